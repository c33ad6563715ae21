import type { WeekEnding } from '../../calendar/date.ts';
import { weeksBetween } from '../../calendar/weeks.ts';

/** News that arrived for weeks that ingested weeks look back on. */
export interface TooLateNews {
  readonly items: number;
  /** Those of them that published weeks look back on, too: nothing takes them in. */
  readonly forGood: number;
  /** The ingested weeks that look back on the others, oldest first. */
  readonly weeks: readonly WeekEnding[];
}

const whole = new Intl.NumberFormat('en-US');

/** What stays out, and the command that takes it in where one does; undefined where nothing stays out. */
export function tooLateNote({ items, forGood, weeks }: TooLateNews): string | undefined {
  const open = items - forGood;
  const notes = [
    ...(forGood === 0
      ? []
      : [`${itemsText(forGood)} out: weeks that are published look back on such late news, and stay as they are.`]),
    ...(open === 0
      ? []
      : [
          `${itemsText(open)} out: weeks that were ingested before look back on such late news, and would be scored with hindsight. To take it after all, ` +
            `do these weeks again together: regimen week --week-ending ${selectionText(weeks)}`,
        ]),
  ];
  return notes.length === 0 ? undefined : notes.join(' ');
}

function itemsText(items: number): string {
  return items === 1 ? '1 news item stays' : `${whole.format(items)} news items stay`;
}

/** As the input week-ending takes it: one date, a range without gaps, or a list. */
function selectionText(weeks: readonly WeekEnding[]): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined || first === last) return first ?? '';
  return weeksBetween(first, last).length === weeks.length ? `${first}..${last}` : weeks.join(',');
}
