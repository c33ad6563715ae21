import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/statistics/normal-distribution.ts';
import { tQuantile, tTwoSided } from '../../src/statistics/student-t.ts';
import { wilson } from '../../src/statistics/wilson.ts';

describe("Student's t against scipy 1.17.1", () => {
  test.each([
    [0.975, 1, 12.706204736174694],
    [0.95, 5, 2.0150483733330233],
    [0.975, 11, 2.200985160091639],
    [0.975, 39, 2.022690920036761],
    [0.1, 30, -1.3104150253913955],
    [0.995, 155, 2.6079199796861086],
  ])('quantile of %f with %i degrees of freedom', (probability, df, t) => {
    expect(tQuantile(probability, df) / t).toBeCloseTo(1, 7);
  });

  test.each([
    [2, 11, 0.07080395506803458],
    [-2.5, 30, 0.01811564906806669],
    [40, 11, 2.89254089812057e-13],
    [1, 1, 0.5],
  ])('two-sided p-value of %f with %i degrees of freedom', (t, df, p) => {
    expect(tTwoSided(t, df) / p).toBeCloseTo(1, 6);
  });
});

test('normal quantiles', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(0.0005)).toBeCloseTo(-3.2905267314918945, 9);
});

describe("Wilson's interval against proportion_confint of statsmodels 0.15.0", () => {
  test.each([
    [0, 10, 0.95, 0, 0.2775327998628892],
    [3, 10, 0.95, 0.10779126740630099, 0.6032218525388546],
    [10, 10, 0.9, 0.7870580299165928, 1],
    [57, 134, 0.99, 0.3214499809792306, 0.5363378051010645],
  ])('%i of %i at %f', (successes, n, confidence, low, high) => {
    const share = wilson(successes, n, confidence);
    expect(share).toMatchObject({ value: successes / n, n });
    expect(share.interval?.[0]).toBeCloseTo(low, 9);
    expect(share.interval?.[1]).toBeCloseTo(high, 9);
  });
});
