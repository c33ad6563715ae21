import { epochDay, parseIsoDate } from '../../src/calendar/date.ts';
import type { ProviderBar, ProviderDividend } from './provider-file.ts';

/** A split: new shares for one old share, from the first session in new shares on. */
export interface RealSplit {
  readonly symbol: string;
  /** Epoch day. */
  readonly exDay: number;
  readonly ratio: number;
}

/** The splits of the stocks of both files in their years, as the companies announced them. The files have prices after all of them. */
export const realSplits: readonly RealSplit[] = (
  [
    ['AAPL', '2014-06-09', 7],
    ['AOS', '2016-10-06', 2],
    ['ARNC', '2016-10-06', 1 / 3],
    ['CELG', '2014-06-26', 2],
    ['CHD', '2016-09-02', 2],
    ['CMCSA', '2017-02-21', 2],
    ['CNC', '2019-02-07', 2],
    ['EW', '2015-12-14', 2],
    ['FISV', '2018-03-20', 2],
    ['HBI', '2015-03-04', 4],
    ['HLT', '2017-01-04', 1 / 3],
    ['HRL', '2016-02-10', 2],
    ['ICE', '2016-11-04', 5],
    ['KR', '2015-07-14', 2],
    ['LNT', '2016-05-20', 2],
    ['MA', '2014-01-22', 10],
    ['MPC', '2015-06-11', 2],
    ['PPG', '2015-06-15', 2],
    ['ROST', '2015-06-12', 2],
    ['TJX', '2018-11-07', 2],
    ['UAA', '2016-04-08', 2],
    ['V', '2015-03-19', 4],
    ['XRX', '2017-06-15', 1 / 4],
  ] as const
).map(([symbol, date, ratio]) => ({ symbol, exDay: epochDay(parseIsoDate(date)), ratio }));

/** New shares for one share of a day, over all splits after it. */
export function laterSplits(symbol: string, day: number): number {
  return realSplits
    .filter((split) => split.symbol === symbol && split.exDay > day)
    .reduce((product, { ratio }) => product * ratio, 1);
}

/** The bar as it was traded: before the splits that came later. */
export function asTraded(symbol: string, { day, open, high, low, close, adjusted, volume }: ProviderBar): ProviderBar {
  const ratio = laterSplits(symbol, day);
  return {
    day,
    open: open * ratio,
    high: high * ratio,
    low: low * ratio,
    close: close * ratio,
    adjusted,
    volume: volume / ratio,
  };
}

/** The dividend as it was paid, in tenths of a thousandth: companies announce no smaller parts. */
export function asPaid(dividend: ProviderDividend): ProviderDividend {
  const { symbol, exDay, value } = dividend;
  return { symbol, exDay, value: Number((value * laterSplits(symbol, exDay)).toFixed(4)) };
}

/** Share of the prices that are in whole cents, as prices on an exchange are. */
export function shareInCents(bars: readonly ProviderBar[]): number {
  const prices = bars.flatMap(({ open, high, low, close }) => [open, high, low, close]);
  // The files round to seven digits.
  const isInCents = (price: number) => Math.abs(price - Math.round(price * 100) / 100) < Math.max(1.2e-4, price * 2e-7);
  return prices.filter(isInCents).length / prices.length;
}
