import { dataset, type TableOf, times } from '../lake/dataset.ts';
import { symbolColumn } from '../market/datasets.ts';

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

export const newsClusters = dataset({
  name: 'news_clusters',
  description: 'Which news item belongs to which cluster of its symbol and week',
  partitionKeys: ['week_ending'],
  time: times.week,
  rowKey: ['symbol', 'cluster_id', 'id', 'published_utc', 'headline'],
  columns: {
    symbol: symbolColumn,
    cluster_id: {
      type: 'string',
      nullable: false,
      description: 'First 16 hex of SHA-256 of symbol|published|headline, the headline as received',
    },
    id: { type: 'string', nullable: false, description: 'Id of the news item' },
    published_utc: { type: 'timestamp', nullable: false, description: 'Time of publication of the item' },
    headline: { type: 'string', nullable: false, description: 'Headline of the item, as received' },
    source: { type: 'string', nullable: false, description: 'Publisher of the item' },
    representative: { type: 'bool', nullable: false, description: 'Whether the item represents its cluster' },
    similarity: {
      type: 'float64',
      nullable: false,
      unit: 'Jaccard index',
      description: 'Word overlap with the representative',
    },
  },
});

export const repEnriched = dataset({
  name: 'rep_enriched',
  description: "Each cluster's representative with its sentiment and event",
  partitionKeys: ['week_ending'],
  time: times.week,
  rowKey: ['symbol', 'cluster_id'],
  columns: {
    symbol: symbolColumn,
    cluster_id: { type: 'string', nullable: false, description: 'Cluster' },
    published_utc: { type: 'timestamp', nullable: false, description: 'Time of publication of the representative' },
    headline: { type: 'string', nullable: false, description: 'Headline of the representative, as it was judged' },
    summary: { type: 'string', nullable: false, description: 'Summary of the representative' },
    url: { type: 'string', nullable: false, description: 'Address of the representative' },
    source: { type: 'string', nullable: false, description: 'Publisher of the representative' },
    cluster_size: { type: 'int32', nullable: false, description: 'Items in the cluster' },
    unique_sources: { type: 'int32', nullable: false, description: 'Distinct publishers in the cluster' },
    sent_label: { type: 'string', nullable: false, description: 'Positive, Neutral, Negative or Mixed/Unclear' },
    sent_score: { type: 'float64', nullable: false, unit: '-1..1', description: 'Sentiment' },
    confidence: { type: 'float64', nullable: false, unit: '0..1', description: 'Confidence of the sentiment' },
    sent_driver: { type: 'string', nullable: false, description: 'What drives the sentiment' },
    sent_rationale: { type: 'string', nullable: false, description: 'Why this sentiment' },
    event_type_primary: { type: 'string', nullable: false, description: 'Event type' },
    event_severity: { type: 'int32', nullable: false, unit: '0..3', description: 'Severity of the event' },
    event_direction: { type: 'string', nullable: false, description: 'Direction of the event' },
    event_confidence: { type: 'float64', nullable: false, unit: '0..1', description: 'Confidence of the event' },
    event_rationale: { type: 'string', nullable: false, description: 'Why this event' },
    judge: { type: 'string', nullable: false, description: 'Who judged: provider and version' },
  },
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
