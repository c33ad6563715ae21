const remainingHeaders = ['x-ratelimit-remaining', 'ratelimit-remaining', 'x-ratelimit-remaining-requests'];

/** What was asked so far, over all kinds. */
export interface ProviderUsage {
  /** Requests that were sent, those after a failure or a redirect included. */
  readonly requests: number;
  /** Requests that were sent because one before them failed. */
  readonly retries: number;
  /** Questions that the journal answered. */
  readonly resumed: number;
  /** Waits for the rate and between attempts, added up. */
  readonly waitedMs: number;
  /** Bodies that were received, after content decoding. */
  readonly bytes: number;
  /** Requests that the server says are left. */
  readonly remaining?: number;
}

/** Counts what a provider is asked. */
export class UsageCount {
  requests = 0;
  retries = 0;
  resumed = 0;
  waitedMs = 0;
  bytes = 0;
  #remaining: number | undefined;

  /** Takes note of an answer: its size, and what its headers say is left. */
  received(bytes: number, headers: Headers): void {
    this.bytes += bytes;
    const text = remainingHeaders.map((name) => headers.get(name)).find((value) => value !== null);
    if (/^\d{1,15}$/.test(text ?? '')) this.#remaining = Number(text);
  }

  snapshot(): ProviderUsage {
    const { requests, retries, resumed, waitedMs, bytes } = this;
    const remaining = this.#remaining;
    return { requests, retries, resumed, waitedMs, bytes, ...(remaining === undefined ? {} : { remaining }) };
  }
}
