/** One published item about one symbol, after ingest has validated and deduplicated it; its texts as they were received. */
export interface NewsItem {
  readonly symbol: string;
  readonly id: string;
  /** Epoch milliseconds, UTC. */
  readonly publishedUtc: number;
  readonly headline: string;
  /** Empty where the source gives none. */
  readonly summary: string;
  readonly url: string;
  readonly source: string;
  /** Headline and summary as they are compared and judged. */
  readonly judged: JudgedText;
}

export interface ClusterMember {
  readonly item: NewsItem;
  /** Jaccard similarity of this item's headline to the representative's, in 0..1. */
  readonly similarity: number;
}

/** Items of one symbol that tell the same story. */
export interface Cluster {
  readonly symbol: string;
  /** 16 hexadecimal digits, a function of the representative alone. */
  readonly clusterId: string;
  /** The newest item of the cluster. */
  readonly representative: NewsItem;
  /** Newest first; the representative itself comes first, with similarity 1. */
  readonly members: readonly ClusterMember[];
  readonly clusterSize: number;
  readonly uniqueSources: number;
}

export const sentimentLabels = ['Positive', 'Neutral', 'Negative', 'Mixed/Unclear'] as const;
export type SentimentLabel = (typeof sentimentLabels)[number];

export const sentimentDrivers = [
  'Fundamental',
  'Capital structure',
  'Operational',
  'Governance',
  'Market/Price-action',
  'Speculation/Opinion',
] as const;
export type SentimentDriver = (typeof sentimentDrivers)[number];

export const eventTypes = [
  'EARNINGS_GUIDANCE',
  'MNA_STRATEGIC',
  'REGULATORY_LEGAL',
  'CAPITAL_STRUCTURE',
  'OPERATIONS_SUPPLY',
  'PRODUCT_MARKET',
  'MANAGEMENT_GOVERNANCE',
  'ANALYST_ACTION',
  'MACRO_SECTOR',
  'PRICE_ACTION_RECAP',
  'OTHER_LOW_SIGNAL',
] as const;
export type EventType = (typeof eventTypes)[number];

export type EventSeverity = 0 | 1 | 2 | 3;

export interface Sentiment {
  readonly sentLabel: SentimentLabel;
  /** −1..1 */
  readonly sentScore: number;
  /** 0..1 */
  readonly confidence: number;
  readonly sentDriver: SentimentDriver;
  readonly rationale: string;
}

export interface EventJudgement {
  readonly eventTypePrimary: EventType;
  /** 0 noise, 1 minor, 2 material, 3 transformative. */
  readonly eventSeverity: EventSeverity;
  readonly eventDirection: SentimentLabel;
  /** 0..1 */
  readonly eventConfidence: number;
  readonly rationale: string;
}

export interface Judgement {
  readonly sentiment: Sentiment;
  readonly event: EventJudgement;
}

export interface JudgedText {
  readonly headline: string;
  readonly summary: string;
}

/** The text of a cluster's representative and the symbol that it is filed under. */
export interface JudgedItem extends JudgedText {
  readonly symbol: string;
}

/** Reads the text of a cluster's representative and says what it means for the company. */
export interface Judge {
  readonly name: string;
  /** Changes whenever the same text could be judged differently. */
  readonly version: string;
  judge(item: JudgedItem): Judgement;
}

/** A judgement and who made it: the name of a judge. */
export interface Verdict {
  readonly judgement: Judgement;
  readonly by: string;
}

/** A vector of which almost all components are 0. */
export interface SparseVector {
  /** Ascending, unique. */
  readonly indices: Uint32Array;
  /** `values[k]` is the component at `indices[k]`. */
  readonly values: Float32Array;
}
