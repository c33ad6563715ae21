import { parentPort, workerData } from 'node:worker_threads';
import { fillPanel } from './bucket-panel.ts';
import { PanelMemory } from './panel-memory.ts';
import type { PanelTask, WorkerSetup } from './panel-threads.ts';

// One thread of a panel: it sees the bars and the columns in shared memory, and nothing of the lake.

const { size, buffers } = workerData as WorkerSetup;
const memory = new PanelMemory(size, buffers);

parentPort?.on('message', ({ bars, from, to, ...task }: PanelTask) => {
  const shared = { bars: { ...memory.bars, ...bars }, columns: memory.columns, filled: memory.filled };
  parentPort?.postMessage(fillPanel({ ...task, ...shared }, from, to));
});
