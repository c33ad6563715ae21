import { type Dataset, type PartitionKeys, partitionPath } from './dataset.ts';
import type { Lake } from './lake.ts';
import type { PartitionContent } from './partition.ts';
import { partitionDigest } from './partition-digest.ts';
import type { PublishedPartitions } from './published-partitions.ts';
import { type Columns, inOrder, type Table } from './table.ts';

/** Where tables are read and written: a lake, or a draft of what may be written to it. */
export interface TableStore {
  read<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys): Promise<{ readonly table: Table<C> } | undefined>;
  require<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys): Promise<{ readonly table: Table<C> }>;
  write<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys, content: PartitionContent<C>): Promise<unknown>;
}

export type TableReader = Pick<TableStore, 'read'>;

interface Pending {
  readonly dataset: Dataset;
  readonly keys: PartitionKeys;
  readonly content: PartitionContent<Columns>;
  readonly table: Table;
}

/** A partition that waits to be written. */
export type DraftedPartition = Pick<Pending, 'dataset' | 'keys'>;

/** What is to be written to a lake, until it is decided whether it may be: reads see it, the lake does not. */
export class LakeDraft implements TableStore {
  readonly #lake: Lake;
  readonly #pending = new Map<string, Pending>();

  constructor(lake: Lake) {
    this.#lake = lake;
  }

  /** As the lake reads it, with what is drafted in place of what the lake holds. */
  async read<C extends Columns>(
    dataset: Dataset<C>,
    keys: PartitionKeys,
  ): Promise<{ readonly table: Table<C> } | undefined> {
    const pending = this.#pending.get(partitionPath(dataset, keys));
    return pending ? { table: pending.table as unknown as Table<C> } : this.#lake.read(dataset, keys);
  }

  async require<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys): Promise<{ readonly table: Table<C> }> {
    return (await this.read(dataset, keys)) ?? this.#lake.require(dataset, keys);
  }

  async write<C extends Columns>(
    dataset: Dataset<C>,
    keys: PartitionKeys,
    content: PartitionContent<C>,
  ): Promise<void> {
    const table = inOrder(content.table, dataset.rowKey);
    const pending = { dataset, keys, content: { ...content, table }, table } as unknown as Pending;
    this.#pending.set(partitionPath(dataset, keys), pending);
  }

  /** The drafted partitions of a dataset that are on the state branch with another digest. */
  async otherThanPublished(dataset: Dataset, published: PublishedPartitions): Promise<PartitionKeys[]> {
    const found: PartitionKeys[] = [];
    for (const { dataset: of, keys, content } of this.#pending.values()) {
      if (of !== dataset || !published.has(dataset, keys)) continue;
      const digest = await partitionDigest(dataset, keys, content);
      if (!published.holds(dataset, { keys, digest })) found.push(keys);
    }
    return found;
  }

  /** Writes what is `wanted` of the draft to the lake, all together, in the order in which it was drafted first. */
  async commit(wanted: (partition: DraftedPartition) => boolean = () => true): Promise<void> {
    const chosen = [...this.#pending].filter(([, { dataset, keys }]) => wanted({ dataset, keys }));
    await this.#lake.writeTogether(async (batch) => {
      for (const [, { dataset, keys, content }] of chosen) await batch.write(dataset, keys, content);
    });
    for (const [path] of chosen) this.#pending.delete(path);
  }
}
