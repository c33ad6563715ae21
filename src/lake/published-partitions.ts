import { type Dataset, type PartitionKeys, partitionPath } from './dataset.ts';
import { published } from './datasets.ts';
import type { Lake } from './lake.ts';
import type { Manifest } from './manifest.ts';

/** What the lake knows of the state branch: digests of the partitions on it, by path. Nothing where it never met one. */
export class PublishedPartitions {
  readonly #digests: ReadonlyMap<string, string>;

  constructor(digests: ReadonlyMap<string, string>) {
    this.#digests = digests;
  }

  /** Whether the branch holds such a partition, whatever is in it. */
  has(dataset: Dataset, keys: PartitionKeys): boolean {
    return this.#digests.has(partitionPath(dataset, keys));
  }

  /** Whether this very partition is on the branch, so that it must stay as it is. */
  holds(dataset: Dataset, { keys, digest }: Pick<Manifest, 'keys' | 'digest'>): boolean {
    return this.#digests.get(partitionPath(dataset, keys)) === digest;
  }
}

/** What restore and publish noted of the state branch. */
export async function readPublishedPartitions(lake: Pick<Lake, 'list' | 'read'>): Promise<PublishedPartitions> {
  const digests = new Map<string, string>();
  for (const keys of await lake.list(published)) {
    const partition = await lake.read(published, keys);
    for (const [row, path] of (partition?.table.columns.path ?? []).entries()) {
      digests.set(path, partition?.table.columns.digest[row] ?? '');
    }
  }
  return new PublishedPartitions(digests);
}
