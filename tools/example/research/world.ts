import { type IsoDate, parseIsoDate } from '../../../src/calendar/date.ts';
import { Random } from '../../../src/statistics/random.ts';
import { type Exchange, exchangeOf, exchangesOf } from './exchanges.ts';
import { type Lifetime, planLifetimes } from './lifetimes.ts';

export interface WorldOptions {
  readonly seed: number;
  /** Assets, at least 40: some of each kind of life. */
  readonly assets: number;
  readonly firstDay: string;
  readonly lastDay: string;
  /** What a calm asset earns more than a wild one: return a year for each unit of yearly volatility that it has less than the usual one. Default: 0. */
  readonly calmPremium?: number;
}

/** Daily bars of one asset, prices as traded in its currency. */
export interface AssetBars {
  readonly dates: readonly IsoDate[];
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
}

/** What an asset pays or how it is cut. */
export interface AssetAction {
  readonly exDate: IsoDate;
  readonly kind: 'split' | 'dividend';
  /** New shares per old share, or currency per share. */
  readonly value: number;
}

export interface Asset extends Lifetime {
  readonly bars: AssetBars;
  readonly actions: readonly AssetAction[];
}

export interface World {
  readonly exchanges: readonly Exchange[];
  readonly assets: readonly Asset[];
  /** US dollars for one euro, on each day of XETR. */
  readonly euro: readonly { readonly date: IsoDate; readonly rate: number }[];
}

const sessionsPerYear = 252;
/** Half-life of an asset's own drift: what momentum can find. */
const driftHalfLife = 90;
const driftVolAnnualised = 0.22;
/** Volatility of an asset that the premium of calm ones gives and takes nothing. */
const usualVolAnnualised = 0.35;

/**
 * An invented market for research: three exchanges, two currencies, assets that are listed late, halted, split, renamed and delisted.
 *
 * r = β·market + own drift + own noise, the drift an Ornstein–Uhlenbeck process that changes over months, so that past returns say a little of
 * those to come, as much as a candidate of momentum needs to be told from noise. With a premium of calm assets there is something that also outlives costs and the number
 * of trials. The same options give the same world on every machine.
 */
export function simulateWorld({ seed, assets, firstDay, lastDay, calmPremium = 0 }: WorldOptions): World {
  const random = Random.seeded(seed);
  const exchanges = exchangesOf(parseIsoDate(firstDay), parseIsoDate(lastDay));
  const days = [...new Set(exchanges.flatMap(({ sessions }) => sessions))].sort();
  const market = marketByDay(days, random.stream('market'));
  const lifetimes = planLifetimes(assets, exchanges, random.stream('lifetimes'));
  return {
    exchanges,
    assets: lifetimes.map((lifetime) => ({
      ...lifetime,
      ...trade(lifetime, {
        sessions: exchangeOf(exchanges, lifetime.exchange).sessions,
        market,
        draws: random.stream(lifetime.id),
        premium: (calmPremium * (usualVolAnnualised - lifetime.volAnnualised)) / sessionsPerYear,
      }),
    })),
    euro: euroRates(exchangeOf(exchanges, 'XETR').sessions, random.stream('euro')),
  };
}

function marketByDay(days: readonly IsoDate[], draws: Random): ReadonlyMap<IsoDate, number> {
  const daily = 0.16 / Math.sqrt(sessionsPerYear);
  return new Map(days.map((day) => [day, 0.07 / sessionsPerYear + daily * draws.normal()]));
}

function euroRates(days: readonly IsoDate[], draws: Random): World['euro'] {
  let rate = 1.08;
  return days.map((date) => {
    rate *= Math.exp(0.004 * draws.normal());
    return { date, rate: Math.round(rate * 10_000) / 10_000 };
  });
}

/** What an asset is traded in. */
interface Surroundings {
  readonly sessions: readonly IsoDate[];
  /** Return of the market by day. */
  readonly market: ReadonlyMap<IsoDate, number>;
  readonly draws: Random;
  /** What it earns beside all else, a day. */
  readonly premium: number;
}

/** The bars and actions of one asset: a path of returns, then what its shares were worth as they were traded. */
function trade(
  { listed, delisting, halted, volAnnualised, beta, startPrice, calmVolume, split, yieldAnnualised }: Lifetime,
  { sessions, market, draws, premium }: Surroundings,
): Pick<Asset, 'bars' | 'actions'> {
  const alive = sessions.filter((day) => day >= listed && (delisting === undefined || day <= delisting.date));
  const noise = volAnnualised / Math.sqrt(sessionsPerYear);
  const stays = 0.5 ** (1 / driftHalfLife);
  const longRun = driftVolAnnualised / sessionsPerYear;
  let drift = longRun * draws.normal();
  let price = startPrice;
  let shares = calmVolume;
  const actions: AssetAction[] = [];
  const traded = alive.filter((day) => day !== halted);
  const columns = { open: price, high: price, low: price, close: price, volume: 0 };
  const bars = Object.fromEntries(
    Object.keys(columns).map((name) => [name, new Float64Array(traded.length)]),
  ) as Record<keyof typeof columns, Float64Array>;
  for (const [i, day] of traded.entries()) {
    if (split?.date === day) {
      price /= split.ratio;
      shares *= split.ratio;
      actions.push({ exDate: day, kind: 'split', value: split.ratio });
    }
    const dividend = yieldAnnualised > 0 && i % 63 === 40 ? inCents((price * yieldAnnualised) / 4) : 0;
    if (dividend > 0) {
      price -= dividend;
      actions.push({ exDate: day, kind: 'dividend', value: dividend });
    }
    drift = stays * drift + longRun * Math.sqrt(1 - stays ** 2) * draws.normal();
    const open = price * Math.exp(0.3 * noise * draws.normal());
    price *= Math.exp(beta * (market.get(day) ?? 0) + premium + drift + noise * draws.normal());
    const reach = 1 + 0.3 * noise * Math.abs(draws.normal());
    bars.open[i] = inCents(open);
    bars.close[i] = inCents(price);
    bars.high[i] = inCents(Math.max(open, price) * reach);
    bars.low[i] = inCents(Math.min(open, price) / reach);
    bars.volume[i] = Math.round((shares * Math.exp(0.4 * draws.normal())) / 100) * 100;
  }
  return { bars: { dates: traded, ...bars }, actions };
}

function inCents(price: number): number {
  return Math.max(1, Math.round(price * 100)) / 100;
}
