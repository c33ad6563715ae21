import { expect, test } from 'vitest';
import { assetBucket } from '../../../src/backbone/asset-bucket.ts';
import { AssetBuckets } from '../../../src/backbone/asset-buckets.ts';

test('each asset is once in its bucket, however many tickers it has had', () => {
  const found = new AssetBuckets({ number: Int32Array.of(1, 2, 2, 5), id: ['AAA', 'BBB', 'BBB', 'CCC'] });
  expect(found.largestNumber).toBe(5);
  for (const [number, id] of [
    [1, 'AAA'],
    [2, 'BBB'],
    [5, 'CCC'],
  ] as const) {
    expect(found.buckets[number]).toBe(assetBucket(id));
    expect([...(found.members[assetBucket(id)] ?? [])]).toContain(number);
  }
  expect(found.members.flatMap((members) => [...members])).toHaveLength(3);
});

test('without assets every bucket is empty', () => {
  const found = new AssetBuckets({ number: new Int32Array(0), id: [] });
  expect(found.members).toHaveLength(128);
  expect(found.members.every((members) => members.length === 0)).toBe(true);
});
