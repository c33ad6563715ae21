import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, zstdCompressSync } from 'node:zlib';
import { libraryInTarball } from '../../src/native/download.ts';
import { type NativeLibrary, type NativeManifest, readManifest } from '../../src/native/manifest.ts';
import { unpack } from '../../src/native/unpack.ts';

/** The platform whose library is committed: that of GitHub's ordinary runners. All others are downloaded on first use. */
const committedPlatform = 'linux-x64-gnu';

const packagePrefix = 'nodejs-polars-';

/** The manifest of a `dist/native` folder and the committed compressed library, ready to be written. */
export interface PinnedLibraries {
  manifest: NativeManifest;
  compressed: { name: string; bytes: Uint8Array };
}

interface LockedPackage {
  version: string;
  integrity: string;
}

/**
 * Pins every platform's library. What `previous` already pins for the same package is kept, so that building again
 * needs no network and gives the same bytes; anything else is fetched by npm and checked against package-lock.json.
 *
 * @param previous - The `dist/native` folder of an earlier build, or undefined to fetch everything again.
 */
export function pinLibraries(root: string, previous: string | undefined): PinnedLibraries {
  const locked = lockedPackages(root);
  const version = locked['nodejs-polars']?.version;
  if (version === undefined) throw new Error('package-lock.json does not list nodejs-polars');
  const known = knownLibraries(previous);
  const libraries: Record<string, NativeLibrary> = {};
  let compressed: PinnedLibraries['compressed'] | undefined;

  for (const [name, { integrity, version: packageVersion }] of Object.entries(locked).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    if (!name.startsWith(packagePrefix)) continue;
    if (packageVersion !== version) throw new Error(`${name} is ${packageVersion}, but nodejs-polars is ${version}`);
    const key = name.slice(packagePrefix.length);
    const committed = key === committedPlatform;
    const file = `nodejs-polars.${key}.node`;
    let pinned = known.find((library) => library.package === name && library.integrity === integrity);
    let bytes = pinned && committed && previous ? readCommitted(previous, pinned) : undefined;
    if (pinned === undefined || (committed && bytes === undefined)) {
      const library = fetchLibrary({ name, version, integrity, file });
      pinned = { package: name, integrity, file, size: library.length, sha256: sha256(library) };
      if (committed) bytes = compress(library);
    }
    libraries[key] = pinned;
    if (bytes !== undefined) {
      compressed = { name: `${file}.zst`, bytes };
      libraries[key] = { ...pinned, compressed: compressed.name };
    }
  }
  if (compressed === undefined) throw new Error(`package-lock.json does not list ${packagePrefix}${committedPlatform}`);
  return { manifest: { version, libraries }, compressed };
}

function lockedPackages(root: string): Record<string, LockedPackage> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const prefix = 'node_modules/';
  return Object.fromEntries(
    Object.entries(lock.packages).flatMap(([path, entry]) =>
      path.startsWith(`${prefix}nodejs-polars`) ? [[path.slice(prefix.length), entry]] : [],
    ),
  );
}

function knownLibraries(previous: string | undefined): NativeLibrary[] {
  if (previous === undefined || !existsSync(join(previous, 'manifest.json'))) return [];
  return Object.values(readManifest(previous).libraries);
}

/** The committed compressed file, if it still unpacks to the pinned bytes. */
function readCommitted(folder: string, library: NativeLibrary): Uint8Array | undefined {
  const path = join(folder, `${library.file}.zst`);
  if (!existsSync(path) || sha256(unpack(path, library.size)) !== library.sha256) return undefined;
  return readFileSync(path);
}

/** Fetches a platform package with npm (its own registry settings, no install) and takes the verified library out. */
function fetchLibrary(wanted: { name: string; version: string; integrity: string; file: string }): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-pack-'));
  try {
    console.log(`fetching ${wanted.name}@${wanted.version}`);
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, `${wanted.name}@${wanted.version}`], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    const tarball = join(folder, `${wanted.name}-${wanted.version}.tgz`);
    return libraryInTarball(readFileSync(tarball), wanted, `${wanted.name}@${wanted.version}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compress(library: Uint8Array): Uint8Array {
  console.log(`compressing ${library.length} bytes, which takes about half a minute`);
  return zstdCompressSync(library, {
    params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_checksumFlag]: 1 },
    pledgedSrcSize: library.length,
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
