import type { AssetSeries, ColumnsOf, Wanted } from './asset-series.ts';
import { trueRange } from './recursions.ts';

/*
 * What looks back over a fixed number of bars. It is summed anew at each wanted bar, so nothing drifts and nothing depends on earlier bars; a
 * column stays as it is, null, where the asset has too few.
 */

type Returns = 'ret_1d' | 'ret_5d' | 'ret_20d' | 'gap_open' | 'mom_12_1' | 'range_pct';

type Levels = 'sma_20' | 'sma_50' | 'sma_200' | 'boll_z_20';
type Trading = 'dist_vwap_20' | 'adv20_dollar' | 'turnover_ratio';
type Ranges = 'atr_14' | 'atr_pct_14';

/** The flags of the rows. */
export interface FlagColumns {
  readonly ca_suspicious_flag: Uint8Array;
  readonly has_missing_bars_lookback: Uint8Array;
  readonly bars_seen: Int32Array;
}

/** Everything that looks back over a window, at every wanted bar. */
export function windows(
  series: AssetSeries,
  wanted: Wanted,
  out: ColumnsOf<Returns | Levels | Trading | Ranges>,
  flags: FlagColumns,
): void {
  for (let w = 0; w < wanted.count; w++) {
    const t = wanted.positions[w] as number;
    const row = wanted.rows[w] as number;
    returnsAt(series, t, row, out);
    levelsAt(series, t, row, out);
    tradingAt(series, t, row, out);
    rangesAt(series, t, row, out);
    flagsAt(series, t, row, flags);
  }
}

/** Returns over bars, the gap at the open and the range of the bar. */
function returnsAt({ open, high, low, close }: AssetSeries, t: number, row: number, out: ColumnsOf<Returns>): void {
  const now = close[t] as number;
  out.range_pct[row] = ((high[t] as number) - (low[t] as number)) / now;
  if (t < 1) return;
  out.ret_1d[row] = now / (close[t - 1] as number) - 1;
  out.gap_open[row] = (open[t] as number) / (close[t - 1] as number) - 1;
  if (t >= 5) out.ret_5d[row] = now / (close[t - 5] as number) - 1;
  if (t >= 20) out.ret_20d[row] = now / (close[t - 20] as number) - 1;
  if (t >= 252) out.mom_12_1[row] = (close[t - 21] as number) / (close[t - 252] as number) - 1;
}

/** What deviates less than this, in parts of its mean, does not deviate. */
const noDeviation = 1e-12;

/** Means of the close over 20, 50 and 200 bars, and how many deviations of 20 bars it is away from theirs (J. Bollinger). */
function levelsAt({ close, factor }: AssetSeries, t: number, row: number, out: ColumnsOf<Levels>): void {
  if (t < 19) return;
  const shares = factor === undefined ? 1 : (factor[t] as number);
  let sum = 0;
  let i = t;
  for (; i > t - 20; i--) sum += close[i] as number;
  const mean = sum / 20;
  out.sma_20[row] = mean * shares;
  const deviation = deviationFrom(close, t, mean);
  if (deviation > noDeviation * Math.abs(mean)) out.boll_z_20[row] = ((close[t] as number) - mean) / deviation;
  if (t < 49) return;
  for (; i > t - 50; i--) sum += close[i] as number;
  out.sma_50[row] = (sum / 50) * shares;
  if (t < 199) return;
  for (; i > t - 200; i--) sum += close[i] as number;
  out.sma_200[row] = (sum / 200) * shares;
}

/** Sample deviation of the last 20 values up to a place. */
function deviationFrom(values: Float64Array, t: number, mean: number): number {
  let squares = 0;
  for (let i = t - 19; i <= t; i++) squares += ((values[i] as number) - mean) ** 2;
  return Math.sqrt(squares / 19);
}

/** The distance from the volume-weighted price, the value traded on a day, and how busy the last 20 bars were against 60. */
function tradingAt(
  { close, volume, tradedClose, tradedVolume }: AssetSeries,
  t: number,
  row: number,
  out: ColumnsOf<Trading>,
): void {
  if (t < 19) return;
  let weighted = 0;
  let shares = 0;
  let value = 0;
  let i = t;
  for (; i > t - 20; i--) {
    weighted += (close[i] as number) * (volume[i] as number);
    shares += volume[i] as number;
    value += (tradedClose[i] as number) * (tradedVolume[i] as number);
  }
  out.adv20_dollar[row] = value / 20;
  if (weighted > 0) out.dist_vwap_20[row] = (close[t] as number) / (weighted / shares) - 1;
  if (t < 59) return;
  let longShares = shares;
  for (; i > t - 60; i--) longShares += volume[i] as number;
  if (longShares > 0) out.turnover_ratio[row] = shares / 20 / (longShares / 60);
}

/** The mean of the true range over 14 bars, each with the close before it. */
function rangesAt(series: AssetSeries, t: number, row: number, out: ColumnsOf<Ranges>): void {
  if (t < 14) return;
  let sum = 0;
  for (let i = t - 13; i <= t; i++) sum += trueRange(series, i);
  const mean = sum / 14;
  out.atr_14[row] = mean * (series.factor === undefined ? 1 : (series.factor[t] as number));
  out.atr_pct_14[row] = mean / (series.close[t] as number);
}

/** The longest pause between two bars, in days, that no holidays explain: China's longest are 11. */
const longestPause = 14;

/** The flags of a row. */
function flagsAt({ dates, tradedClose }: AssetSeries, t: number, row: number, out: FlagColumns): void {
  out.ca_suspicious_flag[row] = (tradedClose[t] as number) > 0 ? 0 : 1;
  out.bars_seen[row] = t + 1;
  let paused = 0;
  for (let i = t; i > 0 && i > t - 20; i--) {
    if ((dates[i] as number) - (dates[i - 1] as number) > longestPause) paused = 1;
  }
  out.has_missing_bars_lookback[row] = paused;
}
