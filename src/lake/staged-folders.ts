import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { listIfExists, syncToDisk } from '../file-system.ts';
import { placeFolders, type StagedFolder, stagingFolderIn, syncsAtOnce } from './atomic-folder.ts';
import { makeFolder } from './make-folder.ts';

// Folders that may wait to be synced: who writes faster than the disk takes it waits too.
const foldersWaiting = 16;

/**
 * New folders of a lake that come to their places together. Each is written, and synced to the disk while the next one is made; `place` waits
 * for all of that, then moves them under one lock. Until then the lake shows nothing of them, and a process that is killed leaves nothing.
 */
export class StagedFolders<T> {
  readonly #root: string;
  readonly #staged: (StagedFolder & { readonly value: T })[] = [];
  readonly #limit = pLimit(syncsAtOnce);
  #base: string | undefined;
  #next = 0;
  #syncs: Promise<void>[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  /** An empty folder, to be filled and then either kept or dropped. */
  async open(): Promise<string> {
    this.#base ??= await stagingFolderIn(this.#root);
    const folder = join(this.#base, String(this.#next));
    this.#next += 1;
    await makeFolder(folder);
    return folder;
  }

  /** Takes a folder that is complete. @param path its place in the lake */
  async keep(folder: string, path: string, value: T): Promise<void> {
    this.#staged.push({ path, source: folder, value });
    const sync = this.#sync(folder);
    // Told by `place`, or by nobody when there is another failure before it.
    sync.catch(() => undefined);
    this.#syncs.push(sync);
    if (this.#syncs.length > foldersWaiting) await this.#syncs[this.#syncs.length - 1 - foldersWaiting];
  }

  async drop(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true });
  }

  /** Moves what was kept to its places. @param onPlaced is told each that came there, also when a later one does not */
  async place(present: 'replace' | 'keep', onPlaced: (value: T) => void): Promise<void> {
    await Promise.all(this.#syncs);
    if (this.#staged.length === 0) return;
    await placeFolders(this.#root, this.#staged, present, ({ value }) => onPlaced(value));
  }

  /** Removes what was not placed. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#syncs);
    if (this.#base !== undefined) await rm(this.#base, { recursive: true, force: true });
  }

  /** The files side by side, then the folder with their names. */
  async #sync(folder: string): Promise<void> {
    const names = await listIfExists(folder);
    await Promise.all(names.map((name) => this.#limit(() => syncToDisk(join(folder, name)))));
    await this.#limit(() => syncToDisk(folder));
  }
}

/** Writes a new file. @throws the system's error, with the path: Node leaves it out where the write fails and not the opening */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}
