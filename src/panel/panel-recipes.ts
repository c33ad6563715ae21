import { yearKey } from '../backbone/asset-bucket.ts';
import { assetActions, bars, barsRevisions, delistings } from '../backbone/datasets.ts';
import { standingRows } from '../backbone/standing-delisting.ts';
import { epochDay, type IsoDate, isoDate, yearOf } from '../calendar/date.ts';
import { canonicalJson } from '../lake/canonical-json.ts';
import type { Dataset, PartitionKeys } from '../lake/dataset.ts';
import type { InputReference, Manifest, Recipe } from '../lake/manifest.ts';
import { inputChanges, otherParameters } from '../lake/recipe-changes.ts';
import { type Columns, type Table, takeRows } from '../lake/table.ts';
import { tableDigest } from '../lake/table-digest.ts';
import { featureSet } from './feature-set.ts';

/** Raised whenever the same inputs could give other bytes than before. */
export const panelVersion = 4;

/** What one bucket can be made from. */
export interface BucketInputs {
  readonly keys: PartitionKeys;
  /** The partitions of bars and of bars_revisions, by year. */
  readonly years: readonly InputReference[];
  readonly actions: Table<typeof assetActions.columns>;
  readonly delistings: Table<typeof delistings.columns>;
}

/** What is asked of a panel beside its as-of dates. */
export interface PanelChoice {
  /** Id of the snapshot that the recipe names, or empty. */
  readonly snapshot: string;
  /** The last session of the store, an epoch day. */
  readonly lastSession: number;
  /** The most liquid of each date, with the partitions of universe_pit that say which; undefined: every asset. */
  readonly universe: { readonly size: number; readonly references: readonly InputReference[] } | undefined;
}

/** The as-of dates of each year, ascending. */
export function datesByYear(asOf: Int32Array): Map<number, Int32Array> {
  return new Map([...Map.groupBy(asOf, yearOf)].map(([year, days]) => [year, Int32Array.from(days)]));
}

/**
 * The recipe of the rows of one year. What followed a date reaches at most a year beyond it, so that bars, actions and delistings of later years have no
 * say, and a panel of past years stays as it is when the store grows. Nor have delistings whose day has not come, or that were
 * moved or taken back.
 */
export function panelRecipe(
  inputs: BucketInputs,
  year: number,
  asOf: Int32Array,
  { snapshot, lastSession, universe }: PanelChoice,
): Recipe {
  const until = isoDate(epochDay(`${year + 2}-01-01` as IsoDate) - 1);
  const standing = takeRows(inputs.delistings, standingRows(inputs.delistings.columns));
  const reached = rowsUpTo(standing, 'date', lastSession);
  const recipe = recipeOf({ ...inputs, delistings: reached }, until, {
    feature_set: featureSet,
    as_of: Array.from(asOf, isoDate),
    ...(snapshot === '' ? {} : { snapshot }),
    ...(universe === undefined ? {} : { universe: universe.size }),
  });
  const own = universe?.references.filter(({ keys }) => keys.as_of?.slice(0, 4) === yearKey(year)) ?? [];
  return { ...recipe, inputs: [...recipe.inputs, ...own] };
}

/** The recipe of the cumulative factors of a bucket. */
export function totalReturnRecipe(inputs: BucketInputs): Recipe {
  return recipeOf(inputs, '9999-12-31' as IsoDate, {});
}

function recipeOf(inputs: BucketInputs, until: IsoDate, parameters: Recipe['parameters']): Recipe {
  const years = inputs.years.filter(({ keys }) => `${keys.year}-01-01` <= until);
  return {
    stage: 'panel',
    version: panelVersion,
    parameters,
    inputs: [
      ...years,
      ...sliceOf(assetActions, inputs, inputs.actions, 'ex_date', until),
      ...sliceOf(delistings, inputs, inputs.delistings, 'date', until),
    ],
  };
}

/** The rows up to a day, by their own digest; nothing where there are none. */
function sliceOf<C extends Columns>(
  { name, columns }: Dataset<C>,
  { keys }: BucketInputs,
  table: Table<C>,
  by: keyof C & string,
  until: IsoDate,
): InputReference[] {
  const found = rowsUpTo(table, by, epochDay(until));
  if (found.rows === 0) return [];
  return [{ dataset: name, keys, slice: `${by}<=${until}`, content: tableDigest(columns, found) }];
}

function rowsUpTo<C extends Columns>(table: Table<C>, by: keyof C & string, last: number): Table<C> {
  const days = table.columns[by] as unknown as Int32Array;
  return takeRows(
    table,
    Int32Array.from(days.keys()).filter((row) => (days[row] as number) <= last),
  );
}

/** Why a partition has to be made, in words; undefined where it was made by this recipe. */
export function reasonToMake(manifest: Manifest | undefined, wanted: Recipe): string | undefined {
  if (manifest === undefined) return 'it was not there';
  const { recipe } = manifest;
  if (canonicalJson(recipe) === canonicalJson(wanted)) return undefined;
  if (recipe.version !== wanted.version) return `version ${recipe.version} of the stage made it`;
  const other = otherParameters(recipe, wanted);
  if (other.length > 0) return `another ${other.join(', ')}`;
  return inputChanges(recipe, wanted)
    .map(({ input, kind }) => `${nameOf(input)} ${kindInWords[kind]}`)
    .join(', ');
}

const kindInWords = { changed: 'changed', new: 'is new', gone: 'is gone' } as const;

/** `bars 2020`, `asset_actions`, `universe_pit 2020-01-03`: within a bucket. */
function nameOf({ dataset, keys }: Pick<InputReference, 'dataset' | 'keys'>): string {
  const time = keys.year ?? keys.as_of;
  return [dataset, ...(time === undefined ? [] : [time])].join(' ');
}

/** The datasets by bucket and year that a panel is made from. */
export const yearlyInputs: readonly Dataset[] = [bars, barsRevisions];
