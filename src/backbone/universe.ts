import { DictionaryColumn } from '../lake/dictionary-column.ts';
import { type Largest, LargestPicker } from '../statistics/largest.ts';
import { percentileRank } from '../statistics/rank.ts';
import { liquidityBuckets, type UniverseTable } from './datasets.ts';
import { type KnownDelisting, standingDelisting } from './standing-delisting.ts';

/** Why an asset is, or is not, one that can be bought on a day; the first that holds, in this order. */
export const eligibilityReasons = [
  'DELISTED',
  'MISSING_HISTORY',
  'INSUFFICIENT_BARS_LT_200',
  'NONPOSITIVE_LATEST_PRICE',
  'NO_FX_RATE',
  'OK',
] as const;
export type EligibilityReason = (typeof eligibilityReasons)[number];

/** What each bucket begins with, US dollars. */
const leastTraded = [50e6, 10e6, 2e6, 250e3, 0];

const minimumBars = 200;
const valueWindow = 20;
/** Without a bar for as many days an asset is not traded, whatever it did before: two weeks of closed exchanges and a day of grace. */
const staleDays = 15;

/** Bars of one asset as they were traded, ascending, as the days from `since` up to `until` (not included) knew them; epoch days. */
export interface KnownBars {
  readonly since: number;
  readonly until: number;
  readonly dates: Int32Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
}

/** What is known of one asset on each as-of date: its place in the arrays is the asset's index times the dates, plus that of the date. */
export interface LiquidityColumns {
  /** Bars so far. */
  readonly bars: Int32Array;
  /** Mean of close × volume over the last 20 bars, US dollars; NaN where it cannot be said. */
  readonly adv20Usd: Float64Array;
  /** Position in {@link eligibilityReasons}. */
  readonly reason: Uint8Array;
}

/**
 * How liquid an asset was on each as-of date, and whether it could be bought, by what that date knew. The rate is that of the date, so that all
 * assets of a currency keep their order among each other.
 *
 * @param spans the bars as they were known, span after span, which together cover every as-of date
 * @param asOf epoch days, ascending
 * @param usdRates US dollars for one unit of the asset's currency on each as-of date; NaN where none is known
 * @param first place of the asset's first date in `out`
 */
export function liquidityOnDates(
  spans: readonly KnownBars[],
  delistings: readonly KnownDelisting[],
  asOf: Int32Array,
  usdRates: Float64Array,
  out: LiquidityColumns,
  first: number,
): void {
  let place = 0;
  for (const { since, until, dates, close, volume } of spans) {
    let bars = 0;
    for (; place < asOf.length && (asOf[place] as number) < until; place++) {
      const day = asOf[place] as number;
      if (day < since) throw new RangeError(`No span of bars covers day ${day}`);
      while (bars < dates.length && (dates[bars] as number) <= day) bars += 1;
      const rate = usdRates[place] as number;
      const value = bars < valueWindow ? Number.NaN : meanTraded(close, volume, bars) * rate;
      const isGone = (standingDelisting(delistings, day)?.date ?? Number.POSITIVE_INFINITY) <= day;
      const lastBar = bars === 0 ? Number.NEGATIVE_INFINITY : (dates[bars - 1] as number);
      out.bars[first + place] = bars;
      out.adv20Usd[first + place] = value;
      out.reason[first + place] = eligibilityReasons.indexOf(
        reasonFor({ isGone, bars, age: day - lastBar, price: close[bars - 1] ?? Number.NaN, rate }),
      );
    }
  }
  if (place < asOf.length) throw new RangeError(`No span of bars covers day ${asOf[place]}`);
}

/** The mean of close × volume over the window that ends before a position, summed anew each time. */
function meanTraded(close: Float64Array, volume: Float64Array, end: number): number {
  let sum = 0;
  for (let i = end - valueWindow; i < end; i++) sum += (close[i] as number) * (volume[i] as number);
  return sum / valueWindow;
}

function reasonFor(asset: {
  readonly isGone: boolean;
  readonly bars: number;
  /** Days since its last bar. */
  readonly age: number;
  readonly price: number;
  readonly rate: number;
}): EligibilityReason {
  if (asset.isGone) return 'DELISTED';
  if (asset.bars === 0 || asset.age > staleDays) return 'MISSING_HISTORY';
  if (asset.bars < minimumBars) return 'INSUFFICIENT_BARS_LT_200';
  if (!(asset.price > 0)) return 'NONPOSITIVE_LATEST_PRICE';
  return Number.isNaN(asset.rate) ? 'NO_FX_RATE' : 'OK';
}

/** Whether an asset can be bought, and whether one that is held can be sold. */
export function eligibility(reason: EligibilityReason): { readonly entry: boolean; readonly exit: boolean } {
  return { entry: reason === 'OK', exit: reason !== 'DELISTED' && reason !== 'MISSING_HISTORY' };
}

/** The bucket of a mean value traded in a day, US dollars, by its position in {@link liquidityBuckets}; that of "unknown" for NaN. */
export function liquidityBucket(adv20Usd: number): number {
  for (let bucket = 0; bucket < leastTraded.length; bucket++) {
    if (adv20Usd >= (leastTraded[bucket] as number)) return bucket;
  }
  return leastTraded.length;
}

/**
 * Where each asset stands among those of one date that are still traded and whose value is known: its ascending rank divided by their number,
 * ties the mean of their ranks; NaN for the others. 1 is the most liquid.
 *
 * @param adv20Usd of all assets of the date, any number of exchanges and currencies
 */
export function liquidityPercentiles(adv20Usd: Float64Array, reasons: Uint8Array): Float64Array {
  const delisted = eligibilityReasons.indexOf('DELISTED');
  const missing = eligibilityReasons.indexOf('MISSING_HISTORY');
  const traded = adv20Usd.slice();
  for (let i = 0; i < traded.length; i++) {
    if (reasons[i] === delisted || reasons[i] === missing) traded[i] = Number.NaN;
  }
  return percentileRank(traded);
}

/**
 * The assets of one date that could be bought and of which something is traded, the most liquid first; of equals the lower number.
 *
 * @param most how many at most
 * @returns rows of the table, and how many there are of all
 */
export function byLiquidity(
  { adv20_usd: value, entry }: Pick<UniverseTable['columns'], 'adv20_usd' | 'entry'>,
  most: number,
  picker = new LargestPicker(),
): Largest {
  return picker.pick(value, entry, most);
}

/** The universe of one as-of date. */
export function universeTable(
  assets: Int32Array,
  { bars, adv20Usd, reason }: LiquidityColumns,
  percentiles: Float64Array,
): UniverseTable {
  const rights = eligibilityReasons.map(eligibility);
  const entries = Uint8Array.from(rights, ({ entry }) => Number(entry));
  const exits = Uint8Array.from(rights, ({ exit }) => Number(exit));
  return {
    rows: assets.length,
    columns: {
      asset: assets,
      adv20_usd: adv20Usd,
      percentile: percentiles,
      liquidity: textColumn(liquidityBuckets, liquidityBucketsOf(adv20Usd)),
      bars,
      entry: reason.map((code) => entries[code] as number),
      exit: reason.map((code) => exits[code] as number),
      reason: textColumn(eligibilityReasons, reason),
    },
  };
}

/** The texts of which rows name the positions. */
function textColumn(texts: readonly string[], positions: Uint8Array): DictionaryColumn {
  const values = texts.toSorted();
  const codeOf = Int32Array.from(texts, (text) => values.indexOf(text));
  const codes = new Int32Array(positions.length);
  // A hundred thousand rows for each of hundreds of dates: a function for each row takes ten times as long.
  for (let row = 0; row < codes.length; row++) codes[row] = codeOf[positions[row] as number] as number;
  return new DictionaryColumn(values, codes);
}

function liquidityBucketsOf(adv20Usd: Float64Array): Uint8Array {
  const buckets = new Uint8Array(adv20Usd.length);
  for (let row = 0; row < buckets.length; row++) buckets[row] = liquidityBucket(adv20Usd[row] as number);
  return buckets;
}
