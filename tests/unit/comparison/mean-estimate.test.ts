import { expect, test } from 'vitest';
import { meanEstimate } from '../../../src/comparison/mean-estimate.ts';

test('a mean has the interval of Student, as tables give it for 4 degrees of freedom', () => {
  const { value, n, interval } = meanEstimate([1, 2, 3, 4, 5], 0.95);
  // t(0.975, 4) = 2.776445; s = √2.5.
  const half = (2.776445 * Math.sqrt(2.5)) / Math.sqrt(5);
  expect([value, n]).toEqual([3, 5]);
  expect(interval?.[0]).toBeCloseTo(3 - half, 6);
  expect(interval?.[1]).toBeCloseTo(3 + half, 6);
});

test('one value has no interval, and none has no mean', () => {
  expect(meanEstimate([0.5], 0.95)).toEqual({ value: 0.5, n: 1, interval: null });
  expect(meanEstimate([], 0.95)).toEqual({ value: null, n: 0, interval: null });
});

test('values that do not vary have an interval of no width', () => {
  expect(meanEstimate([4, 4, 4], 0.9)).toEqual({ value: 4, n: 3, interval: [4, 4] });
});
