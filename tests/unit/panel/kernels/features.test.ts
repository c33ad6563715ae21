import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { features } from '../../../../src/panel/features.ts';
import { allColumns } from '../../../../src/panel/panel-columns.ts';
import { cutTo, panelOf, seriesOf } from '../asset-series.ts';

/** Closes that neither repeat nor run straight. */
function wave(bars: number): number[] {
  return Array.from({ length: bars }, (_, i) => 50 + 10 * Math.sin(i * 1.7) + 0.05 * i);
}

/** The very bits: a NaN equals itself, and −0 is none of 0. */
function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

describe('each feature begins with the first bar that fills its window', () => {
  const closes = wave(260);
  const { features: columns } = panelOf(
    seriesOf(closes, { high: closes.map((close) => close + 1), low: closes.map((close) => close - 1) }),
  );
  test.each(features.map(({ name, bars }) => [name, bars] as const))('%s after %i bars', (name, bars) => {
    expect(columns[name].findIndex((value) => !Number.isNaN(value))).toBe(bars - 1);
    expect(columns[name].slice(bars - 1).every(Number.isFinite)).toBe(true);
  });
});

describe('formulas at the last of 300 bars', () => {
  const closes = wave(300);
  const highs = closes.map((close, i) => close + 1 + (i % 3));
  const lows = closes.map((close, i) => close - 2 - (i % 5));
  const opens = closes.map((close, i) => close + (i % 2) - 0.5);
  const volumes = closes.map((_, i) => 1000 + 37 * (i % 11));
  const { features: columns } = panelOf(seriesOf(closes, { open: opens, high: highs, low: lows, volume: volumes }));
  const last = (values: readonly number[], count: number) => values.slice(-count);
  const at = (back: number) => closes.at(-1 - back) as number;
  const money = closes.map((close, i) => close * (volumes[i] as number));
  const trueRanges = closes.map((_, i) =>
    Math.max(
      (highs[i] as number) - (lows[i] as number),
      Math.abs((highs[i] as number) - (closes[i - 1] ?? Number.NaN)),
      Math.abs((lows[i] as number) - (closes[i - 1] ?? Number.NaN)),
    ),
  );
  const exponential = (values: readonly number[], alpha: number) =>
    values.slice(1).reduce((average, value) => average + alpha * (value - average), values[0] as number);
  const macds = closes.map(
    (_, i) => exponential(closes.slice(0, i + 1), 2 / 13) - exponential(closes.slice(0, i + 1), 2 / 27),
  );
  const squares = closes.slice(1).map((close, i) => Math.log(close / (closes[i] as number)) ** 2);
  const vols = squares.map((_, i) => Math.sqrt(exponential(squares.slice(0, i + 1), 2 / 21)));
  const wanted: Record<(typeof features)[number]['name'], number> = {
    ret_1d: at(0) / at(1) - 1,
    ret_5d: at(0) / at(5) - 1,
    ret_20d: at(0) / at(20) - 1,
    logret_1d: Math.log(at(0)) - Math.log(at(1)),
    sma_20: mean(last(closes, 20)),
    sma_50: mean(last(closes, 50)),
    sma_200: mean(last(closes, 200)),
    ema_12: exponential(closes, 2 / 13),
    ema_26: exponential(closes, 2 / 27),
    macd: macds.at(-1) as number,
    macd_signal: exponential(macds, 0.2),
    macd_hist: (macds.at(-1) as number) - exponential(macds, 0.2),
    macd_hist_pct: ((macds.at(-1) as number) - exponential(macds, 0.2)) / at(0),
    rsi_14: Number.NaN,
    boll_z_20: (at(0) - mean(last(closes, 20))) / deviation(last(closes, 20)),
    dist_vwap_20: at(0) / (mean(last(money, 20)) / mean(last(volumes, 20))) - 1,
    atr_14: mean(last(trueRanges, 14)),
    atr_pct_14: mean(last(trueRanges, 14)) / at(0),
    atr_wilder_14: trueRanges
      .slice(15)
      .reduce((average, range) => (13 * average + range) / 14, mean(trueRanges.slice(1, 15))),
    ewma_vol_20: vols.at(-1) as number,
    ewma_vol_60: Math.sqrt(exponential(squares, 2 / 61)),
    vov_20: deviation(last(vols, 20)),
    adv20_dollar: mean(last(money, 20)),
    turnover_ratio: mean(last(volumes, 20)) / mean(last(volumes, 60)),
    range_pct: ((highs.at(-1) as number) - (lows.at(-1) as number)) / at(0),
    gap_open: (opens.at(-1) as number) / at(1) - 1,
    mom_12_1: at(21) / at(252) - 1,
  };
  test.each(features.map(({ name }) => name).filter((name) => name !== 'rsi_14'))('%s', (name) => {
    expect(columns[name][299]).toBeCloseTo(wanted[name], 10);
  });
});

describe('at the edges', () => {
  test('without a down move the relative strength index is 100', () => {
    const { features: columns } = panelOf(seriesOf(Array.from({ length: 30 }, (_, i) => 10 + i)));
    expect([...columns.rsi_14.slice(14)]).toEqual(new Array(16).fill(100));
  });

  test('prices that stand still have no Bollinger z, and no volatility', () => {
    const { features: columns } = panelOf(seriesOf(new Array(70).fill(12.34)));
    expect(columns.boll_z_20[69]).toBeNaN();
    expect(columns.ewma_vol_20[69]).toBe(0);
    expect(columns.ret_20d[69]).toBe(0);
  });

  test('without volume there is no volume-weighted price and no turnover', () => {
    const { features: columns } = panelOf(seriesOf(wave(70), { volume: new Array(70).fill(0) }));
    expect(columns.dist_vwap_20[69]).toBeNaN();
    expect(columns.turnover_ratio[69]).toBeNaN();
    expect(columns.adv20_dollar[69]).toBe(0);
  });

  test('a close of 0 gives nulls and a flag, and the volatility goes on after it', () => {
    const closes = wave(100);
    closes[50] = 0;
    const { features: columns, flags } = panelOf(seriesOf(closes));
    expect([...flags.ca_suspicious_flag].flatMap((flag, i) => (flag ? [i] : []))).toEqual([50]);
    expect(columns.ret_1d[51]).toBeNaN();
    expect(columns.range_pct[50]).toBeNaN();
    expect(columns.ewma_vol_20[99]).toBeGreaterThan(0);
  });

  test('a pause of more than two weeks is flagged for 20 bars', () => {
    const dates = Array.from({ length: 60 }, (_, i) => 15_000 + i + (i >= 30 ? 14 : 0));
    const { flags } = panelOf(seriesOf(wave(60), { dates }));
    expect([...flags.has_missing_bars_lookback].flatMap((flag, i) => (flag ? [i] : []))).toEqual(
      Array.from({ length: 20 }, (_, i) => 30 + i),
    );
  });

  test('one bar has a range and nothing else', () => {
    const { features: columns, flags } = panelOf(seriesOf([10], { high: [11], low: [9] }));
    expect(features.filter(({ name }) => !Number.isNaN(columns[name][0])).map(({ name }) => name)).toEqual([
      'range_pct',
    ]);
    expect(flags.bars_seen[0]).toBe(1);
  });
});

test('cutting the future changes no feature and no flag of the past, bit for bit', () => {
  const bar = fc.record({
    close: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
    up: fc.double({ min: 0, max: 10, noNaN: true }),
    volume: fc.integer({ min: 0, max: 1e9 }),
  });
  fc.assert(
    fc.property(
      fc.array(bar, { minLength: 2, maxLength: 300 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (bars, at) => {
        const closes = bars.map(({ close }) => close);
        const series = seriesOf(closes, {
          high: bars.map(({ close, up }) => close + up),
          volume: bars.map(({ volume }) => volume),
        });
        const kept = 1 + Math.floor(at * (bars.length - 1));
        const whole = allColumns(panelOf(series));
        const cut = allColumns(panelOf(cutTo(series, kept)));
        for (const [name, values] of Object.entries(whole)) {
          if (name.startsWith('fwd_')) continue;
          expect(bytesOf(cut[name] as Float64Array)).toEqual(bytesOf(values.slice(0, kept)));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a value does not depend on which other bars are wanted', () => {
  const series = seriesOf(wave(280));
  const { features: every } = panelOf(series);
  const places = Int32Array.of(100, 279);
  const { features: few } = panelOf(series, [], { positions: places, rows: places, count: 2 });
  for (const { name } of features) {
    expect([few[name][100], few[name][279], few[name][200]]).toEqual([every[name][100], every[name][279], Number.NaN]);
  }
});
