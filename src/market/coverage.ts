import { emptyTable } from '../lake/table.ts';
import { type CoverageTable, coverage } from './datasets.ts';
import type { MarketWindow, SymbolBars } from './market-window.ts';

export type CoverageStatus = 'complete' | 'gaps' | 'late' | 'absent';

/**
 * How far each symbol's bars reach in a window and what is missing of them: absent (no bar), late (none on the last
 * session), gaps (none on a session after its first bar), complete. A symbol that starts inside the window is complete
 * from its first bar on.
 *
 * @param newsItems items of the week by symbol
 */
export function coverageTable({ sessions, bars }: MarketWindow, newsItems: ReadonlyMap<string, number>): CoverageTable {
  const table = emptyTable(coverage.columns, bars.size);
  const { columns } = table;
  for (const [row, [symbol, { close }]] of [...bars].entries()) {
    const first = close.findIndex((value) => !Number.isNaN(value));
    const last = close.findLastIndex((value) => !Number.isNaN(value));
    const stored = countBars(close);
    const missing = first < 0 ? 0 : sessions.length - first - stored;
    const lag = sessions.length - 1 - last;
    columns.symbol[row] = symbol;
    columns.first_date[row] = sessions[first] ?? Number.NaN;
    columns.last_date[row] = sessions[last] ?? Number.NaN;
    columns.bars[row] = stored;
    columns.missing_sessions[row] = missing;
    columns.lag_sessions[row] = lag;
    columns.news_items[row] = newsItems.get(symbol) ?? 0;
    columns.status[row] = statusOf(stored, missing, lag);
  }
  return table;
}

/** The symbols with a status, in the table's order. */
export function symbolsWithStatus({ rows, columns }: CoverageTable, status: CoverageStatus): string[] {
  return columns.symbol.slice(0, rows).filter((_, row) => columns.status[row] === status);
}

/** The status that these numbers mean. */
export function statusOf(stored: number, missing: number, lag: number): CoverageStatus {
  if (stored === 0) return 'absent';
  if (lag > 0) return 'late';
  return missing > 0 ? 'gaps' : 'complete';
}

function countBars(close: SymbolBars['close']): number {
  return close.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}
