import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { unpack } from '../../../src/native/unpack.ts';
import { sampleBytes } from '../../support/native/sample-library.ts';
import { scratchFolder } from '../../support/native/scratch-folder.ts';

const bytes = sampleBytes(300_000);
const packed = zstdCompressSync(bytes);

function packedFile(content: Uint8Array): string {
  const path = join(scratchFolder(), 'library.zst');
  writeFileSync(path, content);
  return path;
}

describe('unpack', () => {
  it('gives back what was packed', () => {
    expect(Buffer.compare(unpack(packedFile(packed), bytes.length), bytes)).toBe(0);
  });

  it.each([
    ['cut short', packed.subarray(0, packed.length >> 1)],
    ['empty', new Uint8Array(0)],
    ['something else', Buffer.from('<!doctype html>')],
  ])('says which file is damaged when it is %s', (_, content) => {
    const path = packedFile(content);
    const run = () => unpack(path, bytes.length);
    expect(run).toThrow(UserError);
    expect(run).toThrow(path);
    expect(run).toThrow(expect.objectContaining({ hint: expect.stringContaining('restore dist/native') }));
  });

  it('stops at the expected size', () => {
    const path = packedFile(packed);
    expect(() => unpack(path, bytes.length - 1)).toThrow(UserError);
  });

  it('says which file is missing', () => {
    const path = join(scratchFolder(), 'absent.zst');
    expect(() => unpack(path, 1)).toThrow(path);
  });
});
