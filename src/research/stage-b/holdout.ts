import { meanDeviation } from '../../statistics/mean-deviation.ts';
import { holm } from '../../statistics/multiple-testing.ts';
import { tTwoSided } from '../../statistics/student-t.ts';

/** What the holdout showed of a candidate, before any correction. */
export interface HoldoutOutcome {
  /** Sum of the net returns; null without one. */
  readonly netReturn: number | null;
  readonly steps: number;
  /** One-sided p-value of "the mean is not below that of the sample"; null where it cannot be computed. */
  readonly shortfallP: number | null;
}

/**
 * Holds the net returns of the holdout against those of the sample: the sum, and Welch's test that the mean is not below that of the sample, one-sided (Welch, Biometrika 34,
 * 1947): t = (m_h − m_s) / √(s_h²/n_h + s_s²/n_s) with the degrees of freedom of Welch and Satterthwaite.
 *
 * @param holdout net returns by step; NaN is not known
 * @param sample those of the path that stands for the candidate
 */
export function holdoutOutcome(holdout: Float64Array, sample: Float64Array): HoldoutOutcome {
  const own = meanDeviation(holdout);
  const netReturn = own.mean === null ? null : own.mean * own.n;
  return { netReturn, steps: own.n, shortfallP: shortfall(own, meanDeviation(sample)) };
}

type Moments = ReturnType<typeof meanDeviation>;

function shortfall(own: Moments, other: Moments): number | null {
  if (own.mean === null || own.deviation === null || other.mean === null || other.deviation === null) return null;
  const [a, b] = [own.deviation ** 2 / own.n, other.deviation ** 2 / other.n];
  if (!(a + b > 0)) return null;
  const t = (own.mean - other.mean) / Math.sqrt(a + b);
  const freedom = (a + b) ** 2 / (a ** 2 / (own.n - 1) + b ** 2 / (other.n - 1));
  const half = tTwoSided(t, freedom) / 2;
  return t < 0 ? half : 1 - half;
}

/**
 * The p-value of a shortfall after Holm, over all openings of the same days. An opening without a p-value counts as one with 1.
 *
 * @param others those of the other openings
 */
export function correctedShortfall(own: number | null, others: readonly (number | null)[]): number | null {
  if (own === null) return null;
  return holm(Float64Array.of(own, ...others.map((p) => p ?? 1)))[0] as number;
}
