import { exchangeSessions } from '../../backbone/datasets.ts';
import { isoDate, parseIsoDate } from '../../calendar/date.ts';
import { lastSessionOnOrBefore, sessionIndex } from '../../calendar/sessions.ts';
import type { Lake } from '../../lake/lake.ts';
import type { DecisionSession } from '../../promotion/next-decision.ts';
import { unlessDamaged } from './recipe-differences.ts';

/** The last session of the store, as New York counts it; undefined where the store has none. */
export async function lastStoredSession(lake: Lake): Promise<DecisionSession | undefined> {
  let last = Number.NEGATIVE_INFINITY;
  for (const keys of await lake.list(exchangeSessions)) {
    const stored = await unlessDamaged(() => lake.read(exchangeSessions, keys));
    if (stored !== undefined && stored !== 'damaged') last = Math.max(last, stored.table.columns.date.at(-1) ?? last);
  }
  return Number.isFinite(last) ? sessionOf(isoDate(last)) : undefined;
}

/** The session of New York on a date, or the last one before it. */
export function sessionOf(text: string): DecisionSession {
  const { date } = lastSessionOnOrBefore(parseIsoDate(text));
  return { date, number: sessionIndex(date) };
}
