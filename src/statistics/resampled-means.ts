import { meanDeviation } from './mean-deviation.ts';
import { naturalVariance } from './natural-variance.ts';
import type { Random } from './random.ts';
import { optimalBlockLength } from './stationary-bootstrap.ts';

/** Means of K series and what they come to in resamples that keep the series side by side. */
export interface ResampledMeans {
  /** n: values of each series. */
  readonly n: number;
  /** d̄: by series. */
  readonly means: Float64Array;
  /** ω̂: by series, the deviation of √n·d̄ under the resampling, exact (`naturalVariance`). 0 of a series that does not vary. */
  readonly deviations: Float64Array;
  /** B: how often was drawn. */
  readonly draws: number;
  /** d̄* − d̄: B × K, by draws. */
  readonly drawn: Float64Array;
}

export interface ResamplingSettings {
  /** Mean block length, ≥ 1. */
  readonly blockLength: number;
  /** B ≥ 1. */
  readonly draws: number;
  readonly random: Random;
}

/**
 * Draws the means of several series by the stationary bootstrap (Politis and Romano, JASA 89, 1994): blocks of consecutive rows, the first after the last,
 * with geometric lengths. A block adds the difference of two running sums, so a draw costs its blocks and not its rows.
 *
 * @param series K ≥ 1, side by side in time, as long as each other
 * @throws {RangeError} on none, on other lengths, and on a value that is not finite
 */
export function resampleMeans(
  series: readonly Float64Array[],
  { blockLength, draws, random }: ResamplingSettings,
): ResampledMeans {
  const n = refuseSeries(series);
  const count = series.length;
  const p = 1 / blockLength;
  const [means, deviations] = [new Float64Array(count), new Float64Array(count)];
  // By row, then series: sums of the centred values before the row.
  const sums = new Float64Array((n + 1) * count);
  for (const [k, values] of series.entries()) {
    const { mean, deviation } = meanDeviation(values);
    means[k] = mean as number;
    const centred = values.map((value) => value - (mean as number));
    deviations[k] = deviation === 0 ? 0 : Math.sqrt(Math.max(0, naturalVariance(centred, p)));
    let sum = 0;
    for (let t = 0; t < n; t++) {
      sum += centred[t] as number;
      sums[(t + 1) * count + k] = sum;
    }
  }
  const drawn = new Float64Array(draws * count);
  for (let draw = 0; draw < draws; draw++)
    addBlocks(sums, n, drawn.subarray(draw * count, (draw + 1) * count), p, random);
  for (let i = 0; i < drawn.length; i++) drawn[i] = (drawn[i] as number) / n;
  return { n, means, deviations, draws, drawn };
}

/** Adds n rows to `to`, in blocks. */
function addBlocks(sums: Float64Array, n: number, to: Float64Array, p: number, random: Random): void {
  const count = to.length;
  const decay = Math.log(1 - p);
  for (let rest = n; rest > 0; ) {
    const start = random.integer(n);
    // A block goes on with probability 1 − p.
    const length = Math.min(rest, 1 + Math.floor(Math.log(1 - random.uniform()) / decay));
    const end = start + length;
    addDifference(sums, Math.min(end, n), start, to, count);
    if (end > n) addDifference(sums, end - n, 0, to, count);
    rest -= length;
  }
}

function addDifference(sums: Float64Array, end: number, start: number, to: Float64Array, count: number): void {
  for (let k = 0, e = end * count, s = start * count; k < count; k++, e++, s++) {
    to[k] = (to[k] as number) + (sums[e] as number) - (sums[s] as number);
  }
}

/**
 * One block length for several series: the median of those that are best for each by itself (`optimalBlockLength`), at least ∛n, since the automatic choice
 * often misses the dependence of few values.
 *
 * @throws {RangeError} as `resampleMeans`
 */
export function commonBlockLength(series: readonly Float64Array[]): number {
  const n = refuseSeries(series);
  const lengths = Float64Array.from(series, (values) => optimalBlockLength(values)?.stationary ?? 1).sort();
  return Math.min(n, Math.max(Math.cbrt(n), lengths[lengths.length >> 1] as number));
}

function refuseSeries(series: readonly Float64Array[]): number {
  const n = series[0]?.length ?? 0;
  if (n === 0) throw new RangeError('A resample needs a series with a value.');
  for (const values of series) {
    if (values.length !== n)
      throw new RangeError(`Series side by side are of one length, found ${n} and ${values.length}.`);
    if (!values.every(Number.isFinite))
      throw new RangeError('A value that is missing or infinite cannot be resampled.');
  }
  return n;
}
