import type { ProviderDefinition } from '../../src/http/provider.ts';
import { type ProviderClient, providerAccess } from '../../src/http/provider-client.ts';
import type { ProviderClientOptions } from '../../src/http/provider-options.ts';
import type { Logger } from '../../src/log/log.ts';
import type { Loopback } from '../loopback/loopback-server.ts';
import type { ProviderDouble } from './double.ts';

/** A client whose waits take no time, and what it said and waited for. */
export interface ConformanceAccess {
  readonly client: ProviderClient;
  /** What it logged. */
  readonly lines: readonly string[];
  /** How long it would have waited, in ms. */
  readonly waits: readonly number[];
}

/**
 * A client for a provider's double. Its clock moves on with every wait, so that rates and delays are kept without anybody waiting; all
 * base addresses lead to the loopback server.
 *
 * @param options replace what a test wants otherwise: a journal, a rate, a time limit
 */
export function conformanceAccess(
  double: Pick<ProviderDouble, 'provider' | 'secrets'>,
  loopback: Pick<Loopback, 'url'>,
  options: Partial<ProviderClientOptions> = {},
): ConformanceAccess {
  const lines: string[] = [];
  const waits: number[] = [];
  let now = Date.UTC(2024, 6, 6);
  const client = providerAccess(atLoopback(double.provider, loopback.url), {
    settings: {},
    http: { attempts: 3, timeout_seconds: 20, retry_seconds: 3600 },
    // Clients with the same `fetch` share the pace of a host: the port may have been another server's a moment ago.
    fetch: (input, init) => globalThis.fetch(input, init),
    signal: new AbortController().signal,
    log: recordingLog(lines),
    clock: () => now,
    secret: (variable) => double.secrets[variable],
    wait: async (ms) => {
      waits.push(ms);
      const until = now + ms;
      await Promise.resolve();
      now = Math.max(now, until);
    },
    random: () => 0.5,
    kind: 'conformance',
    ...options,
  });
  return { client, lines, waits };
}

/** The definition with every base address on the loopback server; the paths of the addresses stay. */
export function atLoopback(definition: ProviderDefinition, url: string): ProviderDefinition {
  const bases = Object.entries(definition.bases).map(([name, base]) => {
    const { pathname } = new URL(base);
    return [name, `${url}${pathname === '/' ? '' : pathname}`] as const;
  });
  return { ...definition, bases: Object.fromEntries(bases) };
}

export function recordingLog(lines: string[]): Logger {
  const say = (message: string) => void lines.push(message);
  return { debug: say, info: say, warning: say, error: say };
}
