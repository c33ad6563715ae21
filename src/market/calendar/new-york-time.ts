import { lastWeekday, nthWeekday, weekday } from './month-days.ts';

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
