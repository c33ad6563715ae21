import { type Week, weeksBack } from '../calendar/weeks.ts';
import { longHistoryWeeks } from '../scoring/judged-week.ts';
import { fullSessions, sessionsNeeded } from '../scoring/market-features.ts';
import { weeksNeeded } from '../scoring/news-features.ts';
import { counted } from '../text/name-list.ts';

/** How far back the data of a week reaches. */
export interface HistoryHeld {
  /** Weeks whose news is known, the week itself included, back to the first one that is not. */
  readonly newsWeeks: number;
  /** Sessions of which the symbol with the most bars has one; Infinity where that is not known. */
  readonly sessions: number;
}

/**
 * How far back the data of a week reaches.
 *
 * @param newsWeeks the weeks whose news it was scored with
 * @param bars of each symbol, where they are known
 */
export function historyHeld(
  week: Week,
  newsWeeks: ReadonlySet<string>,
  bars: Float64Array | Int32Array | undefined,
): HistoryHeld {
  const back = weeksBack(week, longHistoryWeeks + 1).toReversed();
  const unknown = back.findIndex(({ weekEnding }) => !newsWeeks.has(weekEnding));
  return {
    newsWeeks: unknown < 0 ? back.length : unknown,
    sessions: bars === undefined ? Number.POSITIVE_INFINITY : Math.max(0, ...bars),
  };
}

const reason = /^([^:]+):TOO_LITTLE_HISTORY$/;

/** Whether something is left out because the data does not reach back far enough. */
export function isAnyTooShort(excluded: Readonly<Record<string, number>>): boolean {
  return Object.keys(excluded).some((one) => reason.test(one));
}

/** What a reason `feature:TOO_LITTLE_HISTORY` wants and what there is, in words; undefined for other reasons, and where there is enough. */
export function historyText(excludedFor: string, held: HistoryHeld): string | undefined {
  const feature = reason.exec(excludedFor)?.[1] ?? '';
  const weeks = weeksNeeded[feature];
  if (weeks !== undefined && held.newsWeeks < weeks) {
    const all = longHistoryWeeks + 1;
    return `news covers ${counted(held.newsWeeks, 'week')}, ${feature} needs ${weeks}${weeks < all ? `, and ${all} give every feature` : ''}`;
  }
  const sessions = sessionsNeeded[feature];
  if (sessions === undefined || held.sessions >= sessions) return undefined;
  return `bars cover ${counted(held.sessions, 'session')}, ${feature} needs ${sessions}, and ${fullSessions} give every feature`;
}
