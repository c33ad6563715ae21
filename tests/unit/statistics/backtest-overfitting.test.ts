import { describe, expect, it } from 'vitest';
import { backtestOverfitting, sharpeMetric } from '../../../src/statistics/backtest-overfitting.ts';
import { meanDeviation } from '../../../src/statistics/mean-deviation.ts';
import { Random } from '../../../src/statistics/random.ts';

const noise = (seed: number, columns: number, rows: number) => {
  const random = Random.seeded(seed);
  return Array.from({ length: columns }, () => Float64Array.from({ length: rows }, () => random.normal()));
};

describe('the probability of overfitting', () => {
  it('is 0 where one candidate is always the best', () => {
    const [winner, ...others] = noise(1, 6, 80);
    const planted = [(winner as Float64Array).map((value) => value + 5), ...others];
    expect(backtestOverfitting(planted, 8)).toMatchObject({ probability: 0, lossProbability: 0, splits: 70 });
  });

  it('is 1 where the best in sample is the worst out of it', () => {
    // Each is good in one half of the time alone.
    const up = Float64Array.from({ length: 8 }, (_, t) => (t < 4 ? 1 : -1) + (t % 2) / 10);
    expect(backtestOverfitting([up, up.map((value) => -value)], 2).probability).toBe(1);
  });

  it('counts a rank in the middle as overfitted, and shares ranks of equals', () => {
    const [column = new Float64Array()] = noise(2, 1, 12);
    const { probability, relativeRanks } = backtestOverfitting([column, column, column], 4);
    expect(probability).toBe(1);
    expect(new Set(relativeRanks)).toEqual(new Set([0.5]));
  });

  it('leaves the first rows out that make no whole block', () => {
    const columns = noise(3, 4, 26);
    const whole = columns.map((column) => column.subarray(2));
    expect(backtestOverfitting(columns, 4)).toEqual(backtestOverfitting(whole, 4));
  });

  it('takes any metric of the rows, and what cannot be computed for the lowest', () => {
    const columns = noise(4, 3, 24);
    const sum = (rows: Float64Array) => rows.reduce((total, value) => total + value, 0);
    const mean = { parts: 1, measure: sumOf, value: (sums: Float64Array) => sums[0] as number };
    expect(backtestOverfitting(columns, 4, sum).best).toEqual(backtestOverfitting(columns, 4, mean).best);
    expect(backtestOverfitting(columns, 4, () => Number.NaN).probability).toBe(1);
  });

  it.each([
    ['one candidate', noise(1, 1, 20), 4, /at least 2 candidates/],
    ['an odd number of blocks', noise(1, 2, 20), 5, /even number/],
    ['blocks of one row', noise(1, 2, 7), 4, /need 8 rows, found 7/],
    ['columns of other lengths', [new Float64Array(20), new Float64Array(21)], 4, /same rows/],
    ['a missing return', [new Float64Array(20), new Float64Array(20).fill(Number.NaN)], 4, /missing/],
  ])('refuses %s', (_, columns, blocks, message) => {
    expect(() => backtestOverfitting(columns, blocks)).toThrow(message);
  });
});

function sumOf(column: Float64Array, first: number, end: number, to: Float64Array, at: number): void {
  for (let row = first; row < end; row++) to[at] = (to[at] as number) + (column[row] as number);
}

describe('the Sharpe ratio by parts', () => {
  const by = (values: Float64Array) => {
    const parts = new Float64Array(3);
    sharpeMetric.measure(values, 0, values.length, parts, 0);
    return sharpeMetric.value(parts);
  };

  it('is that of the rows', () => {
    const [column = new Float64Array()] = noise(5, 1, 300);
    const { mean, deviation } = meanDeviation(column);
    expect(by(column)).toBeCloseTo((mean ?? 0) / (deviation ?? 0), 12);
  });

  it.each([
    [0, 0],
    [0.1, Number.POSITIVE_INFINITY],
    [-0.1, Number.NEGATIVE_INFINITY],
  ])('of nothing but %f is %f', (value, sharpe) => {
    expect(by(new Float64Array(30).fill(value))).toBe(sharpe);
  });
});
