import { bucketKey } from '../../backbone/asset-bucket.ts';
import { assets, exchangeSessions, universePit } from '../../backbone/datasets.ts';
import { epochDay, type IsoDate, isoDate } from '../../calendar/date.ts';
import { nyse } from '../../calendar/nyse.ts';
import { sessionsBetween } from '../../calendar/sessions.ts';
import { UserError } from '../../errors.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import { inputReference, type Lake } from '../../lake/lake.ts';
import type { InputReference, Manifest } from '../../lake/manifest.ts';
import type { TableBytes } from '../../lake/partition-reading.ts';
import { panel, panelIndex } from '../../panel/datasets.ts';
import { AssetFacts } from '../../research/asset-facts.ts';
import type { Candidate } from '../../research/candidates.ts';
import { refuseMissingFeatures, tradedUsd } from '../../research/inputs.ts';
import type { SessionDays } from '../../research/label-dates.ts';
import { type PanelFrame, panelOrder, roomForRows } from '../../research/panel-frame.ts';
import type { ScreeningJobs } from '../../research/screening-jobs.ts';
import { neededColumns } from '../../research/stage-a.ts';
import { noLiquidity, type PanelLiquidity } from '../../research/universe.ts';
import { counted, nameList } from '../../text/name-list.ts';
import { eachInThreads } from '../../threads/each-in-threads.ts';
import { inParts, type ScreeningThreads } from './screening-threads.ts';

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

/** What a panel is read with. */
interface PanelReading {
  readonly lake: Lake;
  readonly threads: ScreeningThreads;
  readonly signal: AbortSignal;
}

/** As much is given to a thread at once. */
const rowsOfTask = 20_000;
const datesOfTask = 2;

/**
 * Reads the columns of a panel that the candidates need: of the partitions that its index names, no others.
 *
 * @param wanted snapshot, empty where any will do; sessions from the as-of date to the entry; how many of the most liquid assets of a date are screened at most
 * @throws UserError where it is of another snapshot, a date has no universe, and for a candidate that names what it lacks
 */
export async function readPanel(
  reading: PanelReading,
  index: IndexedPanel,
  candidates: readonly Candidate[],
  wanted: { readonly snapshot: string; readonly entryLag: number; readonly most: number },
): Promise<ReadPanel> {
  const { lake } = reading;
  refuseMissingFeatures(
    candidates,
    Object.keys(panel.columns).filter((name) => name !== 'as_of' && name !== 'asset' && !name.startsWith('fwd_')),
  );
  const snapshot = sameSnapshot(index, wanted.snapshot);
  const names = neededColumns(candidates, wanted.entryLag);
  const { rows, references, panelUniverse } = await readRows(reading, index, names);
  const stored = await lake.read(assets, {});
  if (stored !== undefined) references.push(inputReference(stored.manifest));
  const { places, ...order } = panelOrder(rows);
  const { exchanges, references: ofSessions } = await readSessions(lake, order);
  const { liquidity, references: ofUniverses } = await readLiquidity(reading, order, wanted.most);
  const columns = await arrangedColumns(reading, rows.columns, places);
  return {
    frame: { ...order, columns: new Map([...columns, [tradedUsd, liquidity.adv20Usd]]) },
    liquidity,
    panelUniverse,
    featureSet: index.featureSet,
    snapshot,
    facts: stored && new AssetFacts(stored.table),
    exchanges,
    references: [...references, ...ofSessions, ...ofUniverses],
  };
}

/** @returns the rows of all partitions, one partition behind the other */
async function readRows({ lake, threads, signal }: PanelReading, index: IndexedPanel, names: readonly string[]) {
  const rows = roomForRows(index.rows, names);
  const references: InputReference[] = [];
  let panelUniverse = Number.POSITIVE_INFINITY;
  await eachInThreads<ScreeningJobs, 'rows', readonly IndexedPartition[]>(threads, tasksOf(index.partitions), signal, {
    // While threads are at work the next of these small tables are read.
    ahead: threads.count + 1,
    given: async (parts) => {
      const tables = await tablesOf(lake, panel, parts);
      for (const [i, { manifest }] of [...tables.values()].entries()) {
        refuseOther(parts[i] as IndexedPartition, manifest);
        panelUniverse = Math.min(panelUniverse, universeOf(manifest));
        references.push(inputReference(manifest));
      }
      return { job: 'rows', task: { rows, parts: parts.map(({ keys, first }) => ({ keys, first })) }, tables };
    },
  });
  return { rows, references, panelUniverse };
}

/** Partitions that lie beside each other, as many as are given to a thread at once. */
function tasksOf(partitions: readonly IndexedPartition[]): IndexedPartition[][] {
  const tasks: IndexedPartition[][] = [];
  let rows = Number.POSITIVE_INFINITY;
  for (const one of partitions) {
    if (rows >= rowsOfTask) {
      tasks.push([]);
      rows = 0;
    }
    tasks.at(-1)?.push(one);
    rows += one.rows;
  }
  return tasks;
}

/** The tables of partitions, in their order. @throws UserError where there is no such partition */
async function tablesOf(
  lake: Lake,
  dataset: Dataset,
  all: readonly { readonly keys: PartitionKeys }[],
): Promise<ReadonlyMap<string, TableBytes>> {
  const tables = await Promise.all(
    all.map(async ({ keys }) => {
      const table = await lake.tableBytes(dataset, keys);
      // What is not there is told as by any other reader.
      if (table === undefined) await lake.require(dataset, keys);
      return [partitionPath(dataset, keys), table as TableBytes] as const;
    }),
  );
  return new Map(tables);
}

/** The columns in the order of the panel, some of them by each thread. */
async function arrangedColumns(
  { threads }: PanelReading,
  columns: ReadonlyMap<string, Float64Array>,
  places: Int32Array,
): Promise<ReadonlyMap<string, Float64Array>> {
  const parts = inParts([...columns], threads.count);
  const arranged = await Promise.all(
    parts.map((part) => {
      return threads.make({ job: 'arrange', task: { columns: new Map(part), places }, tables: new Map() });
    }),
  );
  return new Map(arranged.flatMap((part) => [...part]));
}

/** A partition as the index of its panel names it. */
interface IndexedPartition {
  readonly keys: PartitionKeys;
  readonly digest: string;
  readonly rows: number;
  /** Rows of the partitions before it. */
  readonly first: number;
}

/** What the index of a panel says that there is. */
export interface IndexedPanel {
  readonly featureSet: string;
  /** Id of the snapshot that it is of; `unpinned` where it is of none. */
  readonly snapshot: string;
  readonly partitions: readonly IndexedPartition[];
  readonly rows: number;
}

/** @param wanted feature set; '' where any will do @throws UserError where there is none, or more than one */
export async function indexedPanel(lake: Lake, wanted: string): Promise<IndexedPanel> {
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
  const { asset_bucket: buckets, year, digest, rows } = table.columns;
  let first = 0;
  const partitions = Array.from(buckets, (bucket, row) => {
    const keys = { feature_set: featureSet, asset_bucket: bucketKey(bucket), year: String(year[row]) };
    const one = { keys, digest: digest[row] as string, rows: rows[row] as number, first };
    first += one.rows;
    return one;
  });
  return {
    featureSet,
    snapshot: typeof snapshot === 'string' && snapshot !== '' ? snapshot : unpinned,
    partitions,
    rows: first,
  };
}

/** @throws UserError where a partition is not the one that the index names */
function refuseOther({ keys, digest, rows }: IndexedPartition, { files, digest: found }: Manifest): void {
  const path = partitionPath(panel, keys);
  if (digest === found && files.some((file) => file.rows === rows)) return;
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
async function readLiquidity(
  { lake, threads, signal }: PanelReading,
  { asset, starts, dates }: Pick<PanelFrame, 'asset' | 'starts' | 'dates'>,
  most: number,
) {
  const days = Array.from(dates, isoDate);
  const stored = new Set((await lake.list(universePit)).map(({ as_of }) => as_of as IsoDate));
  refuseMissingUniverses(
    lake,
    days.filter((day) => !stored.has(day)),
  );
  const liquidity = noLiquidity({ asset, dates });
  const references: InputReference[] = [];
  const all = days.map((day, date) => ({ keys: { as_of: day }, date }));
  const tasks = Array.from({ length: Math.ceil(all.length / datesOfTask) }, (_, i) =>
    all.slice(i * datesOfTask, (i + 1) * datesOfTask),
  );
  await eachInThreads<ScreeningJobs, 'liquidity', (typeof tasks)[number]>(threads, tasks, signal, {
    // While threads are at work the next of these small tables are read.
    ahead: threads.count + 1,
    given: async (some) => {
      const tables = await tablesOf(lake, universePit, some);
      for (const { manifest } of tables.values()) references.push(inputReference(manifest));
      return { job: 'liquidity', task: { liquidity, frame: { asset, starts }, most, dates: some }, tables };
    },
  });
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

async function readSessions(lake: Lake, { dates }: Pick<PanelFrame, 'dates'>) {
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
