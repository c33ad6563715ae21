import { nonOverlapping } from '../statistics/newey-west.ts';
import { spearman } from '../statistics/rank-correlation.ts';
import type { Bucket, BucketReturn, EvaluationSettings, HorizonIc } from './evaluation.ts';
import { forwardReturn, forwardSessions, type HeldPrices } from './held-prices.ts';
import { type RegimeWeeks, rankedRows, type ScoredWeek } from './scored-week.ts';
import { meanOverWeeks, plainMean, weeklySeries } from './weekly-series.ts';

/** Fewer names than this give no correlation worth a mean. */
const fewestNames = 5;
const sessionsPerWeek = 5;
const buckets: readonly Bucket[] = ['top', 'middle', 'bottom'];

/** What followed the scores of a week. */
interface WeekForward {
  readonly weekEnding: ScoredWeek['weekEnding'];
  /** UPS_adj of the ranked names, the highest first. */
  readonly scores: Float64Array;
  /** Their forward returns; NaN without a price. */
  readonly returns: Float64Array;
}

/**
 * Rank correlation of scores and forward returns, and mean returns of the top, middle and bottom names, over one horizon. Weeks whose
 * horizon is not over are left out. Weeks are the sampling step: L = ⌈h/5⌉ − 1 lags, and every ⌈h/5⌉-th week for the t without overlap.
 */
export function forwardStatistics(
  { weeks }: RegimeWeeks,
  sessions: number,
  prices: HeldPrices,
  settings: EvaluationSettings,
): { readonly ic: HorizonIc; readonly buckets: BucketReturn[] } {
  const known = weeks.map((week) => weekForward(week, sessions, prices)).filter((week) => week !== undefined);
  return {
    ic: horizonIc(known, sessions, settings),
    buckets: buckets.map((bucket) => bucketReturn(known, sessions, bucket, settings)),
  };
}

function weekForward(week: ScoredWeek, sessions: number, prices: HeldPrices): WeekForward | undefined {
  const span = forwardSessions(prices, week.weekEnding, sessions);
  if (!span) return undefined;
  const { symbol, UPS_adj } = week.scores.columns;
  const rows = rankedRows(week.scores);
  return {
    weekEnding: week.weekEnding,
    scores: Float64Array.from(rows, (row) => UPS_adj[row] as number),
    returns: Float64Array.from(rows, (row) => forwardReturn(prices, symbol[row] as string, span)),
  };
}

function horizonIc(weeks: readonly WeekForward[], sessions: number, { confidence }: EvaluationSettings): HorizonIc {
  const spanned = Math.ceil(sessions / sessionsPerWeek);
  const correlations = new Map(
    weeks.map((week) => {
      const { rho, n } = spearman(week.scores, week.returns);
      return [week, { rho: rho !== null && n >= fewestNames ? rho : Number.NaN, n }];
    }),
  );
  const series = weeklySeries(weeks, (week) => correlations.get(week)?.rho ?? Number.NaN);
  const { estimate, test } = meanOverWeeks(series, spanned - 1, confidence);
  const apart = nonOverlapping(series, spanned);
  const counted = [...correlations.values()].filter(({ rho }) => !Number.isNaN(rho));
  return {
    sessions,
    ic: estimate,
    icir: test.mean !== null && test.deviation ? test.mean / test.deviation : null,
    mean_names: plainMean(Float64Array.from(counted, ({ n }) => n)),
    unpriced_names: weeks.reduce((sum, { returns }) => sum + returns.filter(Number.isNaN).length, 0),
    newey_west: { t: test.t, lags: test.lags },
    non_overlapping: { t: apart.t, n: apart.n },
  };
}

function bucketReturn(
  weeks: readonly WeekForward[],
  sessions: number,
  bucket: Bucket,
  { bucket_share, confidence }: EvaluationSettings,
): BucketReturn {
  const returnsOf = ({ returns }: WeekForward): Float64Array =>
    namesOf(bucket, returns, bucket_share).filter((value) => !Number.isNaN(value));
  const series = weeklySeries(weeks, (week) => plainMean(returnsOf(week)) ?? Number.NaN);
  const lags = Math.ceil(sessions / sessionsPerWeek) - 1;
  const names = Float64Array.from(weeks, (week) => returnsOf(week).length).filter((count) => count > 0);
  return {
    sessions,
    bucket,
    mean: meanOverWeeks(series, lags, confidence).estimate,
    mean_names: plainMean(names),
  };
}

/** Of numbers in the order of the ranks those of a bucket; top and bottom are the share of all names, rounded down. */
export function namesOf(bucket: Bucket, byRank: Float64Array, share: number): Float64Array {
  // A share like 0.29 of 100 names is 29 of them, although their product is a bit less.
  const size = Math.floor(share * byRank.length + 1e-9);
  if (bucket === 'top') return byRank.subarray(0, size);
  if (bucket === 'bottom') return byRank.subarray(byRank.length - size);
  return byRank.subarray(size, byRank.length - size);
}
