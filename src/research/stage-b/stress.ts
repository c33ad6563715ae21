import { epochDay, parseIsoDate } from '../../calendar/date.ts';
import { annualSharpe, maxDrawdown, meanOf } from '../summary.ts';
import type { MarketEvent } from './event-settings.ts';
import type { Track } from './leg-books.ts';
import type { StressSettings } from './settings.ts';
import { netReturns, type ReturnRule, type Stress, stressedReturns, stresses } from './track-returns.ts';

/** What a series of net returns came to. */
export interface ReturnNumbers {
  readonly steps: number;
  readonly netReturnAnnual: number | null;
  readonly netSharpe: number | null;
  readonly maxDrawdown: number | null;
}

/** A candidate under one stress, or without one event. */
export interface StressResult extends ReturnNumbers {
  /** Name of the stress, or `without_` and the event. */
  readonly scenario: string;
  readonly kind: 'stress' | 'event';
  /** Steps that were left out. */
  readonly leftOut: number;
}

export function returnNumbers(returns: Float64Array, perYear: number): ReturnNumbers {
  const mean = meanOf(returns);
  return {
    steps: returns.filter((value) => !Number.isNaN(value)).length,
    netReturnAnnual: mean === null ? null : mean * perYear,
    netSharpe: annualSharpe(returns, perYear),
    maxDrawdown: maxDrawdown(returns),
  };
}

/**
 * A track under every stress, and without each event: the steps that share a day with it are left out, and what is left is put together.
 *
 * @param spans first and last day of each step, days since 1970
 */
export function stressResults(
  track: Track,
  rule: ReturnRule,
  settings: StressSettings,
  events: readonly MarketEvent[],
  spans: { readonly from: Int32Array; readonly to: Int32Array },
  perYear: number,
): StressResult[] {
  const stressed = stresses.map((scenario: Stress): StressResult => {
    const returns = stressedReturns(track, rule, scenario, settings);
    return { scenario, kind: 'stress', leftOut: 0, ...returnNumbers(returns, perYear) };
  });
  const own = netReturns(track, rule);
  const without = events.map(({ id, start, end }): StressResult => {
    const [first, last] = [epochDay(parseIsoDate(start)), epochDay(parseIsoDate(end))];
    const isIn = (step: number) => (spans.from[step] as number) <= last && (spans.to[step] as number) >= first;
    const kept = own.map((value, step) => (isIn(step) ? Number.NaN : value));
    const leftOut = own.filter((value, step) => !Number.isNaN(value) && isIn(step)).length;
    return { scenario: `without_${id}`, kind: 'event', leftOut, ...returnNumbers(kept, perYear) };
  });
  return [...stressed, ...without];
}
