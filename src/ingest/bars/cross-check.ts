import { epochDay, isoDate } from '../../calendar/date.ts';
import type { SessionWindow } from '../../calendar/session-window.ts';
import type { AnswerRows, BarDemand, FetchedBar } from '../../http/provider.ts';
import { differs } from '../../market/bar-history.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { byCodeUnits } from '../../text/order.ts';
import { type BarCandidates, barCandidates } from './bar-candidates.ts';
import { originOf } from './bar-origins.ts';
import { fetchedBars } from './bar-source.ts';
import type { MarketSettings } from './settings.ts';

export interface CrossCheckOptions {
  readonly candidates: BarCandidates;
  /** What the second provider gave for the same sessions. */
  readonly second: { readonly provider: string; readonly answers: readonly AnswerRows<FetchedBar>[] };
  /** The days whose sessions are compared, both ends included. */
  readonly days: readonly Pick<BarDemand, 'from' | 'to'>[];
  readonly window: SessionWindow;
  /** Epoch day (UTC) of the run. */
  readonly today: number;
  readonly market: Pick<MarketSettings, 'columns' | 'date_format' | 'revision_tolerance'>;
  /** Relative difference of open or close from which two bars are not the same. */
  readonly tolerance: number;
}

export interface CrossCheckReport {
  readonly provider: string;
  /** Bars that both providers gave. */
  readonly compared: number;
  readonly disagreeing: number;
  /** Bars that the second provider lacks, or gave with values that no bar has. */
  readonly unchecked: number;
  /** Symbols with a bar that was set aside, sorted. */
  readonly symbols: readonly string[];
}

export interface CrossCheck {
  /** Without the bars that were set aside. */
  readonly candidates: BarCandidates;
  readonly report: CrossCheckReport;
}

/**
 * Compares fetched bars with those of a second provider, both as traded. Where open or close differ by more than the tolerance
 * nothing says which is right: the bar goes to quarantine. What is stored already is not touched, and bars of files are not compared.
 */
export async function crossCheck(options: CrossCheckOptions): Promise<CrossCheck> {
  const { candidates, second, window } = options;
  const { symbols } = candidates;
  const sources = await fetchedBars(second.provider, second.answers);
  const other = await barCandidates(sources, options.market, symbols, window, options.today);
  const cells = candidates.cells.cells.slice();
  const sums = { compared: 0, disagreeing: 0, unchecked: 0 };
  const quarantined: QuarantinedRow[] = [];
  for (const session of sessionsOf(options)) {
    for (let symbol = 0; symbol < symbols.length; symbol++) {
      const cell = symbol * candidates.cells.sessions + session;
      const row = (cells[cell] as number) - 1;
      if (row < 0 || originOf(candidates, row).provider === undefined) continue;
      const otherRow = (other.cells.cells[cell] as number) - 1;
      if (otherRow < 0) {
        sums.unchecked += 1;
        continue;
      }
      sums.compared += 1;
      const detail = differenceOf(candidates, row, other, otherRow, options);
      if (detail === undefined) continue;
      sums.disagreeing += 1;
      cells[cell] = 0;
      quarantined.push(quarantinedRow(candidates, row, detail));
    }
  }
  return {
    candidates: {
      ...candidates,
      cells: { ...candidates.cells, cells },
      quarantined: [...candidates.quarantined, ...quarantined],
    },
    report: {
      provider: second.provider,
      ...sums,
      symbols: [...new Set(quarantined.map(({ symbol }) => symbol ?? ''))].sort(byCodeUnits),
    },
  };
}

/** Numbers of the sessions in the window that are compared. */
function sessionsOf({ days, window }: CrossCheckOptions): number[] {
  const spans = days.map(({ from, to }) => [epochDay(from), epochDay(to)] as const);
  return [...window.sessions.keys()].filter((session) => {
    const day = window.sessions[session] as number;
    return spans.some(([first, last]) => first <= day && day <= last);
  });
}

/** The first price in which two bars differ, as both providers give it; undefined where they agree. */
function differenceOf(
  one: BarCandidates,
  row: number,
  two: BarCandidates,
  otherRow: number,
  { second, tolerance }: CrossCheckOptions,
): string | undefined {
  for (const column of ['open', 'close'] as const) {
    const ours = one.bars[column][row] as number;
    const theirs = two.bars[column][otherRow] as number;
    if (differs(ours, theirs, tolerance)) {
      return `${column} is ${ours} at ${originOf(one, row).provider} and ${theirs} at ${second.provider}`;
    }
  }
  return undefined;
}

function quarantinedRow(candidates: BarCandidates, row: number, detail: string): QuarantinedRow {
  const { bars } = candidates;
  const { file, start } = originOf(candidates, row);
  const symbol = candidates.symbols[bars.symbol[row] as number] as string;
  const date = isoDate(bars.day[row] as number);
  const value = (column: 'open' | 'high' | 'low' | 'close' | 'volume') => String(bars[column][row]);
  const record = {
    symbol,
    date,
    open: value('open'),
    high: value('high'),
    low: value('low'),
    close: value('close'),
    volume: value('volume'),
  };
  return {
    file,
    row: row - start + 1,
    symbol,
    reason: 'PROVIDERS_DISAGREE',
    detail,
    record: JSON.stringify(record),
    period: date.slice(0, 7),
  };
}
