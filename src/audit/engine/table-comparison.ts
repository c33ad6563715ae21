import { type AnyColumn, type Columns, cellOf, type Table } from '../../lake/table.ts';

/** A cell that is not what it should be. */
export interface CellDifference {
  /** The row's key: `symbol=AAA`, several columns joined by a comma. */
  readonly row: string;
  readonly column: string;
  readonly expected: string;
  readonly found: string;
}

export interface TableDifference {
  readonly cells: readonly CellDifference[];
  /** Keys of rows that only one of the tables has. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
}

/**
 * Compares two tables row by row and bit for bit: numbers by `Object.is`, so that 0 and −0 differ and null equals null; lists cell by cell.
 *
 * @param key columns that identify a row in both
 * @param left out columns that are not compared
 */
export function compareTables<C extends Columns>(
  expected: Table<C>,
  found: Table<C>,
  key: readonly string[],
  leftOut: readonly string[] = [],
): TableDifference {
  const names = Object.keys(expected.columns).filter((name) => !leftOut.includes(name));
  if (isSame(expected, found, new Set([...key, ...names]))) return { cells: [], missing: [], unexpected: [] };
  const rowOf = rowsByKey(expected, key);
  const cells: CellDifference[] = [];
  const unexpected: string[] = [];
  for (const [id, row] of rowsByKey(found, key)) {
    const other = rowOf.get(id);
    rowOf.delete(id);
    if (other === undefined) unexpected.push(id);
    else {
      for (const column of names) {
        const should = cellAt(expected, column, other);
        const is = cellAt(found, column, row);
        if (!sameCell(should, is)) cells.push({ row: id, column, expected: cellText(should), found: cellText(is) });
      }
    }
  }
  return { cells, missing: [...rowOf.keys()], unexpected };
}

/** Whether the rows are the same, in the same order: then there is no need to name and match them. */
function isSame<C extends Columns>(a: Table<C>, b: Table<C>, columns: Iterable<string>): boolean {
  if (a.rows !== b.rows) return false;
  for (const column of columns) {
    for (let row = 0; row < a.rows; row += 1) {
      if (!sameCell(cellAt(a, column, row), cellAt(b, column, row))) return false;
    }
  }
  return true;
}

/** Row numbers by row key; of rows with the same key the last. */
function rowsByKey<C extends Columns>(table: Table<C>, key: readonly string[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < table.rows; row += 1) rows.set(rowName(table, key, row), row);
  return rows;
}

/** How a row is named: its key columns with their values. */
export function rowName<C extends Columns>(table: Table<C>, key: readonly string[], row: number): string {
  let text = '';
  for (const name of key) text += `${text === '' ? '' : ','}${name}=${cellText(cellAt(table, name, row))}`;
  return text;
}

type Cell = string | number | null | Uint32Array | Float32Array | undefined;

function cellAt<C extends Columns>(table: Table<C>, column: string, row: number): Cell {
  const values = table.columns[column] as AnyColumn | undefined;
  return values && cellOf(values, row);
}

function sameCell(a: Cell, b: Cell): boolean {
  if (Object.is(a, b)) return true;
  if (!ArrayBuffer.isView(a) || !ArrayBuffer.isView(b) || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (!Object.is(a[i], b[i])) return false;
  return true;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (cell === null || cell === undefined || Number.isNaN(cell)) return 'null';
  if (Object.is(cell, -0)) return '-0';
  if (typeof cell === 'object') return `${cell.length} numbers`;
  return String(cell);
}
