import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { companyNews, ingestRecipe } from '../../../src/ingest/datasets.ts';
import { madeUpId } from '../../../src/ingest/news/news-identity.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import type { WorldNews } from '../../conformance/double.ts';
import { type Cells, csv, defaultNews, IngestRun } from '../../support/ingest/ingest-run.ts';
import { liveWorld } from '../../support/live/live-ingest-run.ts';
import { LiveStage } from '../../support/live/live-stage.ts';

// An item is stored once, whatever its address looks like the second time.

const item = {
  symbol: 'AAA',
  id: 'n7',
  published: '2014-03-26T10:00:00Z',
  headline: 'A wins large order from retailer',
  url: 'https://x.example/a?id=1',
  source: 'wire',
} satisfies Cells;

describe('news of files', () => {
  let run: IngestRun;
  afterEach(() => run.remove());

  function start(news: readonly Cells[], columns?: Record<string, string>): IngestRun {
    run = new IngestRun();
    run.putDefaults({ news: [...defaultNews, ...news] });
    if (columns) run.settings.news = { columns };
    return run;
  }
  const stored = async (lake = run.lake) => (await run.rows(companyNews, {}, lake)).map(({ headline }) => headline);

  it.each<[string, Cells, Record<string, string>?]>([
    ['the same id and another address', { ...item, url: `${item.url}&utm_source=rss` }],
    [
      'the same address in other forms, without ids',
      { ...item, url: 'http://X.example/a/?utm_source=rss&id=1#top' },
      { url: 'url' },
    ],
    ['the same publisher, time and headline, without ids and addresses', { ...item, url: null }, { source: 'source' }],
  ])('that come twice with %s are stored once, and cost nothing', async (_, repeated, columns) => {
    await start([item, repeated], columns).run();
    expect(await stored()).toEqual(['A opens a plant', item.headline, 'A sells a plant']);
    expect((await run.rows(quarantine)).map(({ reason }) => reason)).toEqual(['DUPLICATE_NEWS']);
  });

  it('that come again with other addresses change nothing', async () => {
    await start([item]).run();
    const before = await run.digests();
    run.putDefaults({ news: [...defaultNews, item].map((row) => ({ ...row, url: `${row.url}#later` })) });
    expect(await run.run()).toMatchObject({ news: 0, quarantined: 0 });
    run.putDefaults({ news: [...defaultNews, { ...item, url: 'https://mirror.example/7' }] });
    expect(await run.run()).toMatchObject({ news: 0, quarantined: 0 });
    expect(await run.digests()).toEqual(before);
  });

  it('that come again in a later week stay in the first, at once and week by week', async () => {
    const later = {
      ...item,
      published: '2014-03-12T10:00:00Z',
      headline: 'A may win an order',
      url: 'https://x.example/b',
    };
    await start([item, later]).run('2014-03-14..2014-03-28');
    expect(await stored()).toEqual(['A opens a plant', later.headline, 'A sells a plant']);
    const single = run.openLake('single');
    for (const week of ['2014-03-14', '2014-03-21', '2014-03-28']) await run.run(week, single);
    expect(await run.digests(single)).toEqual(await run.digests());
  });

  it('of which too many have one id and different headlines stop the week', async () => {
    const others = Array.from({ length: 9 }, (_, i) => ({
      ...item,
      headline: `A story ${i}`,
      published: `2014-03-26T1${i}:00:00Z`,
    }));
    await expect(start(others).run()).rejects.toThrow(/company_news: \d+\.?\d* % of the rows are quarantined/);
  });

  it('of two publishers that say the same at the same time, without ids and addresses, are two items', async () => {
    await start([item, { ...item, source: 'daily' }], { source: 'source' }).run();
    expect(await stored()).toEqual(['A opens a plant', item.headline, item.headline, 'A sells a plant']);
    const before = await run.digests();
    expect(await run.run()).toMatchObject({ news: 0, quarantined: 0 });
    expect(await run.digests()).toEqual(before);
  });

  it('that were stored twice under the rule of before stay as they are, and come in no third time', async () => {
    start([], { url: 'url', source: 'source' });
    const published = Date.parse(item.published);
    const urls = [item.url, `${item.url}&utm_source=rss`];
    const keys = { week_ending: '2014-03-28' };
    const table = {
      rows: 2,
      columns: {
        symbol: urls.map(() => item.symbol),
        id: urls.map((url) => madeUpId({ ...item, url, published })),
        published_utc: Float64Array.from(urls, () => published),
        headline: urls.map(() => item.headline),
        summary: urls.map(() => ''),
        url: urls,
        source: urls.map(() => item.source),
      },
    };
    await run.lake.write(companyNews, keys, { recipe: ingestRecipe, table });
    run.putDefaults({ news: [defaultNews[0] as Cells, { ...item, url: `${item.url}#again` }] });
    expect(await run.run()).toMatchObject({ news: 1 });
    expect((await run.rows(companyNews, keys)).map(({ url }) => url)).toEqual(urls);
  });
});

describe('news of live providers', () => {
  const [first, second] = ['2026-06-26', '2026-07-02'];
  const world = liveWorld('2025-12-01', second);
  const wired: WorldNews = {
    symbol: 'SA',
    id: '9001',
    published: Date.parse('2026-06-25T10:00:00Z'),
    headline: 'SA wins large order from retailer',
    summary: '',
    url: 'https://x.example/a?id=1',
    source: 'Wire',
  };
  const other: WorldNews = {
    ...wired,
    headline: 'SA recalls a product',
    url: 'https://x.example/b',
    published: wired.published + 1000,
  };
  let stage: LiveStage;
  afterEach(() => stage.stop());

  /** Finnhub, and where `given` is not empty a file before it. */
  async function start(news: readonly WorldNews[], given: readonly WorldNews[] = []): Promise<void> {
    stage = await LiveStage.start({ ...world, news }, '2026-06-27T11:23:00Z');
    const file = join(stage.folder, 'news.csv');
    const rows = given.map((row) => ({ ...row, published: new Date(row.published).toISOString() }));
    writeFileSync(file, csv(rows));
    const columns = { id: 'id', summary: 'summary', url: 'url', source: 'source' };
    const files = given.length === 0 ? {} : { files: [file], columns };
    stage.settings = { news: { providers: given.length === 0 ? ['finnhub'] : ['files', 'finnhub'], ...files } };
  }
  const stored = async () => {
    const { table } = await stage.lake().require(companyNews, { week_ending: first });
    return Array.from({ length: table.rows }, (_, row) => `${table.columns.id[row]} ${table.columns.headline[row]}`);
  };

  it('that come again in the overlap with another address change nothing', async () => {
    await start([wired, { ...wired, id: '9002', url: `${wired.url}&utm_source=rss` }]);
    expect((await stage.run(first)).news).toBe(1);
    const before = await stage.lake().manifest(companyNews, { week_ending: first });
    stage.change = (known) => ({
      ...known,
      news: [{ ...wired, url: 'https://mirror.example/1', headline: 'SA wins' }],
    });
    stage.now = Date.parse('2026-07-04T11:23:00Z');
    expect((await stage.run(second)).news).toBe(0);
    expect((await stage.lake().manifest(companyNews, { week_ending: first }))?.digest).toBe(before?.digest);
  });

  it('are the same as those of a file by address', async () => {
    await start([{ ...wired, url: `http://X.example/a?utm_medium=api&id=1` }], [{ ...wired, id: 'f1' }]);
    expect((await stage.run(first)).news).toBe(1);
    expect(await stored()).toEqual([`f1 ${wired.headline}`]);
  });

  it('are others than those of a file that use the same numbers', async () => {
    await start([other], [wired]);
    expect((await stage.run(first)).news).toBe(2);
    expect((await stage.run(first)).news).toBe(0);
    expect(await stored()).toEqual([`9001 ${wired.headline}`, `9001 ${other.headline}`]);
  });
});
