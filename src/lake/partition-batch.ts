import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { byCodeUnits } from '../text/order.ts';
import { type Dataset, type PartitionKeys, partitionPath, tableFile } from './dataset.ts';
import { type EncodedTable, encodeTable } from './encoded-table.ts';
import { type ManifestFile, manifestDigests, manifestText, type Produced } from './manifest.ts';
import { writeParquetFile } from './parquet-encoding.ts';
import type { PartitionContent, WrittenPartition } from './partition.ts';
import { attachmentBytes, fileList, rowsInOrder } from './partition-content.ts';
import { digestOfFile } from './partition-files.ts';
import { StagedFolders, writeNewFile } from './staged-folders.ts';
import type { Columns } from './table.ts';

/** What a batch asks of the lake that it writes to. */
export interface BatchLake {
  readonly root: string;
  /** Whether the lake holds this partition, undamaged. */
  holdsDigest(partition: WrittenPartition): Promise<boolean>;
  circumstances(of: Pick<PartitionContent<Columns>, 'sources' | 'notes'>): Produced;
  onPlaced(partition: WrittenPartition): void;
}

/**
 * Partitions that are stored together: their files are synced side by side while the next partition is encoded, and all of them come to their
 * places under one lock. Until then the lake shows none of them. At every moment, whatever is killed, each is whole or absent.
 */
export class PartitionBatch {
  readonly #lake: BatchLake;
  readonly #staged: StagedFolders<WrittenPartition>;
  readonly #paths = new Set<string>();

  constructor(lake: BatchLake) {
    this.#lake = lake;
    this.#staged = new StagedFolders(lake.root);
  }

  /**
   * Adds a partition, whose table is not needed any more when this has resolved. Rows that are not in the order of the dataset's row key are
   * sorted. When the stored partition already has this digest nothing is written; a damaged one is replaced.
   *
   * @throws Error when a row key occurs twice, or a partition does
   */
  async write<C extends Columns>(
    dataset: Dataset<C>,
    keys: PartitionKeys,
    content: PartitionContent<C>,
  ): Promise<'written' | 'unchanged'> {
    if (dataset.rowGroupRows === undefined) {
      return this.writeEncoded(dataset, keys, { ...content, table: await encodeTable(dataset, content.table) });
    }
    this.#claim(dataset, keys);
    const table = rowsInOrder(dataset, content.table);
    const name = tableFile(dataset);
    const further = attachmentBytes(dataset, content.attachments ?? {});
    const folder = await this.#staged.open();
    const file = join(folder, name);
    await writeParquetFile(file, dataset.columns, table, dataset.rowGroupRows);
    const { bytes, sha256 } = await digestOfFile(file);
    const files = [{ path: name, bytes, rows: table.rows, sha256 }, ...fileList(further, {})];
    files.sort((a, b) => byCodeUnits(a.path, b.path));
    return this.#keep(dataset, keys, content, files, further, folder);
  }

  /** As {@link write}, of a table that was encoded elsewhere. @throws Error when a partition is written twice */
  writeEncoded(
    dataset: Dataset,
    keys: PartitionKeys,
    content: Omit<PartitionContent<Columns>, 'table'> & { readonly table: EncodedTable },
  ): Promise<'written' | 'unchanged'> {
    this.#claim(dataset, keys);
    const name = tableFile(dataset);
    const { encoded, rows } = content.table;
    const bytes = { [name]: encoded, ...attachmentBytes(dataset, content.attachments ?? {}) };
    return this.#keep(dataset, keys, content, fileList(bytes, { [name]: rows }), bytes, undefined);
  }

  #claim(dataset: Dataset, keys: PartitionKeys): void {
    const path = partitionPath(dataset, keys);
    if (this.#paths.has(path)) throw new Error(`${path} is to be written twice at once`);
    this.#paths.add(path);
  }

  /** Brings all that was written to its place. */
  async place(): Promise<void> {
    await this.#staged.place('replace', (partition) => this.#lake.onPlaced(partition));
  }

  /** Removes what was not placed. */
  close(): Promise<void> {
    return this.#staged.close();
  }

  /** @param started the folder that holds the table already */
  async #keep<C extends Columns>(
    dataset: Dataset<C>,
    keys: PartitionKeys,
    { recipe, sources, notes }: Omit<PartitionContent<C>, 'table'>,
    files: ManifestFile[],
    contents: Readonly<Record<string, Uint8Array>>,
    started: string | undefined,
  ): Promise<'written' | 'unchanged'> {
    const ownKeys = Object.fromEntries(dataset.partitionKeys.map((key) => [key, keys[key] as string]));
    const digests = manifestDigests(dataset.name, ownKeys, recipe, files);
    const partition = { dataset, keys: ownKeys, digest: digests.digest };
    if (await this.#lake.holdsDigest(partition)) {
      if (started !== undefined) await this.#staged.drop(started);
      return 'unchanged';
    }
    const folder = started ?? (await this.#staged.open());
    for (const [name, content] of Object.entries(contents)) await writeNewFile(join(folder, name), content);
    const produced = this.#lake.circumstances({ ...(sources && { sources }), ...(notes && { notes }) });
    const text = manifestText({ format: 1, dataset: dataset.name, keys: ownKeys, ...digests, recipe, files, produced });
    await writeNewFile(join(folder, 'manifest.json'), text);
    await this.#staged.keep(folder, partitionPath(dataset, keys), partition);
    // Polars gives memory back when the event loop turns.
    await turn();
    return 'written';
  }
}
