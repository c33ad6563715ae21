import { isoDate } from '../../calendar/date.ts';
import type { SessionWindow } from '../../calendar/session-window.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import { type BarRows, concatBarRows, noDay } from '../../market/bar-rows.ts';
import { frameRows, sourcesOf } from '../../sources/fetched-table.ts';
import type { QuarantinedRow, StoredRow } from '../../sources/quarantine.ts';
import { malformedRows } from '../../sources/row-counts.ts';
import { pickRows, textColumn } from '../../sources/source-columns.ts';
import { type SpelledSymbol, SymbolMatcher, spelledSymbols } from '../../sources/symbol-matching.ts';
import { toQuarantine } from '../../sources/to-quarantine.ts';
import { byCodeUnits } from '../../text/order.ts';
import { type BarCells, countOutcomes, quarantinedRows, settleDuplicates } from './bar-duplicates.ts';
import { type BarOutcome, barOutcomes, columnsAtFault, describeBar, judgeBars, outcome } from './bar-rules.ts';
import { type BarSource, type ReadBars, readBarRows } from './bar-source.ts';
import { type BarReadAgain, barsReadAgain } from './bars-read-again.ts';
import { settlePlaceholders } from './placeholder-rows.ts';
import type { MarketSettings } from './settings.ts';

/** The bars of the sources that may be stored, and what became of the other rows. */
export interface BarCandidates {
  readonly bars: BarRows;
  readonly cells: BarCells;
  /** Every symbol whose bars are wanted, sorted; rows name them by their place here. */
  readonly symbols: readonly string[];
  /** Where the rows came from, in their order. */
  readonly origins: readonly BarOrigin[];
  /** Rows of the sources, malformed ones included. */
  readonly read: number;
  readonly quarantined: readonly QuarantinedRow[];
  readonly skipped: Readonly<Record<string, number>>;
  readonly sources: readonly SourceFile[];
  /** Symbols that the sources name otherwise than the universe. */
  readonly spelled: readonly SpelledSymbol[];
  /** Texts of the sources that stand for no symbol, each once. */
  readonly strangers: readonly string[];
  /** Rows of the quarantine that are read well now. */
  readonly readAgain: readonly BarReadAgain[];
}

/** The rows of one file or answer: those of `bars` from `start` on. */
export interface BarOrigin {
  readonly file: SourceFile;
  /** The live provider that gave it. */
  readonly provider: string | undefined;
  readonly isAsTraded: boolean;
  readonly start: number;
  readonly rows: number;
}

/**
 * Judges every row of the sources: which give the bars of the window, which are set aside, which were not asked for.
 *
 * @param sources those that decide first come first
 * @param market how files are to be read
 * @param symbols sorted
 * @param today epoch day (UTC) of the run
 * @param matcher finds the symbols under other spellings and aliases
 * @param earlier rows that earlier ingests have set aside
 */
export async function barCandidates(
  sources: readonly BarSource[],
  market: Pick<MarketSettings, 'columns' | 'date_format' | 'revision_tolerance'> &
    Partial<Pick<MarketSettings, 'repeated_bars'>>,
  symbols: readonly string[],
  window: SessionWindow,
  today: number,
  matcher: SymbolMatcher = new SymbolMatcher(symbols),
  earlier: readonly StoredRow[] = [],
): Promise<BarCandidates> {
  const places = new Map(symbols.map((symbol, place) => [symbol, place]));
  const reads: ReadBars[] = [];
  for (const source of sources) reads.push(await readBarRows(source, market, places, matcher));
  const parts = reads.map(({ bars }) => bars);
  const bars = concatBarRows(parts);
  const outcomes = judgeBars(bars, window, today);
  const rowsOfOne = rowsBySource(sources, parts);
  const cells = settleDuplicates(bars, outcomes, rowsOfOne, window, symbols.length, {
    tolerance: market.revision_tolerance,
    repeatedBars: market.repeated_bars ?? 'refuse',
  });
  settlePlaceholders(bars, outcomes, cells, window);
  return {
    bars,
    cells,
    symbols,
    origins: originsOf(sources),
    read: sources.reduce((sum, { rows }) => sum + rows, 0),
    quarantined: await refusedBars(sources, bars, outcomes, market.columns),
    skipped: skippedCounts(countOutcomes(outcomes, barOutcomes)),
    sources: sources.flatMap(sourcesOf),
    spelled: spelledSymbols(reads.map(({ spelled }) => spelled)),
    strangers: [...new Set(reads.flatMap(({ strangers }) => strangers))].sort(byCodeUnits),
    readAgain: barsReadAgain(earlier, { sources, market, bars, outcomes, window, places, matcher }),
  };
}

/** How many rows each source has; what one provider gave in several sources is of one source. */
function rowsBySource(sources: readonly BarSource[], parts: readonly BarRows[]): number[] {
  const counts: number[] = [];
  for (const [i, { provider }] of sources.entries()) {
    const rows = parts[i]?.rows ?? 0;
    const isSame = provider !== undefined && sources[i - 1]?.provider === provider;
    counts.push(isSame ? (counts.pop() ?? 0) + rows : rows);
  }
  return counts;
}

function originsOf(sources: readonly BarSource[]): BarOrigin[] {
  let start = 0;
  return sources.flatMap((source) => {
    const counts = frameRows(source);
    return sourcesOf(source).map((file, i) => {
      const rows = counts[i] ?? 0;
      start += rows;
      return { file, provider: source.provider, isAsTraded: source.isAsTraded ?? false, start: start - rows, rows };
    });
  });
}

async function refusedBars(
  sources: readonly BarSource[],
  bars: BarRows,
  outcomes: Uint8Array,
  files: MarketSettings['columns'],
): Promise<QuarantinedRow[]> {
  const all: QuarantinedRow[][] = [];
  let start = 0;
  for (const source of sources) {
    const { frame, columns = files } = source;
    const count = frame.height;
    all.push(malformedRows(source, 'undated'));
    const rows = quarantinedRows(outcomes.subarray(start, start + count));
    const picked = await pickRows(frame, rows);
    const symbols = await textColumn(picked, columns.symbol);
    const first = start;
    const refusals = Array.from(rows, (at, k) => {
      const code = outcomes[first + at] as number;
      return {
        at,
        symbol: symbols[k] ?? '',
        reason: barOutcomes[code] as string,
        detail: describeBar(bars, first + at, code),
        period: periodOf(bars.day[first + at] as number),
        ...faultOf(bars, first + at, code, columns),
      };
    });
    all.push(await toQuarantine(source, picked, refusals));
    start += count;
  }
  return all.flat();
}

/** The day and the columns of a refused row, by the names of its source. */
function faultOf(bars: BarRows, row: number, code: number, columns: MarketSettings['columns']) {
  const day = bars.day[row] as number;
  const names = columnsAtFault(bars, row, code).flatMap((column) => columns[column] ?? []);
  return { ...(day === noDay ? {} : { day }), ...(names.length === 0 ? {} : { columns: names }) };
}

function periodOf(day: number): string {
  return day === noDay ? 'undated' : isoDate(day).slice(0, 7);
}

function skippedCounts(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries(
    [...counts].filter(([name]) => {
      const code = barOutcomes.indexOf(name as BarOutcome);
      return code > outcome.taken && code < outcome.UNREADABLE_DATE;
    }),
  );
}
