import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, futimesSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { namesIfExistsSync, ownStatsIfExist } from '../file-system.ts';
import { cannotWrite, makePrivateFolder, refuseForeignFolders } from './cache-folder.ts';
import type { NativeLibrary } from './manifest.ts';

const abandonedAfterMs = 60 * 60 * 1000;

/**
 * The path of a library in the cache, which is filled on first use with what `obtain` returns. Safe when several
 * processes start at once: each writes a file of its own and the last rename wins, with the same bytes.
 *
 * @param cache - A folder that only this user can write; made if it does not exist.
 * @throws UserError when the obtained bytes are not the pinned ones, or the cache cannot be written.
 */
export async function placeLibrary(
  library: NativeLibrary,
  cache: string,
  obtain: () => Promise<Uint8Array>,
): Promise<string> {
  const folder = join(cache, library.sha256.slice(0, 16));
  const path = join(folder, library.file);
  refuseForeignFolders(cache, folder);
  if (isSealed(path, library)) return path;

  makePrivateFolder(folder);
  refuseForeignFolders(cache, folder);
  const bytes = await obtain();
  requirePinned(bytes, library);
  removeAbandoned(folder);
  write(path, bytes, library);
  return path;
}

/**
 * Whether the file is one that was verified when it was placed. Reading and hashing it again would make every start several
 * times slower, so the seal is its size and a modification time taken from its digest: a file that was cut
 * short, rewritten or copied here by other means has another one.
 */
export function isSealed(path: string, library: NativeLibrary): boolean {
  const stats = ownStatsIfExist(path);
  if (stats === undefined) return false;
  const mine = process.getuid === undefined || stats.uid === process.getuid();
  return stats.isFile() && mine && stats.size === library.size && stats.mtimeMs === sealTime(library) * 1000;
}

/** Seconds since 1970 which mark a verified file: even (some file systems keep two seconds), between 1987 and 2004. */
function sealTime({ sha256 }: NativeLibrary): number {
  return 2 * (0x1000_0000 + Number.parseInt(sha256.slice(0, 7), 16));
}

function requirePinned(bytes: Uint8Array, { file, size, sha256 }: NativeLibrary): void {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length === size && found === sha256) return;
  throw new UserError(
    `${file} is not the file it should be: expected ${size} bytes with SHA-256 ${sha256}, found ${bytes.length} bytes with ${found}.`,
    { hint: 'Restore dist/native from version control; if it is unchanged, report this.' },
  );
}

function write(path: string, bytes: Uint8Array, library: NativeLibrary): void {
  const temporary = `${path}.${process.pid}.${randomUUID()}.tmp`;
  try {
    const file = openSync(temporary, 'wx', 0o500);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      futimesSync(file, sealTime(library), sealTime(library));
      // Without this a power cut could leave the right name, size and time on a file of zeros.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    // Windows does not replace a library that another process, which was faster, has already loaded.
    if (isSealed(path, library)) return;
    throw cannotWrite(path, error);
  }
}

/** Removes what killed processes left, but nothing that a running one may be writing. */
function removeAbandoned(folder: string): void {
  for (const name of namesIfExistsSync(folder) ?? []) {
    if (!name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    const stats = ownStatsIfExist(path);
    if (stats !== undefined && Date.now() - stats.ctimeMs > abandonedAfterMs) rmSync(path, { force: true });
  }
}
