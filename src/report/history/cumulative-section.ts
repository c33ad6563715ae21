import { isoDate } from '../../calendar/date.ts';
import type { LedgerTable } from '../../comparison/datasets.ts';
import { recordedStatus } from '../../scoring/regime.ts';
import { type StatusThen, tradedWords } from '../../scoring/trade-note.ts';
import { markdownCell } from '../../text/markdown.ts';
import { counted, signedPercent } from '../../text/numbers.ts';
import { drawnEvery, mermaidLine } from '../mermaid.ts';
import type { Section } from './section.ts';

/** Charts at most; what is beyond is in the tables. */
const mostCharts = 8;

type Ledger = Pick<LedgerTable, 'rows' | 'columns'>;

interface Path {
  readonly regime: string;
  readonly weeks: readonly string[];
  /** Sum of the active returns up to each week. */
  readonly sums: Float64Array;
  /** Of the weeks with a decision to trade. */
  readonly trades: readonly StatusThen[];
  /** Weeks without a result, traded or not; they are not among `weeks`. */
  readonly unknown: number;
}

interface Step {
  readonly week: string;
  /** NaN where the result is not known: the week after is not over, or nothing was decided. */
  readonly active: number;
  /** Whether it was decided to trade. */
  readonly isTrade: boolean;
  readonly status: StatusThen;
}

/**
 * One chart per regime: the sum of its weekly active returns over the scored weeks whose result is known, a week without a trade counting
 * as 0.
 */
export function cumulativeSection(ledger: Ledger, benchmark: string): Section | undefined {
  const paths = pathsOf(ledger);
  if (paths.length === 0) return undefined;
  const shown = paths.slice(0, mostCharts);
  const more =
    paths.length > shown.length ? [`${counted(paths.length - shown.length, 'regime')} more without a chart.`] : [];
  return {
    title: 'Cumulative active return',
    text: [
      `Sum of the weekly returns after costs minus those of ${markdownCell(benchmark)}; a week without a trade counts as 0.`,
      ...shown.map(chartOf),
      ...more,
    ].join('\n\n'),
  };
}

/** By regime, in the order in which they first occur. */
function pathsOf({ rows, columns }: Ledger): Path[] {
  const scored = Array.from({ length: rows }, (_, row) => row).filter((row) => columns.exists[row] === 1);
  const byRegime = Map.groupBy(scored, (row) => columns.regime[row] as string);
  return Array.from(byRegime, ([regime, ofRegime]) =>
    pathOf(
      regime,
      ofRegime.map((row): Step => {
        const isTrade = columns.decision[row] === 'TRADE';
        // The net return of a skipped week is 0, but not before the week in which nothing was held is over.
        const active = (isTrade ? columns.active_return[row] : columns.net_return[row]) as number;
        return {
          week: isoDate(columns.week_ending[row] as number),
          active,
          isTrade,
          status: recordedStatus(columns.status[row]),
        };
      }),
    ),
  );
}

function pathOf(regime: string, steps: readonly Step[]): Path {
  const known = steps.filter(({ active }) => !Number.isNaN(active));
  let sum = 0;
  const sums = Float64Array.from(known, ({ active }) => {
    sum += active;
    return sum;
  });
  const trades = known.filter(({ isTrade }) => isTrade).map(({ status }) => status);
  return { regime, weeks: known.map(({ week }) => week), sums, trades, unknown: steps.length - known.length };
}

function chartOf({ regime, weeks, sums, trades, unknown }: Path): string {
  const name = `**${markdownCell(regime)}**`;
  if (weeks.length === 0) return `${name}: no result yet.`;
  const last = signedPercent(sums.at(-1));
  const span = `${weeks[0]} to ${weeks.at(-1)}`;
  const open = unknown === 0 ? '' : `; ${unknown} more without a result`;
  const rests = `n = ${counted(weeks.length, 'week')}, ${trades.length} of them ${tradedWords(trades)}${open}`;
  const chart = mermaidLine({
    title: `${regime}, ${span}`,
    xTitle: 'week',
    yTitle: 'per cent',
    values: sums.map((sum) => 100 * sum),
    digits: 3,
  });
  if (chart === undefined) return `${name}: ${last} (${rests}).`;
  const every = drawnEvery(weeks.length);
  const thinned = every === 1 ? '' : ` Every ${ordinal(every)} week is drawn, counted back from the last.`;
  return `${name}: ${last} in all, ${extremes(weeks, sums)} (${rests}).${thinned}\n\n${chart}`;
}

/** Lowest and highest of all weeks, drawn or not. */
function extremes(weeks: readonly string[], sums: Float64Array): string {
  let [low, high] = [0, 0];
  for (const [i, sum] of sums.entries()) {
    if (sum < (sums[low] as number)) low = i;
    if (sum > (sums[high] as number)) high = i;
  }
  const at = (i: number) => `${signedPercent(sums[i])} (${weeks[i]})`;
  return `lowest ${at(low)}, highest ${at(high)}`;
}

function ordinal(count: number): string {
  return count === 2 ? '2nd' : count === 3 ? '3rd' : `${count}th`;
}
