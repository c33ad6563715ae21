import { expect, test } from 'vitest';
import { purgedTraining } from '../../src/research/purging.ts';

/** Observations 0 … T − 1 in N groups of the same length, the labels of which last h. */
function trainingOf(observations: number, groups: number, tested: readonly number[], h: number, embargo: number) {
  const size = observations / groups;
  const starts = Int32Array.from({ length: observations }, (_, i) => i);
  const blocks = tested.map((group) => ({ first: group * size, last: (group + 1) * size - 1 }));
  return [...purgedTraining({ starts, ends: starts.map((start) => start + h) }, blocks, embargo)];
}

const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

test.each([
  { T: 12, N: 6, tested: [1, 3], h: 0, e: 0, train: [0, 1, 4, 5, 8, 9, 10, 11] },
  { T: 12, N: 6, tested: [1, 3], h: 1, e: 0, train: [0, 9, 10, 11] },
  { T: 12, N: 6, tested: [1, 3], h: 1, e: 1, train: [0, 10, 11] },
  { T: 24, N: 6, tested: [0, 1], h: 2, e: 1, train: upTo(11, 23) },
  { T: 24, N: 6, tested: [2, 5], h: 2, e: 1, train: [...upTo(0, 5), 15, 16, 17] },
  { T: 30, N: 6, tested: [1, 4], h: 3, e: 2, train: [0, 1, 15, 16] },
  { T: 10, N: 2, tested: [0], h: 2, e: 0, train: [7, 8, 9] },
])('$T observations in $N groups, $tested tested, labels of $h, embargo $e', ({ T, N, tested, h, e, train }) => {
  expect(trainingOf(T, N, tested, h, e)).toEqual(train);
});
