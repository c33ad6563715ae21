import { version } from '../version.ts';
import { AttemptFailure } from './attempt-failure.ts';
import type { ProviderCredentials } from './credentials.ts';
import type { PaceTurn } from './pace.ts';
import type { ProviderBases } from './provider-bases.ts';
import type { ProviderRequest } from './provider-request.ts';
import { isRedirect, maximumRedirects, redirectTarget } from './redirect.ts';
import { Transfer, TransferFailure } from './transfer.ts';

/** How long one attempt may take at most, however steadily the server sends. */
const longestMs = 30 * 60_000;

export interface ExchangeOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  readonly silenceMs: number;
  readonly maximumBytes: number;
  readonly bases: ProviderBases;
  readonly credentials: ProviderCredentials;
  /** Waits until a request may be sent. Each one that follows a redirect is a request of its own. */
  readonly turn: () => Promise<PaceTurn>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** After content decoding. */
  readonly body: Buffer;
}

/**
 * Sends a request and follows redirects within the provider's hosts. Headers and query that say who asks go to the host that was asked
 * and to no other.
 *
 * @throws AttemptFailure, or the reason of the aborted signal
 */
export async function exchange(request: ProviderRequest, options: ExchangeOptions): Promise<Reply> {
  const { bases, credentials } = options;
  const asked = bases.url(request.base, request.path);
  let url = withQuery(asked, credentials.query);
  for (let hop = 0; hop <= maximumRedirects; hop++) {
    const reply = await send(url, request.body, url.origin === asked.origin, options);
    if (!(reply instanceof Response)) return reply;
    if (request.body !== undefined && reply.status !== 307 && reply.status !== 308) {
      throw new AttemptFailure('refused', `the server redirects with status ${reply.status}, which drops the question`);
    }
    url = nextAddress(reply, url, asked, options);
  }
  throw new AttemptFailure('refused', 'the server redirects more than five times');
}

/** @returns the response itself when it is a redirect */
async function send(
  url: URL,
  body: string | undefined,
  isAskedHost: boolean,
  { fetch, signal, silenceMs, maximumBytes, credentials, turn }: ExchangeOptions,
): Promise<Reply | Response> {
  const { answered } = await turn();
  const transfer = new Transfer({ fetch, signal, silenceMs, longestMs });
  try {
    const headers = new Headers({ 'user-agent': `regimen/${version}` });
    if (body !== undefined) headers.set('content-type', 'application/json');
    for (const [name, value] of Object.entries(isAskedHost ? credentials.headers : {})) headers.set(name, value);
    const response = await transfer.send(url, body === undefined ? { headers } : { method: 'POST', headers, body });
    if (isRedirect(response)) return response;
    return { status: response.status, headers: response.headers, body: await transfer.body(response, maximumBytes) };
  } catch (error) {
    throw error instanceof TransferFailure ? asAttemptFailure(error) : error;
  } finally {
    transfer.end();
    answered();
  }
}

function asAttemptFailure({ reason, message }: TransferFailure): AttemptFailure {
  if (reason === 'large') return new AttemptFailure('shape', `the answer is ${message}`, { times: 1 });
  return new AttemptFailure('outage', message, {
    hint: 'Try again later; what was stored before is kept. Behind a proxy, set NODE_USE_ENV_PROXY=1 beside HTTPS_PROXY.',
  });
}

/**
 * Where a redirect leads, without what a server may have copied into it of who asks.
 *
 * @throws AttemptFailure when it leads out of the provider's hosts, from https to http, or carries a secret to another host
 */
function nextAddress(response: Response, from: URL, asked: URL, { bases, credentials }: ExchangeOptions): URL {
  const next = redirectTarget(response, from);
  if (next === undefined || !bases.allows(next)) {
    throw new AttemptFailure('refused', 'the server redirects to an address that is not one of the provider', {
      detail: next === undefined ? undefined : next.origin,
    });
  }
  next.username = '';
  next.password = '';
  next.hash = '';
  if (next.origin === asked.origin) return withQuery(next, credentials.query);
  for (const name of Object.keys(credentials.query)) next.searchParams.delete(name);
  if (holdsSecret(next, credentials)) {
    throw new AttemptFailure('refused', 'the server redirects to another host with a secret in the address');
  }
  return next;
}

function withQuery(url: URL, query: Readonly<Record<string, string>>): URL {
  const whole = new URL(url.href);
  for (const [name, value] of Object.entries(query)) whole.searchParams.set(name, value);
  return whole;
}

/** Whether an address holds a secret, however often it was encoded. */
function holdsSecret({ href }: URL, { mask }: ProviderCredentials): boolean {
  let text = href;
  for (let round = 0; round < 4; round++) {
    if (mask(text) !== text) return true;
    const decoded = text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (codes) =>
      Buffer.from(codes.replaceAll('%', ''), 'hex').toString(),
    );
    if (decoded === text) return false;
    text = decoded;
  }
  return true;
}
