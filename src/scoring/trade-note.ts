import { mayTrade, type RegimeStatus } from './regime.ts';

/** Of the regime when a week was scored; undefined where the results of the week do not say. */
export type StatusThen = RegimeStatus | undefined;

/** What a regime decided in a week, and as what. */
export interface DecidedWeek {
  readonly regime: string;
  readonly decision: string | null;
  readonly status: StatusThen;
}

/**
 * What has to stand beside a number of weeks that decided to trade: which of them only would have, since their regime was not live. Empty
 * where all of them traded.
 *
 * @param statuses one for each of these weeks
 */
export function tradeNote(statuses: readonly StatusThen[]): string {
  const others = statuses.filter((status) => status === undefined || !mayTrade(status));
  return [...Map.groupBy(others, (status) => status)]
    .map(([status, { length }]) => {
      const words = status === undefined ? 'status not recorded' : `would trade, ${status}`;
      return length === statuses.length ? words : `${length} ${words}`;
    })
    .join('; ');
}

/** `12`, `8 (would trade, shadow)`, `12 (8 would trade, shadow)`. */
export function notedTrades(count: number | string, statuses: readonly StatusThen[] = []): string {
  const note = tradeNote(statuses);
  return note === '' ? String(count) : `${count} (${note})`;
}

/** What such weeks did: `traded`, or `decided to trade (8 would trade, shadow)`. */
export function tradedWords(statuses: readonly StatusThen[] = []): string {
  const note = tradeNote(statuses);
  return note === '' ? 'traded' : `decided to trade (${note})`;
}

/** The statuses of the weeks that decided to trade, by regime. */
export function tradeStatuses(weeks: readonly DecidedWeek[]): ReadonlyMap<string, readonly StatusThen[]> {
  const trading = weeks.filter(({ decision }) => decision === 'TRADE');
  const byRegime = Map.groupBy(trading, ({ regime }) => regime);
  return new Map([...byRegime].map(([regime, own]) => [regime, own.map(({ status }) => status)]));
}
