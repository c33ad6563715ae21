import { dayMs, epochDayOf, yearOf } from './date.ts';
import { lastWeekday, nthWeekday, weekday } from './month-days.ts';

const hourMs = 3_600_000;
/** New York's clock is known here from 1987 on. */
const earliest = epochDayOf(1987, 1, 2) * dayMs;
const latest = epochDayOf(9999, 12, 31) * dayMs;

const easternStandard = -300;
const easternDaylight = -240;

/**
 * For a year from 1987 on: the function from an epoch day of that year to the minutes by which New York's clock is
 * ahead of UTC (so −300 or −240) after 02:00 on that day. Throws `RangeError` for earlier years.
 * Source: Uniform Time Act as amended in 1986 (first Sunday of April to last Sunday of October) and by the Energy
 * Policy Act of 2005, in force since 2007 (second Sunday of March to first Sunday of November).
 */
export function newYorkUtcOffsets(year: number): (day: number) => number {
  if (year < 1987) {
    throw new RangeError(`New York's daylight saving time is known here from 1987 on, not for ${year}`);
  }
  const starts = year >= 2007 ? nthWeekday(2, weekday.sunday, 3, year) : nthWeekday(1, weekday.sunday, 4, year);
  const ends = year >= 2007 ? nthWeekday(1, weekday.sunday, 11, year) : lastWeekday(weekday.sunday, 10, year);
  return (day) => (day >= starts && day < ends ? easternDaylight : easternStandard);
}

/** The epoch day in New York of an instant (ms since 1970); NaN where its clock is not known. */
export function newYorkDay(instant: number): number {
  if (!(instant >= earliest && instant < latest)) return Number.NaN;
  // Clocks go forward at 07:00 and back at 06:00 UTC. Days that begin at 07:00 UTC therefore have one offset each; the hour after 06:00 on
  // the day they go back belongs to the same date with either.
  const day = Math.floor((instant - 7 * hourMs) / dayMs);
  return Math.floor((instant + newYorkUtcOffsets(yearOf(day))(day) * 60_000) / dayMs);
}
