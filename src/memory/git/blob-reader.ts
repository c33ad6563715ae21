import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { UserError } from '../../errors.ts';
import type { Git } from './git.ts';

/** Reads objects of a repository one after the other from a single process of git. */
export class BlobReader {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #ended: Promise<unknown>;
  #buffered: Buffer = Buffer.alloc(0);
  #turn: Promise<unknown> = Promise.resolve();
  #failure: Error | undefined;

  constructor(git: Git) {
    this.#child = git.start(['cat-file', '--batch']);
    this.#chunks = this.#child.stdout[Symbol.asyncIterator]();
    this.#ended = new Promise((resolve) => this.#child.on('close', resolve));
    this.#child.on('error', (error) => {
      this.#failure = error;
    });
    this.#child.stdin.on('error', () => undefined);
    this.#child.stderr.resume();
  }

  /** The bytes of a blob that the repository holds. */
  read(oid: string): Promise<Buffer> {
    const answer = this.#turn.then(() => this.#ask(oid));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    await this.#turn;
    this.#child.stdin.end();
    await this.#ended;
  }

  async #ask(oid: string): Promise<Buffer> {
    this.#child.stdin.write(`${oid}\n`);
    const header = await this.#line();
    const [, type, size] = header.split(' ');
    if (type !== 'blob' || size === undefined) throw unreadable(oid, `it says "${header}"`);
    const bytes = await this.#take(Number(size) + 1);
    return bytes.subarray(0, -1);
  }

  async #line(): Promise<string> {
    for (;;) {
      const end = this.#buffered.indexOf('\n');
      if (end >= 0) return (await this.#take(end + 1)).toString('utf8').trimEnd();
      this.#buffered = Buffer.concat([this.#buffered, await this.#more()]);
    }
  }

  async #take(count: number): Promise<Buffer> {
    const parts = [this.#buffered];
    let length = this.#buffered.length;
    while (length < count) {
      const chunk = await this.#more();
      parts.push(chunk);
      length += chunk.length;
    }
    const all = parts.length === 1 ? this.#buffered : Buffer.concat(parts, length);
    this.#buffered = all.subarray(count);
    return all.subarray(0, count);
  }

  async #more(): Promise<Buffer> {
    const next = await this.#chunks.next().catch(() => undefined);
    if (next && next.done !== true) return next.value;
    throw unreadable('what was asked for', `"git cat-file" ended${this.#failure ? ` (${this.#failure.message})` : ''}`);
  }
}

function unreadable(what: string, why: string): UserError {
  return new UserError(`git cannot read ${what} of the state branch: ${why}.`, {
    hint: 'Run it again; if it stays, "regimen verify" says what is wrong with the branch.',
  });
}
