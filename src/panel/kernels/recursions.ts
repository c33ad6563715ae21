import type { AssetSeries, ColumnsOf, Wanted } from './asset-series.ts';

/*
 * What runs on from bar to bar: every bar of the asset from its first one takes part, so a value does not depend on where reading began. Each
 * function goes over the bars once and writes where a bar is wanted; a column stays as it is, null, where the asset has too few bars. The bars are
 * gone over by one loop and not by one within another: what a compiler made of the inner one it gives up each time that one ends.
 */

/** The first of the wanted bars that has another before it: the first bar has no value here. */
function firstWanted({ positions, count }: Wanted): number {
  return count > 0 && positions[0] === 0 ? 1 : 0;
}

/** The last bar that is wanted; 0 where none is. */
function lastWanted({ positions, count }: Wanted): number {
  return count === 0 ? 0 : (positions[count - 1] as number);
}

/** One step of an exponential average: `previous + alpha · (value − previous)`, as `(1 − alpha) · previous + alpha · value`. */
export function exponentialStep(previous: number, value: number, alpha: number): number {
  return (1 - alpha) * previous + alpha * value;
}

/** One step of Wilder's average of 14 values (J. W. Wilder, "New Concepts in Technical Trading Systems", 1978). */
function wilderStep(previous: number, value: number): number {
  return (13 * previous + value) / 14;
}

type Averages = 'ema_12' | 'ema_26' | 'macd' | 'macd_signal' | 'macd_hist' | 'macd_hist_pct';

/** Exponential averages of the close, seeded by the first, and what is made of them (G. Appel's MACD 12, 26, 9). */
export function movingAverages({ close, factor }: AssetSeries, wanted: Wanted, out: ColumnsOf<Averages>): void {
  const [fastAlpha, slowAlpha, signalAlpha] = [2 / 13, 2 / 27, 2 / 10];
  let fast = close[0] as number;
  let slow = fast;
  let signal = 0;
  const { positions, rows } = wanted;
  const last = lastWanted(wanted);
  for (let i = 1, w = firstWanted(wanted); i <= last; i++) {
    const value = close[i] as number;
    fast = exponentialStep(fast, value, fastAlpha);
    slow = exponentialStep(slow, value, slowAlpha);
    signal = exponentialStep(signal, fast - slow, signalAlpha);
    if (i !== positions[w]) continue;
    const row = rows[w++] as number;
    const shares = factor === undefined ? 1 : (factor[i] as number);
    if (i >= 11) out.ema_12[row] = fast * shares;
    if (i >= 25) {
      out.ema_26[row] = slow * shares;
      out.macd[row] = (fast - slow) * shares;
    }
    if (i < 33) continue;
    const histogram = fast - slow - signal;
    out.macd_signal[row] = signal * shares;
    out.macd_hist[row] = histogram * shares;
    out.macd_hist_pct[row] = histogram / value;
  }
}

/** Wilder's relative strength index of 14 moves: the averages begin with the mean of the first 14; without a down move it is 100. */
export function relativeStrength({ close }: AssetSeries, wanted: Wanted, out: ColumnsOf<'rsi_14'>): void {
  let up = 0;
  let down = 0;
  const { positions, rows } = wanted;
  const last = lastWanted(wanted);
  for (let i = 1, w = firstWanted(wanted); i <= last; i++) {
    const move = (close[i] as number) - (close[i - 1] as number);
    const rise = move > 0 ? move : 0;
    const fall = move < 0 ? -move : 0;
    if (i > 14) {
      up = wilderStep(up, rise);
      down = wilderStep(down, fall);
    } else {
      up += rise;
      down += fall;
      if (i === 14) {
        up /= 14;
        down /= 14;
      }
    }
    if (i !== positions[w]) continue;
    const row = rows[w++] as number;
    if (i >= 14) out.rsi_14[row] = down === 0 ? 100 : 100 - 100 / (1 + up / down);
  }
}

/** The true range of a bar that has one before it: max(H − L, |H − C(−1)|, |L − C(−1)|). */
export function trueRange({ high, low, close }: AssetSeries, i: number): number {
  const before = close[i - 1] as number;
  const top = high[i] as number;
  const bottom = low[i] as number;
  return Math.max(top - bottom, Math.abs(top - before), Math.abs(bottom - before));
}

/** Wilder's average of the true range of 14 bars, which begins with the mean of the first 14. */
export function wilderRange(series: AssetSeries, wanted: Wanted, out: ColumnsOf<'atr_wilder_14'>): void {
  let average = 0;
  const { positions, rows } = wanted;
  const last = lastWanted(wanted);
  for (let i = 1, w = firstWanted(wanted); i <= last; i++) {
    const range = trueRange(series, i);
    average = i > 14 ? wilderStep(average, range) : average + range / 14;
    if (i !== positions[w]) continue;
    const row = rows[w++] as number;
    const shares = series.factor === undefined ? 1 : (series.factor[i] as number);
    if (i >= 14) out.atr_wilder_14[row] = average * shares;
  }
}

type Volatilities = 'logret_1d' | 'ewma_vol_20' | 'ewma_vol_60' | 'vov_20';

/**
 * Volatility of log returns by exponentially weighted squares without a mean, seeded by the first square (RiskMetrics Technical Document, 4th
 * ed., 1996, with α = 2/(n + 1)), and the deviation of the last 20 of it. A return to or from a price that is not above 0 does not take part.
 *
 * @param variances room for one number for each bar
 */
export function volatilities(
  { close }: AssetSeries,
  wanted: Wanted,
  out: ColumnsOf<Volatilities>,
  variances: Float64Array,
): void {
  const [fastAlpha, slowAlpha] = [2 / 21, 2 / 61];
  let fast = Number.NaN;
  let slow = Number.NaN;
  let before = Math.log(close[0] as number);
  const { positions, rows } = wanted;
  const last = lastWanted(wanted);
  for (let i = 1, w = firstWanted(wanted); i <= last; i++) {
    const level = Math.log(close[i] as number);
    const logReturn = level - before;
    before = level;
    const square = logReturn * logReturn;
    if (square < Number.POSITIVE_INFINITY) {
      fast = fast >= 0 ? exponentialStep(fast, square, fastAlpha) : square;
      slow = slow >= 0 ? exponentialStep(slow, square, slowAlpha) : square;
    }
    variances[i] = fast;
    if (i !== positions[w]) continue;
    const row = rows[w++] as number;
    if (Number.isFinite(logReturn)) out.logret_1d[row] = logReturn;
    if (i >= 20) out.ewma_vol_20[row] = Math.sqrt(fast);
    if (i >= 60) out.ewma_vol_60[row] = Math.sqrt(slow);
    if (i >= 39) out.vov_20[row] = deviationOfRoots(variances, i);
  }
}

/** Sample deviation of the square roots of the last 20 numbers up to a place. */
function deviationOfRoots(variances: Float64Array, position: number): number {
  let sum = 0;
  for (let i = position - 19; i <= position; i++) sum += Math.sqrt(variances[i] as number);
  const mean = sum / 20;
  let squares = 0;
  for (let i = position - 19; i <= position; i++) squares += (Math.sqrt(variances[i] as number) - mean) ** 2;
  return Math.sqrt(squares / 19);
}
