import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { CheckedTables } from '../lake/checked-tables.ts';
import { DamagedPartitionError } from '../lake/partition-files.ts';
import { bucketJobs, type JobName } from './bucket-jobs.ts';
import { PanelMemory, type PanelSize } from './panel-memory.ts';
import type { ThreadAnswer, ThreadTask } from './panel-threads.ts';

// One thread of a panel or a universe: it is given the tables of a bucket, and sees nothing of the lake.

const memory = new PanelMemory(workerData as PanelSize);

parentPort?.on('message', async (given: ThreadTask) => {
  const answer = await answerTo(given);
  parentPort?.postMessage(answer, 'made' in answer ? [...buffersOf(answer.made)] : []);
  release(given);
});

/** The memory of all numbers in what was made: it need not be copied. */
function* buffersOf(made: unknown): Generator<ArrayBuffer> {
  if (ArrayBuffer.isView(made)) {
    if (made.buffer instanceof ArrayBuffer) yield made.buffer;
  } else if (typeof made === 'object' && made !== null) {
    for (const part of Object.values(made)) yield* buffersOf(part);
  }
}

/** Gives the bytes of the tables back at once: the collector sees no need to, as they are none of its own memory. */
function release({ tables }: ThreadTask): void {
  for (const { bytes } of tables.values()) if (bytes.buffer instanceof ArrayBuffer) bytes.buffer.transfer(0);
}

async function answerTo<J extends JobName>({ job, task, tables }: ThreadTask<J>): Promise<ThreadAnswer<J>> {
  // Bytes arrive as bytes, and no longer as a buffer of Node.
  const buffers = [...tables].map(([path, table]) => {
    const { buffer, byteOffset, byteLength } = table.bytes;
    return [path, { ...table, bytes: Buffer.from(buffer, byteOffset, byteLength) }] as const;
  });
  try {
    return { made: await bucketJobs[job](task, new CheckedTables(new Map(buffers)), memory) };
  } catch (error) {
    if (error instanceof UserError) return { refused: { message: error.message, hint: error.hint } };
    if (error instanceof DamagedPartitionError) return { damaged: { place: error.place, problem: error.problem } };
    throw error;
  }
}
