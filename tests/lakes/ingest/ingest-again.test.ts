import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseWeekSelection } from '../../../src/calendar/week-selection.ts';
import { companyNews, settingsNotes, universe } from '../../../src/ingest/datasets.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import { published } from '../../../src/lake/datasets.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import { coverage } from '../../../src/market/datasets.ts';
import { findMarketView } from '../../../src/market/market-view.ts';
import { type Cells, defaultNews, IngestRun } from '../../support/ingest/ingest-run.ts';
import { lakeDigests } from '../../support/lake/weekly-digests.ts';

// Two weeks are ingested, the settings are edited, and they are ingested again.

const both = '2014-03-21..2014-03-28';
const last = '2014-03-28';
type Settings = IngestRun['settings'];

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
  run.putDefaults({ news });
});
afterEach(() => run.remove());

const news: Cells[] = [
  ...defaultNews,
  ...['AAA', 'BBB', 'CCC', 'CCX'].map((symbol) => ({
    symbol,
    id: symbol,
    published: '2014-03-19T15:00:00Z',
    headline: `${symbol} tells something`,
    url: `http://x/${symbol}`,
    source: 'wire',
  })),
];
const newsColumns = { id: 'id', url: 'url', source: 'source' };
const alias = { aliases: [{ symbol: 'CCC', alias: 'CCX' }] };
const split = { symbol: 'BBB', date: '2014-03-19', is: 'split', ratio: 2 };

/** What scores of the weeks are made from. */
async function seen(lake: Lake): Promise<unknown> {
  const views: unknown[] = [];
  for (const { weekEnding: until } of parseWeekSelection(both)) {
    if ((await lake.manifest(coverage, { week_ending: until })) === undefined) continue;
    const symbols = ['AAA', 'BBB', 'CCC', 'SPY'];
    views.push((await findMarketView(lake, { symbols, until, sessions: 61 }))?.input);
    views.push((await lake.read(companyNews, { week_ending: until }))?.table);
    views.push((await lake.read(settingsNotes, { week_ending: until }))?.table);
  }
  return views;
}

async function refusal(weeks = both): Promise<Error> {
  return run.run(weeks).then(
    () => new Error('nothing was refused'),
    (error: Error) => error,
  );
}

describe('weeks that are ingested again by edited settings', () => {
  it.each<[string, Settings, Settings]>([
    ['a known step', {}, { market: { known_steps: [split] } }],
    ['a known step that is gone', { market: { known_steps: [split] } }, {}],
    ['a unit of volume', {}, { market: { volume: 'adjusted' } }],
    ['a longer history', {}, { market: { history_sessions: 70 } }],
    ['an alias that brings news', {}, { universe: alias }],
    ['a zone for times that have their offset', {}, { news: { columns: newsColumns, timezone: 'Europe/London' } }],
    ['a budget', { market: { late_budget: 0.2 } }, {}],
  ])('see what an empty lake would: after an edit of %s', async (_, before, after) => {
    run.settings = before;
    await run.run(both);
    run.settings = after;
    await run.run(both);
    const empty = run.openLake('empty');
    await run.run(both, empty);
    expect(await seen(run.lake)).toEqual(await seen(empty));
    const digests = await lakeDigests(run.lake);
    expect(await run.run(both)).toMatchObject({ bars: 0, news: 0 });
    expect(await lakeDigests(run.lake)).toEqual(digests);
  });

  it.each<[string, Settings, Settings, string]>([
    ['close', {}, { market: { columns: { adj_close: 'adj_close', close: 'open' } } }, 'market.columns.close changed'],
    ['no adjusted close', {}, { market: { columns: { adj_close: 'none' } } }, 'market.columns.adj_close changed'],
    ['no address', {}, { news: { columns: { id: 'id', source: 'source' } } }, 'news.columns.url changed'],
    ['other ids', {}, { news: { columns: { url: 'url', source: 'source' } } }, 'news.columns.id changed'],
    ['an alias less', { universe: alias }, {}, 'universe.aliases changed'],
  ])('are refused with the cure, and nothing is stored, where they would not: %s', async (_, before, after, what) => {
    run.settings = before;
    await run.run(both);
    const digests = await lakeDigests(run.lake);
    run.settings = after;
    const { name, message } = await refusal();
    expect(name).toBe('GateError');
    expect(message).toContain(`${what} since the 2 weeks from 2014-03-21 to 2014-03-28 were ingested`);
    expect(message).toContain('Put the settings back, or begin with an empty lake: the same command with --lake');
    expect(await lakeDigests(run.lake)).toEqual(digests);
    run.settings = before;
    await run.run(both);
    expect(await lakeDigests(run.lake)).toEqual(digests);
  });

  it('are refused alone where weeks that are not selected saw the same, with the command for all', async () => {
    await run.run(both);
    const digests = await lakeDigests(run.lake);
    run.settings = { market: { known_steps: [split] } };
    expect((await refusal('2014-03-21')).message).toContain(
      'Make again together what saw the same: regimen backfill --start 2014-03-21 --end 2014-03-28',
    );
    expect(await lakeDigests(run.lake)).toEqual(digests);
  });

  it('are redone where they are the last: what is given otherwise is known from then on', async () => {
    await run.run(last);
    run.settings = { market: { columns: { adj_close: 'adj_close', close: 'open' } } };
    await run.run(last);
    const empty = run.openLake('empty');
    await run.run(last, empty);
    expect(await seen(run.lake)).toEqual(await seen(empty));
  });

  it('do not keep new weeks from being ingested by the edited settings', async () => {
    await run.run('2014-03-21');
    run.settings = { market: { columns: { adj_close: 'adj_close', close: 'open' } } };
    await expect(run.run(both)).rejects.toMatchObject({ outputs: { refusedWeeks: ['2014-03-21'] } });
    expect((await run.lake.list(settingsNotes)).map(({ week_ending }) => week_ending)).toEqual([
      '2014-03-21',
      '2014-03-28',
    ]);
    run.settings = {};
    expect((await refusal('2014-03-21')).message).toBe('nothing was refused');
  });

  it('are left as they are where nobody knows by which settings they were ingested', async () => {
    await run.run(both);
    for (const keys of await run.lake.list(settingsNotes)) await run.lake.remove(settingsNotes, keys);
    run.settings = { market: { columns: { adj_close: 'none' } } };
    await run.run(both);
    expect(await run.lake.list(settingsNotes)).toEqual([]);
  });
});

describe('weeks whose inputs are published', () => {
  async function publishWeek(weekEnding: string): Promise<void> {
    const keys = { week_ending: weekEnding };
    const digest = (await run.lake.manifest(universe, keys))?.digest ?? '';
    const table = { rows: 1, columns: { path: [partitionPath(universe, keys)], digest: [digest] } };
    const recipe = { stage: 'restore', version: 1, parameters: {}, inputs: [] };
    await run.lake.write(published, { commit: 'c'.repeat(40) }, { recipe, table });
  }
  const oneMore = 'symbol,sector,name\nAAA,Tech,A Inc\nBBB,Energy,B Inc\nCCC,,C Inc\nDDD,,D Inc\n';

  it.each<[string, () => void, string]>([
    ['another universe', () => run.put('universe.csv', oneMore), 'universe changed since 2014-03-28 was published'],
    [
      'other settings',
      () => {
        run.settings = { market: { columns: { adj_close: 'none' } } };
      },
      'market.columns.adj_close changed since 2014-03-28 was published',
    ],
  ])('stay as they are, which is said: %s', async (_, edit, said) => {
    await run.run(last);
    await publishWeek(last);
    const digests = await lakeDigests(run.lake);
    edit();
    expect(await run.run(last)).toMatchObject({ weeks: [last], bars: 0 });
    expect(await lakeDigests(run.lake)).toEqual(digests);
    expect(run.logged.join('\n')).toContain(said);
  });

  it('come back where an earlier version wrote over them, by the universe as it was and by no other', async () => {
    await run.run(last);
    await publishWeek(last);
    const digests = await lakeDigests(run.lake);
    const keys = { week_ending: last };
    const { manifest, table } = await run.lake.require(universe, keys);
    const spoilt = { ...table, columns: { ...table.columns, name: table.columns.name.map(() => null) } };
    await run.lake.write(universe, keys, { recipe: manifest.recipe, table: spoilt });
    const spoiltDigests = await lakeDigests(run.lake);
    run.put('universe.csv', oneMore);
    await expect(run.run(last)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('The universe of 2014-03-28 is published, and the files give another one'),
      hint: expect.stringMatching(/run the same again with the universe files as they were then.*restore --for all/),
    });
    expect(await lakeDigests(run.lake)).toEqual(spoiltDigests);
    run.putDefaults({ news });
    await run.run(last);
    expect(await lakeDigests(run.lake)).toEqual(digests);
  });
});
