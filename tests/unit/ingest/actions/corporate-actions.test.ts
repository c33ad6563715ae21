import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseIsoDate, type WeekEnding } from '../../../../src/calendar/date.ts';
import type { FetchedAction } from '../../../../src/http/provider.ts';
import { ingestActions, ingestAdjustments } from '../../../../src/ingest/actions/corporate-actions.ts';
import { judgeActions } from '../../../../src/ingest/actions/judge-actions.ts';
import { corporateActions, marketRevisions } from '../../../../src/market/datasets.ts';
import { readActions, withActions } from '../../../../src/market/known-actions.ts';
import { readMarketView } from '../../../../src/market/market-view.ts';
import {
  actionPart,
  bars,
  day,
  dividendOfBBB,
  ingestLive,
  LiveLake,
  splitOfAAA,
  storeFor,
  symbols,
  week,
} from '../../../support/ingest/live-lake.ts';

let live: LiveLake;
beforeEach(() => {
  live = new LiveLake();
});
afterEach(() => live.remove());

const preference = ['alpaca', 'tiingo'];
const action = (change: Partial<Record<keyof FetchedAction, unknown>>) =>
  ({ ...splitOfAAA, ...change }) as unknown as FetchedAction;

async function ingest(parts: Parameters<typeof ingestActions>[0]['parts'], weeks = ['2014-04-04'], lake = live.lake) {
  return ingestActions({ ...(await storeFor(lake, weeks.map(week))), parts, symbols, preference });
}

const stored = async (lake = live.lake) =>
  (await live.rows(corporateActions, lake)).map(({ symbol, ex_date, kind, value, source, known_from }) => [
    symbol,
    ex_date,
    kind,
    value,
    source,
    known_from,
  ]);
const view = (until: string, lake = live.lake) =>
  readMarketView(lake, { symbols, until: parseIsoDate(until) as WeekEnding, sessions: 61 });

describe('the rows of splits and dividends', () => {
  it.each<[string, Partial<Record<keyof FetchedAction, unknown>>]>([
    ['UNKNOWN_SYMBOL', { symbol: 'ZZZ' }],
    ['UNKNOWN_SYMBOL', { symbol: '' }],
    ['UNREADABLE_DATE', { exDate: '02.04.2014' }],
    ['UNREADABLE_DATE', { exDate: '2014-02-30' }],
    ['UNREADABLE_DATE', { exDate: null }],
    ['UNREADABLE_DATE', { exDate: 20140402 }],
    ['UNKNOWN_KIND', { kind: 'spinoff' }],
    ['UNREADABLE_VALUE', { value: 'ten' }],
    ['UNREADABLE_VALUE', { value: '' }],
    ['UNREADABLE_VALUE', { value: undefined }],
    ['UNREADABLE_VALUE', { value: Number.POSITIVE_INFINITY }],
    ['UNREADABLE_VALUE', { value: [10] }],
    ['NOT_POSITIVE', { value: 0 }],
    ['NOT_POSITIVE', { value: '-1' }],
  ])('go to quarantine as %s: %j', (reason, change) => {
    const judged = judgeActions([actionPart([action(change)])], new Set(symbols));
    expect(judged.quarantined.map((row) => row.reason)).toEqual([reason]);
    expect(judged.actions).toEqual([]);
  });

  it('are kept with answer, place and content', () => {
    const part = actionPart([splitOfAAA, action({ value: 'ten', exDate: '2014-04-03' })]);
    expect(judgeActions([part], new Set(symbols)).quarantined).toEqual([
      {
        file: part.answers[0]?.source,
        row: 2,
        symbol: 'AAA',
        reason: 'UNREADABLE_VALUE',
        detail: 'the value is no finite number',
        record: '{"symbol":"AAA","exDate":"2014-04-03","kind":"split","value":"ten"}',
        period: '2014-04',
      },
    ]);
  });

  it('take numbers and dates as texts', () => {
    const { actions } = judgeActions(
      [actionPart([action({ value: ' 1e1 ', exDate: '2014-04-02T00:00:00Z' })])],
      new Set(symbols),
    );
    expect(actions).toMatchObject([{ value: 10, exDay: day('2014-04-02') }]);
  });

  it('are summed where one day has several dividends, and count once where they repeat each other', () => {
    const rows = [0.2, 0.1, 0.3, 0.2].map((value) => ({ ...dividendOfBBB, value }));
    const judged = judgeActions([actionPart(rows)], new Set(symbols));
    expect(judged.actions).toMatchObject([{ symbol: 'BBB', value: 0.1 + 0.2 + 0.3, rows: 3 }]);
    expect(judged.quarantined.map(({ reason, row }) => [reason, row])).toEqual([['DUPLICATE_ACTION', 4]]);
  });

  it('are not trusted where splits of one day contradict each other', () => {
    const judged = judgeActions([actionPart([splitOfAAA, action({ value: 2 }), splitOfAAA])], new Set(symbols));
    expect(judged.actions).toEqual([]);
    expect(judged.quarantined.map(({ reason }) => reason)).toEqual(new Array(3).fill('CONFLICTING_ACTION'));
  });

  it('count only from the provider that decides, and within the days it answered for', () => {
    const first = actionPart([splitOfAAA, action({ exDate: '2014-04-07' }), dividendOfBBB], { of: ['AAA'] });
    const second = actionPart([action({ value: 3 }), dividendOfBBB], { provider: 'tiingo' });
    const judged = judgeActions([first, second], new Set(symbols));
    expect(judged.actions.map(({ symbol, value, source }) => [symbol, value, source])).toEqual([
      ['AAA', 10, 'alpaca'],
      ['BBB', 0.6, 'tiingo'],
    ]);
    // What alpaca gave of BBB before it failed on it is left to the provider that answered.
    expect(judged.skipped).toEqual({ 'given by an earlier provider': 2, 'outside the days asked for': 1 });
  });

  it('all have one outcome', () => {
    const row = fc.record({
      symbol: fc.constantFrom('AAA', 'BBB', 'ZZZ'),
      exDate: fc.constantFrom('2014-04-02', '2014-03-26', '2015-01-02', 'never', null),
      kind: fc.constantFrom('split' as const, 'dividend' as const),
      value: fc.constantFrom<unknown>(1, 2, '0.5', 0, null, {}, 'x'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const { actions, quarantined, skipped, read } = judgeActions([actionPart(rows)], new Set(symbols));
        const taken = actions.reduce((sum, { rows: made }) => sum + made, 0);
        const left = Object.values(skipped).reduce((sum, count) => sum + count, 0);
        expect(taken + quarantined.length + left).toBe(read);
      }),
    );
  });
});

describe('stored splits and dividends', () => {
  const friday = day('2014-04-04');

  it('are known from the week of their ex-date on, as they were public then', async () => {
    const result = await ingest([actionPart([splitOfAAA, dividendOfBBB])]);
    expect(result).toMatchObject({ fresh: 2, changed: 0, takenBack: 0, counts: { read: 2, stored: 2 } });
    expect(await stored()).toEqual([
      ['BBB', day('2014-03-26'), 'dividend', 0.6, 'alpaca', day('2014-03-28')],
      ['AAA', day('2014-04-02'), 'split', 10, 'alpaca', friday],
    ]);
  });

  it('do not change by the same answers in whatever order', async () => {
    const rows = [splitOfAAA, dividendOfBBB, { ...dividendOfBBB, value: 0.1 }, { ...dividendOfBBB, value: 0.3 }];
    await ingest([actionPart(rows)]);
    const before = await stored();
    live.lake.written.length = 0;
    const again = await ingest([actionPart(rows.toReversed())]);
    expect(again).toMatchObject({ fresh: 0, changed: 0, takenBack: 0, counts: { stored: 0, unchanged: 4 } });
    expect(live.lake.written).toEqual([]);
    const other = live.open('other');
    await ingest([actionPart(rows.toReversed())], undefined, other);
    expect(await stored(other)).toEqual(before);
  });

  it('keep what was known: another value is known from the first week that it can be known to', async () => {
    await ingestLive(live.lake, ['2014-03-28'], { bars: bars('2013-11-01', '2014-04-11'), actions: [dividendOfBBB] });
    const corrected = { ...dividendOfBBB, value: 0.9 };
    expect(await ingest([actionPart([corrected, splitOfAAA])])).toMatchObject({ fresh: 1, changed: 1 });
    expect(await stored()).toEqual([
      ['BBB', day('2014-03-26'), 'dividend', 0.6, 'alpaca', day('2014-03-28')],
      ['BBB', day('2014-03-26'), 'dividend', 0.9, 'alpaca', friday],
      ['AAA', day('2014-04-02'), 'split', 10, 'alpaca', friday],
    ]);
    // Once more before the week is ingested: nobody has seen the first correction.
    await ingest([actionPart([{ ...corrected, value: 0.8 }, splitOfAAA])]);
    expect(
      (await stored()).filter(([symbol]) => symbol === 'BBB').map(([, , , value, , known]) => [value, known]),
    ).toEqual([
      [0.6, day('2014-03-28')],
      [0.8, friday],
    ]);
  });

  it('that arrive after a week which looked for them are not known to it', async () => {
    await ingestLive(live.lake, ['2014-03-28'], { bars: bars('2013-11-01', '2014-04-11'), actions: [] });
    await ingest([actionPart([dividendOfBBB])]);
    expect((await stored()).map(([, , , , , known]) => known)).toEqual([friday]);
  });

  it('are taken back when their provider no longer lists them where it was asked', async () => {
    await ingest([actionPart([splitOfAAA, dividendOfBBB])]);
    const elsewhere = actionPart([], { from: '2014-04-03' });
    const ofOthers = actionPart([], { of: ['SPY'] });
    const second = actionPart([], { provider: 'tiingo' });
    for (const part of [elsewhere, ofOthers, second]) expect(await ingest([part])).toMatchObject({ takenBack: 0 });
    expect(await ingest([actionPart([dividendOfBBB])])).toMatchObject({ takenBack: 1, changed: 0 });
    expect((await stored()).at(-1)).toEqual(['AAA', day('2014-04-02'), 'split', 1, 'alpaca', friday]);
    live.lake.written.length = 0;
    expect(await ingest([actionPart([dividendOfBBB])])).toMatchObject({ takenBack: 0 });
    expect(live.lake.written).toEqual([]);
    expect(await ingest([actionPart([dividendOfBBB, splitOfAAA])])).toMatchObject({ changed: 1 });
  });

  it('of a provider that stood in are taken back by the one that is preferred', async () => {
    await ingest([actionPart([splitOfAAA], { provider: 'tiingo' })]);
    expect(await ingest([actionPart([])])).toMatchObject({ takenBack: 1 });
  });

  it('stay when a row about them cannot be read', async () => {
    await ingest([actionPart([splitOfAAA, dividendOfBBB])]);
    const unreadable = [action({ value: 'ten' }), { ...dividendOfBBB, exDate: '?' }];
    expect(await ingest([actionPart(unreadable)])).toMatchObject({ takenBack: 0, changed: 0 });
    const half = [splitOfAAA, { ...dividendOfBBB, value: 0.1 }, { ...dividendOfBBB, value: null }];
    expect(await ingest([actionPart(half)])).toMatchObject({ takenBack: 0, changed: 0 });
  });

  it('on a day without a session are known from the week that has the next one', async () => {
    await ingest([actionPart([{ ...splitOfAAA, exDate: '2014-03-29' }])]);
    expect((await stored())[0]?.[5]).toBe(friday);
  });

  it('are read as a week knew them', async () => {
    await ingestLive(live.lake, ['2014-03-28'], { bars: bars('2013-11-01', '2014-04-11'), actions: [dividendOfBBB] });
    await ingest([actionPart([{ ...dividendOfBBB, value: 0.9 }, splitOfAAA])]);
    const read = async (until: string, from = '2013-12-01', wanted = symbols) =>
      Object.fromEntries(
        await readActions(live.lake, { symbols: wanted, from: parseIsoDate(from), until: parseIsoDate(until) }),
      );
    const dividend = { exDay: day('2014-03-26'), kind: 'dividend' };
    expect(await read('2014-03-21')).toEqual({});
    expect(await read('2014-03-28')).toEqual({ BBB: [{ ...dividend, value: 0.6 }] });
    expect(await read('2014-04-04')).toMatchObject({ BBB: [{ ...dividend, value: 0.9 }], AAA: [{ value: 10 }] });
    expect(Object.keys(await read('2014-04-04', '2014-03-27'))).toEqual(['AAA']);
    expect(await read('2014-04-04', '2013-12-01', ['SPY'])).toEqual({});
  });
});

describe('adjustments', () => {
  const found = { symbol: 'AAA', exDay: day('2014-04-02'), factor: 0.1, provider: 'alpaca' };
  const store = () => storeFor(live.lake, [week('2014-04-04')]);
  const values = async () => (await stored()).map(([, , kind, value]) => `${kind} ${value}`);

  it('are stored, multiplied by what is found later, and taken back where nothing remains', async () => {
    expect(await ingestAdjustments(await store(), [found])).toBe(1);
    await ingestAdjustments(await store(), [{ ...found, factor: 5 }]);
    await ingestAdjustments(await store(), [{ ...found, factor: 2.0001 }]);
    // No week knows them yet: the last one stands.
    expect(await values()).toEqual(['adjustment 1']);
    expect(await ingestAdjustments(await store(), [])).toBe(0);
  });

  it('give way to a split of the day that arrives after all', async () => {
    await ingestAdjustments(await store(), [found, { ...found, symbol: 'BBB' }]);
    await ingest([actionPart([splitOfAAA])]);
    expect((await stored()).map(([symbol, , kind, value]) => `${symbol} ${kind} ${value}`)).toEqual([
      'AAA adjustment 1',
      'AAA split 10',
      'BBB adjustment 0.1',
    ]);
  });

  it('are not taken back because no provider lists them', async () => {
    await ingestAdjustments(await store(), [found]);
    expect(await ingest([actionPart([])])).toMatchObject({ takenBack: 0 });
    expect(await values()).toEqual(['adjustment 0.1']);
  });
});

describe('a bar as traded', () => {
  it('may have an adjusted close that went through single precision', () => {
    const column = (...values: number[]) => Float64Array.from(values);
    const close = column(123.45, 123.45, 41.15);
    const bars = { open: close, high: close, low: close, close, volume: column(1, 1, 3) };
    const adjClose = column(Math.fround(123.45), 61.7, 41.15);
    const sessions = Int32Array.from([1, 2, 3]);
    const window = { sessions, bars: new Map([['AAA', { ...bars, adjClose }]]) };
    const seen = withActions(window, new Map([['AAA', [{ exDay: 3, kind: 'split', value: 3 }]]])).bars.get('AAA');
    expect(seen?.adjClose[0]).toBeCloseTo(41.15, 4);
    // What the source has adjusted itself stays.
    expect([seen?.adjClose[1], seen?.adjClose[2]]).toEqual([61.7, 41.15]);
    expect([...(seen?.volume ?? [])]).toEqual([3, 1, 3]);
  });
});

describe('a week', () => {
  const all = { bars: bars('2013-11-01', '2014-04-11'), actions: [splitOfAAA, dividendOfBBB] };
  const steps = (prices: Float64Array) => Array.from(prices.subarray(1), (price, i) => price / (prices[i] as number));

  it('sees prices and volumes of one scale across a split, and no split before it happened', async () => {
    await ingestLive(live.lake, ['2014-04-04'], all);
    const after = (await view('2014-04-04')).bars.get('AAA');
    for (const step of steps(after?.adjClose ?? new Float64Array())) expect(Math.abs(step - 1)).toBeLessThan(0.05);
    expect(new Set(after?.volume)).toEqual(new Set([1000]));
    expect(after?.close[0]).toBeGreaterThan(500);
    const before = (await view('2014-03-28')).bars.get('AAA');
    expect(before?.adjClose).toEqual(before?.close);
    expect(new Set(before?.volume)).toEqual(new Set([100]));
  });

  it('sees dividends in the adjusted close alone', async () => {
    await ingestLive(live.lake, ['2014-03-28'], all);
    const { sessions, bars: seen } = await view('2014-03-28');
    const own = seen.get('BBB');
    const exPlace = sessions.indexOf(day('2014-03-26'));
    const close = own?.close[exPlace - 1] as number;
    expect(own?.adjClose[exPlace - 1]).toBe(close * (1 - 0.6 / close));
    expect(own?.adjClose[exPlace]).toBe(own?.close[exPlace]);
    expect(new Set(own?.volume)).toEqual(new Set([1001]));
  });

  it('sees the same, bit by bit, in a lake built at once, week by week, cut, or backwards', async () => {
    const weeks = ['2014-03-21', '2014-03-28', '2014-04-04'];
    const atOnce = live.open('at-once');
    await ingestLive(atOnce, weeks, all);
    const weekly = live.open('weekly');
    for (const ending of weeks) await ingestLive(weekly, [ending], all);
    const backwards = live.open('backwards');
    for (const ending of weeks.toReversed()) await ingestLive(backwards, [ending], all);
    for (const ending of weeks) {
      const cut = live.open(`cut-${ending}`);
      await ingestLive(cut, [ending], all);
      const { content } = (await view(ending, cut)).input;
      for (const lake of [atOnce, weekly, backwards]) expect((await view(ending, lake)).input.content).toBe(content);
    }
    expect(await live.rows(marketRevisions, weekly)).toEqual([]);
  });

  it('stays as it was when actions are corrected, taken back or found later', async () => {
    await ingestLive(live.lake, ['2014-03-28'], all);
    const before = (await view('2014-03-28')).input.content;
    const late: FetchedAction = { symbol: 'AAA', exDate: '2014-03-12', kind: 'split', value: 3 };
    await ingestLive(live.lake, ['2014-04-04'], {
      ...all,
      actions: [splitOfAAA, late, { ...dividendOfBBB, value: 2 }],
    });
    await ingestLive(live.lake, ['2014-04-11'], { ...all, actions: [splitOfAAA] });
    expect((await view('2014-03-28')).input.content).toBe(before);
    expect((await view('2014-04-04')).bars.get('AAA')?.adjClose[0]).toBeCloseTo(50.25 / 3, 0);
  });

  it('of a lake without actions has the digest of the bars as they are stored', async () => {
    await ingestLive(live.lake, ['2014-04-04'], { ...all, actions: [] });
    const { bars: seen } = await view('2014-04-04');
    for (const { adjClose, close } of seen.values()) expect(adjClose).toEqual(close);
    const withNone = (await view('2014-04-04')).input.content;
    await ingest([actionPart([splitOfAAA])]);
    expect((await view('2014-04-04')).input.content).not.toBe(withNone);
  });
});
