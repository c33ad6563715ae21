import { describe, expect, test } from 'vitest';
import { compareTables } from '../../../../src/audit/engine/table-comparison.ts';
import type { Table } from '../../../../src/lake/table.ts';

const columns = {
  symbol: { type: 'string', nullable: false, description: '' },
  value: { type: 'float64', nullable: true, description: '' },
  vector: { type: 'float32[]', nullable: false, description: '' },
} as const;

function tableOf(rows: readonly (readonly [string, number, readonly number[]])[]): Table<typeof columns> {
  return {
    rows: rows.length,
    columns: {
      symbol: rows.map(([symbol]) => symbol),
      value: Float64Array.from(rows, ([, value]) => value),
      vector: rows.map(([, , vector]) => Float32Array.from(vector)),
    },
  };
}

describe('compareTables', () => {
  const good = tableOf([
    ['A', 1, [1, 2]],
    ['B', Number.NaN, []],
  ]);

  test('finds nothing in equal tables, whatever the order of the rows', () => {
    const turned = tableOf([
      ['B', Number.NaN, []],
      ['A', 1, [1, 2]],
    ]);
    expect(compareTables(good, turned, ['symbol'])).toEqual({ cells: [], missing: [], unexpected: [] });
  });

  test('tells 0 from −0, null from 0, and the last bit of a list', () => {
    const zero = tableOf([['A', 0, [1]]]);
    const cellsOf = (value: number, vector: readonly number[]) =>
      compareTables(zero, tableOf([['A', value, vector]]), ['symbol']).cells.map(({ column, expected, found }) => [
        column,
        expected,
        found,
      ]);
    expect(cellsOf(-0, [1])).toEqual([['value', '0', '-0']]);
    expect(cellsOf(Number.NaN, [1])).toEqual([['value', '0', 'null']]);
    expect(cellsOf(0, [1 + 2 ** -23])).toEqual([['vector', '1 numbers', '1 numbers']]);
    expect(cellsOf(0, [1, 2])).toEqual([['vector', '1 numbers', '2 numbers']]);
  });

  test('names rows that only one table has', () => {
    const other = tableOf([
      ['A', 1, [1, 2]],
      ['C', 3, []],
    ]);
    expect(compareTables(good, other, ['symbol'])).toEqual({
      cells: [],
      missing: ['symbol=B'],
      unexpected: ['symbol=C'],
    });
  });

  test('leaves out what it is told to', () => {
    const other = tableOf([
      ['A', 9, [1, 2]],
      ['B', 9, []],
    ]);
    expect(compareTables(good, other, ['symbol'], ['value']).cells).toEqual([]);
  });
});
