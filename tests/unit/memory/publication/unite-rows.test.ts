import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatTables, emptyTable, sortedOrder, type Table, takeRows } from '../../../../src/lake/table.ts';
import { uniteRows } from '../../../../src/memory/publication/unite-rows.ts';
import { sample, sampleTable } from '../../../support/lake/sample-table.ts';

const columns = {
  symbol: { type: 'string', nullable: false, description: 'Symbol' },
  date: { type: 'date', nullable: false, description: 'Day' },
  close: { type: 'float64', nullable: true, description: 'Price' },
} as const;
const dataset = { columns, rowKey: ['symbol', 'date'] };

type Row = readonly [symbol: string, day: number, close: number];

function tableOf(rows: readonly Row[]): Table<typeof columns> {
  const table = emptyTable(columns, rows.length);
  for (const [row, [symbol, day, close]] of rows.entries()) {
    table.columns.symbol[row] = symbol;
    table.columns.date[row] = day;
    table.columns.close[row] = close;
  }
  return table;
}

function rowsOf(table: Table<typeof columns>): Row[] {
  const sorted = takeRows(table, sortedOrder(table, dataset.rowKey));
  return Array.from({ length: sorted.rows }, (_, row) => [
    sorted.columns.symbol[row] as string,
    sorted.columns.date[row] as number,
    sorted.columns.close[row] as number,
  ]);
}

const a: Row = ['A', 1, 10];
const b: Row = ['B', 1, 20];
const c: Row = ['C', 2, Number.NaN];

describe.each(['grows', 'merged'] as const)('rows of a dataset that is %s', (rule) => {
  const unite = (published: readonly Row[], fresh: readonly Row[]) =>
    uniteRows(dataset, tableOf(published), tableOf(fresh), rule);

  it('are the published ones when they hold all fresh ones', () => {
    expect(unite([a, b, c], [c, a])).toEqual({ kind: 'published' });
    expect(unite([a], [])).toEqual({ kind: 'published' });
    expect(unite([], [])).toEqual({ kind: 'published' });
    expect(unite([a, b], [b, a])).toEqual({ kind: 'published' });
  });

  it('are the fresh ones when they hold all published ones', () => {
    expect(unite([c, a], [a, b, c])).toEqual({ kind: 'fresh' });
    expect(unite([], [a])).toEqual({ kind: 'fresh' });
  });

  it('are those of both when each has some of its own', () => {
    const united = unite([a, c], [b, c]);
    expect(united.kind === 'united' && rowsOf(united.table)).toEqual([a, b, c]);
  });
});

describe('a row that differs', () => {
  const changed: Row = ['A', 1, 11];

  it('is a conflict where rows only grow, and is named', () => {
    expect(uniteRows(dataset, tableOf([a, b, c]), tableOf([changed, b, ['C', 2, 5]]), 'grows')).toEqual({
      kind: 'conflict',
      row: 'symbol=A, date=1970-01-02: close was published as 10 and is 11 now',
      rows: 2,
    });
    const toNull = uniteRows(dataset, tableOf([a]), tableOf([['A', 1, Number.NaN]]), 'grows');
    expect(toNull).toMatchObject({ row: 'symbol=A, date=1970-01-02: close was published as 10 and is null now' });
  });

  it('is the fresh one where rows are merged', () => {
    const united = uniteRows(dataset, tableOf([a, b]), tableOf([changed, c]), 'merged');
    expect(united.kind === 'united' && rowsOf(united.table)).toEqual([changed, b, c]);
    expect(uniteRows(dataset, tableOf([a, b]), tableOf([changed, b]), 'merged')).toEqual({ kind: 'fresh' });
  });
});

describe('rows with cells of every type', () => {
  const table = sampleTable(40, 3);

  it('are the same when their lists are', () => {
    expect(uniteRows(sample, table, sampleTable(40, 3), 'grows')).toEqual({ kind: 'published' });
  });

  it('differ when a list does', () => {
    const other = sampleTable(40, 3);
    other.columns.weights[7] = Float32Array.of(1, 2, 3, 4, 5, 6);
    expect(uniteRows(sample, table, other, 'grows').kind).toBe('conflict');
  });
});

describe('the union', () => {
  const rows = fc.uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.nat(4)), {
    selector: ([symbol, day]) => `${symbol}${day}`,
  });
  const asRows = (keys: readonly (readonly [string, number])[]) =>
    keys.map(([symbol, day]): Row => [symbol, day, symbol.charCodeAt(0) + day / 8]);

  it('of two parts is the whole, whichever was first', () => {
    fc.assert(
      fc.property(rows, rows, (left, right) => {
        const [one, other] = [tableOf(asRows(left)), tableOf(asRows(right))];
        const whole = new Map(asRows([...left, ...right]).map((row) => [row.slice(0, 2).join(), row]));
        const expected = rowsOf(tableOf([...whole.values()]));
        for (const [first, second] of [
          [one, other],
          [other, one],
        ] as const) {
          const united = uniteRows(dataset, first, second, 'grows');
          const result = { published: first, fresh: second, united: 'table' in united ? united.table : first };
          expect(united.kind).not.toBe('conflict');
          expect(rowsOf(result[united.kind as 'published'])).toEqual(expected);
        }
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const turned = takeRows(tableOf([a, b, c]), [2, 0, 1]);
    expect(uniteRows(dataset, tableOf([a, b, c]), turned, 'grows')).toEqual({ kind: 'published' });
    expect(uniteRows(dataset, turned, concatTables(columns, [turned]), 'merged')).toEqual({ kind: 'published' });
  });
});

describe('a row of which only the end differs', () => {
  const open: Row = ['A', 1, Number.NaN];
  const ending = { ...dataset, endColumn: 'close' };
  const unite = (published: readonly Row[], fresh: readonly Row[]) =>
    uniteRows(ending, tableOf(published), tableOf(fresh), 'grows');

  it('has ended where one of the two says so', () => {
    expect(unite([open], [a])).toEqual({ kind: 'fresh' });
    expect(unite([a], [open])).toEqual({ kind: 'published' });
    const united = unite([a, ['B', 1, Number.NaN]], [open, b, c]);
    expect(united.kind === 'united' && rowsOf(united.table)).toEqual([a, b, c]);
  });

  it('is a contradiction where the two say another one', () => {
    expect(unite([a], [['A', 1, 11]])).toMatchObject({ kind: 'conflict', rows: 1 });
  });

  it('is a contradiction where its column is not that of the end', () => {
    expect(uniteRows(dataset, tableOf([open]), tableOf([a]), 'grows')).toMatchObject({ kind: 'conflict' });
  });
});
