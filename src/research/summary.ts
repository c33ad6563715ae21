import { type CosineTest, cosineTest } from '../statistics/cosine-test.ts';
import { meanDeviation } from '../statistics/mean-deviation.ts';
import { meanTest, nonOverlapping } from '../statistics/newey-west.ts';
import { median } from '../statistics/quantile.ts';
import { spearman } from '../statistics/rank-correlation.ts';
import type { Fold } from './folds.ts';
import { type ScreenedCandidate, testedDates } from './screen.ts';
import type { CandidateSeries } from './screen-plan.ts';

/** Numbers of one candidate in one universe; null where it cannot be computed. */
export interface CandidateSummary {
  /** Dates with a rank IC. */
  readonly ic_dates: number;
  /** How many independent dates would give a mean as sure. */
  readonly ic_effective_dates: number | null;
  readonly ic_mean: number | null;
  readonly ic_deviation: number | null;
  readonly ic_ir: number | null;
  readonly ic_positive_share: number | null;
  readonly ic_t_naive: number | null;
  readonly ic_t_newey_west: number | null;
  readonly newey_west_lags: number;
  readonly ic_t_non_overlapping: number | null;
  readonly non_overlapping_dates: number;
  /** Of the equal-weighted cosine test, which gates. */
  readonly ic_t_cosine: number | null;
  readonly cosines: number;
  /** Two-sided, of the cosine test. */
  readonly ic_p: number | null;
  readonly folds_used: number;
  readonly ic_fold_min: number | null;
  readonly ic_sector_neutral: number | null;
  readonly ic_size_neutral: number | null;
  readonly ic_market_neutral: number | null;
  readonly ic_sessions_1: number | null;
  readonly ic_sessions_2_5: number | null;
  readonly ic_sessions_6_20: number | null;
  readonly quantile_spread: number | null;
  /** Rank correlation of the groups by score and their mean returns. */
  readonly monotonicity: number | null;
  /** Steps of the portfolio of which the return is known. */
  readonly return_steps: number;
  readonly gross_return_annual: number | null;
  readonly net_return_annual: number | null;
  readonly net_sharpe: number | null;
  readonly market_neutral_sharpe: number | null;
  /** Of the sum of net returns below its highest, share of one side. */
  readonly max_drawdown: number | null;
  readonly turnover: number | null;
  readonly cost_annual: number | null;
  readonly capacity_usd: number | null;
  readonly coverage: number | null;
  readonly names: number | null;
  readonly unpriced: number | null;
}

export type SummaryMetric = keyof CandidateSummary;

const sessionsPerYear = 252;

/**
 * @param overlap how many dates in a row share a part of their labels
 * @param step sessions between as-of dates
 */
export function summarise(
  screened: ScreenedCandidate,
  folds: readonly Fold[],
  overlap: number,
  step: number,
): CandidateSummary {
  const { series, quantileReturns } = screened;
  const perYear = sessionsPerYear / step;
  const cosine = cosineTest(series.ic, overlap);
  const neweyWest = meanTest(series.ic, overlap - 1);
  const apart = nonOverlapping(series.ic, overlap);
  const ofFolds = foldMeans(series, folds).filter((mean) => mean !== null);
  const yearly = (mean: number | null) => (mean === null ? null : mean * perYear);
  return {
    ...icOf(cosine),
    ic_positive_share: shareAbove0(series.ic),
    ic_t_naive: nonOverlapping(series.ic, 1).t,
    ic_t_newey_west: neweyWest.t,
    newey_west_lags: neweyWest.lags,
    ic_t_non_overlapping: apart.t,
    non_overlapping_dates: apart.n,
    folds_used: ofFolds.length,
    ic_fold_min: ofFolds.length === 0 ? null : Math.min(...ofFolds),
    ic_sector_neutral: meanOf(series.ic_sector_neutral),
    ic_size_neutral: meanOf(series.ic_size_neutral),
    ic_market_neutral: meanOf(series.ic_market_neutral),
    ic_sessions_1: meanOf(series.ic_sessions_1),
    ic_sessions_2_5: meanOf(series.ic_sessions_2_5),
    ic_sessions_6_20: meanOf(series.ic_sessions_6_20),
    quantile_spread: meanOf(series.quantile_spread),
    monotonicity: monotonicityOf(quantileReturns),
    return_steps: series.net_return.filter((value) => !Number.isNaN(value)).length,
    gross_return_annual: yearly(meanOf(series.gross_return)),
    net_return_annual: yearly(meanOf(series.net_return)),
    net_sharpe: annualSharpe(series.net_return, perYear),
    market_neutral_sharpe: annualSharpe(series.market_neutral_return, perYear),
    max_drawdown: maxDrawdown(series.net_return),
    turnover: meanOf(series.turnover),
    cost_annual: yearly(meanOf(series.cost)),
    capacity_usd: medianOf(series.capacity_usd),
    coverage: meanOf(series.coverage),
    names: meanOf(series.names),
    unpriced: meanOf(series.unpriced),
  };
}

/** Mean rank IC by fold. */
function foldMeans(series: CandidateSeries, folds: readonly Fold[]): (number | null)[] {
  return folds.map((_, fold) => meanOf(seriesOfFold(series.ic, folds, fold)));
}

/** The values of the dates that a fold tests. */
export function seriesOfFold(values: Float64Array, folds: readonly Fold[], fold: number): Float64Array {
  const tested = testedDates(folds);
  return values.filter((_, position) => tested[position]?.fold === fold);
}

/** Mean over deviation of the returns that are there, by the year; null without a deviation. Not a test: overlapping books are correlated. */
export function annualSharpe(returns: Float64Array, perYear: number): number | null {
  const sharpe = stepSharpe(returns);
  return sharpe === null ? null : sharpe * Math.sqrt(perYear);
}

export function stepSharpe(returns: Float64Array): number | null {
  const { mean, deviation } = meanDeviation(returns);
  return mean === null || !deviation ? null : mean / deviation;
}

function icOf({ mean, deviation, n, t, cosines, pValue, effectiveN }: CosineTest) {
  return {
    ic_dates: n,
    ic_effective_dates: effectiveN,
    ic_mean: mean,
    ic_deviation: deviation,
    ic_ir: mean !== null && deviation ? mean / deviation : null,
    ic_t_cosine: t,
    cosines,
    ic_p: pValue,
  };
}

export function meanOf(values: Float64Array): number | null {
  return meanDeviation(values).mean;
}

function medianOf(values: Float64Array): number | null {
  const present = values.filter((value) => !Number.isNaN(value));
  return present.length === 0 ? null : median(present);
}

function shareAbove0(values: Float64Array): number | null {
  const present = values.filter((value) => !Number.isNaN(value));
  return present.length === 0 ? null : present.filter((value) => value > 0).length / present.length;
}

function monotonicityOf(quantileReturns: Float64Array): number | null {
  return spearman(Float64Array.from(quantileReturns.keys()), quantileReturns).rho;
}

/** Deepest fall of the sum of the returns that are there below its highest; null without one. */
export function maxDrawdown(returns: Float64Array): number | null {
  let [sum, highest, deepest, known] = [0, 0, 0, 0];
  for (const value of returns) {
    if (Number.isNaN(value)) continue;
    known++;
    sum += value;
    highest = Math.max(highest, sum);
    deepest = Math.max(deepest, highest - sum);
  }
  return known === 0 ? null : deepest;
}
