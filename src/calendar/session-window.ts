import { epochDay, isoDate, isoWeekOrdinal, parseIsoDate, type WeekEnding } from './date.ts';
import { nyse } from './nyse.ts';
import { sessionsBetween } from './sessions.ts';
import type { Week } from './weeks.ts';

/** The sessions of one calendar month: numbers `first` up to, but not with, `end` of the window. */
export interface SessionMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly first: number;
  readonly end: number;
}

/** The days whose bars are stored. Days are counted from 1970-01-01. */
export interface SessionWindow {
  readonly firstDay: number;
  readonly lastDay: number;
  /** The sessions, ascending. */
  readonly sessions: Int32Array;
  /** For each day from `firstDay` on the number of its session in `sessions`, -1 when it is none. */
  readonly sessionOfDay: Int32Array;
  readonly months: readonly SessionMonth[];
}

/** Days of the last `count` sessions up to a week_ending, ascending; fewer where the calendar begins. */
export function lastSessionDays(until: WeekEnding, count: number): Int32Array {
  return Int32Array.from(sessionsBetween(nyse.firstDate, until).slice(-count), ({ date }) => epochDay(date));
}

/**
 * The window that weeks need: from `historySessions` before the first one ("all": from the calendar's first day) to the
 * end of the last. It begins with a month, so that what a month's partition holds does not depend on which week of the
 * month was ingested first.
 */
export function sessionWindow(weeks: readonly Week[], historySessions: number | 'all'): SessionWindow {
  const [first] = weeks;
  const last = weeks.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('expected at least one week');
  const count = historySessions === 'all' ? Number.MAX_SAFE_INTEGER : historySessions + first.sessions.length;
  const earliest = isoDate(lastSessionDays(first.weekEnding, count)[0] as number);
  const start = parseIsoDate(`${earliest.slice(0, 7)}-01`);
  const sessions = Int32Array.from(sessionsBetween(start, last.weekEnding), ({ date }) => epochDay(date));
  const firstDay = epochDay(start);
  const lastDay = epochDay(last.weekEnding);
  const sessionOfDay = new Int32Array(lastDay - firstDay + 1).fill(-1);
  const months: { month: string; first: number; end: number }[] = [];
  for (const [number, day] of sessions.entries()) {
    sessionOfDay[day - firstDay] = number;
    const month = isoDate(day).slice(0, 7);
    const current = months.at(-1);
    if (current?.month === month) current.end = number + 1;
    else months.push({ month, first: number, end: number + 1 });
  }
  return { firstDay, lastDay, sessions, sessionOfDay, months };
}

/** For every session (epoch days, ascending) the place of the last one of its week. */
export function weekEnds(sessions: Int32Array): Int32Array {
  const ends = new Int32Array(sessions.length);
  for (let place = sessions.length - 1; place >= 0; place--) {
    const next = sessions[place + 1];
    const isSameWeek = next !== undefined && isoWeekOrdinal(next) === isoWeekOrdinal(sessions[place] as number);
    ends[place] = isSameWeek ? (ends[place + 1] as number) : place;
  }
  return ends;
}
