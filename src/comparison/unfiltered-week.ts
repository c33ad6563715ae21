import { type Decision, decide, measureClusters } from '../scoring/decision.ts';
import type { FeatureTable, NumericFeature } from '../scoring/features.ts';
import type { ClusterEvent } from '../scoring/judged-week.ts';
import { modelOf } from '../scoring/model.ts';
import type { ScoringSchema } from '../scoring/schema.ts';
import type { Blindness } from './ledger-entry.ts';

/** A week as it was scored, with the clusters that it was scored from. */
export interface WeekBeforeFilters {
  /** Under the filters, as the week was scored. */
  readonly features: FeatureTable;
  /** All of the week, by symbol and cluster id. */
  readonly clusters: readonly ClusterEvent[];
  /** All of the covered weeks among the 12 before; asked for only where {@link needsEarlierNews} says so. */
  readonly earlier: readonly ClusterEvent[];
  /** Under which the week was scored. */
  readonly schema: ScoringSchema;
  /** Symbols looked at, the benchmark included where the universe has it. */
  readonly symbols: number;
}

/**
 * Whether the news of the weeks before is needed to decide without filters: only where the model needs semantic novelty and no symbol had any,
 * since then nobody knows yet whether there is earlier news to compare with.
 */
export function needsEarlierNews({ columns }: FeatureTable, schema: ScoringSchema): boolean {
  return modelOf(schema).neededFeatures.includes('NS_raw') && columns.NS_raw.every(Number.isNaN);
}

/**
 * Decides the week again as if every cluster counted: the decision of the same schema with `exclude_event_types: []` and `min_cluster_size: 1`,
 * without scoring it. The rules look at the clusters, and at the number of symbols that have one and every feature that the model needs. Of
 * those, market features do not depend on filters; news features are null for want of covered weeks, which filters do not change, or of
 * news, which the symbol now has; semantic novelty also where no symbol has earlier news.
 */
export function decideUnfiltered(week: WeekBeforeFilters): { decision: Decision; symbolsWithNews: number } {
  const { features, schema, symbols } = week;
  const unfiltered: ScoringSchema = { ...schema, filters: { exclude_event_types: [], min_cluster_size: 1 } };
  const ranked = new Set(features.columns.symbol);
  const clusters = week.clusters.filter(({ symbol }) => ranked.has(symbol));
  const inTheNews = new Set(clusters.map(({ symbol }) => symbol));
  const { neededFeatures } = modelOf(schema);
  const hasNovelty = !needsEarlierNews(features, schema) || week.earlier.some(({ symbol }) => inTheNews.has(symbol));
  const candidates = features.columns.symbol.filter(
    (symbol, row) =>
      inTheNews.has(symbol) && neededFeatures.every((feature) => isComputable(features, row, feature, hasNovelty)),
  );
  return {
    decision: decide(measureClusters(clusters, unfiltered), candidates.length, symbols, unfiltered),
    symbolsWithNews: inTheNews.size,
  };
}

/** Whether a feature has a value once the symbol has a cluster in the week. */
function isComputable({ columns }: FeatureTable, row: number, feature: NumericFeature, hasNovelty: boolean): boolean {
  if (feature === 'NS_raw') return hasNovelty;
  // NO_NEWS hides whether the 12 weeks before are covered; the volume beside theirs does not.
  if (feature === 'SS_raw') return !Number.isNaN(columns.NV_raw[row]);
  const reasons = (columns.reasons[row] as string).split(';');
  return !Number.isNaN(columns[feature][row]) || reasons.includes(`${feature}:NO_NEWS`);
}

/** Why a week was skipped, from what it would have been without the filters. */
export function blindnessOf(week: WeekBeforeFilters): Blindness {
  const { decision, symbolsWithNews } = decideUnfiltered(week);
  const { candidates, high_severity_clusters } = decision.measures;
  return {
    unfiltered: {
      decision: decision.decision,
      reasons: decision.reasons.map(({ code }) => code),
      candidates: candidates.value as number,
      symbols_with_news: symbolsWithNews,
      clusters: high_severity_clusters.n as number,
    },
    verdict: verdictOf(decision, symbolsWithNews, week.schema.basket.min_candidates),
  };
}

function verdictOf(decision: Decision, symbolsWithNews: number, minCandidates: number): Blindness['verdict'] {
  if (decision.decision === 'TRADE') return 'filtered';
  if (symbolsWithNews < minCandidates) return 'absent';
  return decision.reasons.some(({ code }) => code === 'NO_CANDIDATES') ? 'data' : 'rules';
}
