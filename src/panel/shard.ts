import { assetBuckets } from '../backbone/asset-bucket.ts';
import { UserError } from '../errors.ts';

/** One of several runs that make a panel together. */
export interface Shard {
  /** 1 to `of`. */
  readonly index: number;
  readonly of: number;
}

/** Reads `3/16`. @throws UserError */
export function parseShard(text: string): Shard {
  const [, index, of] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (index !== undefined && of !== undefined && index >= 1 && index <= of && of <= assetBuckets) return { index, of };
  throw new UserError(`The shard is "${text}".`, {
    hint: `Write which one of how many, such as 3/16: at most ${assetBuckets}, as a bucket is not divided.`,
  });
}

/** The buckets of a shard: every n-th. */
export function bucketsOf({ index, of }: Shard): number[] {
  return Array.from({ length: assetBuckets }, (_, bucket) => bucket).filter((bucket) => bucket % of === index - 1);
}

/** How the partition key `shard` names a shard. */
export function shardKey({ index, of }: Shard): string {
  return `${String(index).padStart(3, '0')}-of-${String(of).padStart(3, '0')}`;
}

/** The shard that a partition key names. */
export function shardOfKey(key: string): Shard {
  const [index = 0, of = 0] = key.split('-of-').map(Number);
  return { index, of };
}
