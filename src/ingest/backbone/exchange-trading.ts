import type { ExchangeSpan } from '../../backbone/asset-register.ts';
import type { DaySpan } from './pack-day.ts';

/** Calendar days on which an asset is live from a bar on, that of the bar included. */
export const liveDays = 30;

interface DaysOfExchange {
  /** Assets with a bar on each day. */
  readonly traded: Int32Array;
  /** Live assets of each day, less those of the day before. */
  readonly changes: Int32Array;
}

/**
 * How many assets of each exchange have a bar on each of some days, and how many are live. Live is an asset that had a bar on the day or within the
 * 29 days before it: what is listed later has no say in what was a session.
 */
export class TradingDays {
  readonly #days: Readonly<DaySpan>;
  readonly #nameOf: (exchange: string) => string;
  readonly #found = new Map<string, DaysOfExchange>();
  /** The last bar of each asset so far. */
  readonly #before = new Map<number, { readonly day: number; readonly exchange: string }>();

  /** @param nameOf what an exchange is called here: those of one name are one */
  constructor(days: Readonly<DaySpan>, nameOf: (exchange: string) => string) {
    this.#days = days;
    this.#nameOf = nameOf;
  }

  /**
   * Takes bars of an asset, all of which lie after those that were taken of it before.
   *
   * @param dates ascending; those before the days count where the asset is still live on them
   */
  add(asset: number, dates: Int32Array, exchanges: readonly ExchangeSpan[]): void {
    const { first, last } = this.#days;
    const before = this.#before.get(asset);
    let name = before?.exchange;
    let liveUntil = before === undefined ? Number.NEGATIVE_INFINITY : before.day + liveDays;
    for (const day of dates) {
      if (day > last) break;
      if (day <= first - liveDays) continue;
      const exchange = this.#nameOf(exchangeOn(exchanges, day));
      // What the bar before said of the days from this one on is not said twice.
      const from = name === exchange ? Math.max(day, liveUntil) : day;
      this.#addLive(exchange, from, day + liveDays);
      if (day >= first) {
        const { traded } = this.#of(exchange);
        traded[day - first] = (traded[day - first] as number) + 1;
      }
      name = exchange;
      liveUntil = day + liveDays;
    }
    if (name !== undefined) this.#before.set(asset, { day: liveUntil - liveDays, exchange: name });
  }

  get exchanges(): readonly string[] {
    return [...this.#found.keys()].sort();
  }

  /** The days on which any asset of an exchange has a bar, ascending. */
  daysWithBars(exchange: string): number[] {
    const { traded } = this.#of(exchange);
    return [...traded.keys()].filter((place) => (traded[place] as number) > 0).map((place) => this.#days.first + place);
  }

  /** The days on which at least a share of the live assets of an exchange have a bar, ascending. */
  daysWithShare(exchange: string, share: number): number[] {
    const { traded, changes } = this.#of(exchange);
    let live = 0;
    return [...traded.keys()].flatMap((place) => {
      live += changes[place] as number;
      const count = traded[place] as number;
      return count > 0 && count >= share * live ? [this.#days.first + place] : [];
    });
  }

  #addLive(exchange: string, from: number, to: number): void {
    const { first, last } = this.#days;
    const [start, end] = [Math.max(from, first) - first, Math.min(to, last + 1) - first];
    if (end <= start) return;
    const { changes } = this.#of(exchange);
    changes[start] = (changes[start] as number) + 1;
    changes[end] = (changes[end] as number) - 1;
  }

  #of(exchange: string): DaysOfExchange {
    const known = this.#found.get(exchange);
    if (known !== undefined) return known;
    const days = this.#days.last - this.#days.first + 1;
    const made = { traded: new Int32Array(days), changes: new Int32Array(days + 1) };
    this.#found.set(exchange, made);
    return made;
  }
}

/** The exchange of an asset on a day: that which holds then, or held last, or is the first to hold. */
export function exchangeOn(exchanges: readonly ExchangeSpan[], day: number): string {
  const [first] = exchanges;
  if (exchanges.length === 1 && first !== undefined) return first.exchange;
  return (exchanges.findLast(({ from }) => from <= day) ?? first)?.exchange ?? '';
}
