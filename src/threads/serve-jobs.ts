import { parentPort } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { CheckedTables } from '../lake/checked-tables.ts';
import { DamagedPartitionError } from '../lake/partition-files.ts';
import type { Jobs, JobTypes, ThreadAnswer, ThreadTask } from './thread-jobs.ts';

/** What a thread of `JobThreads` is: it does one job after the other, until it is ended. */
export function serveJobs<T extends JobTypes<T>>(jobs: Jobs<T>): void {
  parentPort?.on('message', async (given: ThreadTask<T>) => {
    const tables = checkedTables(given);
    const answer = await answerTo(jobs, given, tables);
    parentPort?.postMessage(answer, 'made' in answer ? [...new Set(buffersOf(answer.made))] : []);
    tables.release();
  });
}

/** The memory of all that was made and is alone in its own: it need not be copied. */
function* buffersOf(made: unknown): Generator<ArrayBuffer> {
  if (ArrayBuffer.isView(made)) {
    if (made.buffer instanceof ArrayBuffer && made.byteLength === made.buffer.byteLength) yield made.buffer;
  } else if (typeof made === 'object' && made !== null) {
    for (const part of Object.values(made)) yield* buffersOf(part);
  }
}

/** Bytes arrive as bytes, and no longer as a buffer of Node. */
function checkedTables({ tables }: Pick<ThreadTask<never>, 'tables'>): CheckedTables {
  const buffers = [...tables].map(([path, table]) => {
    const { buffer, byteOffset, byteLength } = table.bytes;
    return [path, { ...table, bytes: Buffer.from(buffer, byteOffset, byteLength) }] as const;
  });
  return new CheckedTables(new Map(buffers));
}

async function answerTo<T extends JobTypes<T>>(
  jobs: Jobs<T>,
  { job, task }: ThreadTask<T>,
  tables: CheckedTables,
): Promise<ThreadAnswer> {
  try {
    return { made: await jobs[job](task, tables) };
  } catch (error) {
    if (error instanceof UserError) return { refused: { message: error.message, hint: error.hint } };
    if (error instanceof DamagedPartitionError) return { damaged: { place: error.place, problem: error.problem } };
    throw error;
  }
}
