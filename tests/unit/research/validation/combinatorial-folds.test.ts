import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../../src/errors.ts';
import {
  combinatorialFolds,
  combinatorialTraining,
  testedBlocks,
  usualEmbargo,
} from '../../../../src/research/validation/combinatorial-folds.ts';

const shape = fc
  .record({
    groups: fc.integer({ min: 2, max: 9 }),
    more: fc.integer({ min: 0, max: 30 }),
    share: fc.double({ min: 0, max: 0.99, noNaN: true }),
  })
  .map(({ groups, more, share }) => ({ groups, dates: groups + more, tested: 1 + Math.floor(share * (groups - 1)) }));

describe('combinatorial folds', () => {
  it('have groups that hold every date once and differ by one at most', () => {
    fc.assert(
      fc.property(shape, ({ dates, groups, tested }) => {
        const { groups: blocks } = combinatorialFolds(dates, groups, tested);
        expect(
          blocks.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
        ).toEqual(Array.from({ length: dates }, (_, i) => i));
        const sizes = blocks.map(({ first, last }) => last - first + 1);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('have paths that cross every group once, each from a split that tests it, none twice', () => {
    fc.assert(
      fc.property(shape, ({ dates, groups, tested }) => {
        const { splits, paths } = combinatorialFolds(dates, groups, tested);
        const used = paths.flatMap((path, p) =>
          path.map((split, group) => {
            const { tested: chosen, paths: pathOf } = splits[split] ?? { tested: [], paths: [] };
            expect(pathOf[chosen.indexOf(group)]).toBe(p);
            return `${split} ${group}`;
          }),
        );
        expect(new Set(used).size).toBe(splits.length * tested);
      }),
    );
  });

  it('train on no date whose label shares a session with a tested one, nor on one within the embargo', () => {
    const labels = fc.record({ h: fc.integer({ min: 0, max: 6 }), e: fc.integer({ min: 0, max: 6 }) });
    fc.assert(
      fc.property(shape, labels, ({ dates, groups, tested }, { h, e }) => {
        const folds = combinatorialFolds(dates, groups, tested);
        const starts = Int32Array.from({ length: dates }, (_, i) => i);
        const ends = starts.map((start) => start + h);
        for (const split of folds.splits.slice(0, 20)) {
          const { train } = combinatorialTraining(folds, split, {
            starts,
            ends,
            embargoEnds: ends.map((end) => end + e),
          });
          for (const block of testedBlocks(folds.groups, split.tested)) {
            for (const date of train) expect(date + h < block.first || date > block.last + h + e).toBe(true);
          }
        }
      }),
    );
  });

  it('tell dates that the labels cost from those that the embargo costs', () => {
    const folds = combinatorialFolds(20, 4, 1);
    const starts = Int32Array.from({ length: 20 }, (_, i) => i);
    const ends = starts.map((start) => start + 2);
    const found = combinatorialTraining(
      folds,
      { tested: [1] },
      { starts, ends, embargoEnds: ends.map((end) => end + 3) },
    );
    expect(found).toEqual({ train: Int32Array.of(0, 1, 2, 15, 16, 17, 18, 19), purged: 4, embargoed: 3 });
  });

  it('take tested groups that lie side by side for one block', () => {
    const { groups } = combinatorialFolds(10, 5, 3);
    expect(testedBlocks(groups, [0, 1, 3])).toEqual([
      { first: 0, last: 3 },
      { first: 6, last: 7 },
    ]);
  });

  it('have an embargo of a hundredth of the sample, rounded up', () => {
    expect([usualEmbargo(2016), usualEmbargo(100), usualEmbargo(1)]).toEqual([21, 1, 1]);
  });

  it.each([
    ['all groups tested', 100, 5, 5, /5 groups of dates of which 5 are tested/],
    ['no group tested', 100, 5, 0, /5 groups of dates of which 0 are tested/],
    ['one group', 100, 1, 1, /1 groups/],
    ['half a group', 100, 2.5, 1, /2.5 groups/],
    ['fewer dates than groups', 9, 10, 2, /The panel holds 9 as-of dates, fewer than the 10 groups/],
    ['more splits than anyone waits for', 1000, 24, 12, /more than 100,000 splits/],
  ])('are refused with %s', (_, dates, groups, tested, message) => {
    expect(() => combinatorialFolds(dates, groups, tested)).toThrow(UserError);
    expect(() => combinatorialFolds(dates, groups, tested)).toThrow(message);
  });
});
