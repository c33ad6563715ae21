import { describe, expect, it } from 'vitest';
import { automaticLags, type MeanTest, meanTest, nonOverlapping } from '../../../src/statistics/newey-west.ts';
import { Random } from '../../../src/statistics/random.ts';
import { spearman } from '../../../src/statistics/rank-correlation.ts';
import { bootstrapMean } from '../../../src/statistics/stationary-bootstrap.ts';
import { tTwoSided } from '../../../src/statistics/student-t.ts';
import { simulateMarket, tradeAtRandom } from '../../support/comparison/simulated-market.ts';
import { isExhaustive } from '../../support/exhaustive.ts';

const runs = isExhaustive ? 2_000 : 400;
const level = 0.05;
/** Three binomial deviations: 5 % ± 1.5 % of 2,000 runs. */
const deviation = 3 * Math.sqrt((level * (1 - level)) / runs);
const nominal = { from: level - deviation, to: level + deviation };

/** Share of the runs in which the difference of two regimes that pick at random counts as significant. */
function rejectionOfDifference(weeks: number, resamples: number, edge = 0, count = runs): number {
  const random = Random.seeded(4).stream(`difference of ${weeks} weeks`);
  let rejected = 0;
  for (let run = 0; run < count; run++) {
    const market = simulateMarket(random, weeks);
    const a = tradeAtRandom(random, market, edge);
    const b = tradeAtRandom(random, market);
    const difference = a.map((value, week) => value - (b[week] ?? Number.NaN));
    const { pValue } = bootstrapMean(difference, { confidence: 1 - level, resamples, random: random.stream(`${run}`) });
    if (pValue !== null && pValue <= level) rejected++;
  }
  return rejected / count;
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

function expectNominal(share: number): void {
  expect(share).toBeGreaterThanOrEqual(nominal.from);
  expect(share).toBeLessThanOrEqual(nominal.to);
}

describe('the paired difference of two regimes that pick at random', () => {
  it.each([
    [20, 999],
    [40, 999],
    [156, 199],
  ])('over %i weeks is significant in 5 % of the markets, within three binomial deviations', (weeks, resamples) => {
    const share = rejectionOfDifference(weeks, resamples);
    console.info(`Paired difference, ${weeks} weeks, ${runs} runs of the null: ${percent(share)} rejected at 5 %.`);
    expectNominal(share);
  });

  it('is significant in most markets when one of them earns 1 % more a week', () => {
    expect(rejectionOfDifference(40, 399, 0.01, 200)).toBeGreaterThan(0.5);
  });
});

/** Share of the runs in which scores without meaning have a significant mean rank IC, by each test of the mean. */
function rejectionOfIc(weeks: number, horizon: number, persistence: number, tests: Record<string, Test>) {
  const random = Random.seeded(4).stream(`IC over ${horizon} weeks`);
  const rejected = new Map(Object.keys(tests).map((name) => [name, 0]));
  for (let run = 0; run < runs; run++) {
    const market = simulateMarket(random, weeks + horizon);
    const ics = weeklyIc(market, horizon, persistence, random);
    for (const [name, test] of Object.entries(tests)) {
      const { t, n } = test(ics);
      if (t !== null && tTwoSided(t, n - 1) <= level) rejected.set(name, (rejected.get(name) ?? 0) + 1);
    }
  }
  return Object.fromEntries([...rejected].map(([name, count]) => [name, count / runs]));
}

type Test = (ics: Float64Array) => MeanTest;

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

describe('the rank IC of scores that mean nothing', () => {
  it('over returns that do not overlap is significant in 5 %, within three binomial deviations, plainly and by Newey and West without lags', () => {
    const shares = rejectionOfIc(40, 1, 0, {
      plain: (ics) => nonOverlapping(ics, 1),
      'Newey–West without lags': (ics) => meanTest(ics, 0),
      'Newey–West with automatic lags': (ics) => meanTest(ics, automaticLags(ics.length)),
    });
    report('permuted scores, returns over 1 week', shares);
    expectNominal(shares.plain ?? Number.NaN);
    expectNominal(shares['Newey–West without lags'] ?? Number.NaN);
  });

  it('over four overlapping weeks is so by every fourth week alone; Newey and West reject too often', () => {
    const shares = rejectionOfIc(40, 4, 0.95, {
      naive: (ics) => nonOverlapping(ics, 1),
      'Newey–West with 3 lags': (ics) => meanTest(ics, 3),
      'every fourth week': (ics) => nonOverlapping(ics, 4),
    });
    report('persistent scores, returns over 4 weeks', shares);
    expectNominal(shares['every fourth week'] ?? Number.NaN);
    expect(shares['Newey–West with 3 lags']).toBeLessThan(shares.naive ?? Number.NaN);
    expect(shares['Newey–West with 3 lags']).toBeGreaterThan(shares['every fourth week'] ?? Number.NaN);
  });
});

function report(what: string, shares: Readonly<Record<string, number>>): void {
  const each = Object.entries(shares).map(([name, share]) => `${name} ${percent(share)}`);
  console.info(`Rank IC of 40 weeks, ${what}, ${runs} runs of the null, rejected at 5 %: ${each.join(', ')}.`);
}
