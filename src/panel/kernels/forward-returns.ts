import type { AssetSeries, Wanted } from './asset-series.ts';

/** How an asset ended. */
export interface Ending {
  /** What its holder got for the last price: −1 is nothing, NaN is not known. */
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

/**
 * Returns from the close of the wanted bar, and from the close of the one after it, over some bars. Where the asset ended before, it is held
 * to its last bar and its delisting return d is compounded: (1 + r)(1 + d) − 1 (Shumway, "The Delisting Bias in CRSP Data", J. Finance 52,
 * 1997). Where its bars go on but are not there yet there is no return, and none where the entry lies after the last bar.
 *
 * @param ending undefined where the asset goes on
 */
export function forwardReturns(
  series: AssetSeries,
  wanted: Wanted,
  ending: Ending | undefined,
  columns: readonly ForwardColumns[],
): void {
  for (const { horizon, returns, bars, lagReturns, lagBars } of columns) {
    for (let w = 0; w < wanted.count; w++) {
      const [t, row] = [wanted.positions[w] as number, wanted.rows[w] as number];
      returns[row] = held(series, t, horizon, ending);
      lagReturns[row] = held(series, t + 1, horizon, ending);
      bars[row] = Number.isNaN(returns[row]) ? 0 : Math.min(horizon, series.bars - 1 - t);
      lagBars[row] = Number.isNaN(lagReturns[row]) ? 0 : Math.min(horizon, series.bars - 2 - t);
    }
  }
}

/** What a position bought at the close of a bar returns over a number of bars; NaN where that is not known. */
function held({ bars, close }: AssetSeries, entry: number, horizon: number, ending: Ending | undefined): number {
  const exit = entry + horizon;
  if (exit < bars) return (close[exit] as number) / (close[entry] as number) - 1;
  if (ending === undefined || entry >= bars) return Number.NaN;
  return ((close[bars - 1] as number) / (close[entry] as number)) * (1 + ending.delistingReturn) - 1;
}
