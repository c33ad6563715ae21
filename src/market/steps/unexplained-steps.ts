import type { MarketWindow, SymbolBars } from '../market-window.ts';
import { type SeenStep, seenSteps } from './likely-cause.ts';
import { priceSteps } from './price-steps.ts';
import { outcomeOf, type StepOutcome, type StepSettings } from './settings.ts';
import { placesInOtherUnit } from './volume-steps.ts';

/**
 * The prices that returns are made of: the adjusted closes, or the closes of a symbol whose source gives no adjusted close at all. One that
 * has some is not patched with closes, which a split or dividend would tear apart.
 */
export function usedPrices({ adjClose, close }: Pick<SymbolBars, 'adjClose' | 'close'>): Float64Array {
  return adjClose.every(Number.isNaN) ? close : adjClose;
}

/** A step that nothing explains, and what follows from it. */
export interface UnexplainedStep extends SeenStep {
  readonly outcome: StepOutcome;
}

/**
 * The steps of a symbol's prices that are left once they are adjusted: no split, no dividend and no adjusted close that is known in the window
 * accounts for them, and nobody has confirmed that they are real.
 */
export function unexplainedSteps(window: MarketWindow, symbol: string, settings: StepSettings): UnexplainedStep[] {
  const bars = window.bars.get(symbol);
  if (bars === undefined) return [];
  const steps = seenSteps(priceSteps({ prices: usedPrices(bars), volumes: bars.volume }, settings), settings).map(
    (step) => ({ ...step, outcome: outcomeOf(step.looks, settings) }),
  );
  const confirmed = window.confirmed?.get(symbol);
  if (confirmed === undefined) return steps;
  const isConfirmed = (place: number) => confirmed.has(window.sessions[place] as number);
  // A bar that is real took the price away and let it come back.
  return steps.filter(({ place, before, kind }) => !(isConfirmed(place) || (kind === 'return' && isConfirmed(before))));
}

/** The places of the steps of a symbol's prices over which it is not ranked and has no return, ascending. */
export function excludedPlaces(window: MarketWindow, symbol: string, settings: StepSettings): number[] {
  const steps = unexplainedSteps(window, symbol, settings);
  return steps.filter(({ outcome }) => outcome !== 'warn').map(({ place }) => place);
}

/** The places of bars whose volume is in another unit, where such a symbol is not ranked: ascending, none where it is only said. */
export function excludedVolumes(window: MarketWindow, symbol: string, settings: StepSettings): number[] {
  const bars = window.bars.get(symbol);
  if (bars === undefined || outcomeOf('volume', settings) === 'warn') return [];
  const confirmed = window.confirmed?.get(symbol);
  return placesInOtherUnit(bars.volume, usedPrices(bars)).filter(
    (place) => !confirmed?.has(window.sessions[place] as number),
  );
}
