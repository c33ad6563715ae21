import type { IsoDate } from '../../../src/calendar/date.ts';
import type { Random } from '../../../src/statistics/random.ts';
import { type Exchange, exchangeOf } from './exchanges.ts';

/** What an asset is and what happens to it, before a price of it is drawn. */
export interface Lifetime {
  readonly id: string;
  readonly symbol: string;
  readonly exchange: Exchange['name'];
  readonly sector: string | null;
  readonly class: 'stock' | 'etf';
  /** First session. */
  readonly listed: IsoDate;
  /** Last session, and what holders were left with; null where nobody reported it. */
  readonly delisting: { readonly date: IsoDate; readonly code: string; readonly return: number | null } | undefined;
  /** A session of its exchange without a bar. */
  readonly halted: IsoDate | undefined;
  readonly split: { readonly date: IsoDate; readonly ratio: number } | undefined;
  /** From this session on it has another ticker. */
  readonly renamed: { readonly date: IsoDate; readonly symbol: string } | undefined;
  readonly startPrice: number;
  readonly calmVolume: number;
  readonly beta: number;
  readonly volAnnualised: number;
  readonly yieldAnnualised: number;
}

const sectors = [
  'Communication Services',
  'Consumer Discretionary',
  'Consumer Staples',
  'Energy',
  'Financials',
  'Health Care',
  'Industrials',
  'Information Technology',
  'Materials',
  'Real Estate',
  'Utilities',
] as const;

/**
 * Assets in turn on the exchanges, every tenth an ETF without a sector. By their number: the third of 40 is renamed; the fifth is delisted, the
 * seventh too with nothing reported; the ninth takes up the ticker that the fifth left; the eleventh is listed late; the thirteenth is halted for a
 * session; of every twelve one is split.
 */
export function planLifetimes(count: number, exchanges: readonly Exchange[], draws: Random): Lifetime[] {
  if (!Number.isInteger(count) || count < 14)
    throw new RangeError(`assets must be a whole number from 14 on, not ${count}`);
  const lifetimes: Lifetime[] = [];
  for (let number = 0; number < count; number++) {
    const place = number % 40;
    const left = lifetimes[number - 4];
    const takesOver = place === 9 && left?.delisting !== undefined;
    const exchange = exchangeOf(
      exchanges,
      takesOver ? left.exchange : (exchanges[number % exchanges.length] as Exchange).name,
    );
    const session = (share: number) => exchange.sessions[Math.floor(share * (exchange.sessions.length - 1))] as IsoDate;
    const isFund = number % 10 === 4;
    lifetimes.push({
      id: `A${String(number).padStart(5, '0')}`,
      // The ticker of an asset that left becomes free: another asset, with a history of its own.
      symbol: takesOver ? left.symbol : tickerOf(number),
      exchange: exchange.name,
      sector: isFund ? null : draws.choice(sectors),
      class: isFund ? 'etf' : 'stock',
      listed: place === 9 ? session(0.6) : place === 11 ? session(0.2 + 0.3 * draws.uniform()) : session(0),
      delisting:
        place === 5
          ? { date: session(0.45), code: 'acquired', return: round(0.05 * draws.normal(), 4) }
          : place === 7
            ? { date: session(0.5 + 0.4 * draws.uniform()), code: 'bankruptcy', return: null }
            : undefined,
      halted: place === 13 ? session(0.3 + 0.5 * draws.uniform()) : undefined,
      split:
        number % 12 === 8
          ? { date: session(0.1 + 0.8 * draws.uniform()), ratio: draws.choice([2, 3, 0.1, 1.5]) }
          : undefined,
      renamed: place === 3 ? { date: session(0.55), symbol: `${tickerOf(number)}N` } : undefined,
      startPrice: round(8 + 150 * draws.uniform() ** 2, 2),
      calmVolume: Math.round(10 ** (3 + 3.5 * draws.uniform())),
      beta: isFund ? 1 : 0.4 + 1.2 * draws.uniform(),
      volAnnualised: isFund ? 0.05 : 0.15 + 0.4 * draws.uniform(),
      yieldAnnualised: draws.uniform() < 0.4 ? 0.01 + 0.04 * draws.uniform() : 0,
    });
  }
  return lifetimes;
}

/** AAAA, AAAB, …: no ticker of the example is longer than five letters. */
function tickerOf(number: number): string {
  let rest = number;
  let ticker = '';
  for (let i = 0; i < 4; i++) {
    ticker = String.fromCharCode(65 + (rest % 26)) + ticker;
    rest = Math.floor(rest / 26);
  }
  return ticker;
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
