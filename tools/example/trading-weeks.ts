import type { Session } from '../../src/calendar/sessions.ts';
import { type Week, weekEndingOn, weeksBack } from '../../src/calendar/weeks.ts';

/** One week of the example and where its sessions stand among all sessions of the example. */
export interface TradingWeek {
  readonly week: Week;
  /** Position of the week's first session. */
  readonly firstSession: number;
}

export interface TradingTime {
  /** All sessions, oldest first. */
  readonly sessions: readonly Session[];
  /** All weeks, oldest first. */
  readonly weeks: readonly TradingWeek[];
}

/** The `count` weeks up to the one called `lastWeekEnding`. Throws `UserError` unless that is a week_ending. */
export function tradingTime(lastWeekEnding: string, count: number): TradingTime {
  const weeks: TradingWeek[] = [];
  const sessions: Session[] = [];
  for (const week of weeksBack(weekEndingOn(lastWeekEnding), count)) {
    weeks.push({ week, firstSession: sessions.length });
    sessions.push(...week.sessions);
  }
  return { sessions, weeks };
}
