import type { NewsTable } from '../ingest/datasets.ts';
import { tableOfRows } from '../lake/row-columns.ts';
import { emptyTable } from '../lake/table.ts';
import { resolvedText } from '../text/resolved-text.ts';
import type { ClusterTable, EnrichedTable, VectorTable } from './datasets.ts';
import { clusterVectors, newsClusterColumns, repEnrichedColumns } from './datasets.ts';
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
  return tableOfRows(
    newsClusterColumns,
    clusters.flatMap((cluster) => cluster.members.map((member) => ({ ...member, cluster }))),
  );
}

/** One row of `rep_enriched` per cluster. */
export function enrichedTable(clusters: readonly Cluster[], verdicts: readonly Verdict[]): EnrichedTable {
  return tableOfRows(
    repEnrichedColumns,
    clusters.map((cluster, i) => ({ ...cluster, ...(verdicts[i] as Verdict) })),
  );
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
