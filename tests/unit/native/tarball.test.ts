import { describe, expect, it } from 'vitest';
import { fileInTar } from '../../../src/native/tarball.ts';
import { sampleBytes } from '../../support/native/sample-library.ts';
import { tarArchive } from '../../support/native/tar-archive.ts';

const long = `package/${'folder/'.repeat(14)}library.node`;
const files = {
  'package/package.json': Buffer.from('{}'),
  'package/library.node': sampleBytes(1300),
  'package/whole-blocks.node': sampleBytes(1024),
  'package/empty': new Uint8Array(0),
  [long]: sampleBytes(7),
};

describe('fileInTar', () => {
  it.each(Object.entries(files))('finds %s', (path, content) => {
    expect(Buffer.compare(fileInTar(tarArchive(files), path) ?? Buffer.from('none'), content)).toBe(0);
  });

  it('finds nothing where the file is absent', () => {
    expect(fileInTar(tarArchive(files), 'library.node')).toBeUndefined();
  });

  it('refuses an archive that ends inside a file', () => {
    expect(() => fileInTar(tarArchive(files).subarray(0, 1700), 'package/library.node')).toThrow(
      'the archive ends inside package/library.node',
    );
  });

  it('refuses what is no archive', () => {
    expect(() => fileInTar(Buffer.alloc(2000, '<html>'), 'package/library.node')).toThrow('not a tar header at byte 0');
  });
});
