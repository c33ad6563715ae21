import { byCodeUnits } from '../text/order.ts';
import { DictionaryColumn, nullCode } from './dictionary-column.ts';
import { allFinite } from './finite.ts';
import { columnNamed, type DataFrame, type Polars, polars, type Series } from './polars.ts';
import { type AnyColumn, type ColumnSpec, type Columns, emptyColumn, type Table } from './table.ts';
import { TableFormatError } from './table-format-error.ts';

/**
 * The table in Parquet bytes, with exactly the columns that `columns` declares. One that was added to the dataset later may be missing, and
 * reads as nulls.
 *
 * @throws TableFormatError when the bytes are no Parquet, or a column is missing, unexpected, of another type, or null or
 *   not finite where it must not be.
 */
export async function decodeParquet<C extends Columns>(columns: C, bytes: Buffer): Promise<Table<C>> {
  const pl = await polars();
  const frame = readable(() => pl.readParquet(bytes));
  refuseOtherColumns(columns, frame.columns);
  return decodeFrame(pl, columns, frame);
}

/** As {@link decodeParquet}, the columns of these names alone: the others cost nothing. @throws TableFormatError */
export async function decodeParquetColumns<C extends Columns, N extends keyof C & string>(
  columns: C,
  bytes: Buffer,
  names: readonly N[],
): Promise<Table<Pick<C, N>>> {
  const pl = await polars();
  const chosen = chosenColumns(columns, names);
  const stored = refuseOtherColumns(
    columns,
    readable(() => pl.readParquet(bytes, { nRows: 0 }).columns),
  );
  const present = names.filter((name) => stored.has(name));
  // Without a column there would be no number of rows.
  const wanted = present.length > 0 ? present : [...stored].slice(0, 1);
  return decodeFrame(
    pl,
    chosen,
    readable(() => pl.readParquet(bytes, { columns: wanted })),
  );
}

/** Rows of a Parquet file, as {@link decodeParquet} gives them. */
export interface RowGroup<C extends Columns> {
  /** The row of the whole table that is the first here. */
  readonly firstRow: number;
  readonly table: Table<C>;
}

/**
 * The rows of a Parquet file in pieces, so that no more than one piece of the chosen columns is in memory.
 *
 * @param rowsEach rows of a piece; a piece that is no row group of the file costs more
 * @throws TableFormatError as {@link decodeParquet}
 */
export async function* readRowGroups<C extends Columns, N extends keyof C & string>(
  path: string,
  columns: C,
  names: readonly N[],
  rowsEach: number,
): AsyncGenerator<RowGroup<Pick<C, N>>> {
  const pl = await polars();
  const chosen = chosenColumns(columns, names);
  // Folders are called key=value here, and a bracket in a path is no pattern.
  const options = { glob: false, hivePartitioning: false, cache: false } as const;
  const file = readable(() => pl.scanParquet(path, options));
  const stored = refuseOtherColumns(
    columns,
    readable(() => file.columns),
  );
  const present = names.filter((name) => stored.has(name));
  const wanted = (present.length > 0 ? present : [...stored].slice(0, 1)).map((name) => columnNamed(pl, name));
  for (let firstRow = 0, isLast = false; !isLast; firstRow += rowsEach) {
    const piece = file.select(...wanted).slice(firstRow, rowsEach);
    const frame = await piece.collect().catch(unreadable);
    isLast = frame.height < rowsEach;
    if (frame.height > 0) yield { firstRow, table: decodeFrame(pl, chosen, frame) };
  }
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): never {
  throw new TableFormatError(`not a readable Parquet file: ${(error as Error).message}`, { cause: error });
}

/** @throws Error when a name is none of a column, or there is none at all: that is a defect of the caller */
function chosenColumns<C extends Columns, N extends keyof C & string>(columns: C, names: readonly N[]): Pick<C, N> {
  const unknown = names.filter((name) => !Object.hasOwn(columns, name));
  if (names.length === 0 || unknown.length > 0) throw new Error(`There is no column "${unknown.join(', ')}" to read.`);
  return Object.fromEntries(names.map((name) => [name, columns[name]])) as unknown as Pick<C, N>;
}

/** @returns the names of the columns in the file */
function refuseOtherColumns(columns: Columns, stored: readonly string[]): ReadonlySet<string> {
  const names = new Set(stored);
  const unexpected = stored.filter((name) => !Object.hasOwn(columns, name));
  const missing = Object.keys(columns).filter((name) => !names.has(name) && !columns[name]?.addedLater);
  if (unexpected.length > 0 || missing.length > 0) {
    throw new TableFormatError(
      `columns differ: missing ${missing.join(', ') || 'none'}, unexpected ${unexpected.join(', ') || 'none'}`,
    );
  }
  return names;
}

function decodeFrame<C extends Columns>(pl: Polars, columns: C, frame: DataFrame): Table<C> {
  const stored = storedColumns(frame);
  const frames = { frame, filled: withNaN(pl, columns, stored, frame) };
  const { height } = frame;
  const decoded = Object.entries(columns).map(([name, spec]) => {
    const column = stored.get(name);
    return [name, column === undefined ? nullColumn(spec, height) : decodeColumn(pl, frames, name, spec, column)];
  });
  return { rows: height, columns: Object.fromEntries(decoded) as Table<C>['columns'] };
}

/** A column as Polars holds it. */
interface StoredColumn {
  /** As Polars names it. */
  readonly type: string;
  readonly nulls: number;
}

/** Asked of the whole frame: an answer about one column costs as much. What a frame can do is hidden by a column of its name, as `row` is. */
function storedColumns(frame: DataFrame): ReadonlyMap<string, StoredColumn> {
  const types = frame.dtypes;
  const [nulls] = frame.nullCount().toRecords() as Record<string, number>[];
  return new Map(frame.columns.map((name, i) => [name, { type: String(types[i]), nulls: nulls?.[name] ?? 0 }]));
}

/** The frame with NaN for the nulls in its columns of floating-point numbers, all of them at once. */
function withNaN(pl: Polars, columns: Columns, stored: ReadonlyMap<string, StoredColumn>, frame: DataFrame): DataFrame {
  const names = [...stored].flatMap(([name, { type, nulls: count }]) =>
    columns[name]?.type === 'float64' && type === storedTypes.float64 && count > 0 ? [name] : [],
  );
  const [only] = names;
  if (only === undefined) return frame;
  const holed = names.length === 1 ? columnNamed(pl, only) : pl.cols(names);
  return frame.withColumns(holed.fillNull(pl.lit(Number.NaN)));
}

function nullColumn(spec: ColumnSpec, rows: number): AnyColumn {
  const column = emptyColumn(spec, rows);
  return column instanceof Float64Array ? column.fill(Number.NaN) : column;
}

/** How Polars names the types. */
const storedTypes: Record<ColumnSpec['type'], string> = {
  string: 'DataType(String)',
  dictionary: 'DataType(String)',
  float64: 'DataType(Float64)',
  int32: 'DataType(Int32)',
  bool: 'DataType(Bool)',
  date: 'DataType(Date)',
  timestamp: 'DataType(Datetime(ms,UTC))',
  'uint32[]': 'DataType(List(DataType(UInt32)))',
  'float32[]': 'DataType(List(DataType(Float32)))',
};

/**
 * @param frames as it is stored, and with NaN for the nulls of floating-point numbers
 * @throws TableFormatError when a column is of another type, or holds what it must not
 */
function decodeColumn(
  pl: Polars,
  { frame, filled }: { readonly frame: DataFrame; readonly filled: DataFrame },
  name: string,
  spec: ColumnSpec,
  { type, nulls: count }: StoredColumn,
): AnyColumn {
  if (type !== storedTypes[spec.type]) {
    throw new TableFormatError(`column ${name} is ${type}, expected ${storedTypes[spec.type]}`);
  }
  if (!spec.nullable && count > 0) {
    throw new TableFormatError(`column ${name} holds ${count} nulls, and must hold none`);
  }
  if (spec.type === 'float64') return checkedNumbers(name, filled.getColumn(name), count, () => frame.getColumn(name));
  const series = frame.getColumn(name);
  switch (spec.type) {
    case 'string':
      return series.toArray() as string[];
    case 'dictionary':
      return decodeDictionary(pl, series);
    case 'timestamp':
      return decodeNumbers(pl, name, series.cast(pl.Int64).cast(pl.Float64));
    case 'int32':
    case 'date': {
      const integers = series.cast(pl.Int32);
      return spec.nullable ? decodeNumbers(pl, name, integers.cast(pl.Float64)) : typedArray(integers, Int32Array);
    }
    case 'bool':
      return typedArray(series.cast(pl.UInt8), Uint8Array);
    case 'uint32[]':
      return decodeLists(pl, series, Uint32Array);
    case 'float32[]':
      return decodeLists(pl, series, Float32Array);
  }
}

type Numbers = Int32Array | Uint8Array | Float64Array | Uint32Array | Float32Array;

/** The numbers of a series without nulls, in memory of their own: Polars copies them out of its chunks. */
function typedArray<A extends Numbers>(series: Series, arrayType: { new (values: ArrayLike<number>): A }): A {
  const values: unknown = series.toTypedArray();
  return values instanceof arrayType ? values : new arrayType(values as ArrayLike<number>);
}

function decodeNumbers(pl: Polars, name: string, series: Series): Float64Array {
  const count = series.nullCount();
  return checkedNumbers(name, count === 0 ? series : nullsAsNaN(pl, series), count, () => series);
}

/**
 * @param filled the column with NaN for its nulls
 * @param nulls how many it has
 * @param stored gives it as it is stored
 * @throws TableFormatError when a stored number is not finite
 */
function checkedNumbers(name: string, filled: Series, nulls: number, stored: () => Series): Float64Array {
  const values = typedArray(filled, Float64Array);
  if (nulls === 0 && allFinite(values)) return values;
  let missing = 0;
  let infinite = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isFinite(value)) continue;
    if (Number.isNaN(value)) missing += 1;
    else infinite += 1;
  }
  // As many NaN as nulls: then none was stored.
  if (infinite === 0 && missing === nulls) return values;
  const cells = stored().toArray() as (number | null)[];
  const row = cells.findIndex((value) => value !== null && !Number.isFinite(value));
  throw new TableFormatError(`column ${name}: row ${row} is ${cells[row]}`);
}

function nullsAsNaN(pl: Polars, series: Series): Series {
  const { name } = series;
  const filled = columnNamed(pl, name).fillNull(pl.lit(Number.NaN));
  return pl.DataFrame([series]).select(filled).getColumn(name);
}

/** The distinct texts alone are made text here; the rows learn their numbers from Polars. */
function decodeDictionary(pl: Polars, series: Series): DictionaryColumn {
  const text = series.alias('text');
  const distinct = text.unique().dropNulls().toArray() as string[];
  const values = distinct.sort(byCodeUnits);
  const numbered = Int32Array.from(values, (_, code) => code);
  const dictionary = pl.DataFrame([pl.Series('text', values, pl.Utf8), pl.Series('code', numbered)]);
  const rows = pl.DataFrame([text]).join(dictionary, { on: 'text', how: 'left', maintainOrder: 'left' });
  const codes = rows.select(pl.col('code').fillNull(pl.lit(nullCode).cast(pl.Int32))).getColumn('code');
  return new DictionaryColumn(values, typedArray(codes, Int32Array));
}

function decodeLists<A extends Uint32Array | Float32Array>(
  pl: Polars,
  series: Series,
  arrayType: { new (values: ArrayLike<number>): A },
): A[] {
  const { name } = series;
  const frame = pl.DataFrame([series]);
  const lengths = typedArray(frame.select(pl.col(name).lst.lengths()).getColumn(name), Uint32Array);
  const filled = frame.filter(pl.col(name).lst.lengths().gt(pl.lit(0)));
  const flat =
    filled.height === 0
      ? new arrayType([])
      : typedArray(filled.select(pl.col(name).explode()).getColumn(name), arrayType);
  let end = 0;
  return Array.from(lengths, (length) => {
    end += length;
    return flat.slice(end - length, end) as A;
  });
}
