import { isoDate } from '../../calendar/date.ts';
import type { MacroTable } from '../../market/datasets.ts';

/**
 * What is wrong with a stored series: a value that is no finite number or may be used before the day it is of, a revision that
 * changes nothing, rows of several sources. Expects the rows in the order of their key.
 */
export function checkMacro({ rows, columns }: MacroTable): string[] {
  const { observed, available, value, source } = columns;
  const problems: string[] = [];
  for (let row = 0; row < rows; row++) {
    const day = observed[row] as number;
    const where = `has a row of ${isoDate(day)} that`;
    if (!Number.isFinite(value[row])) problems.push(`${where} holds no finite number`);
    if ((available[row] as number) < day) problems.push(`${where} is available before that day`);
    if (row > 0 && observed[row - 1] === day && value[row - 1] === value[row]) {
      problems.push(`${where} repeats the value it replaces`);
    }
    if (source[row] !== source[0]) problems.push(`${where} comes from ${source[row]}, others from ${source[0]}`);
  }
  return problems;
}
