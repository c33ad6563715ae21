import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, UnreadableError } from './errors.ts';

/*
 * Everything that is read of a lake, a journal, a configuration or a repository on this machine is read through here. Only "does not
 * exist" (ENOENT) is absence. Every other failure of the system is an error with path and cause: a file that cannot be read now may be
 * a good one, and what is decided without it would be another decision.
 */

/** One question to the system: a file's bytes, a folder's names, or what is there. */
export interface Access {
  readonly kind: 'read' | 'list' | 'look';
  readonly path: string;
}

const pieceBytes = 2 ** 20;
/**
 * Buffers of reads that ended, for those that begin. Thousands of small files are read one after the other: with a new buffer for each, V8 would count a
 * mebibyte of memory for every one of them, and go over its whole heap again after a few dozen.
 */
const idlePieces: Buffer[] = [];
const mostIdlePieces = 4;

let watcher: ((access: Access) => void) | undefined;

/**
 * Has every access told before it happens. What `watch` throws stands for an answer of the system, so that tests can have each of
 * them fail.
 *
 * @returns takes it back
 */
export function watchFileSystem(watch: (access: Access) => void): () => void {
  watcher = watch;
  return () => {
    watcher = undefined;
  };
}

/** The bytes of a file, undefined when there is none. @throws UnreadableError */
export function readFileIfExists(
  path: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Buffer | undefined> {
  return answer('read', path, () => readFile(path, options));
}

/**
 * The bytes of a file from its beginning to its end in pieces, so that no more than one piece is in memory.
 *
 * @param onPiece is given each piece, which holds these bytes until it returns
 * @returns how many bytes there were, undefined when there is no such file
 * @throws UnreadableError
 */
export function readPiecesIfExist(path: string, onPiece: (piece: Uint8Array) => void): Promise<number | undefined> {
  return answer('read', path, async () => {
    const handle = await open(path, 'r');
    const buffer = idlePieces.pop() ?? Buffer.allocUnsafe(pieceBytes);
    try {
      let total = 0;
      for (;;) {
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, total);
        if (bytesRead === 0) return total;
        onPiece(buffer.subarray(0, bytesRead));
        total += bytesRead;
      }
    } finally {
      if (idlePieces.length < mostIdlePieces) idlePieces.push(buffer);
      await handle.close();
    }
  });
}

/** As {@link readFileIfExists}, as UTF-8 text. @throws UnreadableError */
export async function readTextIfExists(path: string): Promise<string | undefined> {
  return (await readFileIfExists(path))?.toString('utf8');
}

/** As {@link readFileIfExists}, without a promise. @throws UnreadableError */
export function readFileIfExistsSync(path: string): Buffer | undefined {
  return answerSync('read', path, () => readFileSync(path));
}

/** The names in a folder, in no order; none when there is no such folder. @throws UnreadableError */
export async function listIfExists(folder: string): Promise<string[]> {
  return (await answer('list', folder, () => readdir(folder))) ?? [];
}

/** As {@link listIfExists}, with what each name stands for. @throws UnreadableError */
export async function entriesIfExist(folder: string): Promise<Dirent[]> {
  return (await answer('list', folder, () => readdir(folder, { withFileTypes: true }))) ?? [];
}

/** As {@link listIfExists}, sorted by code units, undefined when there is no such folder. @throws UnreadableError */
export function namesIfExistsSync(folder: string): string[] | undefined {
  return answerSync('list', folder, () => readdirSync(folder).sort());
}

/** Whether there is something at a path; a link that leads nowhere is nothing. @throws UnreadableError */
export function exists(path: string): boolean {
  return statsIfExist(path) !== undefined;
}

/** What is at a path, behind links; undefined when there is nothing. @throws UnreadableError */
export function statsIfExist(path: string): Stats | undefined {
  return answerSync('look', path, () => statSync(path, { throwIfNoEntry: false }) ?? absent(path));
}

/** What is at a path, a link itself included; undefined when there is nothing. @throws UnreadableError */
export function ownStatsIfExist(path: string): Stats | undefined {
  return answerSync('look', path, () => lstatSync(path, { throwIfNoEntry: false }) ?? absent(path));
}

/**
 * Which file is at a path, and in which state: the same text as long as nobody puts another in its place or changes it. Undefined when there
 * is nothing. @throws UnreadableError
 */
export function fileStateIfExists(path: string): string | undefined {
  return answerSync('look', path, () => {
    const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
    return stats ? [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ') : absent(path);
  });
}

/** Where a path leads once its links are followed; undefined when there is nothing. @throws UnreadableError */
export function realPathIfExists(path: string): string | undefined {
  return answerSync('look', path, () => realpathSync(path));
}

/**
 * Writes a new file that outlasts a stop of the machine.
 *
 * @throws the system's error, with the path: Node leaves it out where the write fails and not the opening, as on a full drive
 */
export async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  } finally {
    await handle.close();
  }
}

/** Makes sure that a file's bytes, or the names in a folder, outlast a stop of the machine. */
export async function syncToDisk(path: string): Promise<void> {
  const isFolder = statsIfExist(path)?.isDirectory() ?? false;
  // Windows cannot open a folder; there the rename itself is all that can be had. A file it syncs only for who may write.
  if (isFolder && process.platform === 'win32') return;
  const handle = await open(path, isFolder ? 'r' : 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Node gives the same for ENOENT and ENOTDIR here, and an exception for every file that is not there would cost more than a look. */
function absent(path: string): undefined {
  for (let above = dirname(path), below = path; above !== below; [above, below] = [dirname(above), above]) {
    const stats = statSync(above, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return undefined;
    if (stats) throw Object.assign(new Error(`ENOTDIR: not a directory, stat '${path}'`), { code: 'ENOTDIR', path });
  }
  return undefined;
}

async function answer<T>(kind: Access['kind'], path: string, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    watcher?.({ kind, path });
    return await ask();
  } catch (error) {
    return absenceOrThrow(path, error);
  }
}

function answerSync<T>(kind: Access['kind'], path: string, ask: () => T): T | undefined {
  try {
    watcher?.({ kind, path });
    return ask();
  } catch (error) {
    return absenceOrThrow(path, error);
  }
}

function absenceOrThrow(path: string, error: unknown): undefined {
  if (errorCode(error) === 'ENOENT') return undefined;
  if (errorCode(error) === 'ABORT_ERR') throw error;
  throw new UnreadableError(path, error);
}
