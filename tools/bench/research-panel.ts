import type { PanelFrame } from '../../src/research/panel-frame.ts';
import { Random } from '../../src/statistics/random.ts';

export interface PanelSize {
  readonly dates: readonly number[];
  /** Names of each date. */
  readonly names: number;
  /** Assets among which they are drawn: some come and go. */
  readonly assets: number;
}

const columns = [
  'ret_1d',
  'ret_5d',
  'ret_20d',
  'rsi_14',
  'macd_hist_pct',
  'atr_14',
  'atr_pct_14',
  'ewma_vol_20',
  'boll_z_20',
  'sma_200',
  'adv20_usd',
  'fwd_ret_1d',
  'fwd_ret_5d',
  'fwd_ret_20d',
  'fwd_ret_lag1_1d',
  'fwd_ret_lag1_5d',
  'fwd_ret_lag1_20d',
] as const;

/** Share of the values that are null. */
const missing = 0.005;

/** A panel of noise of a given size: what a screening reads of one, seeded. */
export function noisePanel({ dates, names, assets }: PanelSize): PanelFrame {
  const random = Random.seeded(11);
  const rows = dates.length * names;
  const asset = new Int32Array(rows);
  const values = new Map<string, Float64Array>(columns.map((name) => [name, new Float64Array(rows)]));
  const size = Float64Array.from({ length: assets }, () => Math.exp(13 + 2 * random.normal()));
  for (const [d] of dates.entries()) {
    // Every date lacks others, and all are ascending.
    const skip = assets - names;
    const first = skip === 0 ? 0 : random.integer(skip + 1);
    for (let i = 0; i < names; i++) {
      const row = d * names + i;
      const number = i < first ? i : i + skip;
      asset[row] = number;
      // What followed lacks together: the asset is traded no more.
      const isOver = random.uniform() < missing;
      for (const name of columns) {
        const isNull = name.startsWith('fwd_') ? isOver : random.uniform() < missing;
        (values.get(name) as Float64Array)[row] = isNull ? Number.NaN : random.normal() * 0.05;
      }
      (values.get('adv20_usd') as Float64Array)[row] = (size[number] as number) * Math.exp(0.3 * random.normal());
      (values.get('atr_pct_14') as Float64Array)[row] = 0.01 + 0.03 * random.uniform();
      (values.get('atr_14') as Float64Array)[row] = 0.5 + random.uniform();
      (values.get('sma_200') as Float64Array)[row] = 20 + 60 * random.uniform();
    }
  }
  const starts = Int32Array.from({ length: dates.length + 1 }, (_, d) => d * names);
  return { dates: Int32Array.from(dates), starts, asset, columns: values };
}
