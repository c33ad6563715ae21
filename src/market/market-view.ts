import { epochDay, isoDate, type WeekEnding } from '../calendar/date.ts';
import { lastSessionDays } from '../calendar/session-window.ts';
import { UserError } from '../errors.ts';
import type { TableReader } from '../lake/lake-draft.ts';
import type { LakeReader } from '../lake/lake-reader.ts';
import type { InputReference } from '../lake/manifest.ts';
import { emptyTable } from '../lake/table.ts';
import { tableDigest } from '../lake/table-digest.ts';
import { byCodeUnits } from '../text/order.ts';
import type { StoredMonth } from './bar-history.ts';
import { type PriceColumn, priceColumns } from './bar-rows.ts';
import { type BarTable, marketDaily, marketRevisions } from './datasets.ts';
import { readActions, withActions } from './known-actions.ts';
import type { MarketWindow, SymbolBars } from './market-window.ts';

/** Sessions up to its last one that a week looks at: 60 daily returns need 61 prices. */
export const viewSessions = 61;

export interface MarketView extends MarketWindow {
  /** The rows that were used, for the recipe of what is made from them. */
  readonly input: InputReference;
}

export interface MarketOptions {
  readonly symbols: readonly string[];
  /** The week that looks: nothing dated or known later is seen. */
  readonly until: WeekEnding;
  /** Number of sessions, the last one being the week_ending. */
  readonly sessions: number;
}

/** How the columns of stored bars are called here. */
export const barColumns: Readonly<Record<PriceColumn, keyof SymbolBars>> = {
  open: 'open',
  high: 'high',
  low: 'low',
  close: 'close',
  adj_close: 'adjClose',
  volume: 'volume',
};

/** A month of the lake. @throws DamagedPartitionError */
export async function readStoredMonth(lake: TableReader, month: string): Promise<StoredMonth> {
  const daily = await lake.read(marketDaily, { month });
  const revisions = await lake.read(marketRevisions, { month });
  return { daily: daily?.table, revisions: revisions?.table };
}

/**
 * The market as the week `until` knew it: bars as first seen, overlaid by the latest revision known by then. Where they are as traded, the
 * splits and dividends known by then are applied: adjusted closes and volumes are in shares of the week_ending. So is what is known of steps of
 * the prices. What is stored afterwards,
 * later bars, corrections and actions alike, changes neither the view nor its `input`, which is of the bars as the view shows them.
 *
 * @throws UserError when the lake holds no bar of the window
 */
export async function readMarketView(lake: LakeReader, options: MarketOptions): Promise<MarketView> {
  const view = await findMarketView(lake, options);
  if (view) return view;
  const from = isoDate(lastSessionDays(options.until, options.sessions)[0] as number);
  throw new UserError(`The lake ${lake.root} has no bar from ${from} to ${options.until}.`, {
    hint: `Run the stage "ingest" for ${options.until} first.`,
  });
}

/** What a week is scored from: the bars of its members and the benchmark. */
export function weekMarket(weekEnding: WeekEnding, members: readonly string[], benchmark: string): MarketOptions {
  return { symbols: [...members, benchmark], until: weekEnding, sessions: viewSessions };
}

/** What is known of steps beside the bars: it changes what is made of them. */
function confirmedSlice({ confirmed }: MarketWindow): string {
  if (confirmed === undefined) return '';
  const named = [...confirmed].flatMap(([symbol, days]) => [...days].map((day) => `${symbol}@${isoDate(day)}`));
  return `,real=${named.sort(byCodeUnits).join(';')}`;
}

/** As {@link readMarketView}, undefined when the lake holds no bar of the window. */
export async function findMarketView(lake: TableReader, options: MarketOptions): Promise<MarketView | undefined> {
  const traded = await readMarketWindow(options, (month) => readStoredMonth(lake, month));
  const from = isoDate(traded.sessions[0] as number);
  const { symbols, until } = options;
  const window = withActions(traded, await readActions(lake, { symbols, from, until }));
  const table = usedRows(symbols, window);
  if (table.rows === 0) return undefined;
  const input = {
    dataset: marketDaily.name,
    keys: {},
    slice: `date>=${from},date<=${options.until},known_from<=${options.until}${confirmedSlice(window)}`,
    content: tableDigest(marketDaily.columns, table),
  };
  return { ...window, input };
}

/** The months of the bars that a week is scored from, oldest first. */
export function monthsOfView(weekEnding: WeekEnding): string[] {
  return monthsOf(lastSessionDays(weekEnding, viewSessions));
}

function monthsOf(sessions: Int32Array): string[] {
  return [...new Set(Array.from(sessions, (day) => isoDate(day).slice(0, 7)))];
}

/** The bars that a view shows, as they are stored, from months that `readMonth` gives. */
export async function readMarketWindow(
  { symbols, until, sessions: count }: MarketOptions,
  readMonth: (month: string) => Promise<StoredMonth>,
): Promise<MarketWindow> {
  const sessions = lastSessionDays(until, count);
  const bars = new Map(symbols.map((symbol) => [symbol, emptyBars(sessions.length)]));
  const placeOfDay = new Map(Array.from(sessions, (day, place) => [day, place]));
  const lastDay = epochDay(until);
  for (const month of monthsOf(sessions)) {
    const { daily, revisions } = await readMonth(month);
    if (daily) overlay(bars, daily, placeOfDay, () => true);
    // Rows are stored in the order symbol, date, known_from, so that the latest known one is put last.
    if (revisions)
      overlay(bars, revisions, placeOfDay, (row) => (revisions.columns.known_from[row] as number) <= lastDay);
  }
  return { sessions, bars };
}

function emptyBars(sessions: number): SymbolBars {
  const missing = () => new Float64Array(sessions).fill(Number.NaN);
  return { open: missing(), high: missing(), low: missing(), close: missing(), adjClose: missing(), volume: missing() };
}

function overlay(
  bars: ReadonlyMap<string, SymbolBars>,
  { rows, columns }: Pick<BarTable, 'rows' | 'columns'>,
  placeOfDay: ReadonlyMap<number, number>,
  isKnown: (row: number) => boolean,
): void {
  for (let row = 0; row < rows; row++) {
    const target = bars.get(columns.symbol[row] as string);
    const place = placeOfDay.get(columns.date[row] as number);
    if (target === undefined || place === undefined || !isKnown(row)) continue;
    for (const column of priceColumns) target[barColumns[column]][place] = columns[column][row] as number;
  }
}

/** The bars of a window as rows in the order of the dataset. */
function usedRows(symbols: readonly string[], { sessions, bars }: MarketWindow): BarTable {
  const sorted = [...new Set(symbols)].sort(byCodeUnits);
  const cells = sorted.flatMap((symbol) => {
    const { close } = bars.get(symbol) as SymbolBars;
    return Array.from(close.keys())
      .filter((place) => !Number.isNaN(close[place]))
      .map((place) => ({ symbol, place }));
  });
  const table = emptyTable(marketDaily.columns, cells.length);
  for (const [row, { symbol, place }] of cells.entries()) {
    table.columns.symbol[row] = symbol;
    table.columns.date[row] = sessions[place] as number;
    const values = bars.get(symbol) as SymbolBars;
    for (const column of priceColumns) table.columns[column][row] = values[barColumns[column]][place] as number;
  }
  return table;
}
