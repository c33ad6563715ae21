import { dataset, times } from '../lake/dataset.ts';
import type { ColumnSpec, Columns } from '../lake/table.ts';

/** What is measured of a candidate on each tested date, in the order of the columns of ic_by_date. */
export const dateMetrics = [
  'ic',
  'ic_sector_neutral',
  'ic_size_neutral',
  'ic_market_neutral',
  'ic_sessions_1',
  'ic_sessions_2_5',
  'ic_sessions_6_20',
  'names',
  'coverage',
  'quantile_spread',
  'gross_return',
  'net_return',
  'market_neutral_return',
  'turnover',
  'cost',
  'capacity_usd',
  'unpriced',
] as const;
export type DateMetric = (typeof dateMetrics)[number];

/*
 * What research finds out. Partitions are of a snapshot of the data and of a run: the first 16 hexadecimal digits of the SHA-256 of all that the run is made of.
 */

export const text = (description: string) => ({ type: 'string', nullable: false, description }) as const;
export const count = (description: string) => ({ type: 'int32', nullable: false, description }) as const;
export const real = (description: string, unit?: string) =>
  ({
    type: 'float64',
    nullable: true,
    description,
    ...(unit === undefined ? {} : { unit }),
  }) as const satisfies ColumnSpec;

export const candidateColumns = {
  universe: count('Assets of the universe: so many of the most liquid of each date'),
  candidate: text('Id of the candidate'),
} as const satisfies Columns;

const keys = { partitionKeys: ['snapshot', 'run'], time: times.none } as const;

/** What each number of a summary is; docs/stage-a.md says how it is computed. */
const summaryColumns = {
  ic_dates: count('Tested dates with a rank IC'),
  ic_effective_dates: real('So many independent dates would give a mean as sure'),
  ic_mean: real('Mean rank IC'),
  ic_deviation: real('Sample deviation of the rank ICs'),
  ic_ir: real('ic_mean / ic_deviation'),
  ic_positive_share: real('Share of the dates whose rank IC is above 0'),
  ic_t_naive: real('t as if the dates were independent; it rejects far too often'),
  ic_t_newey_west: real('t of Newey and West with newey_west_lags lags'),
  newey_west_lags: count('Lags: overlapping dates less 1'),
  ic_t_non_overlapping: real('t of the dates whose labels share no session'),
  non_overlapping_dates: count('How many they are'),
  ic_t_cosine: real('t of the equal-weighted cosine test, which gates'),
  cosines: count('Its degrees of freedom'),
  ic_p: real('Its two-sided p-value'),
  ic_q: real('That p-value after Benjamini and Hochberg over every trial of the ledger'),
  ic_p_holm: real('… after Holm: the chance that a single one of them is false'),
  folds_used: count('Folds with a rank IC'),
  ic_fold_min: real('Smallest mean rank IC of a fold'),
  ic_sector_neutral: real('Mean rank IC of the ranks less the mean rank of their sector'),
  ic_size_neutral: real('Mean rank IC of the ranks less the mean rank of their tenth by traded value'),
  ic_market_neutral: real('Mean rank IC of what a line through the rank of beta leaves of the ranks'),
  ic_sessions_1: real('Mean rank IC with the return of the first session'),
  ic_sessions_2_5: real('… of sessions 2 to 5'),
  ic_sessions_6_20: real('… of sessions 6 to 20'),
  quantile_spread: real('Mean forward return of the highest group by score less that of the lowest'),
  monotonicity: real('Rank correlation of the groups by score and their mean returns'),
  return_steps: count('Steps of the portfolio whose return is known'),
  gross_return_annual: real('Long less short', 'share of one side, per year'),
  net_return_annual: real('… less costs', 'share of one side, per year'),
  net_sharpe: real('Mean over deviation of the net returns', 'per year'),
  market_neutral_sharpe: real('… of the net returns less beta times the market', 'per year'),
  max_drawdown: real('Deepest fall of the sum of net returns', 'share of one side'),
  turnover: real('Share of the holdings traded in a step; 1: nothing stays'),
  cost_annual: real('Fees and half spreads', 'share of one side, per year'),
  capacity_usd: real('Median size of one side at which its trades take the set share of the traded value', 'USD'),
  coverage: real('Share of the universe with score and return'),
  names: real('Mean number of names with both'),
  unpriced: real('Mean share of the holdings without a price at the end of a step'),
} as const satisfies Columns;

export const candidateResults = dataset({
  name: 'candidates',
  description: 'One row per universe and candidate: what the screening found, and which gates said no',
  ...keys,
  rowKey: ['universe', 'candidate'],
  publication: 'latest',
  research: 'branch',
  columns: {
    ...candidateColumns,
    family: text('What kind of idea it is'),
    set: text('Its file of configs/candidates'),
    trial: text('Id of the trial in the ledger'),
    ...summaryColumns,
    passed: { type: 'bool', nullable: false, description: 'Whether every gate said yes' },
    reasons: text('Codes of the gates that said no, joined by ";"'),
    quantile_returns: text(
      'Mean forward return by group, the lowest scores first, as a JSON array; null for a group without a return',
    ),
  },
});

export const survivorsA = dataset({
  name: 'survivors_a',
  description: 'The candidates that every gate let pass, best first, at most survivors_max for each universe',
  ...keys,
  rowKey: ['universe', 'rank'],
  publication: 'latest',
  research: 'branch',
  columns: {
    universe: candidateColumns.universe,
    rank: count('1 = the smallest ic_q, then the largest ic_t_cosine, then by id'),
    candidate: candidateColumns.candidate,
    family: text('What kind of idea it is'),
    trial: text('Id of the trial in the ledger'),
    ic_mean: summaryColumns.ic_mean,
    ic_t_cosine: summaryColumns.ic_t_cosine,
    ic_q: summaryColumns.ic_q,
    net_sharpe: summaryColumns.net_sharpe,
  },
});

export const foldMetrics = dataset({
  name: 'fold_metrics',
  description:
    'One row per universe, candidate and fold; attachments folds_manifest.json and fold_policy_validation.json say which dates train and test',
  ...keys,
  rowKey: ['universe', 'candidate', 'fold'],
  publication: 'latest',
  research: 'objects',
  columns: {
    ...candidateColumns,
    fold: text('Id of the fold'),
    train_start: { type: 'date', nullable: false, description: 'First training date' },
    train_end: { type: 'date', nullable: false, description: 'Last training date' },
    test_start: { type: 'date', nullable: false, description: 'First tested date' },
    test_end: { type: 'date', nullable: false, description: 'Last tested date' },
    train_dates: count('Training dates'),
    test_dates: count('Tested dates'),
    purged_dates: count('Dates before the test that do not train because their label reaches into it'),
    ic_dates: summaryColumns.ic_dates,
    ic_mean: summaryColumns.ic_mean,
    ic_deviation: summaryColumns.ic_deviation,
    quantile_spread: summaryColumns.quantile_spread,
    net_return_annual: summaryColumns.net_return_annual,
    net_sharpe: summaryColumns.net_sharpe,
    turnover: summaryColumns.turnover,
    fitted: text('Weight of each input, as JSON; {} for a formula'),
  },
});

const metricDescriptions: Readonly<Record<(typeof dateMetrics)[number], ColumnSpec>> = {
  ic: real('Rank correlation of score and forward return'),
  ic_sector_neutral: summaryColumns.ic_sector_neutral,
  ic_size_neutral: summaryColumns.ic_size_neutral,
  ic_market_neutral: summaryColumns.ic_market_neutral,
  ic_sessions_1: summaryColumns.ic_sessions_1,
  ic_sessions_2_5: summaryColumns.ic_sessions_2_5,
  ic_sessions_6_20: summaryColumns.ic_sessions_6_20,
  names: real('Names with score and return'),
  coverage: summaryColumns.coverage,
  quantile_spread: summaryColumns.quantile_spread,
  gross_return: real(
    'Return of the portfolio until the next date; null while its books are being filled',
    'share of one side',
  ),
  net_return: real('… less costs', 'share of one side'),
  market_neutral_return: real('… less beta times the market', 'share of one side'),
  turnover: summaryColumns.turnover,
  cost: real('Fees and half spreads of the trades', 'share of one side'),
  capacity_usd: real('Size of one side at which its trades take the set share of the traded value', 'USD'),
  unpriced: real('Share of the holdings without a price at the end of the step'),
};

export const icByDate = dataset({
  name: 'ic_by_date',
  description: 'One row per universe, candidate and tested date',
  ...keys,
  rowKey: ['universe', 'candidate', 'as_of'],
  publication: 'latest',
  research: 'objects',
  columns: {
    ...candidateColumns,
    as_of: { type: 'date', nullable: false, description: 'As-of date of the panel' },
    ...(Object.fromEntries(dateMetrics.map((name) => [name, metricDescriptions[name]])) as Record<
      (typeof dateMetrics)[number],
      ReturnType<typeof real>
    >),
    quantile_returns: text(
      'Mean forward return by group, the lowest scores first, as a JSON array; null for a group without a return',
    ),
  },
});

export const trialReturns = dataset({
  name: 'trial_returns',
  description: 'Net returns of every trial of a run by step; the ledger of trials holds their digest',
  ...keys,
  rowKey: ['trial', 'as_of'],
  publication: 'latest',
  research: 'objects',
  columns: {
    trial: text('Id of the trial in the ledger'),
    as_of: { type: 'date', nullable: false, description: 'Date on which the step begins' },
    net_return: {
      type: 'float64',
      nullable: false,
      unit: 'share of one side',
      description: 'Long less short, less costs',
    },
  },
});

export const trials = dataset({
  name: 'trials',
  description:
    'The ledger of trials: before a candidate is scored a line says so, and after it another says what came of it. Append-only and hash-chained; every number of trials is counted from it',
  partitionKeys: ['chain'],
  time: times.none,
  rowKey: ['seq'],
  publication: 'chained',
  research: 'branch',
  columns: {
    seq: count('Number of the line, 1 = the first'),
    line: text('Canonical JSON with its number, the hash of the line before and its own'),
  },
});
