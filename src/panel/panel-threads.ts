import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BucketBars } from '../backbone/bucket-bars.ts';
import { type AssetFactors, type BucketWork, fillPanel } from './bucket-panel.ts';
import type { PanelBuffers, PanelMemory, PanelSize } from './panel-memory.ts';

/** What a thread is started with. */
export interface WorkerSetup {
  readonly size: PanelSize;
  readonly buffers: PanelBuffers;
}

/** What a thread is asked for: everything but the shared memory. */
export interface PanelTask extends Omit<BucketWork, 'bars' | 'columns' | 'filled'> {
  readonly bars: Pick<BucketBars, 'assets' | 'starts' | 'late'>;
  readonly from: number;
  readonly to: number;
}

/** What is wanted of a bucket whose bars lie in the memory already. */
export type PanelDemand = Omit<PanelTask, 'from' | 'to'>;

/**
 * Computes the panel of one bucket after the other by several threads, each for some of the assets. What an asset gets does not depend on who
 * computes it, so the number of threads changes no byte.
 */
export class PanelThreads {
  readonly #memory: PanelMemory;
  readonly #workers: readonly Worker[];

  /**
   * @param script the file of `panel-worker.ts`, or what it was bundled to
   * @param count threads beside this one; 0 computes in this one
   */
  constructor(memory: PanelMemory, script: string, count: number) {
    this.#memory = memory;
    const workerData: WorkerSetup = { size: memory.size, buffers: memory.buffers };
    this.#workers = Array.from({ length: count }, () => new Worker(script, { workerData }));
  }

  /** Fills the columns of the memory. @returns the factors of the assets that have any, in the order of the assets */
  async fill(demand: PanelDemand): Promise<AssetFactors[]> {
    const assets = demand.bars.assets.length;
    if (this.#workers.length === 0) {
      const { bars, columns, filled } = this.#memory;
      return fillPanel({ ...demand, bars: { ...bars, ...demand.bars }, columns, filled }, 0, assets);
    }
    const places = equalParts(demand.bars.starts, this.#workers.length);
    const parts = this.#workers.map((worker, i) => {
      return answerOf(worker, { ...demand, from: places[i] as number, to: places[i + 1] as number });
    });
    return (await Promise.all(parts)).flat();
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

/** @throws what the thread throws */
async function answerOf(worker: Worker, task: PanelTask): Promise<AssetFactors[]> {
  worker.postMessage(task);
  const [factors] = (await once(worker, 'message')) as [AssetFactors[]];
  return factors;
}

/**
 * Cuts assets into consecutive parts with about the same number of bars each.
 *
 * @param starts where the bars of each begin, and where they end
 * @returns the index of the first asset of each part, and the number of assets
 */
function equalParts(starts: Int32Array, parts: number): number[] {
  const bars = starts.at(-1) ?? 0;
  const places = [0];
  for (let part = 1, index = 0; part < parts; part++) {
    while (index < starts.length - 1 && (starts[index] as number) < (bars * part) / parts) index += 1;
    places.push(index);
  }
  return [...places, Math.max(0, starts.length - 1)];
}
