import type { WeekEnding } from '../../calendar/date.ts';
import { type Week, weekOfInstant } from '../../calendar/weeks.ts';

/** The week among `weeks` (oldest first, no gaps) that an instant (ms since 1970) belongs to: the first whose cutoff is not before it. */
export function weekAmong(weeks: readonly Week[], instant: number): Week | undefined {
  const first = weeks[0]?.previousCutoffUtc ?? Number.POSITIVE_INFINITY;
  const last = weeks.at(-1)?.cutoffUtc ?? Number.NEGATIVE_INFINITY;
  return instant > first && instant <= last ? weekOfInstant(instant) : undefined;
}

/** Items by the week whose cutoff they meet: what is published after Friday's close belongs to the next week. */
export function assignWeeks<T extends { readonly published: number }>(
  weeks: readonly Week[],
  items: readonly T[],
): Map<WeekEnding, T[]> {
  const assigned = new Map<WeekEnding, T[]>();
  for (const item of items) {
    const week = weekAmong(weeks, item.published);
    if (week === undefined) continue;
    const list = assigned.get(week.weekEnding);
    if (list) list.push(item);
    else assigned.set(week.weekEnding, [item]);
  }
  return assigned;
}
