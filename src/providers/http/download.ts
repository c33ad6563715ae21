import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import { publicAddress } from '../files/source-location.ts';

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

const passingStatus = new Set([408, 425, 429, 500, 502, 503, 504]);
const redirectStatus = new Set([301, 302, 303, 307, 308]);
const longestRetryMs = 60_000;
const noPieces: readonly Uint8Array<ArrayBuffer>[] = [];

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
  const { silenceMs = 60_000, longestMs = 30 * 60_000 } = options;
  const stop = new AbortController();
  const deadline = AbortSignal.timeout(longestMs);
  let timer = setTimeout(() => stop.abort(), silenceMs);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), silenceMs);
  };
  try {
    const response = await followRedirects(
      address,
      options.fetch,
      AbortSignal.any([options.signal, stop.signal, deadline]),
    );
    heard();
    if (passingStatus.has(response.status)) {
      await response.body?.cancel();
      throw new PassingFailure(`the server answered with status ${response.status}`, retryAfter(response));
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new UserError(`${shown}: the server answered with status ${response.status}.`, {
        hint: 'Check the address and the access to it.',
      });
    }
    const bytes = await readBody(response, shown, options.maximumBytes, heard);
    return { bytes, transferDecoded: response.headers.has('content-encoding') };
  } catch (error) {
    if (error instanceof UserError || error instanceof PassingFailure) throw error;
    if (deadline.aborted) {
      throw new UserError(`${shown}: the download took longer than ${Math.round(longestMs / 60_000)} minutes.`, {
        hint: 'Split the file, compress it, or serve it from a faster place.',
      });
    }
    // The message of the cause may name the whole address: only its code is safe to show.
    if (stop.signal.aborted) throw new PassingFailure(`the server was silent for ${silenceMs / 1000} s`);
    throw new PassingFailure(`the connection failed (${connectionCode(error)})`);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

async function followRedirects(address: URL, fetch: typeof globalThis.fetch, signal: AbortSignal): Promise<Response> {
  const shown = publicAddress(address);
  let url = address;
  for (let hop = 0; hop <= 5; hop++) {
    const isOrigin = url.origin === address.origin;
    const response = await fetch(withoutCredentials(url).href, {
      redirect: 'manual',
      signal,
      headers: isOrigin ? authorization(address) : {},
    });
    const target = redirectStatus.has(response.status) ? response.headers.get('location') : null;
    if (target === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(target, url.href) ? new URL(target, url.href) : undefined;
    const isAllowed = next?.protocol === 'https:' || (next?.protocol === 'http:' && url.protocol === 'http:');
    if (next === undefined || !isAllowed) {
      throw new UserError(`${shown}: the server redirects to ${next ? `"${next.protocol}"` : 'no address'}.`, {
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

async function readBody(response: Response, shown: string, maximumBytes: number, heard: () => void): Promise<Buffer> {
  const tooLarge = () =>
    new UserError(`${shown} is larger than ${Math.floor(maximumBytes / 2 ** 20)} MiB.`, {
      hint: 'Split the file, or compress it.',
    });
  if (Number(response.headers.get('content-length')) > maximumBytes) throw tooLarge();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? noPieces) {
    heard();
    pieces.push(piece);
    size += piece.length;
    if (size > maximumBytes) throw tooLarge();
  }
  return Buffer.concat(pieces);
}

function retryAfter(response: Response): number | undefined {
  const text = response.headers.get('retry-after');
  if (text === null) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const server = Date.parse(response.headers.get('date') ?? '');
  const wait = Date.parse(text) - server;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

function connectionCode(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'unknown reason';
}
