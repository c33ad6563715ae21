import type { Dataset, PartitionKeys } from '../lake/dataset.ts';

/** A partition that is on the state branch. */
export interface PublishedPartition {
  readonly dataset: Dataset;
  readonly keys: PartitionKeys;
  /** `<dataset>/<key>=<value>/…`, below the folder `lake/` of the branch. */
  readonly path: string;
}
