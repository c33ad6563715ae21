import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { type Cells, csv, defaultNews, IngestRun, ndjson } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

/** The default items with their times as clocks in New York show them, without an offset. */
const local: readonly Cells[] = defaultNews.map((row, i) => ({
  ...row,
  published: ['2014-02-12 10:00:00', '2014-03-28 15:59:00', '2014-03-28 16:00:01'][i] as string,
}));

describe('times of news without an offset', () => {
  it('stop the ingest with one of them and what to set', async () => {
    run.putDefaults({ news: [...local] });
    await expect(run.run()).rejects.toMatchObject({
      name: 'UserError',
      message:
        'news.ndjson: no time in the column "published" is written as ISO 8601 with an offset or Z, or as epoch seconds or milliseconds; one is "2014-02-12 10:00:00".',
      hint: 'Set news.timezone to the zone of the times, such as America/New_York.',
    });
    expect(await run.digests()).toEqual({});
  });

  it('are those of news.timezone, to the second of a cutoff, from text and from Parquet', async () => {
    run.putDefaults();
    await run.run('2014-03-28', run.openLake('clean'));
    const expected = await run.digests(run.openLake('clean'));
    run.putDefaults({ news: [...local] });
    run.settings.news = { timezone: 'America/New_York' };
    await run.run();
    expect(await run.digests()).toEqual(expected);
    const { polars } = await import('../../../src/lake/polars.ts');
    const pl = await polars();
    const table = pl.readCSV(Buffer.from(csv(local)), { tryParseDates: true });
    run.put('news.parquet', table.writeParquet({ compression: 'zstd' }));
    run.settings.news = { files: [`${run.folder}/news.parquet`], timezone: 'America/New_York' };
    await run.run('2014-03-28', run.openLake('parquet'));
    expect(await run.digests(run.openLake('parquet'))).toEqual(expected);
  });

  it('can be of another zone in each file', async () => {
    run.putDefaults({ news: local.slice(0, 1) });
    run.put('tokyo.ndjson', ndjson([{ ...(local[1] as Cells), published: '2014-03-29 04:59:00' }]));
    const path = (name: string) => `${run.folder}/${name}`;
    run.settings.news = {
      timezone: 'America/New_York',
      files: [path('news.ndjson'), { path: path('tokyo.ndjson'), timezone: 'Asia/Tokyo' }],
    };
    await run.run();
    expect((await run.rows(companyNews)).map(({ published_utc }) => published_utc)).toEqual(
      ['2014-02-12T15:00:00Z', '2014-03-28T19:59:00Z'].map(Date.parse),
    );
  });

  it('of which only a few have none go to quarantine', async () => {
    run.putDefaults({ news: [...defaultNews, { ...defaultNews[0], id: 'n9', published: '2014-02-12 10:00:00' }] });
    run.settings.news = { error_budget: 1 };
    expect(await run.run()).toMatchObject({ news: 2, quarantined: 1 });
  });
});

it('times that are none at all stop the ingest with one of them', async () => {
  run.putDefaults({ news: defaultNews.map((row) => ({ ...row, published: '28 Mar 2014' })) });
  await expect(run.run()).rejects.toMatchObject({
    message: expect.stringContaining('one is "28 Mar 2014"'),
    hint: 'Check news.columns.published, or have the source write its times so.',
  });
});

it('a zone that does not exist is refused', async () => {
  run.putDefaults();
  run.settings.news = { timezone: 'Mars/Olympus' };
  await expect(run.run()).rejects.toThrow(/news.timezone: expected the name of a time zone/);
});
