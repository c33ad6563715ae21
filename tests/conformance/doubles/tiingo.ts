import { tiingo } from '../../../src/providers/tiingo.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import type { ProviderDouble, World, WorldBar } from '../double.ts';
import { adjustedClose, barsBySymbol } from './bars-of.ts';

const secrets = { TIINGO_TOKEN: 'tiingo-token-for-tests-0123456789abcdef' };

/** Serves the days of one symbol; 404 for a symbol without any. Classes of shares are written with a hyphen. */
export const tiingoDouble: ProviderDouble = { provider: tiingo, secrets, rowsPerName: 700, respond };

function respond({ url, headers }: LoopbackRequest, world: World): LoopbackReply {
  if (headers.authorization !== `Token ${secrets.TIINGO_TOKEN}`) return failure(401, 'Please supply a token');
  const [, ticker] = /^\/tiingo\/daily\/([A-Za-z0-9-]+)\/prices$/.exec(url.pathname) ?? [];
  const bars = barsBySymbol(world).get(ticker?.toUpperCase().replace('-', '.') ?? '');
  if (bars === undefined) return failure(404, 'Not found.');
  const [from = '', to = ''] = ['startDate', 'endDate'].map((name) => url.searchParams.get(name) ?? '');
  const days = bars.filter(({ date }) => date >= from && date <= to).map((bar) => written(bar, world));
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(days) };
}

function written(bar: WorldBar, world: World) {
  const { date, open, high, low, close, volume } = bar;
  const { divCash, splitFactor } = eventsOf(bar, world);
  const adjClose = adjustedClose(world, bar, true);
  return {
    ...{ date: `${date}T00:00:00.000Z`, close, high, low, open, volume },
    ...{ adjClose, adjHigh: high, adjLow: low, adjOpen: open, adjVolume: volume, divCash, splitFactor },
  };
}

function eventsOf(bar: WorldBar, { actions }: World) {
  if (actions.length === 0) return { divCash: 0, splitFactor: 1 };
  const events = actions.filter(({ symbol, exDate }) => symbol === bar.symbol && exDate === bar.date);
  const valuesOf = (wanted: string) => events.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  return {
    divCash: valuesOf('dividend').reduce((sum, value) => sum + value, 0),
    splitFactor: valuesOf('split').reduce((product, value) => product * value, 1),
  };
}

function failure(status: number, detail: string): LoopbackReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ detail }) };
}
