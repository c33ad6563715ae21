import jstat from 'jstat';

/**
 * Φ(z): the chance that a standard normal value is at most z, right to 1e-15 (not in proportion: of Φ(−8) = 6.2e-16 one digit is).
 *
 * @param z infinite values are allowed
 * @throws {RangeError} on NaN
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('The normal distribution of NaN is undefined.');
  if (!Number.isFinite(z)) return z > 0 ? 1 : 0;
  return jstat.normal.cdf(z, 0, 1);
}

/**
 * Φ⁻¹(p): quantile of the standard normal distribution.
 *
 * @param probability 0 < p < 1
 * @throws {RangeError} when it is out of range
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`A probability lies between 0 and 1, found ${probability}.`);
  return jstat.normal.inv(probability, 0, 1);
}
