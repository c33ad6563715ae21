import type { MarketWindow } from './market-view.ts';

/** Bars of one symbol, aligned to the panel's sessions; NaN where it has none. */
export interface SymbolBars {
  /** Closing price adjusted for splits and dividends. */
  readonly adjClose: Float64Array;
  /** Shares traded. */
  readonly volume: Float64Array;
}

/** Daily bars of many symbols over the same sessions. */
export interface MarketPanel {
  /** Sessions of the exchange as epoch days, ascending: the calendar's, not merely the days that have bars. */
  readonly sessions: Int32Array;
  readonly bySymbol: ReadonlyMap<string, SymbolBars>;
}

/**
 * A panel of bars as a week knows them. A symbol whose source gives no adjusted close at all is followed by its close; one that
 * has some is not patched with closes, which a split or dividend would tear apart.
 */
export function panelOf({ sessions, bars }: MarketWindow): MarketPanel {
  return {
    sessions,
    bySymbol: new Map(
      [...bars].map(([symbol, { adjClose, close, volume }]) => [
        symbol,
        { adjClose: adjClose.every(Number.isNaN) ? close : adjClose, volume },
      ]),
    ),
  };
}

/** Position of the last session ≤ `day`; −1 where there is none. */
export function asOfSession(sessions: Int32Array, day: number): number {
  let low = 0;
  let high = sessions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sessions[middle] as number) > day) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
