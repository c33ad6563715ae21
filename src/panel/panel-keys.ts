import { bucketKey, yearKey } from '../backbone/asset-bucket.ts';

/** Keys of the partition of a panel that holds a bucket in a year. */
export function panelKeys(featureSet: string, bucket: number, year: number) {
  return { feature_set: featureSet, asset_bucket: bucketKey(bucket), year: yearKey(year) };
}
