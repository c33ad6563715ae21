export type MarketActionKind = 'split' | 'dividend' | 'adjustment';
export type KnownStepKind = 'price_factor' | 'volume_split' | 'bar_factor' | 'real' | 'wrong';

/** What changes the meaning of a price. */
export interface PriceAction {
  /** Epoch day of the first session without the entitlement. */
  readonly exDay: number;
  /**
   * `adjustment`: a factor on earlier prices whose cause is not known. What follows says of bars of any source what a step of theirs is:
   * `price_factor` and `volume_split` adjust the bars before it, also those that are adjusted already; `bar_factor` the prices of this bar
   * alone; `real` and `wrong` say that its price is right, and that the bar is none of the symbol's.
   */
  readonly kind: MarketActionKind | KnownStepKind;
  /** New shares per old share; USD per share as of the ex-date; factor on earlier prices, on earlier volumes, on the bar's prices; 1. */
  readonly value: number;
}

/** What to multiply prices and volumes as traded with, by session, so that all are in shares of the last session. */
export interface AdjustmentFactors {
  readonly price: Float64Array;
  readonly volume: Float64Array;
}

/**
 * Backward adjustment by the standard of the Center for Research in Security Prices, as Yahoo publishes it
 * (help.yahoo.com, "What is the adjusted close?"): a split of s new shares for one multiplies every earlier price by 1/s and every earlier
 * volume by s; a dividend D multiplies every earlier price by 1 − D/C, C being the last close before the ex-date.
 *
 * Events of one ex-date: the splits first, then the sum of the dividends. D is in shares of the ex-date, so that C counts as C/s there:
 * the factor is (1/s)(1 − D·s/C), which is what makes s·(P + D) = C for the price P after both. An adjustment is one more factor.
 *
 * An event counts for the sessions before its ex-date, whether or not that is a session itself; one after the last session, or before the
 * first, for none. Without a close before it a dividend has nothing to adjust. A dividend of at least the close would leave a price of
 * zero or less; as a price holds its dividend until the ex-date that is an error of the source, and it is left out.
 *
 * @param days epoch days of the sessions, ascending
 * @param closes closes as traded, in USD; NaN where there is none
 */
export function adjustmentFactors(
  days: ArrayLike<number>,
  closes: ArrayLike<number>,
  actions: readonly PriceAction[],
): AdjustmentFactors {
  const count = days.length;
  const factors = { price: new Float64Array(count).fill(1), volume: new Float64Array(count).fill(1) };
  const lastDay = days[count - 1] ?? Number.NEGATIVE_INFINITY;
  const due = [...Map.groupBy(actions, ({ exDay }) => exDay)].filter(([exDay]) => exDay <= lastDay);
  due.sort(([a], [b]) => b - a);
  let price = 1;
  let volume = 1;
  let next = 0;
  for (let i = count - 1; i >= 0; i--) {
    for (; next < due.length; next++) {
      const [exDay, events] = due[next] as (typeof due)[number];
      if (exDay <= (days[i] as number)) break;
      const step = exDateFactors(events, lastClose(closes, i));
      price *= step.price;
      volume *= step.volume;
    }
    factors.price[i] = price;
    factors.volume[i] = volume;
  }
  return factors;
}

/** Closes adjusted for the actions, in USD; NaN where there is no close. Arguments as for {@link adjustmentFactors}. */
export function adjustedCloses(
  days: ArrayLike<number>,
  closes: ArrayLike<number>,
  actions: readonly PriceAction[],
): Float64Array {
  const { price } = adjustmentFactors(days, closes, actions);
  return price.map((factor, i) => factor * (closes[i] as number));
}

/**
 * The factors of the events of one ex-date on what lies before it, in an order of values, so that the order in which they come has no say.
 *
 * @param close the last close before the ex-date; NaN where there is none
 */
export function exDateFactors(events: readonly PriceAction[], close: number): { price: number; volume: number } {
  const values = (kind: PriceAction['kind']) =>
    events
      .filter((event) => event.kind === kind)
      .map(({ value }) => value)
      .sort((a, b) => a - b);
  const split = product(values('split'));
  const dividend = values('dividend').reduce((sum, value) => sum + value, 0);
  const share = (dividend * split) / close;
  const afterDividend = share < 1 ? 1 - share : 1;
  const price = (afterDividend / split) * product(values('adjustment')) * product(values('price_factor'));
  return { price, volume: split * product(values('volume_split')) };
}

function product(values: readonly number[]): number {
  return values.reduce((result, value) => result * value, 1);
}

/** The last close up to a place; NaN when there is none. */
export function lastClose(closes: ArrayLike<number>, place: number): number {
  for (let i = place; i >= 0; i--) {
    const close = closes[i] as number;
    if (close > 0) return close;
  }
  return Number.NaN;
}
