import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/statistics/random.ts';
import { commonBlockLength, resampleMeans } from '../../../src/statistics/resampled-means.ts';

const normals = (seed: number, n: number) => {
  const random = Random.seeded(seed);
  return Float64Array.from({ length: n }, () => random.normal());
};
/** Every value twice in a row: dependent. */
const doubled = (values: Float64Array) => values.map((_, i) => values[i >> 1] as number);
const series = [normals(1, 120), doubled(normals(2, 120))];

function deviationOf(drawn: Float64Array, count: number, k: number): number {
  const column = drawn.filter((_, i) => i % count === k);
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length);
}

describe('means of resamples', () => {
  it.each([1, 8])('vary as the exact variance of the stationary bootstrap says, blocks of %i', (blockLength) => {
    const { n, deviations, drawn } = resampleMeans(series, { blockLength, draws: 4_000, random: Random.seeded(3) });
    for (const k of [0, 1]) {
      // Four deviations of a deviation of 4,000 draws.
      expect((Math.sqrt(n) * deviationOf(drawn, 2, k)) / (deviations[k] as number)).toBeCloseTo(1, 1);
    }
  });

  it('are the mean itself where a block goes around all rows', () => {
    const { drawn } = resampleMeans(series, { blockLength: 1e12, draws: 20, random: Random.seeded(4) });
    for (const value of drawn) expect(value).toBeCloseTo(0, 12);
  });

  it('keep the series side by side', () => {
    const values = series[0] as Float64Array;
    const { drawn } = resampleMeans([values, values.map((value) => -2 * value)], {
      blockLength: 5,
      draws: 50,
      random: Random.seeded(5),
    });
    for (let i = 0; i < drawn.length; i += 2) expect(drawn[i + 1]).toBeCloseTo(-2 * (drawn[i] as number), 12);
  });

  it('refuse what cannot be resampled', () => {
    const settings = { blockLength: 2, draws: 1, random: Random.seeded(1) };
    expect(() => resampleMeans([], settings)).toThrow('needs a series');
    expect(() => resampleMeans([new Float64Array(3), new Float64Array(4)], settings)).toThrow('found 3 and 4');
    expect(() => resampleMeans([Float64Array.of(1, Number.NaN)], settings)).toThrow('missing');
  });
});

describe('the common block length', () => {
  it('is ∛n of independent series', () => {
    expect(commonBlockLength([1, 2, 3].map((seed) => normals(seed, 125)))).toBeCloseTo(5, 9);
  });

  it('is longer where most of the series are dependent', () => {
    const slow = (seed: number) => {
      let level = 0;
      return normals(seed, 500).map((shock) => {
        level = 0.9 * level + shock;
        return level;
      });
    };
    expect(commonBlockLength([slow(1), slow(2), normals(3, 500)])).toBeGreaterThan(12);
  });
});
