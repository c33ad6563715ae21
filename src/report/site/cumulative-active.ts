import { quantile } from '../../statistics/quantile.ts';
import type { Random } from '../../statistics/random.ts';
import { drawStationaryIndices, optimalBlockLength } from '../../statistics/stationary-bootstrap.ts';
import type { WeeklyReturn } from './site-subject.ts';

export interface CumulativePoint {
  readonly weekEnding: string;
  /** Sum of the active returns of the weeks up to this one, a week without a trade counting as 0. */
  readonly sum: number;
  /** Ends of the band at this week; null where there are too few weeks for one. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface CumulativeActive {
  readonly points: readonly CumulativePoint[];
  /** Mean block length, weeks; null without a band. */
  readonly blockLength: number | null;
  /** Traded weeks among the points. */
  readonly traded: number;
}

/** Traded weeks without which there is no band. */
const leastTraded = 8;

export interface BandSettings {
  /** Share of the resampled paths within the band at each week, 0..1. */
  readonly confidence: number;
  readonly resamples: number;
  readonly random: Random;
}

/**
 * The path of a regime's active return over the weeks whose result is known, and where the paths lie that the same weeks make when they
 * are drawn again in blocks: the stationary bootstrap of Politis and Romano (1994) with the block length of Politis and White (2004), at least
 * ∛n as everywhere here, percentiles at each week; none for fewer than 8 traded weeks. The band says what this mean and variance could have given as well, not what will be.
 *
 * @param weekly rows of one regime, ascending by week
 */
export function cumulativeActive(weekly: readonly WeeklyReturn[], settings: BandSettings): CumulativeActive {
  // A week without a trade is known once the week after it is over; one without a decision has no result.
  const known = weekly.filter(
    ({ decision, active_return, net_return }) => (decision === 'TRADE' ? active_return : net_return) !== null,
  );
  const traded = known.filter(({ decision }) => decision === 'TRADE').length;
  const values = Float64Array.from(known, ({ active_return }) => active_return ?? 0);
  const sums = runningSums(values);
  const optimal = traded < leastTraded ? null : optimalBlockLength(values);
  const blockLength = optimal && Math.max(optimal.stationary, Math.cbrt(values.length));
  const band = blockLength === null ? null : bandOf(values, 1 / blockLength, settings);
  return {
    blockLength,
    traded,
    points: known.map(({ week_ending }, i) => ({
      weekEnding: week_ending,
      sum: sums[i] as number,
      low: band?.low[i] ?? null,
      high: band?.high[i] ?? null,
    })),
  };
}

function runningSums(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

function bandOf(
  values: Float64Array,
  p: number,
  { confidence, resamples, random }: BandSettings,
): { readonly low: Float64Array; readonly high: Float64Array } {
  const paths = Array.from({ length: values.length }, () => new Float64Array(resamples));
  const indices = new Uint32Array(values.length);
  for (let resample = 0; resample < resamples; resample++) {
    drawStationaryIndices(random, p, indices);
    let sum = 0;
    for (let week = 0; week < indices.length; week++) {
      sum += values[indices[week] as number] as number;
      (paths[week] as Float64Array)[resample] = sum;
    }
  }
  const ends = (q: number) => Float64Array.from(paths, (sums) => quantile(sums, q));
  return { low: ends((1 - confidence) / 2), high: ends((1 + confidence) / 2) };
}

/** The least and the highest value of several paths and their bands, with 0: a common axis. */
export function commonDomain(paths: readonly CumulativeActive[]): readonly [number, number] {
  const values = paths.flatMap(({ points }) => points.flatMap(({ sum, low, high }) => [sum, low ?? 0, high ?? 0]));
  const ends = [
    values.reduce((least, one) => Math.min(least, one), 0),
    values.reduce((most, one) => Math.max(most, one), 0),
  ] as const;
  return ends[0] === ends[1] ? [-0.01, 0.01] : ends;
}
