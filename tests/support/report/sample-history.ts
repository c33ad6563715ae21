import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import type { Comparison, PairComparison } from '../../../src/comparison/comparison.ts';
import { type LedgerTable, ledger } from '../../../src/comparison/datasets.ts';
import type { Evaluation, PairEvaluation, RegimeEvaluation } from '../../../src/evaluation/evaluation.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import type { HistorySubject } from '../../../src/report/history/history-summary.ts';
import type { RegimeStatus } from '../../../src/scoring/regime.ts';
import type { Estimate } from '../../../src/statistics/estimate.ts';

const firstWeek = epochDay(parseIsoDate('2014-01-03'));

/** One week of one regime: an active return, null where it was traded without a result, or no trade, whose week may not be over. */
export type Outcome = number | null | 'SKIP' | 'OPEN SKIP' | 'UNDECIDED' | 'MISSING';

/** Consecutive weeks from 2014-01-03 on, sorted as they are stored; regimes are live where nothing else is said. */
export function ledgerOf(
  outcomes: Readonly<Record<string, readonly Outcome[]>>,
  statuses: Readonly<Record<string, readonly RegimeStatus[]>> = {},
): LedgerTable {
  const rows = Object.entries(outcomes)
    .flatMap(([regime, weeks]) => weeks.map((outcome, week) => ({ regime, week, outcome })))
    .sort((a, b) => a.week - b.week);
  const table = emptyTable(ledger.columns, rows.length);
  const { columns } = table;
  for (const [row, { regime, week, outcome }] of rows.entries()) {
    columns.week_ending[row] = firstWeek + 7 * week;
    columns.regime[row] = regime;
    columns.exists[row] = outcome === 'MISSING' ? 0 : 1;
    columns.decision[row] = decisionOf(outcome);
    columns.status[row] = outcome === 'MISSING' ? null : (statuses[regime]?.[week] ?? 'live');
    columns.net_return[row] = typeof outcome === 'number' ? outcome : outcome === 'SKIP' ? 0 : Number.NaN;
    columns.active_return[row] = typeof outcome === 'number' ? outcome : Number.NaN;
  }
  return table;
}

function decisionOf(outcome: Outcome): string | null {
  if (outcome === 'MISSING') return null;
  if (outcome === 'UNDECIDED') return outcome;
  return outcome === 'SKIP' || outcome === 'OPEN SKIP' ? 'SKIP' : 'TRADE';
}

export function estimate(value: number | null, n: number, interval: Estimate['interval'] = null): Estimate {
  return { value, n, interval };
}

export function regimeEvaluation(regime: string): RegimeEvaluation {
  return {
    regime,
    first_week: '2014-01-03',
    last_week: '2014-12-26',
    weeks: 40,
    traded: 12,
    realised: 11,
    unpriced_positions: 0,
    unexplained_weeks: 0,
    gross_return: estimate(0.004, 11, [-0.001, 0.009]),
    net_return: estimate(0.001, 11, [-0.004, 0.006]),
    active_return: estimate(-0.0025, 11, [-0.008, 0.003]),
    untraded_return: estimate(0.002, 28),
    hit_rate: estimate(5 / 11, 11, [0.21, 0.72]),
    turnover: estimate(0.8, 10),
    ic: [
      {
        sessions: 5,
        ic: estimate(0.0312, 38, [-0.02, 0.08]),
        icir: 0.21,
        mean_names: 61.5,
        unpriced_names: 0,
        newey_west: { t: 1.25, lags: 3 },
        non_overlapping: { t: -0.5, n: 38 },
      },
    ],
    buckets: [],
    ablation: [],
  };
}

export function pairEvaluation(a: string, b: string): PairEvaluation {
  return {
    a,
    b,
    difference: estimate(0.0011, 40, [-0.002, 0.004]),
    p_value: 0.4567,
    block_length: 2.5,
    resamples: 2000,
  };
}

export function pairComparison(a: string, b: string): PairComparison {
  return {
    a,
    b,
    weeks: [],
    shared: estimate(11.25, 40, [10.5, 12]),
    shared_by_chance: 6.6,
    rbo: estimate(0.55, 40),
    rbo_by_chance: 0.33,
    kendall_tau: estimate(0.412, 40, [0.37, 0.45]),
    traded: { both: 9, only_a: 3, only_b: 14, neither: 15 },
  };
}

export function evaluationOf(regimes: readonly string[], more: Partial<Evaluation> = {}): Evaluation {
  return {
    as_of: '2014-12-26',
    benchmark: 'SPX',
    settings: {
      round_trip_bps: 30,
      cost: 'round-trip',
      horizons: [5],
      bucket_share: 1 / 3,
      confidence: 0.95,
      resamples: 2000,
      seed: 7,
    },
    regimes: regimes.map(regimeEvaluation),
    pairs: pairsOf(regimes).map(([a, b]) => pairEvaluation(a, b)),
    ...more,
  };
}

export function comparisonOf(regimes: readonly string[], more: Partial<Comparison> = {}): Comparison {
  return {
    as_of: '2014-12-26',
    top: 20,
    persistence: 0.9,
    rates: regimes.map((regime) => ({
      regime,
      weeks: 41,
      missing: 1,
      traded: 12,
      skipped: 27,
      undecided: 1,
      trade_rate: estimate(0.3, 40, [0.181, 0.454]),
      reasons: { EVENT_INTENSITY_TOO_LOW: 25, NO_CANDIDATES: 0 },
    })),
    pairs: pairsOf(regimes).map(([a, b]) => pairComparison(a, b)),
    lone_trades: [],
    skipped: [],
    coverage: [],
    drift: [],
    ...more,
  };
}

export function historyOf(outcomes: Readonly<Record<string, readonly Outcome[]>>): HistorySubject {
  const regimes = Object.keys(outcomes);
  return { ledger: ledgerOf(outcomes), evaluation: evaluationOf(regimes), comparison: comparisonOf(regimes) };
}

function pairsOf(regimes: readonly string[]): (readonly [string, string])[] {
  return regimes.flatMap((a, i) => regimes.slice(i + 1).map((b) => [a, b] as const));
}
