import { relative, sep } from 'node:path';
import { type Dataset, type PartitionKeys, partitionPath } from '../../../lake/dataset.ts';
import type { Lake } from '../../../lake/lake.ts';
import type { Manifest } from '../../../lake/manifest.ts';
import { DamagedPartitionError } from '../../../lake/partition-files.ts';
import type { Columns, Table } from '../../../lake/table.ts';

/** A partition that is not what its manifest says, or has none. */
export interface Damage {
  /** Its path in the lake. */
  readonly partition: string;
  readonly problem: string;
}

/** Reads partitions and notes what is damaged, instead of stopping there. */
export class SoundPartitions {
  readonly damage: Damage[] = [];
  readonly #lake: Lake;
  readonly #manifests = new Map<string, Promise<Manifest | undefined>>();

  constructor(lake: Lake) {
    this.#lake = lake;
  }

  /** Read once. Undefined where the partition is not there, or damaged. */
  manifest(dataset: Dataset, keys: PartitionKeys): Promise<Manifest | undefined> {
    const path = partitionPath(dataset, keys);
    const known = this.#manifests.get(path);
    const manifest = known ?? this.unlessDamaged(() => this.#lake.manifest(dataset, keys));
    this.#manifests.set(path, manifest);
    return manifest;
  }

  /** The table of a partition, every byte of it checked; undefined where it is not there, or damaged. */
  async table<C extends Columns, N extends keyof C & string>(
    dataset: Dataset<C>,
    keys: PartitionKeys,
    names: readonly N[],
  ): Promise<Table<Pick<C, N>> | undefined> {
    return this.unlessDamaged(async () => {
      if ((await this.manifest(dataset, keys)) === undefined) return undefined;
      for await (const { table } of this.#lake.readEach(dataset, [keys], names)) return table;
      return undefined;
    });
  }

  /** As {@link table}, with every column. */
  async whole<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys): Promise<Table<C> | undefined> {
    return (await this.unlessDamaged(() => this.#lake.read(dataset, keys)))?.table;
  }

  /** A text beside a table; undefined where the partition is not there, damaged, or has none of that name. */
  async text(dataset: Dataset, keys: PartitionKeys, name: string): Promise<string | undefined> {
    return this.unlessDamaged(async () => (await this.#lake.attachment(dataset, keys, name))?.toString('utf8'));
  }

  /** What a look at partitions gives; undefined, and noted, where one is damaged. */
  async unlessDamaged<T>(look: () => Promise<T>): Promise<T | undefined> {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof DamagedPartitionError)) throw error;
      // Its message begins with the folder, which is of this machine.
      const end = error.message.indexOf(': ');
      const partition = relative(this.#lake.root, error.message.slice(0, end)).split(sep).join('/');
      const problem = error.message.slice(end + 2);
      if (!this.damage.some((one) => one.partition === partition && one.problem === problem)) {
        this.damage.push({ partition, problem });
      }
      return undefined;
    }
  }
}
