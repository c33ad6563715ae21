import { bucketKey, yearKey } from '../../../backbone/asset-bucket.ts';
import { AssetHistories } from '../../../backbone/asset-histories.ts';
import { BarRoom, barsOfAsset, readBucketBars } from '../../../backbone/bucket-bars.ts';
import { readActions, readKnowledge } from '../../../backbone/bucket-knowledge.ts';
import { bars, barsRevisions } from '../../../backbone/datasets.ts';
import { returnFactors } from '../../../backbone/total-return.ts';
import { UserError } from '../../../errors.ts';
import { canonicalJson, sha256Hex } from '../../../lake/canonical-json.ts';
import type { Dataset, PartitionKeys, TableOf } from '../../../lake/dataset.ts';
import { inputReference, type Lake } from '../../../lake/lake.ts';
import type { InputReference, Manifest } from '../../../lake/manifest.ts';
import type { AssetFactors } from '../../../panel/bucket-panel.ts';
import { totalReturn } from '../../../panel/datasets.ts';
import { totalReturnRecipe } from '../../../panel/panel-recipes.ts';
import { totalReturnTable } from '../../../panel/panel-tables.ts';
import { compareTables, type TableDifference } from '../../engine/table-comparison.ts';
import type { SoundPartitions } from '../scan/sound-partitions.ts';
import type { StoreListing } from '../scan/store-listing.ts';

type BucketActions = Awaited<ReturnType<typeof readActions>>;

/** The cumulative factors of every bucket that has any, derived again from bars, revisions and actions. */
export interface FactorCheck {
  /** Buckets whose factors are others, by the keys of their partition. */
  readonly differences: readonly { readonly keys: PartitionKeys; readonly difference: TableDifference }[];
  /** By bucket: from which factors and inputs nothing else follows. Those need not be derived again. */
  readonly proved: Readonly<Record<string, string>>;
  /** Buckets whose bars or actions changed since: the panel makes their factors again. */
  readonly outdated: number;
}

/**
 * Derives the cumulative factors again where they are of the bars and actions that are there now.
 *
 * @param before what an earlier audit has proved
 */
export async function checkFactors(
  lake: Lake,
  sound: SoundPartitions,
  listing: StoreListing,
  before: FactorCheck['proved'],
): Promise<FactorCheck> {
  const differences: { keys: PartitionKeys; difference: TableDifference }[] = [];
  const proved: Record<string, string> = {};
  let outdated = 0;
  for (const keys of await lake.list(totalReturn)) {
    const bucket = Number(keys.asset_bucket);
    const manifest = await sound.manifest(totalReturn, keys);
    const actions = await sound.unlessDamaged(() => readActions(lake, bucket));
    if (manifest === undefined || actions === undefined) continue;
    const years = await yearlyReferences(sound, listing, bucket);
    if (!isOf(manifest, { keys, years, ...actions })) {
      outdated += 1;
      continue;
    }
    const key = sha256Hex(canonicalJson([manifest.content, manifest.recipe]));
    const isKnown = before[keys.asset_bucket as string] === key;
    const difference = isKnown ? undefined : await derivedAgain(lake, sound, listing, bucket, actions, keys);
    if (difference === undefined || isNone(difference)) {
      if (isKnown || difference !== undefined) proved[keys.asset_bucket as string] = key;
    } else differences.push({ keys, difference });
  }
  return { differences, proved, outdated };
}

function isOf({ recipe }: Manifest, inputs: Parameters<typeof totalReturnRecipe>[0]): boolean {
  return canonicalJson(recipe) === canonicalJson(totalReturnRecipe(inputs));
}

async function yearlyReferences(
  sound: SoundPartitions,
  listing: StoreListing,
  bucket: number,
): Promise<InputReference[]> {
  const references: InputReference[] = [];
  for (const dataset of [bars, barsRevisions] as readonly Dataset[]) {
    for (const year of listing.yearsOf(bucket)) {
      const manifest = await sound.manifest(dataset, yearKeys(bucket, year));
      if (manifest !== undefined) references.push(inputReference(manifest));
    }
  }
  return references;
}

/** @returns undefined where the bars are such that nothing can be derived from them, which the audit of the store says */
async function derivedAgain(
  lake: Lake,
  sound: SoundPartitions,
  listing: StoreListing,
  bucket: number,
  actions: BucketActions,
  keys: PartitionKeys,
): Promise<TableDifference | undefined> {
  const found = await sound.whole(totalReturn, keys);
  const expected = await sound.unlessDamaged(() =>
    unlessRefused(() => factorsOf(lake, sound, listing, bucket, actions)),
  );
  return found && expected && compareTables(expected, found, totalReturn.rowKey);
}

async function factorsOf(
  lake: Lake,
  sound: SoundPartitions,
  listing: StoreListing,
  bucket: number,
  actions: BucketActions,
): Promise<TableOf<typeof totalReturn>> {
  const yearsOf = async (dataset: Dataset) => {
    const years: string[] = [];
    for (const year of listing.yearsOf(bucket)) {
      const keys = yearKeys(bucket, year);
      if ((await sound.manifest(dataset, keys)) !== undefined) years.push(keys.year);
    }
    return years;
  };
  const bucketBars = await readBucketBars(
    lake,
    bucket,
    await yearsOf(bars),
    (asset) => listing.isIn(bucket, asset),
    (count) => new BarRoom(new ArrayBuffer(BarRoom.bytes(count)), count),
    // Factors follow from closes alone.
    ['close'],
  );
  const knowledge = await readKnowledge(lake, bucket, await yearsOf(barsRevisions));
  const histories = new AssetHistories(knowledge, bucketBars.late);
  const acting = new Set(actions.actions.columns.asset);
  const all: AssetFactors[] = [];
  for (const [index, asset] of bucketBars.assets.entries()) {
    if (!acting.has(asset)) continue;
    all.push({ asset, factors: returnFactors(histories.historyOf(asset, barsOfAsset(bucketBars, index))) });
  }
  return totalReturnTable(all);
}

async function unlessRefused<T>(derive: () => Promise<T>): Promise<T | undefined> {
  try {
    return await derive();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function isNone({ cells, missing, unexpected }: TableDifference): boolean {
  return cells.length + missing.length + unexpected.length === 0;
}

function yearKeys(bucket: number, year: number) {
  return { asset_bucket: bucketKey(bucket), year: yearKey(year) };
}
