import type { Random } from './random.ts';
import { drawStationaryIndices, optimalBlockLength } from './stationary-bootstrap.ts';

export interface SharpeDifference {
  /** Sharpe ratio of the first series less that of the second, by the step; deviations with n. */
  readonly difference: number;
  /** One-sided, of "the first has no larger Sharpe ratio". */
  readonly pValue: number;
  /** Mean block length, steps. */
  readonly blockLength: number;
}

/** Fewer pairs say nothing. */
const fewest = 30;

/**
 * Whether one series has a larger Sharpe ratio than another on the same steps: a paired stationary bootstrap (Politis and Romano, JASA 89, 1994) that resamples both by the
 * same indices, so that what they share falls out. p = (1 + number of Δ* − Δ ≥ Δ) / (draws + 1), the resampled differences centred as under the hypothesis (Davison and
 * Hinkley, Bootstrap Methods and their Application, 1997, 4.2; the same hypothesis as Ledoit and Wolf, Journal of Empirical Finance 15, 2008).
 *
 * Blocks are as long as the automatic choice says of x/s_x − y/s_y, to which the difference is linear in first order, and at least ∛n.
 *
 * @param first, second returns of the same steps, in order of time
 * @param draws number of resamples
 * @returns null for fewer than 30 steps, or a series without variance
 */
export function sharpeDifference(
  first: Float64Array,
  second: Float64Array,
  draws: number,
  random: Random,
): SharpeDifference | null {
  const n = first.length;
  const whole = Uint32Array.from({ length: n }, (_, i) => i);
  const [x, y] = [moments(first, whole), moments(second, whole)];
  if (n < fewest || !(x.deviation > 0) || !(y.deviation > 0)) return null;
  const difference = x.mean / x.deviation - y.mean / y.deviation;
  const influence = first.map((value, i) => value / x.deviation - (second[i] as number) / y.deviation);
  const blockLength = Math.max(optimalBlockLength(influence)?.stationary ?? 1, Math.cbrt(n));
  const indices = new Uint32Array(n);
  let asLarge = 0;
  for (let draw = 0; draw < draws; draw++) {
    drawStationaryIndices(random, 1 / blockLength, indices);
    const [a, b] = [moments(first, indices), moments(second, indices)];
    const drawn = a.mean / a.deviation - b.mean / b.deviation;
    // A resample without variance says nothing for the first series.
    if (!(drawn - difference < difference)) asLarge += 1;
  }
  return { difference, pValue: (1 + asLarge) / (draws + 1), blockLength };
}

function moments(values: Float64Array, indices: Uint32Array): { readonly mean: number; readonly deviation: number } {
  const n = indices.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[indices[i] as number] as number;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((values[indices[i] as number] as number) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / n) };
}
