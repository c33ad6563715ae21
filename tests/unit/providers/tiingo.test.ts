import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../src/calendar/date.ts';
import type { BarDemand } from '../../../src/http/provider.ts';
import { tiingo } from '../../../src/providers/tiingo.ts';
import type { World } from '../../conformance/double.ts';
import { tiingoDouble } from '../../conformance/doubles/tiingo.ts';
import { emptyWorld, worldBar } from '../../conformance/probe.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import { json, served } from '../../support/providers/served.ts';

const { bars } = tiingo;

const demand: BarDemand = {
  symbols: ['AAPL', 'BRK.B'],
  from: parseIsoDate('2024-06-07'),
  to: parseIsoDate('2024-06-11'),
};
const dates = ['2024-06-07', '2024-06-10', '2024-06-11'];
const world: World = {
  ...emptyWorld,
  bars: ['AAPL', 'BRK.B'].flatMap((symbol, i) => dates.map((date) => worldBar(symbol, date, i))),
  actions: [
    { symbol: 'AAPL', exDate: '2024-06-10', kind: 'split', value: 10 },
    { symbol: 'AAPL', exDate: '2024-06-10', kind: 'dividend', value: 0.04 },
    { symbol: 'AAPL', exDate: '2024-06-10', kind: 'dividend', value: 0.01 },
  ],
};

const fromWorld = (request: LoopbackRequest): LoopbackReply => tiingoDouble.respond(request, world);

describe('Tiingo', () => {
  it('is asked for each symbol once, for bars, actions and adjusted closes together', async () => {
    const { asked, delivery } = await served(tiingoDouble, fromWorld, async (access) =>
      Promise.all([
        bars.fetch(demand, access),
        bars.fetchActions(demand, access),
        bars.fetchAdjusted?.(demand, access),
      ]),
    );
    expect([...asked].sort()).toEqual(
      ['AAPL', 'BRK-B'].map(
        (ticker) => `/tiingo/daily/${ticker}/prices?endDate=2024-06-11&format=json&startDate=2024-06-07`,
      ),
    );
    const [prices, actions, adjusted] = delivery;
    expect(prices.answers.flatMap(({ rows }) => rows.map(({ symbol, date }) => `${symbol} ${date}`))).toEqual([
      ...dates.map((date) => `AAPL ${date}`),
      ...dates.map((date) => `BRK.B ${date}`),
    ]);
    expect(actions.answers.flatMap(({ rows }) => rows)).toEqual([
      { symbol: 'AAPL', exDate: '2024-06-10', kind: 'split', value: 10 },
      { symbol: 'AAPL', exDate: '2024-06-10', kind: 'dividend', value: 0.05 },
    ]);
    const closes = adjusted?.answers.flatMap(({ rows }) => rows.map(({ adjustedClose }) => adjustedClose));
    expect(closes?.[0]).toBeLessThan(1.05);
    expect(closes?.slice(1)).toEqual([10.45, 10.45, 10.46, 10.46, 10.46]);
  });

  it('delivers wrong cells as they are, and no event where there is none', async () => {
    const day = { date: '2024-06-07T00:00:00.000Z', open: 1, high: 1, low: 1, close: '1', volume: null };
    const answer = [
      { ...day, divCash: 0, splitFactor: 1 },
      { ...day, date: '2024-06-10T14:30:00.000Z', divCash: '0.1', splitFactor: null },
      { divCash: 0.0, splitFactor: 1.0 },
    ];
    const { delivery } = await served(
      tiingoDouble,
      () => json(answer),
      async (access) => {
        const asking = { ...demand, symbols: ['AAPL'] };
        const [prices, actions] = [await bars.fetch(asking, access), await bars.fetchActions(asking, access)];
        return [prices.answers.flatMap(({ rows }) => rows), actions.answers.flatMap(({ rows }) => rows)];
      },
    );
    expect(delivery[0]?.map((row) => ('date' in row ? row.date : undefined))).toEqual([
      '2024-06-07',
      '2024-06-10T14:30:00.000Z',
      undefined,
    ]);
    expect(delivery[0]?.[0]).toEqual({
      ...{ symbol: 'AAPL', date: '2024-06-07', open: 1, high: 1, low: 1, close: '1', volume: null },
    });
    expect(delivery[1]).toEqual([
      { symbol: 'AAPL', exDate: '2024-06-10T14:30:00.000Z', kind: 'split', value: null },
      { symbol: 'AAPL', exDate: '2024-06-10T14:30:00.000Z', kind: 'dividend', value: '0.1' },
    ]);
  });

  it('says that the symbols of the month are used up', async () => {
    const detail = 'Error: You have run over your 500 symbol look up for this month. Please upgrade.';
    const { delivery } = await served(
      tiingoDouble,
      () => json({ detail }),
      (access) => bars.fetch(demand, access),
    );
    expect(delivery.failures.map(({ symbols, failure }) => [symbols, failure.kind])).toEqual([
      [['AAPL'], 'limit'],
      [['BRK.B'], 'limit'],
    ]);
    expect(delivery.failures[0]?.failure.message).toContain('no more symbols');
  });

  it('knows no symbols that cannot be tickers, and asks for none of them', async () => {
    const { asked, delivery } = await served(tiingoDouble, fromWorld, (access) =>
      bars.fetch({ ...demand, symbols: ['^GSPC', '../secret', 'ES=F', ''] }, access),
    );
    expect(asked).toEqual([]);
    expect(delivery).toEqual({ answers: [], failures: [], unknown: ['^GSPC', '../secret', 'ES=F', ''] });
  });
});
