import { UserError } from '../errors.ts';
import { parseIsoDate } from './date.ts';
import type { ExchangeCalendar } from './exchange-calendar.ts';
import { nyse } from './nyse.ts';
import { type Week, weekEndingOn, weeksBetween } from './weeks.ts';

const syntax =
  'Write one week_ending (2014-03-28), several with commas or spaces between them, or a range (2014-03-28..2014-12-26).';

/**
 * Reads a selection of weeks: week_endings and ranges `from..to`, separated by commas or spaces. A range takes any two
 * dates and selects the weeks whose week_ending lies in it. Returns the weeks oldest first, each once. Throws
 * `UserError` when nothing is selected, a range is reversed, or a single date is not a week_ending.
 */
export function parseWeekSelection(text: string, calendar: ExchangeCalendar = nyse): Week[] {
  const parts = text
    .replaceAll(/\s*\.\.\s*/g, '..')
    .split(/[\s,]+/)
    .filter((part) => part !== '');
  if (parts.length === 0) {
    throw new UserError('expected a selection of weeks, found none', { hint: syntax });
  }
  const selected = new Set(parts.flatMap((part) => weeksOfPart(part, calendar)));
  return [...selected].sort((a, b) => a.cutoffUtc - b.cutoffUtc);
}

function weeksOfPart(part: string, calendar: ExchangeCalendar): readonly Week[] {
  const [from, to, ...more] = part.split('..');
  if (from === undefined || to === undefined) return [weekEndingOn(part, calendar)];
  if (from === '' || to === '' || more.length > 0) {
    throw new UserError(`expected a range of weeks as from..to, found "${part}"`, { hint: syntax });
  }
  return weeksOfRange(from, to, calendar);
}

function weeksOfRange(from: string, to: string, calendar: ExchangeCalendar): readonly Week[] {
  const first = parseIsoDate(from);
  const last = parseIsoDate(to);
  if (first > last) {
    throw new UserError(`expected a range that runs forward, found ${from}..${to}`, {
      hint: `Put the earlier date first: ${to}..${from}.`,
    });
  }
  const weeks = weeksBetween(first, last, calendar);
  if (weeks.length === 0) {
    throw new UserError(`expected a range that holds a week_ending, found none in ${from}..${to}`, { hint: syntax });
  }
  return weeks;
}
