import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { libraryFor, platformKey, thisMachine } from '../../../src/native/platform.ts';
import { sampleBytes, samplePin } from '../../support/native/sample-library.ts';

describe('platformKey', () => {
  it.each([
    [{ platform: 'linux', arch: 'x64', glibc: '2.36' }, 'linux-x64-gnu'],
    [{ platform: 'linux', arch: 'arm64', glibc: '2.39' }, 'linux-arm64-gnu'],
    [{ platform: 'linux', arch: 'x64', glibc: undefined }, 'linux-x64-musl'],
    [{ platform: 'darwin', arch: 'arm64', glibc: undefined }, 'darwin-arm64'],
    [{ platform: 'win32', arch: 'x64', glibc: undefined }, 'win32-x64-msvc'],
  ])('of %o is %s', (machine, key) => {
    expect(platformKey(machine)).toBe(key);
  });
});

describe('thisMachine', () => {
  it('knows the C library on Linux and has none elsewhere', () => {
    const { glibc } = thisMachine();
    if (process.platform === 'linux') expect(glibc ?? 'musl').toMatch(/^(\d+\.\d+|musl)$/);
    else expect(glibc).toBeUndefined();
  });
});

describe('libraryFor', () => {
  const manifest = { version: '1.2.3', libraries: { 'linux-x64-gnu': samplePin(sampleBytes(1)) } };

  it('finds the library of a machine', () => {
    const machine = { platform: 'linux', arch: 'x64', glibc: '2.36' };
    expect(libraryFor(machine, manifest)).toBe(manifest.libraries['linux-x64-gnu']);
  });

  it('names the machine and the supported ones where there is none', () => {
    const find = () => libraryFor({ platform: 'freebsd', arch: 'x64', glibc: undefined }, manifest);
    expect(find).toThrow(UserError);
    expect(find).toThrow('Polars 1.2.3 has no library for this machine (freebsd-x64).');
    expect(find).toThrow(expect.objectContaining({ hint: expect.stringContaining('linux-x64-gnu') }));
  });
});
