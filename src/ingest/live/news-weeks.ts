import { type Week, weeksBack, weeksBetween } from '../../calendar/weeks.ts';

/** The last of the selected weeks. */
export function lastOf(weeks: readonly Week[]): Week {
  const last = weeks.at(-1);
  if (last === undefined) throw new RangeError('expected at least one week');
  return last;
}

/** The weeks whose news the selected ones look at, oldest first. */
export function newsWeeksOf(weeks: readonly Week[], historyWeeks: number): readonly Week[] {
  const last = lastOf(weeks);
  const [first = last] = weeks;
  return weeksBetween((weeksBack(first, historyWeeks + 1)[0] as Week).weekEnding, last.weekEnding);
}
