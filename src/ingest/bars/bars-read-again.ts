import { isoDate } from '../../calendar/date.ts';
import { parseDay } from '../../calendar/date-format.ts';
import type { SessionWindow } from '../../calendar/session-window.ts';
import { type BarRows, noDay } from '../../market/bar-rows.ts';
import { sourcesOf } from '../../sources/fetched-table.ts';
import { fileOfSource, type StoredRow } from '../../sources/quarantine.ts';
import { recordCells, samePlaces } from '../../sources/same-places.ts';
import { type SymbolMatcher, symbolOn } from '../../sources/symbol-matching.ts';
import { isQuarantined, outcome } from './bar-rules.ts';
import type { BarSource } from './bar-source.ts';
import type { MarketSettings } from './settings.ts';

/** A row of the quarantine that can be read well now. */
export interface BarReadAgain {
  readonly stored: StoredRow;
  /** Number of the cell that a bar has to give; undefined where the row is read well and gives no bar of the window. */
  readonly cell: number | undefined;
}

/** The bars of sources, judged. */
export interface JudgedBars {
  readonly sources: readonly BarSource[];
  readonly market: Pick<MarketSettings, 'columns' | 'date_format'>;
  readonly bars: BarRows;
  readonly outcomes: Uint8Array;
  readonly window: SessionWindow;
  /** Place of each symbol that is asked for. */
  readonly places: ReadonlyMap<string, number>;
  readonly matcher: SymbolMatcher;
}

const notJudged: ReadonlySet<number> = new Set([
  outcome['other symbol'],
  outcome['after the week'],
  outcome['before the window'],
]);

/**
 * Which rows of the quarantine an ingest reads well: those whose very place is read again and judged otherwise, by other settings; and those of
 * another state of their file, where symbol and day as they are read now lie in the window: a bar of that cell is what they tell. What is
 * no record has neither: it is read well once a file of its name has another state.
 */
export function barsReadAgain(stored: readonly StoredRow[], judged: JudgedBars): BarReadAgain[] {
  if (stored.length === 0) return [];
  const seen = new Set<StoredRow>();
  const again: BarReadAgain[] = [];
  let start = 0;
  for (const source of judged.sources) {
    for (const [row, frameRows] of samePlaces(source, stored)) {
      seen.add(row);
      const at = placeOf(
        row,
        frameRows.map((frameRow) => start + frameRow),
        judged,
      );
      const found = at === undefined ? undefined : readAt(row, at, judged);
      if (found !== undefined) again.push(found);
    }
    start += source.frame.height;
  }
  const names = new Set(judged.sources.flatMap(sourcesOf).map(({ name }) => name));
  const readings = readingsOf(judged);
  for (const row of stored) {
    if (seen.has(row)) continue;
    const cell = cellOfRecord(row, readings, judged);
    const isMended = row.reason === 'MALFORMED_ROW' && names.has(fileOfSource(row.source));
    if (cell !== undefined || isMended) again.push({ stored: row, cell });
  }
  return again;
}

/** Of several rows of one line that of the symbol. */
function placeOf(row: StoredRow, rows: readonly number[], { bars, places, matcher }: JudgedBars): number | undefined {
  if (rows.length < 2) return rows[0];
  return rows.find((at) => {
    const named = symbolOn(matcher.meaningOf(row.symbol ?? ''), bars.day[at] as number);
    return named !== undefined && places.get(named.symbol) === bars.symbol[at];
  });
}

function readAt(row: StoredRow, at: number, { bars, outcomes, window }: JudgedBars): BarReadAgain | undefined {
  const code = outcomes[at] as number;
  const day = bars.day[at] as number;
  if (isQuarantined(code)) return undefined;
  if (!notJudged.has(code)) return { stored: row, cell: cellOf(bars.symbol[at] as number, day, window) };
  // It is not asked for any more. Only what is read otherwise than it was is known to be sound.
  const isReadOtherwise =
    row.reason === 'UNREADABLE_DATE' || row.reason === 'INVALID_SYMBOL' || row.period !== isoDate(day).slice(0, 7);
  return day !== noDay && isReadOtherwise ? { stored: row, cell: undefined } : undefined;
}

interface Reading {
  readonly symbol: string;
  readonly date: string;
  readonly format: string;
}

/** How symbols and days of the sources are read, each way once. */
function readingsOf({ sources, market }: JudgedBars): Reading[] {
  const readings = sources.map(({ columns = market.columns, dateFormat = market.date_format }) => ({
    symbol: columns.symbol,
    date: columns.date,
    format: dateFormat,
  }));
  return [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
}

/** The cell of the symbol and day that a row tells of, as they are read now; undefined where it lies in no window. */
function cellOfRecord(
  row: StoredRow,
  readings: readonly Reading[],
  { window, places, matcher }: JudgedBars,
): number | undefined {
  const cells = recordCells(row);
  if (cells === undefined) return undefined;
  for (const { symbol, date, format } of readings) {
    const day = parseDay(cells[date] ?? '', format);
    const named = day === undefined ? undefined : symbolOn(matcher.meaningOf(cells[symbol]?.trim() ?? ''), day);
    const place = named && places.get(named.symbol);
    const cell = place === undefined || day === undefined ? undefined : cellOf(place, day, window);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function cellOf(symbol: number, day: number, { firstDay, sessionOfDay, sessions }: SessionWindow): number | undefined {
  const session = sessionOfDay[day - firstDay] ?? -1;
  return session < 0 || symbol < 0 ? undefined : symbol * sessions.length + session;
}
