import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileRank, rankDescending } from '../../../src/statistics/rank.ts';

describe('rankDescending', () => {
  it('gives 1 to the highest, and breaks ties by key', () => {
    expect([...rankDescending(Float64Array.of(1, 3, 3, 2), ['D', 'C', 'B', 'A'])]).toEqual([4, 2, 1, 3]);
  });

  it('compares keys by code unit, so that no locale moves a rank', () => {
    expect([...rankDescending(Float64Array.of(1, 1, 1), ['a', 'B', 'Z'])]).toEqual([3, 1, 2]);
  });

  it('takes 0 and −0 for a tie', () => {
    expect([...rankDescending(Float64Array.of(0, -0), ['B', 'A'])]).toEqual([2, 1]);
  });

  it('gives no rank to a missing value', () => {
    expect([...rankDescending(Float64Array.of(Number.NaN, 5, Number.NaN), ['A', 'B', 'C'])]).toEqual([
      Number.NaN,
      1,
      Number.NaN,
    ]);
  });

  it('uses every rank from 1 to n once and follows its symbol under permutation', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 }), (values) => {
        const keys = values.map((_, i) => `S${String(i).padStart(2, '0')}`);
        const ranks = rankDescending(Float64Array.from(values), keys);
        expect([...ranks].sort((a, b) => a - b)).toEqual(values.map((_, i) => i + 1));
        const reversed = rankDescending(Float64Array.from(values).reverse(), keys.toReversed());
        expect([...reversed].reverse()).toEqual([...ranks]);
      }),
    );
  });
});

describe('percentileRank', () => {
  it('equals pandas rank(pct=True): ties share the mean of their ranks', () => {
    // pd.Series([10, 20, 20, 30, nan]).rank(pct=True)
    expect([...percentileRank(Float64Array.of(10, 20, 20, 30, Number.NaN))]).toEqual([
      0.25,
      0.625,
      0.625,
      1,
      Number.NaN,
    ]);
  });

  it('gives 1 to a single value', () => {
    expect([...percentileRank(Float64Array.of(3))]).toEqual([1]);
  });
});
