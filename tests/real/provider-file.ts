import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isoDate } from '../../src/calendar/date.ts';
import { polars } from '../../src/lake/polars.ts';

/** A public file of daily bars, whose closes are after every later split and whose adjusted closes are after dividends as well. */
export interface ProviderFile {
  readonly path: string;
  readonly isThere: boolean;
}

const data = new URL('../../../shared/data/', import.meta.url);

function fileAt(place: string): ProviderFile {
  const path = fileURLToPath(new URL(place, data));
  return { path, isThere: existsSync(path) };
}

/** 241 stocks of the S&P 500, 2015-01-12 … 2020-01-10. */
export const equityFile = fileAt('equities/sp500_half_2015_2020.parquet');
/** 88 stocks and the S&P 500, 2012-09-04 … 2017-09-01. */
export const stockNetFile = fileAt('stocknet/candles.parquet');

/** Daily bars of AAPL, 2013-02-08 … 2018-02-07, in which the 26 of 2018 carry the year 2021. */
export const dirtyFile = fileAt('dirty/AAPL-corrupted-years.csv');

export interface ProviderBar {
  /** Epoch day. */
  readonly day: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly adjusted: number;
  readonly volume: number;
}

/** The sound bars of each symbol in the order of their days: rows without a price, with prices out of order and days that are given twice are none. */
export async function providerBars({ path }: ProviderFile): Promise<Map<string, readonly ProviderBar[]>> {
  const pl = await polars();
  const frame = pl.readParquet(path);
  const symbols = frame.getColumn('symbol').toArray() as string[];
  const days = frame.getColumn('date').cast(pl.Int32).toArray() as number[];
  const [open, high, low, close, adjusted, volume] = ['open', 'high', 'low', 'close', 'adj_close', 'volume'].map(
    (name) => frame.getColumn(name).toArray() as (number | null)[],
  );
  const cell = (column: (number | null)[] | undefined, row: number) => column?.[row] ?? Number.NaN;
  const rows = symbols.map((symbol, row) => ({
    symbol,
    day: days[row] as number,
    open: cell(open, row),
    high: cell(high, row),
    low: cell(low, row),
    close: cell(close, row),
    adjusted: cell(adjusted, row),
    volume: cell(volume, row),
  }));
  return new Map(
    [...Map.groupBy(rows, ({ symbol }) => symbol)].map(([symbol, own]) => [
      symbol,
      [...Map.groupBy(own, ({ day }) => day).values()]
        .flatMap((ofDay) => (ofDay.length === 1 ? ofDay : []))
        .filter(isSound)
        .sort((a, b) => a.day - b.day),
    ]),
  );
}

function isSound({ open, high, low, close }: ProviderBar): boolean {
  return low > 0 && low <= Math.min(open, close) && Math.max(open, close) <= high;
}

/** A dividend, or what the provider took for one. */
export interface ProviderDividend {
  readonly symbol: string;
  /** Epoch day of the first session without it. */
  readonly exDay: number;
  /** Per share of the file, which is after every later split. */
  readonly value: number;
}

/** Relative step of adjusted close / close from which it is a dividend: prices of the files have seven digits. */
const smallestStep = 1e-5;

/**
 * The dividends that the adjusted closes are made of. The provider multiplies what comes before an ex-date by 1 − D / C, C the close before
 * it, so that the step of adjusted close / close on that day gives D.
 */
export function dividendsOf(bars: ReadonlyMap<string, readonly ProviderBar[]>): ProviderDividend[] {
  return [...bars].flatMap(([symbol, own]) =>
    own.slice(1).flatMap((bar, i) => {
      const before = own[i] as ProviderBar;
      const factor = before.adjusted / before.close / (bar.adjusted / bar.close);
      if (Math.abs(factor - 1) <= smallestStep) return [];
      return { symbol, exDay: bar.day, value: (1 - factor) * before.close };
    }),
  );
}

/** Writes a pack as CSV. */
export function writePack(
  folder: string,
  name: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  writeFileSync(join(folder, name), `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`);
}

/** Writes the pack of assets: all of them US stocks in US dollars. */
export function writeAssets(folder: string, symbols: Iterable<string>): void {
  writePack(
    folder,
    'assets.csv',
    ['symbol', 'exchange', 'class', 'currency'],
    Array.from(symbols, (symbol) => [symbol, 'US', 'stock', 'USD']),
  );
}

/** Writes the pack of dividends. */
export function writeDividends(folder: string, dividends: readonly ProviderDividend[]): void {
  writePack(
    folder,
    'dividends.csv',
    ['symbol', 'ex_date', 'value'],
    dividends.map(({ symbol, exDay, value }) => [symbol, isoDate(exDay), value]),
  );
}
