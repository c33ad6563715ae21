import type { Comparison, LoneTrade } from '../../comparison/comparison.ts';
import type { LedgerWeek } from '../../comparison/ledger-weeks.ts';
import type { Evaluation } from '../../evaluation/evaluation.ts';
import { notedTrades, tradeStatuses } from '../../scoring/trade-note.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { markdownCell, textTable } from '../../text/markdown.ts';
import { counted, decimal, nothing, percent, signed, signedPercent } from '../../text/numbers.ts';
import type { Section } from './section.ts';

/** Rows of a table at most; the files have them all. */
const mostRows = 60;
const mostLoneTrades = 30;

type Format = (value: number) => string;
const share: Format = (value) => percent(value);
const perWeek: Format = (value) => signedPercent(value);
const plain: Format = (value) => decimal(value);
const correlation: Format = (value) => signed(value, 3);

/** How often each regime trades. */
export function ratesSection({ rates }: Comparison, weeks: readonly LedgerWeek[]): Section | undefined {
  const statuses = tradeStatuses(weeks);
  return section(
    'Trade rates',
    ['Regime', 'Weeks', 'Missing', 'Trades', 'Skipped', 'Undecided', 'Trade rate', 'Skip reasons'],
    rates.map((one) => [
      one.regime,
      String(one.weeks),
      String(one.missing),
      notedTrades(one.traded, statuses.get(one.regime)),
      String(one.skipped),
      String(one.undecided),
      estimateText(one.trade_rate, share),
      Object.entries(one.reasons)
        .filter(([, weeks]) => weeks > 0)
        .map(([code, weeks]) => `${code} ${weeks}`)
        .join(', ') || 'none',
    ]),
    'Of the scored weeks, live or not, with the Wilson interval. A week can have several reasons.',
  );
}

/** What the picks of each regime returned. */
export function returnsSection({ regimes, benchmark, settings }: Evaluation): Section | undefined {
  const cost =
    settings.cost === 'round-trip' ? 'the whole basket each week with a trade' : 'what changed in the basket';
  return section(
    'Returns per week',
    [
      'Regime',
      'Gross',
      'Net',
      `Against ${markdownCell(benchmark)}`,
      'Weeks that beat it',
      'Turnover',
      'Weeks not traded, gross',
    ],
    regimes.map((one) => [
      one.regime,
      estimateText(one.gross_return, perWeek),
      estimateText(one.net_return, perWeek),
      estimateText(one.active_return, perWeek),
      estimateText(one.hit_rate, share),
      estimateText(one.turnover, share),
      estimateText(one.untraded_return, perWeek),
    ]),
    `Bought at the first open of the next week, sold at its last close; ${settings.round_trip_bps} basis points for ${cost}.`,
  );
}

/** How much the picks of two regimes have in common, beside what chance gives. */
export function overlapSection({ pairs, top }: Comparison): Section | undefined {
  return section(
    'Overlap',
    [
      'Regimes',
      'Shared names',
      'By chance',
      'Rank-biased overlap',
      'By chance',
      'Kendall τ',
      'Both',
      'First',
      'Second',
      'Neither',
    ],
    pairs.map((pair) => [
      `${pair.a} / ${pair.b}`,
      estimateText(pair.shared, plain),
      decimal(pair.shared_by_chance),
      estimateText(pair.rbo, plain),
      decimal(pair.rbo_by_chance),
      estimateText(pair.kendall_tau, correlation),
      ...[pair.traded.both, pair.traded.only_a, pair.traded.only_b, pair.traded.neither].map(String),
    ]),
    `Means over weeks of the top ${top} as ranked, whatever was decided; τ is 0 by chance. The last columns are weeks in which both, one alone or neither decide to trade, live or not.`,
  );
}

/** Whether one regime earned more than another. */
export function pairSection({ pairs }: Evaluation): Section | undefined {
  return section(
    'Paired difference',
    ['First', 'Second', 'First − second, net per week', 'p', 'Mean block, weeks', 'Resamples'],
    pairs.map((pair) => [
      pair.a,
      pair.b,
      estimateText(pair.difference, perWeek),
      pair.p_value === null ? nothing : decimal(pair.p_value, 3),
      decimal(pair.block_length, 1),
      String(pair.resamples),
    ]),
    'Over the weeks that both have, a week without a trade counting as 0; stationary bootstrap, two-sided p of no difference.',
  );
}

/** Whether the ranks say something about the returns that follow. */
export function icSection({ regimes }: Evaluation): Section | undefined {
  return section(
    'Rank IC',
    ['Regime', 'Sessions', 'Mean IC', 'IC / deviation', 'Names per week', 'Newey–West t', 'Non-overlapping t'],
    regimes.flatMap(({ regime, ic }) =>
      ic.map((one) => [
        regime,
        String(one.sessions),
        estimateText(one.ic, correlation),
        signed(one.icir),
        decimal(one.mean_names, 1),
        `${signed(one.newey_west.t)} (lags = ${one.newey_west.lags}, n = ${one.ic.n})`,
        `${signed(one.non_overlapping.t)} (n = ${one.non_overlapping.n})`,
      ]),
    ),
    'Spearman correlation of score and forward return, mean over weeks. Horizons of several weeks overlap, and for them the Newey–West intervals are too narrow ' +
      'when weeks are few: the last column takes weeks that do not overlap.',
  );
}

/** Weeks in which one regime of a pair trades and the other does not, and how they turned out. */
export function loneTradesSection({ lone_trades }: Comparison, weeks: readonly LedgerWeek[]): Section | undefined {
  if (lone_trades.length === 0) return undefined;
  const statusIn = new Map(weeks.map(({ weekEnding, regime, status }) => [`${weekEnding}/${regime}`, status]));
  const statusOf = ({ week_ending, traded }: LoneTrade) => statusIn.get(`${week_ending}/${traded}`);
  const groups = [...Map.groupBy(lone_trades, ({ traded, other }) => `${traded}, not ${other}`)];
  const totals = textTable(
    ['Trades alone', 'Weeks', 'Mean active return'],
    groups
      .slice(0, mostRows)
      .map(([name, alone]) => [name, notedTrades(alone.length, alone.map(statusOf)), meanActive(alone)]),
  );
  const newest = lone_trades.toReversed().slice(0, mostLoneTrades);
  const rows = newest.map((one) => [
    one.week_ending,
    notedTrades(one.traded, [statusOf(one)]),
    one.other,
    one.reasons.split(';').join(', '),
    signedPercent(one.net_return),
    signedPercent(one.active_return),
  ]);
  const table = textTable(['Week', 'Trades', 'Does not', 'Because of', 'Net', 'Active'], rows);
  const more = [
    ...moreLine(groups.length - mostRows, 'pair'),
    ...moreLine(lone_trades.length - newest.length, 'earlier week'),
  ];
  return { title: 'Trades alone', text: [totals, table, ...more].join('\n\n') };
}

function meanActive(weeks: readonly LoneTrade[]): string {
  const known = weeks.flatMap(({ active_return: active }) => (active === null ? [] : [active]));
  const mean = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
  return `${signedPercent(mean)}, n = ${known.length}`;
}

function section(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  note: string,
): Section | undefined {
  if (rows.length === 0) return undefined;
  const table = textTable(header, rows.slice(0, mostRows));
  return { title, text: [table, note, ...moreLine(rows.length - mostRows, 'row')].join('\n\n') };
}

function moreLine(count: number, what: string): string[] {
  return count > 0 ? [`${counted(count, what)} more in evaluation.json and comparison.json.`] : [];
}

/** `+0.12 % [−0.30 %, +0.54 %], n = 40` */
function estimateText({ value, n, interval }: Estimate, format: Format): string {
  const range = interval === null ? '' : ` [${format(interval[0])}, ${format(interval[1])}]`;
  return `${value === null ? nothing : format(value)}${range}, n = ${n}`;
}
