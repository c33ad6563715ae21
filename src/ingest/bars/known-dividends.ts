import { epochDay, parseIsoDate } from '../../calendar/date.ts';
import { UserError } from '../../errors.ts';
import type { TableReader } from '../../lake/lake-draft.ts';
import { corporateActions } from '../../market/datasets.ts';
import { latestActions } from '../../market/known-actions.ts';
import type { MarketWindow } from '../../market/market-window.ts';
import { takesDividend } from '../../market/steps/implied-splits.ts';
import type { KnownStep } from './known-step-settings.ts';

/** A dividend that a line of the configuration tells. */
export interface KnownDividend {
  readonly symbol: string;
  /** Place of the ex-date in the window, and its epoch day. */
  readonly place: number;
  readonly exDay: number;
  /** On earlier prices: 1 − D/C, with C the last close before the ex-date. */
  readonly factor: number;
  /** Whether the adjusted closes take it already. */
  readonly isTaken: boolean;
}

/**
 * The dividends of `market.known_steps` within a window. One without a close before it has nothing to adjust.
 *
 * @param window bars as they are stored
 * @throws UserError for a dividend of at least the close before it
 */
export function knownDividends(lines: readonly KnownStep[], { sessions, bars }: MarketWindow): KnownDividend[] {
  return lines.flatMap((line) => {
    if (line.is !== 'dividend') return [];
    const exDay = epochDay(parseIsoDate(line.date));
    const place = sessions.indexOf(exDay);
    const own = bars.get(line.symbol);
    const before = place < 0 ? undefined : own?.close.subarray(0, place).findLast((price) => price > 0);
    if (own === undefined || before === undefined) return [];
    const split = lines.find(({ is, symbol, date }) => is === 'split' && symbol === line.symbol && date === line.date);
    // The dividend is per share of its day, the close before it per share of before.
    const ratio = split?.is === 'split' ? split.ratio : undefined;
    const close = before / (ratio ?? 1);
    const factor = 1 - line.amount / close;
    if (factor <= 0) throw tooLarge(line, close);
    return [{ symbol: line.symbol, place, exDay, factor, isTaken: takesDividend(own, place, factor, ratio) }];
  });
}

/** The days of a month on which a provider lists a dividend, as `symbol day`: with a line they would count twice. */
export async function listedDividends(lake: TableReader, month: string): Promise<ReadonlySet<string>> {
  const table = (await lake.read(corporateActions, { month }))?.table;
  const listed = table ? latestActions(table, Number.POSITIVE_INFINITY) : [];
  return new Set(
    listed
      .filter(({ kind, value }) => kind === 'dividend' && value > 0)
      .map(({ symbol, exDay }) => `${symbol} ${exDay}`),
  );
}

function tooLarge({ symbol, date }: KnownStep, close: number): UserError {
  return new UserError(
    `market.known_steps: the dividend of ${symbol} on ${date} is not less than the close before it, ${close}.`,
    { hint: 'Give the amount in USD per share of that day.' },
  );
}
