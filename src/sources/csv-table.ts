import { UserError } from '../errors.ts';
import { type DataFrame, polars } from '../lake/polars.ts';
import { type CsvRecords, csvRecords, type LastLine } from './csv-records.ts';
import type { SourceBytes } from './source-bytes.ts';
import { presentColumns, type SourceTable, type WantedColumns } from './source-table.ts';

/**
 * The wanted columns of a CSV file, all as text.
 *
 * @throws UserError for a missing header or column
 */
export async function readCsvTable(
  { file, bytes }: SourceBytes,
  wanted: WantedColumns,
  lastLine?: LastLine,
): Promise<SourceTable> {
  const csv = csvRecords(file.name, bytes, lastLine);
  const columns = presentColumns(file.name, csv.header, wanted);
  const places = columns.map((name) => ({ name, at: csv.header.indexOf(name) }));
  const frame = await recordFrame(file.name, csv, places);
  const { malformed, isLastOpen } = csv;
  return { file, frame, rows: csv.count + malformed.length, malformed, isLastOpen };
}

/**
 * Columns of the records as text.
 *
 * @param columns the name that each gets, and its place, 0 = the first
 */
export async function recordFrame(
  name: string,
  { records, delimiter, count }: CsvRecords,
  columns: readonly { readonly name: string; readonly at: number }[],
): Promise<DataFrame> {
  const pl = await polars();
  if (count === 0) return pl.DataFrame(columns.map((column) => pl.Series(column.name, [], pl.Utf8)));
  const numbered = columns.map(({ at }) => `column_${at + 1}`);
  // Type inference looks at the first rows only and drops later values that do not fit: everything is read as text.
  const frame = pl
    .readCSV(records, { hasHeader: false, inferSchemaLength: 0, sep: delimiter, columns: numbered })
    .select(...columns.map((column, i) => pl.col(numbered[i] ?? '').alias(column.name)));
  if (frame.height === count) return frame;
  throw new UserError(`${name} holds ${count} records, of which ${frame.height} could be read.`, {
    hint: 'Check its quotes, or store it as Parquet.',
  });
}
