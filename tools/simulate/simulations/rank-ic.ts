import { type CosineTest, cosineTest } from '../../../src/statistics/cosine-test.ts';
import { automaticLags, type MeanTest, meanTest, nonOverlapping } from '../../../src/statistics/newey-west.ts';
import type { Random } from '../../../src/statistics/random.ts';
import { spearman } from '../../../src/statistics/rank-correlation.ts';
import { tTwoSided } from '../../../src/statistics/student-t.ts';
import { simulateMarket } from '../simulated-market.ts';
import { type Band, bandAround, type Finding, type Simulation } from '../simulation.ts';

const level = 0.05;
const weeks = 40;

/**
 * Scores without meaning have a significant mean rank IC as often as the level says where the returns do not overlap. Where they do, every
 * fourth week alone and the equal-weighted cosines hold the level; Newey and West reject too often on so few weeks, though less often than no correction.
 */
export const rankIc: Simulation = {
  name: 'rank IC',
  runs: { full: 10_000, reduced: 1_000 },
  simulate: (runs, random) => [...withoutOverlap(runs, random), ...withOverlap(runs, random)],
};

function withoutOverlap(runs: number, random: Random): Finding[] {
  const [plain, withoutLags, automatic] = rejections({ horizon: 1, persistence: 0, runs, random }, [
    (ics) => nonOverlapping(ics, 1),
    (ics) => meanTest(ics, 0),
    (ics) => meanTest(ics, automaticLags(ics.length)),
  ]);
  return [
    finding('returns over 1 week, plain t', runs, plain, bandAround(level, runs)),
    finding('returns over 1 week, Newey–West without lags', runs, withoutLags, bandAround(level, runs, 0.01)),
    finding('returns over 1 week, Newey–West with automatic lags', runs, automatic, bandAround(0.07, runs, 0.01)),
  ];
}

function withOverlap(runs: number, random: Random): Finding[] {
  const [naive = 0, corrected, apart = 0, cosine] = rejections({ horizon: 4, persistence: 0.95, runs, random }, [
    (ics) => nonOverlapping(ics, 1),
    (ics) => meanTest(ics, 3),
    (ics) => nonOverlapping(ics, 4),
    (ics) => cosineTest(ics, 4),
  ]);
  const nominal = bandAround(level, runs);
  return [
    finding('returns over 4 weeks, every fourth week', runs, apart, nominal),
    finding('returns over 4 weeks, equal-weighted cosines', runs, cosine, bandAround(level, runs, 0.015)),
    finding('returns over 4 weeks, Newey–West with 3 lags', runs, corrected, { from: apart, to: naive }),
    finding('returns over 4 weeks, no correction', runs, naive, { from: nominal.to, to: 1 }),
  ];
}

function finding(what: string, runs: number, share = Number.NaN, band: Band): Finding {
  return { what, n: weeks, runs, share, band };
}

type Test = (ics: Float64Array) => MeanTest & Partial<Pick<CosineTest, 'pValue'>>;

interface Scores {
  /** Weeks that a return spans. */
  readonly horizon: number;
  /** Autocorrelation of the scores from week to week. */
  readonly persistence: number;
  readonly runs: number;
  readonly random: Random;
}

/** Share of the runs in which the mean rank IC is significant, by each test of the mean. */
function rejections({ horizon, persistence, runs, random }: Scores, tests: readonly Test[]): number[] {
  const drawn = random.stream(`IC over ${horizon} weeks`);
  const counts = tests.map(() => 0);
  for (let run = 0; run < runs; run++) {
    const ics = weeklyIc(simulateMarket(drawn, weeks + horizon), horizon, persistence, drawn);
    for (const [i, test] of tests.entries()) counts[i] = (counts[i] ?? 0) + Number(isSignificant(test(ics)));
  }
  return counts.map((count) => count / runs);
}

function isSignificant({ t, n, pValue }: ReturnType<Test>): boolean {
  if (pValue !== undefined) return pValue !== null && pValue <= level;
  return t !== null && tTwoSided(t, n - 1) <= level;
}

/** Rank IC of random scores, autoregressive with the given persistence, with the sum of the next `horizon` weekly returns. */
function weeklyIc(market: readonly Float64Array[], horizon: number, persistence: number, random: Random): Float64Array {
  let scores = Float64Array.from(market[0] ?? [], () => random.normal());
  return Float64Array.from({ length: market.length - horizon }, (_, week) => {
    scores = scores.map((score) => persistence * score + Math.sqrt(1 - persistence ** 2) * random.normal());
    const ahead = scores.map((_, i) => {
      return market.slice(week, week + horizon).reduce((sum, returns) => sum + (returns[i] ?? Number.NaN), 0);
    });
    return spearman(scores, ahead).rho ?? Number.NaN;
  });
}
