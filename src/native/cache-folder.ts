import { mkdirSync, type Stats } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnreadableError, UserError } from '../errors.ts';
import { ownStatsIfExist } from '../file-system.ts';

/**
 * The folder that keeps unpacked libraries between runs: in `REGIMEN_NATIVE_CACHE`, else the runner's tool cache, its
 * temporary folder, or the system's. The user's id is part of the name, because all but the first may be shared.
 */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const base = env.REGIMEN_NATIVE_CACHE || env.RUNNER_TOOL_CACHE || env.RUNNER_TEMP || tmpdir();
  const uid = process.getuid?.();
  return join(base, uid === undefined ? 'regimen-native' : `regimen-native-${uid}`);
}

/** Makes a folder that only this user can write, along with its parents. @throws UserError when that is impossible. */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

/**
 * Refuses folders that somebody else owns or can write: what they planted there would be loaded as code.
 * A folder that does not exist is fine. Windows has no such owner; its temporary folder belongs to the user.
 * @throws UserError
 */
export function refuseForeignFolders(...folders: string[]): void {
  for (const folder of folders) refuseForeignFolder(folder);
}

function refuseForeignFolder(folder: string): void {
  const stats = statsOf(folder);
  if (stats === undefined || process.getuid === undefined) return;
  const problem = !stats.isDirectory()
    ? 'it is not a folder'
    : stats.uid !== process.getuid()
      ? `it belongs to user ${stats.uid}, not to ${process.getuid()}`
      : (stats.mode & 0o022) !== 0
        ? `others may write to it (mode ${(stats.mode & 0o777).toString(8)})`
        : undefined;
  if (problem === undefined) return;
  throw new UserError(`Polars is not loaded from ${folder}: ${problem}.`, {
    hint: 'Remove that folder, or set REGIMEN_NATIVE_CACHE to a folder that only you can write.',
  });
}

function statsOf(folder: string): Stats | undefined {
  try {
    return ownStatsIfExist(folder);
  } catch (error) {
    throw cannotWrite(folder, error instanceof UnreadableError ? error.cause : error);
  }
}

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EROFS: 'it is read-only',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'the folder cannot be made',
  ENOTDIR: 'a part of the path is not a folder',
};

/** The error for a cache that cannot be written, in words that say what to do. */
export function cannotWrite(path: string, error: unknown): UserError {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  const reason = reasons[code] ?? code;
  return new UserError(`Cannot write Polars' native library to ${path}: ${reason}.`, {
    hint: 'It needs about 120 MB: make room, or set REGIMEN_NATIVE_CACHE to a folder that this user can write.',
    cause: error,
  });
}
