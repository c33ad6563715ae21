import { compensatedSum } from './compensated-sum.ts';

/** Mean and sample deviation of the values that are there. */
export interface MeanDeviation {
  /** Null without a value. */
  readonly mean: number | null;
  /** Sample deviation (n − 1); 0 for values that are equal up to rounding, null with fewer than two. */
  readonly deviation: number | null;
  readonly n: number;
}

/**
 * Mean and sample deviation, NaN left out. A deviation of at most 1e-12 of the largest magnitude is rounding noise of equal values and
 * is given as 0.
 *
 * @throws {RangeError} on an infinite value
 */
export function meanDeviation(values: Float64Array): MeanDeviation {
  const present = values.filter((value) => !Number.isNaN(value));
  const n = present.length;
  if (!present.every(Number.isFinite)) throw new RangeError('The mean of an infinite value is undefined.');
  if (n === 0) return { mean: null, deviation: null, n };
  const mean = compensatedSum(present) / n;
  if (n === 1) return { mean, deviation: null, n };
  const largest = present.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const deviation = Math.sqrt(compensatedSum(present.map((value) => (value - mean) ** 2)) / (n - 1));
  return { mean, deviation: deviation <= 1e-12 * largest ? 0 : deviation, n };
}
