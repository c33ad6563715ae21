import {
  assetFeatures,
  assetOutcomes,
  nullWhereNotFinite,
  type PanelColumns,
} from '../../../src/panel/asset-features.ts';
import type { AssetSeries, Wanted } from '../../../src/panel/kernels/asset-series.ts';
import type { Ending } from '../../../src/panel/kernels/forward-returns.ts';
import { panelBytes, panelColumnsOver } from '../../../src/panel/panel-columns.ts';

type Prices = Partial<Record<'open' | 'high' | 'low' | 'volume' | 'dates', readonly number[]>>;

/** Bars without actions, on days that follow each other; what is not given is the close, and a volume of 100. */
export function seriesOf(closes: readonly number[], given: Prices = {}): AssetSeries {
  const numbers = (values: readonly number[] | undefined) => Float64Array.from(values ?? closes);
  const close = numbers(closes);
  const volume = Float64Array.from(given.volume ?? closes.map(() => 100));
  return {
    bars: closes.length,
    dates: Int32Array.from(given.dates ?? closes.map((_, i) => 15_000 + i)),
    open: numbers(given.open),
    high: numbers(given.high),
    low: numbers(given.low),
    close,
    volume,
    tradedClose: close,
    tradedVolume: volume,
    factor: undefined,
  };
}

/** The first bars of a series. */
export function cutTo(series: AssetSeries, bars: number): AssetSeries {
  const cut = Object.entries(series).map(([name, values]) => [name, values?.slice?.(0, bars)]);
  return { ...Object.fromEntries(cut), bars };
}

/** Every bar of a series is wanted, each in the row of its own number. */
function everyBar({ bars }: AssetSeries): Wanted {
  const positions = Int32Array.from({ length: bars }, (_, i) => i);
  return { positions, rows: positions, count: bars };
}

/** The columns of the panel for the wanted bars of a series, each in the row of its number. */
export function panelOf(series: AssetSeries, endings: readonly Ending[] = [], wanted = everyBar(series)): PanelColumns {
  const columns = panelColumnsOver(new ArrayBuffer(panelBytes(series.bars)), series.bars);
  for (const column of columns.nullable) column.fill(Number.NaN);
  assetFeatures(series, wanted, columns, new Float64Array(series.bars));
  assetOutcomes(series, wanted, endings, columns);
  nullWhereNotFinite(columns, wanted.rows, wanted.count);
  return columns;
}
