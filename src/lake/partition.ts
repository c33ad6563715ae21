import type { Dataset, PartitionKeys } from './dataset.ts';
import type { LakeOptions } from './lake-options.ts';
import type { InputReference, Manifest, Produced, Recipe, SourceFile } from './manifest.ts';
import type { Columns, Table } from './table.ts';

/** A partition as it was read and verified. Reads of the same bytes share one table: it is not to be changed. */
export interface Partition<C extends Columns> {
  readonly manifest: Manifest;
  readonly table: Table<C>;
}

/** A partition with all of its files, by name. */
export interface WholePartition<C extends Columns> extends Partition<C> {
  readonly files: ReadonlyMap<string, Buffer>;
}

/** What a partition is to hold. */
export interface PartitionContent<C extends Columns> {
  readonly recipe: Recipe;
  readonly table: Table<C>;
  /** Further files of the partition, by name. */
  readonly attachments?: Readonly<Record<string, string | Uint8Array>>;
  /** Where raw input came from: kept in the manifest's `produced`, outside the digest. */
  readonly sources?: readonly SourceFile[];
  /** How it came to be, for whoever reads the manifest: outside the digest, too. */
  readonly notes?: Readonly<Record<string, string | number>>;
}

export interface WrittenPartition {
  readonly dataset: Dataset;
  readonly keys: PartitionKeys;
  readonly digest: string;
}

/** Who writes: the commit and run it is part of, null where there is none, and the program. */
export type Producer = Pick<Produced, 'commit' | 'run' | 'software'>;

/** How a later recipe names a whole partition that was read. */
export function inputReference(manifest: Manifest): InputReference {
  return { dataset: manifest.dataset, keys: manifest.keys, content: manifest.content };
}

/** What the manifest of a partition says of how it was made now. */
export function producedNow(
  { clock, uncommitted }: Pick<LakeOptions, 'clock' | 'uncommitted'>,
  producer: Producer,
  { sources, notes }: Pick<PartitionContent<Columns>, 'sources' | 'notes'>,
): Produced {
  return {
    time: new Date(clock()).toISOString(),
    ...producer,
    ...(uncommitted === undefined ? {} : { dirty: { configuration: uncommitted } }),
    ...(notes === undefined ? {} : { notes: { ...notes } }),
    ...(sources && sources.length > 0 ? { sources: [...sources] } : {}),
  };
}
