import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../src/calendar/date.ts';
import { sessionOn, sessionsBetween } from '../../../src/calendar/sessions.ts';
import { generateExample } from '../../../tools/example/generate.ts';

const { files, manifest } = generateExample();
const dirty = new Set(
  manifest.planted.filter(({ file }) => file.endsWith('candles.csv')).map(({ line }) => (line === null ? -1 : line)),
);
const bars = files['data/source/candles.csv']
  .trimEnd()
  .split('\n')
  .map((line, index) => {
    const [symbol = '', date = '', ...numbers] = line.split(',');
    const [open = 0, high = 0, low = 0, close = 0, adjClose = 0, volume = 0] = numbers.map(Number);
    return { line: index + 1, symbol, date, open, high, low, close, adjClose, volume, cells: numbers };
  })
  .filter(({ line }) => line > 1 && !dirty.has(line));
const bySymbol = Map.groupBy(bars, ({ symbol }) => symbol);
const lagging = manifest.planted.find(({ kind }) => kind === 'lagging-symbol')?.symbol ?? '';

const deviation = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
};
const correlation = (a: readonly number[], b: readonly number[]): number => {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const covariance = a.reduce((sum, value, i) => sum + (value - ma) * ((b[i] ?? mb) - mb), 0) / a.length;
  return covariance / (deviation(a) * deviation(b));
};
const returnsOf = (symbol: string): number[] => {
  const closes = (bySymbol.get(symbol) ?? []).map(({ adjClose }) => adjClose);
  return closes.slice(1).map((close, i) => Math.log(close / (closes[i] ?? close)));
};

describe('clean bars', () => {
  it('lie on sessions, each symbol and date once, in order', () => {
    for (const [symbol, ofSymbol] of bySymbol) {
      for (const [i, { date }] of ofSymbol.entries()) {
        expect(sessionOn(parseIsoDate(date)), `${symbol} ${date}`).toBeDefined();
        expect(date > (ofSymbol[i - 1]?.date ?? ''), `${symbol} ${date}`).toBe(true);
      }
    }
  });

  it('cover every session of the 70 weeks but for the planted holes', () => {
    const sessions = sessionsBetween(parseIsoDate('2025-03-03'), parseIsoDate('2026-07-02')).length;
    const holes = [...bySymbol].filter(([, ofSymbol]) => ofSymbol.length !== sessions);
    const replaced = manifest.planted.filter(({ kind }) =>
      ['null-close', 'high-below-low', 'negative-volume'].includes(kind),
    );
    expect(holes.map(([symbol]) => symbol)).toEqual([lagging, ...replaced.map(({ symbol }) => symbol)].sort());
    expect(bySymbol.get(lagging)?.length).toBe(sessions - 3);
    expect(bySymbol.has('SPY')).toBe(true);
  });

  it('have low ≤ open, close ≤ high, prices in cents and whole volumes', () => {
    for (const { symbol, date, open, high, low, close, adjClose, volume, cells } of bars) {
      const ordered = low <= Math.min(open, close) && high >= Math.max(open, close) && low > 0;
      expect(ordered && adjClose > 0 && Number.isSafeInteger(volume) && volume > 0, `${symbol} ${date}`).toBe(true);
      for (const price of cells.slice(0, 4)) expect(price).toMatch(/^\d+\.\d\d$/);
    }
  });

  it('have an adjusted close that follows from the splits and dividends', () => {
    for (const [symbol, ofSymbol] of bySymbol) {
      const actions = manifest.corporateActions.filter((action) => action.symbol === symbol);
      for (const [i, bar] of ofSymbol.entries()) {
        let factor = 1;
        for (const action of actions.filter(({ exDate }) => exDate > bar.date)) {
          const before = ofSymbol.findLast(({ date }) => date < action.exDate)?.close ?? 0;
          factor *= action.kind === 'split' ? 1 / action.ratio : 1 - action.amount / before;
        }
        if (i % 20 === 0 || i === ofSymbol.length - 1) {
          expect(Math.abs(bar.adjClose - bar.close * factor), `${symbol} ${bar.date}`).toBeLessThan(1e-4);
        }
      }
    }
    const kinds = manifest.corporateActions.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'split').length).toBe(1);
    expect(kinds.filter((kind) => kind === 'dividend').length).toBeGreaterThan(100);
  });

  it('fall to a quarter on the day of the split, while the adjusted close goes on', () => {
    const split = manifest.corporateActions.find(({ kind }) => kind === 'split');
    const ofSymbol = bySymbol.get(split?.symbol ?? '') ?? [];
    const at = ofSymbol.findIndex(({ date }) => date === split?.exDate);
    const [before, on] = [ofSymbol[at - 1], ofSymbol[at]];
    expect((on?.close ?? 0) / (before?.close ?? 0)).toBeLessThan(0.3);
    expect((on?.adjClose ?? 0) / (before?.adjClose ?? 0)).toBeGreaterThan(0.8);
  });
});

describe('returns and volumes', () => {
  it('have plausible volatilities, and tails fatter than normal ones', () => {
    const annual = (symbol: string): number => deviation(returnsOf(symbol)) * Math.sqrt(252);
    expect(annual('SPY')).toBeGreaterThan(0.08);
    expect(annual('SPY')).toBeLessThan(0.3);
    for (const symbol of bySymbol.keys()) {
      expect(annual(symbol), symbol).toBeLessThan(0.9);
      const returns = returnsOf(symbol);
      const kurtosis = returns.reduce((sum, r) => sum + r ** 4, 0) / returns.length / deviation(returns) ** 4;
      expect(kurtosis, symbol).toBeGreaterThan(3);
    }
  });

  it('share a market, and sectors share more than that', () => {
    const sectorOf = new Map(
      files['data/source/universe.csv']
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',') as [string, string]),
    );
    const complete = [...sectorOf.keys()].filter((symbol) => returnsOf(symbol).length === returnsOf('SPY').length);
    const same: number[] = [];
    const others: number[] = [];
    for (const [i, a] of complete.entries()) {
      for (const b of complete.slice(i + 1)) {
        (sectorOf.get(a) === sectorOf.get(b) ? same : others).push(correlation(returnsOf(a), returnsOf(b)));
      }
    }
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(others)).toBeGreaterThan(0.03);
    expect(mean(same)).toBeGreaterThan(mean(others) + 0.02);
  });

  it('trade more on days of large moves', () => {
    const correlations = [...bySymbol.keys()].map((symbol) => {
      const volumes = (bySymbol.get(symbol) ?? []).slice(1).map(({ volume }) => Math.log(volume));
      return correlation(returnsOf(symbol).map(Math.abs), volumes);
    });
    expect(correlations.filter((c) => c > 0.2).length).toBeGreaterThan(0.9 * correlations.length);
  });
});
