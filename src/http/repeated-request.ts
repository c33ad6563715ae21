import pRetry from 'p-retry';
import { timerWait, type Wait } from './backoff.ts';
import type { Reply } from './provider-exchange.ts';
import { Transfer, TransferFailure } from './transfer.ts';

export interface PlainRequest {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

export interface RepetitionOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  readonly wait?: Wait;
  /** How often a request that fails in passing is made in all. */
  readonly attempts: number;
  /** How long the server may stay silent. */
  readonly silenceMs: number;
  readonly maximumBytes: number;
  /** A server that asks to be left alone for longer is not waited for. */
  readonly longestWaitMs: number;
  /** Whether an answer may be another one later, and how long its server asks to be left alone; undefined for one that counts. */
  readonly passing: (reply: Reply) => { readonly retryAfterMs?: number | undefined } | undefined;
  /** Whether a request is made again that may have been carried out: its connection broke, or it was never answered. */
  readonly isRepeatable: boolean;
}

/** There is no answer that counts. The message tells why without naming the address: `the server answered with status 503, 5 times`. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
}

class PassingFailure extends Error {
  readonly retryAfterMs: number | undefined;

  constructor(message: string, retryAfterMs?: number) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

/** How long one attempt may take at most, however steadily the server sends. */
const longestMs = 30 * 60_000;
const backoffBaseMs = 500;
const backoffCapMs = 30_000;

/**
 * Makes a request, and again while it fails in passing: after 0.5 s, 1 s, 2 s, …, or as long as the server asks. A redirect is an answer like any
 * other: it is not followed.
 *
 * @param make gives the request of each attempt, because a signature holds its time
 * @throws RequestFailure, or the reason of the aborted signal
 */
export async function repeatedRequest(
  make: () => PlainRequest | Promise<PlainRequest>,
  options: RepetitionOptions,
): Promise<Reply> {
  const { signal, attempts, wait = timerWait, longestWaitMs } = options;
  let made = 0;
  let ending = '';
  try {
    return await pRetry(() => attempt(make, options), {
      retries: attempts - 1,
      // shouldRetry waits.
      minTimeout: 0,
      signal,
      onFailedAttempt: () => {
        made += 1;
      },
      shouldRetry: async ({ error }) => {
        if (!(error instanceof PassingFailure)) return false;
        const pauseMs = error.retryAfterMs ?? Math.min(backoffCapMs, backoffBaseMs * 2 ** (made - 1));
        if (pauseMs > longestWaitMs) {
          ending = ` and asks to be left alone for ${Math.ceil(pauseMs / 1000)} s`;
          return false;
        }
        await wait(pauseMs, signal);
        return true;
      },
    });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof PassingFailure)) throw error;
    throw new RequestFailure(`${error.message}${ending}${made > 1 ? `, ${made} times` : ''}`);
  }
}

async function attempt(make: () => PlainRequest | Promise<PlainRequest>, options: RepetitionOptions): Promise<Reply> {
  options.signal.throwIfAborted();
  const { url, method, headers, body } = await make();
  const { fetch, signal, silenceMs, maximumBytes } = options;
  const transfer = new Transfer({ fetch, signal, silenceMs, longestMs });
  try {
    const response = await transfer.send(url, { method, headers, ...(body === undefined ? {} : { body }) });
    // What a HEAD is told of the length is that of a body which does not come.
    const bytes = method === 'HEAD' ? Buffer.alloc(0) : await transfer.body(response, maximumBytes);
    const reply = { status: response.status, headers: response.headers, body: bytes };
    const passing = options.passing(reply);
    if (passing !== undefined) {
      throw new PassingFailure(`the server answered with status ${reply.status}`, passing.retryAfterMs);
    }
    return reply;
  } catch (error) {
    if (!(error instanceof TransferFailure)) throw error;
    const mayPass = error.reason === 'silent' || error.reason === 'broken';
    throw mayPass && options.isRepeatable ? new PassingFailure(error.message) : new RequestFailure(error.message);
  } finally {
    transfer.end();
  }
}
