import { byCodeUnits } from '../text/order.ts';
import { type Position, pickBasket } from './basket.ts';
import { type ClusterMeasures, type Decision, decide, measureClusters, unknownClusters } from './decision.ts';
import { coverageOf, type Diagnostics, type NewsCoverage, newsCoverage } from './diagnostics.ts';
import { computeFeatures, type FeatureTable, type WeekInputs } from './features.ts';
import { type JudgedCluster, newsWindow } from './judged-week.ts';
import { type OfflineFilters, offlineFilters, withoutLeftOut } from './offline-filters.ts';
import type { ScoringSchema } from './schema.ts';
import { type ScoreTable, scoreFeatures } from './scores.ts';

/** Everything that scoring a week under one schema gives. */
export interface WeekResult {
  readonly features: FeatureTable;
  readonly scores: ScoreTable;
  readonly decision: Decision;
  /** What to hold; empty unless the decision is TRADE. */
  readonly basket: readonly Position[];
  readonly diagnostics: Diagnostics;
  /** Only of a features file, where the schema has filters. */
  readonly offlineFilters?: OfflineFilters;
}

/**
 * Scores one week under one schema. The same inputs give the same result bit for bit, in whatever order symbols, weeks
 * and clusters come, and nothing dated after the week changes it.
 *
 * @throws {UserError} when a symbol occurs twice in the universe, or the week has no judged clusters
 */
export function scoreWeek(inputs: WeekInputs): WeekResult {
  const features = computeFeatures(inputs);
  const symbols = new Set(features.columns.symbol);
  const { clusters: all } = newsWindow(inputs.weeks, inputs.weekEnding).current;
  const clusters = all.filter(({ symbol }) => symbols.has(symbol)).sort(bySymbolAndId);
  return conclude(
    features,
    inputs.schema,
    measureClusters(clusters, inputs.schema),
    newsCoverage(clusters, all.length - clusters.length, inputs.schema),
    inputs.universe.some(({ symbol }) => symbol === inputs.benchmark),
  );
}

/**
 * Scores a features table whose clusters are not at hand. Without them the skip rules cannot be evaluated: the decision
 * is UNDECIDED, or SKIP when nothing is eligible, and the basket stays empty; `diagnostics.would_be` has the picks. Of the filters
 * what the columns allow is applied, see {@link offlineFilters}; the features stay those of the file.
 */
export function scoreFeaturesOffline(features: FeatureTable, schema: ScoringSchema): WeekResult {
  const filters = offlineFilters(features, schema);
  const result = conclude(withoutLeftOut(features, filters), schema, unknownClusters, null, false);
  return { ...result, features, ...(filters && { offlineFilters: filters }) };
}

function conclude(
  features: FeatureTable,
  schema: ScoringSchema,
  measures: ClusterMeasures,
  news: NewsCoverage | null,
  benchmarkInUniverse: boolean,
): WeekResult {
  const scores = scoreFeatures(features, schema);
  const coverage = coverageOf(features, scores, benchmarkInUniverse);
  const decision = decide(measures, coverage.universe.scored, coverage.universe.symbols, schema);
  const wouldBe = pickBasket(scores, schema);
  return {
    features,
    scores,
    decision,
    basket: decision.decision === 'TRADE' ? wouldBe : [],
    diagnostics: { ...coverage, news, would_be: wouldBe },
  };
}

function bySymbolAndId(a: JudgedCluster, b: JudgedCluster): number {
  return byCodeUnits(a.symbol, b.symbol) || byCodeUnits(a.clusterId, b.clusterId);
}
