import { nameList } from '../text/name-list.ts';
import { byCodeUnits } from '../text/order.ts';

/** A week that the lake holds and that would be made otherwise now. */
export interface StaleWeek {
  readonly week_ending: string;
  readonly regime: string;
  /** In words. */
  readonly why: string;
  /** What to do where it is published; undefined where a backfill makes it again. */
  readonly cure?: string;
}

const weeksNamed = 6;

/** One line per regime and reason, with its weeks and, once, what to do. */
export function staleLines(stale: readonly StaleWeek[]): string[] {
  const groups = Map.groupBy(stale, ({ regime, why, cure }) => JSON.stringify([regime, why, cure]));
  return [...groups.values()].map((group) => {
    const [{ regime, why, cure } = { regime: '', why: '', cure: undefined }] = group;
    const weeks = group.map(({ week_ending }) => week_ending);
    const stop = why.endsWith('.') ? '' : '.';
    const isRefused = cure !== undefined;
    const todo = cure ?? backfillHint(group.map(({ week_ending }) => ({ regime, weekEnding: week_ending })));
    return `${isRefused ? 'Refused' : 'To do again'}: ${regime}: ${why}${stop} Weeks: ${nameList(weeks, weeksNamed)}. ${todo}`;
  });
}

/** The command that makes weeks again. */
export function backfillHint(weeks: readonly { readonly regime: string; readonly weekEnding: string }[]): string {
  const days = [...new Set(weeks.map(({ weekEnding }) => weekEnding))].sort(byCodeUnits);
  const regimes = [...new Set(weeks.map(({ regime }) => regime))].sort(byCodeUnits);
  return `Make them again: regimen backfill --start ${days[0]} --end ${days.at(-1)} --regimes ${regimes.join(',')}`;
}
