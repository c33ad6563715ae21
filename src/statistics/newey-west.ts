import { compensatedSum } from './compensated-sum.ts';
import { meanDeviation } from './mean-deviation.ts';

/** A mean and the test that it is 0. */
export interface MeanTest {
  /** Null without a value. */
  readonly mean: number | null;
  /** Sample deviation (n − 1); null with fewer than two values. */
  readonly deviation: number | null;
  readonly n: number;
  /** Null where there is no variance to take it from. */
  readonly standardError: number | null;
  /** mean / standardError; null where that is. */
  readonly t: number | null;
}

export interface NeweyWestTest extends MeanTest {
  /** Lags of the Bartlett window. */
  readonly lags: number;
}

/**
 * Test of a mean of a serially correlated series: t = mean / √(Ω/n) with Ω = γ₀ + 2 Σ_{l=1..L} (1 − l/(L+1)) γ_l, where γ_l is divided by
 * n (Newey and West, Econometrica 55, 1987; the Bartlett window keeps Ω ≥ 0). For returns over h periods that are taken every s periods,
 * L is at least ⌈h/s⌉ − 1. On few observations it rejects too often: show `nonOverlapping` beside it.
 *
 * @param values in order of time; NaN is missing: it keeps its place, and its products are left out (Datta and Du, "Nonparametric HAC estimation
 *   for time series data with missing observations", 2012: amplitude modulated)
 * @param lags L; standard error and t are null when it is not below the number of values
 * @throws {RangeError} when L is not a natural number
 */
export function meanTest(values: Float64Array, lags: number): NeweyWestTest {
  if (!Number.isSafeInteger(lags) || lags < 0) throw new RangeError(`Lags are a natural number, found ${lags}.`);
  const { mean, deviation, n } = meanDeviation(values);
  if (mean === null || deviation === null || deviation === 0 || lags >= n) {
    return { mean, deviation, n, standardError: null, t: null, lags };
  }
  const standardError = Math.sqrt(longRunVariance(values, mean, n, lags) / n);
  if (!(standardError > 1e-12 * deviation)) return { mean, deviation, n, standardError: null, t: null, lags };
  return { mean, deviation, n, standardError, t: mean / standardError, lags };
}

/** Lags for n observations without a known overlap: ⌊4(n/100)^(2/9)⌋ (Newey and West, Review of Economic Studies 61, 1994). */
export function automaticLags(n: number): number {
  return Math.floor(4 * (n / 100) ** (2 / 9));
}

/**
 * Student's t of a mean over values at least `every` places apart, beginning with the first that is there: of returns over k periods taken
 * every period, every k-th shares no period with another.
 *
 * @param values in order of time; NaN is missing and keeps its place
 * @throws {RangeError} when `every` is not a positive integer
 */
export function nonOverlapping(values: Float64Array, every: number): MeanTest {
  if (!Number.isSafeInteger(every) || every < 1)
    throw new RangeError(`Every k-th needs an integer ≥ 1, found ${every}.`);
  let next = 0;
  const apart = values.filter((value, i) => {
    if (i < next || Number.isNaN(value)) return false;
    next = i + every;
    return true;
  });
  const { mean, deviation, n } = meanDeviation(apart);
  if (mean === null || deviation === null || deviation === 0)
    return { mean, deviation, n, standardError: null, t: null };
  const standardError = deviation / Math.sqrt(n);
  return { mean, deviation, n, standardError, t: mean / standardError };
}

function longRunVariance(values: Float64Array, mean: number, n: number, lags: number): number {
  const centred = values.map((value) => (Number.isNaN(value) ? 0 : value - mean));
  const terms = new Float64Array(lags + 1);
  for (let lag = 0; lag <= lags; lag++) {
    const weight = lag === 0 ? 1 : 2 * (1 - lag / (lags + 1));
    terms[lag] = weight * autocovariance(centred, lag, n);
  }
  return compensatedSum(terms);
}

/** γ_l: the products of values l places apart, divided by n. */
export function autocovariance(centred: Float64Array, lag: number, n: number): number {
  let sum = 0;
  for (let i = lag; i < centred.length; i++) sum += (centred[i] as number) * (centred[i - lag] as number);
  return sum / n;
}
