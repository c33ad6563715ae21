import type { Random } from '../../src/statistics/random.ts';

const names = 60;
const basket = 20;
const cost = 0.001;

/**
 * Weekly returns of 60 names: a common factor with a deviation of 2.2 % and betas of 0.6 … 1.4, and an own part of 2 … 5 %, both Student's t with
 * 5 degrees of freedom over √(5/3), which has fat tails and a deviation of 1.
 */
export function simulateMarket(random: Random, weeks: number): Float64Array[] {
  const betas = Float64Array.from({ length: names }, () => 0.6 + 0.8 * random.uniform());
  const deviations = Float64Array.from({ length: names }, () => 0.02 + 0.03 * random.uniform());
  return Array.from({ length: weeks }, () => {
    const factor = 0.022 * fatTailed(random);
    return betas.map((beta, i) => 0.002 + beta * factor + (deviations[i] ?? 0) * fatTailed(random));
  });
}

/**
 * Net weekly returns of a regime that knows nothing: it trades in 60 … 90 % of the weeks, by chance, 20 names at random for a round trip of 10 basis
 * points, and earns 0 in the others.
 *
 * @param edge what it earns beyond that per traded week
 */
export function tradeAtRandom(random: Random, market: readonly Float64Array[], edge = 0): Float64Array {
  const share = 0.6 + 0.3 * random.uniform();
  const order = Uint32Array.from({ length: names }, (_, i) => i);
  return Float64Array.from(market, (returns) => {
    if (random.uniform() >= share) return 0;
    const picks = random.shuffle(order).subarray(0, basket);
    return picks.reduce((sum, i) => sum + (returns[i] ?? Number.NaN), 0) / basket - cost + edge;
  });
}

/** Student's t with 5 degrees of freedom, scaled to a deviation of 1. */
function fatTailed(random: Random): number {
  const normal = random.normal();
  let squares = 0;
  for (let i = 0; i < 5; i++) squares += random.normal() ** 2;
  return normal / Math.sqrt(squares / 5) / Math.sqrt(5 / 3);
}
