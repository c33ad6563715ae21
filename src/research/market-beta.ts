import type { PanelFrame } from './panel-frame.ts';
import { sharedFloats } from './shared-columns.ts';

/** Weight of the newest observation: α of a span of 60. */
const alpha = 2 / 61;
/** Fewer returns of an asset give no beta. */
const fewest = 20;

/**
 * Beta of each row to the equal-weighted market of its panel: Σ w·r·m / Σ w·m² over the trailing returns of the as-of dates up to its own, with weights that fall by
 * 1 − 2/61 from date to date. Only what was known on the date is in it. NaN with fewer than 20 returns.
 *
 * @param trailing name of the column with the return that ends on the as-of date and spans the step from the one before
 */
export function marketBetas(frame: PanelFrame, trailing: string): Float64Array {
  const returns = frame.columns.get(trailing) as Float64Array;
  const betas = sharedFloats(returns.length).fill(Number.NaN);
  const assets = highest(frame.asset) + 1;
  const products = new Float64Array(assets);
  const squares = new Float64Array(assets);
  const counts = new Int32Array(assets);
  for (let date = 0; date < frame.dates.length; date++) {
    const first = frame.starts[date] as number;
    const end = frame.starts[date + 1] as number;
    const market = meanOf(returns, first, end);
    if (Number.isNaN(market)) continue;
    for (let row = first; row < end; row++) {
      const asset = frame.asset[row] as number;
      const value = returns[row] as number;
      if (!Number.isNaN(value)) {
        products[asset] = (1 - alpha) * (products[asset] as number) + alpha * value * market;
        squares[asset] = (1 - alpha) * (squares[asset] as number) + alpha * market * market;
        counts[asset] = (counts[asset] as number) + 1;
      }
      if ((counts[asset] as number) >= fewest && (squares[asset] as number) > 0)
        betas[row] = (products[asset] as number) / (squares[asset] as number);
    }
  }
  return betas;
}

/** The largest asset number; −1 without a row. */
export function highest(numbers: Int32Array): number {
  let most = -1;
  for (let i = 0; i < numbers.length; i++) if ((numbers[i] as number) > most) most = numbers[i] as number;
  return most;
}

function meanOf(values: Float64Array, first: number, end: number): number {
  let sum = 0;
  let count = 0;
  for (let i = first; i < end; i++) {
    const value = values[i] as number;
    if (!Number.isNaN(value)) {
      sum += value;
      count++;
    }
  }
  return sum / count;
}
