import type { AssetBars } from '../backbone/asset-history.ts';
import type { CumulativeFactors } from '../backbone/total-return.ts';
import type { AssetSeries } from './kernels/asset-series.ts';

/** Arrays for the series of one asset after the other, so that none of them needs new ones. */
export class SeriesRoom {
  readonly #columns: Readonly<Record<'open' | 'high' | 'low' | 'close' | 'volume' | 'factor', Float64Array>>;
  /** One number for each bar, for the kernels. */
  readonly scratch: Float64Array;

  /** @param bars as many as any asset has */
  constructor(bars: number) {
    const column = () => new Float64Array(bars);
    const [open, high, low, close, volume, factor] = [column(), column(), column(), column(), column(), column()];
    this.#columns = { open, high, low, close, volume, factor };
    this.scratch = column();
  }

  /** The adjusted bars of an asset: valid until the next ones are asked for. */
  seriesOf(bars: AssetBars, factors: CumulativeFactors): AssetSeries {
    const { dates, close, volume } = bars;
    const traded = { tradedClose: close, tradedVolume: volume };
    if (factors.exDays.length === 0) return { ...bars, ...traded, bars: dates.length, factor: undefined };
    const room = this.#columns;
    let [next, price, shares] = [0, 1, 1];
    for (let i = 0; i < dates.length; i++) {
      for (; next < factors.exDays.length && (factors.exDays[next] as number) <= (dates[i] as number); next++) {
        price = factors.price[next] as number;
        shares = factors.volume[next] as number;
      }
      room.factor[i] = price;
      room.open[i] = (bars.open[i] as number) / price;
      room.high[i] = (bars.high[i] as number) / price;
      room.low[i] = (bars.low[i] as number) / price;
      room.close[i] = (close[i] as number) / price;
      room.volume[i] = (volume[i] as number) / shares;
    }
    const part = (column: Float64Array) => column.subarray(0, dates.length);
    return {
      ...traded,
      bars: dates.length,
      dates,
      open: part(room.open),
      high: part(room.high),
      low: part(room.low),
      close: part(room.close),
      volume: part(room.volume),
      factor: part(room.factor),
    };
  }
}
