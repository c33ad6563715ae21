import type { Random } from '../../src/statistics/random.ts';

/** One property of a statistic that no single example can show: the size or power of a test, the coverage of an interval. */
export interface Simulation {
  readonly name: string;
  /** Which of several of one name. */
  readonly part?: string;
  /** Repetitions, beside those of other simulations: what needs many resamples each takes fewer. */
  readonly runs: { readonly full: number; readonly reduced: number };
  /** Too long for every day: only where all of them are asked for. */
  readonly isNightly?: boolean;
  readonly simulate: (runs: number, random: Random) => Finding[];
}

/** What a share of the runs came to, and where it has to lie. */
export interface Finding {
  /** Of which case, where a simulation has several that are looked at alike. */
  readonly of?: string;
  readonly what: string;
  /** Observations in each run. */
  readonly n: number;
  readonly runs: number;
  /** 0..1. */
  readonly share: number;
  readonly band: Band;
}

/** Both ends belong to it; 0..1. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** What is told, and not held to anything. */
export const anyShare: Band = { from: 0, to: 1 };

/**
 * Three binomial deviations to either side of what a share of so many runs should be, so that one in 370 sound ones lies outside.
 *
 * @param tolerance how far from its nominal level a method may be by itself: 0 of an exact one, more of an approximation
 */
export function bandAround(nominal: number, runs: number, tolerance = 0): Band {
  const reach = tolerance + 3 * Math.sqrt((nominal * (1 - nominal)) / runs);
  return { from: Math.max(0, nominal - reach), to: Math.min(1, nominal + reach) };
}

/** The share of the runs in which something holds. */
export function shareOf(runs: number, holds: (run: number) => boolean): number {
  let count = 0;
  for (let run = 0; run < runs; run++) count += Number(holds(run));
  return count / runs;
}

export function isInBand({ share, band }: Finding): boolean {
  return share >= band.from && share <= band.to;
}
