import type { Pipeline } from '../../configuration/pipeline.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import { pickRows, textColumn } from '../../providers/files/source-columns.ts';
import type { SourceTable } from '../../providers/files/source-table.ts';
import type { QuarantinedRow } from '../../providers/quarantine.ts';
import { malformedRows } from '../../providers/row-counts.ts';
import { setAside } from '../../providers/set-aside.ts';
import { type BarCells, countOutcomes, quarantinedRows, settleDuplicates } from '../bar-duplicates.ts';
import { type BarRows, concatBarRows, noDay } from '../bar-rows.ts';
import { type BarOutcome, barOutcomes, describeBar, judgeBars, outcome } from '../bar-rules.ts';
import { readBarRows } from '../bar-source.ts';
import type { SessionWindow } from '../session-window.ts';
import { isoDate } from '../week.ts';

/** The bars of the sources that may be stored, and what became of the other rows. */
export interface BarCandidates {
  readonly bars: BarRows;
  readonly cells: BarCells;
  /** Every symbol whose bars are wanted, sorted; rows name them by their place here. */
  readonly symbols: readonly string[];
  /** Rows of the files. */
  readonly read: number;
  readonly quarantined: readonly QuarantinedRow[];
  readonly skipped: Readonly<Record<string, number>>;
  readonly sources: readonly SourceFile[];
}

/**
 * Judges every row of the sources: which give the bars of the window, which are set aside, which were not asked for.
 *
 * @param symbols sorted
 * @param today epoch day (UTC) of the run
 */
export async function barCandidates(
  tables: readonly SourceTable[],
  market: Pipeline['market'],
  symbols: readonly string[],
  window: SessionWindow,
  today: number,
): Promise<BarCandidates> {
  const places = new Map(symbols.map((symbol, place) => [symbol, place]));
  const parts: BarRows[] = [];
  for (const table of tables) parts.push(await readBarRows(table, market.columns, places, market.date_format));
  const bars = concatBarRows(parts);
  const fileRows = parts.map(({ rows }) => rows);
  const outcomes = judgeBars(bars, window, today);
  const cells = settleDuplicates(bars, outcomes, fileRows, window, symbols.length, market.revision_tolerance);
  return {
    bars,
    cells,
    symbols,
    read: tables.reduce((sum, { rows }) => sum + rows, 0),
    quarantined: await refusedBars(tables, fileRows, bars, outcomes, market),
    skipped: skippedCounts(countOutcomes(outcomes, barOutcomes)),
    sources: tables.map(({ file }) => file),
  };
}

async function refusedBars(
  tables: readonly SourceTable[],
  fileRows: readonly number[],
  bars: BarRows,
  outcomes: Uint8Array,
  { columns }: Pipeline['market'],
): Promise<QuarantinedRow[]> {
  const all: QuarantinedRow[][] = [];
  let start = 0;
  for (const [i, table] of tables.entries()) {
    const count = fileRows[i] as number;
    all.push(malformedRows(table, 'undated'));
    const rows = quarantinedRows(outcomes.subarray(start, start + count));
    const picked = await pickRows(table.frame, rows);
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
      };
    });
    all.push(await setAside(table, picked, refusals));
    start += count;
  }
  return all.flat();
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
