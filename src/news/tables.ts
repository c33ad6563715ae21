import type { NewsTable } from '../ingest/datasets.ts';
import { emptyTable } from '../lake/table.ts';
import { resolvedText } from '../text/resolved-text.ts';
import type { ClusterTable, EnrichedTable, VectorTable } from './datasets.ts';
import { clusterVectors, newsClusters, repEnriched } from './datasets.ts';
import type { TextForm } from './enrich-recipe.ts';
import type { Cluster, JudgedText, NewsItem, SparseVector, Verdict } from './types.ts';

/** The rows of `company_news` as items that are judged by their texts in this form. */
// jscpd:ignore-start: what is stored and what is judged are two kinds of rows
export function newsItems({ rows, columns }: NewsTable, form: TextForm): NewsItem[] {
  return Array.from({ length: rows }, (_, row) => ({
    symbol: columns.symbol[row] as string,
    id: columns.id[row] as string,
    publishedUtc: columns.published_utc[row] as number,
    headline: columns.headline[row] as string,
    summary: columns.summary[row] as string,
    url: columns.url[row] as string,
    source: columns.source[row] as string,
    judged: judgedText(columns.headline[row] as string, columns.summary[row] as string, form),
  }));
}
// jscpd:ignore-end

function judgedText(headline: string, summary: string, form: TextForm): JudgedText {
  if (form === 'received') return { headline, summary };
  return { headline: resolvedText(headline), summary: resolvedText(summary) };
}

/** One row of `news_clusters` per member. */
export function clusterTable(clusters: readonly Cluster[]): ClusterTable {
  const members = clusters.flatMap((cluster) => cluster.members.map((member) => ({ cluster, ...member })));
  const table = emptyTable(newsClusters.columns, members.length);
  const { columns } = table;
  for (const [row, { cluster, item, similarity }] of members.entries()) {
    columns.symbol[row] = item.symbol;
    columns.cluster_id[row] = cluster.clusterId;
    columns.id[row] = item.id;
    columns.published_utc[row] = item.publishedUtc;
    columns.headline[row] = item.headline;
    columns.source[row] = item.source;
    columns.representative[row] = item === cluster.representative ? 1 : 0;
    columns.similarity[row] = similarity;
  }
  return table;
}

/** One row of `rep_enriched` per cluster. */
export function enrichedTable(clusters: readonly Cluster[], verdicts: readonly Verdict[]): EnrichedTable {
  const table = emptyTable(repEnriched.columns, clusters.length);
  const { columns } = table;
  for (const [row, cluster] of clusters.entries()) {
    const { representative } = cluster;
    const { judgement, by } = verdicts[row] as Verdict;
    const { sentiment, event } = judgement;
    columns.symbol[row] = cluster.symbol;
    columns.cluster_id[row] = cluster.clusterId;
    columns.published_utc[row] = representative.publishedUtc;
    columns.headline[row] = representative.judged.headline;
    columns.summary[row] = representative.judged.summary;
    columns.url[row] = representative.url;
    columns.source[row] = representative.source;
    columns.cluster_size[row] = cluster.clusterSize;
    columns.unique_sources[row] = cluster.uniqueSources;
    columns.sent_label[row] = sentiment.sentLabel;
    columns.sent_score[row] = sentiment.sentScore;
    columns.confidence[row] = sentiment.confidence;
    columns.sent_driver[row] = sentiment.sentDriver;
    columns.sent_rationale[row] = sentiment.rationale;
    columns.event_type_primary[row] = event.eventTypePrimary;
    columns.event_severity[row] = event.eventSeverity;
    columns.event_direction[row] = event.eventDirection;
    columns.event_confidence[row] = event.eventConfidence;
    columns.event_rationale[row] = event.rationale;
    columns.judge[row] = by;
  }
  return table;
}

/** One row of `cluster_vectors` per cluster. */
export function vectorTable(clusters: readonly Cluster[], vectors: readonly SparseVector[]): VectorTable {
  const table = emptyTable(clusterVectors.columns, clusters.length);
  for (const [row, { symbol, clusterId }] of clusters.entries()) {
    const { indices, values } = vectors[row] as SparseVector;
    table.columns.symbol[row] = symbol;
    table.columns.cluster_id[row] = clusterId;
    table.columns.indices[row] = indices;
    table.columns.values[row] = values;
  }
  return table;
}
