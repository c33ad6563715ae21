import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldBack, pickBasket } from '../../../src/scoring/basket.ts';
import { driversOf } from '../../../src/scoring/drivers.ts';
import { scoreWeek } from '../../../src/scoring/score-week.ts';
import { scoreFeatures } from '../../../src/scoring/scores.ts';
import { factorSchema, featureTable, randomWeek, shippedSchema } from '../../support/scoring/week-example.ts';

const sectors = ['Energy', 'Energy', 'Energy', 'Utilities', null, null];

/** Symbols A … F in descending order of their score. */
function ranked(basket: Record<string, unknown>) {
  const schema = factorSchema({ basket });
  const features = featureTable({ NV_raw: [6, 5, 4, 3, 2, 1] }, 6);
  for (const [row, sector] of sectors.entries()) features.columns.sector[row] = sector;
  return pickBasket(scoreFeatures(features, schema), schema);
}

const symbolsOf = (positions: readonly { symbol: string }[]) => positions.map(({ symbol }) => symbol).join('');

describe('the basket', () => {
  it('is the top N by UPS_adj with equal weights', () => {
    const positions = ranked({ size: 4 });
    expect(symbolsOf(positions)).toBe('ABCD');
    expect(positions.map(({ weight, rank_UPS }) => [weight, rank_UPS])).toEqual([
      [0.25, 1],
      [0.25, 2],
      [0.25, 3],
      [0.25, 4],
    ]);
    expect(positions[0]).toMatchObject({ sector: 'Energy', conviction: 'Moderate', signal_state: 'Early' });
  });

  it('passes over a full sector and takes the next symbol; no sector is one sector', () => {
    expect(symbolsOf(ranked({ size: 4, sector_cap: 2 }))).toBe('ABDE');
    expect(symbolsOf(ranked({ size: 4, sector_cap: 1 }))).toBe('ADE');
  });

  it('shares the weight among those there are', () => {
    expect(ranked({ size: 40 }).map(({ weight }) => weight)).toEqual(new Array(6).fill(1 / 6));
  });
});

describe('the drivers', () => {
  it('are the weighted factors and what the volatility takes away', () => {
    const schema = factorSchema({ weights: { novelty: 0.5, event_intensity: 0, sentiment: -0.5, divergence: 0 } });
    const features = featureTable({ NV_raw: [1, 3], NA_raw: [1, 3], SS_raw: [1, 3], VR_pct: [0, 0.4] }, 2);
    const scores = scoreFeatures(features, schema);
    expect(driversOf(scores, 1, schema)).toEqual([
      { term: 'novelty', weight: 0.5, value: 1, contribution: 0.5 },
      { term: 'sentiment', weight: -0.5, value: 1, contribution: -0.5 },
    ]);
    const bullish = factorSchema({ weights: { novelty: 0.5, event_intensity: 0, sentiment: 0.5, divergence: 0 } });
    expect(driversOf(scoreFeatures(features, bullish), 1, bullish)).toEqual([
      { term: 'novelty', weight: 0.5, value: 1, contribution: 0.5 },
      { term: 'sentiment', weight: 0.5, value: 1, contribution: 0.5 },
      { term: 'volatility', weight: null, value: 0.4, contribution: 0.9 - 1 },
    ]);
  });

  it.each(['news-novelty-v1', 'news-novelty-v1b', 'market-pressure-v0'])(
    'add up to UPS_adj to the last bit: %s',
    (id) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
          const { diagnostics } = scoreWeek(randomWeek(seed, 30, 400, shippedSchema(id)));
          expect(diagnostics.would_be.length).toBeGreaterThan(5);
          for (const { drivers, UPS_adj } of diagnostics.would_be) {
            expect(drivers.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(UPS_adj);
          }
        }),
        { numRuns: 15 },
      );
    },
  );
});

describe('names that a limit per sector holds back', () => {
  const held = (basket: { readonly size: number; readonly sector_cap: number | null }) =>
    heldBack(ranked(basket), sectors.length, factorSchema({ basket }).basket);

  it.each([
    [0, 'where the basket has no limit', { size: 4, sector_cap: null }],
    [1, 'where a full basket passed over C', { size: 4, sector_cap: 2 }],
    [3, 'where the limit leaves the basket open: all that are ranked beside it', { size: 4, sector_cap: 1 }],
    [0, 'where the limit is never met', { size: 2, sector_cap: 2 }],
  ])('are %i %s', (expected, _, basket) => {
    expect(held(basket)).toBe(expected);
  });

  it('are none where nothing was picked', () => {
    expect(heldBack([], 5, factorSchema({ basket: { size: 4, sector_cap: 1 } }).basket)).toBe(0);
  });
});
