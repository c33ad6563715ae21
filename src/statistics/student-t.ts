import jstat from 'jstat';

/**
 * The t that Student's distribution exceeds with probability 1 − p, right to 7 digits.
 *
 * @param probability p, 0 < p < 1
 * @param df degrees of freedom, > 0
 * @throws {RangeError} on values out of range
 */
export function tQuantile(probability: number, df: number): number {
  refuseProbability(probability);
  refuseDegreesOfFreedom(df);
  if (probability === 0.5) return 0;
  return jstat.studentt.inv(probability, df);
}

/**
 * Two-sided p-value of Student's t: P(|T| ≥ |t|) = I_x(df/2, 1/2) with x = df / (df + t²) (Abramowitz and Stegun 26.7.1, 26.5.27), right to 6
 * digits.
 *
 * @param df degrees of freedom, > 0
 * @throws {RangeError} when df is not positive, or t is NaN
 */
export function tTwoSided(t: number, df: number): number {
  refuseDegreesOfFreedom(df);
  if (Number.isNaN(t)) throw new RangeError('The p-value of NaN is undefined.');
  return Number(jstat.ibeta(df / (df + t * t), df / 2, 0.5));
}

function refuseDegreesOfFreedom(df: number): void {
  if (!(df > 0)) throw new RangeError(`Student's t needs degrees of freedom above 0, found ${df}.`);
}

function refuseProbability(probability: number): void {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`A probability lies between 0 and 1, found ${probability}.`);
}
