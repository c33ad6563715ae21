import { dataset, type TableOf, times } from '../lake/dataset.ts';
import { columnOf, specsOf } from '../lake/row-columns.ts';
import { symbolColumn } from '../market/datasets.ts';
import type { Cluster, Verdict } from './types.ts';

export const modelAnswers = dataset({
  name: 'model_answers',
  description: "A language model's answers to the texts of a week; what was answered is not asked again",
  partitionKeys: ['week_ending'],
  time: times.week,
  rowKey: ['key'],
  publication: 'merged',
  columns: {
    key: { type: 'string', nullable: false, description: 'SHA-256 of model, prompt version and text' },
    model: { type: 'string', nullable: false, description: 'Model that was asked for' },
    prompt: { type: 'string', nullable: false, description: 'Version of the prompt and of the schema' },
    answer: { type: 'string', nullable: false, description: 'The validated answer, as JSON' },
    served_by: { type: 'string', nullable: false, description: 'Model that the service says has answered' },
    attempts: { type: 'int32', nullable: false, description: '1, or 2 when the first answer had to be repaired' },
    prompt_tokens: { type: 'int32', nullable: false, description: 'Tokens of the request, as the service counts' },
    completion_tokens: { type: 'int32', nullable: false, description: 'Tokens of the answer, as the service counts' },
  },
});

/** A member of a cluster. */
export type MemberRow = Cluster['members'][number] & { readonly cluster: Cluster };
const ofMember = columnOf<MemberRow>();

/** The columns of `news_clusters`, each with what fills it. */
export const newsClusterColumns = {
  symbol: ofMember(symbolColumn, ({ item }) => item.symbol),
  cluster_id: ofMember(
    {
      type: 'string',
      nullable: false,
      description: 'First 16 hex of SHA-256 of symbol|published|headline, the headline as received',
    },
    ({ cluster }) => cluster.clusterId,
  ),
  id: ofMember({ type: 'string', nullable: false, description: 'Id of the news item' }, ({ item }) => item.id),
  published_utc: ofMember(
    { type: 'timestamp', nullable: false, description: 'Time of publication of the item' },
    ({ item }) => item.publishedUtc,
  ),
  headline: ofMember(
    { type: 'string', nullable: false, description: 'Headline of the item, as received' },
    ({ item }) => item.headline,
  ),
  source: ofMember(
    { type: 'string', nullable: false, description: 'Publisher of the item' },
    ({ item }) => item.source,
  ),
  representative: ofMember(
    { type: 'bool', nullable: false, description: 'Whether the item represents its cluster' },
    ({ item, cluster }) => item === cluster.representative,
  ),
  similarity: ofMember(
    {
      type: 'float64',
      nullable: false,
      unit: 'Jaccard index',
      description: 'Word overlap with the representative',
    },
    ({ similarity }) => similarity,
  ),
};

export const newsClusters = dataset({
  name: 'news_clusters',
  description: 'Which news item belongs to which cluster of its symbol and week',
  partitionKeys: ['week_ending'],
  time: times.week,
  rowKey: ['symbol', 'cluster_id', 'id', 'published_utc', 'headline'],
  columns: specsOf(newsClusterColumns),
});

/** A cluster, and what was judged of its representative. */
export type EnrichedRow = Cluster & Verdict;
const ofEnriched = columnOf<EnrichedRow>();

/** The columns of `rep_enriched`, each with what fills it. */
export const repEnrichedColumns = {
  symbol: ofEnriched(symbolColumn, ({ symbol }) => symbol),
  cluster_id: ofEnriched({ type: 'string', nullable: false, description: 'Cluster' }, ({ clusterId }) => clusterId),
  published_utc: ofEnriched(
    { type: 'timestamp', nullable: false, description: 'Time of publication of the representative' },
    ({ representative }) => representative.publishedUtc,
  ),
  headline: ofEnriched(
    { type: 'string', nullable: false, description: 'Headline of the representative, as it was judged' },
    ({ representative }) => representative.judged.headline,
  ),
  summary: ofEnriched(
    { type: 'string', nullable: false, description: 'Summary of the representative' },
    ({ representative }) => representative.judged.summary,
  ),
  url: ofEnriched(
    { type: 'string', nullable: false, description: 'Address of the representative' },
    ({ representative }) => representative.url,
  ),
  source: ofEnriched(
    { type: 'string', nullable: false, description: 'Publisher of the representative' },
    ({ representative }) => representative.source,
  ),
  cluster_size: ofEnriched(
    { type: 'int32', nullable: false, description: 'Items in the cluster' },
    ({ clusterSize }) => clusterSize,
  ),
  unique_sources: ofEnriched(
    { type: 'int32', nullable: false, description: 'Distinct publishers in the cluster' },
    ({ uniqueSources }) => uniqueSources,
  ),
  sent_label: ofEnriched(
    { type: 'string', nullable: false, description: 'Positive, Neutral, Negative or Mixed/Unclear' },
    ({ judgement }) => judgement.sentiment.sentLabel,
  ),
  sent_score: ofEnriched(
    { type: 'float64', nullable: false, unit: '-1..1', description: 'Sentiment' },
    ({ judgement }) => judgement.sentiment.sentScore,
  ),
  confidence: ofEnriched(
    { type: 'float64', nullable: false, unit: '0..1', description: 'Confidence of the sentiment' },
    ({ judgement }) => judgement.sentiment.confidence,
  ),
  sent_driver: ofEnriched(
    { type: 'string', nullable: false, description: 'What drives the sentiment' },
    ({ judgement }) => judgement.sentiment.sentDriver,
  ),
  sent_rationale: ofEnriched(
    { type: 'string', nullable: false, description: 'Why this sentiment' },
    ({ judgement }) => judgement.sentiment.rationale,
  ),
  event_type_primary: ofEnriched(
    { type: 'string', nullable: false, description: 'Event type' },
    ({ judgement }) => judgement.event.eventTypePrimary,
  ),
  event_severity: ofEnriched(
    { type: 'int32', nullable: false, unit: '0..3', description: 'Severity of the event' },
    ({ judgement }) => judgement.event.eventSeverity,
  ),
  event_direction: ofEnriched(
    { type: 'string', nullable: false, description: 'Direction of the event' },
    ({ judgement }) => judgement.event.eventDirection,
  ),
  event_confidence: ofEnriched(
    { type: 'float64', nullable: false, unit: '0..1', description: 'Confidence of the event' },
    ({ judgement }) => judgement.event.eventConfidence,
  ),
  event_rationale: ofEnriched(
    { type: 'string', nullable: false, description: 'Why this event' },
    ({ judgement }) => judgement.event.rationale,
  ),
  judge: ofEnriched(
    { type: 'string', nullable: false, description: 'Who judged: provider and version' },
    ({ by }) => by,
  ),
};

export const repEnriched = dataset({
  name: 'rep_enriched',
  description: "Each cluster's representative with its sentiment and event",
  partitionKeys: ['week_ending'],
  time: times.week,
  rowKey: ['symbol', 'cluster_id'],
  columns: specsOf(repEnrichedColumns),
});

export const clusterVectors = dataset({
  name: 'cluster_vectors',
  description: 'Text vectors of the representatives, sparse, for novelty',
  partitionKeys: ['week_ending'],
  time: times.week,
  rowKey: ['symbol', 'cluster_id'],
  columns: {
    symbol: symbolColumn,
    cluster_id: { type: 'string', nullable: false, description: 'Cluster' },
    indices: { type: 'uint32[]', nullable: false, description: 'Dimensions with a value, ascending' },
    values: { type: 'float32[]', nullable: false, description: 'Their values' },
  },
});

export type AnswerTable = TableOf<typeof modelAnswers>;
export type ClusterTable = TableOf<typeof newsClusters>;
export type EnrichedTable = TableOf<typeof repEnriched>;
export type VectorTable = TableOf<typeof clusterVectors>;
