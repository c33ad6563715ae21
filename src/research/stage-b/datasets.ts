import { dataset, times } from '../../lake/dataset.ts';
import { candidateColumns, count, real, text } from '../datasets.ts';
import { type ProfileMetric, profileMetrics } from './gate-profile-settings.ts';

/*
 * What validation finds out, by snapshot and run: the first 16 hexadecimal digits of the SHA-256 of all that the run is made of. docs/stage-b.md says how each number is computed.
 */

const flag = (description: string) => ({ type: 'bool', nullable: false, description }) as const;
const day = (description: string) => ({ type: 'date', nullable: false, description }) as const;

const ofRun = { partitionKeys: ['snapshot', 'run'], time: times.none, publication: 'latest' } as const;

const metricColumns = {
  stage_a_passed: real('1 where Stage A let it pass, or was not asked; 0 where it did not'),
  holdout_unseen: real('1 where the run of Stage A tested no day of the holdout, or there is none; 0 where it did'),
  folds_used: real('Groups of dates with a rank IC'),
  ic_dates: real('Dates of the sample with a rank IC'),
  ic_mean: real('Mean rank IC'),
  ic_fold_min: real('Smallest mean rank IC of a group'),
  ic_fold_deviation: real('Sample deviation of the mean rank ICs of the groups'),
  return_steps: real('Steps of the sample whose return is known'),
  track_record_share: real(
    'Those steps, as a share of what the profile needs: the larger of MinTRL at its stated Sharpe and MinBTL',
  ),
  net_return_annual: real('Mean of d, the net return less cash or benchmark', 'share of one side, per year'),
  net_sharpe: real('Mean over deviation of d', 'per year'),
  fold_sharpe_mean: real('Mean of the net Sharpes of the groups', 'per year'),
  fold_sharpe_min: real('Smallest of them', 'per year'),
  bootstrap_negative_share: real('Share of the stationary bootstrap resamples whose mean of d is not above 0'),
  max_drawdown: real('Deepest fall of the sum of d', 'share of one side'),
  turnover: real('Share of the holdings traded in a step; 1: nothing stays'),
  psr: real('Probabilistic Sharpe ratio: chance that the true Sharpe is above 0'),
  dsr: real(
    'Deflated Sharpe ratio: chance that it is above what the best of all trials without skill is expected to show',
  ),
  spa_p: real(
    "p-value of Hansen's test for superior predictive ability, consistent, of all candidates of the run together",
  ),
  reality_check_p: real("… of White's reality check"),
  pbo: real('Probability of backtest overfitting of all candidates of the run, by CSCV'),
  in_step_m: real('1 where StepM counts it among the superior'),
  path_sharpe_min: real('Smallest net Sharpe of a path', 'per year'),
  path_sharpe_p25: real('Lower quartile of the paths', 'per year'),
  path_sharpe_median: real('Median path, the lower of two; the one that stands for the candidate', 'per year'),
  path_negative_share: real('Share of the paths whose net Sharpe is not above 0'),
  stress_worst_sharpe: real('Smallest net Sharpe under a stress', 'per year'),
  stress_worst_drawdown: real('Deepest fall of the sum of d under a stress', 'share of one side'),
  event_worst_sharpe: real('Smallest net Sharpe without one of the events', 'per year'),
  holdout_return: real('Sum of d over the holdout; null while it is closed', 'share of one side'),
  holdout_shortfall_p: real(
    'One-sided p-value of "the mean of the holdout is not below that of the sample", after Holm over all openings',
  ),
} as const satisfies Readonly<Record<ProfileMetric, ReturnType<typeof real>>>;

export const stageBCandidates = dataset({
  name: 'stage_b_candidates',
  description:
    'One row per universe and candidate: what validation found, and which gates said no; attachments stage-b.html, the report, fold_policy_validation.json and stage_b_run_report.json',
  ...ofRun,
  rowKey: ['universe', 'candidate'],
  research: 'branch',
  columns: {
    ...candidateColumns,
    family: text('What kind of idea it is'),
    set: text('Its file of configs/candidates'),
    trial: text('Id of the trial in the ledger'),
    paths: count('Paths of the folds'),
    distinct_paths: count('Different ones of this candidate: 1 of a formula'),
    ...(Object.fromEntries(profileMetrics.map((name) => [name, metricColumns[name]])) as typeof metricColumns),
    ic_p: real('Two-sided p-value of the mean rank IC, of the equal-weighted cosine test'),
    min_trl: real('Steps that would show at 95 % that its true Sharpe is above 0; it gates nothing', 'steps'),
    min_trl_required: real('Steps that the stated Sharpe of the profile needs, normal returns', 'steps'),
    min_btl: real(
      'Steps over which the best of all trials without skill is expected to show no more than the stated Sharpe',
      'steps',
    ),
    raw_trials: real('Trials of the ledger'),
    trial_clusters: real('N: clusters of trials by the correlation of their returns'),
    trial_variance: real('V: variance of the median Sharpes of the other clusters', 'per step, squared'),
    dsr_hurdle: real('Sharpe that the best of N without skill is expected to show', 'per step'),
    spa_lower_p: real('p-value of SPA, lower'),
    spa_upper_p: real('p-value of SPA, upper'),
    passed_prep: flag('Whether every gate of prep said yes'),
    passed_light: flag('… of light'),
    passed_strict: flag('… of strict'),
    passed_final: flag('… of final'),
    passed: flag('… of the profile that decided'),
    reasons: text('Codes of the gates of the deciding profile that said no, joined by ";"'),
    not_applied: text('Its gates that do not apply, each with the reason, as "CODE:NOT_FITTED", joined by ";"'),
    near_pass: text(
      'Its gates that said no and how far the number is from the bound, as JSON; null where there is no number',
    ),
  },
});

export const survivorsB = dataset({
  name: 'survivors_b',
  description: 'The candidates that every gate of the deciding profile let pass, best first; none is a result',
  ...ofRun,
  rowKey: ['universe', 'rank'],
  research: 'branch',
  columns: {
    universe: candidateColumns.universe,
    rank: count('1 = the largest dsr, then psr, then by id'),
    candidate: candidateColumns.candidate,
    family: text('What kind of idea it is'),
    trial: text('Id of the trial in the ledger'),
    dsr: metricColumns.dsr,
    psr: metricColumns.psr,
    net_sharpe: metricColumns.net_sharpe,
  },
});

export const stageBPaths = dataset({
  name: 'stage_b_paths',
  description: 'One row per universe, candidate and path across all dates of the sample; a formula has one',
  ...ofRun,
  rowKey: ['universe', 'candidate', 'path'],
  research: 'objects',
  columns: {
    ...candidateColumns,
    path: count('Number of the path, from 0'),
    stands: flag('Whether it is the median path, which stands for the candidate'),
    splits: text('By group the split whose fit scored it, from 0, as a JSON array; [] for a formula'),
    steps: count('Steps whose return is known'),
    ic_mean: metricColumns.ic_mean,
    net_return_annual: metricColumns.net_return_annual,
    net_sharpe: metricColumns.net_sharpe,
    max_drawdown: metricColumns.max_drawdown,
    turnover: metricColumns.turnover,
  },
});

export const stageBStress = dataset({
  name: 'stage_b_stress',
  description: 'One row per universe, candidate and scenario: dearer, later, more correlated, or without one event',
  ...ofRun,
  rowKey: ['universe', 'candidate', 'scenario'],
  research: 'objects',
  columns: {
    ...candidateColumns,
    scenario: text('The stress, or "without_" and the event'),
    kind: text('stress or event'),
    steps: count('Steps that count'),
    left_out: count('Steps that share a day with the event'),
    net_return_annual: metricColumns.net_return_annual,
    net_sharpe: metricColumns.net_sharpe,
    max_drawdown: metricColumns.max_drawdown,
  },
});

export const foldSummary = dataset({
  name: 'fold_summary',
  description: 'One row per universe, candidate and group of dates: what the books decided in it came to',
  ...ofRun,
  rowKey: ['universe', 'candidate', 'fold'],
  research: 'objects',
  columns: {
    ...candidateColumns,
    fold: count('Number of the group, from 0'),
    from: day('First as-of date'),
    until: day('Last as-of date'),
    ic_dates: count('Dates with a rank IC'),
    ic_mean: metricColumns.ic_mean,
    net_return_annual: metricColumns.net_return_annual,
    net_sharpe: metricColumns.net_sharpe,
  },
});

export const candidateFoldRobustness = dataset({
  name: 'candidate_fold_robustness',
  description: 'One row per universe and candidate: how even its groups of dates and its paths are',
  ...ofRun,
  rowKey: ['universe', 'candidate'],
  research: 'objects',
  columns: {
    ...candidateColumns,
    folds_used: metricColumns.folds_used,
    ic_fold_min: metricColumns.ic_fold_min,
    ic_fold_p10: real('Tenth percentile of the mean rank ICs of the groups'),
    ic_fold_deviation: metricColumns.ic_fold_deviation,
    fold_sharpe_mean: metricColumns.fold_sharpe_mean,
    fold_sharpe_min: metricColumns.fold_sharpe_min,
    fold_negative_share: real('Share of the groups whose net Sharpe is not above 0'),
    path_sharpe_min: metricColumns.path_sharpe_min,
    path_sharpe_p25: metricColumns.path_sharpe_p25,
    path_sharpe_median: metricColumns.path_sharpe_median,
    path_sharpe_max: real('Largest net Sharpe of a path', 'per year'),
  },
});

export const stageBReturns = dataset({
  name: 'stage_b_returns',
  description:
    'd of every trial of a run by step, of the path that stands for the candidate; the ledger of trials holds their digest',
  ...ofRun,
  rowKey: ['trial', 'as_of'],
  research: 'objects',
  columns: {
    trial: text('Id of the trial in the ledger'),
    as_of: day('Date on which the step begins'),
    net_return: {
      type: 'float64',
      nullable: false,
      unit: 'share of one side',
      description: 'd: net return less cash, or less the mean of the universe',
    },
  },
});

export const holdout = dataset({
  name: 'holdout',
  description:
    'The ledger of holdouts: the days that a programme sets aside, a line before a candidate is looked at in them, and another with what was seen. Append-only and hash-chained',
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
