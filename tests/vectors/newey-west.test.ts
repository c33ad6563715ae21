import { describe, expect, test } from 'vitest';
import { automaticLags, meanTest, nonOverlapping } from '../../src/statistics/newey-west.ts';
import { congruentialNumbers } from './linear-congruential.ts';

describe('twelve monthly ICs, computed with the formula of Newey and West 1987 in double precision', () => {
  const ic = Float64Array.of(0.05, 0.08, 0.02, -0.01, 0.04, 0.07, 0.03, -0.02, 0.06, 0.05, 0.01, 0.04);

  test.each([
    [0, 0.0008583333333333333, 4.13838296829003],
    [1, 0.00079375, 4.303450364459903],
    [2, 0.0003638888888888888, 6.3558592310470114],
    [3, 0.00020208333333333328, 8.5289077871224],
    [4, 0.0002616666666666667, 7.4952214076066195],
  ])('%i lags', (lags, longRunVariance, t) => {
    const result = meanTest(ic, lags);
    expect(result.standardError).toBeCloseTo(Math.sqrt(longRunVariance / 12), 14);
    expect(result.t).toBeCloseTo(t, 10);
    expect(result).toMatchObject({ n: 12, lags });
  });

  test('mean, deviation, and the naive t', () => {
    const naive = nonOverlapping(ic, 1);
    expect(naive.mean).toBeCloseTo(0.035, 15);
    expect(naive.deviation).toBeCloseTo(0.03060005941764879, 14);
    expect(naive.t).toBeCloseTo(3.962200036118013, 12);
  });
});

describe('moving sums of twenty, as of overlapping returns', () => {
  const e = congruentialNumbers(219);
  const series = Float64Array.from({ length: 200 }, (_, i) => {
    return e.slice(i, i + 20).reduce((sum, value) => sum + value, 0) / 20 + 0.02;
  });

  // statsmodels 0.15.0: OLS on a constant, cov_type 'HAC', use_correction False.
  test.each([
    [0, 0.004057783070950644, 6.050866914924834],
    [4, 0.008555241192704928, 2.8699489329294217],
    [19, 0.013792957798776671, 1.7801189338906709],
  ])('%i lags: statsmodels', (lags, standardError, t) => {
    const result = meanTest(series, lags);
    expect(result.mean).toBeCloseTo(0.024553105331957342, 14);
    expect(result.standardError).toBeCloseTo(standardError, 14);
    expect(result.t).toBeCloseTo(t, 10);
  });

  test('every twentieth: ttest_1samp of scipy 1.17.1', () => {
    expect(nonOverlapping(series, 20)).toMatchObject({ n: 10, t: expect.closeTo(1.2498343763391881, 12) });
  });
});

test('automatic lags of Newey and West 1994', () => {
  expect([12, 100, 500].map(automaticLags)).toEqual([2, 4, 5]);
});
