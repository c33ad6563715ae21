/** What asking over HTTP takes: the network, and what ends it. */
export interface Network {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
}
