import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concatTables,
  emptyTable,
  inOrder,
  rowAt,
  sortedOrder,
  type Table,
  takeRows,
} from '../../../src/lake/table.ts';
import { tableDigest } from '../../../src/lake/table-digest.ts';
import { sampleColumns, sampleTable } from '../../support/lake/sample-lake.ts';

describe('tables', () => {
  it('sort text by UTF-16 code units, whatever the locale', () => {
    const table = emptyTable({ name: { type: 'string', nullable: false, description: '' } } as const, 5);
    table.columns.name.splice(0, 5, 'ä', 'a', 'Z', 'B.A', 'BA');
    expect([...sortedOrder(table, ['name'])].map((row) => table.columns.name[row])).toEqual([
      'B.A',
      'BA',
      'Z',
      'a',
      'ä',
    ]);
  });

  it('sort by several columns, and keep the order of equal rows', () => {
    const columns = {
      symbol: { type: 'string', nullable: false, description: '' },
      day: { type: 'date', nullable: false, description: '' },
    } as const;
    const table = emptyTable(columns, 4);
    table.columns.symbol.splice(0, 4, 'B', 'A', 'B', 'A');
    table.columns.day.set([1, 2, 0, 2]);
    expect([...sortedOrder(table, ['symbol', 'day'])]).toEqual([1, 3, 2, 0]);
  });

  it('in order are not copied, and others are sorted; a row that occurs twice or a null is none in order', () => {
    const columns = {
      symbol: { type: 'string', nullable: true, description: '' },
      day: { type: 'date', nullable: false, description: '' },
    } as const;
    const tableOf = (rows: readonly (readonly [string | null, number])[]): Table<typeof columns> => ({
      rows: rows.length,
      columns: { symbol: rows.map(([symbol]) => symbol), day: Int32Array.from(rows, ([, day]) => day) },
    });
    const by = ['symbol', 'day'];
    const ordered = tableOf([
      ['A', 1],
      ['A', 2],
      ['B', 1],
    ]);
    expect(inOrder(ordered, by)).toBe(ordered);
    expect(inOrder(takeRows(ordered, [2, 0, 1]), by)).toEqual(ordered);
    const twice = takeRows(ordered, [0, 1, 1]);
    expect(inOrder(twice, by)).not.toBe(twice);
    const withNull = tableOf([
      [null, 1],
      ['A', 2],
    ]);
    expect(inOrder(withNull, by)).not.toBe(withNull);
    const none = tableOf([]);
    expect(inOrder(none, by)).toBe(none);
  });

  it('joined again after a cut are the same', () => {
    const table = sampleTable(50);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), (cut) => {
        const rows = Array.from({ length: 50 }, (_, row) => row);
        const parts = [takeRows(table, rows.slice(0, cut)), takeRows(table, rows.slice(cut))];
        expect(concatTables(sampleColumns, parts)).toEqual(table);
      }),
      { numRuns: 20 },
    );
  });

  it('show a row with null where the cell is null', () => {
    const table = sampleTable(1);
    table.columns.change[0] = Number.NaN;
    table.columns.note[0] = null;
    expect(rowAt(table, 0)).toMatchObject({ change: null, note: null, row: 0 });
  });
});

describe('the digest of a table', () => {
  it('is the same for a slice and for equal rows stored alone', () => {
    const table = sampleTable(20);
    const slice = takeRows(table, [3, 4, 5]);
    expect(tableDigest(sampleColumns, slice)).toBe(tableDigest(sampleColumns, concatTables(sampleColumns, [slice])));
    expect(tableDigest(sampleColumns, slice)).not.toBe(tableDigest(sampleColumns, takeRows(table, [3, 4])));
  });

  it('changes with any cell of any column', () => {
    const digests = new Set([tableDigest(sampleColumns, sampleTable(5))]);
    for (const name of Object.keys(sampleColumns) as (keyof typeof sampleColumns)[]) {
      const table = sampleTable(5);
      const cells = table.columns[name] as unknown[];
      const cell = cells[2];
      if (typeof cell === 'number') cells[2] = cell === 1 ? 0 : 1;
      else cells[2] = typeof cell === 'string' || cell === null ? `${cell}!` : new Uint32Array([1, 2, 3]);
      digests.add(tableDigest(sampleColumns, table));
    }
    expect(digests.size).toBe(1 + Object.keys(sampleColumns).length);
  });

  it('tells text apart however it is divided into cells', () => {
    const columns = { text: { type: 'string', nullable: true, description: '' } } as const;
    const of = (...cells: (string | null)[]) => tableDigest(columns, { rows: cells.length, columns: { text: cells } });
    expect(
      new Set([of('a', 'b'), of('a\n1:b', ''), of('ab', ''), of('', 'ab'), of(null, 'ab'), of('-', 'ab')]).size,
    ).toBe(6);
  });

  it('does not depend on the bits of a NaN', () => {
    const columns = { x: { type: 'float64', nullable: true, description: '' } } as const;
    const negative = new Float64Array(new BigUint64Array([0xfff8000000000000n, 0x3ff0000000000000n]).buffer);
    const digest = tableDigest(columns, { rows: 2, columns: { x: negative } });
    expect(digest).toBe(tableDigest(columns, { rows: 2, columns: { x: new Float64Array([Number.NaN, 1]) } }));
  });
});
