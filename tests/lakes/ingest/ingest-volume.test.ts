import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../src/calendar/date.ts';
import { sessionsBetween } from '../../../src/calendar/sessions.ts';
import { companyNews, newsHoles } from '../../../src/ingest/datasets.ts';
import { coverage } from '../../../src/market/datasets.ts';
import { type Cells, IngestRun } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

/** One item per session and symbol, 15 in a whole week, but none from one day to another. */
function newsWithout(from: string, to: string): Cells[] {
  const sessions = sessionsBetween(parseIsoDate('2013-12-02'), parseIsoDate('2014-03-28'));
  return sessions
    .filter(({ date }) => date < from || date > to)
    .flatMap(({ date }) =>
      ['AAA', 'BBB', 'CCC'].map((symbol) => ({
        symbol,
        id: `${symbol} ${date}`,
        published: `${date}T15:00:00Z`,
        headline: `${symbol} opens plant ${date}`,
        url: `http://x/${symbol}/${date}`,
        source: 'wire',
      })),
    );
}

describe('a week without news of the whole universe', () => {
  it('is refused, since nobody knows what happened', async () => {
    run.putDefaults({ news: newsWithout('2014-03-24', '2014-03-28') });
    await expect(run.run()).rejects.toMatchObject({
      name: 'GateError',
      message:
        'The ingest is not good enough to score. 2014-03-28 has 0 news items, where the weeks before have 15 (median), allowed are 20 % of that ' +
        '(news.least_volume). Fill the hole and ingest again, together with the weeks that were ingested after it; or take the news as it is: ' +
        'news.known_holes: [2014-03-28].',
    });
    expect(await run.lake.list(coverage)).toEqual([]);
  });

  it('does not take the weeks beside it with it, and is scored once it is known', async () => {
    run.now = Date.parse('2014-04-06T12:00:00Z');
    run.putDefaults({ news: newsWithout('2014-03-17', '2014-03-21') });
    await expect(run.run('2014-03-14..2014-03-28')).rejects.toMatchObject({
      outputs: expect.objectContaining({ refusedWeeks: ['2014-03-21'] }),
    });
    expect((await run.lake.list(coverage)).map(({ week_ending }) => week_ending)).toEqual(['2014-03-14', '2014-03-28']);
    run.settings.news = { known_holes: ['2014-03-21'] };
    await run.run('2014-03-14..2014-03-28');
    expect(await run.lake.list(coverage)).toHaveLength(3);
  });

  it('that is filled, and ingested with the weeks after it, has its news', async () => {
    run.putDefaults({ news: newsWithout('2014-03-17', '2014-03-21') });
    await expect(run.run('2014-03-21..2014-03-28')).rejects.toThrow('2014-03-21 has 0 news items');
    run.putDefaults({ news: newsWithout('2015-01-01', '2015-01-01') });
    await run.run('2014-03-21..2014-03-28');
    expect(await run.rows(companyNews, { week_ending: '2014-03-21' })).toHaveLength(15);
  });

  it('is a warning where the configuration takes it for knowledge', async () => {
    run.settings.news = { low_volume: 'warn' };
    run.putDefaults({ news: newsWithout('2014-03-24', '2014-03-28') });
    await run.run();
    expect(run.annotations).toContain(
      'Hardly any news: 2014-03-28 has 0 news items, where the weeks before have 15 (median).',
    );
    expect((await run.lake.list(companyNews)).at(-1)).toEqual({ week_ending: '2014-03-28' });
  });

  it('is named by the weeks that look back on it', async () => {
    run.putDefaults({ news: newsWithout('2014-03-17', '2014-03-21') });
    await run.run();
    expect(run.annotations).toEqual([
      'Hardly any news: 2014-03-28 looks back on weeks with hardly any news: 2014-03-21 (0). Those that are noted as holes (dataset news_holes) are left out of its baselines.',
    ]);
  });

  it('is none where half a week is missing, or where nothing is', async () => {
    for (const [from, to] of [
      ['2014-03-26', '2014-03-28'],
      ['2015-01-01', '2015-01-01'],
    ] as const) {
      run.putDefaults({ news: newsWithout(from, to) });
      await run.run();
      expect(run.annotations).toEqual([]);
      run.lake = run.openLake(`after ${from}`);
    }
  });

  const holes = async () => {
    const noted: Record<string, number> = {};
    for (const keys of await run.lake.list(newsHoles))
      noted[keys.week_ending ?? ''] = (await run.lake.require(newsHoles, keys)).table.rows;
    return noted;
  };

  it.each([{ known_holes: ['2014-03-21'] }, { low_volume: 'warn' }])(
    'is noted as a hole where it is let through: %j',
    async (news) => {
      run.settings.news = news;
      run.putDefaults({ news: newsWithout('2014-03-17', '2014-03-21') });
      await run.run('2014-03-14..2014-03-28');
      expect(await holes()).toEqual({ '2014-03-21': 1 });
      expect(await run.rows(newsHoles)).toEqual([{ items: 0, usual: 15 }]);
      const before = await run.digests();
      await run.run('2014-03-14..2014-03-28');
      expect(await run.digests()).toEqual(before);
      run.lake = run.openLake('week by week');
      for (const week of ['2014-03-14', '2014-03-21', '2014-03-28']) await run.run(week);
      expect(await holes()).toEqual({ '2014-03-21': 1 });
    },
  );

  it('is none any more once it is filled with the weeks after it, and stays one for weeks that knew it so', async () => {
    run.settings.news = { low_volume: 'warn' };
    run.putDefaults({ news: newsWithout('2014-03-17', '2014-03-21') });
    await run.run('2014-03-14..2014-03-28');
    run.putDefaults({ news: newsWithout('2015-01-01', '2015-01-01') });
    await run.run('2014-03-21');
    expect(await holes()).toEqual({ '2014-03-21': 1 });
    await run.run('2014-03-21..2014-03-28');
    expect(await holes()).toEqual({ '2014-03-21': 0 });
  });

  it('is not noted of a week that is refused, nor where nothing is missing', async () => {
    run.putDefaults({ news: newsWithout('2014-03-17', '2014-03-21') });
    await expect(run.run('2014-03-14..2014-03-28')).rejects.toThrow();
    expect(await holes()).toEqual({});
    run.lake = run.openLake('whole');
    run.putDefaults({ news: newsWithout('2015-01-01', '2015-01-01') });
    await run.run('2014-03-14..2014-03-28');
    expect(await holes()).toEqual({});
  });
});
