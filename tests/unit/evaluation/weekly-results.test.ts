import { describe, expect, test } from 'vitest';
import { byRegime, type ScoredWeek } from '../../../src/evaluation/scored-week.ts';
import { turnoverOf, type WeeklyResult, weeklyResults } from '../../../src/evaluation/weekly-results.ts';
import { type Bar, equalWeights, pricesOf, scoredWeek, settings } from '../../support/evaluation/evaluated-example.ts';

const noFeatures = { SS_raw: [0, 0, 0] };
const week = (date: string, decision: ScoredWeek['decision'], basket: readonly string[]) =>
  scoredWeek(date, noFeatures, { decision, basket });

/** Bought at 100 on Monday and sold on Friday, with these returns in percent. */
const bars = (returns: Record<string, number>): Record<string, Bar> =>
  Object.fromEntries(
    Object.entries(returns).flatMap(([friday, percent]): [string, Bar][] => [
      [mondays[friday] as string, [100, 100]],
      [friday, [100, 100 + percent]],
    ]),
  );
const mondays: Record<string, string> = {
  '2014-04-04': '2014-03-31',
  '2014-04-11': '2014-04-07',
  '2014-04-17': '2014-04-14',
  '2014-04-25': '2014-04-21',
};

const prices = pricesOf('2014-03-31', '2014-04-25', {
  A: bars({ '2014-04-04': 4, '2014-04-11': 2, '2014-04-17': -3 }),
  B: bars({ '2014-04-04': -2, '2014-04-11': 1, '2014-04-17': 5, '2014-04-25': 6 }),
  C: {},
  SPY: bars({ '2014-04-04': 0.5, '2014-04-11': -1, '2014-04-25': 1 }),
});

function resultsOf(weeks: readonly ScoredWeek[], changes: Partial<typeof settings> = {}): WeeklyResult[] {
  const [regime] = byRegime(weeks);
  if (!regime) return [];
  return weeklyResults(regime, { prices, benchmark: 'SPY', settings: { ...settings, ...changes } });
}

const first = (...given: Parameters<typeof resultsOf>): WeeklyResult => {
  const [result] = resultsOf(...given);
  if (!result) throw new Error('There is no result.');
  return result;
};

describe('a traded week', () => {
  test('returns the mean of its names by weight, less the cost, against the benchmark', () => {
    const result = first([week('2014-03-28', 'TRADE', ['A', 'B'])]);
    expect(result.gross).toBeCloseTo(0.01, 15);
    expect(result.cost).toBe(0.003);
    expect(result.net).toBeCloseTo(0.007, 15);
    expect(result.benchmark).toBeCloseTo(0.005, 15);
    expect(result.active).toBeCloseTo(0.002, 15);
  });

  test('weighs names by their weights', () => {
    const one = week('2014-03-28', 'TRADE', ['A', 'B']);
    const wouldBe = one.wouldBe.map((holding, i) => ({ ...holding, weight: i === 0 ? 0.75 : 0.25 }));
    expect(first([{ ...one, wouldBe }]).gross).toBeCloseTo(0.025, 15);
  });

  test('gives the weight of a name without a bar to the others, and says so', () => {
    const result = first([week('2014-03-28', 'TRADE', ['A', 'B', 'C'])]);
    expect(result.gross).toBeCloseTo(0.01, 15);
    expect(result.picks.map(({ reason }) => reason)).toEqual(['', '', 'NO_BAR']);
  });

  test('has no result when none of its names has a bar, or there is none', () => {
    for (const basket of [['C'], []]) {
      const result = first([week('2014-03-28', 'TRADE', basket)]);
      expect(result).toMatchObject({ gross: Number.NaN, net: Number.NaN, active: Number.NaN, cost: 0.003 });
    }
  });

  test('has a net but no active return when the benchmark has no bar', () => {
    const result = first([week('2014-04-11', 'TRADE', ['A', 'B'])]);
    expect(result.net).toBeCloseTo(0.007, 15);
    expect(result).toMatchObject({ benchmark: Number.NaN, active: Number.NaN });
  });

  test('has no result while the next week is not over', () => {
    const result = first([week('2014-04-25', 'TRADE', ['A', 'B'])]);
    expect(result).toMatchObject({ span: undefined, gross: Number.NaN, net: Number.NaN, benchmark: Number.NaN });
    expect(result.picks.map(({ reason }) => reason)).toEqual(['NOT_YET', 'NOT_YET']);
  });
});

describe('a week without a trade', () => {
  test('that was skipped returns 0, and what it would have returned is known', () => {
    const result = first([week('2014-03-28', 'SKIP', ['A', 'B'])]);
    expect(result).toMatchObject({ net: 0, cost: 0, turnover: Number.NaN, active: Number.NaN });
    expect(result.gross).toBeCloseTo(0.01, 15);
    expect(result.benchmark).toBeCloseTo(0.005, 15);
  });

  test('that is undecided returns nothing: no decision was taken', () => {
    const result = first([week('2014-03-28', 'UNDECIDED', ['A', 'B'])]);
    expect(result).toMatchObject({ net: Number.NaN, cost: 0, active: Number.NaN });
    expect(result.gross).toBeCloseTo(0.01, 15);
  });

  test('has no result while the next week is not over', () => {
    expect(first([week('2014-04-25', 'SKIP', ['A'])])).toMatchObject({ net: Number.NaN, gross: Number.NaN });
  });
});

describe('turnover', () => {
  test('is half of what changes, 1 for a basket bought from cash or replaced', () => {
    expect(turnoverOf(equalWeights(['A', 'B']), undefined)).toBe(1);
    expect(turnoverOf(equalWeights(['A', 'B']), equalWeights(['A', 'B']))).toBe(0);
    expect(turnoverOf(equalWeights(['A', 'B']), equalWeights(['C', 'D']))).toBe(1);
    expect(turnoverOf(equalWeights(['A', 'B']), equalWeights(['B', 'C']))).toBe(0.5);
    // A: 1/2 of it new; B: 1/2 → 1/4; C, D, E: 1/4 each gone.
    expect(turnoverOf(equalWeights(['A', 'B']), equalWeights(['B', 'C', 'D', 'E']))).toBe(0.75);
  });

  test('is against the basket traded before, whatever was skipped between', () => {
    const weeks = [
      week('2014-03-28', 'TRADE', ['A', 'B']),
      week('2014-04-04', 'SKIP', ['C', 'D']),
      week('2014-04-11', 'TRADE', ['B', 'A']),
      week('2014-04-17', 'TRADE', ['B', 'C']),
    ];
    expect(resultsOf(weeks).map(({ turnover }) => turnover)).toEqual([1, Number.NaN, 0, 0.5]);
  });

  test('pays the cost when the configuration says so', () => {
    const weeks = [
      week('2014-03-28', 'TRADE', ['A', 'B']),
      week('2014-04-04', 'TRADE', ['B', 'C']),
      week('2014-04-11', 'SKIP', ['B', 'C']),
    ];
    const costs = resultsOf(weeks, { cost: 'turnover' }).map(({ cost }) => cost);
    expect(costs).toEqual([0.003, 0.0015, 0]);
    expect(resultsOf(weeks).map(({ cost }) => cost)).toEqual([0.003, 0.003, 0]);
  });
});
