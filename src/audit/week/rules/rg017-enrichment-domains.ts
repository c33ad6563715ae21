import { eventTypes, sentimentDrivers, sentimentLabels } from '../../../news/types.ts';
import { cellPlace, tablePlace, type Violation } from '../../engine/finding.ts';
import { notApplicable } from '../../engine/rule.ts';
import { rowName } from '../../engine/table-comparison.ts';
import type { InspectedNews } from '../inspected/inspected-week.ts';
import { newsAsEnriched } from '../inspected/news-as-enriched.ts';
import { weekRule } from '../sections/week-rule.ts';

export const enrichmentDomains = weekRule({
  id: 'RG017',
  name: 'enrichment domains',
  severity: 'error',
  description:
    'Labels, drivers and event types are known ones, scores, confidences and severities lie in their ranges; every news item is in exactly one cluster, cluster sizes count them, each cluster has one representative, one judgement and one vector.',
  why: 'A judge that answers 1.7, or drops a cluster, moves every mean it enters.',
  since: 1,
  reads: ['news', 'isOffline', 'remember'],
  check: async ({ news, isOffline, remember }) => {
    if (isOffline) return notApplicable('the week was scored from a features file');
    const found = await Promise.all(
      news.map((week) => {
        const contents = [week.news, week.clusters, week.enriched, week.vectors].map(
          ({ manifest }) => manifest?.digest,
        );
        return remember(`domains ${week.week.weekEnding} ${contents.join()}`, async () => [
          ...judgementsOutOfRange(week),
          ...miscounted(week),
          ...itemsWithoutCluster(week),
          ...vectorsWithoutCluster(week),
        ]);
      }),
    );
    return found.flat();
  },
});

const labels: readonly string[] = sentimentLabels;
const drivers: readonly string[] = sentimentDrivers;
const types: readonly string[] = eventTypes;

type EnrichedColumns = NonNullable<InspectedNews['enriched']['table']>['columns'];
type Domain = readonly [column: keyof EnrichedColumns, expected: string, holds: (value: never) => boolean];

const within = (low: number, high: number) => (value: number) => value >= low && value <= high;

const domains: readonly Domain[] = [
  ['cluster_id', '16 hexadecimal digits', (value: string) => /^[0-9a-f]{16}$/.test(value)],
  ['sent_label', `one of ${labels.join(', ')}`, (value: string) => labels.includes(value)],
  ['sent_score', '-1 to 1', within(-1, 1)],
  ['confidence', '0 to 1', within(0, 1)],
  ['sent_driver', `one of ${drivers.join(', ')}`, (value: string) => drivers.includes(value)],
  ['event_type_primary', `one of ${types.join(', ')}`, (value: string) => types.includes(value)],
  ['event_severity', '0 to 3', within(0, 3)],
  ['event_direction', `one of ${labels.join(', ')}`, (value: string) => labels.includes(value)],
  ['event_confidence', '0 to 1', within(0, 1)],
  ['cluster_size', 'at least 1', (value: number) => value >= 1],
  ['unique_sources', 'at least 1', (value: number) => value >= 1],
];

function judgementsOutOfRange({ enriched: { dataset, keys, table } }: InspectedNews): Violation[] {
  if (!table) return [];
  const found: Violation[] = [];
  for (const [column, expected, holds] of domains) {
    for (const [row, value] of (table.columns[column] as (string | number)[]).entries()) {
      if (holds(value as never)) continue;
      found.push({
        subject: cellPlace(tablePlace(dataset, keys), rowName(table, dataset.rowKey, row), column),
        message: `expected ${expected}, found ${value}`,
      });
    }
  }
  return found;
}

/** Clusters whose members, as news_clusters has them, are not those that rep_enriched counts. */
function miscounted({ clusters, enriched }: InspectedNews): Violation[] {
  if (enriched.exists && !clusters.exists) {
    return [
      {
        subject: clusters.path,
        message: 'expected the members of the clusters that were judged, and there is no such partition',
      },
    ];
  }
  if (!clusters.table || !enriched.table) return [];
  const members = new Map<string, { size: number; sources: Set<string>; representatives: number }>();
  const { symbol, cluster_id, source, representative } = clusters.table.columns;
  for (let row = 0; row < clusters.table.rows; row += 1) {
    const name = `symbol=${symbol[row]},cluster_id=${cluster_id[row]}`;
    const cluster = members.get(name) ?? { size: 0, sources: new Set(), representatives: 0 };
    cluster.size += 1;
    cluster.sources.add((source[row] as string).trim().toLowerCase());
    cluster.representatives += representative[row] as number;
    members.set(name, cluster);
  }
  const found: Violation[] = [];
  const place = tablePlace(enriched.dataset, enriched.keys);
  for (let row = 0; row < enriched.table.rows; row += 1) {
    const name = rowName(enriched.table, enriched.dataset.rowKey, row);
    const cluster = members.get(name);
    members.delete(name);
    const sizes = [enriched.table.columns.cluster_size[row], enriched.table.columns.unique_sources[row]];
    for (const [i, column] of (['cluster_size', 'unique_sources'] as const).entries()) {
      const counted = [cluster?.size ?? 0, cluster?.sources.size ?? 0][i];
      if (sizes[i] === counted || (sizes[i] as number) < 1) continue;
      found.push({
        subject: cellPlace(place, name, column),
        message: `expected the ${counted} of news_clusters, found ${sizes[i]}`,
      });
    }
    if (cluster && cluster.representatives !== 1) {
      found.push({
        subject: `${tablePlace(clusters.dataset, clusters.keys)}[${name}]`,
        message: `expected one representative, found ${cluster.representatives}`,
      });
    }
  }
  for (const name of members.keys()) {
    found.push({ subject: `${place}[${name}]`, message: 'expected a judgement of the cluster, and there is none' });
  }
  return found;
}

function itemsWithoutCluster(week: InspectedNews): Violation[] {
  const { news, clusters } = week;
  if (!news.table || !clusters.table || !newsAsEnriched(week)) return [];
  const key = news.dataset.rowKey;
  const counts = new Map<string, number>();
  for (let row = 0; row < news.table.rows; row += 1) counts.set(rowName(news.table, key, row), 0);
  const place = tablePlace(clusters.dataset, clusters.keys);
  const found: Violation[] = [];
  for (let row = 0; row < clusters.table.rows; row += 1) {
    const name = rowName(clusters.table, key, row);
    const count = counts.get(name);
    if (count === undefined)
      found.push({ subject: `${place}[${name}]`, message: 'expected a news item, and company_news has none' });
    else counts.set(name, count + 1);
  }
  for (const [name, count] of counts) {
    if (count !== 1)
      found.push({ subject: `${place}[${name}]`, message: `expected the item in one cluster, found it in ${count}` });
  }
  return found;
}

function vectorsWithoutCluster({ enriched, vectors }: InspectedNews): Violation[] {
  if (!enriched.table || !vectors.table) return [];
  const place = tablePlace(vectors.dataset, vectors.keys);
  const wanted = new Set<string>();
  for (let row = 0; row < enriched.table.rows; row += 1)
    wanted.add(rowName(enriched.table, enriched.dataset.rowKey, row));
  const found: Violation[] = [];
  for (let row = 0; row < vectors.table.rows; row += 1) {
    const name = rowName(vectors.table, vectors.dataset.rowKey, row);
    if (!wanted.delete(name))
      found.push({ subject: `${place}[${name}]`, message: 'expected a cluster, and there is none' });
    const indices = vectors.table.columns.indices[row] as Uint32Array;
    const values = vectors.table.columns.values[row] as Float32Array;
    const isAscending = indices.every((index, i) => i === 0 || index > (indices[i - 1] as number));
    if (!isAscending || indices.length !== values.length || !values.every(Number.isFinite)) {
      found.push({
        subject: cellPlace(place, name, 'indices'),
        message: 'expected ascending dimensions, each with a finite value',
      });
    }
  }
  for (const name of wanted)
    found.push({ subject: `${place}[${name}]`, message: 'expected a vector of the cluster, and there is none' });
  return found;
}
