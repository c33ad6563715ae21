import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { companyNews, universe } from '../../../src/ingest/datasets.ts';
import { marketDaily } from '../../../src/market/datasets.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import { type Cells, candles, csv, defaultNews, IngestRun } from '../../support/ingest/ingest-run.ts';
import { type ShapedFiles, shapesOf } from '../../support/ingest/shapes.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
  run.putDefaults();
});
afterEach(() => run.remove());

const bars = candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', '2014-03-28').map(
  (row): Cells => ({
    ...row,
    adj_close: Number((Number(row.adj_close) * 30).toFixed(2)),
    volume: Number(row.volume) * 1000,
  }),
);
const unadjusted = bars.map(({ adj_close: _, ...row }) => row);
const inFolder = (pattern: string) => join(run.folder, pattern);

function put(files: ShapedFiles): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(inFolder(path)), { recursive: true });
    run.put(path, text);
  }
}

/** Digests of the stored bars, for which it does not matter what file they came from. */
async function barDigests(rows: Cells[] | undefined, market: Record<string, unknown>): Promise<Record<string, string>> {
  if (rows !== undefined) run.put('plain.csv', csv(rows));
  run.settings.market = { columns: undefined, ...market };
  const lake = run.openLake(rows === undefined ? 'shape' : 'plain');
  await run.run('2014-03-28', lake);
  const digests: Record<string, string> = {};
  for (const { month } of await lake.list(marketDaily)) {
    digests[String(month)] = (await lake.manifest(marketDaily, { month: String(month) }))?.digest ?? '';
  }
  expect(Object.keys(digests)).toHaveLength(4);
  return digests;
}

const plainDigests = (rows: Cells[]) => barDigests(rows, { files: [inFolder('plain.csv')] });

describe('one word of configuration reads', () => {
  it('a file per symbol as Yahoo gives them', async () => {
    put(shapesOf.yahoo(bars));
    const found = await barDigests(undefined, { format: 'yahoo', files: [inFolder('yahoo/*.csv')] });
    expect(found).toEqual(await plainDigests(bars));
  });

  it('the text files of Stooq, which have no adjusted closes', async () => {
    put(shapesOf.stooq(bars));
    const found = await barDigests(undefined, { format: 'stooq', files: [inFolder('stooq/*.txt')] });
    expect(found).toEqual(await plainDigests(unadjusted));
  });

  it.each(['field', 'symbol'] as const)('the wide download of yfinance, grouped by %s', async (group) => {
    put(shapesOf.yfinance(bars, group));
    const found = await barDigests(undefined, { format: 'yfinance', files: [inFolder('yfinance/download.csv')] });
    expect(found).toEqual(await plainDigests(bars));
  });

  it('all stocks of Kaggle with the benchmark in a file of another shape beside it', async () => {
    put(shapesOf.kaggle(bars));
    const found = await barDigests(undefined, {
      format: 'kaggle',
      files: [inFolder('kaggle/all_stocks.csv'), { path: inFolder('kaggle/SPY.csv'), format: 'yahoo' }],
    });
    const mixed = bars.map((row) => (row.symbol === 'SPY' ? row : { ...row, adj_close: null }));
    expect(found).toEqual(await plainDigests(mixed));
  });

  it('a JSON array of news with all it has', async () => {
    await run.run('2014-03-28', run.openLake('lines'));
    run.put('news.json', JSON.stringify(defaultNews, null, 2));
    run.settings.news = { columns: undefined, format: 'json', files: [inFolder('news.json')] };
    await run.run('2014-03-28', run.openLake('array'));
    expect(await run.rows(companyNews, {}, run.openLake('array'))).toEqual(
      await run.rows(companyNews, {}, run.openLake('lines')),
    );
  });
});

describe('columns of each file read', () => {
  it('German numbers and dates behind semicolons', async () => {
    const german = (value: unknown) =>
      Number(value).toLocaleString('de-DE', {
        minimumFractionDigits: 2,
        maximumFractionDigits: 8,
        useGrouping: 'always',
      });
    const rows = bars.map(({ symbol, date, open, high, low, close, adj_close, volume }) => [
      symbol,
      String(date).split('-').reverse().join('.'),
      ...[open, high, low, close, adj_close].map(german),
      Number(volume).toLocaleString('de-DE', { useGrouping: 'always' }),
    ]);
    const text = rows.map((cells) => `"${cells.join('";"')}"\r\n`).join('');
    put({ 'de.csv': `\uFEFFKürzel;Datum;Eröffnung;Hoch;Tief;Schluss;Bereinigt;Stück\r\n${text}` });
    const columns = {
      symbol: 'Kürzel',
      date: 'Datum',
      open: 'Eröffnung',
      high: 'Hoch',
      low: 'Tief',
      close: 'Schluss',
      adj_close: 'Bereinigt',
      volume: 'Stück',
    };
    const found = await barDigests(undefined, {
      files: [{ path: inFolder('de.csv'), columns, date_format: 'DD.MM.YYYY', decimal: ',', thousands: '.' }],
    });
    expect(found).toEqual(await plainDigests(bars));
  });

  it('a symbol from the name, in files that each name their columns in their own case', async () => {
    const files = shapesOf.yahoo(bars);
    put(Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace('.csv', '_us_d.csv'), text])));
    const found = await barDigests(undefined, { symbol: '{symbol}_us_d', files: [inFolder('yahoo/*_us_d.csv')] });
    expect(found).toEqual(await plainDigests(bars));
  });

  it('news in a file for each company, and a universe whose columns are named in another case', async () => {
    await run.run('2014-03-28', run.openLake('plain'));
    for (const name of ['AAA', 'BBB']) {
      const items = defaultNews.filter(({ symbol }) => symbol === name).map(({ symbol: _, ...item }) => item);
      run.put(`news-${name}.json`, JSON.stringify({ data: { items } }));
    }
    run.put(
      'universe.csv',
      'Symbol,Sector,Name,Since\nAAA.US,Tech,A Inc,1.1.2000\nBBB.US,Energy,B Inc,\nCCC.US,,C Inc,\n',
    );
    run.settings.universe = { strip_suffix: '.US', columns: { from: 'Since' }, date_format: 'D.M.YYYY' };
    run.settings.news = {
      files: [inFolder('news-*.json')],
      format: 'json',
      columns: undefined,
      records: 'data.items',
      symbol: 'news-{symbol}',
    };
    await run.run('2014-03-28', run.openLake('shape'));
    const [shape, plain] = [run.openLake('shape'), run.openLake('plain')];
    expect(await run.rows(companyNews, {}, shape)).toEqual(await run.rows(companyNews, {}, plain));
    expect(await run.rows(universe, {}, shape)).toEqual(await run.rows(universe, {}, plain));
  });

  it('a name that holds no symbol as an error, not as a symbol', async () => {
    put(shapesOf.yahoo(bars));
    put({ 'yahoo/notes on sources.csv': 'Date,Open,High,Low,Close,Volume\n' });
    run.settings.market = { format: 'yahoo', columns: undefined, files: [inFolder('yahoo/*.csv')] };
    await expect(run.run()).rejects.toThrow(
      'The name of the file notes on sources.csv gives "notes on sources" as symbol, which is no ticker.',
    );
  });

  it('a pattern without a file as an error', async () => {
    run.settings.market = { files: [inFolder('nowhere/*.csv')] };
    await expect(run.run()).rejects.toThrow(`No file matches ${inFolder('nowhere/*.csv')}.`);
  });

  it('refused rows at the line of the wide file where they stand', async () => {
    const broken = bars.map((row) => (row.symbol === 'BBB' && row.date === '2014-03-20' ? { ...row, low: -1 } : row));
    put(shapesOf.yfinance(broken));
    run.settings.market = {
      format: 'yfinance',
      columns: undefined,
      files: [inFolder('yfinance/download.csv')],
      error_budget: 1,
    };
    await run.run();
    const days = [...new Set(bars.map(({ date }) => date))];
    const rows = await run.rows(quarantine);
    expect(rows.map(({ symbol, reason, row }) => [symbol, reason, row])).toEqual([
      ['BBB', 'NOT_POSITIVE', days.indexOf('2014-03-20') + 1],
    ]);
  });
});
