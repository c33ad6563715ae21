import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultNews, IngestRun } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

const told = () => run.logged.filter((line) => line.includes('nothing reads'));

describe('columns of news that are called like parts of an item', () => {
  it('and that nothing reads are said, with the setting that reads them', async () => {
    run.settings.news = { columns: {} };
    run.putDefaults({ news: defaultNews.map((item) => ({ ...item, Summary: 'more', mood: 1 })) });
    await run.run();
    expect(told()).toEqual([
      'news.ndjson: nothing reads "id", "url", "Summary", "source"; items are told apart by what is left. To have them in a new lake: ' +
        'news.columns: { id: "id", url: "url", summary: "Summary", source: "source" }',
    ]);
    expect(run.summary).toContain('nothing reads "id"');
  });

  it('are not said where they are read, by name or by a format', async () => {
    run.putDefaults();
    await run.run();
    expect(told()).toEqual([]);
    run.settings.news = { format: 'json', columns: {} };
    run.lake = run.openLake('other');
    await run.run();
    expect(told()).toEqual([]);
  });

  it('are not said of a column that stands for another part', async () => {
    run.settings.news = { columns: { id: 'url', url: 'url' } };
    run.putDefaults({ news: defaultNews.map(({ id: _, source: __, ...item }) => item) });
    await run.run();
    expect(told()).toEqual([]);
  });
});
