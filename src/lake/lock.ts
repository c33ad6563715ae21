import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import { listIfExists, readTextIfExists } from '../file-system.ts';
import { makeFolder } from './make-folder.ts';
import { taggedBy, taggedName } from './process-tag.ts';

/*
 * A lock is a folder with one file, whose name is its holder's and nobody else's. A folder without a file is free: renaming
 * a prepared folder to its place succeeds only then. Whoever removes a file by its name, the holder who is done or a waiter
 * who found the holder gone, can therefore never remove the lock of a later holder.
 */

/**
 * Runs `work` while holding the lock folder `path`, so that no other process, and no other call in this one, does so at the
 * same time. A lock whose process is gone is taken over.
 *
 * @param waitMs how long to wait for another holder
 * @throws UserError when the lock is still held after `waitMs`
 */
export async function withLock<T>(path: string, work: () => Promise<T>, waitMs = 600_000): Promise<T> {
  const holder = await acquire(path, performance.now() + waitMs);
  try {
    return await work();
  } finally {
    await rm(join(path, holder), { force: true });
    await rmdir(path).catch(() => undefined);
  }
}

/** Removes what processes that are gone left in a folder of locks while they tried to get one. */
export async function sweepLocks(folder: string): Promise<void> {
  for (const name of await listIfExists(folder)) {
    if (taggedBy(name)?.state === 'gone') await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function acquire(path: string, deadline: number): Promise<string> {
  await makeFolder(dirname(path));
  for (let pauseMs = 1; ; pauseMs = Math.min(2 * pauseMs, 25)) {
    const [holder] = await listIfExists(path);
    if (holder === undefined) {
      const name = await occupy(path);
      if (name !== undefined) return name;
    } else if (taggedBy(holder)?.state === 'gone') {
      await rm(join(path, holder), { force: true });
      continue;
    }
    if (performance.now() > deadline) throw await heldError(path, holder);
    await sleep(pauseMs * (0.5 + Math.random() / 2));
  }
}

/** Puts an own lock in the place of a free one. @returns the holder's name, or undefined when another was faster */
async function occupy(path: string): Promise<string | undefined> {
  const name = taggedName();
  const prepared = join(dirname(path), `${basename(path)}.${name}`);
  await mkdir(prepared);
  try {
    await writeFile(join(prepared, name), hostname());
  } catch (error) {
    // A drive that is full: Node leaves the path out where the write fails and not the opening.
    await rm(prepared, { recursive: true, force: true });
    throw error instanceof Error ? Object.assign(error, { path: join(prepared, name) }) : error;
  }
  // Only an empty folder goes; Windows would not rename onto it.
  await rmdir(path).catch(() => undefined);
  try {
    await rename(prepared, path);
    return name;
  } catch (error) {
    await rm(prepared, { recursive: true, force: true });
    if (isTaken(error)) return undefined;
    throw error;
  }
}

/** Whether a folder could not be moved to where another one is. Anything else would be so for ever: waiting for another process does not help. */
function isTaken(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  const ofOthers = ['ENOTEMPTY', 'EEXIST', 'ENOENT'];
  return ofOthers.includes(code) || (process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code));
}

async function heldError(path: string, holder: string | undefined): Promise<UserError> {
  const host = holder && (await readTextIfExists(join(path, holder)));
  const who = holder && host ? `process ${taggedBy(holder)?.pid} on ${host}` : 'another process';
  return new UserError(`${path} is held by ${who}.`, {
    hint: 'Wait for that run to end; if none is running, remove the folder.',
  });
}
