import { dataset, type TableOf, times } from '../lake/dataset.ts';
import type { Columns } from '../lake/table.ts';

/*
 * The research store: what is known of an asset on a day. Rows name an asset by its number, so that a long table has no text; `assets` says
 * whose number it is. Bytes stay out of the state branch: at full size they are gigabytes.
 */

/** How every dataset of the research store names the asset that a row is of. */
export const assetColumn = { type: 'int32', nullable: false, description: 'Number of the asset, see assets' } as const;

/** The first day that a validity can begin with: as far back as anything is known. */
export const firstDay = -25_567;

export const assets = dataset({
  name: 'assets',
  description:
    'What each asset number stands for, with the days for which that holds: a changed ticker, exchange or sector is another row of the same number and id; a ticker that another company takes over gets a new number and id. A number is given once and never again',
  partitionKeys: [],
  time: times.none,
  rowKey: ['number', 'valid_from'],
  endColumn: 'valid_to',
  publication: 'grows',
  research: 'objects',
  columns: {
    number: {
      type: 'int32',
      nullable: false,
      description: 'Number of the asset: 1, 2, … in the order in which assets came',
    },
    id: {
      type: 'string',
      nullable: false,
      description: 'What the source calls the asset for good; where it says nothing, SYMBOL.EXCHANGE',
    },
    symbol: { type: 'string', nullable: false, description: 'Ticker on the exchange' },
    exchange: { type: 'string', nullable: false, description: 'Exchange, as the source names it' },
    sector: { type: 'string', nullable: true, description: 'Sector, as the source names it' },
    class: { type: 'string', nullable: false, description: 'stock, etf, crypto, index, fund, bond or forex' },
    currency: { type: 'string', nullable: false, description: 'Currency of the prices, ISO 4217' },
    country: { type: 'string', nullable: true, description: 'Country, as the source names it' },
    valid_from: {
      type: 'date',
      nullable: false,
      description: 'First day on which the row holds; 1900-01-01: as far back as anything is known',
    },
    valid_to: { type: 'date', nullable: true, description: 'First day on which it holds no more; null: it still does' },
  },
});

const barColumns = {
  asset: assetColumn,
  date: { type: 'date', nullable: false, description: 'Session date' },
  open: { type: 'float64', nullable: false, unit: 'currency of the asset', description: 'First price, as traded' },
  high: { type: 'float64', nullable: false, unit: 'currency of the asset', description: 'Highest price, as traded' },
  low: { type: 'float64', nullable: false, unit: 'currency of the asset', description: 'Lowest price, as traded' },
  close: { type: 'float64', nullable: false, unit: 'currency of the asset', description: 'Last price, as traded' },
  volume: { type: 'float64', nullable: false, unit: 'shares', description: 'Shares traded, as traded' },
} as const satisfies Columns;

/** What a bar says of its session, in the order of the columns. */
export const barValues = ['open', 'high', 'low', 'close', 'volume'] as const;

export const bars = dataset({
  name: 'bars',
  description:
    'Daily bars of the research store as they were first seen, by asset and date; a later value goes to bars_revisions. asset_bucket is the hash of the id of the asset',
  partitionKeys: ['asset_bucket', 'year'],
  time: times.none,
  rowKey: ['asset', 'date'],
  publication: 'grows',
  research: 'objects',
  columns: {
    ...barColumns,
    first_seen: {
      type: 'date',
      nullable: false,
      description:
        'Session from which the bar is known: its own, or, where it came later than late_sessions, that of its pack',
    },
  },
});

export const barsRevisions = dataset({
  name: 'bars_revisions',
  description:
    'Bars of the research store that a later pack gives other values; valid from known_from on, the last one for a day counts',
  partitionKeys: ['asset_bucket', 'year'],
  time: times.none,
  rowKey: ['asset', 'date', 'known_from', 'revision'],
  publication: 'grows',
  research: 'objects',
  columns: {
    ...barColumns,
    known_from: { type: 'date', nullable: false, description: 'Session of the pack that gave these values' },
    revision: {
      type: 'int32',
      nullable: false,
      description: '1, or the next number where values changed more than once on known_from',
    },
  },
});

const knownColumns = {
  known_from: {
    type: 'date',
    nullable: false,
    description:
      'Session from which it is known: that of the day, or the first one after a day on which its exchange was closed, or that of the pack where it changes a value or came later than late_sessions',
  },
  assumed: {
    type: 'bool',
    nullable: false,
    description: '1 where known_from is the session of the day itself, assumed because no pack shows otherwise',
  },
  revision: {
    type: 'int32',
    nullable: false,
    description: '1, or the next number where it changed more than once on known_from',
  },
} as const satisfies Columns;

export const assetActions = dataset({
  name: 'asset_actions',
  description:
    'Splits and dividends of the assets, each as often as it was given another value; kinds and values as in corporate_actions, valid from known_from on',
  partitionKeys: ['asset_bucket'],
  time: times.none,
  rowKey: ['asset', 'ex_date', 'kind', 'known_from', 'revision'],
  publication: 'grows',
  research: 'objects',
  columns: {
    asset: assetColumn,
    ex_date: { type: 'date', nullable: false, description: 'First session without the entitlement' },
    kind: {
      type: 'string',
      nullable: false,
      description: 'split or dividend; what else corporate_actions knows comes from there',
    },
    value: {
      type: 'float64',
      nullable: false,
      unit: 'new shares per old share; currency of the asset per share',
      description: 'Its size; a split of 1 and a dividend of 0 say that it was taken back',
    },
    source: { type: 'string', nullable: false, description: 'Where it is from' },
    ...knownColumns,
  },
});

export const delistings = dataset({
  name: 'delistings',
  description: 'Assets that are traded no more: when, why, and what the holder was left with',
  partitionKeys: ['asset_bucket'],
  time: times.none,
  rowKey: ['asset', 'date', 'known_from', 'revision'],
  publication: 'grows',
  research: 'objects',
  columns: {
    asset: assetColumn,
    date: { type: 'date', nullable: false, description: 'First day on which it is traded no more' },
    code: {
      type: 'string',
      nullable: false,
      description: 'Why, as the source says it; withdrawn: the delisting of this date is taken back',
    },
    return: {
      type: 'float64',
      nullable: true,
      unit: 'share of the last price',
      description:
        'Return from the last price to what the holder got; null: not known. Compounded as (1 + r)(1 + d) − 1',
    },
    basis: {
      type: 'string',
      nullable: false,
      description: 'reported: the source gave the return; assumed: the configuration did, or nobody',
    },
    ...knownColumns,
  },
});

export const exchangeSessions = dataset({
  name: 'exchange_sessions',
  description: 'Days on which an exchange held a session',
  partitionKeys: ['exchange'],
  time: times.none,
  rowKey: ['date'],
  publication: 'merged',
  research: 'objects',
  columns: {
    date: { type: 'date', nullable: false, description: 'Session date' },
    basis: {
      type: 'string',
      nullable: false,
      description:
        'calendar: from a calendar of this product; derived: enough of the live assets of the exchange, those with a bar in the 30 days up to that day, have one on it',
    },
  },
});

/** Liquidity by the mean value traded in a day, the most liquid first, and what nothing is known of. */
export const liquidityBuckets = ['mega', 'large', 'mid', 'small', 'micro', 'unknown'] as const;
export type LiquidityBucket = (typeof liquidityBuckets)[number];

export const universePit = dataset({
  name: 'universe_pit',
  description:
    'Which assets there were on an as-of date, how liquid they were and whether they could be bought, by what that date knew; ranked among those of the date alone',
  partitionKeys: ['as_of'],
  time: times.asOf,
  rowKey: ['asset'],
  publication: 'latest',
  research: 'objects',
  columns: {
    asset: assetColumn,
    adv20_usd: {
      type: 'float64',
      nullable: true,
      unit: 'USD',
      description:
        'Mean of close × volume over the last 20 bars, at the rate of the as-of date; null with fewer, or without a rate',
    },
    percentile: {
      type: 'float64',
      nullable: true,
      unit: 'share',
      description:
        'Ascending rank of adv20_usd among the assets of the date that are traded, divided by their number; 1 is the most liquid',
    },
    liquidity: {
      type: 'dictionary',
      nullable: false,
      description: 'mega from 50 million, large 10 million, mid 2 million, small 250,000, micro below, or unknown',
    },
    bars: { type: 'int32', nullable: false, unit: 'bars', description: 'Bars up to the date' },
    entry: { type: 'bool', nullable: false, description: '1 where it could be bought' },
    exit: { type: 'bool', nullable: false, description: '1 where it could be sold' },
    reason: {
      type: 'dictionary',
      nullable: false,
      description:
        'The first that holds: DELISTED, MISSING_HISTORY (no bar in 15 days), INSUFFICIENT_BARS_LT_200, NONPOSITIVE_LATEST_PRICE, NO_FX_RATE, OK',
    },
  },
});

export const snapshot = dataset({
  name: 'snapshot',
  description:
    'What the research store held when it was pinned: every partition with its digests, no bytes. snapshot.json beside it has the counts. What is made for research names one',
  partitionKeys: ['id'],
  time: times.none,
  rowKey: ['dataset', 'partition'],
  publication: 'grows',
  research: 'branch',
  columns: {
    dataset: { type: 'string', nullable: false, description: 'Dataset of the partition' },
    partition: { type: 'string', nullable: false, description: 'Its path in the lake' },
    content: { type: 'string', nullable: false, description: 'Digest of its files, as readers of it depend on it' },
    table_digest: {
      type: 'string',
      nullable: false,
      description: 'Digest of its rows, whatever the file: what a restored partition must reach',
    },
    rows: { type: 'int32', nullable: false, unit: 'rows', description: 'Its rows' },
    known: {
      type: 'date',
      nullable: true,
      description:
        'Last day, not after that of the snapshot, from which one of its rows is known; null without such rows',
    },
    known_later: {
      type: 'string',
      nullable: true,
      addedLater: 2,
      description: 'Digests of its rows that are known later than the day of the snapshot, separated by spaces',
    },
  },
});

/** What is known of assets, whatever fed it: what stages of research read. */
export const storeDatasets = [assets, bars, barsRevisions, assetActions, delistings, exchangeSessions] as const;

/** What became of the rows of packs. */
const outcomeColumns = {
  rows: {
    type: 'float64',
    nullable: false,
    unit: 'rows',
    description: 'Rows that were read: emitted + old + duplicate + quarantined',
  },
  emitted: { type: 'float64', nullable: false, unit: 'rows', description: 'New rows, and new values' },
  old: { type: 'float64', nullable: false, unit: 'rows', description: 'Stored before with these values' },
  duplicate: { type: 'float64', nullable: false, unit: 'rows', description: 'Given before in the same run' },
  quarantined: { type: 'float64', nullable: false, unit: 'rows', description: 'Set aside with a reason' },
} as const satisfies Columns;

export const backbonePacks = dataset({
  name: 'backbone_packs',
  description:
    'The packs that were taken into the research store, each content of a pack once: the last one of a name is not taken again. A pack stands here only when its rows are on the disk',
  partitionKeys: ['kind'],
  time: times.none,
  rowKey: ['name', 'version'],
  publication: 'merged',
  research: 'objects',
  columns: {
    name: { type: 'string', nullable: false, description: 'Name of the file' },
    version: {
      type: 'int32',
      nullable: false,
      description: '1, 2, …: contents of that name in the order in which they were taken',
    },
    bytes: { type: 'float64', nullable: false, unit: 'bytes', description: 'Size of the file' },
    sha256: { type: 'string', nullable: false, description: 'SHA-256 of the file' },
    reading: { type: 'string', nullable: false, description: 'SHA-256 of the settings by which it was read' },
    file_state: {
      type: 'string',
      nullable: false,
      description: 'Which file it was on this machine: while that is the same its bytes need not be read again',
    },
    day: { type: 'date', nullable: true, description: 'Day that the pack is of; null where it says none' },
    first_date: { type: 'date', nullable: true, description: 'First date of its rows' },
    last_date: { type: 'date', nullable: true, description: 'Last date of its rows' },
    ...outcomeColumns,
    buckets: {
      type: 'string',
      nullable: true,
      addedLater: 2,
      description:
        'Of packs of bars the buckets of the assets that they tell of: a hexadecimal digit for each four, from the first on, the lowest bit first',
    },
    exchanges: {
      type: 'string',
      nullable: true,
      addedLater: 2,
      description: 'Of packs of bars the exchanges of these assets, as a JSON array',
    },
  },
});

export const backboneRuns = dataset({
  name: 'backbone_runs',
  description:
    'The ledger of operations of the research store: one line for each run that found something to do, and ledger.jsonl, the same lines chained by their hashes, to which lines are only ever added',
  partitionKeys: [],
  time: times.none,
  rowKey: ['run'],
  publication: 'chained',
  research: 'branch',
  columns: {
    run: { type: 'int32', nullable: false, description: 'Number of the run' },
    time: { type: 'timestamp', nullable: false, description: 'When it ended' },
    mode: {
      type: 'string',
      nullable: false,
      description: 'bulk, delta, correction (a delta that told of no day after those before) or lake',
    },
    selected: { type: 'int32', nullable: false, description: 'Packs that were to be taken' },
    done: { type: 'int32', nullable: false, description: 'Packs that were taken' },
    failed: { type: 'int32', nullable: false, description: 'Packs that could not be read' },
    ...outcomeColumns,
    assets: { type: 'int32', nullable: false, description: 'Assets of which a bar is new' },
    verdict: { type: 'string', nullable: false, description: 'ok, warn or fail' },
    reasons: { type: 'string', nullable: false, description: 'Codes of what was remarkable, separated by spaces' },
  },
});

export type PackTable = TableOf<typeof backbonePacks>;
export type RunTable = TableOf<typeof backboneRuns>;
export type ActionRows = TableOf<typeof assetActions>;
export type DelistingTable = TableOf<typeof delistings>;
export type AssetTable = TableOf<typeof assets>;
export type AssetBarTable = TableOf<typeof bars>;
export type BarRevisionTable = TableOf<typeof barsRevisions>;
export type SnapshotTable = TableOf<typeof snapshot>;

/** The columns that say what is known of prices beside the bars themselves. */
export type ActionColumns = Omit<TableOf<typeof assetActions>['columns'], 'source' | 'assumed'>;
export type RevisionColumns = TableOf<typeof barsRevisions>['columns'];
export type DelistingColumns = Omit<TableOf<typeof delistings>['columns'], 'basis' | 'assumed'>;
export type UniverseTable = TableOf<typeof universePit>;
