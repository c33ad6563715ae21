import { UserError } from '../errors.ts';
import { columnNamed, type DataFrame, type Polars, polars, type Series } from '../lake/polars.ts';
import { isPlainNotation, type NumberNotation, numberReader } from './number-notation.ts';

/** A column of text as one code per row: `values[codes[row]]`; -1 where the cell is null. */
export interface CodedColumn {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/**
 * Numbers of a column, NaN where a cell is null or holds no number. Spaces around a number do not matter.
 *
 * @param notation how texts write them, where not as 1234.5
 */
export async function numberColumn(
  frame: DataFrame,
  name: string,
  notation: NumberNotation = {},
): Promise<Float64Array> {
  if (isText(frame, name) && !isPlainNotation(notation)) return readNumbers(frame, name, notation);
  const pl = await polars();
  const cast = frame.select(columnNamed(pl, name).cast(pl.Float64, false)).getColumn(name);
  // Only where the cast loses cells is it worth the memory to strip them all.
  if (!isText(frame, name) || cast.nullCount() === frame.getColumn(name).nullCount()) return numbers(pl, cast);
  const stripped = frame.select(columnNamed(pl, name).str.strip().cast(pl.Float64, false)).getColumn(name);
  const isWhole = stripped.nullCount() === frame.getColumn(name).nullCount();
  return isWhole || notation.factors !== true ? numbers(pl, stripped) : readNumbers(frame, name, notation);
}

async function readNumbers(frame: DataFrame, name: string, notation: NumberNotation): Promise<Float64Array> {
  const read = numberReader(notation);
  return Float64Array.from(await textColumn(frame, name), (text) => read(text ?? ''));
}

/** 1 where a cell holds anything, 0 where it is null or blank. */
export async function presentCells(frame: DataFrame, name: string): Promise<Uint8Array> {
  const pl = await polars();
  const column = columnNamed(pl, name);
  const present = isText(frame, name) ? column.str.strip().neq(pl.lit('')).fillNull(pl.lit(false)) : column.isNotNull();
  if (frame.height === 0) return new Uint8Array(0);
  return frame
    .select(present.cast(pl.UInt8).alias('present'))
    .getColumn('present')
    .rechunk()
    .toTypedArray() as unknown as Uint8Array;
}

/** A column as codes. Text crosses into JavaScript once per distinct value, so a long column of few values is cheap. */
export async function codedColumn(frame: DataFrame, name: string): Promise<CodedColumn> {
  const pl = await polars();
  const text = frame.select(asText(pl, frame, name).alias('text'));
  const coded = text.withColumn(pl.col('text').cast(pl.Categorical).cast(pl.UInt32).alias('code'));
  const distinct = coded.unique({ subset: ['code'], keep: 'first' }).filter(pl.col('code').isNotNull());
  // The codes belong to the whole process and may be large: number the values of this column alone.
  const local = new Map<number, number>();
  for (const code of numbers(pl, distinct.getColumn('code').cast(pl.Float64))) local.set(code, local.size);
  const global = numbers(pl, coded.getColumn('code').cast(pl.Float64));
  const codes = new Int32Array(global.length);
  for (let row = 0; row < codes.length; row++) codes[row] = local.get(global[row] as number) ?? -1;
  return { codes, values: distinct.getColumn('text').toArray() as string[] };
}

/** A column as text, null where the cell is null. */
export async function textColumn(frame: DataFrame, name: string): Promise<(string | null)[]> {
  const pl = await polars();
  return frame
    .select(asText(pl, frame, name).alias('text'))
    .getColumn('text')
    .toArray() as (string | null)[];
}

/**
 * Times of a column that has them as a type or as numbers, in milliseconds since 1970 (NaN = null); undefined for a
 * column of text. A time without zone is taken as UTC.
 */
export async function timeColumn(frame: DataFrame, name: string): Promise<Float64Array | undefined> {
  if (variant(frame, name) !== 'Datetime') return undefined;
  const pl = await polars();
  return numbers(pl, frame.getColumn(name).cast(pl.Datetime('ms')).cast(pl.Int64).cast(pl.Float64));
}

/** Whether a column holds times of which the file does not say in which zone they are. */
export function lacksZone(frame: DataFrame, name: string): boolean {
  const { variant, inner } = frame.getColumn(name).dtype as { variant: string; inner?: readonly unknown[] };
  return variant === 'Datetime' && !inner?.[1];
}

/** The rows with these numbers (0 = first), which must ascend. */
export async function pickRows(frame: DataFrame, rows: readonly number[]): Promise<DataFrame> {
  const pl = await polars();
  const chosen = new Uint8Array(frame.height);
  for (const row of rows) chosen[row] = 1;
  return frame.height === 0 ? frame : frame.filter(pl.Series('chosen', chosen).cast(pl.Bool));
}

/** Every row as a JSON object, one text per row; long cells are cut. */
export async function rowsAsJson(frame: DataFrame): Promise<string[]> {
  const columns = await Promise.all(frame.columns.map(async (name) => [name, await textColumn(frame, name)] as const));
  const shown = (cell: string | null | undefined) => cell?.slice(0, 500).toWellFormed() ?? null;
  return Array.from({ length: frame.height }, (_, row) =>
    JSON.stringify(Object.fromEntries(columns.map(([name, cells]) => [name, shown(cells[row])]))),
  );
}

/** Whether the file itself says that a column holds dates or times, which then become text as ISO 8601. */
export function holdsDates(frame: DataFrame, name: string): boolean {
  return ['Date', 'Datetime'].includes(variant(frame, name));
}

/** Types of which a cell is no text and no number; a truth value would count as 1. */
const otherTypes = ['Array', 'Binary', 'Bool', 'Boolean', 'Duration', 'List', 'Object', 'Struct', 'Time'];

/** @throws UserError for a column whose cells are neither text, numbers nor dates, such as lists */
export function refuseOtherTypes(file: string, frame: DataFrame): void {
  const odd = frame.columns.find((name) => otherTypes.includes(variant(frame, name)));
  if (odd === undefined) return;
  throw new UserError(
    `${file} holds values of the type ${variant(frame, odd)} in the column "${odd}", expected text, numbers or dates.`,
    { hint: 'Write the file with one plain value in each cell, or name another column.' },
  );
}

type Expr = ReturnType<Polars['col']>;

function variant(frame: DataFrame, name: string): string {
  return (frame.getColumn(name).dtype as { variant: string }).variant;
}

function isText(frame: DataFrame, name: string): boolean {
  return ['String', 'Utf8'].includes(variant(frame, name));
}

function asText(pl: Polars, frame: DataFrame, name: string): Expr {
  if (isText(frame, name)) return columnNamed(pl, name);
  // A zoned time is written in its own zone: the day there, not the day in UTC, is the session.
  if (variant(frame, name) === 'Datetime') return columnNamed(pl, name).dt.strftime('%Y-%m-%dT%H:%M:%S');
  return columnNamed(pl, name).cast(pl.Utf8, false);
}

/** The numbers of a Float64 series, NaN for null. */
function numbers(pl: Polars, series: Series): Float64Array {
  const { name } = series;
  if (series.len() === 0) return new Float64Array(0);
  const filled =
    series.nullCount() === 0
      ? series
      : pl
          .DataFrame([series])
          .select(columnNamed(pl, name).fillNull(pl.lit(Number.NaN)))
          .getColumn(name);
  return filled.rechunk().toTypedArray() as unknown as Float64Array;
}
