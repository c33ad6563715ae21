import { expect, test } from 'vitest';
import { cosineCount, cosineTest } from '../../src/statistics/cosine-test.ts';
import { congruentialNumbers } from './linear-congruential.ts';

// Lazarus, Lewis, Stock and Watson 2018, computed from the formula in another language with exact sums.

test('twelve monthly ICs: two cosines, and the p-value 1 − t/√(t² + 2) of two degrees of freedom', () => {
  const ic = Float64Array.of(0.05, 0.08, 0.02, -0.01, 0.04, 0.07, 0.03, -0.02, 0.06, 0.05, 0.01, 0.04);
  const result = cosineTest(ic, 1);
  expect(result).toMatchObject({ n: 12, cosines: 2 });
  expect(result.standardError).toBeCloseTo(Math.sqrt(0.0002789949663487427 / 12), 14);
  expect(result.t).toBeCloseTo(7.258727343519468, 11);
  expect(result.pValue).toBeCloseTo(0.0184554740017685, 10);
});

test.each([
  { overlap: 1, cosines: 13, t: 1.7843203351555474 },
  { overlap: 20, cosines: 4, t: 1.3888965474732364 },
])('moving sums of twenty, as of overlapping returns, $overlap of which overlap', ({ overlap, cosines, t }) => {
  const e = congruentialNumbers(219);
  const series = Float64Array.from({ length: 200 }, (_, i) => {
    return e.slice(i, i + 20).reduce((sum, value) => sum + value, 0) / 20 + 0.02;
  });
  const result = cosineTest(series, overlap);
  expect(result).toMatchObject({ n: 200, cosines });
  expect(result.t).toBeCloseTo(t, 10);
});

test('the number of cosines for 8, 26, 52, 156 and 522 weeks, of which four overlap', () => {
  expect([8, 26, 52, 156, 522].map((n) => cosineCount(n, 4))).toEqual([1, 3, 5, 11, 25]);
});
