import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blindnessOf,
  decideUnfiltered,
  needsEarlierNews,
  type WeekBeforeFilters,
} from '../../../src/comparison/unfiltered-week.ts';
import type { WeekInputs } from '../../../src/scoring/features.ts';
import type { JudgedCluster } from '../../../src/scoring/judged-week.ts';
import type { ScoringSchema } from '../../../src/scoring/schema.ts';
import { scoreWeek } from '../../../src/scoring/score-week.ts';
import { Random } from '../../../src/statistics/random.ts';
import { byCodeUnits } from '../../../src/text/order.ts';
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

const schemas = [
  ...['news-novelty-v1', 'news-novelty-v1b', 'market-pressure-v0'].map(shippedSchema),
  // Of the weeks before it needs the sentiment alone.
  factorSchema({
    schema_id: 'sentiment',
    weights: { novelty: 0, event_intensity: 0, sentiment: 1, divergence: 0 },
    filters: { exclude_event_types: [], min_cluster_size: 3 },
  }),
];
const strict = { exclude_event_types: ['PRICE_ACTION_RECAP', 'ANALYST_ACTION'], min_cluster_size: 4 } as const;

/** As the lake would give it: clusters by symbol and id, and the earlier ones only where they are asked for. */
function stored(inputs: WeekInputs): WeekBeforeFilters {
  const { features, diagnostics } = scoreWeek(inputs);
  const inOrder = (clusters: readonly JudgedCluster[]) =>
    clusters.toSorted((a, b) => byCodeUnits(a.symbol, b.symbol) || byCodeUnits(a.clusterId, b.clusterId));
  const [current, ...before] = inputs.weeks;
  return {
    features,
    clusters: inOrder(current?.clusters ?? []),
    earlier: needsEarlierNews(features, inputs.schema)
      ? before.flatMap(({ covered, clusters }) => (covered ? clusters : []))
      : [],
    schema: inputs.schema,
    symbols: diagnostics.universe.symbols,
  };
}

function rescored(inputs: WeekInputs) {
  const filters = { exclude_event_types: [], min_cluster_size: 1 };
  return scoreWeek({ ...inputs, schema: { ...inputs.schema, filters } as ScoringSchema });
}

describe.each(schemas)('a week under $schema_id decided without filters', (shipped) => {
  const weeks = fc.record({
    seed: fc.integer({ min: 0, max: 1e6 }),
    clusters: fc.constantFrom(0, 1, 5, 40, 300),
    /** Of the weeks before, the covered ones. */
    covered: fc.constantFrom(12, 12, 11, 3, 0),
    isQuietBefore: fc.boolean(),
    filters: fc.constantFrom(shipped.filters, strict),
    minCandidates: fc.constantFrom(1, 4),
  });

  test('has the decision, reasons and measures that scoring it again gives, bit for bit', () => {
    fc.assert(
      fc.property(weeks, ({ seed, clusters, covered, isQuietBefore, filters, minCandidates }) => {
        const basket = { ...shipped.basket, min_candidates: minCandidates };
        const schema = { ...shipped, filters, basket } as ScoringSchema;
        const made = randomWeek(seed, 12, clusters, schema);
        const random = Random.seeded(seed);
        const inputs: WeekInputs = {
          ...made,
          // The benchmark is in the universe and in the news; another symbol in the news is not in the universe.
          universe: [...made.universe, { symbol: 'SPY', sector: null }].filter(({ symbol }) => symbol !== 'S003'),
          weeks: made.weeks.map((week, k) => ({
            ...week,
            covered: k <= covered,
            clusters:
              k === 0
                ? [...week.clusters, cluster({ symbol: 'SPY', clusterId: 'spy', event: { eventSeverity: 3 } })]
                : week.clusters.filter(() => !isQuietBefore || random.uniform() < 0.02),
          })),
        };
        const { decision, diagnostics } = rescored(inputs);
        const unfiltered = decideUnfiltered(stored(inputs));
        expect(unfiltered.decision).toEqual(decision);
        expect(unfiltered.symbolsWithNews).toBe(diagnostics.news?.symbols_with_news);
      }),
      { numRuns: 80 },
    );
  });
});

describe('semantic novelty', () => {
  const pressure = {
    ...shippedSchema('market-pressure-v0'),
    filters: { exclude_event_types: [], min_cluster_size: 2 },
  };
  const market = marketOf({ A: bars(70), B: bars(70), SPY: bars(70) });
  const week = (history: JudgedCluster[][]): WeekInputs => ({
    weekEnding: friday,
    universe: [
      { symbol: 'A', sector: null },
      { symbol: 'B', sector: null },
    ],
    benchmark: 'SPY',
    weeks: coveredWeeks([cluster(), cluster({ symbol: 'B', clusterSize: 5 })], history),
    market: market,
    schema: pressure as ScoringSchema,
  });

  test('is asked of the weeks before only where no symbol had any', () => {
    const known = stored(week([[cluster({ symbol: 'B', clusterSize: 5 })]]));
    expect([needsEarlierNews(known.features, known.schema), known.earlier]).toEqual([false, []]);
    const unknown = stored(week([[cluster({ symbol: 'B' })]]));
    expect([needsEarlierNews(unknown.features, unknown.schema), unknown.earlier.length]).toEqual([true, 1]);
    expect(needsEarlierNews(unknown.features, factorSchema())).toBe(false);
  });

  test.each([
    ['small clusters before count once the filters are gone', [[cluster({ symbol: 'B' })]], 2],
    ['nothing before leaves nobody to compare with', [], 0],
    ['earlier news of symbols that are not in the news now is none to compare with', [[cluster({ symbol: 'C' })]], 0],
  ])('%s', (_, history, candidates) => {
    const inputs = week(history);
    const { decision } = decideUnfiltered(stored(inputs));
    expect(decision.measures.candidates.value).toBe(candidates);
    expect(decision).toEqual(rescored(inputs).decision);
  });
});

describe('why a week was skipped', () => {
  const rules = { min_event_intensity: 0.5, max_price_action_recap_share: 0.8, min_high_severity_clusters: 1 };
  const severe = { eventSeverity: 3 } as const;
  const weekOf = (clusters: readonly JudgedCluster[], changes: Record<string, unknown> = {}, covered = 12) => {
    const schema = factorSchema({
      skip_rules: rules,
      filters: { exclude_event_types: ['PRICE_ACTION_RECAP'], min_cluster_size: 2 },
      ...changes,
    });
    return stored({
      weekEnding: friday,
      universe: ['A', 'B'].map((symbol) => ({ symbol, sector: null })),
      benchmark: 'SPY',
      weeks: coveredWeeks(clusters).map((week, k) => ({ ...week, covered: k <= covered })),
      market: marketOf({ A: bars(70), B: bars(70), SPY: bars(70) }),
      schema,
    });
  };

  test('filtered: a single report of a severe event is enough once every cluster counts', () => {
    expect(blindnessOf(weekOf([cluster({ event: severe })]))).toEqual({
      unfiltered: { decision: 'TRADE', reasons: [], candidates: 1, symbols_with_news: 1, clusters: 1 },
      verdict: 'filtered',
    });
  });

  test('absent: there is no news at all', () => {
    expect(blindnessOf(weekOf([]))).toEqual({
      unfiltered: {
        decision: 'SKIP',
        reasons: ['HIGH_SEVERITY_CLUSTERS_TOO_LOW', 'NO_CANDIDATES'],
        candidates: 0,
        symbols_with_news: 0,
        clusters: 0,
      },
      verdict: 'absent',
    });
  });

  test('absent: fewer names are in the news than a basket needs', () => {
    const basket = { min_candidates: 2 };
    expect(blindnessOf(weekOf([cluster({ event: severe })], { basket })).verdict).toBe('absent');
  });

  test('data: there is news, and the weeks before that it is compared with are missing', () => {
    const { unfiltered, verdict } = blindnessOf(weekOf([cluster({ event: severe, clusterSize: 3 })], {}, 5));
    expect(verdict).toBe('data');
    expect(unfiltered).toMatchObject({ candidates: 0, symbols_with_news: 1, reasons: ['NO_CANDIDATES'] });
  });

  test('rules: what there is can be scored, and none of it is severe', () => {
    expect(blindnessOf(weekOf([cluster({ clusterSize: 3 })]))).toMatchObject({
      unfiltered: { candidates: 1, reasons: ['EVENT_INTENSITY_TOO_LOW', 'HIGH_SEVERITY_CLUSTERS_TOO_LOW'] },
      verdict: 'rules',
    });
  });
});
