import { median } from '../statistics/quantile.ts';
import { byCodeUnits } from '../text/order.ts';
import type { Position } from './basket.ts';
import { featureColumns } from './columns.ts';
import type { FeatureTable } from './features.ts';
import { type JudgedCluster, passesFilters } from './judged-week.ts';
import type { ScoringSchema } from './schema.ts';
import type { ScoreTable } from './scores.ts';

/** How far the news of the week reaches; the clusters after the filters, where nothing else is said. */
export interface NewsCoverage {
  readonly symbols_with_news: number;
  readonly clusters: number;
  readonly clusters_before_filters: number;
  /** Clusters of symbols that are not in the universe; they count nowhere else. */
  readonly clusters_outside_universe: number;
  readonly cluster_size: { readonly mean: number; readonly median: number; readonly max: number } | null;
  /** Clusters per event type, before the filters; types without any are left out. */
  readonly event_types: Readonly<Record<string, number>>;
  /** Share of price-action recaps, before the filters. */
  readonly price_action_recap_share: number | null;
  /** Share with a sentiment confidence of at least 0.7, before the filters. */
  readonly confident_share: number | null;
}

/** What a reader needs to judge a week's result: is a signal absent, or was the model blind? */
export interface Diagnostics {
  /** symbols = scored + the sum of excluded; each excluded symbol counts once, under its first reason. */
  readonly universe: {
    readonly symbols: number;
    readonly scored: number;
    readonly excluded: Readonly<Record<string, number>>;
  };
  /** Null when a features file was scored without its clusters. */
  readonly news: NewsCoverage | null;
  /** Symbols kept out because their price takes a step that nothing explains; missing where there is none. */
  readonly unexplained_steps?: readonly string[];
  /** Nulls per feature; features without any are left out. */
  readonly nulls: Readonly<Record<string, number>>;
  /** The basket that the ranks give, whatever the decision. */
  readonly would_be: readonly Position[];
}

const confidentFrom = 0.7;

/** Counts what happened to the universe and which features are null. */
export function coverageOf(
  features: FeatureTable,
  scores: ScoreTable,
  benchmarkInUniverse: boolean,
): Pick<Diagnostics, 'universe' | 'unexplained_steps' | 'nulls'> {
  const reasons = scores.columns.reasons.flatMap((all, row) =>
    scores.columns.eligible[row] === 1 ? [] : [primaryReason(all)],
  );
  if (benchmarkInUniverse) reasons.push('BENCHMARK');
  const nulls = Object.keys(featureColumns).flatMap((feature) => {
    const values = features.columns[feature as keyof typeof featureColumns];
    const missing = Array.from<unknown>(values).filter((value) => value === null || Number.isNaN(value)).length;
    return missing === 0 ? [] : [[feature, missing] as const];
  });
  const stepped = scores.columns.symbol.filter((_, row) =>
    (scores.columns.reasons[row] as string).split(';').includes('UNEXPLAINED_STEP'),
  );
  const symbols = features.rows + (benchmarkInUniverse ? 1 : 0);
  return {
    universe: { symbols, scored: symbols - reasons.length, excluded: tally(reasons) },
    ...(stepped.length > 0 ? { unexplained_steps: stepped } : {}),
    nulls: Object.fromEntries(nulls),
  };
}

/** No news explains most other gaps, so it comes first. */
function primaryReason(reasons: string): string {
  const all = reasons.split(';');
  return all.find((reason) => reason === 'NO_NEWS') ?? (all[0] as string);
}

/**
 * Describes the news of the week.
 *
 * @param clusters the week's, of the symbols of the universe, before the filters
 * @param outsideUniverse number of the week's other clusters
 */
export function newsCoverage(
  clusters: readonly JudgedCluster[],
  outsideUniverse: number,
  schema: ScoringSchema,
): NewsCoverage {
  const kept = clusters.filter((cluster) => passesFilters(cluster, schema));
  const sizes = kept.map(({ clusterSize }) => clusterSize);
  const shareOf = (holds: (cluster: JudgedCluster) => boolean) =>
    clusters.length === 0 ? null : clusters.filter(holds).length / clusters.length;
  return {
    symbols_with_news: new Set(kept.map(({ symbol }) => symbol)).size,
    clusters: kept.length,
    clusters_before_filters: clusters.length,
    clusters_outside_universe: outsideUniverse,
    cluster_size:
      sizes.length === 0
        ? null
        : {
            mean: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
            median: median(sizes),
            max: sizes.reduce((most, size) => Math.max(most, size)),
          },
    event_types: tally(clusters.map(({ event }) => event.eventTypePrimary)),
    price_action_recap_share: shareOf(({ event }) => event.eventTypePrimary === 'PRICE_ACTION_RECAP'),
    confident_share: shareOf(({ sentiment }) => sentiment.confidence >= confidentFrom),
  };
}

/** How often each name occurs, names ascending. */
function tally(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodeUnits(a, b)));
}
