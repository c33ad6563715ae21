import type { DataFrame, Polars, Series } from './polars.ts';
import { polars } from './polars.ts';
import { type AnyColumn, type ColumnSpec, type Columns, emptyColumn, type Table } from './table.ts';

type DataType = Parameters<Polars['List']>[0];

/** What is wrong with a Parquet file against the columns its dataset declares. */
export class TableFormatError extends Error {
  override readonly name = 'TableFormatError';
}

/**
 * The table as Parquet bytes (zstd). Equal tables give equal bytes, whatever the number of threads: the rows are written
 * as they come, in one piece, by Polars' in-memory engine.
 *
 * @throws TableFormatError for what would not come back as it is: an infinite number, a fraction where whole numbers are
 *   stored, half of a surrogate pair, a null in a column that has none.
 */
export async function encodeParquet<C extends Columns>(columns: C, table: Table<C>): Promise<Buffer> {
  const pl = await polars();
  const series = Object.entries(columns).map(([name, spec]) => {
    const values = table.columns[name] as AnyColumn;
    if (values.length !== table.rows) {
      throw new TableFormatError(`column ${name} has ${values.length} cells, the table ${table.rows} rows`);
    }
    return encodeColumn(pl, name, spec, values);
  });
  const frame = pl.DataFrame(series).rechunk();
  return frame.writeParquet({ compression: 'zstd' });
}

function encodeColumn(pl: Polars, name: string, spec: ColumnSpec, values: AnyColumn): Series {
  switch (spec.type) {
    case 'string':
      refuseBadText(name, spec, values as (string | null)[]);
      return pl.Series(name, values as string[], pl.Utf8);
    case 'float64':
      return encodeNumbers(pl, name, spec, values as Float64Array);
    case 'timestamp':
      refuseFractions(name, values as Float64Array, Number.MAX_SAFE_INTEGER);
      return encodeNumbers(pl, name, spec, values as Float64Array)
        .cast(pl.Int64)
        .cast(pl.Datetime('ms', 'UTC'));
    case 'int32':
    case 'date': {
      const numbers =
        values instanceof Int32Array ? pl.Series(name, values) : encodeIntegers(pl, name, spec, values as Float64Array);
      return spec.type === 'date' ? numbers.cast(pl.Date) : numbers;
    }
    case 'bool':
      refuseMoreThanBits(name, values as Uint8Array);
      return pl.Series(name, values as Uint8Array).cast(pl.Bool);
    case 'uint32[]':
      return encodeLists(pl, name, values as Uint32Array[], pl.UInt32);
    case 'float32[]':
      return encodeLists(pl, name, values as Float32Array[], pl.Float32);
  }
}

function encodeLists(pl: Polars, name: string, lists: (Uint32Array | Float32Array)[], cell: DataType): Series {
  // A Series cannot be made from no lists at all: make one of one empty list and cut it off.
  const cells = lists.length === 0 ? [[]] : lists.map((list) => Array.from(list));
  return pl.Series(name, cells, pl.List(cell)).head(lists.length);
}

function encodeIntegers(pl: Polars, name: string, spec: ColumnSpec, values: Float64Array): Series {
  refuseFractions(name, values, 0x7fffffff);
  return encodeNumbers(pl, name, spec, values).cast(pl.Int32);
}

function refuseBadText(name: string, { nullable }: ColumnSpec, values: readonly (string | null)[]): void {
  for (const [row, value] of values.entries()) {
    if (value === null && nullable) continue;
    if (typeof value !== 'string') {
      throw new TableFormatError(`column ${name}: row ${row} is ${value}, and the column has no nulls`);
    }
    // UTF-8 cannot hold it: another character would be stored in its place.
    if (!value.isWellFormed()) throw new TableFormatError(`column ${name}: row ${row} has half of a surrogate pair`);
  }
}

/** A cast would cut fractions off and make numbers out of range null, silently. NaN is null and stays so. */
function refuseFractions(name: string, values: Float64Array, largest: number): void {
  const row = values.findIndex((value) => !Number.isInteger(value) && Number.isFinite(value));
  if (row >= 0) throw new TableFormatError(`column ${name}: row ${row} is ${values[row]}, expected a whole number`);
  const big = values.findIndex((value) => (value > largest || value < -largest - 1) && Number.isFinite(value));
  if (big >= 0)
    throw new TableFormatError(`column ${name}: row ${big} is ${values[big]}, expected ±${largest} at most`);
}

function refuseMoreThanBits(name: string, values: Uint8Array): void {
  const row = values.findIndex((value) => value > 1);
  if (row >= 0) throw new TableFormatError(`column ${name}: row ${row} is ${values[row]}, expected 0 or 1`);
}

function encodeNumbers(pl: Polars, name: string, spec: ColumnSpec, values: Float64Array): Series {
  let nulls = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isFinite(value)) continue;
    if (!Number.isNaN(value)) throw new TableFormatError(`column ${name}: row ${row} is ${value}`);
    if (!spec.nullable) throw new TableFormatError(`column ${name}: row ${row} is null, and the column has no nulls`);
    nulls += 1;
  }
  if (nulls === 0) return pl.Series(name, values);
  // Through a plain array, because making an expression (fillNan) costs more than all the rest.
  const cells = Array.from(values, (value) => (Number.isNaN(value) ? null : value));
  return pl.Series(name, cells, pl.Float64);
}

/**
 * The table in Parquet bytes, with exactly the columns that `columns` declares. One that was added to the dataset later may be missing, and
 * reads as nulls.
 *
 * @throws TableFormatError when the bytes are no Parquet, or a column is missing, unexpected, of another type, or null or
 *   not finite where it must not be.
 */
export async function decodeParquet<C extends Columns>(columns: C, bytes: Buffer): Promise<Table<C>> {
  const pl = await polars();
  let frame: DataFrame;
  try {
    frame = pl.readParquet(bytes);
  } catch (error) {
    throw new TableFormatError(`not a readable Parquet file: ${(error as Error).message}`, { cause: error });
  }
  // Polars makes the list of names anew each time.
  const names = frame.columns;
  const unexpected = names.filter((name) => !Object.hasOwn(columns, name));
  const missing = Object.keys(columns).filter((name) => !names.includes(name) && !columns[name]?.addedLater);
  if (unexpected.length > 0 || missing.length > 0) {
    throw new TableFormatError(
      `columns differ: missing ${missing.join(', ') || 'none'}, unexpected ${unexpected.join(', ') || 'none'}`,
    );
  }
  const decoded = Object.fromEntries(
    Object.entries(columns).map(([name, spec]) => [
      name,
      names.includes(name) ? decodeColumn(pl, frame.getColumn(name), name, spec) : nulls(spec, frame.height),
    ]),
  );
  return { rows: frame.height, columns: decoded as Table<C>['columns'] };
}

function nulls(spec: ColumnSpec, rows: number): AnyColumn {
  const column = emptyColumn(spec, rows);
  return column instanceof Float64Array ? column.fill(Number.NaN) : column;
}

/** How Polars names the types. */
const storedTypes: Record<ColumnSpec['type'], string> = {
  string: 'DataType(String)',
  float64: 'DataType(Float64)',
  int32: 'DataType(Int32)',
  bool: 'DataType(Bool)',
  date: 'DataType(Date)',
  timestamp: 'DataType(Datetime(ms,UTC))',
  'uint32[]': 'DataType(List(DataType(UInt32)))',
  'float32[]': 'DataType(List(DataType(Float32)))',
};

function decodeColumn(pl: Polars, series: Series, name: string, spec: ColumnSpec): AnyColumn {
  const stored = series.dtype.toString();
  if (stored !== storedTypes[spec.type]) {
    throw new TableFormatError(`column ${name} is ${stored}, expected ${storedTypes[spec.type]}`);
  }
  if (!spec.nullable && series.nullCount() > 0) {
    throw new TableFormatError(`column ${name} holds ${series.nullCount()} nulls, and must hold none`);
  }
  switch (spec.type) {
    case 'string':
      return series.toArray() as string[];
    case 'float64':
      return decodeNumbers(name, series);
    case 'timestamp':
      return decodeNumbers(name, series.cast(pl.Int64).cast(pl.Float64));
    case 'int32':
    case 'date': {
      const integers = series.cast(pl.Int32);
      return spec.nullable ? decodeNumbers(name, integers.cast(pl.Float64)) : typedArray(integers, Int32Array);
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

function typedArray<A extends Numbers>(series: Series, arrayType: { new (values: ArrayLike<number>): A }): A {
  // A copy: the array that Polars gives may share memory with the frame it came from.
  return new arrayType(series.len() === 0 ? [] : (series.rechunk().toTypedArray() as unknown as A));
}

function decodeNumbers(name: string, series: Series): Float64Array {
  // A plain array tells null from a stored NaN, which must not be there.
  const cells = series.nullCount() === 0 ? typedArray(series, Float64Array) : (series.toArray() as (number | null)[]);
  const row = cells.findIndex((value) => value !== null && !Number.isFinite(value));
  if (row >= 0) throw new TableFormatError(`column ${name}: row ${row} is ${cells[row]}`);
  return cells instanceof Float64Array ? cells : Float64Array.from(cells, (value) => value ?? Number.NaN);
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
