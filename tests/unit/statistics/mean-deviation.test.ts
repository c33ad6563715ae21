import { expect, test } from 'vitest';
import { meanDeviation } from '../../../src/statistics/mean-deviation.ts';

test('mean and sample deviation, missing values left out', () => {
  const values = Float64Array.of(2, 4, Number.NaN, 4, 4, 5, 5, 7, 9);
  expect(meanDeviation(values)).toEqual({ mean: 5, deviation: expect.closeTo(Math.sqrt(32 / 7), 14), n: 8 });
});

test('nothing, one value', () => {
  expect(meanDeviation(Float64Array.of())).toEqual({ mean: null, deviation: null, n: 0 });
  expect(meanDeviation(Float64Array.of(Number.NaN))).toEqual({ mean: null, deviation: null, n: 0 });
  expect(meanDeviation(Float64Array.of(3))).toEqual({ mean: 3, deviation: null, n: 1 });
});

test('values that differ by rounding alone have no deviation, small ones that differ have', () => {
  expect(meanDeviation(Float64Array.of(0.1 + 0.2, 0.3, 0.3)).deviation).toBe(0);
  expect(meanDeviation(Float64Array.of(1e-15, 2e-15)).deviation).toBeGreaterThan(0);
  expect(meanDeviation(new Float64Array(5)).deviation).toBe(0);
});

test('an infinite value is a fault', () => {
  expect(() => meanDeviation(Float64Array.of(1, Number.POSITIVE_INFINITY))).toThrow(RangeError);
});
