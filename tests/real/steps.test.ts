import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/calendar/date.ts';
import { parseDay } from '../../src/calendar/date-format.ts';
import { polars } from '../../src/lake/polars.ts';
import { impliedSplits } from '../../src/market/steps/implied-splits.ts';
import { likelyCause } from '../../src/market/steps/likely-cause.ts';
import { priceSteps } from '../../src/market/steps/price-steps.ts';
import { defaultSteps } from '../../src/market/steps/settings.ts';
import { volumeSteps } from '../../src/market/steps/volume-steps.ts';

const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
if (!existsSync(data)) console.log(`Real data are not at ${data}: the tests of the step detector are left out.`);

interface Bar {
  readonly day: number;
  readonly price: number;
  readonly volume: number;
}

/** The steps of every symbol's bars, as lines for a person. */
function stepLines(bars: ReadonlyMap<string, readonly Bar[]>): string[] {
  return [...bars].sort().flatMap(([symbol, own]) => {
    const sorted = [...own].sort((a, b) => a.day - b.day);
    const prices = Float64Array.from(sorted, ({ price }) => price);
    const volumes = Float64Array.from(sorted, ({ volume }) => volume);
    return priceSteps({ prices, volumes }, defaultSteps).map(
      (step) =>
        `${symbol} ${isoDate(sorted[step.place]?.day ?? 0)} ${step.ratio.toFixed(3)} ${step.kind}: ${likelyCause(step)}`,
    );
  });
}

async function barsOf(file: string, column: 'close' | 'adj_close'): Promise<Map<string, Bar[]>> {
  const pl = await polars();
  const frame = pl.readParquet(readFileSync(join(data, file)));
  const text = (name: string) => frame.select(pl.col(name).cast(pl.Utf8, false)).getColumn(name).toArray() as string[];
  const numbers = (name: string) => frame.getColumn(name).toArray() as (number | null)[];
  const [symbols, dates, prices, volumes] = [text('symbol'), text('date'), numbers(column), numbers('volume')];
  const bars = new Map<string, Bar[]>();
  for (const [row, symbol] of symbols.entries()) {
    const day = parseDay(dates[row] ?? '', 'YYYY-MM-DD');
    if (day === undefined) continue;
    const bar = { day, price: prices[row] ?? Number.NaN, volume: volumes[row] ?? Number.NaN };
    bars.set(symbol, [...(bars.get(symbol) ?? []), bar]);
  }
  return bars;
}

const datesOf = (lines: readonly string[]) => lines.map((line) => line.split(' ', 2).join(' '));

describe.skipIf(!existsSync(data))('the steps in real prices', () => {
  // COL had been taken over, and its later bars are of another security; UA and VTR distributed shares that the adjusted close leaves out.
  const faults = [
    'COL 2019-03-21',
    'COL 2019-03-22',
    'COL 2019-04-05',
    'COL 2019-04-08',
    'COL 2019-05-29',
    'COL 2019-05-30',
    'UA 2016-03-23',
    'VTR 2015-08-18',
  ];

  test.each(['adj_close', 'close'] as const)(
    'half of the S&P 500 over five years, %s: eight, all faults of the data',
    async (column) => {
      const lines = stepLines(await barsOf(join('equities', 'sp500_half_2015_2020.parquet'), column));
      console.log([`${lines.length} steps of ${column} in half of the S&P 500:`, ...lines].join('\n'));
      expect(datesOf(lines)).toEqual(faults);
    },
  );

  test.each(['adj_close', 'close'] as const)(
    '88 stocks and an index over five years, %s: one, a real loss of nearly half',
    async (column) => {
      const lines = stepLines(await barsOf(join('stocknet', 'candles.parquet'), column));
      console.log([`${lines.length} steps of ${column} in 88 stocks:`, ...lines].join('\n'));
      expect(datesOf(lines)).toEqual(['AGFS 2016-11-09']);
    },
  );

  test('the closes beside adjusted closes: no split, and none that may be one', async () => {
    const pairs = [join('equities', 'sp500_half_2015_2020.parquet'), join('stocknet', 'candles.parquet')];
    const lines: string[] = [];
    for (const file of pairs) {
      const adjusted = await barsOf(file, 'adj_close');
      for (const [symbol, own] of await barsOf(file, 'close')) {
        const column = (bars: readonly Bar[] = [], name: 'price' | 'volume') =>
          Float64Array.from(
            [...bars].sort((a, b) => a.day - b.day),
            (bar) => bar[name],
          );
        const bars = {
          close: column(own, 'price'),
          adjClose: column(adjusted.get(symbol), 'price'),
          volume: column(own, 'volume'),
        };
        lines.push(...impliedSplits(bars, (place) => place + 4).map(({ ratio, is }) => `${symbol} ${ratio} ${is}`));
      }
    }
    expect(lines).toEqual([]);
  });

  test('of every bar as the last one: three volumes look like another unit, and are', async () => {
    const files = [join('equities', 'sp500_half_2015_2020.parquet'), join('stocknet', 'candles.parquet')];
    const lines: string[] = [];
    for (const file of files) {
      for (const [symbol, own] of [...(await barsOf(file, 'close'))].sort()) {
        const sorted = [...own].sort((a, b) => a.day - b.day);
        const volumes = Float64Array.from(sorted, ({ volume }) => volume);
        const prices = Float64Array.from(sorted, ({ price }) => price);
        for (let end = 61; end <= volumes.length; end++) {
          const bars = [volumes, prices].map((all) => all.subarray(end - 61, end)) as [Float64Array, Float64Array];
          const last = volumeSteps(...bars).find(({ kind, last: place }) => kind === 'bars' && place === 60);
          if (last) lines.push(`${symbol} ${isoDate(sorted[end - 1]?.day ?? 0)} ${last.ratio.toPrecision(2)}`);
        }
      }
    }
    console.log([`${lines.length} last bars whose volume looks like another unit:`, ...lines].join('\n'));
    expect(datesOf(lines)).toEqual(['BRK-A 2013-07-29', 'BRK-A 2013-07-30', 'BRK-A 2013-07-31']);
  });

  test('the level of volumes: six, where a class of shares or a company begins, and one of another unit', async () => {
    const files = [join('equities', 'sp500_half_2015_2020.parquet'), join('stocknet', 'candles.parquet')];
    const lines: string[] = [];
    for (const file of files) {
      for (const [symbol, own] of [...(await barsOf(file, 'close'))].sort()) {
        const sorted = [...own].sort((a, b) => a.day - b.day);
        const volumes = Float64Array.from(sorted, ({ volume }) => volume);
        const prices = Float64Array.from(sorted, ({ price }) => price);
        for (const { place, ratio, kind } of volumeSteps(volumes, prices)) {
          lines.push(`${symbol} ${isoDate(sorted[place]?.day ?? 0)} ${ratio.toPrecision(2)} ${kind}`);
        }
      }
    }
    console.log([`${lines.length} steps of volumes:`, ...lines].join('\n'));
    expect(datesOf(lines)).toEqual([
      'UA 2016-03-23',
      'UA 2016-03-30',
      'UA 2016-04-05',
      'AGFS 2015-04-30',
      'BRK-A 2013-07-29',
      'GOOG 2014-03-27',
    ]);
  });

  test('a file in which the 26 rows of 2018 carry the year 2021: none, as their prices follow on', () => {
    const [header = '', ...rows] = readFileSync(join(data, 'dirty', 'AAPL-corrupted-years.csv'), 'utf8')
      .trim()
      .split('\n');
    const names = header.trim().split(',');
    const bars = rows.map((row) => {
      const cells = row.split(',');
      const cell = (name: string) => cells[names.indexOf(name)] ?? '';
      return {
        day: parseDay(cell('date'), 'YYYY-MM-DD') ?? 0,
        price: Number(cell('close')),
        volume: Number(cell('volume')),
      };
    });
    expect(bars).toHaveLength(1259);
    expect(stepLines(new Map([['AAPL', bars]]))).toEqual([]);
  });

  test('the crash of March 2020 and every other day of an index since 1990: none', () => {
    const rows = readFileSync(join(data, 'index', 'spx-1990-2022.csv'), 'utf8')
      .replace('\uFEFF', '')
      .trim()
      .split('\n');
    const [header = '', ...cells] = rows;
    const names = header.trim().toLowerCase().split(',');
    const bars = cells.map((row) => {
      const values = row.trim().split(',');
      const cell = (name: string) => values[names.indexOf(name)] ?? '';
      const [month = '', day = '', year = ''] = cell('date').split('/');
      const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      return { day: parseDay(text, 'YYYY-MM-DD') ?? 0, price: Number(cell('close')), volume: Number(cell('volume')) };
    });
    expect(bars.length).toBeGreaterThan(8000);
    expect(stepLines(new Map([['SPX', bars]]))).toEqual([]);
  });
});
