import { epochDay, isoDate, utcDay } from '../../calendar/date.ts';
import { nyse } from '../../calendar/nyse.ts';
import { type Session, sessionsBetween } from '../../calendar/sessions.ts';
import { UserError } from '../../errors.ts';
import type { MacroProvider } from '../../http/provider.ts';
import { lowerBound } from '../../statistics/lower-bound.ts';

/** Sessions after the observed day from which the values of a provider's series are public. */
export function sessionsToPublication({ macro }: Pick<MacroProvider, 'macro'>, series: string): number {
  return macro.availableAfterSessionsOf?.(series) ?? macro.availableAfterSessions;
}

/**
 * The day from which a value may be used: the `sessions`-th session of New York after the observed day, which need be none itself;
 * with 0 the observed day, or the first session after it. Days are counted from 1970-01-01.
 *
 * @throws UserError where the calendar ends before
 */
export function availableDay(observed: number, sessions: number): number {
  const { days } = allSessions();
  const after = sessions === 0 ? observed - 1 : observed;
  const next = lowerBound(days.length, (place) => (days[place] as number) <= after);
  return days[next + Math.max(0, sessions - 1)] ?? beyondCalendar(observed);
}

/**
 * The day from which something may be used that was seen at an instant (ms since 1970): of the first session that closes then or
 * later, because what is seen after a close is no part of the week that the close ends.
 *
 * @throws UserError after the calendar's last close
 */
export function daySeen(instant: number): number {
  const { sessions } = allSessions();
  const session = sessions[lowerBound(sessions.length, (place) => (sessions[place] as Session).closeUtc < instant)];
  return session === undefined ? beyondCalendar(utcDay(instant)) : epochDay(session.date);
}

interface AllSessions {
  readonly sessions: readonly Session[];
  /** Their days, ascending. */
  readonly days: Int32Array;
}

let known: AllSessions | undefined;

function allSessions(): AllSessions {
  if (known === undefined) {
    const sessions = sessionsBetween(nyse.firstDate, nyse.lastDate);
    known = { sessions, days: Int32Array.from(sessions, ({ date }) => epochDay(date)) };
  }
  return known;
}

function beyondCalendar(day: number): never {
  throw new UserError(`macro_daily: the ${nyse.name} calendar ends before a value of ${isoDate(day)} may be used.`, {
    hint: `The calendar covers ${nyse.firstDate} to ${nyse.lastDate}.`,
  });
}
