import { type Estimate, noEstimate } from './estimate.ts';
import { normalQuantile } from './normal-distribution.ts';

/**
 * A share with Wilson's score interval: (x + z²/2 ± z·√(x(n − x)/n + z²/4)) / (n + z²) (E. B. Wilson, JASA 22, 1927). It stays within
 * 0..1 and has a width even where all or none succeeded.
 *
 * @param successes x, 0..n
 * @param n trials; without any there is no estimate
 * @param confidence 0..1
 * @throws {RangeError} when x and n are not counts, or the confidence is out of range
 */
export function wilson(successes: number, n: number, confidence: number): Estimate {
  const areCounts = Number.isSafeInteger(successes) && Number.isSafeInteger(n);
  if (!areCounts || successes < 0 || successes > n) throw new RangeError(`${successes} of ${n} is no share.`);
  const z = normalQuantile((1 + confidence) / 2);
  if (n === 0) return noEstimate();
  const middle = successes + z ** 2 / 2;
  const half = z * Math.sqrt((successes * (n - successes)) / n + z ** 2 / 4);
  const low = (middle - half) / (n + z ** 2);
  // Rounding would leave the end a bit short of 1.
  const high = successes === n ? 1 : (middle + half) / (n + z ** 2);
  return { value: successes / n, n, interval: [low, high] };
}
