import { describe, expect, test } from 'vitest';
import { forwardStatistics, namesOf } from '../../../src/evaluation/rank-ic.ts';
import { byRegime, type ScoredWeek } from '../../../src/evaluation/scored-week.ts';
import { tQuantile } from '../../../src/statistics/student-t.ts';
import { type Bar, pricesOf, scoredWeek, settings, twoNames } from '../../support/evaluation/evaluated-example.ts';

/** Six names, F with the highest score down to A with the lowest. */
const ascending = { SS_raw: [1, 2, 3, 4, 5, 6] };
const week = (date: string, features: Parameters<typeof scoredWeek>[1] = ascending) =>
  scoredWeek(date, features, { schema: onlySentiment });
const onlySentiment = { ...twoNames, weights: { novelty: 0, event_intensity: 0, sentiment: 1, divergence: 0 } };

/** Bars that give A … F these returns, in percent, from the open of one session to the close of another. */
function bars(spans: readonly { from: string; to: string; percent: readonly number[] }[]) {
  return Object.fromEntries(
    ['A', 'B', 'C', 'D', 'E', 'F'].map((symbol, i): [string, Record<string, Bar>] => {
      const own = spans.flatMap(({ from, to, percent }): [string, Bar][] => {
        const change = percent[i];
        if (change === undefined) throw new Error(`${symbol} has no return`);
        return Number.isNaN(change)
          ? []
          : [
              [from, [100, 100]],
              [to, [100, 100 + change]],
            ];
      });
      return [symbol, Object.fromEntries(own)];
    }),
  );
}

const first = { from: '2014-03-31', to: '2014-04-04' };
const second = { from: '2014-04-07', to: '2014-04-11' };
const third = { from: '2014-04-14', to: '2014-04-17' };

function statisticsOf(weeks: readonly ScoredWeek[], prices: ReturnType<typeof pricesOf>, sessions = 5) {
  const [regime] = byRegime(weeks);
  if (!regime) throw new Error('There is no week.');
  return forwardStatistics(regime, sessions, prices, settings);
}

describe('the rank IC', () => {
  test('is 1 when the returns have the order of the scores, −1 when they have the reverse', () => {
    const rising = pricesOf('2014-03-31', '2014-04-04', bars([{ ...first, percent: [1, 2, 3, 4, 5, 6] }]));
    const falling = pricesOf('2014-03-31', '2014-04-04', bars([{ ...first, percent: [6, 5, 4, 3, 2, 1] }]));
    expect(statisticsOf([week('2014-03-28')], rising).ic.ic).toEqual({ value: 1, n: 1, interval: null });
    expect(statisticsOf([week('2014-03-28')], falling).ic.ic).toEqual({ value: -1, n: 1, interval: null });
  });

  test('is the mean over weeks, with deviation, t and interval', () => {
    // Ranks of returns 1 3 2 4 6 5: Σd² = 4, ρ = 1 − 6·4/210 = 31/35; and 2 1 4 3 6 5: Σd² = 6, ρ = 1 − 36/210 = 29/35.
    const spans = [
      { ...first, percent: [1, 3, 2, 4, 6, 5] },
      { ...second, percent: [2, 1, 4, 3, 6, 5] },
    ];
    const prices = pricesOf('2014-03-31', '2014-04-11', bars(spans));
    const { ic } = statisticsOf([week('2014-03-28'), week('2014-04-04')], prices);
    const half = tQuantile(0.975, 1) * Math.sqrt((1 / 35) ** 2 / 2);
    expect(ic.ic.value).toBeCloseTo(30 / 35, 14);
    expect(ic.ic.n).toBe(2);
    expect(ic.ic.interval?.[0]).toBeCloseTo(30 / 35 - half, 12);
    expect(ic.ic.interval?.[1]).toBeCloseTo(30 / 35 + half, 12);
    expect(ic.icir).toBeCloseTo(30 / 35 / (Math.SQRT2 / 35), 10);
    expect(ic.newey_west).toEqual({ t: expect.closeTo(30 / 35 / ((1 / 35) * Math.SQRT1_2), 10), lags: 0 });
    expect(ic.non_overlapping).toEqual({ t: expect.closeTo(30, 10), n: 2 });
    expect(ic).toMatchObject({ sessions: 5, mean_names: 6, unpriced_names: 0 });
  });

  test('leaves names without a price out and counts them', () => {
    const prices = pricesOf('2014-03-31', '2014-04-04', bars([{ ...first, percent: [1, 2, Number.NaN, 4, 5, 6] }]));
    expect(statisticsOf([week('2014-03-28')], prices).ic).toMatchObject({
      ic: { value: 1, n: 1 },
      mean_names: 5,
      unpriced_names: 1,
    });
  });

  test('leaves out a week with fewer than 5 names, and one whose scores are all the same', () => {
    const { NaN: none } = Number;
    const spans = [
      { ...first, percent: [1, 2, none, none, 5, 6] },
      { ...second, percent: [1, 2, 3, 4, 5, 6] },
    ];
    const prices = pricesOf('2014-03-31', '2014-04-11', bars(spans));
    const { ic } = statisticsOf([week('2014-03-28'), week('2014-04-04', { SS_raw: [1, 1, 1, 1, 1, 1] })], prices);
    expect(ic).toMatchObject({ ic: { value: null, n: 0, interval: null }, mean_names: null, unpriced_names: 2 });
    expect(ic).toMatchObject({ icir: null, newey_west: { t: null }, non_overlapping: { t: null, n: 0 } });
  });

  test('counts no week whose horizon ends after what is known', () => {
    const spans = [
      { ...first, percent: [1, 2, 3, 4, 5, 6] },
      { ...second, percent: [6, 5, 4, 3, 2, 1] },
      // Four sessions: Good Friday.
      { ...third, percent: [1, 2, 3, 4, 5, 6] },
    ];
    const prices = pricesOf('2014-03-31', '2014-04-17', bars(spans));
    const weeks = [week('2014-03-28'), week('2014-04-04'), week('2014-04-11'), week('2014-04-17')];
    expect(statisticsOf(weeks, prices).ic.ic).toMatchObject({ value: 0, n: 2 });
    expect(statisticsOf(weeks, prices, 4).ic.unpriced_names).toBe(12);
  });

  test('over ten sessions has one lag, and takes every second week for the t without overlap', () => {
    const spans = [
      { from: '2014-03-31', to: '2014-04-11', percent: [1, 2, 3, 4, 5, 6] },
      { from: '2014-04-07', to: '2014-04-21', percent: [6, 5, 4, 3, 2, 1] },
      { from: '2014-04-14', to: '2014-04-28', percent: [1, 2, 3, 4, 6, 5] },
    ];
    const prices = pricesOf('2014-03-31', '2014-05-02', bars(spans));
    const { ic } = statisticsOf([week('2014-03-28'), week('2014-04-04'), week('2014-04-11')], prices, 10);
    expect(ic.ic.n).toBe(3);
    expect(ic.newey_west.lags).toBe(1);
    // Of the weeks 1 and 3: ρ = 1 and 1 − 12/210.
    const [a, b] = [1, 1 - 12 / 210];
    const t = (a + b) / 2 / (Math.abs(a - b) / Math.SQRT2 / Math.SQRT2);
    expect(ic.non_overlapping).toEqual({ t: expect.closeTo(t, 8), n: 2 });
  });
});

describe('buckets', () => {
  test('are the top and the bottom share of the ranked names, and the rest', () => {
    const byRank = Float64Array.of(10, 20, 30, 40, 50, 60, 70);
    expect([...namesOf('top', byRank, 1 / 3)]).toEqual([10, 20]);
    expect([...namesOf('middle', byRank, 1 / 3)]).toEqual([30, 40, 50]);
    expect([...namesOf('bottom', byRank, 1 / 3)]).toEqual([60, 70]);
  });

  test('never share a name, and lose none', () => {
    for (const [names, share, size] of [
      [100, 0.29, 29],
      [3, 1 / 3, 1],
      [2, 1 / 3, 0],
      [5, 0.5, 2],
      [1, 0.5, 0],
      [0, 0.5, 0],
    ] as const) {
      const byRank = Float64Array.from({ length: names }, (_, i) => i);
      const [top, middle, bottom] = (['top', 'middle', 'bottom'] as const).map((one) => namesOf(one, byRank, share));
      expect([top?.length, bottom?.length]).toEqual([size, size]);
      expect([...(top ?? []), ...(middle ?? []), ...(bottom ?? [])]).toEqual([...byRank]);
    }
  });

  test('have the mean over weeks of the mean return of their names', () => {
    const spans = [
      { ...first, percent: [1, 2, 3, 4, 5, 9] },
      { ...second, percent: [1, 3, 3, Number.NaN, 5, Number.NaN] },
    ];
    const prices = pricesOf('2014-03-31', '2014-04-11', bars(spans));
    const { buckets } = statisticsOf([week('2014-03-28'), week('2014-04-04')], prices);
    expect(buckets.map(({ bucket, mean, mean_names }) => [bucket, mean.n, mean_names])).toEqual([
      ['top', 2, 1.5],
      ['middle', 2, 1.5],
      ['bottom', 2, 2],
    ]);
    // Top: E and F, 7 % and 5 %; middle: C and D, 3.5 % and 3 %; bottom: A and B, 1.5 % and 2 %.
    expect(buckets[0]?.mean.value).toBeCloseTo(0.06, 14);
    expect(buckets[1]?.mean.value).toBeCloseTo(0.0325, 14);
    expect(buckets[2]?.mean.value).toBeCloseTo(0.0175, 14);
  });

  test('without a priced name in any week have no mean', () => {
    const { NaN: none } = Number;
    const prices = pricesOf('2014-03-31', '2014-04-04', bars([{ ...first, percent: [1, 2, 3, 4, none, none] }]));
    const [top] = statisticsOf([week('2014-03-28')], prices).buckets;
    expect(top).toMatchObject({ mean: { value: null, n: 0, interval: null }, mean_names: null });
  });
});
