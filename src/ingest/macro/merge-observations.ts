import { concatTables } from '../../lake/table.ts';
import { type MacroTable, macroDaily } from '../../market/datasets.ts';
import { availableDay, daySeen } from './availability.ts';
import type { Observation } from './judge-observations.ts';

/** A series with new observations. */
export interface MergedSeries {
  /** All rows of before, and the new ones behind them. */
  readonly table: MacroTable;
  /** Days that had no value before. */
  readonly stored: number;
  /** Days that have the value already. */
  readonly unchanged: number;
  /** Days that had another value. */
  readonly revised: number;
}

export interface MergeRules {
  /** As the column has it. */
  readonly source: string;
  /** Sessions after the observed day from which a value is public. */
  readonly sessions: number;
  /** Epoch day of the latest week_ending that was ingested before; -Infinity when there is none. */
  readonly latestIngested: number;
  /** Epoch day from which on the ingested weeks looked for values of the series; Infinity when none did. */
  readonly knownFrom: number;
}

/**
 * Adds observations to what is stored. Every stored row stays as it is. A day that is new may be used from the day on which its
 * value was public, or from the session after the latest ingested week where that looked for it in vain; another value of a stored day only from when it was seen, because nobody knows when it changed, and after the one
 * that it replaces. So what was known on a day before does not change.
 *
 * @param observations each day once
 */
export function mergeObservations(
  stored: MacroTable,
  observations: readonly Observation[],
  { source, sessions, latestIngested, knownFrom }: MergeRules,
): MergedSeries {
  const latest = latestRows(stored);
  const added: { readonly observed: number; readonly available: number; readonly value: number }[] = [];
  let revised = 0;
  for (const { observed, value, seen } of observations) {
    const before = latest.get(observed);
    const isPublic = availableDay(observed, sessions);
    if (before === undefined) {
      const isLate = isPublic <= latestIngested && observed >= knownFrom;
      added.push({ observed, available: isLate ? availableDay(latestIngested, 1) : isPublic, value });
    } else if (stored.columns.value[before] !== value) {
      const after = availableDay(stored.columns.available[before] as number, 1);
      added.push({ observed, available: Math.max(isPublic, daySeen(seen), after), value });
      revised += 1;
    }
  }
  const rows: MacroTable = {
    rows: added.length,
    columns: {
      observed: Int32Array.from(added, ({ observed }) => observed),
      available: Int32Array.from(added, ({ available }) => available),
      value: Float64Array.from(added, ({ value }) => value),
      source: added.map(() => source),
    },
  };
  return {
    table: concatTables(macroDaily.columns, [stored, rows]),
    stored: added.length - revised,
    unchanged: observations.length - added.length,
    revised,
  };
}

/** For each observed day the row that became available last. */
function latestRows({ rows, columns }: MacroTable): Map<number, number> {
  const latest = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const observed = columns.observed[row] as number;
    const other = latest.get(observed);
    const isLater = other === undefined || (columns.available[row] as number) > (columns.available[other] as number);
    if (isLater) latest.set(observed, row);
  }
  return latest;
}
