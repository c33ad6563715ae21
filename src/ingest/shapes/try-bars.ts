import { epochDay, isoDate, utcDay } from '../../calendar/date.ts';
import { nyse } from '../../calendar/nyse.ts';
import { sessionWindow } from '../../calendar/session-window.ts';
import { type Week, weeksBetween } from '../../calendar/weeks.ts';
import { type BarRows, noDay, type PriceColumn, priceColumns } from '../../market/bar-rows.ts';
import { viewSessions } from '../../market/market-view.ts';
import { total } from '../../sources/row-counts.ts';
import { textColumn } from '../../sources/source-columns.ts';
import { SymbolMatcher } from '../../sources/symbol-matching.ts';
import { counted } from '../../text/name-list.ts';
import { isSymbol } from '../../text/symbol.ts';
import { barCandidates } from '../bars/bar-candidates.ts';
import { type BarSource, readBarRows } from '../bars/bar-source.ts';
import type { MarketSettings } from '../bars/settings.ts';
import { outcomesOf, type TriedRows } from './tried-rows.ts';
import { stepsOfTried } from './tried-steps.ts';

/** Symbols whose bars are judged; the others of a large file are as these are. */
const triedSymbols = 1000;
const shownRows = 5;

/**
 * What becomes of the rows of files of bars when every symbol and day that they hold is asked for.
 *
 * @param benchmark the symbol that has to be among them; undefined when it is known to be elsewhere
 */
export async function triedBars(
  sources: readonly BarSource[],
  market: MarketSettings,
  benchmark: string | undefined,
  now: number,
): Promise<TriedRows> {
  const symbols = await symbolsOf(sources, market);
  const places = new Map(symbols.map((symbol, place) => [symbol, place]));
  const days = new Set<number>();
  for (const source of sources) {
    const { bars } = await readBarRows(source, market, places, new SymbolMatcher(symbols));
    for (const day of bars.day) if (day !== noDay) days.add(day);
  }
  const weeks = weeksOf(days);
  const window = sessionWindow(weeks, 0);
  const candidates = await barCandidates(sources, market, symbols, window, utcDay(now));
  const { bars, read, skipped, quarantined } = candidates;
  const steps = stepsOfTried(candidates, window, market);
  const taken = read - total(skipped) - quarantined.length;
  return {
    header: ['symbol', 'date', ...priceColumns],
    first: Array.from({ length: Math.min(shownRows, bars.rows) }, (_, row) => rowOf(bars, row, symbols)),
    outcomes: outcomesOf(taken, skipped, quarantined),
    span: spanOf(days, symbols, weeks),
    lacks:
      bars.rows === 0
        ? []
        : [
            ...lacksOf(bars, symbols, days, benchmark, closesOf(sources, market)),
            ...(steps === undefined ? [] : [steps]),
          ],
  };
}

async function symbolsOf(sources: readonly BarSource[], market: MarketSettings): Promise<string[]> {
  const symbols = new Set<string>();
  for (const { frame, columns = market.columns } of sources) {
    for (const text of await textColumn(frame, columns.symbol)) {
      const symbol = text?.trim() ?? '';
      if (isSymbol(symbol) && symbols.size < triedSymbols) symbols.add(symbol);
    }
  }
  return [...symbols].sort();
}

/** The weeks from the first to the last day that the calendar knows; the last known one where it knows none of them. */
function weeksOf(days: ReadonlySet<number>): readonly Week[] {
  const [begin, end] = [epochDay(nyse.firstDate), epochDay(nyse.lastDate)];
  let first = end - 14;
  let last = begin;
  for (const day of days) {
    if (day < begin || day > end) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return weeksBetween(isoDate(first), isoDate(Math.min(end, Math.max(first, last) + 7)));
}

function rowOf(bars: BarRows, row: number, symbols: readonly string[]): string[] {
  const day = bars.day[row] as number;
  const number = (column: PriceColumn) => (Number.isFinite(bars[column][row]) ? String(bars[column][row]) : '–');
  return [symbols[bars.symbol[row] as number] ?? '–', day === noDay ? '–' : isoDate(day), ...priceColumns.map(number)];
}

/** Of which days the bars are, and up to which week they can be scored. */
function spanOf(days: ReadonlySet<number>, symbols: readonly string[], weeks: readonly Week[]): string {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (days.size === 0) return '';
  const week = weeks.findLast(({ weekEnding }) => epochDay(weekEnding) <= last);
  const scorable =
    week === undefined
      ? ''
      : ` They reach to the end of the week ${week.weekEnding}: --week-ending ${week.weekEnding}.`;
  return `${counted(symbols.length, 'symbol')} from ${isoDate(first)} to ${isoDate(last)}.${scorable}`;
}

function closesOf([first]: readonly BarSource[], market: MarketSettings): string {
  return (first?.columns ?? market.columns).close;
}

function lacksOf(
  bars: BarRows,
  symbols: readonly string[],
  days: ReadonlySet<number>,
  benchmark: string | undefined,
  close: string,
): string[] {
  const lacks: string[] = [];
  if (!bars.hasAdjClose.includes(1)) {
    lacks.push(
      `Adjusted closes: returns come from closes, in which a dividend is a loss and a split a step, unless they are adjusted already: "columns: { adj_close: ${close} }" says that they are.`,
    );
  }
  if (benchmark !== undefined && !symbols.includes(benchmark)) {
    lacks.push(
      `Bars of the benchmark, which is ${benchmark} unless "benchmark" says another: they have to be in one of the files, for example "- { path: ${benchmark}.csv, format: yahoo }" beside it.`,
    );
  }
  if (days.size < viewSessions) {
    lacks.push(
      `Sessions: it has ${counted(days.size, 'day')}, and ${viewSessions} up to the week are needed for every feature to be known.`,
    );
  }
  return lacks;
}
