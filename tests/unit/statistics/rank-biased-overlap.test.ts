import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/statistics/random.ts';
import { rbo, rboByChance } from '../../../src/statistics/rank-biased-overlap.ts';

const names = Array.from({ length: 12 }, (_, i) => `N${i}`);
const topList = fc.shuffledSubarray(names, { minLength: 1 });
const persistence = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('rbo', () => {
  it('is 1 for the same list, 0 for nothing shared, and null for an empty one', () => {
    fc.assert(
      fc.property(topList, persistence, (list, p) => {
        expect(rbo(list, list, p)).toBeCloseTo(1, 12);
      }),
    );
    expect(rbo(['a', 'b'], ['c', 'd', 'e'], 0.9)).toBe(0);
    expect(rbo([], ['a'], 0.9)).toBeNull();
    expect(rbo([], [], 0.9)).toBeNull();
  });

  it('is symmetric and lies in 0..1, whatever the lengths', () => {
    fc.assert(
      fc.property(topList, topList, persistence, (a, b, p) => {
        const overlap = rbo(a, b, p) ?? Number.NaN;
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThanOrEqual(1);
        expect(rbo(b, a, p)).toBe(overlap);
      }),
    );
  });

  it('is 1 for the beginning of a list against the list', () => {
    expect(rbo(['a', 'b'], ['a', 'b', 'c', 'd'], 0.8)).toBeCloseTo(1, 14);
  });

  it('weighs an exchange at the top more than one further down', () => {
    const top = rbo(['b', 'a', 'c', 'd'], ['a', 'b', 'c', 'd'], 0.9) ?? 0;
    const bottom = rbo(['a', 'b', 'd', 'c'], ['a', 'b', 'c', 'd'], 0.9) ?? 0;
    expect(top).toBeLessThan(bottom);
  });

  it('refuses a persistence outside 0..1 and a name that occurs twice', () => {
    for (const p of [0, 1, -0.5, Number.NaN]) expect(() => rbo(['a'], ['a'], p)).toThrow(/persistence/);
    expect(() => rbo(['a', 'a'], ['b'], 0.9)).toThrow(/every name once/);
    expect(() => rbo(['b'], ['a', 'a'], 0.9)).toThrow(/every name once/);
  });
});

describe('rboByChance', () => {
  it('is the mean over all pairs of orders of four names, exactly', () => {
    const orders = permutations(['a', 'b', 'c', 'd']);
    for (const [lengthA, lengthB] of [
      [2, 2],
      [1, 3],
      [4, 2],
      [4, 4],
    ] as const) {
      const overlaps = orders.flatMap((a) =>
        orders.map((b) => rbo(a.slice(0, lengthA), b.slice(0, lengthB), 0.7) ?? Number.NaN),
      );
      const mean = overlaps.reduce((sum, overlap) => sum + overlap, 0) / overlaps.length;
      expect(rboByChance(lengthA, lengthB, 4, 0.7)).toBeCloseTo(mean, 12);
    }
  });

  it('is what random picks of 20 and 15 from 60 names give, within four standard errors', () => {
    const random = Random.seeded(11);
    const population = Array.from({ length: 60 }, (_, i) => `N${i}`);
    const overlaps = Array.from({ length: 4_000 }, () => {
      const a = random.shuffle(population).slice(0, 20);
      return rbo(a, random.shuffle(population).slice(0, 15), 0.9) ?? Number.NaN;
    });
    const mean = overlaps.reduce((sum, overlap) => sum + overlap, 0) / overlaps.length;
    const variance = overlaps.reduce((sum, overlap) => sum + (overlap - mean) ** 2, 0) / overlaps.length;
    const expected = rboByChance(20, 15, 60, 0.9) ?? Number.NaN;
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / overlaps.length));
  });

  it('is 1 for a population of one, null for an empty list, and refuses a list longer than the population', () => {
    expect(rboByChance(1, 1, 1, 0.9)).toBeCloseTo(1, 14);
    expect(rboByChance(0, 3, 10, 0.9)).toBeNull();
    expect(rboByChance(0, 0, 0, 0.9)).toBeNull();
    expect(() => rboByChance(5, 11, 10, 0.9)).toThrow(RangeError);
  });
});

function permutations(items: readonly string[]): string[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
