import { type BarRows, priceColumns } from './bar-rows.ts';
import type { BarTable, RevisionTable } from './datasets.ts';

/** Whether two numbers differ by more than `tolerance` of the larger one; two nulls (NaN) do not differ. */
export function differs(a: number, b: number, tolerance: number): boolean {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) !== Number.isNaN(b);
  return Math.abs(a - b) > tolerance * Math.max(Math.abs(a), Math.abs(b));
}

/** One month of the lake: bars as first seen, and what was given differently or late. */
export interface StoredMonth {
  readonly daily: BarTable | undefined;
  readonly revisions: RevisionTable | undefined;
}

/** How the rows of a source relate to what is stored. */
export interface MonthComparison {
  /** Rows whose symbol and date nothing is stored for. */
  readonly fresh: readonly number[];
  /** Rows that differ from the latest stored values, each with the day from which those are known (0 = as first seen). */
  readonly revised: readonly { readonly row: number; readonly knownFrom: number }[];
  readonly unchanged: number;
}

/**
 * Compares the source's bars of a month with the latest values stored for them.
 *
 * @param rows the source's rows of the month, at most one per symbol and date
 * @param tolerance relative difference from which a value counts as another
 */
export function compareMonth(
  bars: BarRows,
  rows: readonly number[],
  symbols: ReadonlyMap<string, number>,
  stored: StoredMonth,
  tolerance: number,
): MonthComparison {
  const latest = latestValues(symbols, stored);
  const fresh: number[] = [];
  const revised: { row: number; knownFrom: number }[] = [];
  for (const row of rows) {
    const known = latest.get(cellKey(bars.symbol[row] as number, bars.day[row] as number));
    if (known === undefined) {
      fresh.push(row);
    } else if (
      priceColumns.some((column) =>
        differs(bars[column][row] as number, known.table.columns[column][known.row] as number, tolerance),
      )
    ) {
      revised.push({ row, knownFrom: known.knownFrom });
    }
  }
  return { fresh, revised, unchanged: rows.length - fresh.length - revised.length };
}

interface StoredBar {
  readonly table: BarTable | RevisionTable;
  readonly row: number;
  readonly knownFrom: number;
}

function cellKey(symbol: number, day: number): number {
  return symbol * 100_000 + day;
}

function latestValues(symbols: ReadonlyMap<string, number>, { daily, revisions }: StoredMonth): Map<number, StoredBar> {
  const latest = new Map<number, StoredBar>();
  const put = (table: BarTable | RevisionTable, row: number, knownFrom: number) => {
    const symbol = symbols.get(table.columns.symbol[row] as string);
    if (symbol === undefined) return;
    const key = cellKey(symbol, table.columns.date[row] as number);
    if (knownFrom >= (latest.get(key)?.knownFrom ?? 0)) latest.set(key, { table, row, knownFrom });
  };
  for (let row = 0; row < (daily?.rows ?? 0); row++) put(daily as BarTable, row, 0);
  for (let row = 0; row < (revisions?.rows ?? 0); row++) {
    put(revisions as RevisionTable, row, (revisions as RevisionTable).columns.known_from[row] as number);
  }
  return latest;
}
