import type { SessionWindow } from '../../calendar/session-window.ts';
import { differs } from '../../market/bar-history.ts';
import { type BarRows, priceColumns } from '../../market/bar-rows.ts';
import { isQuarantined, outcome } from './bar-rules.ts';

/** Which row gives the bar of a symbol and session: `row + 1` at `symbol * sessions + session`, 0 where there is none. */
export interface BarCells {
  readonly symbols: number;
  readonly sessions: number;
  readonly cells: Int32Array;
}

/** Which of several rows of a file counts that contradict each other: none, the first or the last. */
export const repeatedBarRules = ['refuse', 'first', 'last'] as const;
export type RepeatedBars = (typeof repeatedBarRules)[number];

/** What makes two rows contradict each other, and which of them counts then. */
export interface DuplicateRules {
  readonly tolerance: number;
  readonly repeatedBars: RepeatedBars;
}

/**
 * Settles which of several taken rows is the bar of a symbol and session, and puts the outcome of the others into
 * `outcomes`. Within a file an equal row is a duplicate of the first; rows that contradict each other are all set aside,
 * because nothing says which is right, unless the configuration does. Between files the one listed first decides: overlapping exports are no errors.
 *
 * @param fileRows number of rows of each file, in the order in which they follow in `bars`
 */
export function settleDuplicates(
  bars: BarRows,
  outcomes: Uint8Array,
  fileRows: readonly number[],
  window: SessionWindow,
  symbols: number,
  rules: DuplicateRules,
): BarCells {
  const sessions = window.sessions.length;
  const cells = new Int32Array(symbols * sessions);
  let start = 0;
  for (const rows of fileRows) {
    for (const row of takenRows(bars, outcomes, start, start + rows)) {
      settleRow(bars, outcomes, cells, cellOf(bars, row, window), row, start, rules);
    }
    start += rows;
  }
  for (let cell = 0; cell < cells.length; cell++) cells[cell] = Math.max(0, cells[cell] as number);
  return { symbols, sessions, cells };
}

/** The taken rows of a file, those with the universe's own spelling first. */
function* takenRows({ isSpelled }: BarRows, outcomes: Uint8Array, start: number, end: number): Iterable<number> {
  for (const spelled of isSpelled === undefined ? [0] : [0, 1]) {
    for (let row = start; row < end; row++) {
      if (outcomes[row] === outcome.taken && (isSpelled?.[row] ?? 0) === spelled) yield row;
    }
  }
}

function cellOf(bars: BarRows, row: number, window: SessionWindow): number {
  const session = window.sessionOfDay[(bars.day[row] as number) - window.firstDay] as number;
  return (bars.symbol[row] as number) * window.sessions.length + session;
}

/** `cells` holds row + 1; where rows of a file contradict each other, minus that of the first. */
function settleRow(
  bars: BarRows,
  outcomes: Uint8Array,
  cells: Int32Array,
  cell: number,
  row: number,
  fileStart: number,
  { tolerance, repeatedBars }: DuplicateRules,
): void {
  const held = cells[cell] as number;
  const first = Math.abs(held) - 1;
  if (held === 0 || (held < 0 && first < fileStart)) {
    cells[cell] = row + 1;
  } else if (first < fileStart) {
    outcomes[row] = outcome['given by an earlier file'];
  } else if (bars.isSpelled?.[row] === 1 && bars.isSpelled[first] === 0) {
    // Of two rows of one file that name the symbol differently the one that names it exactly is meant.
    outcomes[row] = outcome['given under the exact symbol'];
  } else if (held > 0 && !rowsDiffer(bars, first, row, tolerance)) {
    outcomes[row] = outcome.DUPLICATE_BAR;
  } else if (repeatedBars === 'first') {
    outcomes[row] = outcome['given again with other values'];
  } else if (repeatedBars === 'last') {
    outcomes[first] = outcome['given again with other values'];
    cells[cell] = row + 1;
  } else {
    cells[cell] = -(first + 1);
    outcomes[first] = outcome.CONFLICTING_DUPLICATE;
    outcomes[row] = outcome.CONFLICTING_DUPLICATE;
  }
}

function rowsDiffer(bars: BarRows, a: number, b: number, tolerance: number): boolean {
  return priceColumns.some((column) => differs(bars[column][a] as number, bars[column][b] as number, tolerance));
}

/** How many rows have each outcome, in the order of the outcomes. */
export function countOutcomes(outcomes: Uint8Array, names: readonly string[]): Map<string, number> {
  const counts = new Int32Array(names.length);
  for (const code of outcomes) counts[code] = (counts[code] as number) + 1;
  return new Map(names.map((name, i) => [name, counts[i] as number] as const).filter(([, count]) => count > 0));
}

/** Rows set aside, in order. */
export function quarantinedRows(outcomes: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < outcomes.length; row++) if (isQuarantined(outcomes[row] as number)) rows.push(row);
  return rows;
}
