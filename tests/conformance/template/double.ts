import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import type { ProviderDouble, World, WorldNews } from '../double.ts';
import { newsBySymbol } from '../doubles/news-of.ts';
import { wire } from './provider.ts';

const secrets = { WIRE_TOKEN: 'wire-token-for-tests' };

/** Serves the news of the world as Example Wire would: the documented shapes, the documented errors, nothing that is not documented. */
export const wireDouble: ProviderDouble = { provider: wire, secrets, respond };

function respond({ url, headers }: LoopbackRequest, world: World): LoopbackReply {
  if (headers.authorization !== `Bearer ${secrets.WIRE_TOKEN}`) return json({ error: 'unknown token' }, 401);
  const known = newsBySymbol(world).get(url.searchParams.get('ticker') ?? '');
  if (url.pathname !== '/v1/news' || known === undefined) return json({ error: 'not found' }, 404);
  const [since, until, start] = ['since', 'until', 'cursor'].map((name) => Number(url.searchParams.get(name)));
  const items = known
    .filter(({ published }) => published / 1000 >= (since ?? 0) && published / 1000 <= (until ?? 0))
    .reverse();
  const end = (start ?? 0) + world.pageRows;
  return json({ items: items.slice(start, end).map(written), next: end < items.length ? String(end) : null });
}

function written({ id, published, headline, summary, url, source }: WorldNews) {
  return { id, time: new Date(published).toISOString(), title: headline, text: summary, link: url, publisher: source };
}

function json(body: unknown, status = 200): LoopbackReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
