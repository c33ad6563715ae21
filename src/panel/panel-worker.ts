import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { CheckedTables } from '../lake/checked-tables.ts';
import { DamagedPartitionError } from '../lake/partition-files.ts';
import type { Table } from '../lake/table.ts';
import { makeBucket } from './make-bucket.ts';
import { PanelMemory, type PanelSize } from './panel-memory.ts';
import type { ThreadAnswer, ThreadTask } from './panel-threads.ts';

// One thread of a panel: it is given the tables of a bucket, and sees nothing of the lake.

const memory = new PanelMemory(workerData as PanelSize);

parentPort?.on('message', async (given: ThreadTask) => {
  const answer = await answerTo(given);
  const tables: readonly Table[] = 'made' in answer ? [...answer.made.parts, answer.made.factors] : [];
  const buffers = tables.flatMap(({ columns }) =>
    Object.values(columns).map((column) => (column as Int32Array).buffer),
  );
  parentPort?.postMessage(answer, buffers as ArrayBuffer[]);
  release(given);
});

/** Gives the bytes of the tables back at once: the collector sees no need to, as they are none of its own memory. */
function release({ tables }: ThreadTask): void {
  for (const { bytes } of tables.values()) if (bytes.buffer instanceof ArrayBuffer) bytes.buffer.transfer(0);
}

async function answerTo({ task, tables }: ThreadTask): Promise<ThreadAnswer> {
  // Bytes arrive as bytes, and no longer as a buffer of Node.
  const buffers = [...tables].map(([path, table]) => {
    const { buffer, byteOffset, byteLength } = table.bytes;
    return [path, { ...table, bytes: Buffer.from(buffer, byteOffset, byteLength) }] as const;
  });
  try {
    return { made: await makeBucket(task, new CheckedTables(new Map(buffers)), memory) };
  } catch (error) {
    if (error instanceof UserError) return { refused: { message: error.message, hint: error.hint } };
    if (error instanceof DamagedPartitionError) return { damaged: { place: error.place, problem: error.problem } };
    throw error;
  }
}
