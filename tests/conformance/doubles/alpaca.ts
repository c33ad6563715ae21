import { epochDay, isoDate, parseIsoDate } from '../../../src/calendar/date.ts';
import { alpaca } from '../../../src/providers/alpaca.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import type { ProviderDouble, World, WorldAction, WorldBar } from '../double.ts';
import { adjustedClose, barsBySymbol, newYorkInstant } from './bars-of.ts';

const secrets = { APCA_API_KEY_ID: 'PKCONFORMANCETESTSID', APCA_API_SECRET_KEY: 'alpaca/secret+for=tests-0123456789' };

/** Serves bars sorted by symbol and time, and corporate actions sorted by the day of processing, in pages. */
export const alpacaDouble: ProviderDouble = { provider: alpaca({ feed: 'sip' }), secrets, respond };

function respond({ url, headers }: LoopbackRequest, world: World): LoopbackReply {
  const isKnown =
    headers['apca-api-key-id'] === secrets.APCA_API_KEY_ID &&
    headers['apca-api-secret-key'] === secrets.APCA_API_SECRET_KEY;
  if (!isKnown) return failure(403, 'forbidden.');
  if (url.pathname === '/v2/stocks/bars') return bars(url.searchParams, world);
  if (url.pathname === '/v1/corporate-actions') return corporateActions(url.searchParams, world);
  return failure(404, 'endpoint not found.');
}

function bars(query: URLSearchParams, world: World): LoopbackReply {
  const symbols = (query.get('symbols') ?? '').split(',');
  const invalid = symbols.find((symbol) => !/^[A-Z]+(\.[A-Z]+)?$/.test(symbol));
  if (invalid !== undefined) return failure(400, `invalid symbol: ${invalid}`);
  const [start, end] = [Date.parse(query.get('start') ?? ''), Date.parse(query.get('end') ?? '')];
  const adjustment = query.get('adjustment') ?? 'raw';
  const limit = Number(query.get('limit') ?? 1000);
  if (
    query.get('timeframe') !== '1Day' ||
    !['sip', 'iex'].includes(query.get('feed') ?? '') ||
    !(start <= end) ||
    !(limit <= 10_000)
  ) {
    return failure(400, 'invalid request');
  }
  const found = [...new Set(symbols)]
    .sort()
    .flatMap((symbol) => barsBySymbol(world).get(symbol) ?? [])
    .filter(({ date }) => newYorkInstant(date, 0) >= start && newYorkInstant(date, 0) <= end);
  const { rows, next } = page(found, query, Math.min(limit, world.pageRows));
  const bySymbol = [...Map.groupBy(rows, ({ symbol }) => symbol)].map(([symbol, list]) => [
    symbol,
    list.map((bar) => ({ t: midnight(bar.date), ...prices(world, bar, adjustment), n: 1234, vw: bar.open })),
  ]);
  return ok({ bars: Object.fromEntries(bySymbol), next_page_token: next });
}

/** `2024-01-02T05:00:00Z` */
function midnight(date: string): string {
  return new Date(newYorkInstant(date, 0)).toISOString().replace('.000', '');
}

function prices(world: World, bar: WorldBar, adjustment: string) {
  const { open: o, high: h, low: l, close, volume: v } = bar;
  return { o, h, l, c: adjustment === 'raw' ? close : adjustedClose(world, bar, adjustment === 'all'), v };
}

function corporateActions(query: URLSearchParams, world: World): LoopbackReply {
  const limit = Number(query.get('limit') ?? 100);
  if (!(limit <= 1000)) return failure(400, 'invalid limit');
  const symbols = new Set((query.get('symbols') ?? '').split(','));
  const types = new Set((query.get('types') ?? '').split(','));
  const [start, end] = [query.get('start') ?? '', query.get('end') ?? ''];
  const found = world.actions
    .map(written)
    .filter(({ type, row }) => symbols.has(row.symbol) && types.has(type))
    .filter(({ row }) => row.process_date >= start && row.process_date <= end)
    .sort((a, b) => (a.row.process_date < b.row.process_date ? -1 : 1));
  const { rows, next } = page(found, query, Math.min(limit, world.pageRows));
  const lists = [...Map.groupBy(rows, ({ type }) => `${type}s`)].map(([name, list]) => [
    name,
    list.map(({ row }) => row),
  ]);
  return ok({ corporate_actions: Object.fromEntries(lists), next_page_token: next });
}

/** A dividend is processed when it is paid, three weeks after the ex-date; the rates of a split are whole numbers. */
function written({ symbol, exDate, kind, value }: WorldAction) {
  const dates = { ex_date: exDate, record_date: exDate };
  if (kind === 'dividend') {
    const paid = isoDate(epochDay(parseIsoDate(exDate)) + 21);
    const row = {
      symbol,
      rate: value,
      special: false,
      foreign: false,
      ...dates,
      payable_date: paid,
      process_date: paid,
    };
    return { type: 'cash_dividend', row };
  }
  const row = { symbol, ...dates, process_date: exDate, cusip: '037833100' };
  return value >= 1
    ? { type: 'forward_split', row: { ...row, new_rate: value, old_rate: 1 } }
    : { type: 'reverse_split', row: { ...row, new_rate: 1, old_rate: Math.round(1 / value) } };
}

function page<T>(rows: readonly T[], query: URLSearchParams, size: number): { rows: T[]; next: string | null } {
  const start = Number(Buffer.from(query.get('page_token') ?? '', 'base64').toString() || 0);
  const next = start + size < rows.length ? Buffer.from(`${start + size}`).toString('base64') : null;
  return { rows: rows.slice(start, start + size), next };
}

function ok(body: unknown): LoopbackReply {
  return { headers: { 'content-type': 'application/json; charset=UTF-8' }, body: JSON.stringify(body) };
}

function failure(status: number, message: string): LoopbackReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message }) };
}
