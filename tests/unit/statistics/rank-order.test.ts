import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RankSorter, ranksOfOrder } from '../../../src/statistics/rank-order.ts';

const sorter = new RankSorter();

function orderOf(values: Float64Array): number[] {
  const order = new Int32Array(values.length);
  return [...order.subarray(0, sorter.sort(values, order))];
}

/** By the engine's own stable sort. */
function plainOrder(values: Float64Array): number[] {
  const there = [...values.keys()].filter((i) => !Number.isNaN(values[i]));
  return there.sort((i, j) => {
    const [a, b] = [values[i] as number, values[j] as number];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

it('orders any numbers as a comparison sort does, equal ones by position, NaN left out', () => {
  const few = fc.constantFrom(0, -0, 1, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5e-324);
  const anyValues = fc.array(fc.oneof(fc.double(), few), { maxLength: 300 });
  fc.assert(
    fc.property(anyValues, (numbers) => {
      const values = Float64Array.from(numbers);
      expect(orderOf(values)).toEqual(plainOrder(values));
    }),
  );
});

it('orders numbers that differ only in their last bits', () => {
  const values = Float64Array.from({ length: 500 }, (_, i) => 1 + ((i * 7919) % 500) * Number.EPSILON);
  expect(orderOf(values)).toEqual(plainOrder(values));
});

it('orders a view into a larger buffer', () => {
  const values = Float64Array.from({ length: 200 }, (_, i) => Math.sin(i)).subarray(37, 150);
  expect(orderOf(values)).toEqual(plainOrder(values));
});

it('gives equal values the mean of their ranks', () => {
  const values = Float64Array.of(3, 1, 3, Number.NaN, 2);
  const order = new Int32Array(5);
  const ranks = new Float64Array(5).fill(Number.NaN);
  ranksOfOrder(values, order, sorter.sort(values, order), ranks);
  expect([...ranks]).toEqual([3.5, 1, 3.5, Number.NaN, 2]);
});
