import { parseIsoDate } from '../../src/calendar/date.ts';
import { sessionsBetween } from '../../src/calendar/sessions.ts';
import type { World, WorldAction, WorldBar } from '../../tests/conformance/double.ts';
import { alpacaDouble } from '../../tests/conformance/doubles/alpaca.ts';
import { type Loopback, startLoopback } from '../../tests/loopback/loopback-server.ts';

export interface LiveMarket {
  readonly server: Loopback;
  readonly secrets: Readonly<Record<string, string>>;
  readonly bars: number;
}

/** A loopback Alpaca with a year of bars: four dividends a year for most symbols, ten splits. Answers are made once, as a service would have them ready. */
export async function startLiveMarket(symbols: readonly string[], from: string, to: string): Promise<LiveMarket> {
  const dates = sessionsBetween(parseIsoDate(from), parseIsoDate(to)).map(({ date }) => date);
  const bars = symbols.flatMap((symbol, s) =>
    dates.map((date, d): WorldBar => {
      const close = 20 + (s % 200) + ((s * 7 + d * 13) % 50) / 10;
      return {
        symbol,
        date,
        open: close - 0.1,
        high: close + 0.5,
        low: close - 0.5,
        close,
        volume: 1e5 + ((s + d) % 999),
      };
    }),
  );
  const actions = symbols.flatMap((symbol, s) => actionsOf(symbol, s, dates));
  const world: World = { bars, actions, news: [], observations: [], pageRows: 10_000 };
  const server = await startLoopback((request) => alpacaDouble.respond(request, world));
  return { server, secrets: alpacaDouble.secrets, bars: bars.length };
}

function actionsOf(symbol: string, s: number, dates: readonly string[]): WorldAction[] {
  const dividends = s % 5 === 0 ? [] : dates.filter((_, d) => d % 63 === s % 63);
  const split =
    s % 50 === 7 ? [{ symbol, exDate: dates[s % dates.length] as string, kind: 'split' as const, value: 2 }] : [];
  return [...dividends.map((exDate) => ({ symbol, exDate, kind: 'dividend' as const, value: 0.25 })), ...split];
}
