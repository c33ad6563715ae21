import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../src/calendar/date.ts';
import type { BarDemand } from '../../../src/http/provider.ts';
import { massive } from '../../../src/providers/massive.ts';
import { massiveDouble } from '../../conformance/doubles/massive.ts';
import { emptyWorld, tickers, worldBar } from '../../conformance/probe.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import { json, served } from '../../support/providers/served.ts';

const { bars } = massive;

/** Tuesday to Tuesday, with the holiday of 4 July and a weekend in between. */
const demand: BarDemand = { symbols: ['AAA', 'BBB'], from: parseIsoDate('2024-07-02'), to: parseIsoDate('2024-07-09') };
const sessions = ['2024-07-02', '2024-07-03', '2024-07-05', '2024-07-08', '2024-07-09'];

const closed: LoopbackReply = json({ status: 'OK', queryCount: 0, resultsCount: 0, adjusted: false, request_id: 'a' });
const outside: LoopbackReply = json({ status: 'NOT_AUTHORIZED', message: 'Your plan does not include this data' }, 403);

function trading(date: string): LoopbackReply {
  const t = Date.parse(`${date}T20:00:00Z`);
  return json({ status: 'OK', results: ['AAA', 'BBB', 'CCC'].map((T) => ({ T, o: 1, h: 2, l: 1, c: 2, v: 3, t })) });
}

/** @param others replies for the sessions that do not trade as usual */
function fetchDays(others: Readonly<Record<string, LoopbackReply>>, asking: BarDemand = demand) {
  const respond = ({ url }: LoopbackRequest) => {
    const date = url.pathname.slice(-10);
    return others[date] ?? trading(date);
  };
  return served(massiveDouble, respond, async (access) => {
    const { answers, failures, unknown } = await bars.fetch(asking, access);
    const rows = answers.flatMap((answer) => answer.rows);
    return {
      dates: [...new Set(rows.map(({ date }) => date))],
      symbols: [...new Set(rows.map(({ symbol }) => symbol))],
      failures: failures.map(({ symbols, failure }) => [symbols, failure.kind, failure.message]),
      unknown,
    };
  });
}

describe('bars of Massive', () => {
  it('are asked for session by session, unadjusted, with the key in no address', async () => {
    const { asked, delivery } = await fetchDays({});
    expect([...asked].sort()).toEqual(
      sessions.map((date) => `/v2/aggs/grouped/locale/us/market/stocks/${date}?adjusted=false`),
    );
    expect(delivery).toEqual({ dates: sessions, symbols: ['AAA', 'BBB'], failures: [], unknown: [] });
  });

  it('of a session without any before others are no failure, but worth a warning', async () => {
    const { delivery, lines } = await fetchDays({ '2024-07-02': outside, '2024-07-05': closed });
    expect(delivery.dates).toEqual(['2024-07-03', '2024-07-08', '2024-07-09']);
    expect(delivery.failures).toEqual([]);
    expect(delivery.unknown).toEqual([]);
    expect(lines.filter((line) => line.includes('2 sessions from 2024-07-02 to 2024-07-05'))).toHaveLength(1);
  });

  it.each([
    ['not there yet', closed, 'absent', 'Massive: there are no bars of 2024-07-08 yet.'],
    ['not in the plan', outside, 'access', 'Massive: the plan has no bars of 2024-07-08.'],
  ])('of the last sessions that are %s fail for all symbols', async (_what, reply, kind, message) => {
    const { delivery } = await fetchDays({ '2024-07-08': reply, '2024-07-09': reply });
    expect(delivery.dates).toEqual(['2024-07-02', '2024-07-03', '2024-07-05']);
    expect(delivery.failures).toEqual([[['AAA', 'BBB'], kind, message]]);
    expect(delivery.unknown).toEqual([]);
  });

  it.each(['NOT_AUTHORIZED', 'ERROR', ''])(
    'are not taken for none of a holiday where the status is "%s"',
    async (status) => {
      const { delivery } = await fetchDays({ '2024-07-03': json({ status, request_id: 'a', message: 'Upgrade' }) });
      expect(delivery.failures).toEqual([[['AAA', 'BBB'], 'shape', expect.stringContaining('bars of 2024-07-03')]]);
    },
  );

  it('are none of a holiday for plans with delayed data too', async () => {
    const { delivery } = await fetchDays({ '2024-07-03': json({ status: 'DELAYED', request_id: 'a' }) });
    expect(delivery.failures).toEqual([]);
  });

  it('that are there for no session at all fail for all symbols', async () => {
    const { delivery, lines } = await fetchDays(Object.fromEntries(sessions.map((date) => [date, outside])));
    expect(delivery.dates).toEqual([]);
    expect(delivery.failures.map(([symbols, kind]) => [symbols, kind])).toEqual([[['AAA', 'BBB'], 'access']]);
    expect(lines.filter((line) => line.includes('has no bars'))).toEqual([]);
  });

  it('of the other sessions come when one fails', async () => {
    const { delivery } = await fetchDays({ '2024-07-05': { status: 500 } });
    expect(delivery.dates).toEqual(['2024-07-02', '2024-07-03', '2024-07-08', '2024-07-09']);
    expect(delivery.failures.map(([symbols, kind]) => [symbols, kind])).toEqual([[['AAA', 'BBB'], 'outage']]);
  });

  it('fail once for every reason, however many sessions fail', async () => {
    const down = { status: 500 };
    const { delivery } = await fetchDays({ '2024-07-02': down, '2024-07-03': down, '2024-07-08': { status: 400 } });
    expect(delivery.failures.map(([symbols, kind]) => [symbols, kind])).toEqual([
      [['AAA', 'BBB'], 'outage'],
      [['AAA', 'BBB'], 'refused'],
    ]);
  });

  it('are unknown for a symbol that no session has', async () => {
    const { delivery } = await fetchDays({}, { ...demand, symbols: ['AAA', 'ZZZ', '^VIX'] });
    expect(delivery.symbols).toEqual(['AAA']);
    expect([...delivery.unknown].sort()).toEqual(['ZZZ', '^VIX']);
  });

  it.each([
    ['no symbols', { ...demand, symbols: [] }],
    ['symbols that it cannot have', { ...demand, symbols: ['^VIX'] }],
    ['days without a session', { ...demand, from: parseIsoDate('2024-07-06'), to: parseIsoDate('2024-07-07') }],
  ])('are not asked for when there are %s', async (_what, asking) => {
    const { asked, delivery } = await fetchDays({}, asking);
    expect(asked).toEqual([]);
    expect(delivery.failures).toEqual([]);
    expect(delivery.unknown).toEqual(asking.symbols.filter((symbol) => symbol.startsWith('^')));
  });

  it('go under the symbol that was asked for, however it writes classes of shares', async () => {
    const world = { ...emptyWorld, bars: [worldBar('BRK.B', '2024-07-02', 1)] };
    const asking = { symbols: ['BRK-B'], from: parseIsoDate('2024-07-02'), to: parseIsoDate('2024-07-02') };
    const { delivery } = await served(
      massiveDouble,
      (request) => massiveDouble.respond(request, world),
      (access) => bars.fetch(asking, access),
    );
    expect(delivery.answers.flatMap(({ rows }) => rows.map(({ symbol, date }) => [symbol, date]))).toEqual([
      ['BRK-B', '2024-07-02'],
    ]);
  });
});

describe('splits and dividends of Massive', () => {
  const fetchActions = (splits: unknown, dividends: unknown, asking: BarDemand = demand) =>
    served(
      massiveDouble,
      ({ url }) => json(url.pathname.endsWith('/splits') ? splits : dividends),
      async (access) => {
        const { answers, failures } = await bars.fetchActions(asking, access);
        return { rows: answers.flatMap(({ rows }) => rows), failures };
      },
    );
  const none = { status: 'OK', results: [] };

  it('are asked for by ex-date, for the symbols of the demand', async () => {
    const { asked } = await fetchActions(none, none);
    const common = 'limit=5000&sort=';
    expect([...asked].sort()).toEqual([
      `/stocks/v1/dividends?ex_dividend_date.gte=2024-07-02&ex_dividend_date.lte=2024-07-09&${common}ex_dividend_date.asc&ticker.any_of=AAA,BBB`,
      `/stocks/v1/splits?execution_date.gte=2024-07-02&execution_date.lte=2024-07-09&${common}execution_date.asc&ticker.any_of=AAA,BBB`,
    ]);
  });

  it('have their kinds and values', async () => {
    const split = { ticker: 'AAA', execution_date: '2024-07-03' };
    const dividend = { ticker: 'BBB', ex_dividend_date: '2024-07-05', cash_amount: 0.5 };
    const { delivery } = await fetchActions(
      {
        results: [
          { ...split, split_from: 1, split_to: 10, adjustment_type: 'forward_split' },
          { ...split, split_from: 20, split_to: 21, adjustment_type: 'stock_dividend' },
          { ...split, split_from: '1', split_to: null },
        ],
      },
      {
        results: [
          { ...dividend, currency: 'USD' },
          { ...dividend, currency: 'usd' },
          dividend,
          { ...dividend, currency: 'CAD' },
          { ...dividend, currency: 7 },
          { ...dividend, ex_dividend_date: '2024-07-10' },
          { ...dividend, ticker: 'CCC' },
        ],
      },
    );
    expect(delivery.rows.map(({ symbol, exDate, kind, value }) => [symbol, exDate, kind, value])).toEqual([
      ['AAA', '2024-07-03', 'split', 10],
      ['AAA', '2024-07-03', 'split', 1.05],
      ['AAA', '2024-07-03', 'split', 'null for "1"'],
      ['BBB', '2024-07-05', 'dividend', 0.5],
      ['BBB', '2024-07-05', 'dividend', 0.5],
      ['BBB', '2024-07-05', 'dividend', 0.5],
      ['BBB', '2024-07-05', 'dividend', '0.5 "CAD"'],
      ['BBB', '2024-07-05', 'dividend', '0.5 7'],
    ]);
  });

  it('go on where the next page is, at the address that we know and without a key from there', async () => {
    const pages = (url: URL) =>
      url.searchParams.has('cursor')
        ? none
        : { ...none, next_url: `https://api.polygon.io${url.pathname}?cursor=AB%2BC%3D&apiKey=of-somebody&limit=2` };
    const { asked } = await served(
      massiveDouble,
      ({ url }) => json(pages(url)),
      (access) => bars.fetchActions(demand, access),
    );
    expect(asked.filter((address) => address.includes('cursor')).sort()).toEqual([
      '/stocks/v1/dividends?cursor=AB+C=&limit=2',
      '/stocks/v1/splits?cursor=AB+C=&limit=2',
    ]);
  });

  it.each(['https://api.massive.com/v3/reference/tickers?cursor=1', 'no address', '/stocks/v1/other'])(
    'fail when the next page is %s',
    async (next_url) => {
      const { delivery } = await fetchActions({ ...none, next_url }, none);
      expect(delivery.failures.map(({ symbols, failure }) => [symbols, failure.kind])).toEqual([
        [['AAA', 'BBB'], 'shape'],
      ]);
      expect(delivery.failures[0]?.failure.message).toContain('next page leads elsewhere');
    },
  );

  it('are asked for in lists of 250 symbols', async () => {
    const { asked } = await fetchActions(none, none, { ...demand, symbols: tickers(501) });
    expect(asked).toHaveLength(6);
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThan(6000);
  });

  it('of other lists come when one list fails', async () => {
    const { delivery } = await served(
      massiveDouble,
      ({ url }) => (url.searchParams.get('ticker.any_of')?.includes('QAAA') ? { status: 400 } : json(none)),
      (access) => bars.fetchActions({ ...demand, symbols: tickers(300) }, access),
    );
    expect([...new Set(delivery.failures.flatMap(({ symbols }) => symbols))]).toEqual(tickers(250));
  });
});
