import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DictionaryColumn } from '../../../src/lake/dictionary-column.ts';
import { decodeParquet } from '../../../src/lake/parquet-decoding.ts';
import { encodeParquet } from '../../../src/lake/parquet-encoding.ts';
import {
  type Columns,
  concatTables,
  emptyTable,
  rowAt,
  sortedOrder,
  type Table,
  takeRows,
} from '../../../src/lake/table.ts';
import { tableDigest } from '../../../src/lake/table-digest.ts';

const columns = { x: { type: 'dictionary', nullable: true, description: '' } } as const;
const strict: Columns = { x: { type: 'dictionary', nullable: false, description: '' } };
const text = { x: { type: 'string', nullable: true, description: '' } } as const;

const tableOf = (cells: readonly (string | null)[]): Table<typeof columns> => ({
  rows: cells.length,
  columns: { x: DictionaryColumn.of(cells) },
});
const cellsOf = (column: DictionaryColumn) => Array.from({ length: column.length }, (_, row) => column.at(row));
const anyCells = fc.array(fc.option(fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed())), {
  maxLength: 12,
});

describe('text that repeats', () => {
  it('is held once for each value, in the order of its code units', () => {
    const { values, codes } = DictionaryColumn.of(['b', 'a', null, 'b', '📈', '\uffff']);
    expect(values).toEqual(['a', 'b', '📈', '\uffff']);
    expect([...codes]).toEqual([1, 0, -1, 1, 2, 3]);
  });

  it('comes back from a file as it was', async () => {
    const check = async (cells: readonly (string | null)[]) => {
      const table = await decodeParquet(columns, await encodeParquet(columns, tableOf(cells)));
      expect(table).toEqual(tableOf(cells));
    };
    await fc.assert(fc.asyncProperty(anyCells, check), { numRuns: 60 });
  });

  it('has the bytes of the same text in a plain column, so that any reader finds text', async () => {
    const cells = ['b', null, 'a', 'b', '', 'ä'];
    const plain = await encodeParquet(text, { rows: cells.length, columns: { x: cells } });
    expect((await encodeParquet(columns, tableOf(cells))).equals(plain)).toBe(true);
    expect((await decodeParquet(columns, plain)).columns.x).toEqual(DictionaryColumn.of(cells));
  });

  it('is taken, joined and sorted as its text is', () => {
    const check = (left: readonly (string | null)[], right: readonly (string | null)[]) => {
      const joined = concatTables(columns, [tableOf(left), tableOf(right)]);
      expect(cellsOf(joined.columns.x)).toEqual([...left, ...right]);
      const filled = [...left, ...right].filter((cell) => cell !== null);
      const order = sortedOrder(tableOf(filled), ['x']);
      expect(cellsOf(takeRows(tableOf(filled), order).columns.x)).toEqual(filled.toSorted((a, b) => (a < b ? -1 : 1)));
    };
    fc.assert(fc.property(anyCells, anyCells, check), { numRuns: 60 });
  });

  it('has one digest whatever other values its dictionary knows', () => {
    const cut = takeRows(tableOf(['a', 'c', 'b', null]), [1, 3]);
    expect(cut.columns.x.values).toHaveLength(3);
    expect(tableDigest(columns, cut)).toBe(tableDigest(columns, tableOf(['c', null])));
    expect(tableDigest(columns, cut)).not.toBe(tableDigest(columns, tableOf(['b', null])));
    expect(tableDigest(columns, cut)).not.toBe(tableDigest(columns, tableOf([null, 'c'])));
  });

  it('shows its text in a row, and null where there is none', () => {
    expect(rowAt(tableOf(['a', null]), 0)).toEqual({ x: 'a' });
    expect(rowAt(tableOf(['a', null]), 1)).toEqual({ x: null });
    expect(emptyTable(columns, 2).columns.x.at(1)).toBe(null);
    expect((emptyTable(strict, 2).columns.x as unknown as DictionaryColumn).at(1)).toBe('');
  });

  it('is refused with values out of order or twice, and with codes of no value', () => {
    expect(() => new DictionaryColumn(['b', 'a'], Int32Array.of(0))).toThrow('"a" comes after "b"');
    expect(() => new DictionaryColumn(['a', 'a'], Int32Array.of(0))).toThrow('"a" comes after "a"');
    expect(() => new DictionaryColumn(['a'], Int32Array.of(0, 1))).toThrow(
      'Row 1 of a dictionary column has the code 1',
    );
    expect(() => new DictionaryColumn(['a'], Int32Array.of(-2))).toThrow(
      'Row 0 of a dictionary column has the code -2',
    );
  });

  it('is not stored with a null where there are none, nor with half of a character', async () => {
    await expect(encodeParquet<Columns>(strict, tableOf(['a', null]))).rejects.toThrow('column x: row 1 is null');
    await expect(encodeParquet<Columns>(strict, tableOf(['a', '\ud83d']))).rejects.toThrow('half of a surrogate pair');
  });

  it('is not read from nulls where there are none, nor from a column of another type', async () => {
    await expect(decodeParquet(strict, await encodeParquet(columns, tableOf([null])))).rejects.toThrow(
      'must hold none',
    );
    const numbers = { x: { type: 'int32', nullable: false, description: '' } } as const satisfies Columns;
    const bytes = await encodeParquet(numbers, { rows: 1, columns: { x: Int32Array.of(1) } });
    await expect(decodeParquet(columns, bytes)).rejects.toThrow('column x is DataType(Int32)');
  });
});
