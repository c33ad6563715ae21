import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import type { WeekInputs } from '../../../src/scoring/features.ts';
import { scoreWeek } from '../../../src/scoring/score-week.ts';
import { Random } from '../../../src/statistics/random.ts';
import {
  bars,
  cluster,
  coveredWeeks,
  factorSchema,
  friday,
  marketOf,
  randomWeek,
  shippedSchema,
} from '../../support/scoring/week-example.ts';

const schemas = ['news-novelty-v1', 'news-novelty-v1b', 'market-pressure-v0'].map(shippedSchema);
const seeds = fc.integer({ min: 0, max: 1e6 });

const weekOf = (changes: Partial<WeekInputs> = {}): WeekInputs => ({
  weekEnding: friday,
  universe: [{ symbol: 'A', sector: 'Energy' }],
  benchmark: 'SPY',
  weeks: coveredWeeks([]),
  market: marketOf({ A: bars(70), SPY: bars(70) }),
  schema: factorSchema(),
  ...changes,
});

describe.each(schemas)('a week under $schema_id', (schema) => {
  it('is the same bit for bit in whatever order symbols, weeks and clusters come', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const inputs = randomWeek(seed, 25, 400, schema);
        const random = Random.seeded(seed);
        const shuffled: WeekInputs = {
          ...inputs,
          universe: random.shuffle([...inputs.universe]),
          weeks: random.shuffle(
            inputs.weeks.map((week) => ({ ...week, clusters: random.shuffle([...week.clusters]) })),
          ),
          market: { ...inputs.market, bySymbol: new Map(random.shuffle([...inputs.market.bySymbol])) },
        };
        expect(scoreWeek(shuffled)).toEqual(scoreWeek(inputs));
      }),
      { numRuns: 10 },
    );
  });

  it('does not change when later weeks and bars arrive', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const inputs = randomWeek(seed, 25, 400, schema);
        const later = randomWeek(seed + 1, 25, 400, schema);
        const extended = (values: Float64Array) => Float64Array.of(...values, 1e6, 1e-6);
        const future: WeekInputs = {
          ...inputs,
          weeks: [...inputs.weeks, ...later.weeks.map((week) => ({ ...week, weekEnding: week.weekEnding + 13 * 7 }))],
          market: {
            sessions: Int32Array.of(...inputs.market.sessions, friday + 3, friday + 4),
            bySymbol: new Map(
              [...inputs.market.bySymbol].map(([symbol, { adjClose, volume }]) => [
                symbol,
                { adjClose: extended(adjClose), volume: extended(volume) },
              ]),
            ),
          },
        };
        expect(scoreWeek(future)).toEqual(scoreWeek(inputs));
      }),
      { numRuns: 10 },
    );
  });

  it('does not change with the unit of prices or volumes', () => {
    const inputs = randomWeek(3, 25, 400, schema);
    const scaled = new Map(
      [...inputs.market.bySymbol].map(([symbol, { adjClose, volume }]) => [
        symbol,
        // Powers of 2 keep every bit of a ratio.
        { adjClose: adjClose.map((price) => price * 8), volume: volume.map((shares) => shares / 4) },
      ]),
    );
    expect(scoreWeek({ ...inputs, market: { ...inputs.market, bySymbol: scaled } })).toEqual(scoreWeek(inputs));
  });

  it('conserves the universe, and ranks each eligible symbol once', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const inputs = randomWeek(seed, 25, 150, schema);
        const universe = [...inputs.universe, { symbol: 'SPY', sector: null }];
        const { scores, features, diagnostics } = scoreWeek({ ...inputs, universe });
        const excluded = Object.values(diagnostics.universe.excluded).reduce((sum, count) => sum + count, 0);
        expect(diagnostics.universe.symbols).toBe(26);
        expect(diagnostics.universe.scored + excluded).toBe(26);
        expect(diagnostics.universe.excluded.BENCHMARK).toBe(1);
        expect(features.columns.symbol).not.toContain('SPY');
        const ranks = [...scores.columns.rank_UPS].filter((rank) => !Number.isNaN(rank)).sort((a, b) => a - b);
        expect(ranks).toEqual(Array.from({ length: diagnostics.universe.scored }, (_, i) => i + 1));
      }),
      { numRuns: 10 },
    );
  });

  it('has a reason for every null, and no infinite number', () => {
    const { features, scores } = scoreWeek(randomWeek(5, 40, 200, schema));
    for (const [name, values] of Object.entries(features.columns)) {
      for (const [row, value] of values.entries()) {
        const isNull = typeof value === 'number' && Number.isNaN(value);
        expect(features.columns.reasons[row]?.includes(`${name}:`), `${name} ${row}`).toBe(isNull);
      }
    }
    for (const [row, eligible] of scores.columns.eligible.entries()) {
      expect(scores.columns.reasons[row] === '').toBe(eligible === 1);
      expect(Number.isFinite(scores.columns.UPS_adj[row])).toBe(eligible === 1);
    }
    const numbers = Object.values(scores.columns).flatMap((values) => Array.from<unknown>(values));
    expect(numbers.filter((value) => value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY)).toEqual(
      [],
    );
  });
});

describe('the edges', () => {
  it('skip an empty universe', () => {
    const { decision, scores, basket } = scoreWeek(weekOf({ universe: [] }));
    expect([scores.rows, decision.decision, basket]).toEqual([0, 'SKIP', []]);
    expect(decision.reasons).toEqual([{ code: 'NO_CANDIDATES', value: 0, threshold: 1 }]);
  });

  it('skip a week without any cluster, and say that nobody had news', () => {
    const { decision, diagnostics } = scoreWeek(weekOf());
    expect(decision.reasons.map(({ code }) => code)).toEqual(['NO_CANDIDATES']);
    expect(diagnostics.universe.excluded).toEqual({ NO_NEWS: 1 });
    expect(diagnostics.news).toMatchObject({ clusters: 0, cluster_size: null, confident_share: null });
  });

  it('score a single symbol with 0', () => {
    const { decision, basket } = scoreWeek(weekOf({ weeks: coveredWeeks([cluster()]) }));
    expect(decision.decision).toBe('TRADE');
    expect(basket).toMatchObject([{ symbol: 'A', weight: 1, UPS_adj: 0, rank_UPS: 1, conviction: 'Weak' }]);
  });

  it('keep what would have been bought in a skipped week', () => {
    const schema = factorSchema({
      skip_rules: { min_event_intensity: 0, max_price_action_recap_share: 1, min_high_severity_clusters: 1 },
    });
    const { decision, basket, diagnostics } = scoreWeek(weekOf({ weeks: coveredWeeks([cluster()]), schema }));
    expect(decision.decision).toBe('SKIP');
    expect(basket).toEqual([]);
    expect(diagnostics.would_be.map(({ symbol }) => symbol)).toEqual(['A']);
  });

  it('refuse a universe with a symbol twice', () => {
    const twice = [
      { symbol: 'A', sector: null },
      { symbol: 'A', sector: null },
    ];
    expect(() => scoreWeek(weekOf({ universe: twice }))).toThrow(UserError);
  });
});

describe('the diagnostics', () => {
  it('describe the news of the universe, before and after the filters', () => {
    const clusters = [
      cluster({ clusterId: 'a', clusterSize: 4 }),
      cluster({ clusterId: 'b', clusterSize: 2, sentiment: { confidence: 0.69 } }),
      cluster({ clusterId: 'c', event: { eventTypePrimary: 'PRICE_ACTION_RECAP' }, sentiment: { confidence: 0.7 } }),
      cluster({ symbol: 'SPY' }),
      cluster({ symbol: 'ELSEWHERE' }),
    ];
    const schema = factorSchema({ filters: { exclude_event_types: ['PRICE_ACTION_RECAP'], min_cluster_size: 1 } });
    const { diagnostics, decision } = scoreWeek(weekOf({ weeks: coveredWeeks(clusters), schema }));
    expect(diagnostics.news).toEqual({
      symbols_with_news: 1,
      clusters: 2,
      clusters_before_filters: 3,
      clusters_outside_universe: 2,
      cluster_size: { mean: 3, median: 3, max: 4 },
      event_types: { EARNINGS_GUIDANCE: 2, PRICE_ACTION_RECAP: 1 },
      price_action_recap_share: 1 / 3,
      confident_share: 2 / 3,
    });
    expect(decision.measures.price_action_recap_share).toEqual({ value: 1 / 3, n: 3 });
    expect(diagnostics.nulls).toEqual({ NS_raw: 1 });
  });
});
