import { describe, expect, test } from 'vitest';
import { backtestOverfitting } from '../../src/statistics/backtest-overfitting.ts';
import { meanDeviation } from '../../src/statistics/mean-deviation.ts';

const columns = Array.from({ length: 4 }, (_, n) =>
  Float64Array.from({ length: 12 }, (_, t) => Math.sin(1.7 * (t + 1) * (n + 1)) / 10 + 0.002 * n),
);
const sharpe = (returns: Float64Array) => {
  const { mean, deviation } = meanDeviation(returns);
  return (mean ?? Number.NaN) / (deviation ?? Number.NaN);
};

describe.each([
  ['by parts that add up', undefined],
  ['by the rows', sharpe],
])('PBO of four sines, %s', (_, metric) => {
  test('in four blocks', () => {
    const { probability, lossProbability, splits, best, relativeRanks } = backtestOverfitting(columns, 4, metric);
    expect(splits).toBe(6);
    expect(probability).toBeCloseTo(5 / 6, 12);
    expect(lossProbability).toBeCloseTo(2 / 3, 12);
    expect([...best]).toEqual([3, 0, 3, 0, 1, 0]);
    expect([...relativeRanks]).toEqual([0.2, 0.6, 0.2, 0.4, 0.2, 0.4]);
  });

  test('in six blocks', () => {
    const { probability, lossProbability, splits } = backtestOverfitting(columns, 6, metric);
    expect(splits).toBe(20);
    expect(probability).toBeCloseTo(0.8, 12);
    expect(lossProbability).toBeCloseTo(0.75, 12);
  });
});

test('sixteen blocks have 12,870 splits', () => {
  const long = columns.map((column) => Float64Array.from({ length: 48 }, (_, t) => (column[t % 12] ?? 0) + t / 1000));
  expect(backtestOverfitting(long, 16).splits).toBe(12_870);
});
