import { exDateFactors, lastClose, type PriceAction } from '../market/adjusted-close.ts';
import { lowerBound } from '../statistics/lower-bound.ts';
import { type AssetBars, type AssetHistory, actionsKnown, barsKnown, turningDays } from './asset-history.ts';

/**
 * By what prices and volumes are divided so that all of an asset are in shares of its first bar with every dividend put back: one factor for
 * each ex-date, for its bar and those after it. They are the factors of `src/market/adjusted-close.ts`, multiplied from the first on and not from
 * the last back, so that no later event changes one of them by a bit.
 */
export interface CumulativeFactors {
  /** Epoch days, ascending. */
  readonly exDays: readonly number[];
  readonly price: readonly number[];
  readonly volume: readonly number[];
}

/** Nothing was split, nothing paid. */
const noFactors: CumulativeFactors = { exDays: [], price: [], volume: [] };

/** The cumulative factors of the events between the first bar and the last. */
export function cumulativeFactors(
  { dates, close }: Pick<AssetBars, 'dates' | 'close'>,
  actions: readonly PriceAction[],
): CumulativeFactors {
  if (actions.length === 0) return noFactors;
  const [first = Number.POSITIVE_INFINITY, last = Number.NEGATIVE_INFINITY] = [dates[0], dates.at(-1)];
  const counted = actions.filter(({ exDay, kind }) => exDay > first && exDay <= last && !ofOneBar.has(kind));
  if (counted.length === 0) return noFactors;
  const due = [...Map.groupBy(counted, ({ exDay }) => exDay)].sort(([a], [b]) => a - b);
  const factors = { exDays: [] as number[], price: [] as number[], volume: [] as number[] };
  let [price, volume] = [1, 1];
  for (const [exDay, events] of due) {
    const step = exDateFactors(events, lastClose(close, placeBefore(dates, exDay)));
    price *= step.price;
    volume *= step.volume;
    factors.exDays.push(exDay);
    factors.price.push(price);
    factors.volume.push(volume);
  }
  return factors;
}

/** What is said of one bar, and not of those before it. */
const ofOneBar: ReadonlySet<PriceAction['kind']> = new Set(['bar_factor', 'real', 'wrong']);

/** The place of the last date before a day; −1 where there is none. */
export function placeBefore(dates: ArrayLike<number>, day: number): number {
  return lowerBound(dates.length, (place) => (dates[place] as number) < day) - 1;
}

/** The factor of a day: that of the last ex-date up to it. */
function factorAt({ exDays, price }: CumulativeFactors, day: number): number {
  return price[placeBefore(exDays, day + 1)] ?? 1;
}

/** One row of total_return. */
export interface ReturnFactor {
  readonly exDay: number;
  readonly knownFrom: number;
  readonly signal: number;
  readonly accounting: number;
}

/**
 * The cumulative factors of an asset as its days knew them: for each ex-date the factor that its own day knew, and another row for each day from
 * which another one was known. `signal` is what the rows up to a day say; `accounting` is what is known now.
 */
export function returnFactors(history: AssetHistory): ReturnFactor[] {
  if (history.actions.length === 0) return [];
  const days = [Number.NEGATIVE_INFINITY, ...turningDays(history)];
  const looks = days.map((day) => {
    const actions = actionsKnown(history, day);
    return cumulativeFactors(barsKnown(history, actions, day), actions);
  });
  const now = looks.at(-1) as CumulativeFactors;
  const rows: ReturnFactor[] = [];
  for (const exDay of new Set(looks.flatMap(({ exDays }) => exDays))) {
    const accounting = factorAt(now, exDay);
    const own = days.findLastIndex((day) => day <= exDay);
    let signal: number | undefined;
    for (let look = own; look < looks.length; look++) {
      const factors = looks[look] as CumulativeFactors;
      if (signal === undefined && !factors.exDays.includes(exDay)) continue;
      const known = factorAt(factors, exDay);
      if (known === signal) continue;
      signal = known;
      rows.push({ exDay, knownFrom: Math.max(exDay, days[look] as number), signal, accounting });
    }
  }
  return rows.sort((a, b) => a.exDay - b.exDay || a.knownFrom - b.knownFrom);
}
