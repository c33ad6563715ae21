import { type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Values of a run that has not ended, one line of JSON each, written as they come, so that a run that is killed loses none. Its file
 * lies in a folder of its own; in a lake the folder's name begins with a dot, so that it is no dataset, and nothing sweeps it.
 */
export class LineJournal {
  readonly #file: string;
  #handle: FileHandle | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
  }

  /** What was kept, in order. A line that was cut off, and every other one that is no JSON, is passed over. */
  async read(): Promise<unknown[]> {
    const text = await readFile(this.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap(valuesOfLine);
  }

  /** The value outlives this process when this has resolved. */
  keep(value: unknown): Promise<void> {
    const written = this.#writing.then(() => this.#append(value));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#handle?.close();
    this.#handle = undefined;
  }

  /** Keeps these values alone, all at once; without any the folder goes. To be called when the others are stored elsewhere. */
  async replace(values: readonly unknown[]): Promise<void> {
    await this.close();
    if (values.length === 0) {
      await rm(dirname(this.#file), { recursive: true, force: true });
      return;
    }
    const next = `${this.#file}.next`;
    await writeFile(next, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    await rename(next, this.#file);
  }

  async #append(value: unknown): Promise<void> {
    if (this.#handle === undefined) {
      await makeFolder(dirname(this.#file));
      this.#handle = await open(this.#file, 'a');
      // A run that was killed while it wrote has left half a line.
      await this.#handle.appendFile('\n');
    }
    await this.#handle.appendFile(`${JSON.stringify(value)}\n`);
  }
}

function valuesOfLine(line: string): unknown[] {
  if (line === '') return [];
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
