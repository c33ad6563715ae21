import type { Logger } from '../log/log.ts';
import type { Wait } from './backoff.ts';
import type { AnswerJournal } from './journal.ts';

/** How a client asks its provider. */
export interface ProviderClientOptions {
  /** The configuration's: they replace the definition's rate; `base_url` replaces scheme and host of its base addresses. */
  readonly settings: {
    readonly base_url?: string | undefined;
    readonly requests?: number | undefined;
    readonly per_seconds?: number | undefined;
    readonly concurrency?: number | undefined;
  };
  readonly http: {
    /** How often a question that fails in passing is asked in all. */
    readonly attempts: number;
    /** Silence after which an attempt is given up. */
    readonly timeout_seconds: number;
    /** How long the provider is waited for in all, the waits for its rate left out. */
    readonly retry_seconds: number;
  };
  /** Clients that share it share the rates of the hosts that they ask. */
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** Ms since 1970. */
  readonly clock: () => number;
  readonly secret: (variable: string) => string | undefined;
  readonly wait?: Wait;
  /** From 0 to below 1. */
  readonly random?: () => number;
  /** Size of a decoded body from which it is given up; 256 MiB when missing. */
  readonly maximumBytes?: number;
  /** Looked up first; every good answer is kept there before it is returned. Without one, answers are remembered in memory. */
  readonly journal?: AnswerJournal;
  /** What is asked for, stored with the answers: bars, actions, adjusted, news, macro, chat… */
  readonly kind: string;
  /** Answers come from the journal only. */
  readonly offline?: boolean;
}
