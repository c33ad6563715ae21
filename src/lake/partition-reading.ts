import { join } from 'node:path';
import { fileStateIfExists } from '../file-system.ts';
import { type Dataset, tableFile } from './dataset.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { decodeParquetColumns, type RowGroup, readRowGroups } from './parquet-decoding.ts';
import { checkPartitionFile, DamagedPartitionError, readPartitionFile } from './partition-files.ts';
import type { Columns, Table } from './table.ts';
import { TableFormatError } from './table-format-error.ts';

/** The file of a partition's table, as its manifest lists it. @throws DamagedPartitionError when it lists none */
export function listedTable(folder: string, dataset: Dataset, manifest: Manifest): ManifestFile {
  const name = tableFile(dataset);
  const file = manifest.files.find(({ path }) => path === name);
  if (!file) throw new DamagedPartitionError(folder, `its manifest lists no ${name}`);
  return file;
}

/** The table of a partition as it is stored, every byte checked. */
export interface TableBytes {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly bytes: Buffer;
}

/** The bytes of a partition's table, checked. @throws DamagedPartitionError */
export function tableBytesOf(folder: string, dataset: Dataset, manifest: Manifest): Promise<Buffer> {
  return readPartitionFile(folder, listedTable(folder, dataset, manifest));
}

/** The chosen columns of a table from its bytes. @throws DamagedPartitionError */
export async function decodeColumns<C extends Columns, N extends keyof C & string>(
  dataset: Dataset<C>,
  { folder, manifest, bytes }: TableBytes,
  names: readonly N[],
): Promise<Table<Pick<C, N>>> {
  const table = await decodeParquetColumns(dataset.columns, bytes, names).catch((error) => damaged(folder, error));
  refuseOtherRows(folder, listedTable(folder, dataset, manifest), table.rows);
  return table;
}

/** A table that can be read in pieces, once every byte of its file was checked. */
export interface CheckedTable {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly file: ManifestFile;
  /** The file as it was when it was checked. */
  readonly state: string | undefined;
}

/** Checks the file of a table, of which no more than a piece is in memory. @throws DamagedPartitionError */
export async function checkTable(folder: string, dataset: Dataset, manifest: Manifest): Promise<CheckedTable> {
  const file = listedTable(folder, dataset, manifest);
  const state = fileStateIfExists(join(folder, file.path));
  await checkPartitionFile(folder, file);
  return { folder, manifest, file, state };
}

// What Polars cuts a file into when nobody asks for another size.
const usualRowGroup = 262_144;

/**
 * The chosen columns of a table, row group after row group. What is read is the file that was checked: each piece is given only while that
 * very file is in its place, unchanged.
 *
 * @throws DamagedPartitionError; Error when the file was replaced meanwhile
 */
export async function* rowGroupsOf<C extends Columns, N extends keyof C & string>(
  dataset: Dataset<C>,
  { folder, file, state }: CheckedTable,
  names: readonly N[],
): AsyncGenerator<RowGroup<Pick<C, N>>> {
  const path = join(folder, file.path);
  const groups = readRowGroups(path, dataset.columns, names, dataset.rowGroupRows ?? usualRowGroup);
  const refuseOther = () => {
    if (state !== undefined && fileStateIfExists(path) === state) return;
    throw new Error(`${path} was replaced while it was read. Read it again.`);
  };
  let rows = 0;
  try {
    for await (const group of groups) {
      refuseOther();
      rows += group.table.rows;
      yield group;
    }
  } catch (error) {
    if (error instanceof TableFormatError) refuseOther();
    damaged(folder, error);
  }
  refuseOtherRows(folder, file, rows);
}

/** @throws DamagedPartitionError when a table has not as many rows as its manifest says */
export function refuseOtherRows(folder: string, file: ManifestFile, rows: number): void {
  if (rows === file.rows) return;
  throw new DamagedPartitionError(folder, `${file.path} holds ${rows} rows, its manifest says ${file.rows}`);
}

/** Throws the error on; what is wrong with the format of a checked file is damage. */
export function damaged(folder: string, error: unknown): never {
  throw error instanceof TableFormatError ? new DamagedPartitionError(folder, error.message) : error;
}
