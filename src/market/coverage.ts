import { tableOfRows } from '../lake/row-columns.ts';
import { type CoverageTable, coverageColumns } from './datasets.ts';
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
  const rows = [...bars].map(([symbol, { close }]) => {
    const first = close.findIndex((value) => !Number.isNaN(value));
    const last = close.findLastIndex((value) => !Number.isNaN(value));
    const stored = countBars(close);
    const missing = first < 0 ? 0 : sessions.length - first - stored;
    const lag = sessions.length - 1 - last;
    return {
      symbol,
      first: sessions[first],
      last: sessions[last],
      bars: stored,
      missing,
      lag,
      newsItems: newsItems.get(symbol) ?? 0,
      status: statusOf(stored, missing, lag),
    };
  });
  return tableOfRows(coverageColumns, rows);
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
