import type { MarketWindow, SymbolBars } from '../market-window.ts';
import { type PriceStep, priceSteps } from './price-steps.ts';
import type { StepSettings } from './settings.ts';

/**
 * The prices that returns are made of: the adjusted closes, or the closes of a symbol whose source gives no adjusted close at all. One that
 * has some is not patched with closes, which a split or dividend would tear apart.
 */
export function usedPrices({ adjClose, close }: Pick<SymbolBars, 'adjClose' | 'close'>): Float64Array {
  return adjClose.every(Number.isNaN) ? close : adjClose;
}

/**
 * The steps of a symbol's prices that are left once they are adjusted: no split, no dividend and no adjusted close that is known in the window
 * accounts for them, and nobody has confirmed that they are real.
 */
export function unexplainedSteps(window: MarketWindow, symbol: string, settings: StepSettings): PriceStep[] {
  const bars = window.bars.get(symbol);
  if (bars === undefined) return [];
  const steps = priceSteps({ prices: usedPrices(bars), volumes: bars.volume }, settings);
  const confirmed = window.confirmed?.get(symbol);
  if (confirmed === undefined) return steps;
  const isConfirmed = (place: number) => confirmed.has(window.sessions[place] as number);
  // A bar that is real took the price away and let it come back.
  return steps.filter(({ place, before, kind }) => !(isConfirmed(place) || (kind === 'return' && isConfirmed(before))));
}
