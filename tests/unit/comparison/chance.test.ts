import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonPopulation, sharedByChance } from '../../../src/comparison/chance.ts';
import { overlap } from '../../../src/statistics/overlap.ts';

/** Every subset of so many of the names. */
function subsets(names: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return names.flatMap((name, i) => subsets(names.slice(i + 1), size - 1).map((rest) => [name, ...rest]));
}

describe('what two picks share by chance', () => {
  test('is what all pairs of picks share on average, counted one by one', () => {
    const candidatesA = ['A', 'B', 'C', 'D', 'E'];
    const candidatesB = ['D', 'E', 'F', 'B'];
    const shared = subsets(candidatesA, 3).flatMap((a) =>
      subsets(candidatesB, 2).map((b) => a.filter((name) => b.includes(name)).length),
    );
    const mean = shared.reduce((sum, count) => sum + count, 0) / shared.length;
    const variance = shared.reduce((sum, count) => sum + (count - mean) ** 2, 0) / shared.length;
    const byChance = sharedByChance({ pickedA: 3, pickedB: 2, candidatesA: 5, candidatesB: 4, common: 3 });
    expect(byChance.mean).toBeCloseTo(mean, 12);
    expect(byChance.deviation).toBeCloseTo(Math.sqrt(variance), 12);
  });

  test('is hypergeometric where both have the same candidates, and where one holds those of the other', () => {
    const counts = fc
      .record({ pickedA: fc.nat(30), pickedB: fc.nat(30), smaller: fc.integer({ min: 30, max: 60 }), more: fc.nat(40) })
      .map(({ pickedA, pickedB, smaller, more }) => ({
        pickedA,
        pickedB,
        candidatesA: smaller + more,
        candidatesB: smaller,
        common: smaller,
      }));
    fc.assert(
      fc.property(counts, (picks) => {
        const names = (count: number) => Array.from({ length: count }, (_, i) => `N${i}`);
        const expected = overlap(names(picks.pickedA), names(picks.pickedB), picks.candidatesA);
        const byChance = sharedByChance(picks);
        expect(byChance.mean).toBeCloseTo(expected.expectedByChance, 10);
        expect(byChance.deviation).toBeCloseTo(expected.deviationByChance, 6);
        expect(commonPopulation(picks)).toBe(picks.candidatesA);
      }),
    );
  });

  test('is certain where each picks all that it can', () => {
    expect(sharedByChance({ pickedA: 7, pickedB: 9, candidatesA: 7, candidatesB: 9, common: 6 })).toEqual({
      mean: 6,
      deviation: 0,
    });
  });

  test('is nothing without a pick, or without a common candidate', () => {
    const nothing = { mean: 0, deviation: 0 };
    expect(sharedByChance({ pickedA: 0, pickedB: 2, candidatesA: 0, candidatesB: 4, common: 0 })).toEqual(nothing);
    expect(sharedByChance({ pickedA: 1, pickedB: 2, candidatesA: 3, candidatesB: 4, common: 0 })).toEqual(nothing);
  });

  test('holds for one candidate each', () => {
    expect(sharedByChance({ pickedA: 1, pickedB: 1, candidatesA: 1, candidatesB: 1, common: 1 })).toEqual({
      mean: 1,
      deviation: 0,
    });
  });
});
