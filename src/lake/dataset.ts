import { UserError } from '../errors.ts';
import type { Columns, Table } from './table.ts';

/**
 * What publishing does with a partition that is published already and has another digest now:
 * - `once`: refuses it; a result that was published stays what it is
 * - `grows`: keeps the union of the rows; a row that both hold must be the same in both
 * - `merged`: keeps the union of the rows; of a row that both hold, the new one
 * - `chained`: keeps the lines of both ledgers, the published ones first; what only the new one has is chained behind them
 * - `latest`: takes the new partition
 * - `never`: it is not published at all
 */
export type Publication = 'once' | 'grows' | 'merged' | 'chained' | 'latest' | 'never';

/**
 * Where the tables of a dataset of research go when it is published, which happens on a branch of its own: onto that `branch`, as small ledgers and lists do, or as
 * `objects` into the object storage, only their manifests and further files onto the branch.
 */
export type ResearchPlace = 'branch' | 'objects';

/**
 * Of which time a partition is, and the key that says it: a week by its last session (`week`), the week as of which something is known (`as-of`), a
 * month, a day, or none.
 */
export type DatasetTime =
  | { readonly kind: 'week' | 'as-of' | 'month' | 'day'; readonly key: string }
  | { readonly kind: 'none' };

/** The times that datasets have. */
export const times = {
  week: { kind: 'week', key: 'week_ending' },
  asOf: { kind: 'as-of', key: 'as_of' },
  month: { kind: 'month', key: 'month' },
  none: { kind: 'none' },
} as const satisfies Readonly<Record<string, DatasetTime>>;

/** One kind of table in the lake: its columns, what makes a row unique, and the keys that name a partition of it. */
export interface Dataset<C extends Columns = Columns> {
  readonly name: string;
  readonly description: string;
  /** The partition keys, in path order. */
  readonly partitionKeys: readonly string[];
  /** Of which time a partition is. */
  readonly time: DatasetTime;
  /** Columns that identify a row; rows are stored in their order. */
  readonly rowKey: readonly string[];
  readonly publication: Publication;
  /**
   * Column that is null while what a row tells goes on. Of two states of a row that differ in it alone, where rows are joined, the one that has ended is the later one.
   */
  readonly endColumn?: string;
  /** Only of datasets of research: they never go with the weeks. */
  readonly research?: ResearchPlace;
  /**
   * How many rows each row group of its files has, so that they can be read in pieces. Part of the bytes: it is chosen when a dataset is new and
   * never changed. Without it a file is cut as Polars cuts it.
   */
  readonly rowGroupRows?: number;
  readonly columns: C;
}

type Definition<C extends Columns> = Omit<Dataset<C>, 'publication'> & {
  readonly rowKey: readonly (keyof C & string)[];
  readonly endColumn?: keyof C & string;
  /** Default: once. */
  readonly publication?: Publication;
};

/** Declares a dataset; `src/datasets.ts`, which lists it, is generated. @throws Error for a time that none of its keys says */
export function dataset<const C extends Columns>(definition: Definition<C>): Dataset<C> {
  const { name, time, partitionKeys } = definition;
  if (time.kind !== 'none' && !partitionKeys.includes(time.key))
    throw new Error(`${name}: no partition key is ${time.key}`);
  return { publication: 'once', ...definition };
}

/**
 * The version of a stage: the one given, which is raised whenever the same inputs could give other bytes, or that of a column of its datasets that
 * came later.
 */
export function stageVersion(version: number, ...datasets: readonly Pick<Dataset, 'columns'>[]): number {
  const columns = datasets.flatMap((one) => Object.values(one.columns));
  return Math.max(version, ...columns.map(({ addedLater }) => (typeof addedLater === 'number' ? addedLater : 0)));
}

/** The table that a dataset holds in each partition. */
export type TableOf<D> = D extends Dataset<infer C> ? Table<C> : never;

/** Which partition: one value per partition key, for example `{regime: 'news-novelty-v1', week_ending: '2014-03-28'}`. */
export type PartitionKeys = Readonly<Record<string, string>>;

/** The time of a partition: `{kind: 'month', value: '2026-07'}`. @returns undefined where it is of none, or the keys do not say it */
export function timeOf(
  { time }: Pick<Dataset, 'time'>,
  keys: PartitionKeys,
): { readonly kind: Exclude<DatasetTime['kind'], 'none'>; readonly value: string } | undefined {
  const value = time.kind === 'none' ? undefined : keys[time.key];
  return time.kind === 'none' || value === undefined ? undefined : { kind: time.kind, value };
}

/** The name of the table file inside a partition. */
export function tableFile(dataset: Pick<Dataset, 'name'>): string {
  return `${dataset.name}.parquet`;
}

// The values become folder names and parts of artifact names, which forbid  " : < > | * ? \ /  and line breaks.
const keyValue = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/**
 * The partition's folder, relative to the lake: `<dataset>/<key>=<value>/…`.
 *
 * @throws UserError when a key is missing or a value holds characters that a path or an artifact name cannot carry.
 */
export function partitionPath(dataset: Pick<Dataset, 'name' | 'partitionKeys'>, keys: PartitionKeys): string {
  const parts = dataset.partitionKeys.map((key) => {
    const value = keys[key];
    if (value === undefined || !keyValue.test(value)) {
      throw new UserError(
        `${dataset.name}: the partition key ${key} is ${value === undefined ? 'missing' : `"${value}"`}.`,
        {
          hint: 'Use at most 100 letters, digits, ".", "_" and "-", starting with a letter or digit.',
        },
      );
    }
    return `${key}=${value}`;
  });
  return [dataset.name, ...parts].join('/');
}

/**
 * What a partition is called by its own manifest or by a recipe, for messages: `<dataset>/<key>=<value>/…`. Nothing is checked, as it may be wrong.
 *
 * @param names the keys in their order; without them those that are stated
 */
export function partitionName(
  { dataset, keys }: { readonly dataset: string; readonly keys: PartitionKeys },
  names: readonly string[] = Object.keys(keys),
): string {
  return [dataset, ...names.map((name) => `${name}=${keys[name]}`)].join('/');
}

/** The keys that a partition's folder names, or undefined when the folder cannot be a partition of this dataset. */
export function keysOfPath(dataset: Pick<Dataset, 'name' | 'partitionKeys'>, path: string): PartitionKeys | undefined {
  const [name, ...parts] = path.split('/');
  if (name !== dataset.name || parts.length !== dataset.partitionKeys.length) return undefined;
  const keys: Record<string, string> = {};
  for (const [i, key] of dataset.partitionKeys.entries()) {
    const part = parts[i];
    if (!part?.startsWith(`${key}=`)) return undefined;
    const value = part.slice(key.length + 1);
    if (!keyValue.test(value)) return undefined;
    keys[key] = value;
  }
  return keys;
}

/** Whether a partition's keys agree with every key that `wanted` names. */
export function keysMatch(keys: PartitionKeys, wanted: PartitionKeys): boolean {
  return Object.entries(wanted).every(([key, value]) => keys[key] === value);
}

const keysOfGenerations = ['feature_set', 'run', 'as_of'] as const;

/**
 * The partition key that tells generations of a dataset of research apart: a panel of other features, or another run, comes beside the one before, and at some time nobody reads that any more.
 *
 * @returns undefined for what is kept for good: the store, from which every snapshot is rebuilt, snapshots and ledgers
 */
export function generationKey({
  research,
  publication,
  partitionKeys,
}: Pick<Dataset, 'research' | 'publication' | 'partitionKeys'>): string | undefined {
  if (research === undefined || publication !== 'latest') return undefined;
  return keysOfGenerations.find((key) => partitionKeys.includes(key));
}
