import { dataset, type TableOf, times } from '../lake/dataset.ts';
import { columnOf, specsOf } from '../lake/row-columns.ts';
import type { Columns } from '../lake/table.ts';

/** How every dataset names the asset that a row is of. */
export const symbolColumn = { type: 'string', nullable: false, description: 'Ticker symbol' } as const;

const barColumns = {
  symbol: symbolColumn,
  date: { type: 'date', nullable: false, description: 'Session date' },
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

export const marketDaily = dataset({
  name: 'market_daily',
  description: 'Daily bars as they were first seen; a later correction goes to market_revisions',
  partitionKeys: ['month'],
  time: times.month,
  rowKey: ['symbol', 'date'],
  publication: 'grows',
  columns: barColumns,
});

export const marketRevisions = dataset({
  name: 'market_revisions',
  description: 'Bars that a source gave differently, or only later; valid for the weeks from known_from on',
  partitionKeys: ['month'],
  time: times.month,
  rowKey: ['symbol', 'date', 'known_from'],
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
  time: times.month,
  rowKey: ['symbol', 'ex_date', 'kind', 'known_from'],
  publication: 'grows',
  columns: {
    symbol: symbolColumn,
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
  time: times.none,
  rowKey: ['observed', 'available'],
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

/** How far the bars of one symbol reach in a window of sessions. */
export interface CoverageRow {
  readonly symbol: string;
  /** Epoch days of its first and last bar; undefined where it has none. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly bars: number;
  readonly missing: number;
  readonly lag: number;
  readonly newsItems: number;
  readonly status: string;
}
const ofCoverage = columnOf<CoverageRow>();

/** The columns of `coverage`, each with what fills it. */
export const coverageColumns = {
  symbol: ofCoverage(symbolColumn, ({ symbol }) => symbol),
  first_date: ofCoverage(
    { type: 'date', nullable: true, description: 'First stored bar of the window' },
    ({ first }) => first ?? null,
  ),
  last_date: ofCoverage(
    { type: 'date', nullable: true, description: 'Last stored bar of the window' },
    ({ last }) => last ?? null,
  ),
  bars: ofCoverage({ type: 'int32', nullable: false, description: 'Stored bars of the window' }, ({ bars }) => bars),
  missing_sessions: ofCoverage(
    {
      type: 'int32',
      nullable: false,
      description: 'Sessions of the window without a bar, counted from the first stored bar on',
    },
    ({ missing }) => missing,
  ),
  lag_sessions: ofCoverage(
    {
      type: 'int32',
      nullable: false,
      description: 'Sessions between the last stored bar and the week_ending',
    },
    ({ lag }) => lag,
  ),
  news_items: ofCoverage(
    { type: 'int32', nullable: false, description: 'News items of the week' },
    ({ newsItems }) => newsItems,
  ),
  status: ofCoverage(
    { type: 'string', nullable: false, description: 'complete, gaps, late or absent' },
    ({ status }) => status,
  ),
};

export const coverage = dataset({
  name: 'coverage',
  description: 'Per symbol how far the stored bars reach and what is missing: the high-water marks of the ingest',
  partitionKeys: ['week_ending'],
  time: times.week,
  rowKey: ['symbol'],
  publication: 'merged',
  columns: specsOf(coverageColumns),
});

export type BarTable = TableOf<typeof marketDaily>;
export type RevisionTable = TableOf<typeof marketRevisions>;
export type ActionTable = TableOf<typeof corporateActions>;
export type MacroTable = TableOf<typeof macroDaily>;
export type CoverageTable = TableOf<typeof coverage>;
