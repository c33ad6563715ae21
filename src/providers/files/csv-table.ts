import { UserError } from '../../errors.ts';
import { polars } from '../../lake/polars.ts';
import { csvRecords } from './csv-records.ts';
import type { SourceBytes } from './source-bytes.ts';
import { presentColumns, type SourceTable, type WantedColumns } from './source-table.ts';

/**
 * The wanted columns of a CSV file, all as text.
 *
 * @throws UserError for a missing header or column
 */
export async function readCsvTable({ file, bytes }: SourceBytes, wanted: WantedColumns): Promise<SourceTable> {
  const pl = await polars();
  const { header, delimiter, records, count, malformed } = csvRecords(file.name, bytes);
  const columns = presentColumns(file.name, header, wanted);
  const numbered = columns.map((column) => `column_${header.indexOf(column) + 1}`);
  const rows = count + malformed.length;
  if (count === 0)
    return { file, frame: pl.DataFrame(columns.map((name) => pl.Series(name, [], pl.Utf8))), rows, malformed };
  // Type inference looks at the first rows only and drops later values that do not fit: everything is read as text.
  const frame = pl
    .readCSV(records, { hasHeader: false, inferSchemaLength: 0, sep: delimiter, columns: numbered })
    .select(...columns.map((name, i) => pl.col(numbered[i] ?? '').alias(name)));
  if (frame.height !== count) {
    throw new UserError(`${file.name} holds ${count} records, of which ${frame.height} could be read.`, {
      hint: 'Check its quotes, or store it as Parquet.',
    });
  }
  return { file, frame, rows, malformed };
}
