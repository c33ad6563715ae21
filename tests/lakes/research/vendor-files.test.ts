import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assetActions, assets, bars } from '../../../src/backbone/datasets.ts';
import { isoDate } from '../../../src/calendar/date.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import { feed, researchPlace, rowsOf } from '../../support/backbone/research-lake.ts';
import { noHearing } from '../../support/silent-platform.ts';

/*
 * The mappings of docs/vendor-files.md on small files as the vendors publish their form. Each holds the same market: AAA is split two for one on
 * 2024-03-13, BBB pays a dividend of 0.50 on 2024-03-12.
 */

const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'vendor-files.md'), 'utf8');

/** The packs that the page names under a title, their files in a folder. */
function packsOf(title: string, folder: string): object[] {
  const [, block = ''] = new RegExp(`\`\`\`yaml\n# ${title}\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
  const packs = parse(block) as { files: string[] }[];
  return packs.map((pack) => ({ ...pack, files: pack.files.map((file) => file.replace(/^data/, folder)) }));
}

interface Day {
  readonly date: string;
  readonly close: number;
  readonly volume: number;
  readonly split?: number;
  readonly dividend?: number;
}

const asTraded: Readonly<Record<string, readonly Day[]>> = {
  AAA: [
    { date: '2024-03-11', close: 100, volume: 1000 },
    { date: '2024-03-12', close: 102, volume: 1000 },
    { date: '2024-03-13', close: 51, volume: 2000, split: 2 },
  ],
  BBB: [
    { date: '2024-03-11', close: 50, volume: 500 },
    { date: '2024-03-12', close: 49.5, volume: 500, dividend: 0.5 },
    { date: '2024-03-13', close: 50, volume: 500 },
  ],
};
/** After later splits. */
const splitAdjusted = {
  ...asTraded,
  AAA: [50, 51, 51].map((close, i) => ({ ...dayOf('AAA', i), close, volume: 2000 })),
};
/** After dividends as well. */
const adjusted = { ...splitAdjusted, BBB: [49.5, 49.5, 50].map((close, i) => ({ ...dayOf('BBB', i), close })) };

function dayOf(symbol: string, i: number): Day {
  return asTraded[symbol]?.[i] as Day;
}

type Market = Readonly<Record<string, readonly Day[]>>;
const rowsOfMarket = (market: Market) =>
  Object.entries(market).flatMap(([symbol, days]) => days.map((day) => ({ symbol, ...day })));
const csv = (...lines: readonly (readonly (string | number)[])[]) =>
  `${lines.map((line) => line.join(',')).join('\n')}\n`;
const prices = ({ close }: Day) => [close, close + 1, close - 1, close];
const perSymbol = (market: Market, folder: string, content: (days: readonly Day[]) => string) =>
  Object.fromEntries(Object.entries(market).map(([symbol, days]) => [`${folder}/${symbol}.csv`, content(days)]));

interface Vendor {
  readonly title: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** What its bars are. */
  readonly market: Market;
  /** Which actions its files give beside them. */
  readonly actions: readonly string[];
}

const both = ['AAA 2024-03-13 split 2', 'BBB 2024-03-12 dividend 0.5'];
const vendors: readonly Vendor[] = [
  {
    title: 'Massive',
    files: {
      ...Object.fromEntries(
        [...Map.groupBy(rowsOfMarket(asTraded), ({ date }) => date)].map(([date, rows]) => [
          `massive/${date}.csv.gz`,
          gzipSync(
            csv(
              ['ticker', 'volume', 'open', 'close', 'high', 'low', 'window_start', 'transactions'],
              // The beginning of the day in New York.
              ...rows.map(({ symbol, close, volume }) => [
                ...[symbol, volume, close, close, close + 1, close - 1],
                `${Date.parse(`${date}T04:00:00Z`)}000000`,
                12,
              ]),
            ),
          ),
        ]),
      ),
      'massive/splits.json': JSON.stringify({
        status: 'OK',
        results: [{ execution_date: '2024-03-13', split_from: 1, split_to: 2, ticker: 'AAA' }],
      }),
      'massive/dividends.json': JSON.stringify({
        status: 'OK',
        results: [{ ex_dividend_date: '2024-03-12', cash_amount: 0.5, ticker: 'BBB' }],
      }),
    },
    market: asTraded,
    actions: both,
  },
  {
    title: 'Tiingo',
    files: perSymbol(asTraded, 'tiingo', (days) =>
      csv(
        'date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor'.split(','),
        ...days.map(({ date, close, volume, split = 1, dividend = 0 }) => [
          ...[date, close, close + 1, close - 1, close, volume, 1, 1, 1, 1, 1],
          ...[dividend.toFixed(1), split.toFixed(1)],
        ]),
      ),
    ),
    market: asTraded,
    actions: both,
  },
  {
    title: 'Alpaca',
    files: {
      'alpaca/bars.json': JSON.stringify({
        bars: Object.fromEntries(
          Object.entries(asTraded).map(([symbol, days]) => [
            symbol,
            days.map(({ date, close: c, volume: v }) => ({
              t: `${date}T04:00:00Z`,
              o: c,
              h: c + 1,
              l: c - 1,
              c,
              v,
              n: 9,
              vw: c,
            })),
          ]),
        ),
        next_page_token: null,
      }),
      'alpaca/forward_splits.json': JSON.stringify({
        corporate_actions: { forward_splits: [{ symbol: 'AAA', new_rate: 2, old_rate: 1, ex_date: '2024-03-13' }] },
      }),
      'alpaca/cash_dividends.json': JSON.stringify({
        corporate_actions: { cash_dividends: [{ symbol: 'BBB', rate: 0.5, ex_date: '2024-03-12', special: false }] },
      }),
    },
    market: asTraded,
    actions: both,
  },
  {
    title: 'EODHD',
    files: {
      ...Object.fromEntries(
        [...Map.groupBy(rowsOfMarket(asTraded), ({ date }) => date)].map(([date, rows]) => [
          `eodhd/bars_${date}.csv`,
          csv(
            'Code,Ex,Date,Open,High,Low,Close,Adjusted_close,Volume'.split(','),
            ...rows.map((day) => [day.symbol, 'US', date, ...prices(day), 1, day.symbol === 'AAA' ? 2000 : day.volume]),
          ),
        ]),
      ),
      'eodhd/splits_2024-03-13.csv': csv(
        ['Code', 'Ex', 'Date', 'Split'],
        ['AAA', 'US', '2024-03-13', '2.000000/1.000000'],
      ),
      'eodhd/dividends_2024-03-12.csv': csv(
        ['Code', 'Ex', 'Date', 'Dividend', 'Currency', 'UnadjustedValue'],
        ['BBB', 'US', '2024-03-12', '0.5', 'USD', '0.5'],
      ),
    },
    market: { ...asTraded, AAA: (asTraded.AAA ?? []).map((day) => ({ ...day, volume: 2000 })) },
    actions: both,
  },
  {
    title: 'Yahoo',
    files: perSymbol(splitAdjusted, 'yahoo', (days) =>
      csv(
        'Date,Open,High,Low,Close,Adj Close,Volume,Dividends,Stock Splits'.split(','),
        ...days.map((day) => [
          ...[`${day.date} 00:00:00-04:00`, ...prices(day), 1, day.volume],
          ...[(day.dividend ?? 0).toFixed(1), (day.split ?? 0).toFixed(1)],
        ]),
      ),
    ),
    market: splitAdjusted,
    actions: ['BBB 2024-03-12 dividend 0.5'],
  },
  {
    title: 'Stooq',
    files: Object.fromEntries(
      Object.entries(adjusted).map(([symbol, days]) => [
        `stooq/${symbol.toLowerCase()}.us.txt`,
        csv(
          '<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>'.split(','),
          ...days.map((day) => [
            `${symbol}.US`,
            'D',
            day.date.replaceAll('-', ''),
            '000000',
            ...prices(day),
            day.volume,
            0,
          ]),
        ),
      ]),
    ),
    market: adjusted,
    actions: [],
  },
];

describe('files of data vendors', () => {
  it.each(vendors)(
    '$title: every bar and action is taken by the lines of the page',
    async ({ title, files, market, actions }) => {
      const all = { ...files, 'assets.csv': 'symbol\nAAA\nBBB\n' };
      const place = researchPlace(all, (folder) => [...packsOf('Assets', folder), ...packsOf(title, folder)]);
      expect(await feed(place)).toMatchObject({
        failed: 0,
        quarantined: 0,
        rows: 2 + 6 + actions.length,
        emitted: 2 + 6 + actions.length,
      });
      const symbols = new Map((await rowsOf(place, assets)).map(({ number, symbol }) => [number, symbol]));
      const stored = (await rowsOf(place, bars)).map(({ asset, date, close, volume }) => ({
        symbol: symbols.get(asset),
        date: isoDate(date as number),
        close,
        volume,
      }));
      expect(stored).toEqual(
        rowsOfMarket(market).map(({ symbol, date, close, volume }) => ({ symbol, date, close, volume })),
      );
      const known = (await rowsOf(place, assetActions)).map(
        ({ asset, ex_date, kind, value }) => `${symbols.get(asset)} ${isoDate(ex_date as number)} ${kind} ${value}`,
      );
      expect(known.sort()).toEqual(actions);
    },
  );

  const tiingo = 'date,open,high,low,close,volume,divCash,splitFactor\n';

  it('whose name holds no ticker where the lines say so fail by that name, and the others are taken', async () => {
    const files = {
      'assets.csv': 'symbol\nAAA\n',
      'tiingo/AAA.csv': `${tiingo}2024-03-11,1,1,1,1,1,0.0,1.0\n`,
      'tiingo/a list of mine.csv': `${tiingo}2024-03-11,1,1,1,1,1,0.0,1.0\n`,
    };
    const place = researchPlace(files, (folder) => [...packsOf('Assets', folder), ...packsOf('Tiingo', folder)]);
    const heard = noHearing();
    await expect(feed(place, {}, heard)).rejects.toThrow('PACKS_FAILED_NONZERO');
    expect(heard.annotations.map(({ message }) => message).join('\n')).toContain(
      'gives "a list of mine" as symbol, which is no ticker',
    );
    expect(await rowsOf(place, bars)).toHaveLength(1);
  });

  it('whose actions cannot be read are set aside one by one, and rows without any count for nothing', async () => {
    const files = {
      'assets.csv': 'symbol\nAAA\n',
      'tiingo/AAA.csv': `${tiingo}2024-03-11,1,1,1,1,1,0.0,1.0\n2024-03-12,1,1,1,1,1,x,-2\n2024-03-13,1,1,1,1,1,,\n`,
    };
    const place = researchPlace(files, (folder) => [...packsOf('Assets', folder), ...packsOf('Tiingo', folder)]);
    expect(await feed(place)).toMatchObject({ rows: 1 + 3 + 2, emitted: 1 + 3, quarantined: 2 });
    expect((await rowsOf(place, quarantine)).map(({ symbol, reason }) => `${symbol} ${reason}`)).toEqual([
      'AAA NOT_POSITIVE',
      'AAA UNREADABLE_VALUE',
    ]);
  });

  it.each([
    [
      'a column and the name of the file',
      { symbol: '{symbol}', columns: { symbol: 'Ticker' }, values: { exchange: 'US' } },
    ],
    ['neither', { values: { exchange: 'US' } }],
    ['the name of the file without an exchange', { symbol: '{symbol}' }],
  ])('are refused where the ticker is said by %s', async (_, naming) => {
    const place = researchPlace({ 'AAA.csv': tiingo }, (folder) => [
      { kind: 'bars', files: [join(folder, '*.csv')], ...naming },
    ]);
    await expect(feed(place)).rejects.toThrow(/backbone\.packs.*(name either "asset"|a ticker is one of an exchange)/s);
  });
});
