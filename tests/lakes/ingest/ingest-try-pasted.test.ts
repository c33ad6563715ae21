import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { tryFile } from '../../../src/ingest/shapes/try-file.ts';
import { polars } from '../../../src/lake/polars.ts';
import { marketDaily } from '../../../src/market/datasets.ts';
import { type Cells, candles, defaultNews, IngestRun } from '../../support/ingest/ingest-run.ts';
import { silentPlatform } from '../../support/silent-platform.ts';

let run: IngestRun;
let shown = '';
beforeEach(() => {
  run = new IngestRun();
  run.putDefaults();
});
afterEach(() => run.remove());

/** Tries a file, and puts the settings that it shows in the place of those of the configuration. */
async function paste(name: string, content: unknown): Promise<Record<string, Record<string, unknown>>> {
  const path = join(run.folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.isBuffer(content) ? content : JSON.stringify(content));
  const { log, signal } = silentPlatform();
  const present = (markdown: string) => {
    shown = markdown;
  };
  await tryFile(path, { fetch: globalThis.fetch, signal, log, clock: () => run.now, present });
  const pasted = parse(/```yaml\n([\s\S]*?)```/.exec(shown)?.[1] ?? '');
  // The defaults of these tests name columns that the pasted lines do not know.
  run.settings = Object.fromEntries(
    Object.entries(pasted).map(([section, settings]) => [section, { columns: {}, ...(settings as object) }]),
  );
  return pasted;
}

const bars = candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', '2014-03-28');
const articles = (items: readonly Cells[]) =>
  items.map(({ symbol, published, headline, url }) => ({
    ticker: symbol,
    publishedAt: published,
    title: headline,
    url,
  }));
const headlines = async () => (await run.rows(companyNews)).map(({ headline }) => headline).sort();
/** Those that lie in the weeks that are stored. */
const expected = ['A opens a plant', 'A sells a plant'];
const nested = { status: 'ok', data: { page: { items: { articles: articles(defaultNews) } } } };
const bySymbol = (rows: readonly Cells[]) =>
  Object.fromEntries(
    [...Map.groupBy(rows, ({ symbol }) => String(symbol))].map(([symbol, own]) => [
      symbol,
      own.map(({ symbol: _, ...row }) => row),
    ]),
  );

describe('what --try prints for a JSON document works when it is pasted:', () => {
  it('records four objects deep', async () => {
    const pasted = await paste('deep.json', nested);
    expect(pasted.news?.records).toBe('data.page.items.articles');
    await run.run();
    expect(await headlines()).toEqual(expected);
  });

  it('two arrays of news, each of its own form', async () => {
    const [first, ...others] = defaultNews;
    const flashes = others.map(({ symbol, published, headline }) => ({ symbol, datetime: published, headline }));
    const pasted = await paste('two.json', { articles: articles(first ? [first] : []), flashes });
    expect(pasted.news?.files).toHaveLength(2);
    await run.run();
    expect(await headlines()).toEqual(expected);
    const manifest = await run.lake.manifest(companyNews, { week_ending: '2014-03-28' });
    const names = manifest?.produced.sources?.map(({ name }) => name);
    expect(names).toEqual(['two.json (articles)', 'two.json (flashes)']);
  });

  it('news, bars and an array of something else', async () => {
    const pasted = await paste('all.json', { bars, articles: articles(defaultNews), weather: [{ rain: 1, sun: 2 }] });
    expect(Object.keys(pasted).sort()).toEqual(['market', 'news']);
    expect(shown).toContain('A JSON document with its records at weather: of no kind that Regimen knows');
    const { bars: stored } = await run.run();
    // The last 66 sessions and those of the first month before them, of four symbols.
    expect(stored).toBe(81 * 4);
    expect(await headlines()).toEqual(expected);
  });

  it('bars below their symbols', async () => {
    const pasted = await paste('by-symbol.json', bySymbol(bars));
    expect(pasted.market?.records).toBe('{symbol}');
    await run.run();
    const pairs = (await run.rows(marketDaily)).map(({ symbol, close }) => `${symbol} ${close}`).sort();
    run.settings = {};
    run.lake = run.openLake('plain');
    await run.run();
    expect(pairs).toEqual((await run.rows(marketDaily)).map(({ symbol, close }) => `${symbol} ${close}`).sort());
  });

  it('bars below their symbols inside of an answer, with single letters', async () => {
    const short = bars.map(({ symbol, date, open, high, low, close, volume }) => ({
      ...{ symbol, t: date, o: open, h: high },
      ...{ l: low, c: close, v: volume },
    }));
    const pasted = await paste('alpaca.json', { next_page_token: null, bars: bySymbol(short as unknown as Cells[]) });
    expect(pasted.market).toMatchObject({ records: 'bars.{symbol}', columns: { date: 't', close: 'c' } });
    await run.run();
    expect((await run.rows(marketDaily)).length).toBeGreaterThan(200);
  });

  it.each<[string, (item: Cells) => object, Record<string, string>]>([
    ['a list', ({ symbol }) => ({ symbols: [symbol, 'SPY', 'ZZZ'] }), { symbol: 'symbols' }],
    [
      'a list of objects',
      ({ symbol }) => ({ stocks: [{ name: 'ZZZ' }, { name: symbol }] }),
      { symbol: 'stocks[].name' },
    ],
    ['a text with commas', ({ symbol }) => ({ tickers: `ZZZ, ${symbol}` }), { symbol: 'tickers' }],
    ['a list with suffixes', ({ symbol }) => ({ symbols: [`${symbol}.US`] }), { symbol: 'symbols' }],
  ])('news whose symbols are %s: one item for each', async (_, symbols, columns) => {
    const items = defaultNews.map((item) => ({ ...articles([item])[0], ticker: undefined, ...symbols(item) }));
    const pasted = await paste('alpaca_news.json', { news: items, next_page_token: null });
    expect(pasted.news).toMatchObject({ records: 'news', columns });
    await run.run();
    expect(await headlines()).toEqual(expected);
    expect(new Set((await run.rows(companyNews)).map(({ symbol }) => symbol))).toEqual(new Set(['AAA']));
  });

  it('news below its symbols, of which one has none', async () => {
    const pasted = await paste('news-by-symbol.json', { ...bySymbol(defaultNews), CCC: [], DDD: null });
    expect(pasted.news).toMatchObject({ format: 'json', records: '{symbol}' });
    await run.run();
    expect(await headlines()).toEqual(expected);
  });
});

it('says which key of a document by symbol holds no records', async () => {
  await paste('by-symbol.json', bySymbol(bars));
  writeFileSync(
    join(run.folder, 'by-symbol.json'),
    JSON.stringify({ ...bySymbol(bars), CCC: { error: 'unknown symbol' } }),
  );
  await expect(run.run()).rejects.toThrow(
    'by-symbol.json is a JSON document without an array of records at "{symbol}" below "CCC".',
  );
});

it('does not take the name of an array for a symbol where its records have one, or are of another kind', async () => {
  const pasted = await paste('upper.json', { BARS: bars, NEWS: articles(defaultNews) });
  expect(pasted.market?.records).toBe('BARS');
  expect(pasted.news?.records).toBe('NEWS');
});

it('asks for the zone of times of Parquet that have none, and says which one it takes', async () => {
  const pl = await polars();
  const frame = pl.DataFrame({
    symbol: ['AAA', 'AAA'],
    published: [new Date('2014-03-28T15:00:00Z'), new Date('2014-03-28T19:59:00Z')],
    headline: ['A opens a plant', 'A sells a plant'],
  });
  const pasted = await paste('news.parquet', frame.writeParquet() as Buffer);
  expect(pasted.news?.timezone).toBe('UTC');
  expect(shown).toContain('have no zone and are taken for UTC');
  await run.run();
  expect(await headlines()).toEqual(expected);
  run.settings.news = { files: [join(run.folder, 'news.parquet')], columns: {} };
  await run.run();
  expect(run.logged.join('\n')).toContain('news.parquet: the times in "published" have no zone and are taken for UTC');
});
