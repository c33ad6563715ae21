import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bucketKey } from '../../backbone/asset-bucket.ts';
import { assetActions, bars, barsRevisions, delistings } from '../../backbone/datasets.ts';
import { productFolder } from '../../configuration/product-folder.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { totalReturn } from '../../panel/datasets.ts';
import type { BucketTask, MadeBucket } from '../../panel/make-bucket.ts';
import { PanelMemory } from '../../panel/panel-memory.ts';
import { PanelThreads, type ThreadTask } from '../../panel/panel-threads.ts';
import type { StageContext } from '../../platform/stage.ts';
import type { BucketPlan, PanelPart, ResearchStore } from './panel-plan.ts';
import type { PanelUniverse } from './panel-universe.ts';
import { readsAsPlanned } from './planned-reads.ts';

const mostThreads = 4;
/** What the memory of all threads may take. */
const memoryBytes = 2 ** 30;
/** Fewer bars are made before another thread has started. */
const barsWorthThreads = 1_000_000;

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
 * Makes what the plans say. While threads make some buckets, the next one's bytes are read and checked, and what was made before is written, in
 * the order of the plans.
 */
export async function makePanels(
  { lake, signal, progress }: Pick<StageContext, 'lake' | 'signal' | 'progress'>,
  plans: readonly BucketPlan[],
  store: ResearchStore,
  wish: PanelWish,
): Promise<void> {
  const size = {
    bars: Math.max(1, ...plans.map((plan) => plan.bars)),
    rows: Math.max(1, ...plans.map(({ bucket }) => rowsOf(store, wish, bucket))),
  };
  const threads = new PanelThreads(size, workerScript(), threadCount(plans, wish.threads, PanelMemory.bytes(size)));
  const shown = progress('Panel, buckets', plans.length);
  const ahead: Promise<void>[] = [];
  let writing = Promise.resolve();
  try {
    for (const plan of plans) {
      signal.throwIfAborted();
      const made = threads.make(await threadTask(lake, store, plan, wish));
      // Told when its turn comes.
      made.catch(() => undefined);
      writing = writing.then(async () => write(lake, plan, await made)).then(() => shown.advance());
      writing.catch(() => undefined);
      ahead.push(writing);
      if (ahead.length > threads.count) await ahead.shift();
    }
    await writing;
  } finally {
    // What was made before a failure is kept.
    await writing.catch(() => undefined);
    shown.end();
    await threads.close();
  }
}

function rowsOf({ membersOf }: ResearchStore, { asOf, universe }: PanelWish, bucket: number): number {
  if (universe !== undefined) return universe.rowsOf[bucket] as number;
  return (membersOf[bucket] as Int32Array).length * asOf.length;
}

/** How many threads beside this one: none that would find nothing to do, and no more than their memory allows. */
function threadCount(plans: readonly BucketPlan[], wanted: number, bytesEach: number): number {
  const isSmall = plans.reduce((sum, { bars: each }) => sum + each, 0) < barsWorthThreads;
  if (wanted === 1 || (wanted === 0 && isSmall)) return 0;
  const most = Math.max(1, Math.min(plans.length, Math.floor(memoryBytes / bytesEach)));
  return Math.min(most, wanted === 0 ? Math.min(availableParallelism(), mostThreads) : wanted);
}

async function threadTask(
  lake: Lake,
  { membersOf }: ResearchStore,
  plan: BucketPlan,
  { asOf, universe }: PanelWish,
): Promise<ThreadTask> {
  const members = membersOf[plan.bucket] as Int32Array;
  return { task: bucketTask(plan, members, asOf, universe), tables: await tablesOf(lake, plan) };
}

function bucketTask(
  { bucket, parts, years, revisedYears }: BucketPlan,
  members: Int32Array,
  asOf: Int32Array,
  universe: PanelUniverse | undefined,
): BucketTask {
  const places: { readonly part: PanelPart; readonly from: number; readonly to: number }[] = [];
  for (const part of parts) {
    const from = places.at(-1)?.to ?? 0;
    places.push({ part, from, to: from + part.asOf.length });
  }
  return {
    bucket,
    years,
    revisedYears,
    members,
    asOf,
    wanted: universe && wantedRows(universe, members, asOf.length),
    parts: places.filter(({ part }) => part.reason !== undefined).map(({ from, to }) => ({ from, to })),
  };
}

function wantedRows(universe: PanelUniverse, members: Int32Array, dates: number): Uint8Array {
  const wanted = new Uint8Array(members.length * dates);
  for (const [member, asset] of members.entries()) {
    for (let date = 0; date < dates; date++) if (universe.has(asset, date)) wanted[member * dates + date] = 1;
  }
  return wanted;
}

/** The tables of a bucket, as they are stored; one that may be absent is left out. */
async function tablesOf(lake: Lake, plan: BucketPlan): Promise<ThreadTask['tables']> {
  const { bucket, years, revisedYears, inputs } = plan;
  const tableOf = readsAsPlanned(lake, inputs);
  const key = { asset_bucket: bucketKey(bucket) };
  const wanted: (readonly [Dataset, PartitionKeys])[] = [
    ...years.map((year) => [bars, { ...key, year }] as const),
    ...revisedYears.map((year) => [barsRevisions, { ...key, year }] as const),
    [assetActions, key],
    [delistings, key],
  ];
  const found = await Promise.all(
    wanted.map(async ([dataset, keys]) => [partitionPath(dataset, keys), await tableOf(dataset, keys)] as const),
  );
  return new Map(found.flatMap(([path, table]) => (table === undefined ? [] : [[path, table] as const])));
}

function write(lake: Lake, plan: BucketPlan, made: MadeBucket): Promise<void> {
  const wanted = plan.parts.filter(({ reason }) => reason !== undefined);
  return lake.writeTogether(async (batch) => {
    for (const [i, { dataset, keys, recipe }] of wanted.entries()) {
      await batch.write(dataset, keys, { recipe, table: made.parts[i] as MadeBucket['parts'][number] });
    }
    if (plan.factors.reason === undefined) return;
    const { keys, recipe } = plan.factors;
    await batch.write(totalReturn, keys, { recipe, table: made.factors });
  });
}
