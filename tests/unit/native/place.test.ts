import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { cacheFolder, cannotWrite } from '../../../src/native/cache-folder.ts';
import { isSealed, placeLibrary } from '../../../src/native/place.ts';
import { sampleBytes, samplePin } from '../../support/native/sample-library.ts';
import { scratchFolder } from '../../support/native/scratch-folder.ts';

const run = promisify(execFile);
const bytes = sampleBytes(50_000);
const pin = samplePin(bytes);
const emptyCache = () => join(scratchFolder(), 'made', 'on-demand');

describe('placeLibrary', () => {
  it('fills an empty cache, readable and executable by its owner alone', async () => {
    const cache = emptyCache();
    const path = await placeLibrary(pin, cache, async () => bytes);
    expect(path).toBe(join(cache, pin.sha256.slice(0, 16), 'sample.node'));
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o500);
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    expect(readdirSync(dirname(path))).toEqual(['sample.node']);
  });

  it('obtains the library once', async () => {
    const cache = emptyCache();
    const obtain = vi.fn(async () => bytes);
    await placeLibrary(pin, cache, obtain);
    await placeLibrary(pin, cache, obtain);
    expect(obtain).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (path: string) => void]>([
    ['cut short', (path) => truncateSync(path, 100)],
    ['rewritten', (path) => writeFileSync(path, sampleBytes(50_000).fill(1))],
    ['touched', (path) => utimesSync(path, new Date(), new Date())],
    ['copied over', (path) => copyFileSync(import.meta.filename, path)],
  ])('replaces a library that was %s', async (_, damage) => {
    const cache = emptyCache();
    const path = await placeLibrary(pin, cache, async () => bytes);
    chmodSync(path, 0o700);
    damage(path);
    expect(isSealed(path, pin)).toBe(false);
    await placeLibrary(pin, cache, async () => bytes);
    expect(isSealed(path, pin)).toBe(true);
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
  });

  it.each([
    ['one changed byte', Uint8Array.from(bytes, (byte, i) => (i === 777 ? byte ^ 1 : byte))],
    ['a byte missing', bytes.subarray(1)],
  ])('refuses bytes with %s and stores nothing', async (_, wrong) => {
    const cache = emptyCache();
    const placed = placeLibrary(pin, cache, async () => wrong);
    await expect(placed).rejects.toThrow(UserError);
    await expect(placed).rejects.toThrow(pin.sha256);
    expect(readdirSync(join(cache, pin.sha256.slice(0, 16)))).toEqual([]);
  });

  it('leaves nothing behind when the last step fails', async () => {
    const cache = emptyCache();
    const folder = join(cache, pin.sha256.slice(0, 16));
    mkdirSync(join(folder, 'sample.node', 'in-the-way'), { recursive: true, mode: 0o700 });
    await expect(placeLibrary(pin, cache, async () => bytes)).rejects.toThrow(`Cannot write Polars' native library`);
    expect(readdirSync(folder)).toEqual(['sample.node']);
  });

  it('removes what a killed process left long ago, and only that', async () => {
    const cache = emptyCache();
    const folder = join(cache, pin.sha256.slice(0, 16));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, 'sample.node.1.tmp'), 'half');
    const later = Date.now() + 2 * 60 * 60 * 1000;
    const now = vi.spyOn(Date, 'now').mockReturnValue(later);
    await placeLibrary(pin, cache, async () => bytes).finally(() => now.mockRestore());
    expect(readdirSync(folder)).toEqual(['sample.node']);

    writeFileSync(join(folder, 'sample.node.2.tmp'), 'being written');
    truncateSync(join(folder, 'sample.node'), 1);
    await placeLibrary(pin, cache, async () => bytes);
    expect(readdirSync(folder).sort()).toEqual(['sample.node', 'sample.node.2.tmp']);
  });

  it('lets eight processes start at once', async () => {
    const cache = emptyCache();
    const script = join(import.meta.dirname, '..', '..', 'support', 'processes', 'place-one.ts');
    const size = 4_000_000;
    const runs = Array.from({ length: 8 }, () => run(process.execPath, [script, cache, String(size)]));
    const paths = new Set((await Promise.all(runs)).map(({ stdout }) => stdout.trim()));
    expect(paths.size).toBe(1);
    const [path = ''] = paths;
    expect(isSealed(path, samplePin(sampleBytes(size)))).toBe(true);
    expect(Buffer.compare(readFileSync(path), sampleBytes(size))).toBe(0);
    expect(readdirSync(dirname(path))).toEqual(['sample.node']);
  });

  it('says what to do when the cache cannot be written', async () => {
    const file = join(scratchFolder(), 'file');
    writeFileSync(file, '');
    const placed = placeLibrary(pin, join(file, 'cache'), async () => bytes);
    await expect(placed).rejects.toThrow(UserError);
    await expect(placed).rejects.toThrow(file);
    await expect(placed).rejects.toThrow(
      expect.objectContaining({ hint: expect.stringContaining('REGIMEN_NATIVE_CACHE') }),
    );
  });
});

describe.runIf(process.getuid !== undefined)('a cache that others could fill', () => {
  it('is refused when they may write to it', async () => {
    const cache = emptyCache();
    mkdirSync(cache, { recursive: true });
    chmodSync(cache, 0o777);
    await expect(placeLibrary(pin, cache, async () => bytes)).rejects.toThrow('others may write to it (mode 777)');
  });

  it('is refused when the folder of the library is open to them', async () => {
    const cache = emptyCache();
    const path = await placeLibrary(pin, cache, async () => bytes);
    chmodSync(dirname(path), 0o770);
    await expect(placeLibrary(pin, cache, async () => bytes)).rejects.toThrow('others may write to it (mode 770)');
  });

  it('is refused when it is a link', async () => {
    const scratch = scratchFolder();
    symlinkSync(scratch, join(scratch, 'link'));
    await expect(placeLibrary(pin, join(scratch, 'link'), async () => bytes)).rejects.toThrow('it is not a folder');
  });

  it('is refused when somebody else owns it', async () => {
    const cache = emptyCache();
    mkdirSync(cache, { recursive: true, mode: 0o700 });
    const getuid = vi.spyOn(process as { getuid: () => number }, 'getuid').mockReturnValue(54_321);
    const placed = placeLibrary(pin, cache, async () => bytes).finally(() => getuid.mockRestore());
    await expect(placed).rejects.toThrow(/it belongs to user \d+, not to 54321/);
  });
});

describe('cacheFolder', () => {
  const name = process.getuid === undefined ? 'regimen-native' : `regimen-native-${process.getuid()}`;

  it.each([
    [
      'REGIMEN_NATIVE_CACHE',
      { REGIMEN_NATIVE_CACHE: '/own', RUNNER_TOOL_CACHE: '/tools', RUNNER_TEMP: '/temp' },
      '/own',
    ],
    ['the tool cache', { RUNNER_TOOL_CACHE: '/tools', RUNNER_TEMP: '/temp' }, '/tools'],
    ["the runner's temporary folder", { RUNNER_TOOL_CACHE: '', RUNNER_TEMP: '/temp' }, '/temp'],
  ])('prefers %s', (_, env, base) => {
    expect(cacheFolder(env)).toBe(join(base, name));
  });
});

describe('cannotWrite', () => {
  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'it is read-only'],
    ['EACCES', 'permission denied'],
    ['EIO', 'EIO'],
  ])('explains %s', (code, reason) => {
    const error = cannotWrite('/cache/x', Object.assign(new Error(), { code }));
    expect(error.message).toBe(`Cannot write Polars' native library to /cache/x: ${reason}.`);
  });
});
