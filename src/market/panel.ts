import type { MarketWindow } from './market-window.ts';
import { defaultSteps, type StepSettings } from './steps/settings.ts';
import { unexplainedSteps, usedPrices } from './steps/unexplained-steps.ts';

/** Bars of one symbol, aligned to the panel's sessions; NaN where it has none. */
export interface SymbolBars {
  /** Closing price adjusted for splits and dividends. */
  readonly adjClose: Float64Array;
  /** Shares traded. */
  readonly volume: Float64Array;
  /** Places of the sessions to which the price takes a step that nothing explains, ascending; none where it is not said. */
  readonly steps?: readonly number[];
}

/** Daily bars of many symbols over the same sessions. */
export interface MarketPanel {
  /** Sessions of the exchange as epoch days, ascending: the calendar's, not merely the days that have bars. */
  readonly sessions: Int32Array;
  readonly bySymbol: ReadonlyMap<string, SymbolBars>;
  /** Whether symbols with such a step are scored all the same. */
  readonly ignoresSteps?: boolean;
}

/** A panel of bars as a week knows them: see {@link usedPrices}. */
export function panelOf(window: MarketWindow, settings: StepSettings = defaultSteps): MarketPanel {
  const bySymbol = new Map<string, SymbolBars>();
  for (const [symbol, bars] of window.bars) {
    const steps = unexplainedSteps(window, symbol, settings).map(({ place }) => place);
    bySymbol.set(symbol, { adjClose: usedPrices(bars), volume: bars.volume, steps });
  }
  return { sessions: window.sessions, bySymbol, ignoresSteps: settings.unexplained === 'warn' };
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
