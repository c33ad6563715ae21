import { join } from 'node:path';
import { bucketKey } from '../../backbone/asset-bucket.ts';
import type { Lake } from '../../lake/lake.ts';
import { collectBetweenParts } from '../../lake/native-garbage.ts';
import type { TableFile } from '../../lake/table-file.ts';
import type { BucketJobs } from '../../panel/bucket-jobs.ts';
import { totalReturn } from '../../panel/datasets.ts';
import type { BucketTask, MadeBucket } from '../../panel/make-bucket.ts';
import type { StageContext } from '../../platform/stage.ts';
import type { ThreadTask } from '../../threads/thread-jobs.ts';
import { bucketTables, inThreads } from './bucket-threads.ts';
import type { BucketPlan, PanelPart, ResearchStore } from './panel-plan.ts';
import type { PanelUniverse } from './panel-universe.ts';
import { readsAsPlanned } from './planned-reads.ts';

/** For which dates and assets, and how. */
interface PanelWish {
  readonly asOf: Int32Array;
  /** The last session of the store, an epoch day. */
  readonly lastSession: number;
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
  context: Pick<StageContext, 'lake' | 'signal' | 'progress'>,
  plans: readonly BucketPlan[],
  store: ResearchStore,
  wish: PanelWish,
): Promise<void> {
  // Planning has looked at the actions of every bucket.
  collectBetweenParts();
  const size = {
    bars: Math.max(1, ...plans.map((plan) => plan.bars)),
    rows: Math.max(1, ...plans.map(({ bucket }) => rowsOf(store, wish, bucket))),
  };
  // The tables of one more would be in memory for nothing but the moment in which they are read.
  const effort = { size, bars: plans.reduce((sum, one) => sum + one.bars, 0), threads: wish.threads, ahead: 1 };
  await context.lake.withScratchFolder((folder) =>
    inThreads(plans, effort, context, {
      label: 'Panel, buckets',
      given: (plan) => threadTask(context.lake, store, plan, wish, folder),
      take: (plan, made) => write(context.lake, plan, made),
    }),
  );
}

function rowsOf({ assets }: ResearchStore, { asOf, universe }: PanelWish, bucket: number): number {
  if (universe !== undefined) return universe.rowsOf[bucket] as number;
  return (assets.members[bucket] as Int32Array).length * asOf.length;
}

async function threadTask(
  lake: Lake,
  { assets }: ResearchStore,
  plan: BucketPlan,
  wish: PanelWish,
  folder: string,
): Promise<ThreadTask<BucketJobs, 'panel'>> {
  const members = assets.members[plan.bucket] as Int32Array;
  const tables = await bucketTables(readsAsPlanned(lake, plan.inputs), plan);
  return { job: 'panel', task: bucketTask(plan, members, wish, folder), tables };
}

function bucketTask(
  { bucket, parts, factors, years, revisedYears }: BucketPlan,
  members: Int32Array,
  { asOf, lastSession, universe }: PanelWish,
  folder: string,
): BucketTask {
  const fileOf = (what: string | number) => join(folder, `${bucketKey(bucket)}-${what}.parquet`);
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
    lastSession,
    wanted: universe && wantedRows(universe, members, asOf.length),
    parts: places
      .filter(({ part }) => part.reason !== undefined)
      .map(({ part, from, to }) => ({ from, to, path: fileOf(part.year) })),
    factors: factors.reason === undefined ? undefined : fileOf('factors'),
  };
}

function wantedRows(universe: PanelUniverse, members: Int32Array, dates: number): Uint8Array {
  const wanted = new Uint8Array(members.length * dates);
  for (const [member, asset] of members.entries()) {
    for (let date = 0; date < dates; date++) if (universe.has(asset, date)) wanted[member * dates + date] = 1;
  }
  return wanted;
}

function write(lake: Lake, plan: BucketPlan, made: MadeBucket): Promise<void> {
  const wanted = plan.parts.filter(({ reason }) => reason !== undefined);
  return lake.writeTogether(async (batch) => {
    for (const [i, { dataset, keys, recipe }] of wanted.entries()) {
      await batch.takeFile(dataset, keys, { recipe, table: made.parts[i] as TableFile });
    }
    if (made.factors === undefined) return;
    const { keys, recipe } = plan.factors;
    await batch.takeFile(totalReturn, keys, { recipe, table: made.factors });
  });
}
