import { epochDay, isoDate, isoWeekday, isoWeekOrdinal, parseIsoDate } from '../calendar/date.ts';
import { UserError } from '../errors.ts';

/** Which sessions a panel has rows for. */
export type AsOfRule =
  | { readonly kind: 'sessions' | 'weekly' | 'monthly'; readonly last: number }
  | { readonly kind: 'list'; readonly days: readonly number[] };

/** Ascending epoch days on which each exchange held a session. */
export type ExchangeSessions = readonly ArrayLike<number>[];

const hint = 'Write sessions:N, weekly, weekly:N, monthly, monthly:N, or dates as 2024-01-05,2024-01-12.';

/** Reads `sessions:46`, `weekly`, `weekly:522`, `monthly`, or a list of dates. @throws UserError */
export function parseAsOf(text: string): AsOfRule {
  const [, kind, count] = /^(sessions|weekly|monthly)(?::(\d+))?$/.exec(text) ?? [];
  if (kind === undefined) {
    const days = text.split(/[\s,]+/).filter((each) => each !== '');
    if (days.length === 0 || !days.every((day) => /^\d{4}-/.test(day))) {
      throw new UserError(`The as-of dates are ${JSON.stringify(text)}.`, { hint });
    }
    return { kind: 'list', days: [...new Set(days.map((day) => epochDay(parseIsoDate(day))))].sort((a, b) => a - b) };
  }
  const last = count === undefined ? Number.POSITIVE_INFINITY : Number(count);
  if (last === 0 || (kind === 'sessions' && count === undefined)) {
    throw new UserError(`The as-of dates are "${text}", which is none.`, { hint });
  }
  return { kind: kind as 'sessions' | 'weekly' | 'monthly', last };
}

/**
 * The as-of dates of a panel. Of a week or a month it is the last day on which the most exchanges held a session, so that a holiday of one
 * of them does not take its assets out; a session counts for the last N where at least half of the exchanges had one, on a weekend all of them, so that
 * one on which only some trade does not. Neither depends on what came later.
 *
 * @param from epoch day; nothing before it
 * @param until epoch day; nothing after it
 * @returns epoch days, ascending
 * @throws UserError for a listed date that was no session, and when there is none
 */
export function asOfDates(rule: AsOfRule, exchanges: ExchangeSessions, from: number, until: number): Int32Array {
  const open = openExchanges(exchanges, until);
  const days = chosenDays(rule, open).filter((day) => day >= from && day <= until);
  if (days.length > 0)
    return Int32Array.from(rule.kind === 'list' ? days : days.slice(-Math.min(rule.last, days.length)));
  throw new UserError('No session is selected for the panel.', {
    hint: 'Look at the as-of dates, and at what the dataset exchange_sessions holds: the stage "backbone" writes it.',
  });
}

interface OpenDay {
  /** Exchanges with a session. */
  readonly open: number;
  /** Exchanges that had one in the month up to it. */
  readonly active: number;
}

function openExchanges(exchanges: ExchangeSessions, until: number): ReadonlyMap<number, OpenDay> {
  const days = new Set<number>();
  for (const sessions of exchanges) for (let i = 0; i < sessions.length; i++) days.add(sessions[i] as number);
  const ascending = [...days].filter((day) => day <= until).sort((a, b) => a - b);
  const next = exchanges.map(() => 0);
  return new Map(
    ascending.map((day) => {
      let [open, active] = [0, 0];
      for (const [index, sessions] of exchanges.entries()) {
        let place = next[index] as number;
        while (place < sessions.length && (sessions[place] as number) <= day) place += 1;
        next[index] = place;
        const last = sessions[place - 1] ?? Number.NEGATIVE_INFINITY;
        if (last === day) open += 1;
        if (last > day - 30) active += 1;
      }
      return [day, { open, active }];
    }),
  );
}

/** A weekend on which an exchange rests is none, however many others are open; on a weekday a holiday of fewer than half of them does not count. */
function counts(day: number, open: number, active: number): boolean {
  return isoWeekday(day) > 5 ? open === active : 2 * open >= active;
}

function chosenDays(rule: AsOfRule, days: ReadonlyMap<number, OpenDay>): number[] {
  if (rule.kind === 'list') {
    const absent = rule.days.find((day) => !days.has(day));
    if (absent === undefined) return [...rule.days];
    throw new UserError(`${isoDate(absent)} is an as-of date, and no exchange held a session then.`, {
      hint: 'List sessions; the dataset exchange_sessions has them.',
    });
  }
  if (rule.kind === 'sessions')
    return [...days].filter(([day, { open, active }]) => counts(day, open, active)).map(([day]) => day);
  const periods = Map.groupBy(days, ([day]) =>
    rule.kind === 'weekly' ? isoWeekOrdinal(day) : isoDate(day).slice(0, 7),
  );
  return [...periods.values()].map((period) => {
    const most = Math.max(...period.map(([, { open }]) => open));
    return (period.findLast(([, { open }]) => open === most) as [number, OpenDay])[0];
  });
}
