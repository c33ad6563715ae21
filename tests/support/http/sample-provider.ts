import { onTestFinished } from 'vitest';
import { type ProviderDefinition, ProviderFailure, type Question } from '../../../src/http/provider.ts';
import { type ProviderClient, providerAccess } from '../../../src/http/provider-client.ts';
import type { ProviderClientOptions } from '../../../src/http/provider-options.ts';
import type { Logger } from '../../../src/log/log.ts';
import { type Loopback, type Respond, startLoopback } from '../../loopback/loopback-server.ts';

export const key = 'k3y+with/odd=chars&more';
export const token = 'tok-en-0123456789';

/** A provider that says who asks by a header and by the query. */
export const sampleProvider: ProviderDefinition = {
  name: 'sample',
  title: 'Sample',
  bases: { main: 'https://data.sample.test', other: 'https://files.sample.test' },
  secrets: [
    { variable: 'SAMPLE_KEY', description: 'The key.' },
    { variable: 'SAMPLE_TOKEN', description: 'The token.' },
  ],
  rate: { requests: 1000, perSeconds: 1, concurrency: 4 },
  licence: { summary: 'Anybody may have it.', url: 'https://sample.test/terms', isOpen: true },
  authorise: (secret) => ({
    headers: { 'X-Sample-Key': secret('SAMPLE_KEY') ?? '' },
    query: { token: secret('SAMPLE_TOKEN') ?? '' },
  }),
};

export const secrets: Readonly<Record<string, string>> = { SAMPLE_KEY: key, SAMPLE_TOKEN: token };

/** A clock that waits move on. */
export class VirtualTime {
  now = Date.UTC(2024, 0, 8);
  readonly waits: number[] = [];
  readonly clock = () => this.now;
  readonly wait = async (ms: number, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    this.waits.push(ms);
    const until = this.now + ms;
    await Promise.resolve();
    this.now = Math.max(this.now, until);
  };
}

export interface Sample {
  readonly client: ProviderClient;
  readonly time: VirtualTime;
  readonly lines: string[];
}

export function recordingLog(lines: string[]): Logger {
  const say = (message: string) => void lines.push(message);
  return { debug: say, info: say, warning: say, error: say };
}

/** A client of the sample provider at an address, or with another `fetch`. */
export function sampleClient(
  baseUrl: string | undefined,
  options: Partial<ProviderClientOptions> = {},
  definition = sampleProvider,
): Sample {
  const time = new VirtualTime();
  const lines: string[] = [];
  const client = providerAccess(definition, {
    settings: { base_url: baseUrl, requests: 100_000 },
    http: { attempts: 5, timeout_seconds: 20, retry_seconds: 300 },
    fetch: globalThis.fetch,
    signal: new AbortController().signal,
    log: recordingLog(lines),
    clock: time.clock,
    secret: (variable) => secrets[variable],
    wait: time.wait,
    random: () => 0.5,
    kind: 'bars',
    ...options,
  });
  return { client, time, lines };
}

/** A server that is closed when the test has finished, and a client that asks it. */
export async function sampleAt(
  respond: Respond,
  options: Partial<ProviderClientOptions> = {},
): Promise<Sample & { readonly loopback: Loopback }> {
  const loopback = await startLoopback(respond);
  onTestFinished(() => loopback.close());
  return { ...sampleClient(loopback.url, options), loopback };
}

export const read = (text: string): unknown => JSON.parse(text);

export function question(path = '/bars', more: Partial<Question<unknown>> = {}): Question<unknown> {
  return { about: 'bars of AAPL', path, read, ...more };
}

/** What a question fails of. */
export async function failureOf(asked: Promise<unknown>): Promise<ProviderFailure> {
  const outcome = await asked.catch((error: unknown) => error);
  if (outcome instanceof ProviderFailure) return outcome;
  throw new Error(`no failure of a provider: ${String(outcome)}`);
}
