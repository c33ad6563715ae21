import type { Dataset } from './dataset.ts';
import type { ManifestFile } from './manifest.ts';
import { noteFrame } from './native-garbage.ts';
import { writeParquetFile } from './parquet-encoding.ts';
import { rowsInOrder } from './partition-content.ts';
import { digestOfFile } from './partition-files.ts';
import type { Columns, Table } from './table.ts';

/** The table of a partition as a file on the drive of the lake, on its way there: what a thread gives, so that tables are encoded side by side. */
export interface TableFile extends Pick<ManifestFile, 'bytes' | 'sha256'> {
  readonly path: string;
  readonly rows: number;
}

/**
 * Writes the table of a partition as the lake stores it to a new file, which is not synced. Rows that are not in the order of the dataset's row key are sorted.
 *
 * @throws Error when a row key occurs twice; TableFormatError; the system's error where the file cannot be written
 */
export async function writeTableFile<C extends Columns>(
  path: string,
  dataset: Dataset<C>,
  table: Table<C>,
): Promise<TableFile> {
  const ordered = rowsInOrder(dataset, table);
  await writeParquetFile(path, dataset.columns, ordered, dataset.rowGroupRows);
  noteFrame(ordered.rows, Object.keys(dataset.columns).length);
  return { path, rows: ordered.rows, ...(await digestOfFile(path)) };
}
