import { DictionaryColumn, nullCode } from './dictionary-column.ts';

/**
 * Tables in memory: typed arrays for numbers, plain arrays for text, codes for text that repeats. Null is `NaN` in numeric columns
 * (a stored NaN is not allowed) and `null` in text columns.
 */
export type ColumnType =
  | 'string'
  /** Text that repeats: stored as text, held in memory as a dictionary. */
  | 'dictionary'
  | 'float64'
  | 'int32'
  | 'bool'
  /** Days since 1970-01-01. */
  | 'date'
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  | 'timestamp'
  | 'uint32[]'
  | 'float32[]';

export interface ColumnSpec {
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly description: string;
  readonly unit?: string;
  /**
   * The dataset had earlier versions without it: a partition that lacks it reads as nulls, so it must be nullable. A number is the version of the
   * stage that was the first to write it.
   */
  readonly addedLater?: true | number;
}

export type Columns = Readonly<Record<string, ColumnSpec>>;

/** The array that holds one column in memory. Nullable integers and dates are `Float64Array`, so that NaN can say null. */
export type ColumnValues<C extends ColumnSpec> = C['type'] extends 'string'
  ? C['nullable'] extends true
    ? (string | null)[]
    : string[]
  : C['type'] extends 'dictionary'
    ? DictionaryColumn
    : C['type'] extends 'float64' | 'timestamp'
      ? Float64Array
      : C['type'] extends 'int32' | 'date'
        ? C['nullable'] extends true
          ? Float64Array
          : Int32Array
        : C['type'] extends 'bool'
          ? Uint8Array
          : C['type'] extends 'uint32[]'
            ? Uint32Array[]
            : C['type'] extends 'float32[]'
              ? Float32Array[]
              : never;

export interface Table<C extends Columns = Columns> {
  readonly rows: number;
  readonly columns: { readonly [K in keyof C]: ColumnValues<C[K]> };
}

export type AnyColumn =
  | string[]
  | (string | null)[]
  | DictionaryColumn
  | Float64Array
  | Int32Array
  | Uint8Array
  | Uint32Array[]
  | Float32Array[];

/** A column in the array type its specification asks for, made of `rows` empty cells. */
export function emptyColumn(spec: ColumnSpec, rows: number): AnyColumn {
  switch (spec.type) {
    case 'string':
      return spec.nullable ? new Array<string | null>(rows).fill(null) : new Array<string>(rows).fill('');
    case 'dictionary':
      return spec.nullable
        ? new DictionaryColumn([], new Int32Array(rows).fill(nullCode))
        : new DictionaryColumn([''], new Int32Array(rows));
    case 'float64':
    case 'timestamp':
      return new Float64Array(rows);
    case 'int32':
    case 'date':
      return spec.nullable ? new Float64Array(rows).fill(Number.NaN) : new Int32Array(rows);
    case 'bool':
      return new Uint8Array(rows);
    case 'uint32[]':
      return Array.from({ length: rows }, () => new Uint32Array(0));
    case 'float32[]':
      return Array.from({ length: rows }, () => new Float32Array(0));
  }
}

/** A table of `rows` empty cells, to be filled in place by its maker. */
export function emptyTable<C extends Columns>(columns: C, rows = 0): Table<C> {
  const filled = Object.fromEntries(Object.entries(columns).map(([name, spec]) => [name, emptyColumn(spec, rows)]));
  return { rows, columns: filled as Table<C>['columns'] };
}

/** The rows at `order`, in that order; an index may repeat. */
export function takeRows<C extends Columns>(table: Table<C>, order: ArrayLike<number>): Table<C> {
  const taken = Object.entries(table.columns).map(([name, values]) => [name, takeColumn(values as AnyColumn, order)]);
  return { rows: order.length, columns: Object.fromEntries(taken) as Table<C>['columns'] };
}

function takeColumn(values: AnyColumn, order: ArrayLike<number>): AnyColumn {
  if (values instanceof DictionaryColumn) return values.take(order);
  if (Array.isArray(values)) {
    const source: readonly unknown[] = values;
    return Array.from({ length: order.length }, (_, i) => source[order[i] as number]) as AnyColumn;
  }
  const source = values as Float64Array;
  const taken = new (source.constructor as new (length: number) => Float64Array)(order.length);
  for (let i = 0; i < order.length; i++) taken[i] = source[order[i] as number] as number;
  return taken;
}

/** The tables one after the other. All have the columns of `columns`. */
export function concatTables<C extends Columns>(columns: C, tables: readonly Table<C>[]): Table<C> {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const joined = Object.entries(columns).map(([name, spec]) => {
    const parts = tables.map((table) => table.columns[name] as AnyColumn);
    return [name, concatColumns(spec, parts, rows)];
  });
  return { rows, columns: Object.fromEntries(joined) as Table<C>['columns'] };
}

function concatColumns(spec: ColumnSpec, parts: readonly AnyColumn[], rows: number): AnyColumn {
  if (spec.type === 'dictionary') return DictionaryColumn.concat(parts as readonly DictionaryColumn[]);
  const joined = emptyColumn(spec, rows);
  let offset = 0;
  for (const part of parts) {
    if (Array.isArray(joined)) {
      for (let i = 0; i < part.length; i++) (joined as unknown[])[offset + i] = (part as unknown[])[i];
    } else {
      (joined as Float64Array).set(part as Float64Array, offset);
    }
    offset += part.length;
  }
  return joined;
}

/** What the rows of a column compare by: a dictionary's codes ascend as its text does. */
function comparable(values: AnyColumn): ArrayLike<number | string> {
  return (values instanceof DictionaryColumn ? values.codes : values) as ArrayLike<number | string>;
}

/** Row numbers sorted by the named columns, ascending; text by UTF-16 code units, so the locale has no say. */
export function sortedOrder<C extends Columns>(table: Table<C>, by: readonly string[]): Int32Array {
  const keys = by.map((name) => comparable(table.columns[name] as unknown as AnyColumn));
  const order = Int32Array.from({ length: table.rows }, (_, i) => i);
  return order.sort((a, b) => {
    for (const values of keys) {
      const x = values[a] as number | string;
      const y = values[b] as number | string;
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return a - b;
  });
}

/**
 * Whether every row comes after the one before it by the named columns, so that the rows are in order and none occurs twice. Rows
 * with a null there are never taken for ordered.
 */
function isStrictlyAscending<C extends Columns>(table: Table<C>, by: readonly string[]): boolean {
  const keys = by.map((name) => comparable(table.columns[name] as unknown as AnyColumn));
  for (let row = 1; row < table.rows; row++) {
    let level = 0;
    for (; level < keys.length; level++) {
      const values = keys[level] as ArrayLike<number | string>;
      const x = values[row - 1] as number | string;
      const y = values[row] as number | string;
      if (x < y) break;
      if (x !== y) return false;
    }
    if (level === keys.length) return false;
  }
  return true;
}

/** The table with its rows ascending by the named columns: itself, when they are already and none occurs twice. */
export function inOrder<C extends Columns>(table: Table<C>, by: readonly string[]): Table<C> {
  return isStrictlyAscending(table, by) ? table : takeRows(table, sortedOrder(table, by));
}

type Cell = string | number | null | Uint32Array | Float32Array;

/** What a column holds in a row: null where text is null, NaN where a number is. */
export function cellOf(values: AnyColumn, row: number): Cell | undefined {
  return values instanceof DictionaryColumn ? values.at(row) : (values as ArrayLike<Cell>)[row];
}

/** One row as a plain object, null where the cell is null. */
export function rowAt(table: Table, row: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table.columns).map(([name, values]) => {
      const cell = cellOf(values as AnyColumn, row);
      return [name, typeof cell === 'number' && Number.isNaN(cell) ? null : cell];
    }),
  );
}
