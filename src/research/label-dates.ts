import { asOfSession } from '../calendar/sessions.ts';
import { UserError } from '../errors.ts';

/** Sessions of an exchange, days since 1970, ascending. */
export type SessionDays = Int32Array;

/** A label whose end nobody knows yet. */
const notOver = 2 ** 30;

/**
 * The day on which so many sessions after each date are over on every exchange: where one of them keeps a holiday, later than elsewhere. A date that is no
 * session of an exchange counts as the last one before it. An exchange has no say before its first session, nor once its last is past: what ends behind it
 * has no return there, and what others know of the date is known.
 *
 * @param dates days since 1970
 * @param exchanges sessions of each exchange that the panel may hold; `notOver` where none of them reaches so far
 */
export function daysAfterSessions(dates: Int32Array, exchanges: readonly SessionDays[], sessions: number): Int32Array {
  return dates.map((date) => {
    const ends = exchanges.flatMap((days) => {
      const session = asOfSession(days, date);
      return session < 0 ? [] : (days[session + sessions] ?? []);
    });
    return ends.length === 0 ? notOver : Math.max(date, ...ends);
  });
}

/**
 * Which dates have so many sessions behind them that are over, as far as the sessions reach: 1, else 0. What a date without them seems to be followed by is
 * that of the few whose end is known early, as of those that were delisted.
 */
export function datesFollowed(dates: Int32Array, exchanges: readonly SessionDays[], sessions: number): Uint8Array {
  return Uint8Array.from(daysAfterSessions(dates, exchanges, sessions), (day) => (day === notOver ? 0 : 1));
}

/**
 * How many sessions lie between two days, the first not counted, on the exchange that has the fewest of those that had sessions up to the one and from the
 * other on. Where none spans both: as many as are known of the one that has the most, which is no more than there were.
 */
export function sessionsBetween(from: number, to: number, exchanges: readonly SessionDays[]): number {
  const counted = (days: SessionDays) => asOfSession(days, to) - asOfSession(days, from);
  const spanning = exchanges.filter((days) => asOfSession(days, from) >= 0 && (days.at(-1) ?? from) >= to);
  return spanning.length > 0 ? Math.min(...spanning.map(counted)) : Math.max(...exchanges.map(counted));
}

/**
 * How many sessions as-of dates are apart as a rule: the median.
 *
 * @throws UserError with fewer than two dates
 */
export function usualStep(dates: Int32Array, exchanges: readonly SessionDays[]): number {
  if (dates.length < 2) {
    throw new UserError(
      `The panel holds ${dates.length} as-of date${dates.length === 1 ? '' : 's'}, and a series needs two.`,
      {
        hint: 'Make a panel with more as-of dates.',
      },
    );
  }
  const steps = Int32Array.from({ length: dates.length - 1 }, (_, i) =>
    sessionsBetween(dates[i] as number, dates[i + 1] as number, exchanges),
  ).sort();
  return Math.max(1, steps[steps.length >> 1] as number);
}
