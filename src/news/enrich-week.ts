import type { ClusterTable, EnrichedTable, NewsTable, VectorTable } from '../lake/datasets.ts';
import { clusterNews, defaultClusteringOptions } from './clustering.ts';
import { clusterTable, enrichedTable, newsItems, vectorTable } from './tables.ts';
import { defaultTextVectorOptions, textVectoriser } from './text-vector.ts';
import type { Judge } from './types.ts';

export interface EnrichOptions {
  readonly judge: Judge;
  /** Jaccard index from which two headlines are one story. */
  readonly clusterSimilarity: number;
  readonly vectorSeed: number;
}

export interface EnrichedWeek {
  readonly clusters: ClusterTable;
  readonly enriched: EnrichedTable;
  readonly vectors: VectorTable;
}

/** A week's news as clusters, each judged and turned into a vector. */
export async function enrichWeek(news: NewsTable, options: EnrichOptions): Promise<EnrichedWeek> {
  const { judge, clusterSimilarity, vectorSeed } = options;
  const clusters = clusterNews(newsItems(news), { ...defaultClusteringOptions, threshold: clusterSimilarity });
  const texts = clusters.map(({ representative: { headline, summary } }) => ({ headline, summary }));
  const judgements = await Promise.all(texts.map((text) => judge.judge(text)));
  const vectorise = textVectoriser({ ...defaultTextVectorOptions, seed: vectorSeed });
  return {
    clusters: clusterTable(clusters),
    enriched: enrichedTable(clusters, judgements, judgeName(judge)),
    vectors: vectorTable(clusters, texts.map(vectorise)),
  };
}

/** How a judge is named beside its judgements. */
export function judgeName({ name, version }: Judge): string {
  return `${name} ${version}`;
}
