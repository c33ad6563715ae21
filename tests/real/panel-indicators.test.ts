import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { FeatureName } from '../../src/panel/features.ts';
import { panelOf, seriesOf } from '../unit/panel/asset-series.ts';

const folder = new URL('../../../shared/data/indicators/', import.meta.url);
const quotes = new URL('quotes-default-502.csv', folder);

/** The 502 daily bars of Stock.Indicators. */
function readSeries() {
  const rows = readFileSync(quotes, 'utf8').trimEnd().split('\n').slice(1);
  const column = (place: number) => rows.map((row) => Number(row.split(',')[place]));
  return seriesOf(column(4), { open: column(1), high: column(2), low: column(3), volume: column(5) });
}

/** A series that Stock.Indicators expects, null where it has none. */
function expected(file: string, name: string): (number | null)[] {
  const rows = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, number | null>[];
  return rows.map((row) => row[name] ?? null);
}

// Its exponential averages begin with a simple one, whose weight is gone after 400 bars; its deviation is that of the population.
const sampleDeviation = Math.sqrt(20 / 19);
it.for<[FeatureName, string, string, number, number]>([
  ['rsi_14', 'rsi.standard.json', 'rsi', 0, 1],
  ['atr_wilder_14', 'atr.standard.json', 'atr', 0, 1],
  ['sma_20', 'bb.standard.json', 'sma', 0, 1],
  ['boll_z_20', 'bb.standard.json', 'zScore', 0, sampleDeviation],
  ['macd', 'macd.standard.json', 'macd', 400, 1],
  ['macd_signal', 'macd.standard.json', 'signal', 400, 1],
  ['macd_hist', 'macd.standard.json', 'histogram', 400, 1],
])('%s equals the series of Stock.Indicators', ([feature, file, name, from, factor], { skip }) => {
  skip(!existsSync(quotes), `the reference series are absent: ${folder.pathname}`);
  const values = [...panelOf(readSeries()).features[feature]].map((value) =>
    Number.isNaN(value) ? null : value * factor,
  );
  const wanted = expected(file, name);
  expect(values).toHaveLength(502);
  expect(values.slice(from)).toEqual(
    wanted.slice(from).map((value) => (value === null ? null : expect.closeTo(value, 8))),
  );
});
