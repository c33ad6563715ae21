import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import { type Dataset, type PartitionKeys, tableFile } from '../../../src/lake/dataset.ts';
import { type Manifest, manifestDigests, manifestText } from '../../../src/lake/manifest.ts';
import { encodeParquet } from '../../../src/lake/parquet-encoding.ts';
import { type Columns, type Table, takeRows } from '../../../src/lake/table.ts';
import { type Laboratory, lakeOf } from './good-lake.ts';

/** A manifest whose every part can be changed. */
export type LooseManifest = {
  -readonly [K in keyof Manifest]: Manifest[K];
};

export function folderOf(laboratory: Laboratory, dataset: Dataset, keys: PartitionKeys): string {
  return lakeOf(laboratory).folder(dataset, keys);
}

/** Changes a manifest and gives it the digests and the seal that its new content must have, as a careful forger would. */
export async function editManifest(
  laboratory: Laboratory,
  dataset: Dataset,
  keys: PartitionKeys,
  edit: (manifest: LooseManifest) => void,
): Promise<void> {
  const file = join(folderOf(laboratory, dataset, keys), 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as LooseManifest;
  edit(manifest);
  Object.assign(manifest, manifestDigests(manifest.dataset, manifest.keys, manifest.recipe, manifest.files));
  await writeFile(file, manifestText(manifest));
}

/** Replaces a file of a partition and enters its size and digest in the manifest. */
export async function replaceFile(
  laboratory: Laboratory,
  dataset: Dataset,
  keys: PartitionKeys,
  name: string,
  content: Buffer,
  rows?: number,
): Promise<void> {
  await writeFile(join(folderOf(laboratory, dataset, keys), name), content);
  await editManifest(laboratory, dataset, keys, (manifest) => {
    manifest.files = manifest.files.map((file) =>
      file.path === name
        ? { ...file, bytes: content.length, sha256: sha256Hex(content), ...(rows === undefined ? {} : { rows }) }
        : file,
    );
  });
}

/** Changes a table and everything that vouches for it. `edit` may change cells in place or return another table. */
export async function editTable<C extends Columns>(
  laboratory: Laboratory,
  dataset: Dataset<C>,
  keys: PartitionKeys,
  edit: (table: Table<C>) => Table<C> | undefined,
): Promise<void> {
  const { table } = await lakeOf(laboratory).require(dataset, keys);
  const edited = edit(table) ?? table;
  const bytes = await encodeParquet(dataset.columns, edited);
  await replaceFile(laboratory, dataset, keys, tableFile(dataset), bytes, edited.rows);
}

/** Changes a text beside a table and everything that vouches for it. */
export async function editDocument(
  laboratory: Laboratory,
  dataset: Dataset,
  keys: PartitionKeys,
  name: string,
  edit: (text: string) => string,
): Promise<void> {
  const text = await readFile(join(folderOf(laboratory, dataset, keys), name), 'utf8');
  await replaceFile(laboratory, dataset, keys, name, Buffer.from(edit(text)));
}

/** Changes one byte in the middle of a file, and nothing else. */
export async function flipByte(
  laboratory: Laboratory,
  dataset: Dataset,
  keys: PartitionKeys,
  name: string,
): Promise<void> {
  const file = join(folderOf(laboratory, dataset, keys), name);
  const bytes = await readFile(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] as number) ^ 1;
  await writeFile(file, bytes);
}

/** The table with one more row, a copy of row 0 with other cells. */
export function withRow<C extends Columns>(
  table: Table<C>,
  cells: Readonly<Record<string, string | number>>,
): Table<C> {
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  const longer = takeRows(table, [...rows, 0]);
  for (const [name, cell] of Object.entries(cells)) {
    (longer.columns[name] as (string | number)[])[table.rows] = cell;
  }
  return longer;
}

/** The next larger number that a computer can hold. */
export function nextUp(value: number): number {
  const cell = new Float64Array([value]);
  const bits = new BigInt64Array(cell.buffer);
  bits[0] = (bits[0] as bigint) + (value >= 0 ? 1n : -1n);
  return cell[0] as number;
}
