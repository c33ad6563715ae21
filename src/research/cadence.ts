import { isoDate, isoWeekday, isoWeekOrdinal } from '../calendar/date.ts';

/**
 * By which rule the as-of dates of a panel follow each other, told from the dates themselves, so that a list of Fridays is what `weekly` is. It does not
 * depend on how many dates there are, and on no single one of them.
 */
export type Cadence =
  | { readonly every: 'week'; readonly weekday: number }
  | { readonly every: 'month'; readonly part: 'first' | 'middle' | 'last'; readonly weekends: boolean }
  | { readonly every: 'session'; readonly sessions: number; readonly weekends: boolean };

/**
 * @param dates epoch days, ascending, at least two
 * @param step sessions between them, as a rule
 */
export function cadenceOf(dates: Int32Array, step: number): Cadence {
  const days = Array.from(dates);
  const gap = middle(days.slice(1).map((day, i) => day - (days[i] as number)));
  // A rule of sessions leaves out whole weekends, but for the exchanges that know none.
  const weekends = 10 * days.filter((day) => isoWeekday(day) > 5).length > days.length;
  if (gap >= 5 && gap <= 9 && areApart(days.map(isoWeekOrdinal)))
    return { every: 'week', weekday: mostCommon(days.map(isoWeekday)) };
  if (gap >= 26 && gap <= 35 && areApart(days.map((day) => isoDate(day).slice(0, 7))))
    return { every: 'month', part: partOfMonth(middle(days.map((day) => Number(isoDate(day).slice(8))))), weekends };
  return { every: 'session', sessions: step, weekends };
}

/** Whether no two dates lie in one period. */
function areApart(periods: readonly (number | string)[]): boolean {
  return new Set(periods).size === periods.length;
}

function partOfMonth(day: number): 'first' | 'middle' | 'last' {
  return day <= 10 ? 'first' : day <= 20 ? 'middle' : 'last';
}

/** The upper median. */
function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}

/** Of equals the later weekday. */
function mostCommon(weekdays: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const weekday of weekdays) counts.set(weekday, (counts.get(weekday) ?? 0) + 1);
  const [[most] = [0]] = [...counts].sort(([a, few], [b, many]) => many - few || b - a);
  return most;
}
