import type { IsoDate } from './date.ts';

/** A clock time at the exchange, in minutes since its midnight. */
export type LocalMinutes = number;

/** A day from Monday to Friday that is not a regular session: the exchange stays closed, or keeps other hours. */
export type SpecialDay =
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'hours'; readonly opens: LocalMinutes; readonly closes: LocalMinutes; readonly reason: string };

/** What is known about one exchange. Its sessions and weeks follow from this description. */
export interface ExchangeCalendar {
  /** Market identifier code, ISO 10383. */
  readonly mic: string;
  readonly name: string;
  /** The first and last date the calendar answers for, both included. */
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
  readonly regularHours: { readonly opens: LocalMinutes; readonly closes: LocalMinutes };
  /** Special days of a year by epoch day; asked for the years from the one before `firstDate` to the one after `lastDate`. */
  specialDays(year: number): ReadonlyMap<number, SpecialDay>;
  /** For such a year: from an epoch day to the minutes by which the exchange's clock is ahead of UTC while it trades. */
  utcOffsets(year: number): (day: number) => number;
}

/** The clock time `hour`:`minute` (24 hours). */
export function clock(hour: number, minute = 0): LocalMinutes {
  return hour * 60 + minute;
}
