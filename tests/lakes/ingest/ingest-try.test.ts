import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { ingest } from '../../../src/stages/weekly/ingest.stage.ts';
import { terminalText } from '../../../src/text/terminal.ts';
import { candles, csv, defaultNews, ndjson } from '../../support/ingest/ingest-run.ts';
import { shapesOf } from '../../support/ingest/shapes.ts';
import { TriedFiles } from '../../support/ingest/tried-files.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

const tried = new TriedFiles();
const { folder } = tried;
afterAll(() => tried.remove());

const bars = candles(['AAA', 'BBB', 'SPY'], '2026-03-30', '2026-06-30');
const dates = [...new Set(bars.map(({ date }) => String(date)))];

const put = (name: string, content: string | Buffer) => tried.put(name, content);
const attempt = (path: string) => tried.attempt(path);
const settings = () => tried.settings();
/** Rows of the table of outcomes. */
const outcomes = () =>
  Object.fromEntries(
    [...tried.shown.matchAll(/^\| ([\w\\ ]+) \| (\d+) \|/gm)].map(([, name = '', n]) => [
      name.replaceAll('\\', ''),
      Number(n),
    ]),
  );

async function refusal(path: string): Promise<string> {
  const error = await attempt(path).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message.replaceAll(`${folder}/`, '');
}

describe('a file in a shape that has a name', () => {
  it.each([
    ['yahoo', shapesOf.yahoo(bars), 'yahoo/AAA.csv', { format: 'yahoo', files: [join(folder, 'yahoo/*.csv')] }],
    ['stooq', shapesOf.stooq(bars), 'stooq/aaa.us.txt', { format: 'stooq', files: [join(folder, 'stooq/*.us.txt')] }],
    ['yfinance', shapesOf.yfinance(bars), 'yfinance/download.csv', { format: 'yfinance' }],
    ['kaggle', shapesOf.kaggle(bars), 'kaggle/all_stocks.csv', { format: 'kaggle' }],
  ])(
    '%s is recognised, all of its rows are read, and the settings need no more than the word',
    async (_, files, tried, market) => {
      for (const [path, text] of Object.entries(files)) put(path, text);
      await attempt(join(folder, tried));
      expect(settings()).toEqual({ market: { files: [join(folder, tried)], ...market } });
      const symbols = tried.startsWith('yfinance') ? 3 : tried.startsWith('kaggle') ? 2 : 1;
      expect(outcomes()).toEqual({ taken: dates.length * symbols });
    },
  );

  it('is read as a whole when a pattern is given', async () => {
    for (const [path, text] of Object.entries(shapesOf.yahoo(bars))) put(path, text);
    await attempt(join(folder, 'yahoo/*.csv'));
    expect(outcomes()).toEqual({ taken: bars.length });
    expect(terminalText(tried.shown)).toContain(
      '3 symbols from 2026-03-30 to 2026-06-30. They reach to the end of the week 2026-06-26: --week-ending 2026-06-26.',
    );
    expect(tried.shown).not.toContain('benchmark');
  });

  it('lacks what it has not', async () => {
    await attempt(
      put(
        'few/all_stocks.csv',
        shapesOf.kaggle(bars.filter(({ date }) => date === dates[0]))['kaggle/all_stocks.csv'] ?? '',
      ),
    );
    expect(tried.shown).toContain('Adjusted closes');
    expect(tried.shown).toContain('the benchmark');
    expect(tried.shown).toContain('it has 1 day, and 61');
  });
});

/** Bars of one company, as `line` writes a day. */
const days = (header: string, line: (date: string, i: number) => string) =>
  `${header}\n${dates.map(line).join('\n')}\n`;

describe('a file in a shape without a name is read by what was found of', () => {
  it('Alpha Vantage', async () => {
    const text = days(
      'timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient',
      (date) => `${date},1.1,1.2,1.0,1.1,1.05,100,0.0000,1.0`,
    );
    await attempt(put('av/daily_adjusted_IBM.csv', text));
    expect(settings().market).toEqual({
      files: [join(folder, 'av/daily_adjusted_IBM.csv')],
      columns: { date: 'timestamp' },
      symbol: 'daily_adjusted_{symbol}',
    });
    expect(outcomes()).toEqual({ taken: dates.length });
    expect(tried.shown).not.toContain('Adjusted closes');
  });

  it('Nasdaq, once the symbol is said: dollars, and the month first', async () => {
    const text = days(
      'Date,Close/Last,Volume,Open,High,Low',
      (date, i) => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)},$1.10,${i},$1.10,$1.20,$1.00`,
    );
    expect(await refusal(put('nasdaq/HistoricalData_1719912345678.csv', text))).toContain('No column holds the symbol');
    expect(settings().market).toMatchObject({
      columns: { close: 'Close/Last' },
      date_format: 'MM/DD/YYYY',
      currency: '$',
    });
    await attempt(put('nasdaq/AAPL.csv', text));
    expect(outcomes()).toEqual({ taken: dates.length });
  });

  it('a German broker', async () => {
    const text = days(
      'Datum;Eröffnung;Hoch;Tief;Schluss;Volumen',
      (date, i) => `${date.split('-').reverse().join('.')};1.001,10;1.002,20;1.000,00;1.001,10;1.000.${100 + i}`,
    );
    await attempt(put('de/SAP.csv', `\uFEFF${text.replaceAll('\n', '\r\n')}`));
    expect(settings().market).toMatchObject({
      symbol: '{symbol}',
      date_format: 'DD.MM.YYYY',
      decimal: ',',
      thousands: '.',
    });
    expect(outcomes()).toEqual({ taken: dates.length });
    expect(tried.shown).toContain(`| SAP | ${dates[0]} | 1001.1 | 1002.2 | 1000 | 1001.1 | – | 1000100 |`);
  });

  it('pandas with its index and zoned times', async () => {
    const text = days(
      ',Date,Symbol,Open,High,Low,Close,Volume',
      (date, i) => `${i},${date} 00:00:00-04:00,MSFT,1.1,1.2,1.0,1.1,100`,
    );
    await attempt(put('pandas/frame.csv', text));
    expect(settings().market).toEqual({ files: [join(folder, 'pandas/frame.csv')] });
    expect(outcomes()).toEqual({ taken: dates.length });
  });

  it('Excel: the separator said in a line of its own, dates as in America', async () => {
    const text = days(
      'sep=;\r\nSymbol;Date;Open;High;Low;Close;Volume',
      (date) => `MSFT;${Number(date.slice(5, 7))}/${Number(date.slice(8))}/${date.slice(0, 4)};1.1;1.2;1.0;1.1;100`,
    );
    await attempt(put('excel/sheet.csv', text));
    expect(settings().market).toMatchObject({ date_format: 'M/D/YYYY' });
    expect(outcomes()).toEqual({ taken: dates.length });
  });

  it.each([
    ['unix_ns', 'window_start', 1e6],
    ['unix_ms', 't', 1],
    ['unix_s', 'time', 1e-3],
  ])('days as %s, as flat files and exports of charts have them', async (format, column, perMillisecond) => {
    const text = days(`${column},open,high,low,close,volume`, (date) => {
      const instant = BigInt(Date.parse(`${date}T04:00:00Z`));
      const written = perMillisecond < 1 ? instant / 1000n : instant * BigInt(perMillisecond);
      return `${written},1.1,1.2,1.0,1.1,100`;
    });
    await attempt(put(`${format}/SPY.csv`, text));
    expect(settings().market).toMatchObject({ columns: { date: column }, date_format: format, symbol: '{symbol}' });
    expect(outcomes()).toEqual({ taken: dates.length });
  });

  it('Investing.com, whose volumes are rounded, which is said', async () => {
    const text = days(
      '"Date","Price","Open","High","Low","Vol.","Change %"',
      (date) =>
        `"${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}","1,001.10","1,001.10","1,002.20","1,000.00","57.43M","0.1%"`,
    );
    await attempt(put('investing/AAPL.csv', text));
    expect(settings().market).toMatchObject({ columns: { close: 'Price', volume: 'Vol.' }, thousands: ',' });
    expect(outcomes()).toEqual({ taken: dates.length });
    expect(tried.shown).toContain('| AAPL | 2026-03-30 | 1001.1 | 1002.2 | 1000 | 1001.1 | – | 57430000 |');
    expect(tried.shown).toContain('Volumes are rounded, such as "57.43M"');
  });

  it('news with its fields inside others', async () => {
    const items = defaultNews.map(({ symbol, id, published, headline, url }) => ({
      symbol,
      id,
      content: { title: headline, pubDate: published, canonicalUrl: { url }, provider: { displayName: 'Wire' } },
    }));
    await attempt(put('news/nested.ndjson', items.map((item) => `${JSON.stringify(item)}\n`).join('')));
    expect(settings().news?.columns).toEqual({
      symbol: 'symbol',
      id: 'id',
      published: 'content.pubDate',
      headline: 'content.title',
      url: 'content.canonicalUrl.url',
      source: 'content.provider.displayName',
    });
    expect(outcomes()).toEqual({ taken: 3 });
  });

  it('news in a document, whose symbol is in the name', async () => {
    const articles = defaultNews.map(({ headline, published, url }) => ({
      source: { id: null, name: 'W' },
      title: headline,
      publishedAt: published,
      url,
    }));
    await attempt(put('news/AAPL.json', JSON.stringify({ status: 'ok', articles }, null, 2)));
    expect(settings().news).toMatchObject({
      records: 'articles',
      symbol: '{symbol}',
      columns: { headline: 'title', published: 'publishedAt', source: 'source.name', url: 'url' },
    });
    expect(outcomes()).toEqual({ taken: 3 });
  });

  it('a list of companies', async () => {
    await attempt(put('sp500.csv', 'Symbol,Security,GICS Sector\nMMM,3M,Industrials\nBRK.B,Berkshire,Financials\n'));
    expect(settings().universe?.columns).toEqual({ sector: 'GICS Sector', name: 'Security' });
    expect(outcomes()).toEqual({ taken: 2 });
  });
});

describe('what is broken is told apart from what is not known:', () => {
  const gzipped = gzipSync(csv(bars));
  it.each<[string, string | Buffer, string]>([
    ['empty.csv', '', 'is empty'],
    ['blank.csv', '\n \n', 'it holds blank lines alone'],
    ['page.csv', '<!DOCTYPE html><html>', 'holds an HTML or XML page'],
    ['cut.csv.gz', gzipped.subarray(0, gzipped.length / 2), 'its gzip data is cut off'],
    ['cut.json', '[{"symbol":"A","headline":"x","publ', 'begins as JSON and is none'],
    ['deep.json', '['.repeat(20_000), 'begins as JSON and is none'],
    ['noise.csv', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)), 'holds binary data'],
    ['book.xlsx', Buffer.from('PK\x03\x04….'), 'an Excel workbook'],
    ['lfs.csv', 'version https://git-lfs.github.com/spec/v1\noid sha256:1\n', 'a pointer of Git LFS'],
    ['prose.txt', 'This is a note.\nIt has lines.\n', 'is text, but no table'],
    [
      'recipe.csv',
      'recipe,cup,spoon\nsoup,1,2\n',
      'is a sound table, but of a kind that Regimen does not know by itself: its columns are "recipe", "cup", "spoon"',
    ],
    ['hours.csv', ',open,close\n2026-03-30T00:00:00Z,14:30,21:00\n', 'is a sound table, but of a kind'],
    ['numbers.json', '[1,2,3]', 'its records are no objects'],
    ['none.json', '[]', 'has not a single record: the array is empty'],
    [
      'epoch.csv',
      'symbol,timestamp,open,high,low,close,volume\nA,46111,1,1,1,1,1\n',
      'The dates are written in no known way',
    ],
    [
      'local.csv',
      'symbol,published,headline\nAAA,2026-06-30 10:30:00,A wins\nAAA,2026-06-30 11:30:00,B wins\n',
      'The times have no offset, such as "2026-06-30 10:30:00": set "timezone"',
    ],
    [
      'holdings.csv',
      '\uFEFFFund\nHoldings as of,"Jul 01, 2026"\n\u00a0\nTicker,Name,Sector,Weight\nAAA,A Inc,Tech,1.5\n',
      'has other lines above its table, which begins with "Ticker,Name,Sector,Weight"',
    ],
    [
      'tapes.csv',
      `PERMNO,TICKER,PRC,VOL\n${'1,AAA,1.1,100\n2,BBB,1.2,100\n'.repeat(5)}`,
      'is a sound table, but of a kind that Regimen does not know by itself',
    ],
    ['header.csv', 'symbol,published,headline\n', 'has the names of columns and not a single row'],
    ['bars-header.csv', 'symbol,date,open,high,low,close,volume\n', 'has the names of columns and not a single row'],
    ['days.csv', 'symbol,published,headline\nAAA,2026-06-30,A wins\n', 'not one of its rows would be taken'],
    [
      'future.csv',
      'symbol,published,headline\nAAA,2036-06-30T10:00:00Z,A wins\n',
      'not one of its rows would be taken',
    ],
  ])('%s', async (name, content, message) => {
    expect(await refusal(put(name, content))).toContain(message);
  });

  it('a folder, a file that is not there, a pattern without a file', async () => {
    mkdirSync(join(folder, 'inner'), { recursive: true });
    expect(await refusal(join(folder, 'inner'))).toBe('The source inner is a folder.');
    expect(await refusal(join(folder, 'none.csv'))).toBe('The source none.csv cannot be read (ENOENT).');
    expect(await refusal(join(folder, 'none*.csv'))).toBe('No file matches none*.csv.');
  });

  it('whatever bytes a file holds, it is shown or refused in words', async () => {
    const originals = [
      csv(bars),
      ndjson(defaultNews),
      JSON.stringify(defaultNews),
      shapesOf.yfinance(bars)['yfinance/download.csv'] ?? '',
    ].map((text) => Buffer.from(text.slice(0, 3000)));
    const change = fc.record({ at: fc.nat(2999), byte: fc.nat(255), cut: fc.nat(200) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (original, changes) => {
          let bytes = Buffer.from(original);
          for (const { at, byte, cut } of changes) {
            const place = at % Math.max(1, bytes.length);
            bytes = Buffer.concat([
              bytes.subarray(0, place),
              Buffer.from([byte]),
              bytes.subarray(Math.min(bytes.length, place + cut)),
            ]);
          }
          const path = put('fuzzed.txt', bytes);
          await attempt(path).catch((error: unknown) => expect(error).toBeInstanceOf(UserError));
        },
      ),
      { numRuns: 150 },
    );
  });
});

it('as a command it needs no configuration and stores nothing', async () => {
  const heard = noHearing();
  const request = {
    lakeFolder: join(folder, 'lake'),
    configFile: join(folder, 'configs', 'pipeline.yaml'),
    inputs: { try: put('yahoo/SPY.csv', shapesOf.yahoo(bars)['yahoo/SPY.csv'] ?? '') },
  };
  const { outputs } = await runStage(ingest, request, silentPlatform(heard));
  expect(outputs).toMatchObject({ weeks: [], bars: 0, sources: [] });
  expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('manifest.json'))).toEqual([]);
});
