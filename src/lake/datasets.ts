import { featureColumns, scoreColumns } from '../scoring/columns.ts';
import type { Dataset, Publication } from './dataset.ts';
import type { Columns, Table } from './table.ts';

const symbol = { type: 'string', nullable: false, description: 'Ticker symbol' } as const;
const date = { type: 'date', nullable: false, description: 'Session date' } as const;

const barColumns = {
  symbol,
  date,
  open: { type: 'float64', nullable: false, unit: 'USD', description: 'First price of the session' },
  high: { type: 'float64', nullable: false, unit: 'USD', description: 'Highest price of the session' },
  low: { type: 'float64', nullable: false, unit: 'USD', description: 'Lowest price of the session' },
  close: { type: 'float64', nullable: false, unit: 'USD', description: 'Last price of the session' },
  adj_close: {
    type: 'float64',
    nullable: true,
    unit: 'USD',
    description:
      'Close adjusted for splits and dividends, as the source gave it; equal to close where the bar is as traded: then corporate_actions are applied when a week is read',
  },
  volume: { type: 'float64', nullable: false, unit: 'shares', description: 'Shares traded' },
} as const satisfies Columns;

type Definition<C extends Columns> = Omit<Dataset<C>, 'publication'> & {
  readonly rowKey: readonly (keyof C & string)[];
  /** Default: once. */
  readonly publication?: Publication;
};

function dataset<const C extends Columns>(definition: Definition<C>): Dataset<C> {
  return { publication: 'once', ...definition };
}

export const universe = dataset({
  name: 'universe',
  description: 'The symbols that can be scored in a week, with their sector',
  partitionKeys: ['week_ending'],
  rowKey: ['symbol'],
  writtenBy: 'ingest',
  columns: {
    symbol,
    sector: { type: 'string', nullable: true, description: 'Sector, as the source names it' },
    name: { type: 'string', nullable: true, description: 'Company name' },
  },
});

export const marketDaily = dataset({
  name: 'market_daily',
  description: 'Daily bars as they were first seen; a later correction goes to market_revisions',
  partitionKeys: ['month'],
  rowKey: ['symbol', 'date'],
  writtenBy: 'ingest',
  publication: 'grows',
  columns: barColumns,
});

export const marketRevisions = dataset({
  name: 'market_revisions',
  description: 'Bars that a source gave differently, or only later; valid for the weeks from known_from on',
  partitionKeys: ['month'],
  rowKey: ['symbol', 'date', 'known_from'],
  writtenBy: 'ingest',
  publication: 'grows',
  columns: {
    ...barColumns,
    known_from: { type: 'date', nullable: false, description: 'week_ending of the ingest that first saw these values' },
  },
});

export const corporateActions = dataset({
  name: 'corporate_actions',
  description:
    'Splits and dividends, each as often as it was given another value; valid for the weeks from known_from on',
  partitionKeys: ['month'],
  rowKey: ['symbol', 'ex_date', 'kind', 'known_from'],
  writtenBy: 'ingest',
  publication: 'grows',
  columns: {
    symbol,
    ex_date: { type: 'date', nullable: false, description: 'First session without the entitlement' },
    kind: {
      type: 'string',
      nullable: false,
      description:
        "split, dividend, or adjustment: a jump of the provider's adjusted closes that no split or dividend explains; of bars of any source price_factor and volume_split (factors on what lies before), bar_factor (on the prices of the bar), real (the price is right), wrong (the bar counts as missing)",
    },
    value: {
      type: 'float64',
      nullable: false,
      unit: 'new shares per old share; USD per share; factor',
      description: 'Its size; a split or factor of 1 and a dividend, real or wrong of 0 say that it was taken back',
    },
    source: {
      type: 'string',
      nullable: false,
      description: 'Provider that gave it; configuration; or files, where it follows from closes and adjusted closes',
    },
    known_from: { type: 'date', nullable: false, description: 'week_ending of the ingest that first saw it' },
  },
});

export const macroDaily = dataset({
  name: 'macro_daily',
  description: 'Macroeconomic series; values that a source stops serving stay',
  partitionKeys: ['series'],
  rowKey: ['observed', 'available'],
  writtenBy: 'ingest',
  publication: 'grows',
  columns: {
    observed: { type: 'date', nullable: false, description: 'Day that the value is of' },
    available: {
      type: 'date',
      nullable: false,
      description: 'First day on which the value may be used; a later row of the same day is a revision',
    },
    value: { type: 'float64', nullable: false, unit: 'as the series', description: 'Value' },
    source: { type: 'string', nullable: false, description: 'Provider and its name of the series' },
  },
});

export const fetchedSpans = dataset({
  name: 'fetched_spans',
  description: 'Up to where each symbol was asked for: the high-water marks of the live providers',
  partitionKeys: ['provider', 'kind'],
  rowKey: ['symbol', 'first_date'],
  writtenBy: 'ingest',
  publication: 'merged',
  columns: {
    symbol,
    first_date: { type: 'date', nullable: false, description: 'First day that was asked for' },
    last_date: { type: 'date', nullable: false, description: 'Last day that was asked for and answered' },
  },
});

export const raw = dataset({
  name: 'raw',
  description:
    'Answers of the live providers as they came, compressed, one attachment each; when each came is in the manifest',
  partitionKeys: ['week_ending', 'run', 'provider'],
  rowKey: ['request'],
  writtenBy: 'ingest',
  publication: 'never',
  columns: {
    request: { type: 'string', nullable: false, description: 'SHA-256 of method, address and body of the request' },
    kind: {
      type: 'string',
      nullable: false,
      description: 'What was asked for: bars, actions, adjusted, news or macro',
    },
    url: { type: 'string', nullable: false, description: 'Address, without secrets' },
    status: { type: 'int32', nullable: false, description: 'HTTP status' },
    bytes: { type: 'float64', nullable: false, unit: 'bytes', description: 'Size of the body' },
    sha256: { type: 'string', nullable: false, description: 'SHA-256 of the body' },
    file: { type: 'string', nullable: false, description: 'Attachment that holds the body, compressed with gzip' },
  },
});

export const companyNews = dataset({
  name: 'company_news',
  description: 'News items published after the cutoff of the week before and not later than this cutoff',
  partitionKeys: ['week_ending'],
  rowKey: ['symbol', 'published_utc', 'id', 'headline'],
  writtenBy: 'ingest',
  columns: {
    symbol,
    id: {
      type: 'string',
      nullable: false,
      description: "The source's id, or a hash of url (time where there is none) and headline",
    },
    published_utc: { type: 'timestamp', nullable: false, description: 'Time of publication' },
    headline: { type: 'string', nullable: false, description: 'Headline' },
    summary: { type: 'string', nullable: false, description: 'Summary, empty when there is none' },
    url: { type: 'string', nullable: false, description: 'Address, empty when there is none' },
    source: { type: 'string', nullable: false, description: 'Publisher' },
  },
});

export const quarantine = dataset({
  name: 'quarantine',
  description: 'Rows of a source that broke an invariant, each with its reason; nothing is dropped silently',
  partitionKeys: ['dataset', 'period'],
  rowKey: ['source', 'row', 'reason'],
  writtenBy: 'ingest',
  publication: 'merged',
  columns: {
    source: { type: 'string', nullable: false, description: 'Name of the source file' },
    row: { type: 'int32', nullable: false, description: 'Row of the source file, 1 = its first data row' },
    symbol: { type: 'string', nullable: true, description: 'Symbol, where it could be read' },
    reason: { type: 'string', nullable: false, description: 'Code of the broken invariant' },
    detail: { type: 'string', nullable: false, description: 'What was found' },
    record: { type: 'string', nullable: false, description: 'The row as JSON' },
  },
});

export const coverage = dataset({
  name: 'coverage',
  description: 'Per symbol how far the stored bars reach and what is missing: the high-water marks of the ingest',
  partitionKeys: ['week_ending'],
  rowKey: ['symbol'],
  writtenBy: 'ingest',
  publication: 'merged',
  columns: {
    symbol,
    first_date: { type: 'date', nullable: true, description: 'First stored bar of the window' },
    last_date: { type: 'date', nullable: true, description: 'Last stored bar of the window' },
    bars: { type: 'int32', nullable: false, description: 'Stored bars of the window' },
    missing_sessions: {
      type: 'int32',
      nullable: false,
      description: 'Sessions of the window without a bar, counted from the first stored bar on',
    },
    lag_sessions: {
      type: 'int32',
      nullable: false,
      description: 'Sessions between the last stored bar and the week_ending',
    },
    news_items: { type: 'int32', nullable: false, description: 'News items of the week' },
    status: { type: 'string', nullable: false, description: 'complete, gaps, late or absent' },
  },
});

export const modelAnswers = dataset({
  name: 'model_answers',
  description: "A language model's answers to the texts of a week; what was answered is not asked again",
  partitionKeys: ['week_ending'],
  rowKey: ['key'],
  writtenBy: 'enrich',
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
  rowKey: ['symbol', 'cluster_id', 'id', 'published_utc', 'headline'],
  writtenBy: 'enrich',
  columns: {
    symbol,
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
  rowKey: ['symbol', 'cluster_id'],
  writtenBy: 'enrich',
  columns: {
    symbol,
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
  rowKey: ['symbol', 'cluster_id'],
  writtenBy: 'enrich',
  columns: {
    symbol,
    cluster_id: { type: 'string', nullable: false, description: 'Cluster' },
    indices: { type: 'uint32[]', nullable: false, description: 'Dimensions with a value, ascending' },
    values: { type: 'float32[]', nullable: false, description: 'Their values' },
  },
});

export const featuresWeekly = dataset({
  name: 'features_weekly',
  description: 'Features per symbol and week under one regime',
  partitionKeys: ['regime', 'week_ending'],
  rowKey: ['symbol'],
  writtenBy: 'score',
  columns: featureColumns,
});

export const scoresWeekly = dataset({
  name: 'scores_weekly',
  description: 'Scores, ranks and eligibility per symbol and week under one regime',
  partitionKeys: ['regime', 'week_ending'],
  rowKey: ['symbol'],
  writtenBy: 'score',
  columns: scoreColumns,
});

export const auditFindings = dataset({
  name: 'audit_findings',
  description: 'What the audit of a regime and week found; no rows means no finding',
  partitionKeys: ['regime', 'week_ending'],
  rowKey: ['rule', 'subject', 'message'],
  writtenBy: 'audit',
  publication: 'latest',
  columns: {
    rule: { type: 'string', nullable: false, description: 'Rule id, RG001…' },
    severity: { type: 'string', nullable: false, description: 'error or warning' },
    subject: { type: 'string', nullable: false, description: 'Partition, and row or column, that breaks the rule' },
    message: { type: 'string', nullable: false, description: 'What was expected and what was found' },
  },
});

const weekEnding = { type: 'date', nullable: false, description: 'The week that was decided' } as const;
const regimeId = { type: 'string', nullable: false, description: 'Id of the regime' } as const;
const asReturn = (description: string) => ({ type: 'float64', nullable: true, unit: 'return', description }) as const;

export const pickReturns = dataset({
  name: 'pick_returns',
  description: 'What each name of a basket returned in the week after the decision, as known as of a week',
  partitionKeys: ['as_of'],
  rowKey: ['week_ending', 'regime', 'symbol'],
  writtenBy: 'evaluate',
  publication: 'latest',
  columns: {
    week_ending: weekEnding,
    regime: regimeId,
    symbol,
    held: {
      type: 'bool',
      nullable: false,
      description: 'True in a basket that was traded, false in what it would have been',
    },
    weight: { type: 'float64', nullable: false, unit: '0..1', description: 'Share of the basket' },
    rank_UPS: { type: 'int32', nullable: false, description: 'Rank, 1 = highest' },
    entry_date: { type: 'date', nullable: true, description: 'First session of the next week with a bar' },
    entry_price: {
      type: 'float64',
      nullable: true,
      unit: 'USD',
      description: 'Its open, in shares and dividends of the exit',
    },
    exit_date: { type: 'date', nullable: true, description: 'Last session of the next week with a bar' },
    exit_price: { type: 'float64', nullable: true, unit: 'USD', description: 'Its close' },
    return: asReturn('exit_price / entry_price − 1'),
    reason: {
      type: 'string',
      nullable: false,
      description: 'Why there is no return: NOT_YET, NO_BAR, UNEXPLAINED_STEP; empty when there is one',
    },
  },
});

export const weeklyReturns = dataset({
  name: 'weekly_returns',
  description: 'What the decision of each week and regime returned, as known as of a week; attachment evaluation.json',
  partitionKeys: ['as_of'],
  rowKey: ['week_ending', 'regime'],
  writtenBy: 'evaluate',
  publication: 'latest',
  columns: {
    week_ending: weekEnding,
    regime: regimeId,
    decision: { type: 'string', nullable: false, description: 'TRADE, SKIP or UNDECIDED' },
    held_from: {
      type: 'date',
      nullable: true,
      description: 'First session of the next week; null while it is not over',
    },
    held_to: { type: 'date', nullable: true, description: 'Last session of the next week' },
    positions: { type: 'int32', nullable: false, description: 'Names in the basket, or in what it would have been' },
    priced: { type: 'int32', nullable: false, description: 'Those of them with a return' },
    gross_return: asReturn('Mean return of the priced names by weight, also where the week was skipped'),
    benchmark_return: asReturn("The benchmark's over the same sessions"),
    turnover: {
      type: 'float64',
      nullable: true,
      unit: '0..1',
      description: 'Σ|Δw|/2 against the basket traded before; null where not traded',
    },
    cost: asReturn('Cost of trading; 0 where not traded'),
    net_return: asReturn('Result of the decision: gross − cost where traded, 0 where not; null while not known'),
    active_return: asReturn('net_return − benchmark_return where traded, null where not'),
  },
});

export const ledger = dataset({
  name: 'ledger',
  description:
    'One row per week and regime: what was decided, why, what came of it; attachments ledger.csv, ledger_wide.csv, comparison.json',
  partitionKeys: ['as_of'],
  rowKey: ['week_ending', 'regime'],
  writtenBy: 'ledger',
  publication: 'latest',
  columns: {
    week_ending: weekEnding,
    regime: regimeId,
    exists: { type: 'bool', nullable: false, description: 'Whether the week was scored under the regime' },
    decision: { type: 'string', nullable: true, description: 'TRADE, SKIP or UNDECIDED' },
    reasons: { type: 'string', nullable: true, description: 'Codes of the skip reasons, joined by ";"' },
    candidates: { type: 'int32', nullable: true, description: 'Eligible symbols' },
    symbols: { type: 'int32', nullable: true, description: 'Symbols of the universe' },
    top_symbols: { type: 'string', nullable: true, description: 'The highest ranked symbols in order, joined by ";"' },
    schema_id: { type: 'string', nullable: true, description: 'Id of the scoring schema' },
    schema_hash: { type: 'string', nullable: true, description: 'SHA-256 of its canonical JSON' },
    scores_digest: { type: 'string', nullable: true, description: 'Digest of the partition scores_weekly' },
    features_digest: { type: 'string', nullable: true, description: 'Digest of the partition features_weekly' },
    audit: { type: 'string', nullable: true, description: 'passed, failed, or null when not audited' },
    audit_digest: { type: 'string', nullable: true, description: 'Digest of the partition audit_findings' },
    gross_return: asReturn('Of the basket, or of what it would have been; null while not known'),
    net_return: asReturn('Result of the decision, 0 where not traded; null while not known'),
    active_return: asReturn('Against the benchmark, where traded; null while not known'),
    status: {
      type: 'string',
      nullable: true,
      addedLater: true,
      description:
        'Status of the regime when the week was scored: live, shadow (would trade, is not traded) or retired; null where the scores do not say',
    },
  },
});

export const published = dataset({
  name: 'published',
  description:
    'What was on the state branch when this lake was last restored from it or published to it: results that stay as they are',
  partitionKeys: ['commit'],
  rowKey: ['path'],
  writtenBy: 'restore',
  publication: 'never',
  columns: {
    path: { type: 'string', nullable: false, description: 'Partition, below the folder lake/ of the branch' },
    digest: { type: 'string', nullable: false, description: 'Its digest, as the ledger of publications has it' },
  },
});

/** Every dataset of the lake. */
export const datasets: readonly Dataset[] = [
  universe,
  marketDaily,
  marketRevisions,
  corporateActions,
  macroDaily,
  companyNews,
  quarantine,
  coverage,
  fetchedSpans,
  raw,
  modelAnswers,
  newsClusters,
  repEnriched,
  clusterVectors,
  featuresWeekly,
  scoresWeekly,
  auditFindings,
  pickReturns,
  weeklyReturns,
  ledger,
  published,
];

export type TableOf<D> = D extends Dataset<infer C> ? Table<C> : never;
export type UniverseTable = TableOf<typeof universe>;
export type BarTable = TableOf<typeof marketDaily>;
export type RevisionTable = TableOf<typeof marketRevisions>;
export type NewsTable = TableOf<typeof companyNews>;
export type QuarantineTable = TableOf<typeof quarantine>;
export type ActionTable = TableOf<typeof corporateActions>;
export type MacroTable = TableOf<typeof macroDaily>;
export type SpanTable = TableOf<typeof fetchedSpans>;
export type RawTable = TableOf<typeof raw>;
export type AnswerTable = TableOf<typeof modelAnswers>;
export type CoverageTable = TableOf<typeof coverage>;
export type ClusterTable = TableOf<typeof newsClusters>;
export type EnrichedTable = TableOf<typeof repEnriched>;
export type VectorTable = TableOf<typeof clusterVectors>;
export type PickReturnTable = TableOf<typeof pickReturns>;
export type WeeklyReturnTable = TableOf<typeof weeklyReturns>;
export type LedgerTable = TableOf<typeof ledger>;
