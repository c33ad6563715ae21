import { massive } from '../../../src/providers/massive.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import type { ProviderDouble, World, WorldAction } from '../double.ts';
import { adjustedClose, barsByDate, newYorkInstant } from './bars-of.ts';

const secrets = { MASSIVE_API_KEY: 'massive_key_for_tests_0123456789' };
const grouped = '/v2/aggs/grouped/locale/us/market/stocks/';

/** Serves the whole market of a day; splits and dividends in pages whose next address names the host of old. */
export const massiveDouble: ProviderDouble = { provider: massive, secrets, rowsPerName: 50, respond };

function respond({ url, headers }: LoopbackRequest, world: World): LoopbackReply {
  if (headers.authorization !== `Bearer ${secrets.MASSIVE_API_KEY}`) {
    return { status: 401, body: JSON.stringify({ status: 'ERROR', request_id: 'a1', error: 'Unknown API Key' }) };
  }
  if (url.pathname.startsWith(grouped)) return marketDay(url, world);
  if (url.pathname === '/stocks/v1/splits') return actions(url, world, 'split', 'execution_date');
  if (url.pathname === '/stocks/v1/dividends') return actions(url, world, 'dividend', 'ex_dividend_date');
  return { status: 404, body: '404 page not found' };
}

function marketDay({ pathname, searchParams }: URL, world: World): LoopbackReply {
  const date = pathname.slice(grouped.length);
  const isAdjusted = searchParams.get('adjusted') !== 'false';
  const results = (barsByDate(world).get(date) ?? []).map((bar) => ({
    T: bar.symbol,
    v: bar.volume,
    vw: bar.open,
    o: bar.open,
    c: isAdjusted ? adjustedClose(world, bar, false) : bar.close,
    h: bar.high,
    l: bar.low,
    t: newYorkInstant(date, 16),
    n: 1234,
  }));
  const count = results.length;
  const head = { queryCount: count, resultsCount: count, adjusted: isAdjusted };
  return ok({ ...head, ...(count > 0 && { results }), status: 'OK', request_id: 'a1', count });
}

function actions(url: URL, world: World, kind: WorldAction['kind'], dateField: string): LoopbackReply {
  const { search, start } = cursor(url) ?? { search: url.search, start: 0 };
  const query = new URLSearchParams(search);
  const tickers = new Set((query.get('ticker.any_of') ?? '').split(','));
  const [from, to] = [query.get(`${dateField}.gte`) ?? '', query.get(`${dateField}.lte`) ?? ''];
  const found = world.actions
    .filter((action) => action.kind === kind && tickers.has(action.symbol))
    .filter(({ exDate }) => exDate >= from && exDate <= to)
    .sort((a, b) => (a.exDate < b.exDate ? -1 : 1));
  const end = start + Math.min(Number(query.get('limit') ?? 100), 5000, world.pageRows);
  const next = Buffer.from(JSON.stringify({ search, start: end })).toString('base64url');
  const more = end < found.length && { next_url: `https://api.polygon.io${url.pathname}?cursor=${next}` };
  return ok({ status: 'OK', request_id: 'a1', results: found.slice(start, end).map(written), ...more });
}

/** The first question and the place to go on from, which the service hides in the address of the next page. */
function cursor({ searchParams }: URL): { readonly search: string; readonly start: number } | undefined {
  const text = searchParams.get('cursor');
  if (text === null) return undefined;
  return JSON.parse(Buffer.from(text, 'base64url').toString());
}

function written({ symbol, exDate, kind, value }: WorldAction) {
  if (kind === 'dividend') {
    const amounts = { cash_amount: value, split_adjusted_cash_amount: value, historical_adjustment_factor: 0.99 };
    const dates = { declaration_date: exDate, ex_dividend_date: exDate, record_date: exDate, pay_date: exDate };
    return { id: `D${symbol}${exDate}`, ticker: symbol, ...dates, ...amounts, currency: 'USD', frequency: 4 };
  }
  const [split_from, split_to] = value >= 1 ? [1, value] : [Math.round(1 / value), 1];
  const adjustment_type = value >= 1 ? 'forward_split' : 'reverse_split';
  return { id: `S${symbol}${exDate}`, ticker: symbol, execution_date: exDate, split_from, split_to, adjustment_type };
}

function ok(body: unknown): LoopbackReply {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
