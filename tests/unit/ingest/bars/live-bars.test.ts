import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../../src/calendar/date.ts';
import { sessionWindow } from '../../../../src/calendar/session-window.ts';
import type { FetchedAdjustedClose, FetchedBar } from '../../../../src/http/provider.ts';
import { adjustableCandidates } from '../../../../src/ingest/actions/adjust-candidates.ts';
import { checkAdjusted } from '../../../../src/ingest/actions/check-adjusted.ts';
import { type BarCandidates, barCandidates } from '../../../../src/ingest/bars/bar-candidates.ts';
import { originOf } from '../../../../src/ingest/bars/bar-origins.ts';
import { type BarSource, fetchedBars } from '../../../../src/ingest/bars/bar-source.ts';
import { crossCheck } from '../../../../src/ingest/bars/cross-check.ts';
import { marketDaily, marketRevisions } from '../../../../src/market/datasets.ts';
import type { KnownActions } from '../../../../src/market/known-actions.ts';
import { fetchedTable } from '../../../../src/sources/fetched-table.ts';
import { countReasons, total } from '../../../../src/sources/row-counts.ts';
import {
  answer,
  bars,
  candidatesOf,
  day,
  ingestLive,
  LiveLake,
  market,
  symbols,
  week,
} from '../../../support/ingest/live-lake.ts';

const weeks = [week('2014-04-04')];
const days = [{ from: parseIsoDate('2014-03-31'), to: parseIsoDate('2014-04-04') }];
const window = sessionWindow(weeks, 66);
const today = day('2014-04-14');
const lastWeek = bars('2014-03-31', '2014-04-04');
let sound: Promise<BarCandidates> | undefined;
/** The bars of the last week, which no test changes. */
const ours = () => {
  sound ??= candidatesOf([answer('one', lastWeek.slice(0, 7)), answer('two', lastWeek.slice(7))], window);
  return sound;
};
const held = ({ cells }: BarCandidates) => cells.cells.filter((cell) => cell > 0).length;
const only = (symbol: string) => (bar: FetchedBar) => bar.symbol === symbol;
const at = (symbol: string, date: string) => (bar: FetchedBar) => bar.symbol === symbol && bar.date === date;
const changed = (where: (bar: FetchedBar) => boolean, to: Partial<FetchedBar>) =>
  lastWeek.map((bar) => (where(bar) ? { ...bar, ...to } : bar));
const read = (sources: readonly BarSource[]) => barCandidates(sources, market, symbols, window, today);

/** A file that gives its own adjusted closes. */
async function file(rows: readonly FetchedBar[], change: Partial<BarSource> = {}): Promise<BarSource> {
  const cells = rows.map((row) => ({ ...row, adjusted: Number(row.close) * 0.9 }));
  const table = await fetchedTable(
    [answer('file', cells)],
    ['symbol', 'date', 'open', 'high', 'low', 'close', 'adjusted', 'volume'],
  );
  return { ...table, columns: { ...market.columns, adj_close: 'adjusted' }, ...change };
}

describe('bars of a live provider', () => {
  it('are judged like those of a file, and have their close for adjusted close', async () => {
    const rows = [
      ...lastWeek,
      { ...lastWeek[0], close: null },
      { ...lastWeek[0], date: 'never' },
      { ...lastWeek[0], date: '2014-03-30' },
      { ...lastWeek[0], high: '1' },
      { ...lastWeek[0], symbol: 'ZZZ' },
      { ...lastWeek[0], symbol: '' },
      { ...lastWeek[0], volume: { v: 1 } },
      { ...lastWeek[0], date: '2014-04-07' },
    ] as FetchedBar[];
    const found = await candidatesOf([answer('one', rows.slice(0, 9)), answer('two', rows.slice(9))], window);
    expect(countReasons(found.quarantined)).toEqual({
      HIGH_LOW_ORDER: 1,
      INVALID_SYMBOL: 1,
      NOT_A_SESSION: 1,
      NULL_PRICE: 2,
      UNREADABLE_DATE: 1,
    });
    expect(found.skipped).toEqual({ 'after the week': 1, 'other symbol': 1 });
    expect(found.quarantined.map(({ file: { name }, row }) => `${name} ${row}`)).toEqual(
      [7, 8, 9, 10, 12, 13].map((row) => `two ${row}`),
    );
    expect([held(found), found.read]).toEqual([15, 23]);
    expect(found.bars.adj_close).toEqual(found.bars.close);
    expect(found.bars.hasAdjClose.every((value) => value === 0)).toBe(true);
  });

  it('are none where no answer came, or an empty one', async () => {
    expect(await fetchedBars('alpaca', [])).toEqual([]);
    const found = await candidatesOf([answer('empty', [])], window);
    expect([held(found), found.read, found.sources.length]).toEqual([0, 0, 1]);
  });

  it('with no readable date at all are rows set aside, not a wrong setting', async () => {
    const found = await candidatesOf(
      [
        answer(
          'one',
          changed(() => true, { date: 'never' }),
        ),
      ],
      window,
    );
    expect(countReasons(found.quarantined)).toEqual({ UNREADABLE_DATE: 15 });
  });

  it('are not trusted where answers of one provider contradict each other', async () => {
    const rest = lastWeek.filter((bar) => !at('BBB', '2014-04-04')(bar));
    const [bar] = lastWeek.filter(at('BBB', '2014-04-04'));
    const answers = [answer('one', lastWeek), answer('two', [{ ...(bar as FetchedBar), close: 61.5 }])];
    expect(countReasons((await candidatesOf(answers, window)).quarantined)).toEqual({ CONFLICTING_DUPLICATE: 2 });
    expect(held(await candidatesOf(answers, window))).toBe(rest.length);
    const again = await candidatesOf([answer('one', lastWeek), answer('two', lastWeek)], window);
    expect([held(again), countReasons(again.quarantined)]).toEqual([15, { DUPLICATE_BAR: 15 }]);
  });

  it('come from the provider that is listed first', async () => {
    const other = await fetchedBars('tiingo', [answer('t', changed(only('AAA'), { volume: 5 }))]);
    const found = await read([...(await fetchedBars('alpaca', [answer('a', lastWeek)])), ...other]);
    expect(found.skipped).toEqual({ 'given by an earlier file': 15 });
    expect(found.quarantined).toEqual([]);
  });

  it('are taken of a stand-in for the symbols that are wanted of it alone', async () => {
    const live = await fetchedBars('alpaca', [answer('a', lastWeek.filter(only('AAA')))]);
    const found = await read([...live, await file(lastWeek, { symbols: new Set(['BBB']) })]);
    expect([held(found), found.skipped]).toEqual([10, { 'other symbol': 10 }]);
    const ofBBB = found.symbols.indexOf('BBB') * found.cells.sessions;
    const row = (found.cells.cells[ofBBB + found.cells.sessions - 1] as number) - 1;
    expect(originOf(found, row)).toMatchObject({ provider: undefined, isAsTraded: false });
    expect(found.bars.adj_close[row]).toBe((found.bars.close[row] as number) * 0.9);
  });

  it('know the answer that each came with', async () => {
    const answers = [answer('one', lastWeek.slice(0, 2)), answer('none', []), answer('two', lastWeek.slice(2))];
    const found = await candidatesOf(answers, window);
    const names = Array.from(lastWeek.keys(), (row) => originOf(found, row).file.name);
    expect(names).toEqual(['one', 'one', ...new Array(13).fill('two')]);
    expect(() => originOf(found, 15)).toThrow(RangeError);
    expect(() => originOf(found, -1)).toThrow(RangeError);
  });
});

describe('bars without their splits and dividends', () => {
  const span = { from: parseIsoDate('2014-03-31'), to: parseIsoDate('2014-04-04') };

  it('are left out and named', async () => {
    const found = await ours();
    const { candidates, unadjustable } = adjustableCandidates(found, [{ symbols: ['SPY', 'AAA'], ...span }]);
    expect([held(candidates), unadjustable]).toEqual([10, ['BBB']]);
    expect(candidates.skipped).toEqual({ 'splits and dividends unknown': 5 });
    expect(candidates.read).toBe(held(candidates) + total(candidates.skipped));
    expect(held(found)).toBe(15);
    expect(adjustableCandidates(candidates, [{ symbols: ['SPY', 'AAA'], ...span }])).toEqual({
      candidates,
      unadjustable: [],
    });
  });

  it('stay where they come from a file', async () => {
    for (const isAsTraded of [false, true]) {
      const found = await read([await file(lastWeek, { isAsTraded })]);
      expect(adjustableCandidates(found, [])).toEqual({ candidates: found, unadjustable: [] });
    }
  });
});

describe('the cross-check', () => {
  const second = (rows: readonly FetchedBar[]) => ({ provider: 'massive', answers: [answer('second', rows)] });
  const check = (candidates: BarCandidates, rows: readonly FetchedBar[], tolerance = 0.005) =>
    crossCheck({ candidates, second: second(rows), days, window, today, market, tolerance });

  it('sets aside a bar whose open or close the second provider has otherwise', async () => {
    const close = Number(lastWeek.find(at('BBB', '2014-04-03'))?.close);
    const open = Number(lastWeek.find(at('SPY', '2014-04-04'))?.open);
    const rows = changed(at('BBB', '2014-04-03'), { close: close * 1.01 }).map((bar) =>
      at('SPY', '2014-04-04')(bar) ? { ...bar, open: open * 0.99 } : bar,
    );
    const { candidates, report } = await check(await ours(), rows);
    expect(report).toEqual({
      provider: 'massive',
      compared: 15,
      disagreeing: 2,
      unchecked: 0,
      symbols: ['BBB', 'SPY'],
    });
    expect(held(candidates)).toBe(13);
    expect(
      candidates.quarantined.map(({ file: { name }, row, reason, detail, period }) => [
        name,
        row,
        reason,
        detail,
        period,
      ]),
    ).toEqual([
      ['two', 2, 'PROVIDERS_DISAGREE', `close is ${close} at alpaca and ${close * 1.01} at massive`, '2014-04'],
      ['two', 8, 'PROVIDERS_DISAGREE', `open is ${open} at alpaca and ${open * 0.99} at massive`, '2014-04'],
    ]);
    expect(JSON.parse(candidates.quarantined[0]?.record ?? '')).toEqual({
      ...Object.fromEntries(
        Object.entries(lastWeek.find(at('BBB', '2014-04-03')) ?? {}).map(([name, value]) => [name, String(value)]),
      ),
    });
  });

  it('lets pass what differs by no more than the tolerance, and high, low and volume', async () => {
    const rows = lastWeek.map((bar) => ({
      ...bar,
      close: Number(bar.close) * 1.004,
      high: Number(bar.high) * 2,
      volume: 1,
    }));
    const { candidates, report } = await check(await ours(), rows);
    expect(report).toMatchObject({ compared: 15, disagreeing: 0 });
    expect(candidates.quarantined).toEqual([]);
  });

  it('counts what the second provider lacks, or gives senselessly, as unchecked', async () => {
    const rows = changed(only('AAA'), { close: 'high' }).filter((bar) => !at('SPY', '2014-04-01')(bar));
    const { candidates, report } = await check(await ours(), rows);
    expect(report).toMatchObject({ compared: 9, disagreeing: 0, unchecked: 6 });
    expect(held(candidates)).toBe(15);
    expect((await check(await ours(), [])).report).toMatchObject({ compared: 0, unchecked: 15 });
  });

  it('looks at the selected weeks and at fetched bars alone', async () => {
    const all = bars('2014-03-24', '2014-04-04');
    const wrong = all.map((bar) => ({ ...bar, close: 1, low: 0.5 }));
    const { report } = await check(await candidatesOf([answer('one', all)], window), wrong);
    expect(report).toMatchObject({ compared: 15, disagreeing: 15 });
    expect((await check(await read([await file(lastWeek)]), wrong)).report).toMatchObject({
      compared: 0,
      unchecked: 0,
    });
  });

  it('accounts for every bar', async () => {
    const factor = fc.constantFrom(1, 1, 1.1, 0);
    const first = await ours();
    await fc.assert(
      fc.asyncProperty(fc.array(factor, { minLength: 15, maxLength: 15 }), async (factors) => {
        const rows = lastWeek.map((bar, i) => ({ ...bar, close: Number(bar.close) * (factors[i] ?? 1), high: 1e6 }));
        const { candidates, report } = await check(first, rows);
        expect(report.compared + report.unchecked).toBe(15);
        expect(report.disagreeing).toBe(factors.filter((value) => value === 1.1).length);
        expect(held(candidates)).toBe(15 - report.disagreeing);
        expect(candidates.quarantined.length).toBe(report.disagreeing);
      }),
      { numRuns: 8 },
    );
  });
});

describe("a provider's own adjusted closes", () => {
  const splitDay = day('2014-04-02');
  const known: KnownActions = new Map([['AAA', [{ exDay: splitDay, kind: 'split', value: 10 }]]]);
  /** As the provider would adjust for the split, in shares of the last session. */
  const own = (change: (close: number, bar: FetchedBar) => unknown = (close) => close): FetchedAdjustedClose[] =>
    lastWeek.map((bar) => {
      const old = bar.symbol === 'AAA' && String(bar.date) < '2014-04-02' ? 10 : 1;
      return { symbol: bar.symbol, date: bar.date, adjustedClose: change(Number(bar.close) / old, bar) };
    });
  const check = async (rows: readonly FetchedAdjustedClose[], actions: KnownActions, provider = 'alpaca') =>
    checkAdjusted({
      parts: [{ provider, answers: [answer('adjusted', rows)] }],
      candidates: await ours(),
      window,
      actions,
    });

  it('find nothing where the known actions explain them', async () => {
    expect(await check(own(), known)).toEqual({ compared: 12, unusable: 0, found: [] });
    expect(
      (
        await check(
          own((close) => close * 0.123),
          known,
        )
      ).found,
    ).toEqual([]);
  });

  it('find a split that no event tells of', async () => {
    const { found } = await check(own(), new Map());
    expect(found).toMatchObject([{ symbol: 'AAA', exDay: splitDay, provider: 'alpaca' }]);
    expect(found[0]?.factor).toBeCloseTo(0.1, 12);
  });

  it('find that a known action is none, and what is left of it', async () => {
    const { found } = await check(
      own((_, bar) => bar.close),
      known,
    );
    expect(found.map(({ factor }) => Number(factor.toFixed(9)))).toEqual([10]);
    const half: KnownActions = new Map([['AAA', [{ exDay: splitDay, kind: 'adjustment', value: 0.2 }]]]);
    expect((await check(own(), half)).found.map(({ factor }) => Number(factor.toFixed(9)))).toEqual([0.5]);
  });

  it('find a jump of more than a thousandth, but not their rounding', async () => {
    const jump = (size: number) =>
      own((close, { symbol, date }) => (symbol === 'BBB' && String(date) < '2014-04-03' ? close * size : close));
    expect((await check(jump(1.0015), known)).found.map(({ symbol, exDay }) => [symbol, exDay])).toEqual([
      ['BBB', day('2014-04-03')],
    ]);
    expect((await check(jump(0.9995), known)).found).toEqual([]);
    const cents = (scale: number) => own((close) => Number((close * scale).toFixed(2)));
    expect((await check(cents(1), known)).found).toEqual([]);
    // At 5 cents a share half a cent is a tenth.
    expect((await check(cents(0.001), known)).found).toEqual([]);
    const texts = own((close) => (close * 0.01).toFixed(2));
    expect((await check(texts, known)).found).toEqual([]);
  });

  it('span sessions without a bar, and leave out what cannot be used', async () => {
    const rows = own((close, { date }) => (date === '2014-04-02' ? null : close));
    const { compared, unusable, found } = await check(rows, new Map());
    expect([compared, unusable]).toEqual([9, 3]);
    expect(found).toMatchObject([{ symbol: 'AAA', exDay: day('2014-04-03') }]);
    const senseless = [
      { symbol: 'ZZZ', date: '2014-04-02', adjustedClose: 1 },
      { symbol: 'AAA', date: '2014-04-05', adjustedClose: 1 },
      { symbol: 'AAA', date: null, adjustedClose: 1 },
      { symbol: 'AAA', date: '2014-04-02', adjustedClose: -1 },
      { symbol: 'AAA', date: '2014-04-02', adjustedClose: {} },
    ];
    expect(await check(senseless, known)).toEqual({ compared: 0, unusable: 5, found: [] });
  });

  it('of several providers are those of the first', async () => {
    const candidates = await ours();
    const part = (provider: string) => ({ provider, answers: [answer(provider, own())] });
    const { found } = checkAdjusted({
      parts: [part('alpaca'), part('tiingo')],
      candidates,
      window,
      actions: new Map(),
    });
    expect(found.map(({ provider }) => provider)).toEqual(['alpaca']);
  });
});

describe('stored live bars', () => {
  let live: LiveLake;
  beforeEach(() => {
    live = new LiveLake();
  });
  afterEach(() => live.remove());

  it('are as traded, and the same bars again change nothing', async () => {
    const given = { bars: bars('2013-11-01', '2014-04-04'), actions: [] };
    const first = await ingestLive(live.lake, ['2014-04-04'], given);
    expect(first.bars.counts).toMatchObject({ unchanged: 0, revised: 0 });
    const rows = await live.rows(marketDaily);
    expect(rows.length).toBe(first.bars.counts.stored);
    expect(rows.every(({ close, adj_close }) => close === adj_close)).toBe(true);
    live.lake.written.length = 0;
    const again = await ingestLive(live.lake, ['2014-04-04'], given);
    expect(again.bars.counts).toMatchObject({ stored: 0, revised: 0, unchanged: rows.length });
    expect(live.lake.written).toEqual([]);
  });

  it('that are corrected become revisions, as those of files do', async () => {
    const given = { bars: bars('2013-11-01', '2014-04-11'), actions: [] };
    await ingestLive(live.lake, ['2014-04-04'], given);
    const corrected = given.bars.map((bar) => (at('BBB', '2014-04-03')(bar) ? { ...bar, volume: 7 } : bar));
    const { bars: result } = await ingestLive(live.lake, ['2014-04-11'], { ...given, bars: corrected });
    expect(result.counts.revised).toBe(1);
    expect(await live.rows(marketRevisions)).toMatchObject([
      { symbol: 'BBB', volume: 7, known_from: day('2014-04-11') },
    ]);
  });
});
