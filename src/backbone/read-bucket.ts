import type { CheckedTables } from '../lake/checked-tables.ts';
import type { BucketKnowledge } from './asset-histories.ts';
import { type BarRoom, type BucketBars, type Price, readBucketBars } from './bucket-bars.ts';
import { readKnowledge } from './bucket-knowledge.ts';

/** Which tables of a bucket there are, and of which assets. */
export interface BucketTables {
  readonly bucket: number;
  /** Years of bars, and of their revisions, ascending. */
  readonly years: readonly string[];
  readonly revisedYears: readonly string[];
  /** Numbers of the assets of the bucket, ascending. */
  readonly members: Int32Array;
}

/** All that is known of the assets of a bucket. */
export interface WholeBucket {
  readonly bars: BucketBars;
  readonly knowledge: BucketKnowledge;
  /** The place of each asset among the members. */
  readonly memberOf: ReadonlyMap<number, number>;
}

/**
 * Reads a bucket.
 *
 * @param source its tables; they are given back as soon as they were read
 * @param roomFor gives room for so many bars
 * @param wanted the prices to read; left out, all
 * @throws UserError where the store is at odds with itself; DamagedPartitionError
 */
export async function readBucket(
  source: CheckedTables,
  { bucket, years, revisedYears, members }: BucketTables,
  roomFor: (bars: number) => BarRoom,
  wanted?: readonly Price[],
): Promise<WholeBucket> {
  const memberOf = new Map(Array.from(members, (asset, member) => [asset, member]));
  // First what has many frames and leaves no objects: whoever collects them goes over all objects.
  const bars = await readBucketBars(source, bucket, years, (asset) => memberOf.has(asset), roomFor, wanted);
  const knowledge = await readKnowledge(source, bucket, revisedYears);
  source.release();
  return { bars, knowledge, memberOf };
}
