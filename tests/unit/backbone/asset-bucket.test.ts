import { expect, it } from 'vitest';
import { assetBucket, assetBuckets, bucketKey } from '../../../src/backbone/asset-bucket.ts';

// As sha256sum prints it.
it.each([
  ['AAPL.US', 0x5bbc_5c9e],
  ['', 0xe3b0_c442],
])('the bucket of "%s" is the start of its SHA-256 modulo 128', (id, start) => {
  expect(assetBucket(id)).toBe(start % 128);
});

it('buckets have three digits and spread evenly', () => {
  const counts = new Int32Array(assetBuckets);
  for (let asset = 0; asset < 12_800; asset++) {
    const bucket = assetBucket(`asset ${asset}`);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect([bucketKey(0), bucketKey(127)]).toEqual(['000', '127']);
});
