/**
 * Tables in memory: typed arrays for numbers, plain arrays for text. Null is `NaN` in numeric columns (a stored NaN is
 * not allowed) and `null` in text columns.
 */
export type ColumnType =
  | 'string'
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
  /** The dataset had earlier versions without it: a partition that lacks it reads as nulls, so it must be nullable. */
  readonly addedLater?: true;
}

export type Columns = Readonly<Record<string, ColumnSpec>>;

/** The array that holds one column in memory. Nullable integers and dates are `Float64Array`, so that NaN can say null. */
export type ColumnValues<C extends ColumnSpec> = C['type'] extends 'string'
  ? C['nullable'] extends true
    ? (string | null)[]
    : string[]
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
  if (Array.isArray(values)) {
    const source = values as unknown[];
    return Array.from({ length: order.length }, (_, i) => source[order[i] as number]) as AnyColumn;
  }
  const taken = new (values.constructor as new (length: number) => typeof values)(order.length);
  for (let i = 0; i < order.length; i++) taken[i] = values[order[i] as number] as number;
  return taken;
}

/** The tables one after the other. All have the columns of `columns`. */
export function concatTables<C extends Columns>(columns: C, tables: readonly Table<C>[]): Table<C> {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const joined = emptyTable(columns, rows);
  let offset = 0;
  for (const table of tables) {
    for (const name of Object.keys(columns)) {
      const target = joined.columns[name] as AnyColumn;
      const source = table.columns[name] as AnyColumn;
      if (Array.isArray(target)) {
        for (let i = 0; i < table.rows; i++) (target as unknown[])[offset + i] = (source as unknown[])[i];
      } else {
        target.set(source as Float64Array, offset);
      }
    }
    offset += table.rows;
  }
  return joined;
}

/** Row numbers sorted by the named columns, ascending; text by UTF-16 code units, so the locale has no say. */
export function sortedOrder<C extends Columns>(table: Table<C>, by: readonly string[]): Int32Array {
  const keys = by.map((name) => table.columns[name] as unknown as AnyColumn);
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

/** One row as a plain object, null where the cell is null. */
export function rowAt(table: Table, row: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table.columns).map(([name, values]) => {
      const cell = (values as ArrayLike<unknown>)[row];
      return [name, typeof cell === 'number' && Number.isNaN(cell) ? null : cell];
    }),
  );
}
