import { dotProduct } from '../../statistics/dot-product.ts';
import { meanDeviation } from '../../statistics/mean-deviation.ts';
import { median } from '../../statistics/quantile.ts';

/** What is known of the returns of a trial. */
export interface TrialSeries {
  readonly trial: string;
  /** Days since 1970, ascending; empty where the returns are gone or never were. */
  readonly days: Int32Array;
  /** Net returns by day; NaN is missing. */
  readonly returns: Float64Array;
  /** Sharpe ratio by the step of the programme, as the ledger has it; null: that of the returns. Null without returns is a trial that has none: it was tried. */
  readonly sharpeStep: number | null;
}

/** Trials that are the same thing tried again: their returns share more than half of their variance with those of the trial that came first. */
export interface TrialClusters {
  /** By trial: number of its cluster, in the order in which clusters begin. */
  readonly clusterOf: Int32Array;
  /** By cluster: median Sharpe ratio of its trials, by the step; NaN where none has one. */
  readonly sharpes: Float64Array;
  /** ρ̄: mean correlation between the first trials of different clusters, as far as both have returns on the same days; 0 without such a pair. */
  readonly meanCorrelation: number;
}

/** What the Sharpe ratios of the other clusters say of trials without skill. */
export interface TrialVariance {
  /** V: of the median Sharpe ratios of the clusters without the candidate's own, by the step, but at least `floor`. */
  readonly variance: number;
  /** (1 − ρ̄)/(T − 1): what it would be without any skill. */
  readonly floor: number;
  /** Other clusters that have a Sharpe ratio. */
  readonly others: number;
}

/** Correlation from which on two trials are the same: √½, where they share half of their variance. */
export const sameTrial = Math.SQRT1_2;

/** Fewer days that both have say nothing about how two trials move together. */
const fewestShared = 30;

/** Fewer other clusters than this say nothing about a variance: the floor is taken. */
const fewestOthers = 5;

/**
 * Clusters of trials, in one pass in the order of the ledger: a trial joins the cluster whose first trial it is most correlated with, from `sameTrial` on, or
 * begins one (the leader algorithm; J. A. Hartigan, Clustering Algorithms, 1975, chapter 3). So later trials never move earlier ones into other clusters, and
 * a copy of a trial, or many, changes neither the number of clusters nor what they show. A trial without returns is a cluster of its own.
 */
export function clusterTrials(trials: readonly TrialSeries[]): TrialClusters {
  const clusterOf = new Int32Array(trials.length);
  const members: number[][] = [];
  const leaders: (StandardSeries | undefined)[] = [];
  const grids: Int32Array[] = [];
  let [sum, pairs] = [0, 0];
  for (const [i, trial] of trials.entries()) {
    const series = standardised(trial, grids);
    const correlations = leaders.map((leader) => (leader && series ? correlationOf(leader, series) : null));
    let [cluster, most] = [-1, sameTrial];
    for (const [c, correlation] of correlations.entries()) {
      if (correlation === null || correlation < most) continue;
      [cluster, most] = [c, correlation];
    }
    if (cluster < 0) {
      cluster = leaders.push(series) - 1;
      members.push([]);
      for (const correlation of correlations) {
        if (correlation === null) continue;
        sum += correlation;
        pairs++;
      }
    }
    clusterOf[i] = cluster;
    const sharpe = trial.sharpeStep ?? series?.sharpe;
    if (sharpe !== undefined) members[cluster]?.push(sharpe);
  }
  const sharpes = Float64Array.from(members, (found) => (found.length === 0 ? Number.NaN : median(found)));
  return { clusterOf, sharpes, meanCorrelation: pairs === 0 ? 0 : sum / pairs };
}

/**
 * @param own cluster of the candidate that is judged
 * @param steps T: observations of the candidate
 */
export function varianceOfOthers(
  { sharpes, meanCorrelation }: TrialClusters,
  own: number,
  steps: number,
): TrialVariance {
  const floor = (1 - meanCorrelation) / (steps - 1);
  const others = sharpes.filter((sharpe, cluster) => cluster !== own && !Number.isNaN(sharpe));
  const { deviation } = meanDeviation(others);
  const variance = others.length < fewestOthers || deviation === null ? floor : Math.max(floor, deviation ** 2);
  return { variance, floor, others: others.length };
}

/** Returns less their mean, of length 1, with the days they are of. */
interface StandardSeries {
  readonly days: Int32Array;
  readonly values: Float64Array;
  readonly sharpe: number;
}

/** @param grids days that earlier trials had: equal ones become one array, by which equals are told */
function standardised({ days, returns }: TrialSeries, grids: Int32Array[]): StandardSeries | undefined {
  const isKnown = (_: number, i: number) => !Number.isNaN(returns[i]);
  const values = returns.filter(isKnown);
  const { mean, deviation, n } = meanDeviation(values);
  if (mean === null || !deviation) return undefined;
  const scale = deviation * Math.sqrt(n - 1);
  const own = values.length === days.length ? days : days.filter(isKnown);
  return { days: oneOf(grids, own), values: values.map((value) => (value - mean) / scale), sharpe: mean / deviation };
}

function oneOf(grids: Int32Array[], days: Int32Array): Int32Array {
  const known = grids.find((grid) => grid.length === days.length && grid.every((day, i) => day === days[i]));
  if (known === undefined) grids.push(days);
  return known ?? days;
}

/** Pearson's correlation over the days that both have; null where they are too few, or one does not vary on them. */
function correlationOf(a: StandardSeries, b: StandardSeries): number | null {
  if (a.days === b.days) return a.days.length < fewestShared ? null : dotProduct(a.values, b.values);
  let [n, sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0, 0];
  for (let i = 0, j = 0; i < a.days.length && j < b.days.length; ) {
    const [dayA, dayB] = [a.days[i] as number, b.days[j] as number];
    if (dayA === dayB) {
      const [x, y] = [a.values[i] as number, b.values[j] as number];
      n++;
      sumA += x;
      sumB += y;
      squaresA += x * x;
      squaresB += y * y;
      products += x * y;
    }
    if (dayA <= dayB) i++;
    if (dayB <= dayA) j++;
  }
  const spread = Math.sqrt((squaresA - sumA ** 2 / n) * (squaresB - sumB ** 2 / n));
  return n < fewestShared || !(spread > 0) ? null : (products - (sumA * sumB) / n) / spread;
}
