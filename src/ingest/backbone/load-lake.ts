import { AssetRegister } from '../../backbone/asset-register.ts';
import type { Dataset, PartitionKeys } from '../../lake/dataset.ts';
import { partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import { corporateActions, marketDaily, marketRevisions } from '../../market/datasets.ts';
import { BarSpill, type SpillRows } from './bar-spill.ts';
import { storeSessions } from './exchange-sessions.ts';
import { actionKind } from './fact-tables.ts';
import { takeLakeAssets } from './lake-assets.ts';
import { readAssets } from './load-assets.ts';
import type { PackLoading } from './loading.ts';
import { type BarTimes, emptyTally } from './merge-bars.ts';
import type { GivenFact } from './merge-facts.ts';
import { type DaySpan, emptySpan, widen } from './pack-day.ts';
import type { PackFile } from './pack-files.ts';
import { type PackResult, packResult, type StoredOutcomes } from './pack-result.ts';
import { lastContents, notePacks } from './pack-state.ts';
import type { LakePackSettings } from './settings.ts';
import { storeBars } from './store-bars.ts';
import { storeFacts } from './store-facts.ts';
import type { TakenPacks } from './take-packs.ts';

/** A month of a dataset of the week, taken as a pack. */
interface MonthPack {
  readonly pack: PackFile<LakePackSettings>;
  readonly file: SourceFile;
  readonly keys: PartitionKeys;
}

/** Months that are to be taken, and how many were taken before as they are. */
export interface SelectedMonths {
  readonly bars: readonly MonthPack[];
  readonly revisions: readonly MonthPack[];
  readonly actions: readonly MonthPack[];
  readonly unchanged: number;
}

/** Which months of the week's bars, revisions and actions are not in the research store as they are. */
export async function selectMonths(lake: Lake, again: boolean): Promise<SelectedMonths> {
  const known = again ? new Map<string, string>() : await lastContents(lake, 'lake');
  let unchanged = 0;
  const select = async (dataset: Dataset): Promise<MonthPack[]> => {
    const packs: MonthPack[] = [];
    for (const keys of await lake.list(dataset)) {
      const path = partitionPath(dataset, keys);
      const manifest = await lake.manifest(dataset, keys);
      if (manifest === undefined) continue;
      const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
      if (known.get(path) === manifest.content) unchanged += 1;
      else {
        const settings: LakePackSettings = { kind: 'lake', files: [] };
        const pack = { name: path, path, fileState: manifest.content, settings };
        packs.push({ pack, file: { name: path, bytes, sha256: manifest.content }, keys });
      }
    }
    return packs;
  };
  const [bars, revisions] = [await select(marketDaily), await select(marketRevisions)];
  return { bars, revisions, actions: await select(corporateActions), unchanged };
}

/** Rows that are known from one session on: what is a pack elsewhere. */
interface KnownPart {
  /** Place of its month among all that are taken. */
  readonly month: number;
  /** Epoch day; undefined: each row from its own day on. */
  readonly knownFrom: number | undefined;
}

/** Times by part: the week says from when a revision or an action is known. */
class PartTimes implements BarTimes {
  readonly parts: KnownPart[] = [];

  firstSeen(part: number, _asset: number, day: number): number {
    return this.parts[part]?.knownFrom ?? day;
  }

  session(part: number, asset: number, day: number): number {
    return this.firstSeen(part, asset, day);
  }

  /** @returns the number of the part */
  add(part: KnownPart): number {
    return this.parts.push(part) - 1;
  }
}

/**
 * Takes the bars, revisions and actions of the weekly product in the same lake, month by month: research without any other source. A bar is known on its own day, a revision
 * and an action from the week that knew it first.
 *
 * @param benchmark its class is etf
 */
export async function takeLake(months: SelectedMonths, loading: PackLoading, benchmark: string): Promise<TakenPacks> {
  const { lake } = loading;
  const all = [...months.bars, ...months.revisions, ...months.actions];
  if (all.length === 0) return { results: [], partitions: 0, assets: 0 };
  const numbers = await takeLakeAssets(await symbolsIn(months, lake), loading, benchmark);
  const register = new AssetRegister(await readAssets(lake));
  const bars = await takeBars(months, numbers, register, loading);
  const spans = bars.results.map(({ span }) => span);
  await storeSessions(spans, register, lake, loading.settings);
  const actions = await takeActions(months.actions, numbers, register, lake);
  const results = [...bars.results, ...actions];
  await notePacks(lake, 'lake', results);
  return { results, partitions: bars.partitions, assets: bars.assets };
}

/** The symbols of which the months tell. */
async function symbolsIn(months: SelectedMonths, lake: Lake): Promise<ReadonlySet<string>> {
  const symbols = new Set<string>();
  const wanted = [
    [marketDaily, months.bars],
    [marketRevisions, months.revisions],
    [corporateActions, months.actions],
  ] as const;
  for (const [dataset, packs] of wanted) {
    const keys = packs.map((one) => one.keys);
    for await (const { table } of lake.readEach(dataset as typeof marketDaily, keys, ['symbol'])) {
      for (const symbol of table.columns.symbol) symbols.add(symbol);
    }
  }
  return symbols;
}

async function takeBars(
  { bars, revisions }: SelectedMonths,
  numbers: ReadonlyMap<string, number>,
  register: AssetRegister,
  { lake, settings, signal }: PackLoading,
): Promise<TakenPacks> {
  const months = [...bars, ...revisions];
  return lake.withScratchFolder(async (folder) => {
    const spill = new BarSpill(folder);
    const spilled = new SpilledMonths(spill, months.length, register);
    for (const [month, { keys }] of bars.entries()) await spillBars(keys, month, numbers, lake, spilled);
    for (const [i, { keys }] of revisions.entries()) {
      await spillRevisions(keys, bars.length + i, numbers, lake, spilled);
    }
    const { times, spans, rows } = spilled;
    spill.flush();
    const tally = emptyTally(times.parts.length);
    const stored = await storeBars(spill, {
      lake,
      signal,
      sourceMode: 'lake',
      times,
      tolerance: settings.revision_tolerance,
      tally,
      failed: new Set(),
      ranks: Int32Array.from(times.parts.keys()),
      onRefused: (_, rows) => void (rows.length > 0 && refuseConflict()),
      onBucket: () => undefined,
    });
    const outcomes = times.parts.map((_, part) => ({
      emitted: tally.emitted[part] as number,
      old: tally.old[part] as number,
      duplicate: tally.duplicate[part] as number,
    }));
    const results = months.map((month, number) =>
      packResult(
        { ...month, rows: rows[number] as number, day: undefined, span: spans[number] ?? emptySpan(), quarantined: [] },
        sumOf(times, outcomes, number),
      ),
    );
    return { results, partitions: stored.partitions, assets: stored.assets.size };
  });
}

/** Rows of months on their way to the buckets of their assets, and what each month held. */
class SpilledMonths {
  readonly times = new PartTimes();
  readonly spans: readonly DaySpan[];
  readonly rows: number[];
  readonly #spill: BarSpill;
  readonly #register: AssetRegister;

  constructor(spill: BarSpill, months: number, register: AssetRegister) {
    this.#spill = spill;
    this.#register = register;
    this.spans = Array.from({ length: months }, emptySpan);
    this.rows = new Array<number>(months).fill(0);
  }

  add({ month, knownFrom }: KnownPart, of: SpillRows): void {
    for (const day of of.day) widen(this.spans[month] as DaySpan, day);
    const places = Int32Array.from({ length: of.rows }, (_, row) => row + 1);
    this.#spill.add(of, new Uint8Array(of.rows), this.#register.buckets, this.times.add({ month, knownFrom }), places);
    this.rows[month] = (this.rows[month] as number) + of.rows;
  }
}

/** The bars of a month: each known from its own day on. */
async function spillBars(
  keys: PartitionKeys,
  month: number,
  numbers: ReadonlyMap<string, number>,
  lake: Lake,
  spilled: SpilledMonths,
): Promise<void> {
  const { columns, rows } = (await lake.require(marketDaily, keys)).table;
  const symbol = Int32Array.from(columns.symbol, (name) => numbers.get(name) as number);
  spilled.add({ month, knownFrom: undefined }, { ...columns, rows, symbol, day: columns.date });
}

/** The revisions of a month: one part for each week from which some of them are known. */
async function spillRevisions(
  keys: PartitionKeys,
  month: number,
  numbers: ReadonlyMap<string, number>,
  lake: Lake,
  spilled: SpilledMonths,
): Promise<void> {
  const { columns, rows } = (await lake.require(marketRevisions, keys)).table;
  const order = Array.from({ length: rows }, (_, row) => row);
  const byWeek = Map.groupBy(order, (row) => columns.known_from[row] as number);
  for (const [knownFrom, of] of [...byWeek].sort(([a], [b]) => a - b)) {
    const picked = (from: Float64Array) => Float64Array.from(of, (row) => from[row] as number);
    spilled.add(
      { month, knownFrom },
      {
        rows: of.length,
        symbol: Int32Array.from(of, (row) => numbers.get(columns.symbol[row] as string) as number),
        day: Int32Array.from(of, (row) => columns.date[row] as number),
        open: picked(columns.open),
        high: picked(columns.high),
        low: picked(columns.low),
        close: picked(columns.close),
        volume: picked(columns.volume),
      },
    );
  }
}

async function takeActions(
  months: readonly MonthPack[],
  numbers: ReadonlyMap<string, number>,
  register: AssetRegister,
  lake: Lake,
): Promise<PackResult[]> {
  const times = new PartTimes();
  const facts: GivenFact[] = [];
  const counts: number[] = [];
  for (const [month, { keys }] of months.entries()) {
    const { columns, rows } = (await lake.require(corporateActions, keys)).table;
    counts.push(rows);
    const parts = new Map<number, number>();
    const order = Array.from({ length: rows }, (_, row) => row);
    order.sort((a, b) => (columns.known_from[a] as number) - (columns.known_from[b] as number));
    for (const row of order) {
      const knownFrom = columns.known_from[row] as number;
      const part = parts.get(knownFrom) ?? times.add({ month, knownFrom });
      parts.set(knownFrom, part);
      facts.push({
        asset: numbers.get(columns.symbol[row] as string) as number,
        day: columns.ex_date[row] as number,
        kind: columns.kind[row] as string,
        value: columns.value[row] as number,
        text: columns.source[row] as string,
        basis: '',
        pack: part,
        row: row + 1,
      });
    }
  }
  const outcomes = await storeFacts(facts, times.parts.length, actionKind, register, {
    lake,
    times,
    sourceMode: 'lake',
    doubtful: async () => [],
    setAside: refuseConflict,
  });
  return months.map((month, number) =>
    packResult(
      { ...month, rows: counts[number] as number, day: undefined, span: emptySpan(), quarantined: [] },
      sumOf(times, outcomes, number),
    ),
  );
}

function sumOf({ parts }: PartTimes, outcomes: readonly StoredOutcomes[], month: number): StoredOutcomes {
  const ofMonth = outcomes.filter((_, part) => parts[part]?.month === month);
  const sum = (name: keyof StoredOutcomes) => ofMonth.reduce((total, one) => total + one[name], 0);
  return { emitted: sum('emitted'), old: sum('old'), duplicate: sum('duplicate') };
}

/** A month of the week holds a row key once: anything else is a defect. */
function refuseConflict(): never {
  throw new Error('A month of the week gives one day of a symbol more than once.');
}
