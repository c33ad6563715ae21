import type { Random } from '../../../src/statistics/random.ts';

/** GARCH(1, 1) with a variance of 1 in the long run: h ← ω + α·r² + β·h. With Student's t of 5 degrees its kurtosis is 13.6, about that of a stock index. */
const [alpha, beta] = [0.05, 0.92];
const omega = 1 - alpha - beta;

/** Steps before the first one that counts, in which the variance finds its way. */
const settling = 60;

/**
 * Returns with a mean of 0 and a deviation of 1: Student's t with 5 degrees of freedom whose variance comes in clusters.
 */
export function clusteredReturns(random: Random, steps: number): Float64Array {
  const returns = new Float64Array(steps);
  let variance = 1;
  for (let t = -settling; t < steps; t++) {
    const value = Math.sqrt(variance) * fatTailed(random);
    if (t >= 0) returns[t] = value;
    variance = omega + alpha * value * value + beta * variance;
  }
  return returns;
}

const degrees = 5;
const scale = Math.sqrt((degrees - 2) / degrees);

/** Student's t with 5 degrees of freedom, scaled to a deviation of 1, by the polar method of R. W. Bailey (Mathematics of Computation 62, 1994). */
export function fatTailed(random: Random): number {
  const radius = Math.sqrt(degrees * ((1 - random.uniform()) ** (-2 / degrees) - 1));
  return scale * radius * Math.cos(2 * Math.PI * random.uniform());
}

/** Two series mixed so that each keeps a deviation of 1: √share of the first, √(1 − share) of the second. */
export function mixed(first: Float64Array, second: Float64Array, share: number): Float64Array {
  const [a, b] = [Math.sqrt(share), Math.sqrt(1 - share)];
  return first.map((value, t) => a * value + b * (second[t] as number));
}

/** Returns of so many candidates of which any two have the correlation ρ: a common factor, and one of each. */
export function correlatedReturns(random: Random, steps: number, count: number, rho: number): Float64Array[] {
  const factor = clusteredReturns(random, steps);
  return Array.from({ length: count }, () => mixed(factor, clusteredReturns(random, steps), rho));
}
