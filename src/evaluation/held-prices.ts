import { epochDay, isoWeekOrdinal, type WeekEnding } from '../calendar/date.ts';
import type { MarketWindow, SymbolBars } from '../market/market-window.ts';
import { defaultSteps, type StepSettings } from '../market/steps/settings.ts';
import { excludedPlaces } from '../market/steps/unexplained-steps.ts';

/** Prices of one symbol by session; NaN where it has no bar. */
interface SymbolPrices {
  readonly open: Float64Array;
  readonly close: Float64Array;
  /** Adjusted close / close: what puts the prices of two sessions on one scale. */
  readonly factor: Float64Array;
  /** Places of the sessions to which the price takes a step that nothing explains and that is no return. */
  readonly steps: readonly number[];
}

/** What could be bought and sold at, as known at a week. */
export interface HeldPrices {
  /** Epoch days of the sessions after the first scored week, ascending; the last one is the as_of. */
  readonly sessions: Int32Array;
  /** Number of sessions up to the last one with a bar of any symbol: what lies behind them is not known yet. */
  readonly known: number;
  readonly bySymbol: ReadonlyMap<string, SymbolPrices>;
}

/** A range of sessions by their places, both included. */
export interface SessionSpan {
  readonly first: number;
  readonly last: number;
}

/** One purchase and sale. */
export interface Trade {
  /** Epoch days. */
  readonly entryDay: number;
  readonly exitDay: number;
  /** USD per share as of the exit, dividends since the entry taken off, so that both prices are on one scale. */
  readonly entryPrice: number;
  /** USD per share, as traded. */
  readonly exitPrice: number;
  /** exitPrice / entryPrice − 1. */
  readonly return: number;
}

/** No session after the scored weeks is known. */
export const noPrices: HeldPrices = { sessions: new Int32Array(0), known: 0, bySymbol: new Map() };

/**
 * Prices of a market view. A symbol whose source gives no adjusted close at all is followed by its close; one that has some has no bar where
 * it has none, as a price of another scale would look like a gain or a loss.
 */
export function heldPrices(window: MarketWindow, settings: StepSettings = defaultSteps): HeldPrices {
  const { sessions, bars } = window;
  const bySymbol = new Map(
    [...bars].map(([symbol, own]) => [symbol, { ...pricesOf(own), steps: excludedPlaces(window, symbol, settings) }]),
  );
  let known = 0;
  for (const { close } of bySymbol.values()) {
    known = Math.max(known, close.findLastIndex((price) => !Number.isNaN(price)) + 1);
  }
  return { sessions, known, bySymbol };
}

function pricesOf({ open, close, adjClose }: SymbolBars): Omit<SymbolPrices, 'steps'> {
  if (adjClose.every(Number.isNaN)) return { open, close, factor: close.map((price) => price / price) };
  return { open, close, factor: adjClose.map((price, i) => price / (close[i] as number)) };
}

/**
 * The sessions in which a decision of a week is held: those of the next week of the calendar.
 *
 * @returns undefined while that week is not over, or none of its last session's bars is known
 */
export function heldSessions({ sessions, known }: HeldPrices, weekEnding: WeekEnding): SessionSpan | undefined {
  const first = sessions.findIndex((day) => day > epochDay(weekEnding));
  if (first < 0) return undefined;
  const isoWeek = isoWeekOrdinal(sessions[first] as number);
  // The view ends with a week, so that the last week of it is whole.
  const last = sessions.findLastIndex((day) => isoWeekOrdinal(day) === isoWeek);
  return last < known ? { first, last } : undefined;
}

/**
 * The sessions of a forward return: `horizon` of them from the first one after a week on.
 *
 * @returns undefined while they are not over
 */
export function forwardSessions(
  { sessions, known }: HeldPrices,
  weekEnding: WeekEnding,
  horizon: number,
): SessionSpan | undefined {
  const first = sessions.findIndex((day) => day > epochDay(weekEnding));
  const last = first + horizon - 1;
  return first >= 0 && last < known ? { first, last } : undefined;
}

/** Why there is no trade. */
export type NoTrade = 'NO_BAR' | 'UNEXPLAINED_STEP';

/**
 * Bought at the open of the first session with a bar, sold at the close of the last one with a bar. A price that takes a step that nothing
 * explains in between is no return: nobody knows whether what was sold is what was bought.
 *
 * @returns why there is none otherwise
 */
export function trade(prices: HeldPrices, symbol: string, { first, last }: SessionSpan): Trade | NoTrade {
  const own = prices.bySymbol.get(symbol);
  if (!own) return 'NO_BAR';
  let [buy, sell] = [first, last];
  while (buy <= last && !hasBar(own, buy)) buy += 1;
  while (sell > buy && !hasBar(own, sell)) sell -= 1;
  if (buy > last) return 'NO_BAR';
  if (own.steps.some((place) => place > buy && place <= sell)) return 'UNEXPLAINED_STEP';
  const entryPrice = (own.open[buy] as number) * ((own.factor[buy] as number) / (own.factor[sell] as number));
  const exitPrice = own.close[sell] as number;
  return {
    entryDay: prices.sessions[buy] as number,
    exitDay: prices.sessions[sell] as number,
    entryPrice,
    exitPrice,
    return: exitPrice / entryPrice - 1,
  };
}

/** As {@link trade}, undefined where there is none. */
export function heldTrade(prices: HeldPrices, symbol: string, span: SessionSpan): Trade | undefined {
  const made = trade(prices, symbol, span);
  return typeof made === 'string' ? undefined : made;
}

/** From the open of the first session to the close of the last one; NaN without a bar on both, or with an unexplained step between. */
export function forwardReturn(prices: HeldPrices, symbol: string, span: SessionSpan): number {
  const own = prices.bySymbol.get(symbol);
  if (!own || !hasBar(own, span.first) || !hasBar(own, span.last)) return Number.NaN;
  return heldTrade(prices, symbol, span)?.return ?? Number.NaN;
}

function hasBar({ open, close, factor }: Pick<SymbolPrices, 'open' | 'close' | 'factor'>, place: number): boolean {
  return (open[place] as number) > 0 && (close[place] as number) > 0 && (factor[place] as number) > 0;
}
