import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { epochDay, isoDate, parseIsoDate, type WeekEnding } from '../../../src/calendar/date.ts';
import { GateError } from '../../../src/errors.ts';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { PartitionBatch } from '../../../src/lake/partition-batch.ts';
import { corporateActions, macroDaily, marketDaily, marketRevisions } from '../../../src/market/datasets.ts';
import { macroAsOf } from '../../../src/market/macro-as-of.ts';
import { readMarketView } from '../../../src/market/market-view.ts';
import type { World, WorldBar } from '../../conformance/double.ts';
import type { LoopbackReply } from '../../loopback/loopback-server.ts';
import { liveWorld } from '../../support/live/live-ingest-run.ts';
import { LiveStage } from '../../support/live/live-stage.ts';

const [first, second, third] = ['2026-06-26', '2026-07-02', '2026-07-10'] as const;
const saturdayOf = { [first]: '2026-06-27', [second]: '2026-07-04', [third]: '2026-07-11' } as const;
type Week = keyof typeof saturdayOf;

/** SB splits four for one in the second week. */
const splitDay = '2026-06-30';
const world = splitOn(liveWorld('2026-01-02', third));

let stage: LiveStage;
beforeEach(async () => {
  stage = await LiveStage.start(world, at(first));
});
afterEach(() => stage.stop());

function at(week: Week): string {
  return `${saturdayOf[week]}T11:23:00Z`;
}

function splitOn({ bars, actions, ...rest }: World): World {
  const from = actions.find(({ kind }) => kind === 'split')?.exDate ?? '';
  const scaled = (bar: WorldBar, by: number) => ({
    ...bar,
    open: bar.open * by,
    high: bar.high * by,
    low: bar.low * by,
    close: bar.close * by,
  });
  return {
    ...rest,
    bars: bars.map((bar) => {
      if (bar.symbol !== 'SB') return bar;
      return scaled(bar, (bar.date >= from ? 4 : 1) / (bar.date >= splitDay ? 4 : 1));
    }),
    actions: actions.map((action) => (action.kind === 'split' ? { ...action, exDate: splitDay } : action)),
  };
}

function ingest(week: Week, options: Parameters<LiveStage['run']>[1] = {}) {
  stage.now = Date.parse(at(week));
  return stage.run(week, options);
}

function json(body: unknown): LoopbackReply {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Makes the weeks again from the kept answers, months later, and compares. */
async function expectSameAgain(...selections: readonly string[]) {
  stage.copy('lake', 'again', 'raw');
  stage.now = Date.parse('2026-09-05T11:23:00Z');
  const asked = stage.requests('alpaca').length;
  for (const selection of selections) await stage.run(selection, { lake: 'again', fromRaw: true });
  expect(stage.requests('alpaca').length).toBe(asked);
  expect(await stage.digests('again')).toEqual(await stage.digests());
}

/** The largest step of the adjusted closes of SB, as a factor, and the digest of what was seen. */
async function viewOf(week: Week) {
  const view = await readMarketView(stage.lake(), {
    symbols: ['SB'],
    until: week as string as WeekEnding,
    sessions: 25,
  });
  const closes = [...(view.bars.get('SB')?.adjClose ?? [])];
  const steps = closes.slice(1).map((close, i) => Math.abs(Math.log(close / (closes[i] as number))));
  return { step: Math.exp(Math.max(...steps)), digest: view.input.content };
}

async function actionsOfSplitDay(): Promise<string[]> {
  const { rows, columns } = (await stage.lake().require(corporateActions, { month: '2026-06' })).table;
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => isoDate(columns.ex_date[row] as number) === splitDay)
    .map((row) => {
      const value = Number((columns.value[row] as number).toFixed(3));
      return `${columns.kind[row]} ${value} from ${isoDate(columns.known_from[row] as number)}`;
    })
    .sort();
}

describe('what could not be fetched', () => {
  it('counts as late in the first week, too, when there is no bar before it', async () => {
    stage.settings = { market: { providers: ['tiingo'] } };
    stage.faults.tiingo = ({ url }) => (/\/(sa|sb)\//i.test(url.pathname) ? { status: 500 } : undefined);
    await expect(ingest(first)).rejects.toThrow(GateError);
    await expect(ingest(first)).rejects.toThrow(/2 of 12 symbols are late, allowed are 10 % \(SA, SB\)/);
  });

  it('is no list of companies that lacks those it had', async () => {
    await ingest(first);
    stage.faults.edgar = (request) => {
      if (!request.url.pathname.includes('company_tickers')) return undefined;
      const list = Object.entries(JSON.parse(String(stage.answer('edgar', request).body)));
      return json(Object.fromEntries(list.slice(0, 2)));
    };
    await expect(ingest(second)).rejects.toThrow(/the news of \d+ of 12 companies could not be had/);
  });
});

describe('a bar that the second provider denied', () => {
  it('does not come in with the overlap of the next week', async () => {
    stage.settings = { market: { cross_check: { provider: 'tiingo' } } };
    stage.faults.tiingo = (request) => {
      const reply = stage.answer('tiingo', request);
      const days: unknown = JSON.parse(String(reply.body));
      if (!/\/sa\//i.test(request.url.pathname) || !Array.isArray(days)) return reply;
      return json(
        days.map((day) => (String(day.date).startsWith(first) ? { ...day, close: day.close * 1.2, high: 999 } : day)),
      );
    };
    expect((await ingest(first)).lateSymbols).toEqual(['SA']);
    await ingest(second);
    expect(stage.lines.join()).toContain('1 set aside (SA)');
    expect(await stage.lake().list(marketRevisions)).toEqual([]);
    stage.faults = {};
    // Both agree now: it is known from then on.
    await ingest(third);
    expect((await stage.lake().require(marketRevisions, { month: '2026-06' })).table.columns.symbol).toEqual(['SA']);
  });
});

describe('weeks from kept answers', () => {
  it('are the same after refusals, failures, stand-ins and rows of the future', async () => {
    stage.settings = {
      market: { providers: ['alpaca', 'tiingo'], cross_check: { provider: 'massive' } },
      news: { error_budget: 0.5 },
    };
    stage.faults.alpaca = (request) => {
      const { url } = request;
      if (url.pathname !== '/v2/stocks/bars') return undefined;
      if (url.searchParams.get('symbols')?.split(',').includes('SD')) {
        return { ...json({ message: 'invalid symbol: SD' }), status: 400 };
      }
      const { bars, ...page } = JSON.parse(String(stage.answer('alpaca', request).body));
      bars.SA?.push({ ...bars.SA.at(-1), t: '2026-07-01T04:00:00Z' });
      return json({ ...page, bars });
    };
    const brokenFiling = `${Number.parseInt('SE', 36)}.json`;
    stage.faults.edgar = ({ url }) => (url.pathname.endsWith(brokenFiling) ? { status: 500 } : undefined);
    expect((await ingest(first)).quarantined).toBe(1);
    stage.faults.alpaca = ({ url }) => (url.pathname === '/v2/stocks/bars' ? { status: 500 } : undefined);
    const { failedSymbols } = await ingest(second);
    expect(failedSymbols).toMatchObject([
      { provider: 'alpaca', failure: 'outage' },
      { provider: 'edgar', failure: 'outage' },
    ]);
    const warnings = [...stage.annotations];
    await expectSameAgain(first, second);
    expect(stage.annotations).toEqual(warnings);
    await expect(stage.run(second, { lake: 'again', fromRaw: true })).rejects.toThrow(/has the week ending .* already/);
  });

  it('are those of every run with the same last week, each for its own weeks', async () => {
    stage.now = Date.parse(at(second));
    await stage.run(`${first}..${second}`);
    stage.change = (known) => ({
      ...known,
      bars: known.bars.map((bar) =>
        bar.symbol === 'SA' && bar.date === second ? { ...bar, close: bar.close * 1.001 } : bar,
      ),
    });
    expect((await stage.run(second)).revisions).toBe(1);
    await expectSameAgain(second);
  });
});

describe('a run that was killed while it stored', () => {
  it('goes on with what it had, whatever the providers say by then', async () => {
    stage.settings = { market: { providers: ['alpaca', 'tiingo'] } };
    stage.faults.alpaca = ({ url, number }) =>
      url.pathname === '/v2/stocks/bars' && number > 6 ? { status: 500 } : undefined;
    // Killed between two placements: what stands before the news in the batch is there, the rest is not.
    const { write, place } = PartitionBatch.prototype;
    let reached = false;
    const writes = vi.spyOn(PartitionBatch.prototype, 'write').mockImplementation(async function (
      this: PartitionBatch,
      dataset,
      keys,
      content,
    ) {
      reached ||= dataset.name === companyNews.name;
      return reached ? 'written' : write.call(this, dataset, keys, content as never);
    });
    const places = vi.spyOn(PartitionBatch.prototype, 'place').mockImplementation(async function (
      this: PartitionBatch,
    ) {
      await place.call(this);
      if (reached) throw new Error('killed');
    });
    await expect(ingest(first)).rejects.toThrow('killed');
    writes.mockRestore();
    places.mockRestore();
    expect((await stage.lake().list(marketDaily)).length).toBeGreaterThan(0);
    stage.faults = {};
    const asked = stage.requests('alpaca').length;
    await ingest(first);
    expect(stage.requests('alpaca').length).toBe(asked);
    expect(await stage.lake().list(marketRevisions)).toEqual([]);
    await expectSameAgain(first);
  });
});

describe('two runs at once', () => {
  it('follow each other: the second one finds everything', async () => {
    await Promise.all([stage.run(first), stage.run(first)]);
    expect(stage.lines.filter((line) => line.startsWith('Nothing to do')).length).toBe(1);
    const both = await stage.digests();
    await stage.run(first, { lake: 'alone' });
    expect(both).toEqual(await stage.digests('alone'));
  });
});

describe('a macroeconomic value that an ingested week looked for in vain', () => {
  it('is known after that week only', async () => {
    stage.change = (known) => ({
      ...known,
      observations: known.observations.filter(({ observed }) => observed < '2026-06-24'),
    });
    const knownTo = async (week: Week) => {
      const { table } = await stage.lake().require(macroDaily, { series: 'VIX' });
      return isoDate(macroAsOf(table, epochDay(parseIsoDate(week))).observed.at(-1) ?? 0);
    };
    await ingest(first);
    stage.change = (known) => known;
    await ingest(second);
    expect([await knownTo(first), await knownTo(second)]).toEqual(['2026-06-23', '2026-07-01']);
  });
});

describe('a split that the list of events lacks', () => {
  it('is an adjustment until it is there, and no week before sees another market', async () => {
    await ingest(first);
    stage.faults.alpaca = ({ url }) =>
      url.pathname === '/v1/corporate-actions' ? json({ corporate_actions: {}, next_page_token: null }) : undefined;
    await ingest(second);
    const known = [await viewOf(first), await viewOf(second)];
    expect(known.map(({ step }) => step < 1.05)).toEqual([true, true]);
    // A dividend of the same day is listed, the split still is not.
    stage.faults.alpaca = (request) => {
      if (request.url.pathname !== '/v1/corporate-actions') return undefined;
      const { corporate_actions: lists } = JSON.parse(String(stage.answer('alpaca', request).body));
      return json({ corporate_actions: { ...lists, forward_splits: [] }, next_page_token: null });
    };
    stage.change = withDividend;
    await ingest(third);
    expect(await actionsOfSplitDay()).toEqual([
      'adjustment 0.25 from 2026-07-02',
      'adjustment 0.25 from 2026-07-10',
      'dividend 0.01 from 2026-07-10',
    ]);
    expect((await viewOf(third)).step).toBeLessThan(1.05);
    expect([await viewOf(first), await viewOf(second)]).toEqual(known);
    await expectSameAgain(first, second, third);
  });

  function withDividend(known: World): World {
    return { ...known, actions: [...known.actions, { symbol: 'SB', exDate: splitDay, kind: 'dividend', value: 0.01 }] };
  }
});

describe('files that stand in for a provider of bars', () => {
  it('get its splits, where it can still say them', async () => {
    const file = join(stage.folder, 'bars.csv');
    const columns = ['symbol', 'date', 'open', 'high', 'low', 'close', 'volume'] as const;
    const upTo = (day: string) =>
      world.bars.filter(({ date }) => date <= day).map((bar) => columns.map((column) => bar[column]).join());
    writeFileSync(file, [columns.join(), ...upTo(second), ''].join('\n'));
    const names = Object.fromEntries(columns.map((column) => [column, column]));
    stage.settings = { market: { providers: ['alpaca', 'files'], files: [file], columns: names } };
    await ingest(first);
    stage.faults.alpaca = ({ url }) => (url.pathname === '/v2/stocks/bars' ? { status: 500 } : undefined);
    await ingest(second);
    expect((await viewOf(second)).step).toBeLessThan(1.05);
    expect(await actionsOfSplitDay()).toEqual(['split 4 from 2026-07-02']);
    // Files are read as they are now, also those of them that are newer than the answers.
    writeFileSync(file, [columns.join(), ...upTo(third), ''].join('\n'));
    await expectSameAgain(first, second);
  });
});
