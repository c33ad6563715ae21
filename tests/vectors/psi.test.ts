import { expect, test } from 'vitest';
import { psi } from '../../src/statistics/psi.ts';

const tenths = new Array<number>(10).fill(0.1);

// By the formula, in double precision.
test.each([
  [[0.08, 0.09, 0.1, 0.11, 0.12, 0.1, 0.1, 0.1, 0.1, 0.1], 0.0101160091167848],
  [[0.2, 0.05, 0.05, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 0.13862943611198905],
])('ten equal bins against %j', (actual, index) => {
  expect(psi(tenths, actual)).toBeCloseTo(index, 14);
});

test('the second one by hand: 0.1·ln 2 − 2·0.05·ln ½ = 0.2·ln 2', () => {
  expect(psi([0.1, 0.1, 0.1], [0.2, 0.05, 0.05])).toBeCloseTo(0.2 * Math.LN2, 14);
});
