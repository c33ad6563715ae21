import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GateError, UserError } from '../../../src/errors.ts';
import { companyNews, universe } from '../../../src/ingest/datasets.ts';
import { coverage, marketDaily, marketRevisions } from '../../../src/market/datasets.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { backfill } from '../../../src/stages/weekly/backfill.stage.ts';
import { generateExample } from '../../../tools/example/generate.ts';
import { ExamplePlace } from '../../support/example/example-place.ts';
import { type Cells, candles, defaultNews, IngestRun, ndjson } from '../../support/ingest/ingest-run.ts';
import { liveWorld } from '../../support/live/live-ingest-run.ts';
import { LiveStage } from '../../support/live/live-stage.ts';

// What a gate refused has not looked: put right, the same weeks become what they are in a lake that never saw it.

const aside = (digests: Record<string, string>) =>
  Object.fromEntries(Object.entries(digests).filter(([name]) => !name.startsWith('quarantine')));

describe('a refused ingest of files', () => {
  let run: IngestRun;
  beforeEach(() => {
    run = new IngestRun();
  });
  afterEach(() => run.remove());

  const weekly: readonly Cells[] = ['03-05', '03-12', '03-19', '03-26'].flatMap((day) =>
    ['AAA', 'BBB', 'CCC'].map((symbol) => ({
      symbol,
      id: `${symbol}-${day}`,
      published: `2014-${day}T15:00:00Z`,
      headline: `${symbol} tells something on ${day}`,
      url: '',
      source: 'wire',
    })),
  );
  const news = [...defaultNews, ...weekly];

  async function expectLikeACleanLake(weeks: string) {
    const clean = run.openLake('clean');
    await run.run(weeks, clean);
    expect(aside(await run.digests())).toEqual(await run.digests(clean));
  }

  it('whose times of news are wrong, over several weeks, leaves the last week all of its news', async () => {
    run.putDefaults({ news: news.map((row, i) => (i % 3 === 0 ? { ...row, published: 'soon' } : row)) });
    await expect(run.run('2014-03-07..2014-03-28')).rejects.toThrow(GateError);
    expect(Object.keys(aside(await run.digests()))).toEqual([]);
    run.putDefaults({ news });
    expect(await run.run('2014-03-28')).toMatchObject({ news: 14 });
    await expectLikeACleanLake('2014-03-28');
  });

  it('whose bars were misread leaves no wrong bar, and no revision, for any week', async () => {
    const thousand = (value: Cells[string]) => (Number(value) > 60 ? `${value} EUR` : Number(value) / 1000);
    run.putDefaults({
      bars: (rows) =>
        rows.map((row) => (row.symbol === 'SPY' ? row : { ...row, close: thousand(row.close ?? ''), adj_close: null })),
    });
    await expect(run.run()).rejects.toThrow(GateError);
    run.putDefaults();
    await run.run('2014-03-21..2014-03-28');
    expect(await run.rows(marketRevisions)).toEqual([]);
    await expectLikeACleanLake('2014-03-21..2014-03-28');
  });

  it('for want of the benchmark stores nothing either', async () => {
    run.putDefaults({ bars: (rows) => rows.filter(({ symbol, date }) => symbol !== 'SPY' || date !== '2014-03-28') });
    await expect(run.run()).rejects.toThrow(UserError);
    expect(await run.digests()).toEqual({});
  });

  it('of one week among several stores the others, and that one when it is put right', async () => {
    const all = candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', '2014-03-28');
    run.putDefaults({
      news,
      bars: () => all.filter(({ symbol, date }) => symbol !== 'BBB' || String(date) < '2014-03-28'),
    });
    await expect(run.run('2014-03-14..2014-03-28')).rejects.toMatchObject({
      outputs: { refusedWeeks: ['2014-03-28'], weeks: ['2014-03-14', '2014-03-21', '2014-03-28'] },
    });
    const weeksOf = async (dataset: typeof coverage | typeof universe) =>
      (await run.lake.list(dataset as typeof coverage)).map(({ week_ending }) => week_ending);
    expect([await weeksOf(coverage), await weeksOf(universe)]).toEqual([
      ['2014-03-14', '2014-03-21'],
      ['2014-03-14', '2014-03-21'],
    ]);
    expect(run.logged.at(-1)).toContain('Refused, and so not ingested: the week ending 2014-03-28.');
    run.putDefaults({ news });
    await run.run('2014-03-28');
    const clean = run.openLake('clean');
    await run.run('2014-03-14..2014-03-21', clean);
    await run.run('2014-03-28', clean);
    expect(aside(await run.digests())).toEqual(await run.digests(clean));
  });

  it('of a week that was ingested before leaves that as it is', async () => {
    run.putDefaults({ news });
    await run.run();
    const before = await run.digests();
    run.put(
      'news.ndjson',
      ndjson(news.map((row) => ({ ...row, id: `other ${row.id}`, headline: row.id === 'n1' ? 'x' : null }))),
    );
    await expect(run.run()).rejects.toThrow(GateError);
    expect(aside(await run.digests())).toEqual(before);
  });
});

describe('a refused ingest of live providers', () => {
  const [first, second] = ['2026-06-26', '2026-07-02'];
  const world = liveWorld('2025-12-01', second);
  let stage: LiveStage;
  beforeEach(async () => {
    stage = await LiveStage.start(world, '2026-06-27T11:23:00Z');
  });
  afterEach(() => stage.stop());
  const weeks = async (lake?: string) => (await stage.lake(lake).list(companyNews)).length;

  it('keeps its bars, so that the next run asks for what is missing, and then has everything', async () => {
    stage.settings = { market: { providers: ['tiingo'] } };
    stage.faults.tiingo = ({ url }) => (/\/(sa|sb)\//i.test(url.pathname) ? { status: 500 } : undefined);
    await expect(stage.run(first)).rejects.toThrow(GateError);
    expect([await weeks(), (await stage.lake().list(coverage)).length]).toEqual([0, 0]);
    const asked = stage.requests('tiingo').length;
    stage.faults = {};
    await stage.run(first);
    const again = stage.requests('tiingo').slice(asked);
    const starts = (symbol: string) =>
      again
        .filter(({ url }) => url.pathname.toLowerCase().includes(`/${symbol}/`))
        .map(({ url }) => String(url.searchParams.get('startDate')));
    expect(starts('sc').length).toBeGreaterThan(0);
    expect(starts('sc').every((start) => start > '2026-06-01')).toBe(true);
    expect(starts('sa').some((start) => start < '2026-06-01')).toBe(true);
    await stage.run(first, { lake: 'clean' });
    expect(await stage.digests('lake', ['raw'])).toEqual(await stage.digests('clean', ['raw']));
    stage.copy('lake', 'again', 'raw');
    await stage.run(first, { lake: 'again', fromRaw: true });
    expect(await stage.digests('again', ['raw'])).toEqual(await stage.digests('clean', ['raw']));
  });

  it('asks for the news again, and has it once the provider is right again', async () => {
    stage.settings = { news: { providers: ['finnhub'] } };
    stage.faults.finnhub = (request) => {
      const reply = stage.answer('finnhub', request);
      const items: Record<string, unknown>[] = JSON.parse(String(reply.body));
      return { ...reply, body: JSON.stringify(items.map((item) => ({ ...item, headline: '' }))) };
    };
    await expect(stage.run(first)).rejects.toThrow(/company_news: 100 % of the rows are quarantined/);
    expect((await stage.lake().list(marketDaily)).length).toBeGreaterThan(0);
    stage.faults = {};
    expect((await stage.run(first)).news).toBeGreaterThan(100);
    await stage.run(first, { lake: 'clean' });
    const left = ['raw', 'quarantine'];
    expect(await stage.digests('lake', left)).toEqual(await stage.digests('clean', left));
  });
});

describe('a backfill', () => {
  const work = mkdtempSync(join(tmpdir(), 'regimen-refused-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  const { files } = generateExample({ symbols: 11, candleWeeks: 45, newsWeeks: 16 });
  const bars = files['data/source/candles.csv'].split('\n');
  const members = [...new Set(bars.slice(1).map((line) => line.split(',')[0]))].filter(
    (symbol) => symbol && symbol !== 'SPY',
  );

  it('scores no week that the ingest refused, says so, and scores the others', async () => {
    const lagging = new Set(members.slice(0, 5));
    const cut = bars.filter((line) => !line.includes(',2026-07-02,') || !lagging.has(line.split(',')[0]));
    const place = new ExamplePlace(join(work, 'one'), { ...files, 'data/source/candles.csv': cut.join('\n') });
    const inputs = {
      start: '2026-06-18',
      end: '2026-07-02',
      regimes: 'news-novelty-v1',
      report: place.site,
      'audit-report': place.auditReport,
    };
    await expect(place.run(backfill, inputs)).rejects.toMatchObject({
      name: 'GateError',
      message: expect.stringMatching(
        /symbols are late.*1 weeks × regimes failed: 2026-07-02 news-novelty-v1 \(ingest\)/s,
      ),
      outputs: { done: 2, failed: [{ week_ending: '2026-07-02', step: 'ingest' }] },
    });
    expect((await place.lake.list(scoresWeekly)).map(({ week_ending }) => week_ending)).toEqual([
      '2026-06-18',
      '2026-06-26',
    ]);
  });
});
