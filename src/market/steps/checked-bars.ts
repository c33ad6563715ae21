import type { MarketWindow } from '../market-window.ts';
import { defaultSteps, type StepSettings } from './settings.ts';
import { excludedVolumes, unexplainedSteps, usedPrices } from './unexplained-steps.ts';

/** Bars of one symbol, aligned to the sessions of all; NaN where it has none. */
export interface CheckedSymbol {
  /** Closing price adjusted for splits and dividends. */
  readonly adjClose: Float64Array;
  /** Shares traded. */
  readonly volume: Float64Array;
  /** Places of the sessions to which the price takes a step that nothing explains and that keeps the symbol out, ascending; none where it is not said. */
  readonly steps?: readonly number[];
  /** Those of the steps with which the configuration lets it in. */
  readonly toleratedSteps?: readonly number[];
  /** Places of the sessions whose volume is in another unit, where that keeps the symbol out. */
  readonly volumeSteps?: readonly number[];
}

/** Daily bars of many symbols over the same sessions, looked through for steps. */
export interface CheckedBars {
  /** Sessions of the exchange as epoch days, ascending: the calendar's, not merely the days that have bars. */
  readonly sessions: Int32Array;
  readonly bySymbol: ReadonlyMap<string, CheckedSymbol>;
}

/** Bars as a week knows them, looked through for steps: see {@link usedPrices}. */
export function checkedBars(window: MarketWindow, settings: StepSettings = defaultSteps): CheckedBars {
  const bySymbol = new Map<string, CheckedSymbol>();
  for (const [symbol, bars] of window.bars) {
    const unexplained = unexplainedSteps(window, symbol, settings);
    const placesOf = (isLetIn: boolean) =>
      unexplained.filter(({ outcome }) => (outcome === 'warn') === isLetIn).map(({ place }) => place);
    const [steps, toleratedSteps] = [placesOf(false), placesOf(true)];
    const volumeSteps = excludedVolumes(window, symbol, settings);
    bySymbol.set(symbol, { adjClose: usedPrices(bars), volume: bars.volume, steps, toleratedSteps, volumeSteps });
  }
  return { sessions: window.sessions, bySymbol };
}
