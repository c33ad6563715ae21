import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type BucketBars, readStoredBars, scatterBars } from '../../backbone/bucket-bars.ts';
import { readKnowledge } from '../../backbone/bucket-knowledge.ts';
import { productFolder } from '../../configuration/product-folder.ts';
import type { Lake } from '../../lake/lake.ts';
import type { AssetFactors } from '../../panel/bucket-panel.ts';
import { totalReturn } from '../../panel/datasets.ts';
import { PanelMemory } from '../../panel/panel-memory.ts';
import { type PanelRows, panelTable, rowsFor, totalReturnTable } from '../../panel/panel-tables.ts';
import { PanelThreads } from '../../panel/panel-threads.ts';
import type { StageContext } from '../../platform/stage.ts';
import type { BucketPlan, ResearchStore } from './panel-plan.ts';
import type { PanelUniverse } from './panel-universe.ts';
import { readsAsPlanned } from './planned-reads.ts';

const mostThreads = 4;

/** The file of the threads: as it is in development, bundled beside the program otherwise. */
function workerScript(): string {
  const place = globalThis.__regimenRoot ? ['dist', 'app', 'panel-worker.js'] : ['src', 'panel', 'panel-worker.ts'];
  return join(productFolder(), ...place);
}

/** For which dates and assets, and how. */
interface PanelWish {
  readonly asOf: Int32Array;
  /** Undefined: every asset. */
  readonly universe: PanelUniverse | undefined;
  /** 0: as many as there are processors. */
  readonly threads: number;
}

/**
 * Makes what the plans say. While threads compute one bucket, the next one is read and the one before is written.
 */
export async function makePanels(
  { lake, signal, progress }: Pick<StageContext, 'lake' | 'signal' | 'progress'>,
  plans: readonly BucketPlan[],
  store: ResearchStore,
  { asOf, universe, threads }: PanelWish,
): Promise<void> {
  const bars = Math.max(1, ...plans.map((plan) => plan.bars));
  const rowsOf = (bucket: number) =>
    universe === undefined ? (store.assetsOf[bucket] as number) * asOf.length : (universe.rowsOf[bucket] as number);
  const memory = new PanelMemory({ bars, rows: Math.max(1, ...plans.map(({ bucket }) => rowsOf(bucket))) });
  const count = threads === 0 ? Math.min(availableParallelism(), mostThreads) : threads;
  const pool = new PanelThreads(memory, workerScript(), count === 1 ? 0 : count);
  const isWanted = (asset: number, date: number) => universe === undefined || universe.has(asset, date);
  const shown = progress('Panel, buckets', plans.length);
  let writing: Promise<unknown> = Promise.resolve();
  try {
    let computing: Promise<MadeBucket> | undefined;
    for (const plan of plans) {
      signal.throwIfAborted();
      const stored = await readBucket(lake, store, plan);
      if (computing !== undefined) writing = write(lake, await settled(computing, memory, writing));
      const bucketBars = scatterBars(stored.bars, memory.bars);
      computing = compute(pool, memory, plan, bucketBars, stored.knowledge, rowsFor(asOf, bucketBars.assets, isWanted));
      // Told when its turn comes.
      computing.catch(() => undefined);
      shown.advance();
    }
    if (computing !== undefined) writing = write(lake, await settled(computing, memory, writing));
    await writing;
  } finally {
    shown.end();
    await pool.close();
    // What was made before a failure is kept.
    await Promise.allSettled([writing]);
  }
}

async function readBucket(lake: Lake, { register }: ResearchStore, plan: BucketPlan) {
  const planned = readsAsPlanned(lake, plan.inputs);
  const knowledge = await readKnowledge(planned, plan.bucket, plan.actions, plan.revisedYears);
  return { knowledge, bars: await readStoredBars(planned, plan.bucket, plan.years, register.isIn(plan.bucket)) };
}

interface MadeBucket {
  readonly plan: BucketPlan;
  readonly rows: PanelRows;
  readonly factors: readonly AssetFactors[];
}

async function compute(
  pool: PanelThreads,
  memory: PanelMemory,
  plan: BucketPlan,
  { assets, starts, late }: BucketBars,
  knowledge: Awaited<ReturnType<typeof readKnowledge>>,
  rows: PanelRows,
): Promise<MadeBucket> {
  memory.clear(rows.count);
  const factors = await pool.fill({ bars: { assets, starts, late }, knowledge, asOf: rows.asOf, rows: rows.rows });
  return { plan, rows, factors };
}

/** A computed bucket as tables, when what was written before it is on the disk; then the memory is free for the next one. */
async function settled(computing: Promise<MadeBucket>, memory: PanelMemory, writing: Promise<unknown>) {
  const { plan, rows, factors } = await computing;
  await writing;
  let from = 0;
  const parts = [];
  for (const part of plan.parts) {
    const to = from + part.asOf.length;
    if (part.reason !== undefined) parts.push({ part, table: panelTable(memory, rows, from, to) });
    from = to;
  }
  return { plan, parts, factors };
}

function write(lake: Lake, { plan, parts, factors }: Awaited<ReturnType<typeof settled>>): Promise<void> {
  const written = lake.writeTogether(async (batch) => {
    for (const { part, table } of parts) await batch.write(part.dataset, part.keys, { recipe: part.recipe, table });
    if (plan.factors.reason === undefined) return;
    const { keys, recipe } = plan.factors;
    await batch.write(totalReturn, keys, { recipe, table: totalReturnTable(factors) });
  });
  // Told when its turn comes.
  written.catch(() => undefined);
  return written;
}
