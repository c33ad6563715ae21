import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noveltyOfWeek, type SymbolVectors } from '../../../src/news/novelty.ts';
import { pairwiseCrossSimilarity } from '../../../src/news/similarity.ts';

// Numbers stand for vectors here; two of them are similar when they are near.
const nearness = pairwiseCrossSimilarity((a: number, b: number) => 1 - Math.abs(a - b));
const novelty = (symbols: readonly SymbolVectors<number>[]) => noveltyOfWeek(symbols, nearness);

const steps = (count: number): number[] => Array.from({ length: count }, (_, k) => (k + 1) / 20);

// The ten nearest of 0.05 … 0.75 to 0 are 0.05 … 0.50, their median similarity 1 − 0.275.
const established = { symbol: 'OLD', current: [0], earlier: steps(15) };
const ownOfEstablished = 0.275;

// s = 1 − (0.9 + 0.7)/2 = 0.2 and 1 − (0.6 + 0.8)/2 = 0.3; 0.7 · 0.25 + 0.3 · 0.275.
const young = { symbol: 'NEW', current: [0, 0.5], earlier: [0.1, 0.3] };
const ownOfYoung = 0.2575;

describe('novelty', () => {
  it('is 0.7 median + 0.3 p75 of one minus the median of the ten highest similarities', () => {
    const [result] = novelty([established]);
    expect(result).toMatchObject({ symbol: 'OLD', reason: null, histCount: 15, curReps: 1 });
    expect(result?.value).toBeCloseTo(ownOfEstablished, 14);
  });

  it('shrinks towards the cross-section with fewer than fifteen earlier vectors', () => {
    const [, result] = novelty([established, young]);
    expect(result?.value).toBeCloseTo((2 / 15) * ownOfYoung + (13 / 15) * ownOfEstablished, 14);
  });

  it('is the median of the established symbols without any earlier vector', () => {
    const nearer = { symbol: 'MID', current: [0], earlier: steps(15).map((x) => x / 2) };
    const [, , result] = novelty([established, nearer, { symbol: 'IPO', current: [0.2], earlier: [] }]);
    expect(result).toMatchObject({ reason: null, histCount: 0, curReps: 1 });
    expect(result?.value).toBeCloseTo((0.275 + 0.1375) / 2, 14);
  });

  it('learns the cross-section from young symbols where there is no established one', () => {
    const [own, borrowed] = novelty([young, { symbol: 'IPO', current: [0.2], earlier: [] }]);
    expect(own?.value).toBeCloseTo(ownOfYoung, 14);
    expect(borrowed?.value).toBeCloseTo(ownOfYoung, 14);
  });

  it('is null with a reason where it cannot be known', () => {
    expect(novelty([{ symbol: 'A', current: [], earlier: [1] }])).toEqual([
      { symbol: 'A', value: null, reason: 'NO_NEWS', histCount: 1, curReps: 0 },
    ]);
    expect(novelty([{ symbol: 'B', current: [1], earlier: [] }])).toEqual([
      { symbol: 'B', value: null, reason: 'NO_HISTORY', histCount: 0, curReps: 1 },
    ]);
  });

  it('does not count a symbol without news this week into the cross-section', () => {
    const silent = { symbol: 'SIL', current: [], earlier: steps(15) };
    expect(novelty([silent, { symbol: 'B', current: [1], earlier: [] }])[1]?.reason).toBe('NO_HISTORY');
  });

  it('does not depend on the order of symbols or vectors', () => {
    const vectors = fc.array(
      fc.integer({ min: 0, max: 100 }).map((x) => x / 100),
      { maxLength: 20 },
    );
    const week = fc.uniqueArray(
      fc.record({ symbol: fc.constantFrom(...'ABCDEF'), current: vectors, earlier: vectors }),
      {
        selector: ({ symbol }) => symbol,
      },
    );
    fc.assert(
      fc.property(week, (symbols) => {
        const reversed = symbols.toReversed().map(({ symbol, current, earlier }) => ({
          symbol,
          current: current.toReversed(),
          earlier: earlier.toReversed(),
        }));
        expect(novelty(reversed).toReversed()).toEqual(novelty(symbols));
      }),
    );
  });
});
