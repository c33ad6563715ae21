import { type DictionaryColumn, nullCode } from './dictionary-column.ts';
import { allFinite } from './finite.ts';
import { columnNamed, type DataFrame, type Polars, polars, type Series } from './polars.ts';
import type { AnyColumn, ColumnSpec, Columns, Table } from './table.ts';
import { TableFormatError } from './table-format-error.ts';

type DataType = Parameters<Polars['List']>[0];

/**
 * The table as Parquet bytes (zstd). Equal tables give equal bytes, whatever the number of threads: the rows are written
 * as they come, in one piece, by Polars' in-memory engine.
 *
 * @throws TableFormatError for what would not come back as it is: an infinite number, a fraction where whole numbers are
 *   stored, half of a surrogate pair, a null in a column that has none.
 */
export async function encodeParquet<C extends Columns>(columns: C, table: Table<C>): Promise<Buffer> {
  return encodeFrame(await polars(), columns, table).writeParquet({ compression: 'zstd' });
}

/**
 * As {@link encodeParquet}, to a new file, which is not synced. Polars writes the description of a file byte by byte: to a file that is nothing, to a stream of Node
 * each byte is a call, which of a small table takes longer than the table.
 *
 * @param rowGroupRows rows of a row group, which all threads write, beside this one; undefined where the rows are in one piece
 * @throws TableFormatError, and the system's error where the file cannot be written
 */
export async function writeParquetFile<C extends Columns>(
  path: string,
  columns: C,
  table: Table<C>,
  rowGroupRows: number | undefined,
): Promise<void> {
  const frame = encodeFrame(await polars(), columns, table);
  const compression = 'zstd';
  try {
    if (rowGroupRows === undefined) return frame.writeParquet(path, { compression });
    const options = { compression, rowGroupSize: rowGroupRows, syncOnClose: 'none', mkdir: false } as const;
    await frame.lazy().sinkParquet(path, options).collect();
  } catch (error) {
    // Polars does not say which file it was.
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

function encodeFrame<C extends Columns>(pl: Polars, columns: C, table: Table<C>): DataFrame {
  const withNulls: string[] = [];
  const series = Object.entries(columns).map(([name, spec]) => {
    const values = table.columns[name] as AnyColumn;
    if (values.length !== table.rows) {
      throw new TableFormatError(`column ${name} has ${values.length} cells, the table ${table.rows} rows`);
    }
    if (spec.type === 'float64' && refuseBadNumbers(name, spec, values as Float64Array) > 0) withNulls.push(name);
    return encodeColumn(pl, name, spec, values);
  });
  const frame = pl.DataFrame(series);
  if (withNulls.length === 0) return frame.rechunk();
  return frame.withColumns(...withNulls.map((name) => columnNamed(pl, name).fillNan(pl.lit(null)))).rechunk();
}

function encodeColumn(pl: Polars, name: string, spec: ColumnSpec, values: AnyColumn): Series {
  switch (spec.type) {
    case 'string':
      refuseBadText(name, spec, values as (string | null)[]);
      return pl.Series(name, values as string[], pl.Utf8);
    case 'dictionary':
      return encodeDictionary(pl, name, spec, values as DictionaryColumn);
    case 'float64':
      return pl.Series(name, values as Float64Array);
    case 'timestamp':
      refuseBadNumbers(name, spec, values as Float64Array);
      refuseFractions(name, values as Float64Array, Number.MAX_SAFE_INTEGER);
      // The cast makes NaN null.
      return pl
        .Series(name, values as Float64Array)
        .cast(pl.Int64)
        .cast(pl.Datetime('ms', 'UTC'));
    case 'int32':
    case 'date': {
      const numbers = pl.Series(name, values as Int32Array | Float64Array);
      if (values instanceof Float64Array) {
        refuseBadNumbers(name, spec, values);
        refuseFractions(name, values, 0x7fffffff);
      }
      const integers = values instanceof Float64Array ? numbers.cast(pl.Int32) : numbers;
      return spec.type === 'date' ? integers.cast(pl.Date) : integers;
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

/** As the text of its rows, so that whoever reads the file needs to know of no dictionary. */
function encodeDictionary(pl: Polars, name: string, spec: ColumnSpec, { values, codes }: DictionaryColumn): Series {
  refuseBadText(name, { ...spec, nullable: false }, values);
  const row = spec.nullable ? -1 : codes.indexOf(nullCode);
  if (row >= 0) throw new TableFormatError(`column ${name}: row ${row} is null, and the column has no nulls`);
  const rows = pl.DataFrame([pl.Series('code', codes)]);
  const numbered = Int32Array.from(values, (_, code) => code);
  const dictionary = pl.DataFrame([pl.Series('code', numbered), pl.Series('text', values as string[], pl.Utf8)]);
  return rows.join(dictionary, { on: 'code', how: 'left', maintainOrder: 'left' }).getColumn('text').alias(name);
}

function encodeLists(pl: Polars, name: string, lists: (Uint32Array | Float32Array)[], cell: DataType): Series {
  // A Series cannot be made from no lists at all: make one of one empty list and cut it off.
  const cells = lists.length === 0 ? [[]] : lists.map((list) => Array.from(list));
  return pl.Series(name, cells, pl.List(cell)).head(lists.length);
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
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) {
      throw new TableFormatError(`column ${name}: row ${row} is ${value}, expected a whole number`);
    }
    if (value > largest || value < -largest - 1) {
      throw new TableFormatError(`column ${name}: row ${row} is ${value}, expected ±${largest} at most`);
    }
  }
}

function refuseMoreThanBits(name: string, values: Uint8Array): void {
  const row = values.findIndex((value) => value > 1);
  if (row >= 0) throw new TableFormatError(`column ${name}: row ${row} is ${values[row]}, expected 0 or 1`);
}

/** @returns how many are null */
function refuseBadNumbers(name: string, spec: ColumnSpec, values: Float64Array): number {
  if (allFinite(values)) return 0;
  let nulls = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isFinite(value)) continue;
    if (!Number.isNaN(value)) throw new TableFormatError(`column ${name}: row ${row} is ${value}`);
    if (!spec.nullable) throw new TableFormatError(`column ${name}: row ${row} is null, and the column has no nulls`);
    nulls += 1;
  }
  return nulls;
}
