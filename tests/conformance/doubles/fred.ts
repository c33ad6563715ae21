import { fred } from '../../../src/providers/fred.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import type { ProviderDouble, World } from '../double.ts';

const secrets = { FRED_API_KEY: 'abcdefghijklmnopqrstuvwxyz012345' };

/** Serves `series`, `series/observations` and `releases`; every error is a 400 with a JSON message, also that of a key. */
export const fredDouble: ProviderDouble = { provider: fred, secrets, respond };

function respond({ url }: LoopbackRequest, world: World): LoopbackReply {
  const asked: Record<string, string | undefined> = Object.fromEntries(url.searchParams);
  if (asked.api_key === undefined) return refusal('Variable api_key is not set.');
  if (asked.api_key !== secrets.FRED_API_KEY) return refusal('The value for variable api_key is not registered.');
  if (asked.file_type !== 'json') return { headers: { 'content-type': 'text/xml' }, body: '<?xml version="1.0"?>' };
  if (url.pathname === '/fred/releases') return json({ count: 1, offset: 0, limit: 1, releases: [{ id: 9 }] });
  const known = world.observations.filter(({ series }) => series === asked.series_id);
  if (known.length === 0) return refusal('The series does not exist.');
  if (url.pathname === '/fred/series') return json(description(asked.series_id));
  if (url.pathname === '/fred/series/observations') return json(page(known, asked, world.pageRows));
  return { status: 404, body: 'Not Found' };
}

function description(id: string | undefined) {
  const series = { id, title: `Series ${id}`, frequency: 'Daily, Close', frequency_short: 'D', units: 'Percent' };
  return { realtime_start: '2026-10-05', realtime_end: '2026-10-05', seriess: [series] };
}

function page(known: World['observations'], asked: Record<string, string | undefined>, pageRows: number) {
  const { observation_start: from = '1776-07-04', observation_end: to = '9999-12-31' } = asked;
  const offset = Number(asked.offset ?? 0);
  const limit = Math.min(Number(asked.limit ?? 100_000), pageRows);
  const wanted = known
    .filter(({ observed }) => observed >= from && observed <= to)
    .toSorted((a, b) => (a.observed < b.observed ? -1 : a.observed > b.observed ? 1 : 0));
  return {
    realtime_start: '2026-10-05',
    realtime_end: '2026-10-05',
    observation_start: from,
    observation_end: to,
    units: 'lin',
    output_type: 1,
    file_type: 'json',
    order_by: 'observation_date',
    sort_order: 'asc',
    count: wanted.length,
    offset,
    limit,
    observations: wanted.slice(offset, offset + limit).map(({ observed, value }) => ({
      realtime_start: '2026-10-05',
      realtime_end: '2026-10-05',
      date: observed,
      value: value === undefined ? '.' : String(value),
    })),
  };
}

function json(body: unknown): LoopbackReply {
  return { headers: { 'content-type': 'application/json; charset=UTF-8' }, body: JSON.stringify(body) };
}

function refusal(message: string): LoopbackReply {
  return { ...json({ error_code: 400, error_message: `Bad Request.  ${message}` }), status: 400 };
}
