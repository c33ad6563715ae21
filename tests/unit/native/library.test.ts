import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nativeLibrary, openNativeLibrary } from '../../../src/native/library.ts';
import { readManifest } from '../../../src/native/manifest.ts';
import { unpack } from '../../../src/native/unpack.ts';
import { sampleBytes, samplePin } from '../../support/native/sample-library.ts';
import { scratchFolder } from '../../support/native/scratch-folder.ts';
import { tarArchive } from '../../support/native/tar-archive.ts';

const root = join(import.meta.dirname, '../../..');
const bytes = sampleBytes(90_000);
const tarball = gzipSync(tarArchive({ 'package/sample.node': bytes }));
const linux = { platform: 'linux', arch: 'x64', glibc: '2.36' };
const mac = { platform: 'darwin', arch: 'arm64', glibc: undefined };

/** A `dist/native` folder with a compressed library for Linux and a pinned one for macOS. */
function nativeFolder(): string {
  const folder = scratchFolder();
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const libraries = {
    'linux-x64-gnu': samplePin(bytes, { compressed: 'sample.node.zst' }),
    'darwin-arm64': samplePin(bytes, { package: 'nodejs-polars-darwin-arm64', integrity }),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ version: '1.2.3', libraries }));
  writeFileSync(join(folder, 'sample.node.zst'), zstdCompressSync(bytes));
  return folder;
}

describe('nativeLibrary', () => {
  it('unpacks the library that lies beside the manifest', async () => {
    const env = { REGIMEN_NATIVE_CACHE: scratchFolder(), REGIMEN_REGISTRY: 'http://127.0.0.1:1' };
    const path = await nativeLibrary(nativeFolder(), { env, machine: linux });
    expect(path.startsWith(env.REGIMEN_NATIVE_CACHE)).toBe(true);
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
  });

  it('downloads the library of another platform once', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.end(tarball);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const env = { REGIMEN_NATIVE_CACHE: scratchFolder(), REGIMEN_REGISTRY: `http://127.0.0.1:${port}` };
    const folder = nativeFolder();
    await nativeLibrary(folder, { env, machine: mac });
    const path = await nativeLibrary(folder, { env, machine: mac });
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
    expect(requests).toBe(1);
  });

  it('takes the library that the user names, and needs nothing else', async () => {
    const env = { NAPI_RS_NATIVE_LIBRARY_PATH: import.meta.filename };
    expect(await nativeLibrary('/does/not/exist', { env, machine: linux })).toBe(import.meta.filename);
  });

  it('says that the named library does not exist', async () => {
    const env = { NAPI_RS_NATIVE_LIBRARY_PATH: '/does/not/exist.node' };
    await expect(nativeLibrary(nativeFolder(), { env, machine: linux })).rejects.toThrow(
      'NAPI_RS_NATIVE_LIBRARY_PATH names /does/not/exist.node, which does not exist.',
    );
  });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('openNativeLibrary', () => {
  it('names the file that is no library', async () => {
    const folder = nativeFolder();
    const cache = scratchFolder();
    const before = process.env.REGIMEN_NATIVE_CACHE;
    process.env.REGIMEN_NATIVE_CACHE = cache;
    onTestFinished(() => {
      if (before === undefined) delete process.env.REGIMEN_NATIVE_CACHE;
      else process.env.REGIMEN_NATIVE_CACHE = before;
    });
    await expect(openNativeLibrary(folder, {})).rejects.toThrow(
      /^Cannot open Polars' native library .*sample\.node: .+/,
    );
  });
});

describe('the committed dist/native', () => {
  const manifest = readManifest(join(root, 'dist/native'));
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; integrity: string }>;
  };

  it('pins the packages that package-lock.json pins', () => {
    const locked = Object.entries(lock.packages).flatMap(([path, { version, integrity }]) =>
      path.startsWith('node_modules/nodejs-polars-') ? [[path.slice('node_modules/'.length), version, integrity]] : [],
    );
    const pinned = Object.values(manifest.libraries).map((pin) => [pin.package, manifest.version, pin.integrity]);
    expect(pinned).toEqual(locked);
    expect(lock.packages['node_modules/nodejs-polars']?.version).toBe(manifest.version);
  });

  it('holds the pinned library of the ordinary runner', () => {
    const pin = manifest.libraries['linux-x64-gnu'];
    expect(pin?.compressed).toBe('nodejs-polars.linux-x64-gnu.node.zst');
    const unpacked = unpack(join(root, 'dist/native', pin?.compressed ?? ''), pin?.size ?? 0);
    expect(createHash('sha256').update(unpacked).digest('hex')).toBe(pin?.sha256);
  });
});
