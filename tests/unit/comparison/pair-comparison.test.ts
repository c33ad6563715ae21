import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonWeeks, comparePair, loneTrades } from '../../../src/comparison/pair-comparison.ts';
import { Random } from '../../../src/statistics/random.ts';
import { rbo, rboByChance } from '../../../src/statistics/rank-biased-overlap.ts';
import { kendallDeviation } from '../../../src/statistics/rank-correlation.ts';
import { entry, scoredWeek, type WeekGiven, weeks } from '../../support/comparison/scored-weeks.ts';

const settings = { top: 2, persistence: 0.9, confidence: 0.95 };

/** One week per pair of given weeks. */
function compare(pairs: readonly (readonly [WeekGiven, WeekGiven])[], changes: Partial<typeof settings> = {}) {
  const ofA = pairs.map(([a], i) => entry(weeks[i] as string, 'a', scoredWeek(a)));
  const ofB = pairs.map(([, b], i) => entry(weeks[i] as string, 'b', scoredWeek(b)));
  return comparePair('a', 'b', commonWeeks(ofA, ofB), { ...settings, ...changes });
}

describe('a week of a pair', () => {
  test('compares the highest ranked names, beside what drawing them by lot would give', () => {
    const { weeks: compared } = compare([
      [{ ranking: ['A', 'B', 'C', 'D'] }, { ranking: ['B', 'D', 'A', 'C'], decision: 'SKIP' }],
    ]);
    expect(compared).toEqual([
      {
        week_ending: weeks[0],
        possible: 2,
        shared: 1,
        shared_by_chance: 1,
        deviation_by_chance: expect.closeTo(Math.sqrt((4 * 2 * 2) / (16 * 3)), 12),
        rbo: rbo(['A', 'B'], ['B', 'D'], 0.9),
        rbo_by_chance: rboByChance(2, 2, 4, 0.9),
        // AB, AD and CD stand the other way round: (3 − 3) / 6.
        kendall_tau: 0,
        tau_deviation_by_chance: kendallDeviation(4),
        names: 4,
      },
    ]);
  });

  test('has τ = 1 for the same order and −1 for the reverse', () => {
    const ranking = ['A', 'B', 'C', 'D', 'E'];
    const { weeks: compared } = compare([
      [{ ranking }, { ranking }],
      [{ ranking }, { ranking: ranking.toReversed() }],
    ]);
    expect(compared.map((week) => [week.kendall_tau, week.shared, week.rbo])).toEqual([
      [expect.closeTo(1, 12), 2, expect.closeTo(1, 12)],
      [expect.closeTo(-1, 12), 0, 0],
    ]);
  });

  test('takes equal scores as ties, though their ranks follow the alphabet', () => {
    const ranking = ['A', 'B', 'C'];
    const { weeks: compared } = compare([
      [
        { ranking, scores: [1, 1, 1] },
        { ranking, scores: [1, 1, 1] },
      ],
      [
        { ranking, scores: [3, 2, 2] },
        { ranking, scores: [3, 2, 1] },
      ],
    ]);
    // 2 concordant pairs of 3, one tied on one side: 2 / √(2 · 3).
    expect(compared.map((week) => week.kendall_tau)).toEqual([null, expect.closeTo(2 / Math.sqrt(6), 12)]);
  });

  test('of regimes that rank no name alike shares nothing and has no τ', () => {
    const { weeks: compared } = compare([[{ ranking: ['A', 'B'] }, { ranking: ['C', 'D'] }]]);
    expect(compared).toMatchObject([
      {
        possible: 2,
        shared: 0,
        shared_by_chance: 0,
        deviation_by_chance: 0,
        rbo: 0,
        rbo_by_chance: 0,
        kendall_tau: null,
        tau_deviation_by_chance: null,
        names: 0,
      },
    ]);
  });

  test('in which one ranks nobody counts in no mean', () => {
    const pair = compare([
      [{ ranking: [] }, { ranking: ['A', 'B', 'C'] }],
      [{ ranking: ['A', 'B', 'C'] }, { ranking: ['A', 'B', 'C'] }],
    ]);
    expect(pair.weeks[0]).toMatchObject({ possible: 0, shared: 0, rbo: null, rbo_by_chance: null, names: 0 });
    expect(pair.shared).toEqual({ value: 2, n: 1, interval: null });
    expect(pair.shared_by_chance).toBeCloseTo(4 / 3, 12);
    expect([pair.rbo.n, pair.kendall_tau.n]).toEqual([1, 1]);
  });

  test('in which neither ranks anybody is there all the same', () => {
    const pair = compare([[{ ranking: [] }, { ranking: [] }]]);
    expect(pair.weeks).toHaveLength(1);
    expect([pair.shared.value, pair.shared_by_chance, pair.rbo.value, pair.rbo_by_chance]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('of two regimes that have nothing to do with each other is, on average, what chance gives', () => {
    const names = Array.from({ length: 40 }, (_, i) => `N${i}`);
    const random = Random.seeded(5);
    // b ranks only names of the first 30: the candidates differ.
    const drawn = Array.from({ length: 3000 }, () => {
      const a = random.shuffle([...names]);
      const b = random.shuffle(names.slice(0, 30));
      return compare([[{ ranking: a }, { ranking: b }]], { top: 8 }).weeks[0];
    });
    const mean = (value: (week: (typeof drawn)[number]) => number | null | undefined) =>
      drawn.reduce((sum, week) => sum + (value(week) ?? Number.NaN), 0) / drawn.length;
    const shared = mean((week) => week?.shared);
    const deviation = Math.sqrt(mean((week) => ((week?.shared ?? Number.NaN) - shared) ** 2));
    expect(shared).toBeCloseTo(drawn[0]?.shared_by_chance ?? Number.NaN, 1);
    expect(deviation).toBeCloseTo(drawn[0]?.deviation_by_chance ?? Number.NaN, 1);
    expect(mean((week) => week?.rbo)).toBeCloseTo(drawn[0]?.rbo_by_chance ?? Number.NaN, 2);
    expect(mean((week) => week?.kendall_tau)).toBeCloseTo(0, 1);
  });

  test('is the same whichever regime comes first', () => {
    const rankings = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'));
    fc.assert(
      fc.property(rankings, rankings, (a, b) => {
        const [one] = compare([[{ ranking: a }, { ranking: b }]]).weeks;
        const [other] = compare([[{ ranking: b }, { ranking: a }]]).weeks;
        expect(other).toEqual(one);
      }),
    );
  });
});

describe('a pair', () => {
  test('is compared over the weeks that both have', () => {
    const ofA = [
      entry(weeks[0], 'a', scoredWeek()),
      entry(weeks[1], 'a', undefined),
      entry(weeks[2], 'a', scoredWeek()),
    ];
    const ofB = [entry(weeks[1], 'b', scoredWeek()), entry(weeks[2], 'b', scoredWeek())];
    const { weeks: compared, traded } = comparePair('a', 'b', commonWeeks(ofA, ofB), settings);
    expect(compared.map(({ week_ending }) => week_ending)).toEqual([weeks[2]]);
    expect(traded).toEqual({ both: 1, only_a: 0, only_b: 0, neither: 0 });
  });

  test('without a common week has no mean and no chance level', () => {
    const pair = comparePair('a', 'b', [], settings);
    const nothing = { value: null, n: 0, interval: null };
    expect(pair).toMatchObject({ weeks: [], shared: nothing, rbo: nothing, kendall_tau: nothing });
    expect([pair.shared_by_chance, pair.rbo_by_chance]).toEqual([null, null]);
  });

  test('counts who traded; an undecided week did not', () => {
    const { traded } = compare([
      [{}, { decision: 'SKIP' }],
      [{ decision: 'UNDECIDED' }, {}],
      [{ decision: 'SKIP' }, { decision: 'UNDECIDED' }],
    ]);
    expect(traded).toEqual({ both: 0, only_a: 1, only_b: 1, neither: 1 });
  });
});

describe('lone trades', () => {
  test('say who traded, why the other did not, and what came of it', () => {
    const ofA = [
      entry(weeks[0], 'a', scoredWeek(), { net_return: 0.03, active_return: 0.01 }),
      entry(weeks[1], 'a', scoredWeek({ decision: 'UNDECIDED' })),
      entry(weeks[2], 'a', scoredWeek()),
    ];
    const ofB = [
      entry(
        weeks[0],
        'b',
        scoredWeek({ decision: 'SKIP', reasons: ['EVENT_INTENSITY_TOO_LOW', 'HIGH_SEVERITY_CLUSTERS_TOO_LOW'] }),
        { net_return: 0, active_return: null },
      ),
      entry(weeks[1], 'b', scoredWeek()),
      entry(weeks[2], 'b', scoredWeek()),
    ];
    expect(loneTrades(commonWeeks(ofA, ofB))).toEqual([
      {
        week_ending: weeks[0],
        traded: 'a',
        other: 'b',
        reasons: 'EVENT_INTENSITY_TOO_LOW;HIGH_SEVERITY_CLUSTERS_TOO_LOW',
        net_return: 0.03,
        active_return: 0.01,
      },
      {
        week_ending: weeks[1],
        traded: 'b',
        other: 'a',
        reasons: 'UNDECIDED',
        net_return: null,
        active_return: null,
      },
    ]);
  });

  test('are none where the other was not scored: a gap is no decision', () => {
    const ofA = [entry(weeks[0], 'a', scoredWeek())];
    expect(loneTrades(commonWeeks(ofA, [entry(weeks[0], 'b', undefined)]))).toEqual([]);
  });
});
