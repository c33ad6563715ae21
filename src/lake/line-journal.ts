import { type FileHandle, open, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readFileIfExists } from '../file-system.ts';
import { makeFolder } from './make-folder.ts';
import { isUnsealed, sealedLine, textOfLine } from './sealed-line.ts';

/** What a journal holds. */
export interface JournalContent {
  /** What was kept, in order. */
  readonly values: readonly unknown[];
  /** Lines that are not what was written, 1 = the first. They give no value. */
  readonly damaged: readonly number[];
  /** Lines of an earlier version, which wrote no hash: nobody can tell whether they are what was written, so they give no value. */
  readonly unsealed: readonly number[];
}

const lineFeed = 0x0a;

/**
 * Values of a run that has not ended, one line of JSON each behind its SHA-256, written as they come, so that a run that is killed loses
 * none. Its file lies in a folder of its own; in a lake the folder's name begins with a dot, so that it is no dataset, and nothing sweeps it.
 */
export class LineJournal {
  readonly file: string;
  #handle: FileHandle | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.file = file;
  }

  /** What was kept. A last line that a kill cut off is passed over. @throws UnreadableError */
  async read(): Promise<JournalContent> {
    const text = ((await readFileIfExists(this.file)) ?? Buffer.alloc(0)).toString('utf8');
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    const values: unknown[] = [];
    const damaged: number[] = [];
    const unsealed: number[] = [];
    for (const [index, line] of lines.entries()) {
      const kept = textOfLine(line);
      if (kept !== undefined) values.push(JSON.parse(kept));
      else if (isUnsealed(line)) unsealed.push(index + 1);
      else if (line !== '') damaged.push(index + 1);
    }
    const cut = textOfLine(last);
    if (cut !== undefined) values.push(JSON.parse(cut));
    // A whole line with another character behind it was not cut off: its line break was changed.
    else if (textOfLine(last.slice(0, -1)) !== undefined) damaged.push(lines.length + 1);
    return { values, damaged, unsealed };
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
      await rm(dirname(this.file), { recursive: true, force: true });
      return;
    }
    const next = `${this.file}.next`;
    await writeFile(next, values.map(lineOf).join(''));
    await rename(next, this.file);
  }

  async #append(value: unknown): Promise<void> {
    this.#handle ??= await this.#open();
    await this.#handle.appendFile(lineOf(value));
  }

  async #open(): Promise<FileHandle> {
    await makeFolder(dirname(this.file));
    const before = (await readFileIfExists(this.file)) ?? Buffer.alloc(0);
    const handle = await open(this.file, 'a');
    // A run that was killed while it wrote has left a part of a line.
    const whole = before.lastIndexOf(lineFeed) + 1;
    if (textOfLine(before.toString('utf8', whole)) !== undefined) await handle.appendFile('\n');
    else if (whole < before.length) await truncate(this.file, whole);
    return handle;
  }
}

function lineOf(value: unknown): string {
  return `${sealedLine(JSON.stringify(value))}\n`;
}
