import type { Dataset, PartitionKeys } from './dataset.ts';

/** Which partition of which dataset. */
export interface PartitionReference {
  readonly dataset: Dataset;
  readonly keys: PartitionKeys;
}

/** A place, other than the local folder, where partitions live: the artifacts of this run, or a branch. */
export interface Tier {
  readonly name: string;
  /** Keys of the partitions it holds that agree with `wanted`. */
  list(dataset: Dataset, wanted: PartitionKeys): Promise<PartitionKeys[]>;
  /**
   * Copies one partition's files into an empty folder.
   *
   * @returns whether the tier holds it
   */
  fetch(dataset: Dataset, keys: PartitionKeys, into: string): Promise<boolean>;
  /** Says which partitions will be fetched, for a tier that is far away and can bring them all at once. */
  prepare?(wanted: readonly PartitionReference[]): Promise<void>;
}
