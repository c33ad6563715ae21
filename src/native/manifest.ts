import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { readFileIfExistsSync } from '../file-system.ts';

/** One platform's build of Polars: where it comes from, and the bytes it must have. */
export interface NativeLibrary {
  /** Name of the npm package that holds the library. */
  package: string;
  /** Subresource integrity (sha512) of that package's tarball, from package-lock.json. */
  integrity: string;
  /** Name of the library inside the package and in the cache. */
  file: string;
  /** Size of the library in bytes. */
  size: number;
  /** SHA-256 of the library in hex. */
  sha256: string;
  /** The compressed copy that lies beside the manifest, for the platform of GitHub's ordinary runners only. */
  compressed?: string;
}

/** `dist/native/manifest.json`: the Polars version and its libraries by platform key. */
export interface NativeManifest {
  version: string;
  libraries: Record<string, NativeLibrary>;
}

/** Reads the manifest of a `dist/native` folder, which the build wrote. */
export function readManifest(folder: string): NativeManifest {
  const file = join(folder, 'manifest.json');
  const bytes = readFileIfExistsSync(file);
  if (bytes !== undefined) return JSON.parse(bytes.toString('utf8')) as NativeManifest;
  throw new UserError(`${file} does not exist.`, { hint: 'Restore dist/native from version control.' });
}
