import { bucketKey, yearKey } from '../../backbone/asset-bucket.ts';
import { AssetBuckets } from '../../backbone/asset-buckets.ts';
import { readActions } from '../../backbone/bucket-knowledge.ts';
import { type AssetTable, assetActions, assets, bars, barsRevisions, delistings } from '../../backbone/datasets.ts';
import type { ListingColumns } from '../../backbone/listings.ts';
import { UserError } from '../../errors.ts';
import type { Dataset, PartitionKeys } from '../../lake/dataset.ts';
import { inputReference, type Lake } from '../../lake/lake.ts';
import type { InputReference, Manifest, Recipe } from '../../lake/manifest.ts';
import { type AnyPanel, panel, panelLatest, totalReturn } from '../../panel/datasets.ts';
import { featureSet } from '../../panel/feature-set.ts';
import {
  type BucketInputs,
  datesByYear,
  type PanelChoice,
  panelRecipe,
  totalReturnRecipe,
  yearlyInputs,
} from '../../panel/panel-recipes.ts';
import { type PinnedContents, refuseUnpinned } from './pinned-contents.ts';
import { remakeReason } from './remake-reason.ts';

/** One partition of a panel. */
export interface PanelPart {
  readonly dataset: AnyPanel;
  readonly keys: PartitionKeys;
  readonly year: number;
  /** Its as-of dates. */
  readonly asOf: Int32Array;
  readonly recipe: Recipe;
  /** Why it has to be made; undefined where it is there. */
  readonly reason: string | undefined;
}

/** What is to be done for one bucket. */
export interface BucketPlan {
  readonly bucket: number;
  readonly parts: readonly PanelPart[];
  /** The partitions that it is made from. */
  readonly inputs: readonly InputReference[];
  readonly factors: { readonly keys: PartitionKeys; readonly recipe: Recipe; readonly reason: string | undefined };
  /** Years of bars, and of their revisions, ascending. */
  readonly years: readonly string[];
  readonly revisedYears: readonly string[];
  /** Bars of the bucket, revisions not counted. */
  readonly bars: number;
}

/** What is asked of every bucket. */
interface PanelDemand extends PanelChoice {
  readonly asOf: Int32Array;
  readonly latest: boolean;
  readonly pinned: PinnedContents | undefined;
}

/** The research store as a panel sees it. */
export interface ResearchStore {
  readonly assets: AssetBuckets;
  /** The partitions of bars and revisions by bucket. */
  readonly yearly: ReadonlyMap<string, readonly YearlyPartition[]>;
}

interface YearlyPartition {
  /** Name of the dataset. */
  readonly dataset: string;
  readonly keys: PartitionKeys;
}

/** @throws UserError where there are no assets or no bars */
export async function readStore(lake: Lake): Promise<ResearchStore> {
  const buckets = new AssetBuckets(await assetColumns(lake, ['number', 'id']));
  const yearly = await yearlyPartitions(lake);
  if (![...yearly.values()].flat().some(({ dataset }) => dataset === bars.name)) {
    throw new UserError(`The lake ${lake.root} has no bars to make a panel from.`, {
      hint: 'Run the stage "backbone" with packs of bars first.',
    });
  }
  return { assets: buckets, yearly };
}

/** @throws UserError where there are no assets */
export function readListings(lake: Lake): Promise<ListingColumns> {
  return assetColumns(lake, ['number', 'valid_from', 'valid_to', 'currency']);
}

/** Columns of the assets that are read once: whole, a hundred thousand of them are half a million texts. @throws UserError */
async function assetColumns<N extends keyof AssetTable['columns']>(lake: Lake, names: readonly N[]) {
  const { table } = await lake.requireColumns(assets, {}, names);
  return table.columns;
}

/** The partitions of bars and revisions by bucket. */
export async function yearlyPartitions(lake: Lake): Promise<ResearchStore['yearly']> {
  const found: YearlyPartition[] = [];
  for (const dataset of yearlyInputs) {
    for (const keys of await lake.list(dataset)) found.push({ dataset: dataset.name, keys });
  }
  return Map.groupBy(found, ({ keys }) => keys.asset_bucket as string);
}

/** Whether there is anything that a bucket's panel could be made from. */
export function hasBars({ yearly }: Pick<ResearchStore, 'yearly'>, bucket: number): boolean {
  return (yearly.get(bucketKey(bucket)) ?? []).some(({ dataset }) => dataset === bars.name);
}

/** What a bucket's panel needs, and what of it is there. @throws DamagedPartitionError for what it would be made from */
export async function planBucket(
  lake: Lake,
  store: ResearchStore,
  bucket: number,
  { asOf, latest, pinned, snapshot, lastSession, universe }: PanelDemand,
): Promise<BucketPlan> {
  // A panel's notes and index name its snapshot. Its partitions name what they are made from, so that what two snapshots share is made once.
  const choice = { universe, lastSession, snapshot: latest ? snapshot : '' };
  const { inputs, references, manifests } = await bucketInputs(lake, store, bucket, pinned);
  const yearsIn = (name: string) =>
    manifests.filter(({ dataset }) => dataset === name).map(({ keys }) => keys.year as string);
  const parts = [];
  for (const [year, days] of datesByYear(asOf)) {
    const keys = {
      feature_set: featureSet,
      ...inputs.keys,
      ...(latest ? {} : { year: yearKey(year) }),
    };
    const dataset = latest ? panelLatest : panel;
    const recipe = panelRecipe(inputs, year, days, choice);
    parts.push({ dataset, keys, year, asOf: days, recipe, reason: await remakeReason(lake, dataset, keys, recipe) });
  }
  const recipe = totalReturnRecipe(inputs);
  return {
    bucket,
    parts,
    inputs: references,
    factors: { keys: inputs.keys, recipe, reason: await remakeReason(lake, totalReturn, inputs.keys, recipe) },
    years: yearsIn(bars.name),
    revisedYears: yearsIn(barsRevisions.name),
    bars: rowsOf(manifests.filter(({ dataset }) => dataset === bars.name)),
  };
}

/** What a bucket's panel can be made from, and the partitions that it comes from. @throws DamagedPartitionError */
export async function bucketInputs(
  lake: Lake,
  { yearly }: Pick<ResearchStore, 'yearly'>,
  bucket: number,
  pinned: PinnedContents | undefined,
) {
  const keys = { asset_bucket: bucketKey(bucket) };
  const { manifests: known, ...actions } = await readActions(lake, bucket);
  const manifests = await manifestsOf(lake, yearly.get(keys.asset_bucket) ?? [], pinned);
  refuseUnpinned(pinned, assetActions, known.actions);
  refuseUnpinned(pinned, delistings, known.delistings);
  const inputs: BucketInputs = { keys, years: manifests.map(inputReference), ...actions };
  const ofActions = Object.values(known).flatMap((one) => (one ? [inputReference(one)] : []));
  return { inputs, references: [...inputs.years, ...ofActions], manifests };
}

async function manifestsOf(lake: Lake, partitions: readonly YearlyPartition[], pinned: PinnedContents | undefined) {
  const manifests: Manifest[] = [];
  for (const { dataset, keys } of partitions) {
    const stored: Dataset = dataset === bars.name ? bars : barsRevisions;
    const manifest = await lake.manifest(stored, keys);
    refuseUnpinned(pinned, stored, manifest);
    if (manifest !== undefined) manifests.push(manifest);
  }
  return manifests;
}

function rowsOf(manifests: readonly Manifest[]): number {
  return manifests.flatMap(({ files }) => files).reduce((sum, { rows = 0 }) => sum + rows, 0);
}

/** Whether anything of a bucket has to be made. */
export function hasWork({ parts, factors }: BucketPlan): boolean {
  return factors.reason !== undefined || parts.some(({ reason }) => reason !== undefined);
}
