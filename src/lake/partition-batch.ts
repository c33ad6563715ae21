import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { byCodeUnits } from '../text/order.ts';
import { type Dataset, type PartitionKeys, partitionPath, tableFile } from './dataset.ts';
import { manifestDigests, manifestText, type Produced } from './manifest.ts';
import type { PartitionContent, WrittenPartition } from './partition.ts';
import { attachmentBytes, fileList } from './partition-content.ts';
import { StagedFolders, writeNewFile } from './staged-folders.ts';
import type { Columns } from './table.ts';
import { type TableFile, writeTableFile } from './table-file.ts';

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
    this.#claim(dataset, keys);
    const folder = await this.#staged.open();
    const table = await writeTableFile(join(folder, tableFile(dataset)), dataset, content.table);
    return this.#keep(dataset, keys, content, table, folder);
  }

  /**
   * As {@link write}, of a table whose file was written elsewhere: it is moved from there, and has to lie on the drive of the lake, as a scratch folder does.
   *
   * @throws Error when a partition is written twice
   */
  async takeFile(
    dataset: Dataset,
    keys: PartitionKeys,
    { table, ...content }: Omit<PartitionContent<Columns>, 'table'> & { readonly table: TableFile },
  ): Promise<'written' | 'unchanged'> {
    this.#claim(dataset, keys);
    const folder = await this.#staged.open();
    await rename(table.path, join(folder, tableFile(dataset)));
    return this.#keep(dataset, keys, content, table, folder);
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

  /** @param folder of the partition to be, which holds the table already */
  async #keep<C extends Columns>(
    dataset: Dataset<C>,
    keys: PartitionKeys,
    { recipe, sources, notes, attachments = {} }: Omit<PartitionContent<C>, 'table'>,
    { bytes, rows, sha256 }: TableFile,
    folder: string,
  ): Promise<'written' | 'unchanged'> {
    const further = attachmentBytes(dataset, attachments);
    const files = [{ path: tableFile(dataset), bytes, rows, sha256 }, ...fileList(further, {})];
    files.sort((a, b) => byCodeUnits(a.path, b.path));
    const ownKeys = Object.fromEntries(dataset.partitionKeys.map((key) => [key, keys[key] as string]));
    const digests = manifestDigests(dataset.name, ownKeys, recipe, files);
    const partition = { dataset, keys: ownKeys, digest: digests.digest };
    if (await this.#lake.holdsDigest(partition)) {
      await this.#staged.drop(folder);
      return 'unchanged';
    }
    for (const [name, content] of Object.entries(further)) await writeNewFile(join(folder, name), content);
    const produced = this.#lake.circumstances({ ...(sources && { sources }), ...(notes && { notes }) });
    const text = manifestText({ format: 1, dataset: dataset.name, keys: ownKeys, ...digests, recipe, files, produced });
    await writeNewFile(join(folder, 'manifest.json'), text);
    await this.#staged.keep(folder, partitionPath(dataset, keys), partition);
    // Polars gives memory back when the event loop turns.
    await turn();
    return 'written';
  }
}
