import { UserError } from '../errors.ts';

declare const isoDateBrand: unique symbol;
declare const weekEndingBrand: unique symbol;

/** A day that exists in the Gregorian calendar, as `YYYY-MM-DD`. Dates compare as strings. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

/** The date of the last exchange session of an ISO week; only the week calendar makes one. */
export type WeekEnding = IsoDate & { readonly [weekEndingBrand]: true };

/** Milliseconds of a day. */
export const dayMs = 86_400_000;

/** The UTC day, as days since 1970-01-01, that holds an instant in ms since 1970. */
export function utcDay(instantUtc: number): number {
  return Math.floor(instantUtc / dayMs);
}

/** Reads a date. Throws `UserError` unless `text` is exactly `YYYY-MM-DD` and that day exists. */
export function parseIsoDate(text: string): IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    throw new UserError(`expected a date as YYYY-MM-DD, found ${JSON.stringify(text)}`, {
      hint: 'Write the date with four digits for the year and two each for month and day, such as 2014-03-28.',
    });
  }
  const utc = Date.parse(text);
  // Some days that do not exist are read as a day of the next month.
  if (Number.isNaN(utc) || isoDate(utc / dayMs) !== text) {
    throw new UserError(`expected a date that exists, found ${text}`, {
      hint: 'Months run from 01 to 12, and the day must exist in that month and year.',
    });
  }
  return text as IsoDate;
}

/** Days from 1970-01-01 to `date`; negative before. */
export function epochDay(date: IsoDate): number {
  return Date.parse(date) / dayMs;
}

/** Days from 1970-01-01 to a day given by its year (from 100 on), month (1–12) and day of the month. */
export function epochDayOf(year: number, month: number, dayOfMonth: number): number {
  return Date.UTC(year, month - 1, dayOfMonth) / dayMs;
}

/** The date that lies `day` days after 1970-01-01. Throws `RangeError` outside the years 0000–9999. */
export function isoDate(day: number): IsoDate {
  const instant = Number.isInteger(day) ? new Date(day * dayMs) : undefined;
  const year = instant?.getUTCFullYear() ?? Number.NaN;
  if (instant === undefined || !(year >= 0 && year <= 9999)) {
    throw new RangeError(`expected a whole number of days within the years 0000–9999, found ${day}`);
  }
  return instant.toISOString().slice(0, 10) as IsoDate;
}

/** The calendar year that holds an epoch day. */
export function yearOf(day: number): number {
  return new Date(day * dayMs).getUTCFullYear();
}

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function isoWeekday(day: number): number {
  return day + 4 - isoWeekOrdinal(day) * 7;
}

/** ISO weeks from one date to another: 0 within a week, negative where the second lies in an earlier one. */
export function weeksApart(earlier: IsoDate, later: IsoDate): number {
  return isoWeekOrdinal(epochDay(later)) - isoWeekOrdinal(epochDay(earlier));
}

/** Running number of the ISO week (Monday to Sunday) that holds `day`; 1970-01-01 lies in week 0. */
export function isoWeekOrdinal(day: number): number {
  return Math.floor((day + 3) / 7);
}
