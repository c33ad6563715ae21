import { z } from 'zod';
import { type PartitionDocuments, readDocument } from '../lake/partition-document.ts';
import type { Estimate } from '../statistics/estimate.ts';

/** How results are measured; `evaluation` of configs/pipeline.yaml. */
export interface EvaluationSettings {
  /** Cost of buying and selling a position, basis points of its value. */
  readonly round_trip_bps: number;
  /**
   * What pays it: `round-trip`, the whole basket in every traded week, since it is sold on Friday and bought on Monday; `turnover`, only what
   * changes against the basket traded before, as the reference system counted.
   */
  readonly cost: 'round-trip' | 'turnover';
  /** Sessions over which forward returns are measured, ascending. */
  readonly horizons: readonly number[];
  /** Share of the names in the top and in the bottom bucket, 0..0.5. */
  readonly bucket_share: number;
  /** Of all intervals, 0..1. */
  readonly confidence: number;
  readonly resamples: number;
  readonly seed: number;
}

const named = z.looseObject({ regime: z.string() });

/** As far as it tells an evaluation from another document: its numbers are those of the stage that wrote it. */
const outline = z.looseObject({
  as_of: z.string(),
  benchmark: z.string(),
  settings: z.looseObject({}),
  regimes: z.array(named),
  pairs: z.array(z.looseObject({})),
});

/** `evaluation.json`, as it was written. @throws DamagedPartitionError where it is missing, or none of ours */
export function readEvaluation(partition: PartitionDocuments): Evaluation {
  return readDocument(partition, 'evaluation.json', outline) as unknown as Evaluation;
}

/** `evaluation.json`: what the picks of each regime were worth, and how sure that is. */
export interface Evaluation {
  readonly as_of: string;
  readonly benchmark: string;
  readonly settings: EvaluationSettings;
  readonly regimes: readonly RegimeEvaluation[];
  /** Every pair of regimes, in the order of `regimes`. */
  readonly pairs: readonly PairEvaluation[];
}

export interface RegimeEvaluation {
  readonly regime: string;
  /** First and last scored week. */
  readonly first_week: string;
  readonly last_week: string;
  /** Scored weeks. */
  readonly weeks: number;
  readonly traded: number;
  /** Traded weeks whose result is known as of `as_of`. */
  readonly realised: number;
  /** Positions of traded baskets without a bar, or with an unexplained step of the price, in the week in which they were held; the others carry their weight. */
  readonly unpriced_positions: number;
  /** Scored weeks whose stored UPS_adj is not what their columns give under schema_used.yaml; left out of the ablation. */
  readonly unexplained_weeks: number;
  /** Means per realised traded week, with a bootstrap-t interval. */
  readonly gross_return: Estimate;
  readonly net_return: Estimate;
  /** Net return minus the benchmark's over the same sessions. */
  readonly active_return: Estimate;
  /** What the other weeks would have returned, gross: mean over weeks that were not traded; bootstrap-t interval. */
  readonly untraded_return: Estimate;
  /** Share of realised traded weeks with a positive active return; Wilson interval. */
  readonly hit_rate: Estimate;
  /** Σ|Δw|/2 between consecutive traded baskets, 0..1. */
  readonly turnover: Estimate;
  readonly ic: readonly HorizonIc[];
  readonly buckets: readonly BucketReturn[];
  readonly ablation: readonly TermAblation[];
}

/** Rank IC of UPS_adj with the return from the next session's open over `sessions` sessions, over eligible names. */
export interface HorizonIc {
  readonly sessions: number;
  /** Mean over weeks; n = weeks with at least 5 names; interval from the Newey–West standard error. */
  readonly ic: Estimate;
  /** Mean / sample deviation. */
  readonly icir: number | null;
  /** Mean number of names per week. */
  readonly mean_names: number | null;
  /** Ranked names without a price on the first or last session, or with an unexplained step between, over all weeks whose horizon is over; they are left out. */
  readonly unpriced_names: number;
  readonly newey_west: { readonly t: number | null; readonly lags: number };
  /** Every k-th week, k = ⌈sessions / 5⌉, so that returns share no more than the days that holidays take from their weeks. */
  readonly non_overlapping: { readonly t: number | null; readonly n: number };
}

export type Bucket = 'top' | 'middle' | 'bottom';

/** Mean over weeks of the mean forward return of a bucket by rank_UPS. */
export interface BucketReturn {
  readonly sessions: number;
  readonly bucket: Bucket;
  /** n = weeks. */
  readonly mean: Estimate;
  /** Mean number of names with a return per week. */
  readonly mean_names: number | null;
}

/** The score without one of its terms, beside the full one, over all scored weeks. */
export interface TermAblation {
  readonly term: string;
  readonly weight: number;
  /** Mean Spearman correlation of the ranks; n = weeks. */
  readonly spearman: Estimate;
  /** Mean number of names that the two top baskets share; n = weeks. */
  readonly shared: Estimate;
  /** Size of the baskets that are compared, mean. */
  readonly basket: number | null;
  /** Mean of (basket of the full score − basket without the term), gross weekly return, skipped weeks included; bootstrap-t interval. */
  readonly difference: Estimate;
}

/** Two regimes over the weeks that both have, a week without a trade counting as 0. */
export interface PairEvaluation {
  readonly a: string;
  readonly b: string;
  /** Mean net return of a minus that of b per week; n = weeks; bootstrap-t interval. */
  readonly difference: Estimate;
  /** Two-sided, of "no difference". Null where the interval is. */
  readonly p_value: number | null;
  /** Mean block length of the stationary bootstrap, weeks. */
  readonly block_length: number | null;
  readonly resamples: number;
}
