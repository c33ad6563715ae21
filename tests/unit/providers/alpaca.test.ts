import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../src/calendar/date.ts';
import type { BarDemand } from '../../../src/http/provider.ts';
import { alpaca } from '../../../src/providers/alpaca.ts';
import { alpacaDouble } from '../../conformance/doubles/alpaca.ts';
import { emptyWorld, tickers, worldBar } from '../../conformance/probe.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import { json, served } from '../../support/providers/served.ts';

const { bars } = alpaca({ feed: 'sip' });

function demandOf(...symbols: string[]): BarDemand {
  return { symbols, from: parseIsoDate('2024-06-03'), to: parseIsoDate('2024-06-07') };
}

function fetchBars(symbols: readonly string[], respond: (request: LoopbackRequest) => LoopbackReply) {
  return served(alpacaDouble, respond, (access) => bars.fetch(demandOf(...symbols), access));
}

function barsOf(...symbols: string[]) {
  return Object.fromEntries(
    symbols.map((symbol) => [symbol, [{ t: '2024-06-03T04:00:00Z', o: 1, h: 1, l: 1, c: 1, v: 1 }]]),
  );
}

describe('bars of Alpaca', () => {
  it('are asked for from the first midnight to the last close, raw, of the feed that is set', async () => {
    const iex = alpaca({ feed: 'iex' });
    const { asked } = await served(
      { ...alpacaDouble, provider: iex },
      () => json({ bars: {}, next_page_token: null }),
      (access) => iex.bars.fetch(demandOf('AAPL'), access),
    );
    expect(asked).toEqual([
      '/v2/stocks/bars?adjustment=raw&end=2024-06-07T20:00:00Z&feed=iex&limit=10000&start=2024-06-03T04:00:00Z&symbols=AAPL&timeframe=1Day',
    ]);
  });

  it('go under the symbol that was asked for, however it writes classes of shares', async () => {
    const respond = () => json({ bars: barsOf('BRK.B'), next_page_token: null });
    const { delivery, asked } = await fetchBars(['BRK-B', 'BRK.B'], respond);
    expect(asked[0]).toContain('symbols=BRK.B&');
    expect(delivery.answers.flatMap(({ rows }) => rows.map(({ symbol }) => symbol))).toEqual(['BRK-B', 'BRK.B']);
    expect(delivery.unknown).toEqual([]);
  });

  it('of nobody else are delivered', async () => {
    const { delivery } = await fetchBars(['AAPL'], () => json({ bars: barsOf('AAPL', 'MSFT'), next_page_token: null }));
    expect(delivery.answers.flatMap(({ rows }) => rows.map(({ symbol }) => symbol))).toEqual(['AAPL']);
  });

  it('are asked for in lists that addresses can hold', async () => {
    const many = tickers(1500);
    const world = { ...emptyWorld, bars: many.map((symbol, k) => worldBar(symbol, '2024-06-03', k)) };
    const { delivery, asked } = await fetchBars(many, (request) => alpacaDouble.respond(request, world));
    expect(asked).toHaveLength(2);
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThan(6000);
    expect(delivery.answers.flatMap(({ rows }) => rows)).toHaveLength(1500);
  });

  it('of the others come when Alpaca calls symbols invalid', async () => {
    const world = { ...emptyWorld, bars: [worldBar('AAPL', '2024-06-03', 1)] };
    const { delivery, asked } = await fetchBars(['AAPL', 'A1', '^GSPC', 'A.2', 'MSFT'], (request) =>
      alpacaDouble.respond(request, world),
    );
    expect(delivery.answers.flatMap(({ rows }) => rows.map(({ symbol }) => symbol))).toEqual(['AAPL']);
    expect(delivery.failures).toEqual([]);
    expect([...delivery.unknown].sort()).toEqual(['A.2', 'A1', 'MSFT', '^GSPC']);
    expect(asked).toHaveLength(3);
  });

  it('are given up when Alpaca finds an invalid symbol at every attempt', async () => {
    const many = tickers(50);
    const respond = ({ url }: LoopbackRequest) =>
      json({ message: `invalid symbol: ${url.searchParams.get('symbols')?.split(',')[0]}` }, 400);
    const { delivery, asked } = await fetchBars(many, respond);
    expect(asked).toHaveLength(21);
    expect(delivery.failures.map(({ failure }) => failure.kind)).toEqual(['refused']);
    expect(delivery.failures.flatMap(({ symbols }) => symbols)).toHaveLength(30);
    expect(delivery.unknown).toHaveLength(20);
  });

  it('are given up when Alpaca refuses the request for another reason', async () => {
    const { delivery, asked } = await fetchBars(['AAPL'], () => json({ message: 'invalid start: too early' }, 400));
    expect(asked).toHaveLength(1);
    expect(delivery.failures.map(({ symbols, failure }) => [symbols, failure.kind])).toEqual([[['AAPL'], 'refused']]);
    expect(delivery.failures[0]?.failure.message).toContain('too early');
  });

  it('are complete for the symbols before the page that fails', async () => {
    const respond = ({ url }: LoopbackRequest) =>
      url.searchParams.has('page_token') ? { status: 500 } : json({ bars: barsOf('AAA', 'CCC'), next_page_token: 'x' });
    const { delivery } = await fetchBars(['DDD', 'CCC', 'BBB', 'AAA'], respond);
    expect(delivery.failures.map(({ symbols, failure }) => [symbols, failure.kind])).toEqual([
      [['DDD', 'CCC'], 'outage'],
    ]);
    expect(delivery.answers.flatMap(({ rows }) => rows.map(({ symbol }) => symbol))).toEqual(['AAA', 'CCC']);
    expect(delivery.unknown).toEqual(['BBB']);
  });

  it('end when pages go round in a circle', async () => {
    const { delivery, asked } = await fetchBars(['AAA'], () => json({ bars: barsOf('AAA'), next_page_token: 'x' }));
    expect(asked).toHaveLength(2);
    expect(delivery.failures.map(({ symbols, failure }) => [symbols, failure.kind])).toEqual([[['AAA'], 'shape']]);
  });

  it('too fresh for the plan say when to come again', async () => {
    const message = 'subscription does not permit querying recent SIP data';
    const { delivery } = await fetchBars(['AAPL'], () => json({ message }, 403));
    expect(delivery.failures[0]?.failure.kind).toBe('access');
    expect(delivery.failures[0]?.failure.hint).toContain('16:15');
  });

  it('without cells, or with wrong ones, stay rows', async () => {
    const respond = () => json({ bars: { AAPL: [{}, { t: 7, o: null, h: [], l: {}, c: 'x', v: true }] } });
    const { delivery } = await fetchBars(['AAPL'], respond);
    expect(delivery.answers.flatMap(({ rows }) => rows)).toEqual([
      {
        symbol: 'AAPL',
        date: undefined,
        open: undefined,
        high: undefined,
        low: undefined,
        close: undefined,
        volume: undefined,
      },
      { symbol: 'AAPL', date: 7, open: null, high: [], low: {}, close: 'x', volume: true },
    ]);
  });

  it('have the date in New York, whatever the offset of their time', async () => {
    const times = ['2024-06-04T00:00:00Z', '2024-06-04T00:00:00-04:00', '2024-06-04T04:00:00Z', '2024-06-05'];
    const { delivery } = await fetchBars(['AAPL'], () => json({ bars: { AAPL: times.map((t) => ({ t })) } }));
    expect(delivery.answers.flatMap(({ rows }) => rows.map(({ date }) => date))).toEqual([
      ...['2024-06-03', '2024-06-04', '2024-06-04', '2024-06-05'],
    ]);
  });

  it('of no symbols are not asked for', async () => {
    expect((await fetchBars([], () => json({}))).asked).toEqual([]);
  });
});

describe('adjusted closes of Alpaca', () => {
  it('come with splits and dividends taken into account', async () => {
    const days = ['2024-06-03', '2024-06-04', '2024-06-05'].map((date) => worldBar('AAPL', date, 0));
    const world = {
      ...emptyWorld,
      bars: days,
      actions: [
        { symbol: 'AAPL', exDate: '2024-06-05', kind: 'split' as const, value: 2 },
        { symbol: 'AAPL', exDate: '2024-06-04', kind: 'dividend' as const, value: 1.045 },
      ],
    };
    const { delivery, asked } = await served(
      alpacaDouble,
      (request) => alpacaDouble.respond(request, world),
      async (access) => bars.fetchAdjusted?.(demandOf('AAPL'), access),
    );
    expect(asked[0]).toContain('adjustment=all');
    const closes = delivery?.answers.flatMap(({ rows }) =>
      rows.map(({ date, adjustedClose }) => [date, adjustedClose]),
    );
    expect(closes).toEqual([
      ['2024-06-03', expect.closeTo(10.45 * 0.9 * 0.5, 9)],
      ['2024-06-04', expect.closeTo(10.45 * 0.5, 9)],
      ['2024-06-05', 10.45],
    ]);
  });
});

describe('splits and dividends of Alpaca', () => {
  const fetchActions = (actions: unknown) =>
    served(
      alpacaDouble,
      () => json({ corporate_actions: actions, next_page_token: null }),
      async (access) => {
        const delivery = await bars.fetchActions(demandOf('AAA', 'BRK.B'), access);
        return delivery.answers.flatMap(({ rows }) => rows);
      },
    );

  it('are asked for up to 90 days after the last ex-date, because dividends are dated by their payment', async () => {
    const { asked } = await fetchActions({});
    expect(asked).toEqual([
      '/v1/corporate-actions?end=2024-09-05&limit=1000&start=2024-06-03&symbols=AAA,BRK.B&types=forward_split,reverse_split,stock_dividend,cash_dividend',
    ]);
  });

  it('have their kinds and values', async () => {
    const { delivery } = await fetchActions({
      forward_splits: [{ symbol: 'AAA', ex_date: '2024-06-04', new_rate: 3, old_rate: 2 }],
      reverse_splits: [{ symbol: 'BRK.B', ex_date: '2024-06-05', new_rate: 1, old_rate: 8 }],
      stock_dividends: [{ symbol: 'AAA', ex_date: '2024-06-06', rate: 0.05 }],
      cash_dividends: [{ symbol: 'AAA', ex_date: '2024-06-07', rate: 0.24, special: false, foreign: false }],
      spin_offs: [{ source_symbol: 'AAA', ex_date: '2024-06-07' }],
    });
    expect(delivery).toEqual([
      { symbol: 'AAA', exDate: '2024-06-04', kind: 'split', value: 1.5 },
      { symbol: 'BRK.B', exDate: '2024-06-05', kind: 'split', value: 0.125 },
      { symbol: 'AAA', exDate: '2024-06-06', kind: 'split', value: 1.05 },
      { symbol: 'AAA', exDate: '2024-06-07', kind: 'dividend', value: 0.24 },
    ]);
  });

  it('of one symbol and day stay rows of their own', async () => {
    const dividend = { symbol: 'AAA', ex_date: '2024-06-07' };
    const { delivery } = await fetchActions({
      cash_dividends: [
        { ...dividend, rate: 0.24 },
        { ...dividend, rate: 5 },
      ],
    });
    expect(delivery.map(({ value }) => value)).toEqual([0.24, 5]);
  });

  it('of other days and symbols are left out, those without a readable day are not', async () => {
    const dividend = (symbol: string, ex_date: unknown) => ({ symbol, ex_date, rate: 1 });
    const { delivery } = await fetchActions({
      cash_dividends: [
        dividend('AAA', '2024-06-02'),
        dividend('AAA', '2024-06-08'),
        dividend('CCC', '2024-06-04'),
        dividend('AAA', null),
        dividend('AAA', 20240604),
        dividend('AAA', '4 June'),
      ],
    });
    expect(delivery.map(({ exDate }) => exDate)).toEqual([null, 20240604, '4 June']);
  });

  it('with wrong values are delivered with what there is', async () => {
    const { delivery } = await fetchActions({
      forward_splits: [{ symbol: 'AAA', ex_date: '2024-06-04', new_rate: '4', old_rate: 1 }],
      stock_dividends: [{ symbol: 'AAA', ex_date: '2024-06-05', rate: 'five' }],
      cash_dividends: [{ symbol: 'AAA', ex_date: '2024-06-06' }],
    });
    expect(delivery.map(({ value }) => value)).toEqual(['"4" for 1', 'five', undefined]);
  });
});
