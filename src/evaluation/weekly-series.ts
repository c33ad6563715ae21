import { weeksApart } from '../calendar/date.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { meanTest, type NeweyWestTest } from '../statistics/newey-west.ts';
import type { Random } from '../statistics/random.ts';
import { bootstrapMean } from '../statistics/stationary-bootstrap.ts';
import { tQuantile } from '../statistics/student-t.ts';
import type { EvaluationSettings } from './evaluation.ts';
import type { ScoredWeek } from './scored-week.ts';

/**
 * One number per week of the calendar, from the first scored week to the last: NaN where the week was not scored or has none, so that
 * neighbours in the series are neighbours in time.
 *
 * @param weeks oldest first
 */
export function weeklySeries<W extends Pick<ScoredWeek, 'weekEnding'>>(
  weeks: readonly W[],
  numberOf: (week: W) => number,
): Float64Array {
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last) return new Float64Array(0);
  const series = new Float64Array(weeksApart(first.weekEnding, last.weekEnding) + 1).fill(Number.NaN);
  for (const week of weeks) series[weeksApart(first.weekEnding, week.weekEnding)] = numberOf(week);
  return series;
}

/**
 * Mean of a weekly series with the interval mean ± t(n − 1) · Newey–West standard error.
 *
 * @param lags weeks over which neighbours depend on each other
 */
export function meanOverWeeks(
  series: Float64Array,
  lags: number,
  confidence: number,
): { readonly estimate: Estimate; readonly test: NeweyWestTest } {
  const test = meanTest(series, lags);
  const { mean, n, standardError } = test;
  if (mean === null || standardError === null) return { estimate: { value: mean, n, interval: null }, test };
  const half = tQuantile((1 + confidence) / 2, n - 1) * standardError;
  return { estimate: { value: mean, n, interval: [mean - half, mean + half] }, test };
}

/** Mean of a weekly series with a bootstrap-t interval. */
export function bootstrapEstimate(series: Float64Array, settings: EvaluationSettings, random: Random): Estimate {
  const { confidence, resamples } = settings;
  const { value, n, interval } = bootstrapMean(series, { confidence, resamples, random });
  return { value, n, interval };
}

/** Mean of the numbers that are there; null without any. */
export function plainMean(values: Float64Array): number | null {
  return meanTest(values, 0).mean;
}
