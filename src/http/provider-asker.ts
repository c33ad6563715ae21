import pRetry from 'p-retry';
import { sha256Hex } from '../lake/canonical-json.ts';
import { AttemptFailure } from './attempt-failure.ts';
import { RetryBudget } from './backoff.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { type ProviderCredentials, providerCredentials } from './credentials.ts';
import type { RecordedAnswer } from './journal.ts';
import { type HostGate, hostGate } from './pace.ts';
import type { ProviderDefinition, Question } from './provider.ts';
import type { ProviderBases } from './provider-bases.ts';
import { exchange, type Reply } from './provider-exchange.ts';
import type { ProviderClientOptions } from './provider-options.ts';
import type { ProviderRequest } from './provider-request.ts';
import { QuestionTries } from './question-tries.ts';
import { replyValue } from './reply-value.ts';
import type { UsageCount } from './usage-count.ts';

/** A question on its way. */
export interface AskedQuestion<T> {
  readonly question: Question<T>;
  readonly request: ProviderRequest;
  /** Provider and question, for messages. */
  readonly about: string;
  /** What is asked for, stored with the answer. */
  readonly kind: string;
}

export interface AskedAnswer<T> {
  readonly recorded: RecordedAnswer;
  readonly value: T | undefined;
}

type AskerOptions = ProviderClientOptions &
  Required<Pick<ProviderClientOptions, 'wait' | 'random' | 'maximumBytes'>> & { readonly usage: UsageCount };

const backoffBaseMs = 500;
const backoffCapMs = 60_000;
/** From here on a wait is worth a line in the log. */
const longWaitMs = 5000;

/** Asks a provider over the network: how often, how long, and when no more. */
export class ProviderAsker {
  readonly #definition: ProviderDefinition;
  readonly #bases: ProviderBases;
  readonly #options: AskerOptions;
  readonly #gate: HostGate;
  readonly #budget: RetryBudget;
  readonly #breaker = new CircuitBreaker();
  #credentials: ProviderCredentials | undefined;

  constructor(definition: ProviderDefinition, bases: ProviderBases, options: AskerOptions) {
    const { requests, per_seconds: perSeconds, concurrency } = options.settings;
    this.#definition = definition;
    this.#bases = bases;
    this.#options = options;
    this.#gate = hostGate(options.fetch, bases.host, {
      requests: requests ?? definition.rate.requests,
      perSeconds: perSeconds ?? definition.rate.perSeconds,
      concurrency: concurrency ?? definition.rate.concurrency,
    });
    this.#budget = new RetryBudget(options.http.retry_seconds * 1000, options.clock);
  }

  /** @throws ProviderFailure, or the reason of the aborted signal */
  async ask<T>(asked: AskedQuestion<T>): Promise<AskedAnswer<T>> {
    const { http, signal, secret } = this.#options;
    this.#credentials ??= providerCredentials(this.#definition, secret, asked.about);
    const credentials = this.#credentials;
    const tries = new QuestionTries(asked.about, credentials);
    let ending = '';
    try {
      const answer = await pRetry(() => this.#attempt(asked, credentials, tries), {
        retries: http.attempts - 1,
        // shouldRetry waits: as long as the server asks, or with full jitter, and within a budget.
        minTimeout: 0,
        signal,
        onFailedAttempt: ({ error }) => {
          if (error instanceof AttemptFailure) tries.failed(error);
        },
        shouldRetry: async ({ error }) => {
          if (!(error instanceof AttemptFailure) || tries.countOf(error.kind) >= error.times) return false;
          const pauseMs = this.#pauseMs(error, tries);
          if (await this.#pause(pauseMs, error, tries)) return true;
          ending = `; ${seconds(pauseMs)} more of waiting would exceed retry_seconds (${http.retry_seconds} s in all)`;
          return false;
        },
      });
      this.#breaker.answered();
      return answer;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof AttemptFailure)) throw error;
      this.#breaker.failed(error);
      throw tries.failure(error, ending);
    }
  }

  #attempt<T>(
    asked: AskedQuestion<T>,
    credentials: ProviderCredentials,
    tries: QuestionTries,
  ): Promise<AskedAnswer<T>> {
    return this.#gate.limit(async () => {
      const { signal, usage, clock } = this.#options;
      signal.throwIfAborted();
      if (this.#breaker.reason !== undefined) throw tries.useless(this.#breaker.reason);
      if (tries.count > 0) usage.retries += 1;
      const { status, headers, body } = await this.#exchange(asked.request, credentials);
      const received = body.toString('utf8');
      const text = credentials.maskData(received);
      const value = replyValue(asked.question, this.#definition, { status, headers, text }, clock());
      return { value, recorded: this.#recorded(asked, status, text === received ? body : Buffer.from(text)) };
    });
  }

  async #exchange(request: ProviderRequest, credentials: ProviderCredentials): Promise<Reply> {
    const { fetch, signal, http, maximumBytes, usage, clock, wait } = this.#options;
    const reply = await exchange(request, {
      fetch,
      signal,
      silenceMs: http.timeout_seconds * 1000,
      maximumBytes,
      bases: this.#bases,
      credentials,
      turn: async () => {
        const turn = await this.#gate.pace.turn(clock, wait, signal);
        usage.requests += 1;
        usage.waitedMs += turn.waitedMs;
        return turn;
      },
    });
    usage.received(reply.body.length, reply.headers);
    return reply;
  }

  /** Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ */
  #pauseMs({ retryAfterMs = 0 }: AttemptFailure, { count }: QuestionTries): number {
    if (retryAfterMs > 0) return Math.ceil(retryAfterMs);
    return Math.ceil(this.#options.random() * Math.min(backoffCapMs, backoffBaseMs * 2 ** (count - 1)));
  }

  /** Waits for the next attempt. @returns false, at once, when the budget does not allow it */
  async #pause(ms: number, failure: AttemptFailure, { about, count }: QuestionTries): Promise<boolean> {
    const { http, log, usage, clock, wait, signal } = this.#options;
    if (!this.#budget.allows(ms)) return false;
    // Others would be turned away as well.
    if (failure.retryAfterMs !== undefined) this.#gate.pace.rest(ms, clock);
    const line = `${about}: ${failure.message}; attempt ${count + 1} of ${http.attempts} in ${seconds(ms)}.`;
    if (ms < longWaitMs) log.debug(line);
    else log.info(line);
    usage.waitedMs += ms;
    await this.#budget.spend(ms, wait, signal);
    return true;
  }

  #recorded({ request, kind }: AskedQuestion<unknown>, status: number, body: Buffer): RecordedAnswer {
    return {
      request: request.identity,
      kind,
      provider: this.#definition.name,
      url: request.shown,
      status,
      sha256: sha256Hex(body),
      bytes: body.length,
      time: new Date(this.#options.clock()).toISOString(),
      body,
    };
  }
}

function seconds(ms: number): string {
  return `${Number((ms / 1000).toFixed(1))} s`;
}
