import { bucketKey } from '../../backbone/asset-bucket.ts';
import { assets, exchangeSessions, universePit } from '../../backbone/datasets.ts';
import { epochDay, type IsoDate, isoDate } from '../../calendar/date.ts';
import { nyse } from '../../calendar/nyse.ts';
import { sessionsBetween } from '../../calendar/sessions.ts';
import { UserError } from '../../errors.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import { inputReference, type Lake } from '../../lake/lake.ts';
import type { InputReference, Manifest } from '../../lake/manifest.ts';
import { panel, panelIndex } from '../../panel/datasets.ts';
import { AssetFacts } from '../../research/asset-facts.ts';
import type { Candidate } from '../../research/candidates.ts';
import { refuseMissingFeatures, tradedUsd } from '../../research/inputs.ts';
import type { SessionDays } from '../../research/label-dates.ts';
import { type PanelFrame, type PanelRows, panelFrame } from '../../research/panel-frame.ts';
import { neededColumns } from '../../research/stage-a.ts';
import { PanelLiquidity } from '../../research/universe.ts';
import { counted, nameList } from '../../text/name-list.ts';

/** A panel, and what else of the store a screening needs. */
export interface ReadPanel {
  readonly frame: PanelFrame;
  /** The frame has its traded values as the column `adv20_usd`. */
  readonly liquidity: Pick<PanelLiquidity, 'adv20Usd' | 'place' | 'buyable'>;
  /** How many of the most liquid of each date the panel was made of; Infinity where of every asset. */
  readonly panelUniverse: number;
  readonly featureSet: string;
  /** Id of the snapshot that it is of; `unpinned` where it is of none. */
  readonly snapshot: string;
  /** Undefined where the store holds no assets. */
  readonly facts: AssetFacts | undefined;
  /** Sessions of each exchange; those of the NYSE where the store holds none. */
  readonly exchanges: readonly SessionDays[];
  readonly references: readonly InputReference[];
}

const unpinned = 'unpinned';

/**
 * Reads the columns of a panel that the candidates need: of the partitions that its index names, no others.
 *
 * @param wanted feature set and snapshot, each empty where any will do; sessions from the as-of date to the entry
 * @throws UserError where there is no such panel, where it is of another snapshot, a date has no universe, and for a candidate that names what it lacks
 */
export async function readPanel(
  lake: Lake,
  candidates: readonly Candidate[],
  wanted: { readonly featureSet: string; readonly snapshot: string; readonly entryLag: number },
  signal: AbortSignal,
): Promise<ReadPanel> {
  const index = await indexedPanel(lake, wanted.featureSet);
  const { featureSet, keys } = index;
  refuseMissingFeatures(
    candidates,
    Object.keys(panel.columns).filter((name) => name !== 'as_of' && name !== 'asset' && !name.startsWith('fwd_')),
  );
  const names = neededColumns(candidates, wanted.entryLag);
  const parts: PanelRows[] = [];
  const references: InputReference[] = [];
  const snapshot = sameSnapshot(index, wanted.snapshot);
  let panelUniverse = Number.POSITIVE_INFINITY;
  for await (const { manifest, table } of lake.readEach(panel as Dataset, keys, ['as_of', 'asset', ...names])) {
    signal.throwIfAborted();
    refuseOther(index, manifest);
    panelUniverse = Math.min(panelUniverse, universeOf(manifest));
    references.push(inputReference(manifest));
    const columns: Readonly<Record<string, unknown>> = table.columns;
    parts.push({
      asOf: columns.as_of as Int32Array,
      asset: columns.asset as Int32Array,
      columns: new Map(names.map((name) => [name, numbers(columns[name])])),
    });
  }
  const stored = await lake.read(assets, {});
  if (stored !== undefined) references.push(inputReference(stored.manifest));
  const frame = panelFrame(parts, names);
  const { exchanges, references: ofSessions } = await readSessions(lake, frame);
  const { liquidity, references: ofUniverses } = await readLiquidity(lake, frame, signal);
  return {
    frame: { ...frame, columns: new Map([...frame.columns, [tradedUsd, liquidity.adv20Usd]]) },
    liquidity,
    panelUniverse,
    featureSet,
    snapshot,
    facts: stored && new AssetFacts(stored.table),
    exchanges,
    references: [...references, ...ofSessions, ...ofUniverses],
  };
}

/** What the index of a panel says that there is: digests by path. */
interface IndexedPanel {
  readonly featureSet: string;
  /** Id of the snapshot that it is of; `unpinned` where it is of none. */
  readonly snapshot: string;
  readonly keys: readonly PartitionKeys[];
  readonly digests: ReadonlyMap<string, string>;
}

/** @param wanted feature set; '' where any will do @throws UserError where there is none, or more than one */
async function indexedPanel(lake: Lake, wanted: string): Promise<IndexedPanel> {
  const sets = (await lake.list(panelIndex, wanted === '' ? {} : { feature_set: wanted })).map(
    (keys) => keys.feature_set as string,
  );
  const [featureSet] = sets;
  if (featureSet === undefined) {
    const which = wanted === '' ? 'panel' : `panel of the feature set ${wanted}`;
    throw new UserError(`The lake ${lake.root} holds no ${which} whose shards are all there.`, {
      hint: 'Run the stages "panel" and "merge" first.',
    });
  }
  if (sets.length > 1) {
    throw new UserError(`The lake ${lake.root} holds panels of ${sets.length} feature sets: ${sets.join(', ')}.`, {
      hint: 'Say which with --feature-set.',
    });
  }
  const { table, manifest } = await lake.require(panelIndex, { feature_set: featureSet });
  const { snapshot } = manifest.recipe.parameters;
  const keys = Array.from(table.columns.asset_bucket, (bucket, row) => ({
    feature_set: featureSet,
    asset_bucket: bucketKey(bucket),
    year: String(table.columns.year[row]),
  }));
  return {
    featureSet,
    snapshot: typeof snapshot === 'string' && snapshot !== '' ? snapshot : unpinned,
    keys,
    digests: new Map(keys.map((one, row) => [partitionPath(panel, one), table.columns.digest[row] as string])),
  };
}

/** @throws UserError where a partition is not the one that the index names */
function refuseOther({ digests }: IndexedPanel, { keys, digest }: Manifest): void {
  const path = partitionPath(panel, keys);
  if (digests.get(path) === digest) return;
  throw new UserError(`${path} is not the partition that the index of the panel names: it was made anew since.`, {
    hint: 'Run the stage "merge" again.',
  });
}

/** @returns the snapshot that a panel is of @throws UserError where it is another one than expected; '' expects any */
function sameSnapshot({ featureSet, snapshot }: IndexedPanel, expected: string): string {
  if (expected === '' || snapshot === expected) return snapshot;
  throw new UserError(
    `The panel ${featureSet} is ${snapshot === unpinned ? 'of no snapshot' : `of the snapshot ${snapshot}`}, expected ${expected}.`,
    {
      hint: 'Run the stages "panel" and "merge" for that snapshot, or name the one that the panel is of with --snapshot.',
    },
  );
}

/** How many of the most liquid of each date a partition was made of. */
function universeOf({ recipe }: Manifest): number {
  const { universe } = recipe.parameters;
  return typeof universe === 'number' ? universe : Number.POSITIVE_INFINITY;
}

/** @throws UserError where a date of the panel has no universe */
async function readLiquidity(lake: Lake, frame: PanelFrame, signal: AbortSignal) {
  const days = Array.from(frame.dates, isoDate);
  const stored = new Set((await lake.list(universePit)).map(({ as_of }) => as_of as IsoDate));
  refuseMissingUniverses(
    lake,
    days.filter((day) => !stored.has(day)),
  );
  const liquidity = new PanelLiquidity(frame);
  const references: InputReference[] = [];
  const keys = days.map((day) => ({ as_of: day }));
  for await (const { manifest, table } of lake.readEach(universePit, keys, ['asset', 'adv20_usd', 'entry'])) {
    signal.throwIfAborted();
    liquidity.add(references.length, table.columns);
    references.push(inputReference(manifest));
  }
  return { liquidity, references };
}

function refuseMissingUniverses(lake: Lake, missing: readonly IsoDate[]): void {
  if (missing.length === 0) return;
  throw new UserError(
    `The lake ${lake.root} has no universe of ${counted(missing.length, 'as-of date')} of the panel (${nameList(missing, 5)}): which assets could be bought then, and how liquid they were, is not known.`,
    { hint: `Run: regimen universe --as-of ${asOfInput(missing)}` },
  );
}

/** How the stage "universe" is told some dates: one after the other, or, where that would fill the screen, by the rule that they seem to follow. */
function asOfInput(dates: readonly IsoDate[]): string {
  if (dates.length <= 30) return dates.join(',');
  const days = dates.map((date) => epochDay(date));
  const gaps = days.slice(1).map((day, i) => day - (days[i] as number));
  const usual = gaps.sort((a, b) => a - b)[gaps.length >> 1] as number;
  const rule = usual > 14 ? 'monthly' : usual > 3 ? 'weekly' : `sessions:${dates.length}`;
  return `${rule} --from ${dates[0]} --until ${dates.at(-1)}`;
}

function numbers(values: unknown): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values as Uint8Array);
}

async function readSessions(lake: Lake, { dates }: PanelFrame) {
  const references: InputReference[] = [];
  const exchanges: SessionDays[] = [];
  for (const keys of await lake.list(exchangeSessions)) {
    const { table, manifest } = await lake.require(exchangeSessions, keys);
    references.push(inputReference(manifest));
    exchanges.push(table.columns.date);
  }
  if (exchanges.length > 0) return { exchanges, references };
  // A year to both sides: labels reach beyond the last date.
  const first = Math.max((dates[0] ?? 0) - 366, epochDay(nyse.firstDate));
  const last = Math.min((dates.at(-1) ?? 0) + 366, epochDay(nyse.lastDate));
  const days = sessionsBetween(isoDate(first), isoDate(last)).map(({ date }) => epochDay(date));
  return { exchanges: [Int32Array.from(days)], references };
}
