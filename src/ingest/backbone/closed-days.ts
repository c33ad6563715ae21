import type { AssetRegister } from '../../backbone/asset-register.ts';
import { epochDay, isoDate } from '../../calendar/date.ts';
import { nyse } from '../../calendar/nyse.ts';
import { sessionsBetween } from '../../calendar/sessions.ts';
import { noDay } from '../../market/bar-rows.ts';
import { exchangeOn } from './exchange-trading.ts';

const firstDay = epochDay(nyse.firstDate);

/** By days from the calendar's first one on: 1 = a session of the New York Stock Exchange. */
let openDays: Uint8Array | undefined;

function sessionDays(): Uint8Array {
  if (openDays !== undefined) return openDays;
  const days = new Uint8Array(epochDay(nyse.lastDate) - firstDay + 1);
  for (const { date } of sessionsBetween(nyse.firstDate, nyse.lastDate)) days[epochDay(date) - firstDay] = 1;
  openDays = days;
  return days;
}

/** On which days the calendar knows that assets were not traded, because their exchange was closed. */
export class ClosedDays {
  readonly #open = sessionDays();
  readonly #register: AssetRegister;
  readonly #exchanges: ReadonlySet<string>;
  /** Of each asset, by its number, whether the calendar holds for it. */
  readonly #holds: readonly ('always' | 'never' | 'at times')[];

  /** @param exchanges those that hold sessions on the days of the New York Stock Exchange */
  constructor(register: AssetRegister, exchanges: readonly string[]) {
    this.#register = register;
    this.#exchanges = new Set(exchanges);
    this.#holds = Array.from({ length: register.largestNumber + 1 }, (_, asset) => {
      const own = register.exchangesOf(asset).map(({ exchange }) => this.#exchanges.has(exchange));
      if (!own.includes(true)) return 'never';
      return own.includes(false) ? 'at times' : 'always';
    });
  }

  /** @param day epoch day; before and after the calendar nothing is known to be closed */
  isClosed(asset: number, day: number): boolean {
    if (this.#open[day - firstDay] !== 0) return false;
    const holds = this.#holds[asset];
    if (holds !== 'at times') return holds === 'always';
    return this.#exchanges.has(exchangeOn(this.#register.exchangesOf(asset), day));
  }

  /** Sessions of the calendar between two days, both included. */
  sessions(from: number, to: number): number {
    let count = 0;
    for (let day = from; day <= to; day++) count += this.#open[day - firstDay] ?? 0;
    return count;
  }
}

/** Bars of an asset in a month: the days that are given, and those of them on which its exchange was closed. */
interface MonthOfAsset {
  readonly days: Set<number>;
  readonly closed: Set<number>;
}

/** From which share of its days on a month is taken for another one. */
const misdatedShare = 0.2;

/**
 * The months of assets whose dates cannot be right: of the days that a pack gives, at least two and a fifth lie on closed days, and as many
 * sessions between them are missing. A year or month that was written wrongly looks so, with half of its days on sessions by chance; rows for
 * weekends beside those of every session do not.
 *
 * @param places rows by which a month is suspected: those on closed days
 */
export function misdatedMonths(
  rows: number,
  assetOf: Int32Array,
  dayOf: Int32Array,
  places: readonly number[],
  closedDays: ClosedDays,
): (row: number) => boolean {
  const keyOf = (row: number) => `${assetOf[row]} ${isoDate(dayOf[row] as number).slice(0, 7)}`;
  const suspected = new Set(places.map((row) => assetOf[row] as number));
  const months = new Map<string, MonthOfAsset>(
    places.map((row) => [keyOf(row), { days: new Set(), closed: new Set() }]),
  );
  for (let row = 0; row < rows; row++) {
    const day = dayOf[row] as number;
    if (day === noDay || !suspected.has(assetOf[row] as number)) continue;
    const month = months.get(keyOf(row));
    month?.days.add(day);
    if (closedDays.isClosed(assetOf[row] as number, day)) month?.closed.add(day);
  }
  const misdated = new Set([...months].flatMap(([key, month]) => (isMisdated(month, closedDays) ? [key] : [])));
  return (row) => misdated.size > 0 && suspected.has(assetOf[row] as number) && misdated.has(keyOf(row));
}

function isMisdated({ days, closed }: MonthOfAsset, closedDays: ClosedDays): boolean {
  const missing = closedDays.sessions(Math.min(...days), Math.max(...days)) - (days.size - closed.size);
  return Math.min(closed.size, missing) >= Math.max(2, misdatedShare * days.size);
}
