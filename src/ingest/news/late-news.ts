import type { WeekEnding } from '../../calendar/date.ts';
import { weeksBetween } from '../../calendar/weeks.ts';

/** News that arrived for weeks that ingested weeks look back on. */
export interface TooLateNews {
  readonly items: number;
  /** The ingested weeks that look back on it, oldest first. */
  readonly weeks: readonly WeekEnding[];
}

const whole = new Intl.NumberFormat('en-US');

/** What stays out, and the command that takes it in; undefined where nothing does. */
export function tooLateNote({ items, weeks }: TooLateNews): string | undefined {
  if (items === 0) return undefined;
  const what = items === 1 ? '1 news item stays' : `${whole.format(items)} news items stay`;
  return (
    `${what} out: weeks that were ingested before look back on such late news, and would be scored with hindsight. To take it after all, ` +
    `do these weeks again together: regimen week --week-ending ${selectionText(weeks)}`
  );
}

/** As the input week-ending takes it: one date, a range without gaps, or a list. */
function selectionText(weeks: readonly WeekEnding[]): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined || first === last) return first ?? '';
  return weeksBetween(first, last).length === weeks.length ? `${first}..${last}` : weeks.join(',');
}
