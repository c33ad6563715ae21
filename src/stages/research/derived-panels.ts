import { assetBuckets, bucketKey } from '../../backbone/asset-bucket.ts';
import { universePit } from '../../backbone/datasets.ts';
import { isoDate } from '../../calendar/date.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { type AnyPanel, panel, panelLatest, totalReturn } from '../../panel/datasets.ts';
import { featureSet } from '../../panel/feature-set.ts';
import type { BucketInputs } from '../../panel/panel-recipes.ts';
import type { Change, Derived } from '../../research/invalidation.ts';
import { asOfOf, changedInputs, type UniverseOfPanel, universeOf } from './panel-input-changes.ts';
import { type BucketPlan, bucketInputs, hasBars, planBucket, type ResearchStore } from './panel-plan.ts';
import { changeOf, changesBehind, ownChange, unlessDamaged } from './recipe-differences.ts';
import type { StandingPanel } from './standing-panel.ts';

/** What panels are looked at with. */
export interface PanelLook {
  readonly lake: Lake;
  readonly store: ResearchStore;
  /** The last session of the store, an epoch day. */
  readonly lastSession: number;
  /** Undefined: there is none that could be made again. */
  readonly standing: Pick<StandingPanel, 'asOf' | 'universe'> | undefined;
  readonly latest: LatestPanel | undefined;
  /** Inputs that are damaged. */
  readonly damaged: readonly Change[];
  /** Why nothing can be made for some as-of dates; undefined where it can. */
  readonly refusal: (days: Int32Array) => string | undefined;
}

/** How the cross-section of the last session was asked for. */
export interface LatestPanel {
  /** Epoch day. */
  readonly day: number;
  readonly snapshot: string;
  readonly universe: number;
}

/** @returns undefined where there is no cross-section of the definitions of this version */
export async function latestPanel(lake: Lake): Promise<LatestPanel | undefined> {
  let found: LatestPanel | undefined;
  for (const keys of await lake.list(panelLatest, { feature_set: featureSet })) {
    const manifest = await unlessDamaged(() => lake.manifest(panelLatest, keys));
    if (manifest === undefined || manifest === 'damaged') continue;
    const { as_of, snapshot, universe } = manifest.recipe.parameters;
    const [day] = asOfOf(manifest);
    if (day === undefined || !Array.isArray(as_of) || (found !== undefined && found.day >= day)) continue;
    found = {
      day,
      snapshot: typeof snapshot === 'string' ? snapshot : '',
      universe: typeof universe === 'number' ? universe : 0,
    };
  }
  return found;
}

/** Every partition of total_return, panel and panel_latest: what stands, and what would be made beside it. */
export async function derivedPanels(look: PanelLook): Promise<Derived[]> {
  const stored = await storedByBucket(look.lake);
  const derived: Derived[] = [];
  const universes = {
    panel: await universeOf(look.lake, look.standing?.asOf, look.standing?.universe ?? 0),
    latest: await universeOf(look.lake, look.latest && Int32Array.of(look.latest.day), look.latest?.universe ?? 0),
  };
  for (let bucket = 0; bucket < assetBuckets; bucket++) {
    const own = stored.get(bucketKey(bucket)) ?? [];
    if (own.length === 0 && !hasBars(look.store, bucket)) continue;
    const changes = look.damaged.filter(({ input }) => input.includes(`asset_bucket=${bucketKey(bucket)}`));
    if (changes.length === 0) derived.push(...(await derivedBucket(look, bucket, own, universes)));
    else derived.push(...own.map((one) => ({ ...described(one), changes, restsOn: [], obstacle: look.refusal(none) })));
  }
  return derived;
}

const none = new Int32Array(0);

interface StoredPartition {
  readonly dataset: Dataset;
  readonly keys: PartitionKeys;
}

const made = [totalReturn, panel, panelLatest] as readonly Dataset[];

async function storedByBucket(lake: Lake): Promise<Map<string, StoredPartition[]>> {
  const found: StoredPartition[] = [];
  for (const dataset of made) for (const keys of await lake.list(dataset)) found.push({ dataset, keys });
  return Map.groupBy(found, ({ keys }) => keys.asset_bucket as string);
}

async function derivedBucket(
  { lake, store, lastSession, standing, latest, refusal }: PanelLook,
  bucket: number,
  own: readonly StoredPartition[],
  universes: Readonly<Record<'panel' | 'latest', UniverseOfPanel | undefined>>,
): Promise<Derived[]> {
  const plan = (days: Int32Array, isLatest: boolean) =>
    planBucket(lake, store, bucket, {
      asOf: days,
      latest: isLatest,
      snapshot: isLatest ? (latest?.snapshot ?? '') : '',
      universe: isLatest ? universes.latest : universes.panel,
      pinned: undefined,
      lastSession,
    });
  const isLive = hasBars(store, bucket);
  const whole = await plan(isLive && standing !== undefined ? standing.asOf : none, false);
  const last = isLive && latest !== undefined ? await plan(Int32Array.of(latest.day), true) : undefined;
  const parts = [...whole.parts, ...(last?.parts ?? [])];
  const derived: Derived[] = [];
  const isNeeded = parts.length > 0 || own.some(({ dataset }) => dataset === (totalReturn as Dataset));
  if (isNeeded) derived.push(await factorsOf(lake, whole, isLive ? refusal(none) : noBars));
  for (const part of parts) {
    const universe = part.dataset === panel ? universes.panel : universes.latest;
    derived.push({
      ...described(part),
      changes: await changesBehind(lake, part.dataset, part.keys, part.recipe, part.reason),
      restsOn: universe === undefined ? [] : universeNames(part.asOf),
      obstacle: refusal(part.dataset === panel ? (standing?.asOf ?? none) : part.asOf),
    });
  }
  const known = new Set(derived.map(({ name }) => name));
  const inputs = async () => (await bucketInputs(lake, store, bucket, undefined)).inputs;
  for (const { dataset, keys } of own) {
    if (known.has(partitionPath(dataset, keys)) || dataset === (totalReturn as Dataset)) continue;
    derived.push(await leftOver({ lake, lastSession }, { dataset: dataset as AnyPanel, keys }, await inputs(), isLive));
  }
  return derived;
}

function described({ dataset, keys }: StoredPartition) {
  return { what: 'partition', name: partitionPath(dataset, keys), dataset: dataset.name } as const;
}

function universeNames(days: Int32Array): string[] {
  return Array.from(days, (day) => partitionPath(universePit, { as_of: isoDate(day) }));
}

const noBars = 'The store has no bars of its bucket any more.';

async function factorsOf(lake: Lake, { factors }: BucketPlan, obstacle: string | undefined): Promise<Derived> {
  const { keys, recipe, reason } = factors;
  return {
    ...described({ dataset: totalReturn, keys }),
    changes: await changesBehind(lake, totalReturn, keys, recipe, reason),
    restsOn: [],
    obstacle,
  };
}

/** A partition that is no part of what would be made now: of other definitions, or of a bucket that has no bars. What it was asked for is in its recipe. */
async function leftOver(
  { lake, lastSession }: Pick<PanelLook, 'lake' | 'lastSession'>,
  { dataset, keys }: { readonly dataset: AnyPanel; readonly keys: PartitionKeys },
  inputs: BucketInputs,
  isLive: boolean,
): Promise<Derived> {
  const isOther = keys.feature_set !== featureSet;
  const about = { ...described({ dataset, keys }), restsOn: [], isDropped: !isOther };
  const obstacle = isOther
    ? `Definitions made it that this version does not have: feature set ${keys.feature_set}.`
    : isLive
      ? 'It is no part of the panel as it was last asked for: "panel" removes it, or makes it for the as-of dates that it is given.'
      : noBars;
  const manifest = await unlessDamaged(() => lake.manifest(dataset, keys));
  if (manifest === 'damaged') return { ...about, obstacle, changes: [ownChange(dataset, keys, 'damaged')] };
  if (manifest === undefined) return { ...about, obstacle, changes: [] };
  const changes = (await changedInputs({ lake, lastSession }, inputs, manifest)).map(changeOf);
  const isOfUniverse = (manifest.recipe.parameters.universe ?? 0) !== 0;
  return { ...about, obstacle, changes, restsOn: isOfUniverse ? universeNames(asOfOf(manifest)) : [] };
}
