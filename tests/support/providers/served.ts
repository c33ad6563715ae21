import type { ProviderAccess } from '../../../src/http/provider.ts';
import { conformanceAccess } from '../../conformance/conformance-access.ts';
import type { ProviderDouble } from '../../conformance/double.ts';
import { type LoopbackReply, type LoopbackRequest, startLoopback } from '../../loopback/loopback-server.ts';

export interface Served<T> {
  readonly delivery: T;
  /** Path and query of every request, decoded. */
  readonly asked: readonly string[];
  readonly lines: readonly string[];
}

/** What a provider makes of a server's replies. */
export async function served<T>(
  double: Pick<ProviderDouble, 'provider' | 'secrets'>,
  respond: (request: LoopbackRequest) => LoopbackReply,
  ask: (access: ProviderAccess) => Promise<T>,
): Promise<Served<T>> {
  const loopback = await startLoopback(respond);
  try {
    const { client, lines } = conformanceAccess(double, loopback);
    const delivery = await ask(client);
    const asked = loopback.requests.map(({ url }) => decodeURIComponent(`${url.pathname}${url.search}`));
    return { delivery, asked, lines };
  } finally {
    await loopback.close();
  }
}

export function json(body: unknown, status = 200): LoopbackReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
