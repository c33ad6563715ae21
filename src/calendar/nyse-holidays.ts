import { epochDayOf, isoWeekday } from './date.ts';
import { clock, type LocalMinutes } from './exchange-calendar.ts';
import { easterSunday, lastWeekday, nthWeekday, weekday } from './month-days.ts';

export interface Holiday {
  readonly name: string;
  readonly day: number;
}

export interface ScheduledEarlyClose extends Holiday {
  readonly closes: LocalMinutes;
}

/** The weekdays of a year (from 1989 on) on which NYSE keeps a regular holiday. Source: NYSE Rule 7.2 (formerly 51). */
export function nyseHolidays(year: number): Holiday[] {
  return [
    newYearsDay(year),
    year >= 1998 && { name: 'Martin Luther King, Jr. Day', day: nthWeekday(3, weekday.monday, 1, year) },
    { name: "Washington's Birthday", day: nthWeekday(3, weekday.monday, 2, year) },
    { name: 'Good Friday', day: easterSunday(year) - 2 },
    { name: 'Memorial Day', day: lastWeekday(weekday.monday, 5, year) },
    year >= 2022 && { name: 'Juneteenth', day: nearestWeekday(epochDayOf(year, 6, 19)) },
    { name: 'Independence Day', day: nearestWeekday(epochDayOf(year, 7, 4)) },
    { name: 'Labor Day', day: nthWeekday(1, weekday.monday, 9, year) },
    { name: 'Thanksgiving Day', day: thanksgiving(year) },
    { name: 'Christmas Day', day: nearestWeekday(epochDayOf(year, 12, 25)) },
  ].filter((holiday) => holiday !== false);
}

/** The early closes that NYSE schedules every year; a day among them that is a holiday stays closed. */
export function nyseEarlyCloses(year: number): ScheduledEarlyClose[] {
  const closes = year <= 1992 ? clock(14) : clock(13);
  return [
    independenceDayEarlyClose(year),
    year >= 1992 && { name: 'day after Thanksgiving', day: thanksgiving(year) + 1, closes },
    year >= 1990 && { name: 'Christmas Eve', day: epochDayOf(year, 12, 24), closes },
  ].filter((earlyClose) => earlyClose !== false);
}

/** A Saturday's New Year is not made up: 31 December closes the books of month, quarter and year. */
function newYearsDay(year: number): Holiday | false {
  const day = epochDayOf(year, 1, 1);
  return isoWeekday(day) !== weekday.saturday && { name: "New Year's Day", day: nearestWeekday(day) };
}

/** Since 1995; around a Thursday's holiday it was the Friday after until 2012, and is the Wednesday before since 2013. */
function independenceDayEarlyClose(year: number): ScheduledEarlyClose | false {
  const holiday = epochDayOf(year, 7, 4);
  const on = isoWeekday(holiday);
  if (year < 1995 || on < weekday.tuesday || on > weekday.friday) return false;
  return on === weekday.thursday && year < 2013
    ? { name: 'day after Independence Day', day: holiday + 1, closes: clock(13) }
    : { name: 'day before Independence Day', day: holiday - 1, closes: clock(13) };
}

function thanksgiving(year: number): number {
  return nthWeekday(4, weekday.thursday, 11, year);
}

/** A Saturday's holiday is kept on the Friday before, a Sunday's on the Monday after. */
function nearestWeekday(day: number): number {
  const on = isoWeekday(day);
  if (on === weekday.saturday) return day - 1;
  return on === weekday.sunday ? day + 1 : day;
}
