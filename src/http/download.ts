import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import { isRedirect, maximumRedirects, redirectTarget } from './redirect.ts';
import { passingStatus, retryAfterMs } from './retry-after.ts';
import { publicAddress } from './source-location.ts';
import { Transfer, TransferFailure } from './transfer.ts';

export interface HttpOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** Size of the body, as it arrives after content decoding, from which the download is given up. */
  readonly maximumBytes: number;
  /** How long the server may stay silent, before its answer and between two pieces of it. */
  readonly silenceMs?: number;
  /** How long one attempt may take as a whole, so that a server that sends a byte now and then does not hold the job. */
  readonly longestMs?: number;
  /** How often a request that failed for a passing reason is made in all. */
  readonly attempts?: number;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface Download {
  readonly bytes: Buffer;
  /** Whether the transfer itself was compressed, so that a `.gz` may have been unpacked on the way. */
  readonly transferDecoded: boolean;
}

/** A failure that may pass: worth another attempt. */
class PassingFailure extends Error {
  readonly retryAfterMs: number | undefined;

  constructor(message: string, retryAfterMs?: number) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

const longestRetryMs = 60_000;

/**
 * The body of a GET request. Follows up to five redirects, only to http(s) and never from https to http; repeats after
 * 429, 5xx and broken connections, waiting as long as `Retry-After` asks (up to a minute). Messages name the address
 * without user, password and query.
 *
 * @throws UserError when there is no good answer
 */
export async function download(address: URL, options: HttpOptions): Promise<Download> {
  const { signal, attempts = 4, wait = (ms) => sleep(ms, undefined, { signal }) } = options;
  const shown = publicAddress(address);
  for (let attempt = 1; ; attempt++) {
    try {
      return await request(address, options);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof PassingFailure)) throw error;
      if (attempt >= attempts) {
        throw new UserError(`${shown}: ${error.message}, ${attempts} times.`, {
          hint: 'Check the address, or try again later; what was stored before is kept. Behind a proxy, set NODE_USE_ENV_PROXY=1 beside HTTPS_PROXY.',
        });
      }
      await wait(Math.min(error.retryAfterMs ?? 500 * 2 ** (attempt - 1), longestRetryMs), signal);
    }
  }
}

async function request(address: URL, options: HttpOptions): Promise<Download> {
  const shown = publicAddress(address);
  const { fetch, signal, silenceMs = 60_000, longestMs = 30 * 60_000 } = options;
  const transfer = new Transfer({ fetch, signal, silenceMs, longestMs });
  try {
    const response = await followRedirects(address, transfer);
    if (passingStatus.has(response.status)) {
      throw new PassingFailure(`the server answered with status ${response.status}`, retryAfterMs(response.headers));
    }
    if (response.status !== 200) {
      throw new UserError(`${shown}: the server answered with status ${response.status}.`, {
        hint: 'Check the address and the access to it.',
      });
    }
    const bytes = await transfer.body(response, options.maximumBytes);
    return { bytes, transferDecoded: response.headers.has('content-encoding') };
  } catch (error) {
    throw error instanceof TransferFailure ? asDownloadFailure(shown, error) : error;
  } finally {
    transfer.end();
  }
}

function asDownloadFailure(shown: string, failure: TransferFailure): UserError | PassingFailure {
  switch (failure.reason) {
    case 'large':
      return new UserError(`${shown} is ${failure.message}.`, { hint: 'Split the file, or compress it.' });
    case 'slow':
      return new UserError(`${shown}: ${failure.message}.`, {
        hint: 'Split the file, compress it, or serve it from a faster place.',
      });
    default:
      return new PassingFailure(failure.message);
  }
}

async function followRedirects(address: URL, transfer: Transfer): Promise<Response> {
  const shown = publicAddress(address);
  let url = address;
  for (let hop = 0; hop <= maximumRedirects; hop++) {
    const isOrigin = url.origin === address.origin;
    const response = await transfer.send(withoutCredentials(url), {
      headers: isOrigin ? authorization(address) : {},
    });
    if (!isRedirect(response)) return response;
    await response.body?.cancel();
    const next = redirectTarget(response, url);
    if (next === undefined) {
      const found = URL.parse(response.headers.get('location') ?? '', url.href);
      throw new UserError(`${shown}: the server redirects to ${found ? `"${found.protocol}"` : 'no address'}.`, {
        hint: 'A redirect may lead to http or https only, and not from https to http.',
      });
    }
    url = next;
  }
  throw new UserError(`${shown}: the server redirects more than five times.`, { hint: 'Use the final address.' });
}

/** `fetch` refuses addresses with a user in them, and would print them. */
function withoutCredentials(url: URL): URL {
  const bare = new URL(url.href);
  bare.username = '';
  bare.password = '';
  return bare;
}

function authorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const text = `${decoded(username)}:${decoded(password)}`;
  return { authorization: `Basic ${Buffer.from(text).toString('base64')}` };
}

/** A "%" that starts no code stands for itself. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString());
}
