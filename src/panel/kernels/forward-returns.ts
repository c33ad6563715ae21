import type { AssetSeries, Wanted } from './asset-series.ts';

/** When an asset was traded no more, and what its holder got. */
export interface Ending {
  /** First day without trading, as an epoch day. */
  readonly date: number;
  /** What the holder got for the last price: −1 is nothing, NaN is not known. */
  readonly delistingReturn: number;
}

/** For one horizon: the columns of the return and of the bars held. */
export interface ForwardColumns {
  readonly horizon: number;
  readonly returns: Float64Array;
  readonly bars: Int32Array;
  readonly lagReturns: Float64Array;
  readonly lagBars: Int32Array;
}

/** What takes longer, in days, is no return of so many sessions; and it bounds how much of the future a row can depend on. */
const longestHolding = 365;

/**
 * Returns from the close of the wanted bar, and from the close of the one after it, over some bars. Where the asset ended before, it is held
 * to its last bar and its delisting return d is compounded: (1 + r)(1 + d) − 1 (Shumway, "The Delisting Bias in CRSP Data", J. Finance 52,
 * 1997). There is no return where the bars go on but are not there yet, where the entry lies after the last bar, or where the last bar or the
 * ending is more than a year after the wanted one.
 *
 * @param endings by date, without those whose day has not come: until then the bars before it may still be missing
 */
export function forwardReturns(
  series: AssetSeries,
  wanted: Wanted,
  endings: readonly Ending[],
  columns: readonly ForwardColumns[],
): void {
  for (const { horizon, returns, bars, lagReturns, lagBars } of columns) {
    for (let w = 0; w < wanted.count; w++) {
      const [t, row] = [wanted.positions[w] as number, wanted.rows[w] as number];
      const until = (series.dates[t] as number) + longestHolding;
      hold(series, t, t + horizon, until, endings, row, returns, bars);
      hold(series, t + 1, t + 1 + horizon, until, endings, row, lagReturns, lagBars);
    }
  }
}

/** Writes what a position returns that is bought at the close of one bar and sold at that of another, and for how many bars it is held. */
function hold(
  { bars, dates, close }: AssetSeries,
  entry: number,
  exit: number,
  until: number,
  endings: readonly Ending[],
  row: number,
  returns: Float64Array,
  held: Int32Array,
): void {
  const price = close[entry] as number;
  if (exit < bars && (dates[exit] as number) <= until) {
    returns[row] = (close[exit] as number) / price - 1;
    held[row] = exit - entry;
    return;
  }
  returns[row] = Number.NaN;
  held[row] = 0;
  if (endings.length === 0 || entry >= bars) return;
  let last = Math.min(exit, bars) - 1;
  while (last >= entry && (dates[last] as number) > until) last -= 1;
  if (last < entry) return;
  const ending = endings.find(({ date }) => date > (dates[last] as number));
  if (ending === undefined || ending.date > until || Number.isNaN(ending.delistingReturn)) return;
  returns[row] = ((close[last] as number) / price) * (1 + ending.delistingReturn) - 1;
  held[row] = last - entry;
}
