import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src/calendar/date.ts';
import { sessionsBetween } from '../../src/calendar/sessions.ts';
import { timerWait } from '../../src/http/backoff.ts';
import { alpaca } from '../../src/providers/alpaca.ts';
import { startLoopback } from '../loopback/loopback-server.ts';
import { conformanceAccess } from './conformance-access.ts';
import type { World, WorldAction } from './double.ts';
import { alpacaDouble } from './doubles/alpaca.ts';
import { asked } from './outcome.ts';
import { emptyWorld, tickers, worldBar } from './probe.ts';

const demand = { symbols: tickers(500), from: parseIsoDate('2023-07-03'), to: parseIsoDate('2024-06-28') };

/**
 * A year of 500 symbols: 80 % pay a dividend every 63 sessions, also before and after the year, so that Alpaca answers with some that are not
 * of it; ten have a split.
 */
function yearOfTheMarket(): World {
  const around = sessionsBetween(parseIsoDate('2023-03-01'), parseIsoDate('2024-08-09')).map(({ date }) => date);
  const dates = around.filter((date) => date >= demand.from && date <= demand.to);
  const dividends = demand.symbols
    .slice(0, 400)
    .flatMap((symbol, i): WorldAction[] =>
      around
        .filter((_date, k) => k % 63 === i % 63)
        .map((exDate) => ({ symbol, exDate, kind: 'dividend', value: 0.2 + (i % 50) / 100 })),
    );
  const splits = demand.symbols
    .filter((_symbol, i) => i % 50 === 0)
    .map((symbol, i): WorldAction => {
      return { symbol, exDate: dates[20 * i] as string, kind: 'split', value: i % 3 === 0 ? 0.1 : 4 };
    });
  const bars = demand.symbols.flatMap((symbol, i) => dates.map((date, k) => worldBar(symbol, date, i * 250 + k)));
  return { ...emptyWorld, bars, actions: [...dividends, ...splits] };
}

describe('500 symbols and a year', () => {
  it('cost at most 15 requests, at no time more of them than the limit allows', async () => {
    const world = yearOfTheMarket();
    const loopback = await startLoopback((request) => alpacaDouble.respond(request, world));
    const limit = { requests: 4, per_seconds: 0.3 };
    try {
      const { client } = conformanceAccess(alpacaDouble, loopback, {
        settings: limit,
        clock: Date.now,
        wait: timerWait,
      });
      const { bars } = alpaca({ feed: 'sip' });
      const [priced, acted] = await Promise.all([bars.fetch(demand, client), bars.fetchActions(demand, client)]);
      const ofYear = world.actions.filter(({ exDate }) => exDate >= demand.from && exDate <= demand.to);
      expect([...priced.failures, ...acted.failures, ...priced.unknown]).toEqual([]);
      expect(priced.answers.flatMap(({ rows }) => rows)).toHaveLength(world.bars.length);
      expect(acted.answers.flatMap(({ rows }) => rows)).toHaveLength(ofYear.length);
      expect(ofYear.length).toBeGreaterThan(1550);
    } finally {
      await loopback.close();
    }
    const { requests } = loopback;
    expect(world.bars.length).toBeGreaterThan(124_000);
    expect(requests.length).toBeLessThanOrEqual(15);
    expect(new Set(requests.map(asked)).size).toBe(requests.length);
    const inWindow = requests.map(
      ({ at }) => requests.filter((other) => other.at >= at && other.at < at + limit.per_seconds * 1000).length,
    );
    expect(Math.max(...inWindow)).toBeLessThanOrEqual(limit.requests);
  });
});
