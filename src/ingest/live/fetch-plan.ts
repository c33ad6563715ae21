import { dayMs, epochDay, isoDate } from '../../calendar/date.ts';
import type { SessionWindow } from '../../calendar/session-window.ts';
import type { Week } from '../../calendar/weeks.ts';
import type { BarDemand, NewsDemand, NewsSubject } from '../../http/provider.ts';
import { byCodeUnits } from '../../text/order.ts';
import type { AskedSpan, AskedSpans } from '../marks/asked-spans.ts';

export interface BarPlanOptions {
  readonly symbols: readonly string[];
  readonly window: SessionWindow;
  /** What was asked for before, by symbol. */
  readonly asked: AskedSpans;
  /** Epoch day of the last stored bar in the window, by symbol. */
  readonly lastBars: ReadonlyMap<string, number>;
  /** Stored sessions that are asked for again. */
  readonly overlapSessions: number;
}

/**
 * The bars to ask for, symbols that need the same sessions together: the whole window for a symbol that was never asked for from its
 * beginning on, or that nothing is stored of; for the others what is new, and `overlapSessions` before it. A symbol that has no bars where
 * it was asked for is asked for again from its last bar on. Nothing after the window.
 */
export function planBars(options: BarPlanOptions): BarDemand[] {
  const { window } = options;
  const to = isoDate(window.lastDay);
  const bySession = Map.groupBy([...new Set(options.symbols)].sort(byCodeUnits), (symbol) =>
    firstOpenSession(symbol, options),
  );
  return [...bySession]
    .sort(([a], [b]) => a - b)
    .map(([session, symbols]) => ({ symbols, from: isoDate(window.sessions[session] as number), to }));
}

/** Number of the first session of the window to ask for. */
function firstOpenSession(
  symbol: string,
  { window, asked, lastBars, overlapSessions }: Omit<BarPlanOptions, 'symbols'>,
): number {
  const { sessions } = window;
  const begin = sessions[0] as number;
  const covering = coveringSpan(asked.get(symbol), begin);
  const lastBar = lastBars.get(symbol);
  if (covering === undefined || lastBar === undefined) return 0;
  const known = Math.min(covering.last, lastBar);
  const lastKnown = sessions.findLastIndex((day) => day <= known);
  return Math.max(0, lastKnown - overlapSessions + 1);
}

export interface NewsPlanOptions {
  readonly subjects: readonly NewsSubject[];
  /** The weeks whose news is wanted, oldest first, without gaps. */
  readonly weeks: readonly Week[];
  /** What was asked for before, by symbol, in UTC days. */
  readonly asked: AskedSpans;
  readonly overlapDays: number;
}

/**
 * The news to ask for, companies that need the same time together: all weeks for a company that was never asked for from their beginning on,
 * for the others what is new, and `overlapDays` before it. Nothing after the last week's cutoff.
 */
export function planNews({ subjects, weeks, asked, overlapDays }: NewsPlanOptions): NewsDemand[] {
  const [first] = weeks;
  const last = weeks.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('expected at least one week');
  const begin = first.previousCutoffUtc + 1;
  const beginDay = Math.floor(begin / dayMs);
  const lastDay = Math.floor(last.cutoffUtc / dayMs);
  const byStart = Map.groupBy(
    subjects.toSorted((a, b) => byCodeUnits(a.symbol, b.symbol)),
    ({ symbol }) => {
      const covering = coveringSpan(asked.get(symbol), beginDay);
      if (covering === undefined) return begin;
      return Math.max(begin, (Math.min(covering.last, lastDay) - overlapDays) * dayMs);
    },
  );
  return [...byStart]
    .sort(([a], [b]) => a - b)
    .map(([from, companies]) => ({ subjects: companies, from, to: last.cutoffUtc }));
}

/** The days that an answered demand for bars has covered. */
export function spanOfBars({ from, to }: BarDemand): AskedSpan {
  return { first: epochDay(from), last: epochDay(to) };
}

/** The days that an answered demand for news has covered; the first and the last one perhaps in part. */
export function spanOfNews({ from, to }: NewsDemand): AskedSpan {
  return { first: Math.floor(from / dayMs), last: Math.floor(to / dayMs) };
}

function coveringSpan(spans: readonly AskedSpan[] | undefined, day: number): AskedSpan | undefined {
  return spans?.find(({ first, last }) => first <= day && day <= last);
}
