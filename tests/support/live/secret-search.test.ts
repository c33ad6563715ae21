import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { polars } from '../../../src/lake/polars.ts';
import { SecretSearch } from './secret-search.ts';

const pl = await polars();

const key = 's3cret/key+of=the-test';

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-search-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function found(folder: string): string[] {
  const search = new SecretSearch({ KEY: ` ${key}\n` });
  search.folder(folder);
  return search.findings.map(({ secret }) => secret);
}

/** A zip with deflated entries, without checksums. */
function zipOf(entries: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, text] of Object.entries(entries)) {
    const packed = deflateRawSync(text);
    const local = Buffer.alloc(30);
    local.write('PK\u0003\u0004');
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.write('PK\u0001\u0002');
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(Buffer.concat(locals).length, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

describe('the search for secrets', () => {
  const parquet = pl.DataFrame({
    url: Array.from({ length: 1000 }, (_, k) => (k === 500 ? `x${key}y` : 'https://h/p')),
  });
  test.each<[string, string | Buffer]>([
    ['as it is', `a${key}b`],
    ['in bytes that are no text', Buffer.concat([Buffer.from([0, 255, 128]), Buffer.from(key)])],
    ['in an address', `https://h/?k=${encodeURIComponent(key)}`],
    ['in a form', new URLSearchParams({ key }).toString()],
    ['in hexadecimal', Buffer.from(`a${key}`).toString('hex')],
    ['in Base64', Buffer.from(key).toString('base64')],
    ['in Base64 behind a user', Buffer.from(`u:${key}`).toString('base64')],
    ['in Base64 behind another user', Buffer.from(`me:${key}!`).toString('base64url')],
    ['in gzip', gzipSync(`${'text '.repeat(100)}${key}`)],
    ['in zstd', zstdCompressSync(`${'text '.repeat(100)}${key}`)],
    ['in gzip in gzip', gzipSync(gzipSync(key))],
    ['in Parquet', parquet.writeParquet({ compression: 'zstd' })],
  ])('finds one %s', (_, bytes) => {
    const folder = scratch();
    writeFileSync(join(folder, 'file'), bytes);
    expect(new Set(found(folder))).toEqual(new Set(['KEY']));
  });

  test('finds one in a zip', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'a.zip'), zipOf({ 'a.txt': 'nothing', 'b.txt': `${'text '.repeat(100)}${key}` }));
    expect(found(folder)).toEqual(['KEY']);
  });

  test('finds one in the name of a file and in a text', () => {
    const folder = scratch();
    writeFileSync(join(folder, Buffer.from(key).toString('hex')), '');
    expect(found(folder)).toEqual(['KEY']);
    const search = new SecretSearch({ A: 'first-secret', B: 'other-secret' });
    search.text('with first-secret', 'a log');
    expect(search.findings).toEqual([{ secret: 'A', place: 'a log' }]);
  });

  test('finds nothing where there is nothing, and not what was there before', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'clean.parquet'), pl.DataFrame({ a: [1] }).writeParquet());
    expect(found(folder)).toEqual([]);
    writeFileSync(join(folder, 'old'), key);
    const search = new SecretSearch({ KEY: key });
    search.skip(folder);
    search.folder(folder);
    expect(search.findings).toEqual([]);
  });
});
