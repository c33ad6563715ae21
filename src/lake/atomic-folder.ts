import { rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { exists, listIfExists, statsIfExist, syncToDisk } from '../file-system.ts';
import { sweepLocks, withLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { taggedBy, taggedName } from './process-tag.ts';

/*
 * Whole folders appear and are replaced at once. New content is written and synced in `<root>/.staging/` (staged-folders.ts), then
 * renamed to its place while the lock `<root>/.locks/placing` is held. The folder that was there steps aside to `<root>/.replaced/` first; a
 * process killed between the two renames leaves it there, and whoever holds the lock next puts it back. Of several folders that are placed
 * together each one is whole or absent at every moment; the old ones go when the names of the new ones are on the disk.
 *
 * Whoever looks without the lock sees the old folder, the new one, for an instant none, or parts of both when several files
 * are read. `undisturbed` gives a second look during which nothing moves.
 */

const staging = '.staging';
const replaced = '.replaced';
const locks = '.locks';
const dayMs = 86_400_000;
/** How many syncs wait for the disk at once: each waits in one of Node's four threads, and what is read beside them needs one too. */
export const syncsAtOnce = 3;

/** The folder of the locks of a lake. */
export function lockPath(root: string, name: string): string {
  return join(root, locks, name);
}

/** A complete folder of the lake's own file system, and where in the lake it belongs. */
export interface StagedFolder {
  /** Relative to the lake. */
  readonly path: string;
  readonly source: string;
}

/**
 * Moves complete folders to their places, in their order; `present` decides about a folder that is there.
 *
 * @param onPlaced is told each that came to its place, also when a later one does not
 */
export async function placeFolders<F extends StagedFolder>(
  root: string,
  folders: readonly F[],
  present: 'replace' | 'keep',
  onPlaced: (folder: F) => void = () => undefined,
): Promise<void> {
  await withLock(lockPath(root, 'placing'), async () => {
    const changed = new Set<string>();
    const touched: string[] = [];
    try {
      for (const folder of folders) {
        touched.push(folder.path);
        if (await placeFolder(root, folder, present, changed)) onPlaced(folder);
      }
    } finally {
      // What stepped aside is needed until the new names are on the disk.
      await syncSideBySide(changed);
      for (const path of touched) await settleFolder(root, path);
    }
  });
}

/** @param changed gets the folders in which a name appeared. @returns whether the folder was moved */
async function placeFolder(
  root: string,
  { path, source }: StagedFolder,
  present: 'replace' | 'keep',
  changed: Set<string>,
): Promise<boolean> {
  const target = join(root, path);
  const aside = asidePath(root, path);
  await settleFolder(root, path);
  if (!exists(target)) for (const made of await makeFolder(dirname(target))) changed.add(dirname(made));
  else if (present === 'keep') return false;
  else {
    await makeFolder(dirname(aside));
    await rename(target, aside);
  }
  await rename(source, target);
  changed.add(dirname(target));
  return true;
}

/** Has files and folders outlast a stop of the machine, several at a time: the disk writes them together. */
async function syncSideBySide(paths: Iterable<string>): Promise<void> {
  const limit = pLimit(syncsAtOnce);
  await Promise.all([...paths].map((path) => limit(() => syncToDisk(path))));
}

/**
 * Removes `<root>/<path>`, atomically, and the folders above it that are empty then.
 *
 * @returns whether it was there
 */
export async function removeFolder(root: string, path: string): Promise<boolean> {
  if (!exists(root)) return false;
  return withLock(lockPath(root, 'placing'), async () => {
    await settleFolder(root, path);
    if (!exists(join(root, path))) return false;
    await discard(root, join(root, path));
    for (let above = dirname(path); above !== '.'; above = dirname(above)) {
      const isGone = await rmdir(join(root, above)).then(
        () => true,
        () => false,
      );
      if (!isGone) break;
    }
    return true;
  });
}

/**
 * Runs `look` while no folder of the lake moves, after `paths` were brought to their places.
 *
 * Where this user may not write, no lock can be taken; then nobody with these rights can be moving anything either. A lock that this user
 * cannot even look at is another matter: it is said.
 */
export async function undisturbed<T>(
  root: string,
  paths: 'all' | readonly string[],
  look: () => Promise<T>,
): Promise<T> {
  let locked = false;
  try {
    return await withLock(lockPath(root, 'placing'), async () => {
      locked = true;
      for (const path of paths === 'all' ? await pathsSetAside(root) : paths) await settleFolder(root, path);
      return look();
    });
  } catch (error) {
    if (!locked && hasCode(error, 'EACCES', 'EROFS', 'EPERM')) return look();
    throw error;
  }
}

/** Puts back what stepped aside and was never replaced, and removes what processes that are gone left behind. */
export async function recoverFolders(root: string): Promise<void> {
  await undisturbed(root, 'all', async () => {
    await sweepLocks(join(root, locks));
    await sweepStaging(root);
  });
}

/** A new empty folder on the lake's own file system, for content that will be placed later. */
export async function stagingFolderIn(root: string): Promise<string> {
  const folder = join(root, staging, taggedName());
  await makeFolder(folder);
  return folder;
}

/** Ends a replacement that was cut off: the old folder returns unless the new one came. Only under the lock. */
async function settleFolder(root: string, path: string): Promise<void> {
  const target = join(root, path);
  const aside = asidePath(root, path);
  if (!exists(aside)) return;
  if (exists(target)) return discard(root, aside);
  await makeFolder(dirname(target));
  await rename(aside, target);
}

// Only what a partition can be called is moved back: a planted name must not lead out of the lake.
const partitionName = /^[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*=[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

// "+" is in no dataset's name and in no key, so the folder's own path can be read from it again.
function asidePath(root: string, path: string): string {
  return join(root, replaced, path.replaceAll('/', '+'));
}

async function pathsSetAside(root: string): Promise<string[]> {
  const names = await listIfExists(join(root, replaced));
  return names.filter((name) => partitionName.test(name)).map((name) => name.replaceAll('+', '/'));
}

/** Removes a folder so that no moment leaves half of it in its place. */
async function discard(root: string, folder: string): Promise<void> {
  const grave = join(root, staging, taggedName());
  await makeFolder(dirname(grave));
  await rename(folder, grave);
  await rm(grave, { recursive: true, force: true });
}

async function sweepStaging(root: string): Promise<void> {
  const base = join(root, staging);
  for (const name of await listIfExists(base)) {
    const folder = join(base, name);
    const state = taggedBy(name)?.state ?? 'gone';
    if (state === 'gone' || (state === 'elsewhere' && isOld(folder))) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function isOld(folder: string): boolean {
  const stats = statsIfExist(folder);
  return stats !== undefined && Date.now() - stats.mtimeMs > dayMs;
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '');
}
