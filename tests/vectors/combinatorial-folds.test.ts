import { expect, test } from 'vitest';
import { combinatorialFolds, combinatorialTraining } from '../../src/research/validation/combinatorial-folds.ts';

test.each([
  [3, 2, 3, 2],
  [5, 2, 10, 4],
  [6, 2, 15, 5],
  [10, 2, 45, 9],
  [10, 8, 45, 36],
  [16, 2, 120, 15],
])('%i groups of which %i are tested: %i splits, %i paths', (groups, tested, splits, paths) => {
  const folds = combinatorialFolds(2 * groups, groups, tested);
  expect([folds.splits.length, folds.paths.length]).toEqual([splits, paths]);
});

test('paths of five groups of which two are tested', () => {
  const { splits, paths } = combinatorialFolds(5, 5, 2);
  expect(splits.map((split) => split.paths)).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [1, 1],
    [2, 1],
    [3, 1],
    [2, 2],
    [3, 2],
    [3, 3],
  ]);
  // By group, the splits that test it for each path.
  expect(Array.from({ length: 5 }, (_, group) => paths.map((path) => path[group]))).toEqual([
    [0, 1, 2, 3],
    [0, 4, 5, 6],
    [1, 4, 7, 8],
    [2, 5, 7, 9],
    [3, 6, 8, 9],
  ]);
});

const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

test.each([
  { T: 12, N: 6, tested: [1, 3], h: 0, e: 0, train: [0, 1, 4, 5, 8, 9, 10, 11] },
  { T: 12, N: 6, tested: [1, 3], h: 1, e: 0, train: [0, 9, 10, 11] },
  { T: 12, N: 6, tested: [1, 3], h: 1, e: 1, train: [0, 10, 11] },
  { T: 24, N: 6, tested: [0, 1], h: 2, e: 1, train: upTo(11, 23) },
  { T: 24, N: 6, tested: [2, 5], h: 2, e: 1, train: [...upTo(0, 5), 15, 16, 17] },
  { T: 30, N: 6, tested: [1, 4], h: 3, e: 2, train: [0, 1, 15, 16] },
  { T: 10, N: 2, tested: [0], h: 2, e: 0, train: [7, 8, 9] },
])('training of $T dates in $N groups, $tested tested, labels of $h, embargo $e', ({ T, N, tested, h, e, train }) => {
  const starts = Int32Array.from({ length: T }, (_, i) => i);
  const ends = starts.map((start) => start + h);
  const labels = { starts, ends, embargoEnds: ends.map((end) => end + e) };
  const found = combinatorialTraining(combinatorialFolds(T, N, tested.length), { tested }, labels);
  expect([...found.train]).toEqual(train);
  expect(train.length + found.purged + found.embargoed).toBe(T - (tested.length * T) / N);
});
