import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { companyNews, universe } from '../../../src/ingest/datasets.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import { published } from '../../../src/lake/datasets.ts';
import { type Cells, candles, csv, defaultNews, IngestRun } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

const story = (symbol: string, published: string): Cells => ({
  symbol,
  id: `${symbol} ${published}`,
  published,
  headline: `${symbol} tells something`,
  url: '',
  source: 'wire',
});
const news = [...defaultNews, story('BBB', '2014-03-05T15:00:00Z'), story('CCC', '2014-03-19T15:00:00Z')];

describe('news that arrives for weeks that were looked back on', () => {
  const warning = () => run.annotations.find((text) => text.startsWith('News that stays out'));
  const command = () => /regimen week --week-ending (\S+)$/.exec(warning() ?? '')?.[1] ?? '';

  it('is a warning with the count and the command, and the command takes it in', async () => {
    run.putDefaults();
    await run.run('2014-03-07..2014-03-21');
    run.putDefaults({ news });
    await run.run('2014-03-28');
    expect(warning()).toContain('2 news items stay out: weeks that were ingested before look back on such late news');
    expect(command()).toBe('2014-03-07..2014-03-28');
    expect(run.summary).toContain('regimen week --week-ending 2014-03-07..2014-03-28');
    expect(await run.run(command())).toMatchObject({ news: 2 });
    expect(warning()).toBeUndefined();
    const clean = run.openLake('clean');
    await run.run('2014-03-07..2014-03-28', clean);
    expect(await run.digests()).toEqual(await run.digests(clean));
  });

  it('names the weeks one by one where some between them were never ingested', async () => {
    run.putDefaults();
    await run.run('2014-03-07');
    await run.run('2014-03-21');
    run.putDefaults({ news });
    await run.run('2014-03-28');
    expect(command()).toBe('2014-03-07,2014-03-21,2014-03-28');
    expect(await run.run(command())).toMatchObject({ news: 2 });
    expect((await run.rows(companyNews)).length).toBe(4);
  });

  it('stays out for good where published weeks look back on it, which is said without a command', async () => {
    run.putDefaults();
    await run.run('2014-03-07..2014-03-21');
    const path = [partitionPath(universe, { week_ending: '2014-03-21' })];
    const recipe = { stage: 'restore', version: 1, parameters: {}, inputs: [] };
    const table = { rows: 1, columns: { path, digest: ['f'.repeat(64)] } };
    await run.lake.write(published, { commit: 'c'.repeat(40) }, { recipe, table });
    run.putDefaults({ news });
    await run.run('2014-03-28');
    expect(warning()).toBe(
      'News that stays out: 2 news items stay out: weeks that are published look back on such late news, and stay as they are.',
    );
  });

  it('is taken without a word where no ingested week looks back on it', async () => {
    run.putDefaults();
    await run.run('2014-03-28');
    run.putDefaults({ news });
    expect(await run.run('2014-03-28')).toMatchObject({ news: 2 });
    expect(warning()).toBeUndefined();
  });
});

describe('symbols of the files of news', () => {
  it('that all miss the universe stop the ingest, with both spellings', async () => {
    run.putDefaults({ news: news.map((row) => ({ ...row, symbol: `${row.symbol}.USA` })) });
    await expect(run.run()).rejects.toMatchObject({
      name: 'GateError',
      message: expect.stringMatching(
        /company_news: none of the 5 rows of the files names a symbol of the universe: they name AAA\.USA, .*the universe has AAA, BBB, CCC.*universe\.aliases/s,
      ),
    });
    expect(await run.digests()).toEqual({});
  });

  it('that mostly miss it are a warning', async () => {
    const others = ['XXA', 'XXB'].map((symbol) => story(symbol, '2014-03-26T15:00:00Z'));
    run.putDefaults({ news: [...defaultNews.slice(0, 2), ...others] });
    await run.run();
    expect(run.annotations).toContain(
      'News of others: The files of news name 2 of 3 symbols of the universe nowhere (BBB, CCC), and 2 others, such as XXA, XXB.',
    );
  });

  it('of a feed of the whole market are no reason to warn', async () => {
    const others = ['XXA', 'XXB'].map((symbol) => story(symbol, '2014-03-26T15:00:00Z'));
    run.putDefaults({ news: [...news, ...others] });
    await run.run();
    expect(run.annotations.filter((text) => text.startsWith('News of others'))).toEqual([]);
  });
});

it('a file without any item is no file of others', async () => {
  run.putDefaults();
  run.put('news.ndjson', '');
  run.put('candles.csv', csv(candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', '2014-03-28')));
  await run.run().catch((error: Error) => expect(error.message).not.toContain('none of the'));
});
