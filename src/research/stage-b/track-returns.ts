import { liquidityBuckets } from '../../backbone/datasets.ts';
import { meanDeviation } from '../../statistics/mean-deviation.ts';
import type { CostSettings } from '../settings.ts';
import { type Track, tradedPerStep, tradedPlace } from './leg-books.ts';
import type { StageBSettings, StressSettings } from './settings.ts';

/** How the returns of a candidate are counted. */
export interface ReturnRule {
  readonly costs: CostSettings;
  readonly portfolio: StageBSettings['portfolio'];
  /** What cash returns in a step. */
  readonly cash: number;
}

/** What a portfolio is held against beside its own costs. */
export const stresses = [
  'slippage_x2',
  'slippage_x3_spreadfloor',
  'liquidity_shock_adv',
  'correlation_spike',
  'execution_delay_1',
] as const;
export type Stress = (typeof stresses)[number];

/** What a trade costs by bucket, as shares of the value, and which buckets count. */
interface Rates {
  readonly rates: readonly number[];
  readonly isShocked: boolean;
}

function usualRates({ commission_bps, spread_bps }: CostSettings): number[] {
  return liquidityBuckets.map((bucket) => (commission_bps + spread_bps[bucket] / 2) / 10_000);
}

/** d by step: the net return of a candidate less cash where it is dollar neutral, less the mean of the universe where it is long alone. NaN where it is not known. */
export function netReturns(track: Track, rule: ReturnRule): Float64Array {
  return netOf(track, rule, legReturns(track), { rates: usualRates(rule.costs), isShocked: false });
}

/** By decision date: d of its book over the book's life, less what was traded on the date. */
export function decidedReturns(track: Track, rule: ReturnRule): Float64Array {
  const legs = { long: track.decidedLong, short: track.decidedShort };
  return netOf(track, rule, legs, { rates: usualRates(rule.costs), isShocked: false });
}

/** d by step under a stress; its costs, its returns or how they vary are others. */
export function stressedReturns(
  track: Track,
  rule: ReturnRule,
  stress: Stress,
  settings: StressSettings,
): Float64Array {
  const usual = { rates: usualRates(rule.costs), isShocked: false };
  switch (stress) {
    case 'slippage_x2':
      return netOf(track, rule, legReturns(track), { ...usual, rates: usual.rates.map((rate) => 2 * rate) });
    case 'slippage_x3_spreadfloor': {
      const { commission_bps, spread_bps } = rule.costs;
      const spreads = liquidityBuckets.map((bucket) => Math.max(3 * spread_bps[bucket], settings.spread_floor_bps));
      const rates = spreads.map((spread) => (3 * commission_bps + spread / 2) / 10_000);
      return netOf(track, rule, legReturns(track), { rates, isShocked: false });
    }
    case 'liquidity_shock_adv': {
      const { commission_bps, spread_bps } = rule.costs;
      const rates = liquidityBuckets.map(
        (bucket) => (commission_bps + spread_bps[bucket] / settings.traded_share / 2) / 10_000,
      );
      return netOf(track, rule, legReturns(track), { rates, isShocked: true });
    }
    case 'correlation_spike': {
      const spike = (returns: Float64Array, squares: Float64Array) =>
        correlatedLeg(returns, squares, settings.correlation_share);
      const legs = { long: spike(track.long, track.longSquares), short: spike(track.short, track.shortSquares) };
      return netOf(track, rule, legs, usual);
    }
    default:
      return netOf(track, rule, { long: track.delayedLong, short: track.delayedShort }, usual);
  }
}

function legReturns({ long, short }: Track) {
  return { long, short };
}

function netOf(
  track: Track,
  { portfolio, cash }: ReturnRule,
  { long, short }: { readonly long: Float64Array; readonly short: Float64Array },
  { rates, isShocked }: Rates,
): Float64Array {
  const isLongOnly = portfolio === 'long_only';
  return long.map((value, step) => {
    const first = step * tradedPerStep;
    const costOf = (leg: 0 | 1) =>
      rates.reduce(
        (sum, rate, bucket) => sum + rate * (track.traded[first + tradedPlace(leg, isShocked, bucket)] as number),
        0,
      );
    if (isLongOnly) return value - costOf(0) - (track.market[step] as number);
    return value - (short[step] as number) - costOf(0) - costOf(1) - cash;
  });
}

/**
 * The returns of a leg whose names are correlated more, the positions and the mean kept: with variance σ² of the leg and v of its names, taken to be the same for all of
 * them, moving every pairwise correlation by the share s to 1 gives (1 − s)·σ² + s·v, so each return moves from the mean by the root of that over σ².
 */
function correlatedLeg(returns: Float64Array, squares: Float64Array, share: number): Float64Array {
  const { mean, deviation } = meanDeviation(returns);
  const ofNames = meanDeviation(squares).mean;
  if (mean === null || !deviation || ofNames === null) return returns;
  const variance = deviation * deviation;
  // A mean of squares is at least the variance of their mean, but for what n and n − 1 differ by.
  const factor = Math.sqrt(1 - share + (share * Math.max(ofNames, variance)) / variance);
  return returns.map((value) => mean + factor * (value - mean));
}
