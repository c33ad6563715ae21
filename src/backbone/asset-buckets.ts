import { assetBucket, assetBuckets } from './asset-bucket.ts';
import type { AssetTable } from './datasets.ts';

/** Which assets are in which bucket: all that those need to know of the assets who go over the store bucket by bucket. */
export class AssetBuckets {
  /** The bucket of each asset, by its number. */
  readonly buckets: Uint8Array;
  readonly largestNumber: number;
  /** Numbers of the assets of each bucket, ascending. */
  readonly members: readonly Int32Array[];

  constructor({ number, id }: Pick<AssetTable['columns'], 'number' | 'id'>) {
    this.largestNumber = number.reduce((largest, one) => Math.max(largest, one), 0);
    this.buckets = new Uint8Array(this.largestNumber + 1);
    const members = Array.from({ length: assetBuckets }, (): number[] => []);
    // One row for each ticker that an asset has had; they come by its number.
    for (let row = 0; row < number.length; row++) {
      const asset = number[row] as number;
      if (row > 0 && asset === number[row - 1]) continue;
      const bucket = assetBucket(id[row] as string);
      this.buckets[asset] = bucket;
      members[bucket]?.push(asset);
    }
    this.members = members.map((numbers) => Int32Array.from(numbers));
  }
}
