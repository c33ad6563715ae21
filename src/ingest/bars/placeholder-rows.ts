import type { SessionWindow } from '../../calendar/session-window.ts';
import { differs } from '../../market/bar-history.ts';
import type { BarRows, PriceColumn } from '../../market/bar-rows.ts';
import type { BarCells } from './bar-duplicates.ts';
import { outcome } from './bar-rules.ts';

const prices: readonly PriceColumn[] = ['open', 'high', 'low', 'close'];
/** A bar that is repeated comes from one of the sessions before: a file may lack the last one. */
const sessionsBack = 5;
const tolerance = 1e-6;

/**
 * Finds the rows of days without a session that add nothing, as sources write them that fill every weekday or every day: without
 * volume, empty, or the bar or the close of the session before once more. They are no errors. Rows of such days that
 * tell of trading stay what they are, NOT_A_SESSION: their dates may be wrong.
 *
 * @param cells which row gives the bar of a symbol and session
 */
export function settlePlaceholders(bars: BarRows, outcomes: Uint8Array, cells: BarCells, window: SessionWindow): void {
  for (let row = 0; row < bars.rows; row++) {
    if (outcomes[row] !== outcome.NOT_A_SESSION) continue;
    if (isPlaceholder(bars, row, cells, window)) outcomes[row] = outcome['placeholder on a day without a session'];
  }
}

function isPlaceholder(bars: BarRows, row: number, cells: BarCells, window: SessionWindow): boolean {
  const volume = bars.volume[row] as number;
  if (volume === 0) return true;
  const isEmpty = prices.every((column) => Number.isNaN(bars[column][row]));
  if (isEmpty) return Number.isNaN(volume);
  const before = barBefore(bars, row, cells, window);
  if (before === undefined) return false;
  const repeats = (column: PriceColumn, of: PriceColumn) =>
    !differs(bars[column][row] as number, bars[of][before] as number, tolerance);
  return prices.every((column) => repeats(column, column)) || prices.every((column) => repeats(column, 'close'));
}

/** The row that gives the symbol's bar of the last session before a day without one. */
function barBefore(
  bars: BarRows,
  row: number,
  { cells, sessions }: BarCells,
  window: SessionWindow,
): number | undefined {
  const session = lastSessionBefore(bars.day[row] as number, window);
  const first = (bars.symbol[row] as number) * sessions;
  for (let back = session; back >= 0 && back > session - sessionsBack; back--) {
    const held = cells[first + back] as number;
    if (held > 0) return held - 1;
  }
  return undefined;
}

/** The number of the last session before a day of the window; -1 where there is none. */
function lastSessionBefore(day: number, { sessionOfDay, firstDay }: SessionWindow): number {
  for (let at = day - firstDay; at >= 0; at--) {
    const session = sessionOfDay[at] as number;
    if (session >= 0) return session;
  }
  return -1;
}
