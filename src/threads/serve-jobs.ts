import { parentPort } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { CheckedTables } from '../lake/checked-tables.ts';
import { DamagedPartitionError } from '../lake/partition-files.ts';
import type { Jobs, JobTypes, ThreadAnswer, ThreadTask } from './thread-jobs.ts';

/** What a thread of `JobThreads` is: it does one job after the other, until it is ended. */
export function serveJobs<T extends JobTypes<T>>(jobs: Jobs<T>): void {
  parentPort?.on('message', async (given: ThreadTask<T>) => {
    const answer = await answerTo(jobs, given);
    parentPort?.postMessage(answer, 'made' in answer ? [...new Set(buffersOf(answer.made))] : []);
    release(given);
  });
}

/** The memory of all numbers in what was made: it need not be copied. */
function* buffersOf(made: unknown): Generator<ArrayBuffer> {
  if (ArrayBuffer.isView(made)) {
    if (made.buffer instanceof ArrayBuffer) yield made.buffer;
  } else if (typeof made === 'object' && made !== null) {
    for (const part of Object.values(made)) yield* buffersOf(part);
  }
}

/** Gives the bytes of the tables back at once: the collector sees no need to, as they are none of its own memory. */
function release({ tables }: Pick<ThreadTask<never>, 'tables'>): void {
  for (const { bytes } of tables.values()) if (bytes.buffer instanceof ArrayBuffer) bytes.buffer.transfer(0);
}

async function answerTo<T extends JobTypes<T>>(
  jobs: Jobs<T>,
  { job, task, tables }: ThreadTask<T>,
): Promise<ThreadAnswer> {
  // Bytes arrive as bytes, and no longer as a buffer of Node.
  const buffers = [...tables].map(([path, table]) => {
    const { buffer, byteOffset, byteLength } = table.bytes;
    return [path, { ...table, bytes: Buffer.from(buffer, byteOffset, byteLength) }] as const;
  });
  try {
    return { made: await jobs[job](task, new CheckedTables(new Map(buffers))) };
  } catch (error) {
    if (error instanceof UserError) return { refused: { message: error.message, hint: error.hint } };
    if (error instanceof DamagedPartitionError) return { damaged: { place: error.place, problem: error.problem } };
    throw error;
  }
}
