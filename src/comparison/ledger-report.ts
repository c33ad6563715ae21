import { isoDate } from '../calendar/date.ts';
import type { Decision } from '../scoring/decision.ts';
import { decisionText } from '../scoring/decision-line.ts';
import { recordedStatus } from '../scoring/regime.ts';
import { notedTrades, tradeStatuses } from '../scoring/trade-note.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { textTable } from '../text/markdown.ts';
import { decimal, nothing, percent, signedPercent } from '../text/numbers.ts';
import type { Comparison, PairComparison } from './comparison.ts';
import type { LedgerTable } from './datasets.ts';
import { type LedgerWeek, ledgerWeeks } from './ledger-weeks.ts';

const namesShown = 10;
const loneTradesShown = 20;

/**
 * The ledger as Markdown: how often each regime trades, what it picks, when only one of them trades, and whether what was skipped had a signal.
 * Every number has its n beside it, every overlap what chance gives.
 *
 * @param confidence of the intervals, 0..1
 */
export function ledgerReport(table: LedgerTable, comparison: Comparison, confidence: number): string {
  const { as_of, rates } = comparison;
  const weeks = ledgerWeeks(table);
  const first = table.rows === 0 ? as_of : isoDate(Math.min(...table.columns.week_ending));
  return [
    `## Ledger as of ${as_of}\n\nWeeks from ${first} on, ${table.rows} rows of ${rates.length} ${rates.length === 1 ? 'regime' : 'regimes'}. ` +
      `Intervals hold with ${percent(confidence, 0)} confidence; n counts the weeks behind a number.`,
    `### How often did each trade?\n\n${ratesTable(comparison, weeks)}`,
    `### What did it pick?\n\n${latestTable(table, comparison)}${agreement(comparison)}`,
    ...(comparison.pairs.length === 0 ? [] : [`### When did only one trade?\n\n${loneSection(comparison, weeks)}`]),
    `### Skipped: no signal, or not seen?\n\n${blindnessSection(comparison)}`,
    `### Have the inputs changed?\n\n${driftSection(comparison)}`,
  ].join('\n\n');
}

function ratesTable({ rates }: Comparison, ledger: readonly LedgerWeek[]): string {
  const statuses = tradeStatuses(ledger);
  return textTable(
    ['Regime', 'Weeks', 'Missing', 'Trades', 'Skipped', 'Undecided', 'Trade rate', 'Weeks per skip reason'],
    rates.map(({ regime, weeks, missing, traded, skipped, undecided, trade_rate, reasons }) => [
      regime,
      ...[weeks, missing].map(String),
      notedTrades(traded, statuses.get(regime)),
      ...[skipped, undecided].map(String),
      estimated(trade_rate, (value) => percent(value, 0)),
      Object.entries(reasons)
        .map(([code, count]) => `${code} ${count}`)
        .join(', ') || 'none',
    ]),
  );
}

/** Of each regime its latest scored week. */
function latestTable({ rows, columns }: LedgerTable, { rates }: Comparison): string {
  const latest = new Map<string, number>();
  for (let row = 0; row < rows; row += 1) if (columns.exists[row] === 1) latest.set(columns.regime[row] as string, row);
  return textTable(
    ['Regime', 'Latest week', 'Decision', 'Candidates', 'Highest ranked'],
    rates.map(({ regime }) => {
      const row = latest.get(regime);
      if (row === undefined) return [regime, 'never scored', nothing, nothing, nothing];
      return [
        regime,
        isoDate(columns.week_ending[row] as number),
        decisionText(columns.decision[row] as Decision['decision'], recordedStatus(columns.status[row])),
        String(columns.candidates[row]),
        (columns.top_symbols[row] as string).split(';').slice(0, namesShown).join(', ') || 'none',
      ];
    }),
  );
}

/** Means over the weeks that both regimes of a pair have. */
function agreement({ pairs, top }: Comparison): string {
  if (pairs.length === 0) return '';
  const rows = pairs.map((pair) => [
    nameOf(pair),
    estimated(pair.shared, (value) => decimal(value, 1)),
    decimal(pair.shared_by_chance, 1),
    estimated(pair.rbo, decimal),
    decimal(pair.rbo_by_chance),
    estimated(pair.kendall_tau, decimal),
    '0',
  ]);
  const header = ['Regimes', `Shared of top ${top}`, 'By chance', 'RBO', 'By chance', 'Kendall τ', 'By chance'];
  return `\n\n${textTable(header, rows)}`;
}

function loneSection({ pairs, lone_trades: lone }: Comparison, ledger: readonly LedgerWeek[]): string {
  const statusIn = new Map(ledger.map(({ weekEnding, regime, status }) => [`${weekEnding}/${regime}`, status]));
  const counts = textTable(
    ['Regimes', 'Both trade', 'Only the first', 'Only the second', 'Neither', 'n'],
    pairs.map((pair) => {
      const { both, only_a, only_b, neither } = pair.traded;
      return [nameOf(pair), ...[both, only_a, only_b, neither, pair.weeks.length].map(String)];
    }),
  );
  if (lone.length === 0) return `${counts}\n\nIn no week did only one of a pair trade.`;
  const shown = lone.slice(-loneTradesShown);
  const weeks = textTable(
    ['Week', 'Trades', 'Does not', 'Why not', 'Net return', 'Active return'],
    shown.map(({ week_ending, traded, other, reasons, net_return, active_return }) => [
      week_ending,
      notedTrades(traded, [statusIn.get(`${week_ending}/${traded}`)]),
      other,
      reasons.replaceAll(';', ', '),
      ...[net_return, active_return].map((value) => (value === null ? 'not known' : signedPercent(value))),
    ]),
  );
  const earlier = lone.length - shown.length;
  return `${counts}\n\n${weeks}${earlier > 0 ? `\n\n${earlier} earlier ones are in comparison.json.` : ''}`;
}

const verdicts = {
  filtered: 'Without the filters it would trade',
  rules: 'Enough to score; the skip rules say no',
  absent: 'Too few names in the news, without the filters, too',
  data: 'News, but bars or history are missing',
  unknown: 'Not known, as the clusters are not in the lake',
} as const;

function blindnessSection({ rates, skipped }: Comparison): string {
  if (skipped.length === 0) return 'No week was skipped.';
  const regimes = rates.map(({ regime }) => regime);
  const counts = (holds: (verdict: string) => boolean) =>
    regimes.map((regime) => String(skipped.filter((week) => week.regime === regime && holds(week.verdict)).length));
  return textTable(
    ['Skipped weeks', ...regimes],
    [
      ...Object.entries(verdicts).map(([name, text]) => [text, ...counts((verdict) => verdict === name)]),
      ['n', ...counts(() => true)],
    ],
  );
}

function driftSection({ drift }: Comparison): string {
  const known = drift.filter(({ psi }) => psi !== null);
  if (known.length === 0) return 'Not known: that takes 26 scored weeks.';
  const moved = known.filter(({ verdict }) => verdict !== 'stable');
  const notMoved = `${known.length - moved.length} of ${known.length} features × regimes are stable.`;
  if (moved.length === 0) return notMoved;
  const rows = moved.map(({ regime, feature, psi, psi_by_chance, recent_n, reference_n, verdict }) => [
    regime,
    feature,
    decimal(psi),
    decimal(psi_by_chance, 3),
    `${recent_n} against ${reference_n}`,
    verdict,
  ]);
  return `${notMoved}\n\n${textTable(['Regime', 'Feature', 'PSI', 'By chance', 'Values', 'Verdict'], rows)}`;
}

function nameOf({ a, b }: PairComparison): string {
  return `${a} / ${b}`;
}

function estimated({ value, n, interval }: Estimate, format: (value: number) => string): string {
  if (value === null) return `${nothing} (n=${n})`;
  const range = interval === null ? '' : `${format(interval[0])} … ${format(interval[1])}, `;
  return `${format(value)} (${range}n=${n})`;
}
