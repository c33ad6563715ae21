import { compensatedSum } from './compensated-sum.ts';

/**
 * Cross-sectional z-scores (x − mean) / deviation with the population deviation, each limited to −clip … clip.
 *
 * Mean and deviation are taken over the values that are there; NaN (missing) stays NaN. A column whose deviation is at
 * most 1e-12 · max(1, |mean|) is constant up to rounding and gives 0 everywhere, not amplified rounding noise.
 *
 * @param values one per symbol; the same values in another order can differ in the last bit
 * @throws {RangeError} on an infinite value
 */
export function zScore(values: Float64Array, clip = Number.POSITIVE_INFINITY): Float64Array {
  const present = values.filter((value) => !Number.isNaN(value));
  if (present.some((value) => !Number.isFinite(value)))
    throw new RangeError('The z-score of an infinite value is undefined.');
  const mean = compensatedSum(present) / present.length;
  const variance = compensatedSum(present.map((value) => (value - mean) ** 2)) / present.length;
  const deviation = Math.sqrt(variance);
  const isConstant = deviation <= 1e-12 * Math.max(1, Math.abs(mean));
  return values.map((value) => {
    if (Number.isNaN(value)) return Number.NaN;
    if (isConstant) return 0;
    return Math.max(-clip, Math.min(clip, (value - mean) / deviation));
  });
}
