import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { companyNews, universe } from '../../../src/ingest/datasets.ts';
import { coverage } from '../../../src/market/datasets.ts';
import { IngestRun } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

const item = (published: string) => ({
  symbol: 'AAA',
  id: published,
  published,
  headline: `News of ${published}`,
  url: `https://example.com/${published}`,
  source: 'Wire',
});
const ofLastWeek = item('2014-03-26T15:00:00Z');

describe('a week before the first news item', () => {
  it('is refused with the day on which the news begins, and leaves nothing behind that others build on', async () => {
    run.putDefaults({ news: [ofLastWeek] });
    await expect(run.run('2014-03-14')).rejects.toMatchObject({
      name: 'UserError',
      message: 'The news begins on 2014-03-26, so the week ending 2014-03-14 cannot be scored.',
      hint: 'Choose a later week, or add older news.',
    });
    expect(await run.lake.list(coverage)).toEqual([]);
    expect(await run.lake.list(universe)).toEqual([]);
  });

  it('can be ingested once older news is there', async () => {
    run.putDefaults({ news: [ofLastWeek] });
    await expect(run.run('2014-03-14')).rejects.toThrow('The news begins on 2014-03-26');
    run.putDefaults({ news: [item('2014-03-12T15:00:00Z'), ofLastWeek] });
    expect(await run.run('2014-03-14')).toMatchObject({ news: 1, refusedWeeks: [] });
  });

  it('does not keep the later weeks of a selection from being ingested', async () => {
    run.putDefaults({ news: [ofLastWeek] });
    await expect(run.run('2014-03-14..2014-03-28')).rejects.toMatchObject({
      name: 'GateError',
      message: expect.stringContaining(
        'the news begins on 2014-03-26, so the weeks ending 2014-03-14, 2014-03-21 cannot',
      ),
      outputs: expect.objectContaining({ refusedWeeks: ['2014-03-14', '2014-03-21'] }),
    });
    expect(await run.lake.list(coverage)).toEqual([{ week_ending: '2014-03-28' }]);
  });
});

describe('a file of news', () => {
  it.each([
    ['an empty array', '[]'],
    ['items of the future alone', JSON.stringify([item('2034-03-26T15:00:00Z')])],
  ])('that holds %s gives no week', async (_, text) => {
    run.putDefaults();
    run.put('news.json', text);
    run.settings = { news: { files: [`${run.folder}/news.json`], error_budget: 1 } };
    await expect(run.run('2014-03-28')).rejects.toMatchObject({
      message: 'The sources give no news item, so the week ending 2014-03-28 cannot be scored.',
      hint: 'Add news up to the week.',
    });
  });
});

it('a week on which a later one has looked back, and found no news, is told that it stays so', async () => {
  run.putDefaults({ news: [ofLastWeek] });
  await run.run('2014-03-28');
  run.putDefaults({ news: [item('2014-03-12T15:00:00Z'), ofLastWeek] });
  await expect(run.run('2014-03-14')).rejects.toMatchObject({
    message:
      'No news of the week ending 2014-03-14 is stored, and the week ending 2014-03-28, ingested before, looked back on it and found none: what has come since would be hindsight there.',
    hint: 'Choose a later week, or ingest from 2014-03-14 on into a new lake (--lake).',
  });
  expect(await run.lake.list(companyNews)).toEqual([{ week_ending: '2014-03-28' }]);
});
