import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import type { Dataset, PartitionKeys } from '../../lake/dataset.ts';
import type { InputReference, Manifest } from '../../lake/manifest.ts';
import type { Columns, Table } from '../../lake/table.ts';

/** A file of a partition that is not what the manifest says. */
export interface FileProblem {
  readonly file: string;
  readonly problem: string;
}

/** A partition as it lies there, damaged or not. */
export interface InspectedPartition<C extends Columns = Columns> {
  readonly dataset: Dataset<C>;
  readonly keys: PartitionKeys;
  /** Relative to the lake. */
  readonly path: string;
  readonly exists: boolean;
  /** Only where it is readable and has the digests that it states. */
  readonly manifest: Manifest | undefined;
  /** Why there is a partition and no manifest above. */
  readonly manifestProblem: string | undefined;
  /** Files that differ from the manifest, are missing, or are not in it. */
  readonly fileProblems: readonly FileProblem[];
  /** SHA-256 of each file found, the manifest included, by name. */
  readonly fileDigests: ReadonlyMap<string, string>;
  /** Only where the manifest and the file of the table are sound. */
  readonly table: Table<C> | undefined;
  /** Why the sound file of the table is none. */
  readonly tableProblem: string | undefined;
}

/** Whether manifest and files of a partition are what they say. */
export function isSound({ manifest, fileProblems }: InspectedPartition): boolean {
  return manifest !== undefined && fileProblems.length === 0;
}

/** Of an audit's recipe: the partition by its content; a damaged one by the files that were found instead. */
export function inspectedReference(partition: InspectedPartition): InputReference {
  const { dataset, keys, manifest, fileDigests } = partition;
  const reference = { dataset: dataset.name, keys };
  if (manifest && isSound(partition)) return { ...reference, content: manifest.content };
  return { ...reference, slice: 'damaged', content: sha256Hex(canonicalJson([...fileDigests].sort())) };
}
