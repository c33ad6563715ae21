import type { Dataset, PartitionKeys } from '../../lake/dataset.ts';
import { partitionPath } from '../../lake/dataset.ts';
import { checkIdentity, type Lake, type Partition } from '../../lake/lake.ts';
import type { LakeReader } from '../../lake/lake-reader.ts';
import type { Columns } from '../../lake/table.ts';
import type { InspectedPartition } from './inspected-partition.ts';
import type { PartitionInspector } from './partition-inspector.ts';

/**
 * A snapshot of the lake, for the audit of one week under one regime: every partition is inspected once, so that all rules, and what is
 * derived again, see the same state of it.
 */
export class LakeSnapshot implements LakeReader {
  readonly root: string;
  readonly #lake: Lake;
  readonly #inspector: PartitionInspector;
  readonly #seen = new Map<string, Promise<InspectedPartition>>();

  constructor(lake: Lake, inspector: PartitionInspector) {
    this.root = lake.root;
    this.#lake = lake;
    this.#inspector = inspector;
  }

  inspect<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys): Promise<InspectedPartition<C>> {
    const path = partitionPath(dataset, keys);
    const seen =
      this.#seen.get(path) ?? (this.#inspector.inspect(dataset, keys) as unknown as Promise<InspectedPartition>);
    this.#seen.set(path, seen);
    return seen as unknown as Promise<InspectedPartition<C>>;
  }

  /** A sound partition as it was inspected. Anything else the lake itself reads, and says what is wrong. */
  async read<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys): Promise<Partition<C> | undefined> {
    const { exists, path, manifest, fileProblems, table } = await this.inspect(dataset, keys);
    if (!exists) return undefined;
    if (!manifest || !table || fileProblems.length > 0) return this.#lake.read(dataset, keys);
    return { manifest: checkIdentity(path, manifest, dataset, keys), table };
  }

  /** @throws UserError when there is none */
  async require<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys): Promise<Partition<C>> {
    return (await this.read(dataset, keys)) ?? this.#lake.require(dataset, keys);
  }

  /** Everything that was inspected so far. */
  seen(): Promise<InspectedPartition[]> {
    return Promise.all(this.#seen.values());
  }

  /** Whether an earlier look saw what this one does. */
  async sees(earlier: readonly InspectedPartition[]): Promise<boolean> {
    for (const then of earlier) {
      // An unchanged partition is inspected once per run: it is the same object.
      const now = await this.inspect(then.dataset, then.keys);
      if (now !== then && (now.exists || then.exists)) return false;
    }
    return true;
  }
}
