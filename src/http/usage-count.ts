import type { ProviderUsage } from './provider-client.ts';

const remainingHeaders = ['x-ratelimit-remaining', 'ratelimit-remaining', 'x-ratelimit-remaining-requests'];

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
