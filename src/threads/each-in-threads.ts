import type { JobThreads } from './job-threads.ts';
import type { JobTypes, ThreadTask } from './thread-jobs.ts';

/** What is done of each of several. */
export interface EachWork<T extends JobTypes<T>, J extends keyof T, One> {
  /** How many are given to threads at most before one of them has to be taken. */
  readonly ahead: number;
  /** Reads what a thread is given. */
  given(one: One): Promise<ThreadTask<T, J>>;
  /** Takes what it made, one after the other; absent where that is nothing. */
  take?(one: One, made: T[J]['made']): Promise<void>;
}

/**
 * Does a job of each of several. While threads are at some of them, what the next one is given is read, and what was made before is taken, in their order. After a failure what was
 * made before it is taken still.
 *
 * @throws the first failure
 */
export async function eachInThreads<T extends JobTypes<T>, J extends keyof T, One>(
  threads: JobThreads<T>,
  all: readonly One[],
  signal: AbortSignal,
  { ahead: most, given, take }: EachWork<T, J, One>,
): Promise<void> {
  const ahead: Promise<void>[] = [];
  let taking = Promise.resolve();
  try {
    for (const one of all) {
      signal.throwIfAborted();
      const made = threads.make(await given(one));
      // Told when its turn comes.
      made.catch(() => undefined);
      taking = taking.then(async () => {
        const done = await made;
        await take?.(one, done);
      });
      taking.catch(() => undefined);
      ahead.push(taking);
      if (ahead.length >= most) await ahead.shift();
    }
    await taking;
  } finally {
    // What was made before a failure is kept.
    await taking.catch(() => undefined);
  }
}
