import { bucketKey } from '../../backbone/asset-bucket.ts';
import { assetActions, bars, barsRevisions, delistings } from '../../backbone/datasets.ts';
import type { BucketTables } from '../../backbone/read-bucket.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { type BucketJobs, bucketJobs } from '../../panel/bucket-jobs.ts';
import { PanelMemory, type PanelSize } from '../../panel/panel-memory.ts';
import type { StageContext } from '../../platform/stage.ts';
import { type EachWork, eachInThreads } from '../../threads/each-in-threads.ts';
import { JobThreads } from '../../threads/job-threads.ts';
import type { ThreadTask } from '../../threads/thread-jobs.ts';
import { mostThreads, threadScript } from './thread-scripts.ts';

/** What the memory of all threads may take. */
const memoryBytes = 2 ** 30;
/** Fewer bars are gone over before other threads have started and compiled what one alone compiles once. */
const barsWorthThreads = 4_000_000;

/** How much there is to do. */
interface Effort {
  /** Of the largest bucket. */
  readonly size: PanelSize;
  /** Of all buckets. */
  readonly bars: number;
  /** 0: as many as there are processors. */
  readonly threads: number;
  /** How many are given to each thread before one of them is taken: 1 where each is large. */
  readonly ahead: number;
}

/** What is done of each bucket. */
interface BucketWork<Bucket, J extends keyof BucketJobs>
  extends Required<Omit<EachWork<BucketJobs, J, Bucket>, 'ahead'>> {
  /** For who waits. */
  readonly label: string;
}

/**
 * Does a job of each bucket. While threads are at some of them, the bytes of the next one are read and checked, and what was made before is taken, in the order of
 * the buckets.
 */
export async function inThreads<Bucket, J extends keyof BucketJobs>(
  buckets: readonly Bucket[],
  { size, bars: all, threads: wanted, ahead }: Effort,
  { signal, progress }: Pick<StageContext, 'signal' | 'progress'>,
  { label, given, take }: BucketWork<Bucket, J>,
): Promise<void> {
  const count = threadCount(buckets.length, all, wanted, PanelMemory.bytes(size));
  const threads = new JobThreads<BucketJobs>({
    script: threadScript('panel'),
    count,
    workerData: size,
    jobs: () => bucketJobs(new PanelMemory(size)),
  });
  const shown = progress(label, buckets.length);
  try {
    await eachInThreads<BucketJobs, J, Bucket>(threads, buckets, signal, {
      ahead: ahead * threads.count,
      given,
      take: async (bucket, made) => {
        await take(bucket, made);
        shown.advance();
      },
    });
  } finally {
    shown.end();
    await threads.close();
  }
}

/** How many threads beside this one: none that would find nothing to do, and no more than their memory allows. */
function threadCount(buckets: number, all: number, wanted: number, bytesEach: number): number {
  if (wanted === 1 || (wanted === 0 && all < barsWorthThreads)) return 0;
  const most = Math.max(1, Math.min(buckets, Math.floor(memoryBytes / bytesEach)));
  return Math.min(most, wanted === 0 ? mostThreads() : wanted);
}

/** The tables of a bucket, as they are stored; one that may be absent is left out. */
export async function bucketTables(
  tableOf: Lake['tableBytes'],
  { bucket, years, revisedYears }: Omit<BucketTables, 'members'>,
): Promise<ThreadTask<BucketJobs>['tables']> {
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
