import { epochDay, isoDate } from '../../calendar/date.ts';
import type { SessionMonth, SessionWindow } from '../../calendar/session-window.ts';
import type { Week } from '../../calendar/weeks.ts';
import { weekOf } from '../../calendar/weeks.ts';
import type { Dataset } from '../../lake/dataset.ts';
import type { TableStore } from '../../lake/lake-draft.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import { type Columns, concatTables, sortedOrder, type Table, takeRows } from '../../lake/table.ts';
import { compareMonth, type MonthComparison, type StoredMonth } from '../../market/bar-history.ts';
import { checkBars } from '../../market/bar-invariants.ts';
import { type BarRows, barTable } from '../../market/bar-rows.ts';
import { type BarTable, marketDaily, marketRevisions, type RevisionTable } from '../../market/datasets.ts';
import { readStoredMonth } from '../../market/market-view.ts';
import { countReasons, type RowCounts } from '../../sources/row-counts.ts';
import { ingestRecipe } from '../datasets.ts';
import { firstOpenWeek, type KnownWeeks, knownFrom } from '../marks/known-weeks.ts';
import { type AdjustmentReport, adjustmentReport, StoredAdjustments } from './adjustment-report.ts';
import type { BarCandidates } from './bar-candidates.ts';
import type { BarCells } from './bar-duplicates.ts';

export interface BarIngest {
  readonly counts: RowCounts;
  /** Bars that an ingested week had looked for in vain, and their symbols. */
  readonly filled: { readonly bars: number; readonly symbols: number };
  /** The window's months as they are stored now. */
  readonly months: ReadonlyMap<string, StoredMonth>;
  readonly adjustment: AdjustmentReport;
}

export interface BarOptions {
  readonly lake: TableStore;
  readonly candidates: BarCandidates;
  /** By row the week_ending (epoch day) before which a bar is not known, where it is another than that of its own week. */
  readonly confirmed: ReadonlyMap<number, number>;
  /** The selected weeks, oldest first. */
  readonly weeks: readonly Week[];
  readonly known: KnownWeeks;
  readonly window: SessionWindow;
  /** Relative difference from which a stored bar counts as revised. */
  readonly tolerance: number;
  readonly onMonth: () => void;
}

/**
 * Stores the bars of the window that are not stored yet, and as revisions those that differ from what is stored or that
 * an ingested week had missed: no stored row changes, and no week that was ingested before sees another market.
 */
export async function ingestBars(options: BarOptions): Promise<BarIngest> {
  const { lake, candidates, weeks, known, window, tolerance } = options;
  const { bars, cells, symbols, sources } = candidates;
  const places = new Map(symbols.map((symbol, place) => [symbol, place]));
  const open = firstOpenWeek(weeks, known.latest);
  const months = new Map<string, StoredMonth>();
  const sums = { fresh: 0, revised: 0, unchanged: 0, filled: 0 };
  const filledSymbols = new Set<string>();
  const before = new StoredAdjustments();
  for (const month of window.months) {
    const rows = rowsOfMonth(cells, month);
    const stored = await readStoredMonth(lake, month.month);
    before.add(stored);
    const comparison = compareMonth(bars, rows, places, stored, tolerance);
    const change = await changeOf(comparison, bars, symbols, { open, known, confirmed: options.confirmed });
    months.set(month.month, await storeMonth(lake, month.month, stored, change, sources, window));
    sums.fresh += comparison.fresh.length;
    sums.revised += comparison.revised.length;
    sums.unchanged += comparison.unchanged;
    sums.filled += change.filled.length;
    for (const symbol of change.filled) filledSymbols.add(symbol);
    options.onMonth();
  }
  const counts = {
    read: candidates.read,
    stored: sums.fresh,
    unchanged: sums.unchanged,
    revised: sums.revised,
    quarantined: countReasons(candidates.quarantined),
    skipped: candidates.skipped,
  };
  return {
    counts,
    filled: { bars: sums.filled, symbols: filledSymbols.size },
    months,
    adjustment: adjustmentReport(candidates, before.bySymbol),
  };
}

/** The rows that give the bars of a month, by symbol, then by session. */
function rowsOfMonth({ cells, symbols, sessions }: BarCells, { first, end }: SessionMonth): number[] {
  const rows: number[] = [];
  for (let symbol = 0; symbol < symbols; symbol++) {
    for (let session = first; session < end; session++) {
      const held = cells[symbol * sessions + session] as number;
      if (held > 0) rows.push(held - 1);
    }
  }
  return rows;
}

interface MonthChange {
  readonly daily: BarTable;
  readonly revisions: RevisionTable;
  /** Symbols of the bars that arrived late, once per bar. */
  readonly filled: readonly string[];
}

async function changeOf(
  { fresh, revised }: MonthComparison,
  bars: BarRows,
  symbols: readonly string[],
  { open, known, confirmed }: Pick<BarOptions, 'known' | 'confirmed'> & { readonly open: number },
): Promise<MonthChange> {
  const onTime: number[] = [];
  const late: number[] = [];
  for (const row of fresh) {
    const day = bars.day[row] as number;
    // Most bars are newer than every ingested week: for them there is nothing to ask.
    const isLate = day <= known.latest && (await known.lookedFor(symbols[bars.symbol[row] as number] as string, day));
    (isLate || confirmed.has(row) ? late : onTime).push(row);
  }
  const later = [...late.map((row) => ({ row, knownFrom: 0 })), ...revised];
  const table = barTable(
    bars,
    later.map(({ row }) => row),
    symbols,
  );
  const from = later.map(({ row, knownFrom: already }) => {
    // A week before the bar's own cannot know it.
    const own = epochDay(weekOf(isoDate(bars.day[row] as number)).weekEnding);
    return knownFrom(Math.max(open, own, confirmed.get(row) ?? own), known.latest, already);
  });
  return {
    daily: barTable(bars, onTime, symbols),
    revisions: { rows: table.rows, columns: { ...table.columns, known_from: Int32Array.from(from) } },
    filled: late.map((row) => symbols[bars.symbol[row] as number] as string),
  };
}

async function storeMonth(
  lake: TableStore,
  month: string,
  stored: StoredMonth,
  change: MonthChange,
  sources: readonly SourceFile[],
  window: SessionWindow,
): Promise<StoredMonth> {
  const recipe = ingestRecipe;
  let { daily, revisions } = stored;
  // Revisions first: killed in between, the next run finds the rest missing and adds it.
  if (change.revisions.rows > 0) {
    const table = joined(marketRevisions, revisions, change.revisions);
    // Readers rely on the stored order: of several revisions of a bar the last one counts.
    revisions = takeRows(table, sortedOrder(table, marketRevisions.rowKey));
    await lake.write(marketRevisions, { month }, { recipe, table: revisions, sources });
  }
  if (change.daily.rows > 0) {
    daily = joined(marketDaily, daily, change.daily);
    assertInvariants(month, daily, window);
    await lake.write(marketDaily, { month }, { recipe, table: daily, sources });
  }
  return { daily, revisions };
}

function joined<C extends Columns>(dataset: Dataset<C>, stored: Table<C> | undefined, added: Table<C>): Table<C> {
  return stored ? concatTables(dataset.columns, [stored, added]) : added;
}

/** A last look at what is about to be stored, so that a fault of ours cannot pass for data. */
function assertInvariants(month: string, daily: BarTable, window: SessionWindow): void {
  // A month may hold bars of later weeks from an earlier run: they are not this run's to judge.
  const isSession = (day: number) => day > window.lastDay || (window.sessionOfDay[day - window.firstDay] ?? -1) >= 0;
  const [violation] = checkBars(daily, isSession, Number.MAX_SAFE_INTEGER);
  if (violation === undefined) return;
  const { code, symbol, date, detail } = violation;
  throw new Error(`market_daily/month=${month} breaks ${code} for ${symbol} on ${date}: ${detail}`);
}
