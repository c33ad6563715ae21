import { isoDate, isoWeekday } from '../../../calendar/date.ts';
import { asOfSession, isCovered, sessionOn } from '../../../calendar/sessions.ts';
import type { Sessions } from '../scan/store-listing.ts';

/** Of an exchange: stored sessions from which it is told whether it holds some at weekends. */
const lookedAt = 60;

/**
 * How old bars of an exchange are in sessions of its own. Its stored sessions end with its bars, so a source that stopped would look up to date by them: behind the last of
 * them count the sessions of the calendar, or, without one, every weekday, and every day where it held sessions at weekends.
 */
export class SessionAges {
  readonly #sessions: Sessions;
  readonly #day: number;
  readonly #isEveryDay: boolean;
  readonly #sinceStored: number;

  /** @param day of the audit, an epoch day: its own session may not be over */
  constructor(sessions: Sessions, day: number) {
    this.#sessions = sessions;
    this.#day = day;
    this.#isEveryDay = sessions.days.subarray(-lookedAt).some((session) => isoWeekday(session) > 5);
    this.#sinceStored = this.#countBetween(sessions.days.at(-1) ?? day, day);
  }

  /** The sessions after a bar and before the day of the audit. @param last epoch day of the bar */
  ageOf(last: number): number {
    const { days } = this.#sessions;
    const end = days.at(-1);
    if (end === undefined || last > end) return this.#countBetween(last, this.#day);
    return days.length - 1 - asOfSession(days, last) + this.#sinceStored;
  }

  #countBetween(after: number, before: number): number {
    let count = 0;
    for (let day = after + 1; day < before; day++) if (this.#isHeld(day)) count += 1;
    return count;
  }

  #isHeld(day: number): boolean {
    if (this.#sessions.isCalendar && isCovered(day)) return sessionOn(isoDate(day)) !== undefined;
    return this.#isEveryDay || isoWeekday(day) <= 5;
  }
}
