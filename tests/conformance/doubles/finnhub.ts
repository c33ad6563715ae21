import { finnhub } from '../../../src/providers/finnhub.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import type { ProviderDouble, World, WorldNews } from '../double.ts';
import { newsBySymbol } from './news-of.ts';

const token = 'finnhub-token-for-tests';
/** More items than this are not listed: the newest ones are. */
const most = 250;

/** Serves company news of whole days in Greenwich, newest first; an empty list for who is not known. */
export const finnhubDouble: ProviderDouble = {
  provider: finnhub,
  secrets: { FINNHUB_TOKEN: token },
  rowsPerName: 199,
  respond,
};

function respond({ url, headers }: LoopbackRequest, world: World): LoopbackReply {
  if (headers['x-finnhub-token'] !== token) return { status: 401, body: '{"error":"Invalid API key"}' };
  const [symbol, from, to] = ['symbol', 'from', 'to'].map((name) => url.searchParams.get(name));
  if (url.pathname !== '/api/v1/company-news' || !symbol || !from || !to) {
    return { status: 422, body: '{"error":"Please specify symbol, from and to"}' };
  }
  const [first, end] = [Date.parse(from), Date.parse(to) + 86_400_000];
  const items = (newsBySymbol(world).get(symbol) ?? [])
    .filter(({ published }) => published >= first && published < end)
    .slice(0, most);
  return { headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(items.map(written)) };
}

function written({ symbol, id, published, headline, summary, url, source }: WorldNews) {
  const datetime = Math.floor(published / 1000);
  return { category: 'company', datetime, headline, id: Number(id), image: '', related: symbol, source, summary, url };
}
