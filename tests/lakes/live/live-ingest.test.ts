import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { epochDay, parseIsoDate, type WeekEnding } from '../../../src/calendar/date.ts';
import { GateError, UserError } from '../../../src/errors.ts';
import { fetchedSpans, raw } from '../../../src/ingest/datasets.ts';
import { corporateActions, marketDaily, marketRevisions } from '../../../src/market/datasets.ts';
import { readMarketView } from '../../../src/market/market-view.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import type { World } from '../../conformance/double.ts';
import { liveSymbols, liveWorld } from '../../support/live/live-ingest-run.ts';
import { LiveStage } from '../../support/live/live-stage.ts';

const first = '2026-06-26';
const second = '2026-07-02';
const saturday = '2026-06-27T11:23:00Z';
const nextSaturday = '2026-07-04T11:23:00Z';
const world = liveWorld('2025-12-01', second);
/** The split of SB lies in the second week. */
const splitWorld: World = {
  ...world,
  bars: world.bars.map((bar) =>
    bar.symbol === 'SB' && bar.date >= '2026-06-23' && bar.date < '2026-06-30'
      ? { ...bar, open: bar.open * 4, high: bar.high * 4, low: bar.low * 4, close: bar.close * 4 }
      : bar,
  ),
  actions: world.actions.map((action) => (action.kind === 'split' ? { ...action, exDate: '2026-06-30' } : action)),
};

let stage: LiveStage;
beforeEach(async () => {
  stage = await LiveStage.start(splitWorld, saturday);
});
afterEach(() => stage.stop());

async function bars(symbol: string, until: string, sessions = 10) {
  const view = await readMarketView(stage.lake(), { symbols: [symbol], until: until as WeekEnding, sessions });
  const held = view.bars.get(symbol);
  if (held === undefined) throw new Error(`no bars of ${symbol}`);
  return { ...held, input: view.input.content };
}

describe('a week from live providers', () => {
  it('is stored once: the second run changes nothing, and keeps no answers', async () => {
    await stage.run(first);
    const before = await stage.digests();
    expect(Object.keys(before).filter((name) => name.startsWith('raw')).length).toBe(3);
    await stage.run(first);
    expect(await stage.digests()).toEqual(before);
    expect(stage.lines.some((line) => line.startsWith('Nothing to do'))).toBe(true);
  });

  it('asks the next week for the overlap only, and stores a split beside prices as traded', async () => {
    await stage.run(first);
    const asked = stage.requests('alpaca').length;
    const known = await bars('SB', first);
    stage.now = Date.parse(nextSaturday);
    await stage.run(second);
    const starts = stage
      .requests('alpaca')
      .slice(asked)
      .flatMap(({ url }) => url.searchParams.get('start') ?? []);
    expect(starts.every((start) => start >= '2026-06-12')).toBe(true);
    expect((await bars('SB', first)).input).toBe(known.input);
    const daily = await stage.lake().require(marketDaily, { month: '2026-06' });
    const closes = daily.table.columns.symbol.flatMap((symbol, row) =>
      symbol === 'SB' ? [daily.table.columns.close[row] as number] : [],
    );
    expect(Math.max(...closes) / Math.min(...closes)).toBeGreaterThan(3);
    expect(await stage.lake().list(marketRevisions)).toEqual([]);
    const after = await bars('SB', second);
    const steps = [...after.adjClose]
      .slice(1)
      .map((close, i) => Math.abs(Math.log(close / (after.adjClose[i] as number))));
    expect(Math.max(...steps)).toBeLessThan(0.1);
    expect(Math.max(...after.volume) / Math.min(...after.volume)).toBeGreaterThan(1);
    const actions = await stage.lake().require(corporateActions, { month: '2026-06' });
    const row = actions.table.columns.symbol.indexOf('SB');
    expect(actions.table.columns.value[row]).toBe(4);
    expect(actions.table.columns.known_from[row]).toBe(epochDay(parseIsoDate(second)));
  });

  it('can be made again from the kept answers alone, digest by digest', async () => {
    await stage.run(first);
    stage.now = Date.parse(nextSaturday);
    await stage.run(second);
    const asked = stage.requests('alpaca').length + stage.requests('edgar').length + stage.requests('cboe').length;
    stage.copy('lake', 'again', 'raw');
    await stage.run(first, { lake: 'again', fromRaw: true });
    await stage.run(second, { lake: 'again', fromRaw: true });
    expect(await stage.digests('again')).toEqual(await stage.digests());
    expect(stage.requests('alpaca').length + stage.requests('edgar').length + stage.requests('cboe').length).toBe(
      asked,
    );
    await expect(stage.run('2026-06-18', { lake: 'again', fromRaw: true })).rejects.toThrow(/holds no raw answers/);
    await expect(stage.run(`${first}..${second}`, { lake: 'again', fromRaw: true })).rejects.toThrow(/not for/);
  });

  it('goes on after an interruption and asks for nothing again', async () => {
    const controller = new AbortController();
    stage.faults.edgar = ({ number }) => {
      if (number === 6) controller.abort();
      return undefined;
    };
    await expect(stage.run(first, { signal: controller.signal })).rejects.toThrow();
    stage.faults = {};
    const done = stage.requests('alpaca').map(({ url }) => url.href);
    await stage.run(first);
    const both = stage.requests('alpaca').map(({ url }) => url.href);
    // What was under way when it stopped may be asked again; what was answered not.
    expect(both.length - new Set(both).size).toBeLessThanOrEqual(8);
    expect(new Set(both).size).toBeGreaterThanOrEqual(new Set(done).size);
    await stage.run(first, { lake: 'undisturbed' });
    expect(await stage.digests()).toEqual(await stage.digests('undisturbed'));
  });

  it('keeps no answers when told so, and removes those that are too old', async () => {
    stage.settings = { raw: { keep_days: 0 } };
    await stage.run(first);
    expect(await stage.lake().list(raw)).toEqual([]);
    stage.settings = { raw: { keep_days: 5 } };
    await stage.run(first, { lake: 'other' });
    expect((await stage.lake('other').list(raw)).length).toBe(3);
    stage.now = Date.parse(nextSaturday);
    await stage.run(second, { lake: 'other' });
    expect((await stage.lake('other').list(raw)).map(({ week_ending }) => week_ending)).toEqual([
      second,
      second,
      second,
    ]);
  });
});

describe('providers that fail', () => {
  it('are stood in for by the next one, with a warning', async () => {
    stage.settings = { market: { providers: ['alpaca', 'tiingo'] } };
    stage.faults.alpaca = () => ({ status: 503 });
    const outputs = await stage.run(first);
    expect(outputs.failedSymbols).toMatchObject([{ provider: 'alpaca', kind: 'bars', failure: 'outage' }]);
    expect(stage.annotations.map(({ message }) => message).join()).toContain('tiingo stood in for 13');
    expect(stage.summary).toContain('tiingo');
    expect((await bars('SC', first)).close.every((close) => close > 0)).toBe(true);
  });

  it('for a few symbols do not stop the week; what is missing is in the summary, and asked for next time', async () => {
    stage.settings = { news: { error_budget: 0.2 } };
    stage.faults.edgar = ({ url }) =>
      url.pathname.endsWith(`${Number.parseInt('SD', 36)}.json`) ? { status: 500 } : undefined;
    const outputs = await stage.run(first);
    expect(outputs.failedSymbols).toMatchObject([{ provider: 'edgar', kind: 'news', symbols: ['SD'] }]);
    expect(stage.summary).toContain('News of 1 of 12 companies is not known');
    const spans = await stage.lake().require(fetchedSpans, { provider: 'edgar', kind: 'news' });
    expect(spans.table.columns.symbol).toEqual(liveSymbols.filter((symbol) => symbol !== 'SD'));
    stage.faults = {};
    expect((await stage.run(first)).failedSymbols).toEqual([]);
    expect((await stage.lake().require(fetchedSpans, { provider: 'edgar', kind: 'news' })).table.rows).toBe(12);
  });

  it('for many symbols stop the week before it is scored', async () => {
    stage.faults.edgar = ({ url }) => (url.pathname.startsWith('/submissions') ? { status: 500 } : undefined);
    await expect(stage.run(first)).rejects.toThrow(GateError);
    await expect(stage.run(first)).rejects.toThrow(/news of 12 of 12 companies/);
  });

  it('altogether end the run with the reason, and nothing is stored as if it were known', async () => {
    stage.faults.alpaca = () => ({ status: 503 });
    await expect(stage.run(first)).rejects.toThrow(/No bars could be fetched.*503/);
    expect(await stage.lake().list(marketDaily)).toEqual([]);
    expect(await stage.lake().list(fetchedSpans)).toEqual([]);
  });

  it('for want of a key name the variable', async () => {
    stage.secrets = { SEC_CONTACT: 'Ada Example ada@example.com' };
    await expect(stage.run(first)).rejects.toThrow(UserError);
    await expect(stage.run(first)).rejects.toMatchObject({ hint: expect.stringContaining('APCA_API_KEY_ID') });
    expect(stage.requests('alpaca')).toEqual([]);
  });
});

describe('another feed of the same provider', () => {
  it('is refused where the lake has bars of the first', async () => {
    await stage.run(first);
    stage.providers = { alpaca: { feed: 'iex' } };
    await expect(stage.run(first)).rejects.toThrow(/holds bars of Alpaca's feed sip, and providers.alpaca.feed is iex/);
    await stage.run(first, { lake: 'other' });
    expect(stage.requests('alpaca').some(({ url }) => url.searchParams.get('feed') === 'iex')).toBe(true);
    stage.providers = {};
    await expect(stage.run(first, { lake: 'other' })).rejects.toThrow(/feed iex, and/);
  });
});

describe('a second provider', () => {
  it('takes bars out that it denies', async () => {
    stage.settings = { market: { cross_check: { provider: 'tiingo' }, late_budget: 0.2 } };
    const held = stage.change;
    stage.faults.tiingo = (request) => {
      stage.change = (known) => ({
        ...known,
        bars: known.bars.map((bar) =>
          bar.symbol === 'SA' && bar.date === first ? { ...bar, close: bar.close * 1.2, high: bar.high * 1.3 } : bar,
        ),
      });
      try {
        return tiingoReply(request);
      } finally {
        stage.change = held;
      }
    };
    const tiingoReply = (request: Parameters<LiveStage['answer']>[1]) => stage.answer('tiingo', request);
    const outputs = await stage.run(first);
    expect(outputs.lateSymbols).toEqual(['SA']);
    const aside = await stage.lake().require(quarantine, { dataset: 'market_daily', period: '2026-06' });
    expect(aside.table.columns.reason).toEqual(['PROVIDERS_DISAGREE']);
    expect(stage.summary).toContain('195 bars compared with tiingo, 1 set aside');
  });
});

describe('what may not be passed on', () => {
  it('is not fetched where everybody could read it', async () => {
    for (const [audience, why] of [
      ['everyone', /This repository is public: .*Alpaca/],
      ['unknown', /Whether this repository is public cannot be found out, .*Alpaca/],
    ] as const) {
      stage.audience = audience;
      await expect(stage.run(first)).rejects.toThrow(why);
      await expect(stage.run(first, { fromRaw: true })).rejects.toThrow(why);
    }
    expect(stage.requests('alpaca')).toEqual([]);
    stage.settings = { publication: { restricted: 'always' } };
    await stage.run(first);
    stage.settings = {};
    stage.audience = 'members';
    await stage.run(first);
  });
});
