import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weeksBetween } from '../../../src/calendar/weeks.ts';
import { evaluateRegimes } from '../../../src/evaluation/evaluate-regimes.ts';
import type { Evaluation } from '../../../src/evaluation/evaluation.ts';
import { type HeldPrices, heldPrices, noPrices } from '../../../src/evaluation/held-prices.ts';
import { pickReturnTable, weeklyReturnTable } from '../../../src/evaluation/result-tables.ts';
import { neededSymbols, type ScoredWeek } from '../../../src/evaluation/scored-week.ts';
import { takeRows } from '../../../src/lake/table.ts';
import { Random } from '../../../src/statistics/random.ts';
import { wilson } from '../../../src/statistics/wilson.ts';
import {
  marketOf,
  randomBars,
  randomSymbols,
  randomWeeks,
  scoredWeek,
  settings,
  weekEnding,
} from '../../support/evaluation/evaluated-example.ts';

const lastWeek = '2014-08-29';
const dates = weeksBetween(weekEnding('2014-03-28'), weekEnding(lastWeek)).map((week) => week.weekEnding as string);
const bars = randomBars(11, randomSymbols, '2014-03-31', lastWeek);
const prices = heldPrices(marketOf('2014-03-31', lastWeek, bars));
const weeks = randomWeeks(5, dates);

function evaluated(scored: readonly ScoredWeek[], known: HeldPrices = prices, asOf = lastWeek) {
  return evaluateRegimes({
    asOf,
    benchmark: 'SPY',
    settings,
    weeks: scored,
    prices: known,
    random: Random.seeded(settings.seed),
  });
}

/** Everything that is written, as text. */
function bytes(...given: Parameters<typeof evaluated>): string {
  const { evaluation, results } = evaluated(...given);
  const tables = [pickReturnTable(results), weeklyReturnTable(results, given[1] ?? prices)];
  return JSON.stringify([
    evaluation,
    tables.map(({ columns }) => Object.values(columns).map((c) => Array.from<unknown>(c))),
  ]);
}

const only = ({ regimes }: Evaluation) => {
  const [regime] = regimes;
  if (!regime) throw new Error('There is no regime.');
  return regime;
};

describe('an evaluation', () => {
  test('of no week has no regime and no pair', () => {
    const { evaluation, results } = evaluated([], noPrices);
    expect(evaluation).toEqual({ as_of: lastWeek, benchmark: 'SPY', settings, regimes: [], pairs: [] });
    expect(results).toEqual([]);
  });

  test('of one week under one regime has values without intervals', () => {
    const week = scoredWeek('2014-03-28', { SS_raw: [1, 2, 3, 4, 5, 6] });
    const { evaluation } = evaluated([week]);
    const regime = only(evaluation);
    expect(evaluation.pairs).toEqual([]);
    expect(regime).toMatchObject({
      first_week: '2014-03-28',
      last_week: '2014-03-28',
      weeks: 1,
      traded: 1,
      realised: 1,
    });
    for (const mean of [regime.gross_return, regime.net_return, regime.active_return]) {
      expect(mean).toEqual({ value: expect.any(Number), n: 1, interval: null });
    }
    expect(regime.turnover).toEqual({ value: null, n: 0, interval: null });
    expect(regime.untraded_return).toEqual({ value: null, n: 0, interval: null });
    expect(regime.hit_rate.n).toBe(1);
  });

  test('without any price after the weeks knows no result, and fails nowhere', () => {
    const { evaluation, results } = evaluated(weeks, noPrices);
    for (const regime of evaluation.regimes) {
      expect(regime).toMatchObject({ weeks: dates.length, realised: 0, unpriced_positions: 0 });
      expect(regime.net_return).toEqual({ value: null, n: 0, interval: null });
      expect(regime.ic.map(({ ic }) => ic.n)).toEqual([0, 0]);
      expect(regime.ablation[0]?.shared.n).toBe(dates.length);
      expect(regime.ablation[0]?.difference.n).toBe(0);
    }
    expect(evaluation.pairs).toMatchObject([{ difference: { value: null, n: 0, interval: null }, p_value: null }]);
    expect(new Set(results.flatMap(({ picks }) => picks.map(({ reason }) => reason)))).toEqual(new Set(['NOT_YET']));
  });

  test('counts weeks, and takes its means over the results', () => {
    const { evaluation, results } = evaluated(weeks);
    for (const regime of evaluation.regimes) {
      const own = results.filter(({ week }) => week.regime === regime.regime);
      const traded = own.filter(({ week }) => week.decision === 'TRADE');
      const known = traded.filter(({ net }) => !Number.isNaN(net));
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(regime).toMatchObject({ weeks: own.length, traded: traded.length, realised: known.length });
      expect(regime.net_return).toMatchObject({
        n: known.length,
        value: expect.closeTo(mean(known.map(({ net }) => net)), 14),
      });
      expect(regime.active_return.value).toBeCloseTo(mean(known.map(({ active }) => active)), 14);
      expect(regime.turnover.n).toBe(traded.length - 1);
      const hits = known.filter(({ active }) => active > 0).length;
      expect(regime.hit_rate).toEqual(wilson(hits, known.length, settings.confidence));
      const [low, high] = regime.net_return.interval ?? [Number.NaN, Number.NaN];
      expect(low).toBeLessThan(regime.net_return.value as number);
      expect(high).toBeGreaterThan(regime.net_return.value as number);
      const untraded = own.filter(({ week, gross }) => week.decision !== 'TRADE' && !Number.isNaN(gross));
      expect(regime.untraded_return).toMatchObject({
        n: untraded.length,
        value: expect.closeTo(mean(untraded.map(({ gross }) => gross)), 14),
      });
    }
  });

  test('counts the positions of traded baskets without a bar', () => {
    const { A, ...others } = bars;
    const week = { ...scoredWeek('2014-03-28', { SS_raw: [9, 8, 1, 1] }), decision: 'TRADE' } as const;
    const lacking = heldPrices(marketOf('2014-03-31', lastWeek, { A: {}, ...others }));
    expect(A).toBeDefined();
    expect(only(evaluated([week], lacking).evaluation)).toMatchObject({ realised: 1, unpriced_positions: 1 });
    expect(only(evaluated([{ ...week, decision: 'SKIP' }], lacking).evaluation).unpriced_positions).toBe(0);
  });

  test('is the same bit for bit, again and in whatever order weeks, rows and positions come', () => {
    const expected = bytes(weeks);
    expect(bytes(weeks)).toBe(expected);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const random = Random.seeded(seed);
        const shuffled = random.shuffle([...weeks]).map((week) => ({
          ...week,
          wouldBe: random.shuffle([...week.wouldBe]),
          scores: takeRows(week.scores, random.shuffle(Int32Array.from({ length: week.scores.rows }, (_, i) => i))),
        }));
        const market = marketOf('2014-03-31', lastWeek, Object.fromEntries(random.shuffle(Object.entries(bars))));
        expect(bytes(shuffled, heldPrices(market))).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });

  test('of a regime does not change when another one is added', () => {
    const three = evaluated([...weeks, ...randomWeeks(8, dates, ['another', 'zero'])]).evaluation;
    const two = evaluated(weeks).evaluation;
    expect(three.regimes.map(({ regime }) => regime)).toEqual(['another', 'one', 'two', 'zero']);
    expect(three.regimes.filter(({ regime }) => regime === 'one' || regime === 'two')).toEqual(two.regimes);
    expect(three.pairs.map(({ a, b }) => `${a} ${b}`)).toEqual([
      'another one',
      'another two',
      'another zero',
      'one two',
      'one zero',
      'two zero',
    ]);
    expect(three.pairs.find(({ a, b }) => a === 'one' && b === 'two')).toEqual(two.pairs[0]);
  });

  test('as of an earlier week has the same results of the weeks that were over, and no others', () => {
    const asOf = '2014-06-06';
    const isUntil = (date: string) => date <= asOf;
    const cut = Object.fromEntries(
      Object.entries(bars).map(([symbol, own]) => [
        symbol,
        Object.fromEntries(Object.entries(own).filter(([date]) => isUntil(date))),
      ]),
    );
    const scored = weeks.filter((week) => isUntil(week.weekEnding));
    const earlier = evaluated(scored, heldPrices(marketOf('2014-03-31', asOf, cut)), asOf);
    const later = evaluated(weeks).results.filter(({ week }) => week.weekEnding < asOf);
    expect(earlier.results.filter(({ span }) => span)).toEqual(later);
    const open = earlier.results.filter(({ span }) => !span).map(({ week }) => week.weekEnding);
    expect(new Set(open)).toEqual(new Set([asOf]));
    // Monday 26 May was a holiday: from the 27th on there are nine sessions.
    expect(only(earlier.evaluation).ic.map(({ ic }) => ic.n)).toEqual([10, 8]);
  });
});

describe('a pair', () => {
  const pairOf = (scored: readonly ScoredWeek[]) => evaluated(scored).evaluation.pairs[0];
  const features = { SS_raw: [1, 2, 3, 4, 5, 6] };
  const decisions = (regime: string, all: readonly ScoredWeek['decision'][]) =>
    all.map((decision, i) => scoredWeek(dates[i] as string, features, { regime, decision }));

  test('is compared over the weeks in which both have a result, a skipped one being 0', () => {
    const a = decisions('a', ['TRADE', 'TRADE', 'UNDECIDED', 'SKIP', 'SKIP']);
    const b = decisions('b', ['TRADE', 'SKIP', 'TRADE', 'SKIP']);
    const { results } = evaluated(a);
    const second = results[1]?.net ?? Number.NaN;
    // Weeks 1, 2 and 4: 0, the net return of week 2, 0.
    expect(pairOf([...a, ...b])).toMatchObject({ difference: { n: 3, value: expect.closeTo(second / 3, 14) } });
    expect(pairOf([...b, ...a])).toEqual(pairOf([...a, ...b]));
  });

  test('that decides alike differs by 0, without an interval', () => {
    const same = decisions('a', ['TRADE', 'TRADE', 'SKIP']).flatMap((week) => [week, { ...week, regime: 'b' }]);
    expect(pairOf(same)).toMatchObject({ difference: { n: 3, value: 0, interval: null }, p_value: null });
  });

  test('with enough weeks has an interval, a p-value and the block length that made them', () => {
    const pair = pairOf(weeks);
    expect(pair?.difference.interval).not.toBeNull();
    expect(pair?.p_value).toBeGreaterThan(0);
    expect(pair?.p_value).toBeLessThanOrEqual(1);
    expect(pair?.block_length).toBeGreaterThanOrEqual(1);
    expect(pair?.resamples).toBe(settings.resamples);
  });

  test('without a common week has nothing to compare', () => {
    const apart = [...decisions('a', ['TRADE']), { ...scoredWeek('2014-05-02', features, { regime: 'b' }) }];
    expect(pairOf(apart)).toMatchObject({ difference: { n: 0, value: null }, p_value: null, block_length: null });
  });
});

test('prices are needed of every ranked name, every position, and the benchmark', () => {
  const week = scoredWeek('2014-03-28', { SS_raw: [1, Number.NaN, 3] }, { basket: ['A', 'Z'] });
  expect(neededSymbols([week], 'SPY')).toEqual(['A', 'C', 'SPY', 'Z']);
  expect(neededSymbols([], 'SPY')).toEqual(['SPY']);
});
