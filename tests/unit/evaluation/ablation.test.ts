import { describe, expect, test } from 'vitest';
import { ablate } from '../../../src/evaluation/ablation.ts';
import type { TermAblation } from '../../../src/evaluation/evaluation.ts';
import { byRegime, type ScoredWeek } from '../../../src/evaluation/scored-week.ts';
import { Random } from '../../../src/statistics/random.ts';
import { pricesOf, randomWeeks, scoredWeek, settings } from '../../support/evaluation/evaluated-example.ts';
import { factorSchema, shippedSchema } from '../../support/scoring/week-example.ts';

/** Bought at 100, sold at 100 and these percent. */
const oneWeek = (percent: Record<string, number>) =>
  pricesOf(
    '2014-03-31',
    '2014-04-04',
    Object.fromEntries(
      Object.entries(percent).map(([symbol, change]) => [
        symbol,
        { '2014-03-31': [100, 100], '2014-04-04': [100, 100 + change] },
      ]),
    ),
  );

function ablationOf(weeks: readonly ScoredWeek[], prices = oneWeek({})) {
  const [regime] = byRegime(weeks);
  if (!regime) throw new Error('There is no week.');
  return ablate(regime, prices, settings, Random.seeded(1));
}

const term = (terms: readonly TermAblation[], name: string): TermAblation => {
  const found = terms.find((one) => one.term === name);
  if (!found) throw new Error(`There is no term ${name}.`);
  return found;
};

const weights = { novelty: 0, event_intensity: 0.5, sentiment: 0.25, divergence: 0 };
const schema = factorSchema({ volatility_penalty: 0, basket: { size: 2 }, weights });
// z of 1 2 3 4 is −1.34 −.45 .45 1.34. Both terms are .25 · z, in the orders A B C D and B A D C.
const features = { EI_raw: [1, 2, 3, 4], EC_raw: [0, 0, 0, 0], SS_raw: [2, 1, 4, 3] };

describe('the ablation of a term', () => {
  test('is the score of the others: order, basket and return', () => {
    // Full: z(EI) + z(SS), of A … D −1.79 −1.79 1.79 1.79, ties by symbol: C D A B. Without either term: the other one alone.
    const week = scoredWeek('2014-03-28', features, { schema });
    expect(week.wouldBe.map(({ symbol }) => symbol)).toEqual(['C', 'D']);
    const { terms, unexplainedWeeks } = ablationOf([week], oneWeek({ A: 1, B: 2, C: 3, D: 6 }));
    expect(unexplainedWeeks).toBe(0);
    expect(terms.map((one) => [one.term, one.weight])).toEqual([
      ['event_intensity', 0.5],
      ['sentiment', 0.25],
    ]);
    // Ranks 1.5 1.5 3.5 3.5 against 1 2 3 4: Pearson 4 / √(4·5).
    expect(term(terms, 'sentiment').spearman).toEqual({
      value: expect.closeTo(4 / Math.sqrt(20), 12),
      n: 1,
      interval: null,
    });
    expect(term(terms, 'sentiment')).toMatchObject({
      shared: { value: 2, n: 1 },
      basket: 2,
      difference: { value: 0, n: 1 },
    });
  });

  test('shows what the basket gains by it', () => {
    const strong = factorSchema({ ...schema, weights: { ...weights, event_intensity: 0.1, sentiment: 0.9 } });
    // Sentiment decides: C and D. Without it: B and D.
    const week = scoredWeek(
      '2014-03-28',
      { EI_raw: [1, 3, 2, 4], EC_raw: [0, 0, 0, 0], SS_raw: [1, 2, 4, 3] },
      { schema: strong },
    );
    expect(week.wouldBe.map(({ symbol }) => symbol)).toEqual(['C', 'D']);
    const { terms } = ablationOf([week], oneWeek({ A: 1, B: 2, C: 3, D: 6 }));
    expect(term(terms, 'sentiment')).toMatchObject({ shared: { value: 1 }, difference: { n: 1, interval: null } });
    expect(term(terms, 'sentiment').difference.value).toBeCloseTo(0.045 - 0.04, 14);
    expect(term(terms, 'event_intensity').difference.value).toBe(0);
  });

  test('takes in weeks that were skipped, and has no difference while the week is not over', () => {
    const weeks = [
      scoredWeek('2014-03-28', features, { schema, decision: 'SKIP' }),
      scoredWeek('2014-04-04', features, { schema }),
    ];
    const { terms } = ablationOf(weeks, oneWeek({ A: 1, B: 2, C: 3, D: 6 }));
    expect(term(terms, 'sentiment')).toMatchObject({ shared: { n: 2 }, spearman: { n: 2 }, difference: { n: 1 } });
  });

  test('keeps the penalty for volatility', () => {
    const penal = factorSchema({ weights, volatility_penalty: 0.5, basket: { size: 1 } });
    // Without sentiment D leads, unless its volatility halves it: 1.34 · (1 − .5) < .45 · (1 − 0).
    const calm = scoredWeek(
      '2014-03-28',
      { ...features, SS_raw: [0, 0, 0, 0], VR_pct: [0, 0, 0, 0] },
      { schema: penal },
    );
    const wild = scoredWeek(
      '2014-03-28',
      { ...features, SS_raw: [0, 0, 0, 0], VR_pct: [0, 0, 0, 1] },
      { schema: penal },
    );
    for (const week of [calm, wild]) {
      expect(term(ablationOf([week]).terms, 'sentiment')).toMatchObject({
        spearman: { value: 1 },
        shared: { value: 1 },
      });
    }
    expect(wild.scores.columns.UPS_adj[3]).toBeCloseTo((calm.scores.columns.UPS_adj[3] as number) / 2, 14);
  });

  test('is made for every term of the pressure model', () => {
    const pressure = shippedSchema('market-pressure-v0');
    const draw = (shift: number) => [1, 5, 2, 4, 3].map((value, i) => value + ((i * shift) % 3));
    const names = ['NV_raw', 'NA_raw', 'NS_raw', 'SS_raw', 'EI_raw', 'AR5', 'VS_raw'] as const;
    const drawn = Object.fromEntries(names.map((name, i) => [name, draw(i)]));
    const week = scoredWeek('2014-03-28', { ...drawn, VR_pct: [0.2, 0.4, 0.6, 0.8, 1] }, { schema: pressure });
    const { terms, unexplainedWeeks } = ablationOf([week]);
    expect(unexplainedWeeks).toBe(0);
    expect(terms.map((one) => one.term)).toEqual(['information_flow', 'event_intensity', 'market_confirmation']);
  });
});

describe('a week says nothing about its terms', () => {
  test('when its score is not what its columns give; it is counted', () => {
    const good = scoredWeek('2014-03-28', features, { schema });
    const bad = scoredWeek('2014-04-04', features, { schema });
    bad.scores.columns.UPS_adj[2] = (bad.scores.columns.UPS_adj[2] as number) + 1e-9;
    const { terms, unexplainedWeeks } = ablationOf([good, bad]);
    expect(unexplainedWeeks).toBe(1);
    expect(term(terms, 'sentiment').shared.n).toBe(1);
  });

  test('when its schema is another than the one it was scored under', () => {
    const week = scoredWeek('2014-03-28', features, { schema });
    const other = factorSchema({ ...schema, weights: { ...weights, sentiment: 0.26 } });
    expect(ablationOf([{ ...week, schema: other }])).toEqual({ terms: [], unexplainedWeeks: 1 });
  });

  test('when a symbol without a score should have one', () => {
    const week = scoredWeek('2014-03-28', features, { schema });
    week.scores.columns.UPS_adj[0] = Number.NaN;
    expect(ablationOf([week]).unexplainedWeeks).toBe(1);
  });

  test('when the score has one term, and when nobody is eligible', () => {
    const single = factorSchema({ volatility_penalty: 0, weights: { ...weights, sentiment: 0 } });
    const nobody = scoredWeek('2014-04-04', { ...features, SS_raw: [0, 0, 0, 0].map(() => Number.NaN) }, { schema });
    expect(ablationOf([scoredWeek('2014-03-28', features, { schema: single }), nobody])).toEqual({
      terms: [],
      unexplainedWeeks: 0,
    });
  });
});

test('random weeks are all explained, and the terms stay in the order of the schema', () => {
  const dates = ['2014-03-28', '2014-04-04', '2014-04-11', '2014-04-17'];
  const { terms, unexplainedWeeks } = ablationOf(randomWeeks(3, dates, ['one']));
  expect(unexplainedWeeks).toBe(0);
  expect(terms.map((one) => [one.term, one.shared.n])).toEqual([
    ['novelty', 4],
    ['event_intensity', 4],
    ['sentiment', 4],
    ['divergence', 4],
  ]);
});
