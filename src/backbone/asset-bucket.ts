import { createHash } from 'node:crypto';

/** Into how many buckets the assets are spread. Part of the layout: it never changes. */
export const assetBuckets = 128;

/** The bucket of an asset: the first four bytes of the SHA-256 of its id (UTF-8), big endian, modulo 128. */
export function assetBucket(id: string): number {
  return createHash('sha256').update(id, 'utf8').digest().readUInt32BE(0) % assetBuckets;
}

/** How the partition key `asset_bucket` names a bucket: `000` … `127`. */
export function bucketKey(bucket: number): string {
  return String(bucket).padStart(3, '0');
}

/** Value of the partition key `year`. */
export function yearKey(year: number): string {
  return String(year).padStart(4, '0');
}
