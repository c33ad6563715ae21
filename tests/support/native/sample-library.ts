import { createHash } from 'node:crypto';
import type { NativeLibrary } from '../../../src/native/manifest.ts';

/** Bytes that stand for a native library: not executable, but of any size and always the same. */
export function sampleBytes(size: number): Uint8Array {
  return new Uint8Array(size).map((_, i) => (i * 31 + (i >> 8)) & 0xff);
}

/** The pin of a library with these bytes. */
export function samplePin(bytes: Uint8Array, pin: Partial<NativeLibrary> = {}): NativeLibrary {
  return {
    package: 'nodejs-polars-linux-x64-gnu',
    integrity: 'sha512-unused',
    file: 'sample.node',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...pin,
  };
}
