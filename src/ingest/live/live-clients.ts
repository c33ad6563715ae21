import type { AnswerJournal } from '../../http/journal.ts';
import type { Network } from '../../http/network.ts';
import type { ProviderAccess, ProviderDefinition } from '../../http/provider.ts';
import { type ProviderClient, providerAccess } from '../../http/provider-client.ts';
import type { ProviderName } from '../../http/provider-names.ts';
import type { ProviderUsage } from '../../http/usage-count.ts';
import type { Logger } from '../../log/log.ts';
import { withFailures } from './failure-journal.ts';
import type { LiveSettings } from './settings.ts';

/** What is asked for, as raw answers name it. */
export type AnswerKind = 'bars' | 'actions' | 'adjusted' | 'check' | 'news' | 'macro';

/** One client per provider for a whole run, so that its rate, its waiting budget and its outages count once. */
export interface LiveClients {
  of(provider: ProviderDefinition, kind: AnswerKind): ProviderAccess;
  /** By provider, in the order in which they were first asked. */
  usage(): ReadonlyMap<string, ProviderUsage>;
}

/** What asking live providers takes of the world. */
export interface LiveContext extends Network {
  readonly log: Logger;
  /** Ms since 1970. */
  readonly clock: () => number;
  /** The secret that an environment variable holds, undefined when it is not set. */
  readonly secret: (variable: string) => string | undefined;
}

export interface LiveClientOptions {
  readonly context: LiveContext;
  readonly pipeline: Pick<LiveSettings, 'providers' | 'http'>;
  readonly journal: AnswerJournal;
  /** Answers and failures come from the journal alone. */
  readonly offline: boolean;
}

export function liveClients({ context, pipeline, journal, offline }: LiveClientOptions): LiveClients {
  const clients = new Map<string, ProviderClient>();
  const { fetch, signal, log, clock, secret } = context;
  return {
    of(provider, kind) {
      const known =
        clients.get(provider.name) ??
        providerAccess(provider, {
          settings: pipeline.providers[provider.name as ProviderName],
          http: pipeline.http,
          fetch,
          signal,
          log,
          clock,
          secret,
          journal,
          offline,
          kind,
        });
      clients.set(provider.name, known);
      return withFailures(provider, kind, known.withKind(kind), { journal, clock, offline });
    },
    usage: () => new Map([...clients].map(([name, { usage }]) => [name, usage])),
  };
}
