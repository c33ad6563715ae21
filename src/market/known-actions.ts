import { epochDay, type IsoDate, isoDate } from '../calendar/date.ts';
import type { TableReader } from '../lake/lake-draft.ts';
import { actionsInForce } from './actions-in-force.ts';
import { adjustmentFactors, type PriceAction } from './adjusted-close.ts';
import { type ActionTable, corporateActions } from './datasets.ts';
import type { MarketWindow, SymbolBars } from './market-window.ts';

/** By symbol the actions that are in force: what was taken back is left out. */
export type KnownActions = ReadonlyMap<string, readonly PriceAction[]>;

export interface ActionsOptions {
  readonly symbols: Iterable<string>;
  /** First ex-date that matters; months before it are not read. */
  readonly from: IsoDate;
  /** The week that looks: nothing with a later ex-date, or known later, is seen. */
  readonly until: IsoDate;
  /** Epoch day up to which an action must be known, where it is another than `until`. */
  readonly knownUntil?: number;
}

/** Splits, dividends and adjustments as a week knew them. @throws DamagedPartitionError */
export async function readActions(lake: TableReader, options: ActionsOptions): Promise<KnownActions> {
  const { symbols, from, until, knownUntil = epochDay(until) } = options;
  const wanted = new Set(symbols);
  const [firstDay, lastDay] = [epochDay(from), epochDay(until)];
  const actions = new Map<string, PriceAction[]>();
  for (const month of monthsBetween(from, until)) {
    const table = (await lake.read(corporateActions, { month }))?.table;
    if (table === undefined) continue;
    for (const { symbol, exDay, kind, value } of latestActions(table, knownUntil)) {
      if (!wanted.has(symbol) || exDay < firstDay || exDay > lastDay) continue;
      const list = actions.get(symbol);
      if (list) list.push({ exDay, kind, value });
      else actions.set(symbol, [{ exDay, kind, value }]);
    }
  }
  const inForce = [...actions].map(([symbol, all]) => [symbol, actionsInForce(all)] as const);
  return new Map(inForce.filter(([, all]) => all.length > 0));
}

/** One row of corporate_actions. */
export interface StoredAction extends PriceAction {
  readonly symbol: string;
  readonly source: string;
  /** Epoch day of the week_ending from which it is known. */
  readonly knownFrom: number;
}

/** Of every symbol, ex-date and kind the row that was known last, at the latest on `lastDay` (epoch day). */
export function latestActions({ rows, columns }: ActionTable, lastDay: number): StoredAction[] {
  const latest = new Map<string, StoredAction>();
  for (let row = 0; row < rows; row++) {
    const action = {
      symbol: columns.symbol[row] as string,
      exDay: columns.ex_date[row] as number,
      kind: columns.kind[row] as PriceAction['kind'],
      value: columns.value[row] as number,
      source: columns.source[row] as string,
      knownFrom: columns.known_from[row] as number,
    };
    const key = actionKey(action);
    if (action.knownFrom > lastDay || action.knownFrom < (latest.get(key)?.knownFrom ?? 0)) continue;
    latest.set(key, action);
  }
  return [...latest.values()];
}

/** What makes two rows states of one action. */
export function actionKey({ symbol, exDay, kind }: Pick<StoredAction, 'symbol' | 'exDay' | 'kind'>): string {
  return `${exDay} ${kind} ${symbol}`;
}

/**
 * A window with the actions applied to its bars as traded: adjusted close and volume are in shares of the last session. A bar is as traded
 * where its adjusted close is its close, up to a millionth of it. What a source has adjusted itself is left alone but for what is known of its
 * steps, and so is a symbol without actions.
 */
export function withActions(window: MarketWindow, actions: KnownActions): MarketWindow {
  if (actions.size === 0) return window;
  const bars = new Map(window.bars);
  const confirmed = new Map<string, ReadonlySet<number>>();
  for (const [symbol, events] of actions) {
    const own = bars.get(symbol);
    if (own === undefined) continue;
    bars.set(symbol, adjusted(correctedBars(own, window.sessions, events), window.sessions, events));
    const real = events.filter(({ kind }) => kind === 'real').map(({ exDay }) => exDay);
    if (real.length > 0) confirmed.set(symbol, new Set(real));
  }
  return { ...window, bars, ...(confirmed.size > 0 ? { confirmed } : {}) };
}

/** The bars without those that are wrong, and those in another unit brought to that of the others. */
function correctedBars(bars: SymbolBars, sessions: Int32Array, events: readonly PriceAction[]): SymbolBars {
  const single = events.filter(({ kind }) => kind === 'bar_factor' || kind === 'wrong');
  if (single.length === 0) return bars;
  const { open, high, low, close, adjClose, volume } = bars;
  const fields = { open, high, low, close, adjClose, volume };
  const corrected = Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, values.slice()]),
  ) as unknown as Record<keyof SymbolBars, Float64Array>;
  for (const { kind, exDay, value } of single) {
    const place = sessions.indexOf(exDay);
    if (place < 0) continue;
    for (const [name, values] of Object.entries(corrected)) {
      if (kind === 'wrong') values[place] = Number.NaN;
      else if (name !== 'volume') values[place] = (values[place] as number) * value;
    }
  }
  return corrected;
}

function adjusted(bars: SymbolBars, sessions: Int32Array, events: readonly PriceAction[]): SymbolBars {
  const { close, adjClose, volume } = bars;
  const isOfAll = ({ kind }: PriceAction) => kind === 'price_factor' || kind === 'volume_split';
  const traded = adjustmentFactors(
    sessions,
    close,
    events.filter((event) => !isOfAll(event)),
  );
  const applied = (values: Float64Array, factor: Float64Array) =>
    values.map((value, i) => (isAsTraded(adjClose[i], close[i]) ? value * (factor[i] as number) : value));
  const asTraded = { ...bars, adjClose: applied(adjClose, traded.price), volume: applied(volume, traded.volume) };
  const ofAll = events.filter(isOfAll);
  if (ofAll.length === 0) return asTraded;
  const known = adjustmentFactors(sessions, close, ofAll);
  // Without any adjusted close returns come from closes: where a split is known there are adjusted ones.
  const isUnadjusted = adjClose.every(Number.isNaN) && ofAll.some(({ kind }) => kind === 'price_factor');
  const base = isUnadjusted ? close : asTraded.adjClose;
  return {
    ...asTraded,
    adjClose: base.map((value, i) => value * (known.price[i] as number)),
    volume: asTraded.volume.map((value, i) => value * (known.volume[i] as number)),
  };
}

/** Prices that went through single precision differ in the last digits; a bar like that is not revised when the same comes as traded. */
function isAsTraded(adjClose = Number.NaN, close = Number.NaN): boolean {
  return Math.abs(adjClose - close) <= 1e-6 * close;
}

/** The calendar months, `YYYY-MM`, from that of one date to that of another. */
export function monthsBetween(from: IsoDate, to: IsoDate): string[] {
  const months: string[] = [];
  for (let day = epochDay(`${from.slice(0, 7)}-01` as IsoDate); day <= epochDay(to); ) {
    const month = isoDate(day).slice(0, 7);
    months.push(month);
    day += 31;
    day = epochDay(`${isoDate(day).slice(0, 7)}-01` as IsoDate);
  }
  return months;
}
