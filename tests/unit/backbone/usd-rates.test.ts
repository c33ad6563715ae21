import { expect, it } from 'vitest';
import { ratesOnDays } from '../../../src/backbone/usd-rates.ts';

function series(rows: readonly (readonly [observed: number, available: number, value: number])[]) {
  return {
    rows: rows.length,
    columns: {
      observed: Int32Array.from(rows, ([observed]) => observed),
      available: Int32Array.from(rows, ([, available]) => available),
      value: Float64Array.from(rows, ([, , value]) => value),
      source: rows.map(() => 'test'),
    },
  };
}

const on = (table: ReturnType<typeof series> | undefined, ...days: number[]) => [
  ...ratesOnDays(table, Int32Array.from(days)),
];

it('a day has the last rate that it knew', () => {
  expect(
    on(
      series([
        [1, 1, 1.1],
        [2, 3, 1.2],
      ]),
      1,
      2,
      3,
    ),
  ).toEqual([1.1, 1.1, 1.2]);
});

it('a corrected rate counts from the day on which it was known, and an old one that comes late hides no newer one', () => {
  expect(
    on(
      series([
        [1, 1, 1.1],
        [1, 3, 1.3],
        [2, 2, 1.2],
        [2, 5, 1.4],
      ]),
      1,
      2,
      3,
      4,
      5,
    ),
  ).toEqual([1.1, 1.2, 1.2, 1.2, 1.4]);
});

it('a rate of more than ten days ago, or none, is none', () => {
  expect(on(series([[1, 1, 1.1]]), 0, 11, 12)).toEqual([Number.NaN, 1.1, Number.NaN]);
  expect(on(undefined, 1)).toEqual([Number.NaN]);
});
