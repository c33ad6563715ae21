import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { companyNews, ingestRecipe } from '../../../src/ingest/datasets.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import { published } from '../../../src/lake/datasets.ts';
import { type Cells, IngestRun } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

const news: Cells[] = ['03-05', '03-12', '03-19', '03-26'].flatMap((day) =>
  ['AAA', 'BBB', 'CCC'].map((symbol) => ({
    symbol,
    id: `${symbol}-${day}`,
    published: `2014-${day}T15:00:00`,
    headline: `${symbol} tells something on ${day}`,
    url: '',
    source: 'wire',
  })),
);
const columns = { id: 'id', url: 'url', source: 'source' };
const right = { columns, timezone: 'America/New_York' };
const title = 'News that reads otherwise now';
const warning = () => run.annotations.find((text) => text.startsWith(title));

describe('settings of news that are put right after a week was ingested', () => {
  it.each<[string, Record<string, unknown>]>([
    ['the column of headlines', { ...right, columns: { ...columns, headline: 'source' } }],
    ['the time zone', { ...right, timezone: 'America/Los_Angeles' }],
  ])('stop the same week with what to do, for %s, and that does it', async (_, wrong) => {
    run.putDefaults({ news });
    run.settings.news = wrong;
    await run.run();
    const before = await run.digests();
    run.settings.news = right;
    await expect(run.run()).rejects.toMatchObject({
      name: 'GateError',
      message: expect.stringMatching(
        /more than half of the stored news of 4 weeks, 2014-03-07 to 2014-03-28 is read otherwise now.*12 of 12 news items.*begin with an empty lake: the same command with --lake/s,
      ),
    });
    expect(await run.digests()).toEqual(before);
    const empty = run.openLake('empty');
    await run.run('2014-03-28', empty);
    expect(await run.rows(companyNews, { week_ending: '2014-03-28' }, empty)).toMatchObject(
      ['AAA', 'BBB', 'CCC'].map((symbol) => ({
        headline: `${symbol} tells something on 03-26`,
        published_utc: Date.parse('2014-03-26T19:00:00Z'),
      })),
    );
  });

  it('are a warning where the weeks are published', async () => {
    run.putDefaults({ news });
    run.settings.news = { ...right, timezone: 'America/Los_Angeles' };
    await run.run();
    const paths = (await run.lake.list(companyNews)).map((keys) => partitionPath(companyNews, keys));
    const table = { rows: paths.length, columns: { path: paths, digest: paths.map(() => 'f'.repeat(64)) } };
    await run.lake.write(published, { commit: 'c'.repeat(40) }, { recipe: ingestRecipe, table });
    run.settings.news = right;
    expect(await run.run()).toMatchObject({ news: 0, refusedWeeks: [] });
    expect(warning()).toContain(
      '12 of 12 news items that are stored already have another headline, summary or time now',
    );
  });
});

describe('a few news items that were edited', () => {
  it('are a warning and a line of the summary, and what was stored first stays', async () => {
    run.settings.news = right;
    run.putDefaults({ news });
    await run.run();
    const before = await run.digests();
    run.putDefaults({ news: news.map((row, i) => (i === 0 ? { ...row, headline: 'AAA corrects something' } : row)) });
    await run.run();
    expect(warning()).toContain('1 of 12 news items that are stored already has another headline, summary or time now');
    expect(warning()).toContain('stored as "AAA tells something on 03-05" and given as "AAA corrects something"');
    expect(run.summary).toContain('1 of 12 news items that are stored already has another headline');
    expect(await run.digests()).toEqual(before);
  });

  it('are not made out of other addresses, nor of nothing', async () => {
    run.settings.news = right;
    run.putDefaults({ news });
    await run.run();
    await run.run();
    expect(warning()).toBeUndefined();
    run.putDefaults({ news: news.map((row) => ({ ...row, url: 'https://mirror.example/7' })) });
    await run.run();
    expect(warning()).toBeUndefined();
    expect(run.summary).not.toContain('otherwise');
  });
});
