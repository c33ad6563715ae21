import { isoDate } from '../../calendar/date.ts';
import { type AnyColumn, type ColumnSpec, type Columns, cellOf, type Table } from '../../lake/table.ts';

type CellValue<S extends ColumnSpec> =
  | (S['type'] extends 'string' | 'dictionary' | 'date' ? string : S['type'] extends 'bool' ? boolean : number)
  | (S['nullable'] extends true ? null : never);

/** One row of a table as an object: dates as `YYYY-MM-DD`, null where the cell is null. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: CellValue<C[K]> };

/** The rows of a table whose columns hold no lists. */
export function rowsOf<C extends Columns>(columns: C, table: Table<C>): RowOf<C>[] {
  const readers = Object.entries(columns).map(([name, { type }]) => {
    const values = table.columns[name] as AnyColumn;
    return [name, (row: number) => cellValue(type, cellOf(values, row))] as const;
  });
  return Array.from(
    { length: table.rows },
    (_, row) => Object.fromEntries(readers.map(([name, read]) => [name, read(row)])) as RowOf<C>,
  );
}

function cellValue(type: ColumnSpec['type'], cell: unknown): unknown {
  if (typeof cell !== 'number') return cell;
  if (Number.isNaN(cell)) return null;
  if (type === 'date') return isoDate(cell);
  return type === 'bool' ? cell === 1 : cell;
}
