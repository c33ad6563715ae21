import { type Estimate, noEstimate } from '../statistics/estimate.ts';
import { meanDeviation } from '../statistics/mean-deviation.ts';
import { tQuantile } from '../statistics/student-t.ts';

/**
 * The mean of weekly values with Student's interval: mean ± t · s/√n, n − 1 degrees of freedom. It takes the weeks as independent, and has no
 * interval for a single one.
 *
 * @param confidence 0..1
 */
export function meanEstimate(values: readonly number[], confidence: number): Estimate {
  const { mean, deviation, n } = meanDeviation(Float64Array.from(values));
  if (mean === null) return noEstimate();
  if (deviation === null) return { value: mean, n, interval: null };
  const half = (tQuantile((1 + confidence) / 2, n - 1) * deviation) / Math.sqrt(n);
  return { value: mean, n, interval: [mean - half, mean + half] };
}
