import { UserError } from '../errors.ts';
import { columnNamed, type DataFrame, polars } from '../lake/polars.ts';
import type { SourceBytes } from './source-bytes.ts';
import { refuseOtherTypes } from './source-columns.ts';
import { presentColumns, type SourceTable, type WantedColumns } from './source-table.ts';

/**
 * The wanted columns of a Parquet file, in the types it gives them.
 *
 * @throws UserError when it cannot be read, lacks a column, or has one of lists or the like
 */
export async function readParquetTable({ file, bytes }: SourceBytes, wanted: WantedColumns): Promise<SourceTable> {
  const pl = await polars();
  const columns = presentColumns(file.name, await parquetColumns(file.name, bytes), wanted);
  const frame = attempt(file.name, () => pl.readParquet(bytes, { columns })).select(
    ...columns.map((name) => columnNamed(pl, name)),
  );
  refuseOtherTypes(file.name, frame);
  return { file, frame, rows: frame.height, malformed: [] };
}

/** The names of all columns of a Parquet file. @throws UserError when it cannot be read */
export async function parquetColumns(name: string, bytes: Buffer): Promise<readonly string[]> {
  const pl = await polars();
  return attempt(name, () => pl.readParquet(bytes, { nRows: 0 })).columns;
}

function attempt(name: string, read: () => DataFrame): DataFrame {
  try {
    return read();
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('\n')[0] : 'unknown error';
    throw new UserError(`${name} is not a readable Parquet file (${problem}).`, {
      hint: 'Fetch or make the file again.',
    });
  }
}
