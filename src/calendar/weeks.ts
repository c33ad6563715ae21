import { UserError } from '../errors.ts';
import { epochDay, type IsoDate, isoDate, isoWeekOrdinal, parseIsoDate, utcDay, type WeekEnding } from './date.ts';
import type { ExchangeCalendar } from './exchange-calendar.ts';
import { nyse } from './nyse.ts';
import { assertInCalendar, closureReason, latestSession, type Session, sessionOn } from './sessions.ts';

/** An ISO week (Monday to Sunday) with at least one session; instants are UTC epoch milliseconds. */
export interface Week {
  /** The date of the week's last session. */
  readonly weekEnding: WeekEnding;
  /** When that session closes: nothing published later may influence the week. */
  readonly cutoffUtc: number;
  /** The cutoff of the week before: what was published up to it belongs to an earlier week. */
  readonly previousCutoffUtc: number;
  readonly sessions: readonly Session[];
}

/**
 * The week whose Monday to Sunday holds `date`. Throws `UserError` outside the calendar, and for a date whose ISO week
 * has no session or is not wholly inside the calendar.
 */
export function weekOf(date: IsoDate, calendar: ExchangeCalendar = nyse): Week {
  assertInCalendar(date, calendar);
  const week = weekAt(isoWeekOf(date), calendar);
  if (week !== undefined) return week;
  throw new UserError(`expected a date in a week of the ${calendar.name} calendar, found ${date}`, {
    hint: `Its ISO week has no session or is cut by an end of the calendar. ${coverage(calendar)}`,
  });
}

/** The week of that name. Throws `UserError` unless `text` is exactly a week_ending; the hint names the right one. */
export function weekEndingOn(text: string, calendar: ExchangeCalendar = nyse): Week {
  const date = parseIsoDate(text);
  const week = weekOf(date, calendar);
  if (week.weekEnding === date) return week;
  const reason = closureReason(date, calendar) ?? 'not the last session of its week';
  throw new UserError(`expected the week_ending of a week of ${calendar.name}, found ${date} (${reason})`, {
    hint: `The week of ${date} is named by its last session: use ${week.weekEnding}.`,
  });
}

/**
 * The latest week whose cutoff is at or before `nowUtc` (epoch ms). Throws `UserError` before the first cutoff, and
 * from the Monday (00:00 UTC) after the last week on, because the calendar cannot know what finished since.
 */
export function lastFinishedWeek(nowUtc: number, calendar: ExchangeCalendar = nyse): Week {
  const isoWeek = isoWeekOfInstant(nowUtc);
  const week = firstMatch(isoWeek + 1, -1, ({ cutoffUtc }) => cutoffUtc <= nowUtc, calendar);
  if (week !== undefined && isoWeek <= weekTable(calendar).last) return week;
  throw new UserError(`the ${calendar.name} calendar knows no last finished week at ${instantText(nowUtc)}`, {
    hint: coverage(calendar),
  });
}

/** The weeks whose week_ending lies from `from` to `to`, both included, oldest first. Throws `UserError` outside the calendar. */
export function weeksBetween(from: IsoDate, to: IsoDate, calendar: ExchangeCalendar = nyse): readonly Week[] {
  assertInCalendar(from, calendar);
  assertInCalendar(to, calendar);
  const weeks: Week[] = [];
  for (let isoWeek = isoWeekOf(from); isoWeek <= isoWeekOf(to); isoWeek++) {
    const week = weekAt(isoWeek, calendar);
    if (week !== undefined && week.weekEnding >= from && week.weekEnding <= to) weeks.push(week);
  }
  return weeks;
}

/** The `n` weeks (at least 1) that end with `week`, oldest first. Throws `UserError` where the calendar holds fewer. */
export function weeksBack(week: Week, n: number, calendar: ExchangeCalendar = nyse): readonly Week[] {
  if (!Number.isInteger(n) || n < 1) {
    throw new RangeError(`expected a whole number of weeks from 1 on, found ${n}`);
  }
  const weeks = [week];
  for (let oldest = week; weeks.length < n; weeks.push(oldest)) {
    oldest = previousWeek(oldest, calendar);
  }
  return weeks.reverse();
}

/** The week before. Throws `UserError` for the calendar's first. */
export function previousWeek(week: Week, calendar: ExchangeCalendar = nyse): Week {
  const before = firstMatch(isoWeekOf(week.weekEnding) - 1, -1, () => true, calendar);
  return before ?? missingWeek('before', week, calendar);
}

/** The week after. Throws `UserError` for the calendar's last. */
export function nextWeek(week: Week, calendar: ExchangeCalendar = nyse): Week {
  const after = firstMatch(isoWeekOf(week.weekEnding) + 1, 1, () => true, calendar);
  return after ?? missingWeek('after', week, calendar);
}

/**
 * The week to which news published at `instantUtc` (epoch ms) belongs: the first whose cutoff is at or after it.
 * Throws `UserError` for an instant up to the close before the first week, or after the last cutoff.
 */
export function weekOfInstant(instantUtc: number, calendar: ExchangeCalendar = nyse): Week {
  const isoWeek = isoWeekOfInstant(instantUtc);
  const week = firstMatch(isoWeek - 1, 1, ({ cutoffUtc }) => cutoffUtc >= instantUtc, calendar);
  if (week !== undefined && instantUtc > week.previousCutoffUtc) return week;
  throw new UserError(`no week of the ${calendar.name} calendar holds the instant ${instantText(instantUtc)}`, {
    hint: coverage(calendar),
  });
}

interface WeekTable {
  /** Ordinals of the first and last ISO week wholly inside the calendar: of one that its end cuts, the last session is not known. */
  readonly first: number;
  readonly last: number;
  readonly built: Map<number, Week | undefined>;
}

const tables = new WeakMap<ExchangeCalendar, WeekTable>();

function weekTable(calendar: ExchangeCalendar): WeekTable {
  const known = tables.get(calendar);
  if (known !== undefined) return known;
  const table: WeekTable = {
    first: isoWeekOrdinal(epochDay(calendar.firstDate) - 1) + 1,
    last: isoWeekOrdinal(epochDay(calendar.lastDate) + 1) - 1,
    built: new Map(),
  };
  tables.set(calendar, table);
  return table;
}

/** The week at an ISO week ordinal, if it has a session and lies wholly inside the calendar; always the same object. */
function weekAt(isoWeek: number, calendar: ExchangeCalendar): Week | undefined {
  const { first, last, built } = weekTable(calendar);
  if (isoWeek < first || isoWeek > last) return undefined;
  if (!built.has(isoWeek)) built.set(isoWeek, buildWeek(isoWeek, calendar));
  return built.get(isoWeek);
}

function buildWeek(isoWeek: number, calendar: ExchangeCalendar): Week | undefined {
  const monday = mondayOf(isoWeek);
  const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => isoDate(monday + offset));
  const sessions = days.map((date) => sessionOn(date, calendar)).filter((session) => session !== undefined);
  const last = sessions.at(-1);
  const before = latestSession(monday - 1, calendar);
  if (last === undefined || before === undefined) return undefined;
  return {
    weekEnding: last.date as WeekEnding,
    cutoffUtc: last.closeUtc,
    previousCutoffUtc: before.closeUtc,
    sessions,
  };
}

/** The first week from ordinal `start` on, forwards or backwards, that satisfies `matches`. */
function firstMatch(
  start: number,
  step: -1 | 1,
  matches: (week: Week) => boolean,
  calendar: ExchangeCalendar,
): Week | undefined {
  const { first, last } = weekTable(calendar);
  const from = step > 0 ? Math.max(start, first) : Math.min(start, last);
  for (let isoWeek = from; isoWeek >= first && isoWeek <= last; isoWeek += step) {
    const week = weekAt(isoWeek, calendar);
    if (week !== undefined && matches(week)) return week;
  }
  return undefined;
}

function mondayOf(isoWeek: number): number {
  return isoWeek * 7 - 3;
}

function isoWeekOf(date: IsoDate): number {
  return isoWeekOrdinal(epochDay(date));
}

/** By the UTC date, which may lie a week off the exchange's own: searches start one week before or after it. */
function isoWeekOfInstant(utc: number): number {
  return isoWeekOrdinal(utcDay(utc));
}

function missingWeek(side: 'before' | 'after', week: Week, calendar: ExchangeCalendar): never {
  throw new UserError(`the ${calendar.name} calendar holds no week ${side} the one ending ${week.weekEnding}`, {
    hint: coverage(calendar),
  });
}

function coverage(calendar: ExchangeCalendar): string {
  const { first, last } = weekTable(calendar);
  return `The calendar's whole weeks run from ${isoDate(mondayOf(first))} to ${isoDate(mondayOf(last + 1) - 1)}.`;
}

function instantText(utc: number): string {
  return Math.abs(utc) <= 8.64e15 ? new Date(utc).toISOString() : String(utc);
}
