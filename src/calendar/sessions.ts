import { UserError } from '../errors.ts';
import { lowerBound } from '../statistics/lower-bound.ts';
import { epochDay, epochDayOf, type IsoDate, isoDate, isoWeekday, yearOf } from './date.ts';
import type { ExchangeCalendar } from './exchange-calendar.ts';
import { weekday } from './month-days.ts';
import { nyse } from './nyse.ts';

/** One trading day of an exchange; instants are UTC epoch milliseconds. */
export interface Session {
  readonly date: IsoDate;
  readonly openUtc: number;
  readonly closeUtc: number;
  /** True when the session closes before the exchange's regular time. */
  readonly earlyClose: boolean;
}

/** The session held on `date`, or undefined when the exchange was closed. Throws `UserError` outside the calendar. */
export function sessionOn(date: IsoDate, calendar: ExchangeCalendar = nyse): Session | undefined {
  assertInCalendar(date, calendar);
  const session = latestSession(epochDay(date), calendar);
  return session?.date === date ? session : undefined;
}

/** All sessions from `from` to `to`, both included; empty when `to` is earlier. Throws `UserError` outside the calendar. */
export function sessionsBetween(from: IsoDate, to: IsoDate, calendar: ExchangeCalendar = nyse): readonly Session[] {
  assertInCalendar(from, calendar);
  assertInCalendar(to, calendar);
  const found: Session[] = [];
  for (let year = yearOf(epochDay(from)); year <= yearOf(epochDay(to)); year++) {
    found.push(...sessionYear(year, calendar).sessions.filter(({ date }) => date >= from && date <= to));
  }
  return found;
}

/** The last session strictly before `date`. Throws `UserError` where the calendar holds none. */
export function previousSession(date: IsoDate, calendar: ExchangeCalendar = nyse): Session {
  assertInCalendar(date, calendar);
  return covered(latestSession(epochDay(date) - 1, calendar), `strictly before ${date}`, calendar);
}

/** The session on `date`, else the last one before it. Throws `UserError` where the calendar holds none. */
export function lastSessionOnOrBefore(date: IsoDate, calendar: ExchangeCalendar = nyse): Session {
  assertInCalendar(date, calendar);
  return covered(latestSession(epochDay(date), calendar), `on or before ${date}`, calendar);
}

/** The session on `date`, else the first one after it. Throws `UserError` where the calendar holds none. */
export function firstSessionOnOrAfter(date: IsoDate, calendar: ExchangeCalendar = nyse): Session {
  assertInCalendar(date, calendar);
  const day = epochDay(date);
  const { sessions } = sessionYear(yearOf(day), calendar);
  const session = sessions[sessionsThrough(day - 1, yearOf(day), calendar)];
  return covered(session ?? sessionYear(yearOf(day) + 1, calendar).sessions[0], `on or after ${date}`, calendar);
}

/**
 * Ordinal of the session on `date`, 0 for the calendar's first: the difference of two is the number of sessions from
 * one to the other. Throws `UserError` when `date` is no session or lies outside the calendar.
 */
export function sessionIndex(date: IsoDate, calendar: ExchangeCalendar = nyse): number {
  const reason = closureReason(date, calendar);
  if (reason !== undefined) {
    throw new UserError(`expected a session of ${calendar.name}, but it is closed on ${date} (${reason})`, {
      hint: `The next session is ${firstSessionOnOrAfter(date, calendar).date}.`,
    });
  }
  const firstDay = epochDay(calendar.firstDate);
  const lastYear = yearOf(epochDay(date));
  let index = sessionsThrough(epochDay(date), lastYear, calendar) - 1;
  for (let year = yearOf(firstDay); year < lastYear; year++) index += sessionYear(year, calendar).sessions.length;
  return index - sessionsThrough(firstDay - 1, yearOf(firstDay), calendar);
}

/** Why the exchange is closed on `date`; undefined when it holds a session. Throws `UserError` outside the calendar. */
export function closureReason(date: IsoDate, calendar: ExchangeCalendar = nyse): string | undefined {
  if (sessionOn(date, calendar) !== undefined) return undefined;
  const day = epochDay(date);
  return isoWeekday(day) >= weekday.saturday ? 'weekend' : calendar.specialDays(yearOf(day)).get(day)?.reason;
}

/** Throws `UserError` when `date` lies outside what the calendar covers. */
export function assertInCalendar(date: IsoDate, calendar: ExchangeCalendar): void {
  if (date >= calendar.firstDate && date <= calendar.lastDate) return;
  throw new UserError(`expected a date that the ${calendar.name} calendar covers, found ${date}`, {
    hint: `The calendar covers ${calendar.firstDate} to ${calendar.lastDate}.`,
  });
}

/**
 * The session on epoch day `day`, else the last one before it in that year or the year before. Unlike the functions
 * above it also answers for the days just before the calendar's first date: the first week needs the close before it.
 */
export function latestSession(day: number, calendar: ExchangeCalendar): Session | undefined {
  const year = yearOf(day);
  const session = sessionYear(year, calendar).sessions[sessionsThrough(day, year, calendar) - 1];
  return session ?? sessionYear(year - 1, calendar).sessions.at(-1);
}

function covered(session: Session | undefined, where: string, calendar: ExchangeCalendar): Session {
  if (session !== undefined && session.date >= calendar.firstDate && session.date <= calendar.lastDate) return session;
  throw new UserError(`expected a session of ${calendar.name} ${where}, but the calendar holds none`, {
    hint: `The calendar covers ${calendar.firstDate} to ${calendar.lastDate}.`,
  });
}

interface SessionYear {
  readonly firstDay: number;
  readonly sessions: readonly Session[];
  /** For each day of the year: how many sessions of the year there were up to and including it. */
  readonly sessionsThrough: Uint16Array;
}

const years = new WeakMap<ExchangeCalendar, Map<number, SessionYear>>();

/** A year is built at the first question about it, so that a program pays for no year it does not use. */
function sessionYear(year: number, calendar: ExchangeCalendar): SessionYear {
  const known = years.get(calendar) ?? new Map<number, SessionYear>();
  years.set(calendar, known);
  const table = known.get(year) ?? buildSessionYear(year, calendar);
  known.set(year, table);
  return table;
}

function buildSessionYear(year: number, calendar: ExchangeCalendar): SessionYear {
  const firstDay = epochDayOf(year, 1, 1);
  const specialDays = calendar.specialDays(year);
  const utcOffset = calendar.utcOffsets(year);
  const sessions: Session[] = [];
  const through = new Uint16Array(epochDayOf(year + 1, 1, 1) - firstDay);
  for (const index of through.keys()) {
    const day = firstDay + index;
    const special = specialDays.get(day);
    if (isoWeekday(day) < weekday.saturday && special?.kind !== 'closed') {
      const { opens, closes } = special ?? calendar.regularHours;
      const midnight = day * 1_440 - utcOffset(day);
      sessions.push({
        date: isoDate(day),
        openUtc: (midnight + opens) * 60_000,
        closeUtc: (midnight + closes) * 60_000,
        earlyClose: closes < calendar.regularHours.closes,
      });
    }
    through[index] = sessions.length;
  }
  return { firstDay, sessions, sessionsThrough: through };
}

/** Sessions of `year` up to and including epoch day `day`; 0 for a day before the year. */
function sessionsThrough(day: number, year: number, calendar: ExchangeCalendar): number {
  const table = sessionYear(year, calendar);
  return table.sessionsThrough[day - table.firstDay] ?? 0;
}

const [firstCovered, lastCovered] = [epochDay(nyse.firstDate), epochDay(nyse.lastDate)];

/** Whether the calendar of New York knows of an epoch day: of those before and after its span it says nothing. */
export function isCovered(day: number): boolean {
  return day >= firstCovered && day <= lastCovered;
}

/** Position of the last session ≤ `day`; −1 where there is none. */
export function asOfSession(sessions: Int32Array, day: number): number {
  return lowerBound(sessions.length, (place) => (sessions[place] as number) <= day) - 1;
}
