import { asOfSession } from '../calendar/sessions.ts';
import { UserError } from '../errors.ts';

/** Sessions of an exchange, days since 1970, ascending. */
export type SessionDays = Int32Array;

/** A label whose end nobody knows yet. */
const notOver = 2 ** 30;

/**
 * The day on which so many sessions after each date are over on every exchange: where one of them keeps a holiday, later than elsewhere. A date that is no
 * session of an exchange counts as the last one before it.
 *
 * @param dates days since 1970
 * @param exchanges sessions of each exchange that the panel may hold; `notOver` where they end before
 */
export function daysAfterSessions(dates: Int32Array, exchanges: readonly SessionDays[], sessions: number): Int32Array {
  return dates.map((date) =>
    exchanges.reduce((latest, days) => Math.max(latest, days[asOfSession(days, date) + sessions] ?? notOver), date),
  );
}

/** How many sessions lie between two days, the first not counted, on the exchange that has the fewest. */
export function sessionsBetween(from: number, to: number, exchanges: readonly SessionDays[]): number {
  return Math.min(...exchanges.map((days) => asOfSession(days, to) - asOfSession(days, from)));
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
