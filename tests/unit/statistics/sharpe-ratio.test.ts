import { describe, expect, it } from 'vitest';
import {
  expectedMaximum,
  minimumTrackRecordLength,
  probabilisticSharpeRatio,
  sharpeSample,
} from '../../../src/statistics/sharpe-ratio.ts';

describe('a Sharpe ratio and its moments', () => {
  it('has the sample deviation in its ratio, and population moments', () => {
    // Mean 1, deviations from it −1, −1, 2: second moments 2 and 3 (n, n − 1), third 2, fourth 6.
    expect(sharpeSample(Float64Array.of(0, 0, 3))).toEqual({
      sharpe: 1 / Math.sqrt(3),
      n: 3,
      skew: 2 / 2 ** 1.5,
      kurtosis: 6 / 4,
    });
    expect(sharpeSample(Float64Array.of(0, 0, 3), 0)?.sharpe).toBeCloseTo(1 / Math.sqrt(2), 15);
  });

  it('leaves missing values out', () => {
    expect(sharpeSample(Float64Array.of(0, Number.NaN, 0, 3))).toEqual(sharpeSample(Float64Array.of(0, 0, 3)));
  });

  it.each([[[]], [[1]], [[2, 2, 2]], [[Number.NaN, 1]]])('is none of %j', (values) => {
    expect(sharpeSample(Float64Array.from(values))).toBeNull();
  });
});

it('a ratio at its benchmark is above it with a chance of one half, also where it has no error', () => {
  expect(probabilisticSharpeRatio({ sharpe: 1, n: 10, skew: 2, kurtosis: 5 }, 1)).toBe(0.5);
});

it('no track record shows what is not there', () => {
  expect(minimumTrackRecordLength({ sharpe: 0.1, skew: 0, kurtosis: 3 }, 0.1, 0.95)).toBe(Number.POSITIVE_INFINITY);
});

it('the highest of a million values is expected a bit above that of a thousand', () => {
  // The exact integral gives 3.2414 and 4.8635.
  expect(expectedMaximum(1_000)).toBeCloseTo(3.2551, 4);
  expect(expectedMaximum(1_000_000)).toBeCloseTo(4.8637, 2);
  expect(() => expectedMaximum(0)).toThrow(RangeError);
});
