import type { NewsTable } from '../ingest/datasets.ts';
import { clusterNews, defaultClusteringOptions } from './clustering.ts';
import type { ClusterTable, EnrichedTable, VectorTable } from './datasets.ts';
import { enrichVersion, textFormOf } from './enrich-recipe.ts';
import { clusterTable, enrichedTable, newsItems, vectorTable } from './tables.ts';
import { defaultTextVectorOptions, textVectoriser } from './text-vector.ts';
import type { Cluster, Judge, JudgedItem, NewsItem, Verdict } from './types.ts';

export interface EnrichOptions {
  readonly judge: (item: JudgedItem) => Verdict;
  /** Jaccard index from which two headlines are one story. */
  readonly clusterSimilarity: number;
  readonly vectorSeed: number;
  /** Version of the stage as which it is made; left out: this one. */
  readonly version?: number;
}

export interface EnrichedWeek {
  readonly clusters: ClusterTable;
  readonly enriched: EnrichedTable;
  readonly vectors: VectorTable;
  /** Items whose headline holds nothing to read: they are judged as empty. */
  readonly blank: readonly NewsItem[];
}

/** A week's news as clusters, each judged and turned into a vector. */
export function enrichWeek(
  news: NewsTable,
  { judge, clusterSimilarity, vectorSeed, version }: EnrichOptions,
): EnrichedWeek {
  const clusters = clustersOf(news, { clusterSimilarity, version });
  const items = clusters.map(judgedItem);
  const vectorise = textVectoriser({ ...defaultTextVectorOptions, seed: vectorSeed });
  return {
    clusters: clusterTable(clusters),
    enriched: enrichedTable(clusters, items.map(judge)),
    vectors: vectorTable(clusters, items.map(vectorise)),
    blank: clusters.flatMap(({ members }) =>
      members.flatMap(({ item }) => (item.judged.headline.trim() === '' ? [item] : [])),
    ),
  };
}

/** The stories of a week's news. */
export function clustersOf(
  news: NewsTable,
  {
    clusterSimilarity,
    version = enrichVersion,
  }: { readonly clusterSimilarity: number; readonly version?: number | undefined },
): Cluster[] {
  return clusterNews(newsItems(news, textFormOf(version)), {
    ...defaultClusteringOptions,
    threshold: clusterSimilarity,
  });
}

/** What a judge is shown of a cluster. */
export function judgedItem({ symbol, representative: { judged } }: Cluster): JudgedItem {
  return { symbol, ...judged };
}

/** How a judge is named beside its judgements. */
export function judgeName({ name, version }: Judge): string {
  return `${name} ${version}`;
}

/** The verdicts of a judge that judges everything itself. */
export function verdictsOf(judge: Judge): (item: JudgedItem) => Verdict {
  const by = judgeName(judge);
  return (item) => ({ judgement: judge.judge(item), by });
}
