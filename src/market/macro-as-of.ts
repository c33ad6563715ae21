import { epochDay, type IsoDate } from '../calendar/date.ts';
import type { Lake } from '../lake/lake.ts';
import { type MacroTable, macroDaily } from './datasets.ts';

/** What was known of a series on a day, ascending by observed day; days are counted from 1970-01-01. */
export interface KnownObservations {
  readonly observed: Int32Array;
  readonly values: Float64Array;
}

/**
 * The series as it was known on a day: for each observed day the value that became available last, not later than that day. Rows
 * that become available later have no influence, whatever they are.
 *
 * @param day epoch day
 */
export function macroAsOf(table: MacroTable, day: number): KnownObservations {
  const known = knownRows(table, day);
  return {
    observed: Int32Array.from(known, (row) => table.columns.observed[row] as number),
    values: Float64Array.from(known, (row) => table.columns.value[row] as number),
  };
}

/**
 * {@link macroAsOf} for a stored series.
 *
 * @param series its name in the configuration
 * @returns undefined when the lake has no such series
 * @throws DamagedPartitionError
 */
export async function readMacroAsOf(lake: Lake, series: string, day: IsoDate): Promise<KnownObservations | undefined> {
  const partition = await lake.read(macroDaily, { series });
  return partition && macroAsOf(partition.table, epochDay(day));
}

/** Rows that were known on a day, one for each observed day, ascending. */
function knownRows({ rows, columns }: MacroTable, day: number): number[] {
  const { observed, available } = columns;
  const latest = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    if ((available[row] as number) > day) continue;
    const other = latest.get(observed[row] as number);
    if (other === undefined || (available[row] as number) > (available[other] as number)) {
      latest.set(observed[row] as number, row);
    }
  }
  return [...latest].sort(([a], [b]) => a - b).map(([, row]) => row);
}
