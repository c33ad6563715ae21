import type { Logger } from '../log/log.ts';
import { timerWait } from './backoff.ts';
import { type AnswerJournal, memoryJournal, type RecordedAnswer } from './journal.ts';
import {
  type Answer,
  type ProviderAccess,
  type ProviderDefinition,
  ProviderFailure,
  type Question,
} from './provider.ts';
import { type AskedAnswer, ProviderAsker } from './provider-asker.ts';
import { providerBases } from './provider-bases.ts';
import type { ProviderClientOptions } from './provider-options.ts';
import { type ProviderRequest, providerRequest } from './provider-request.ts';
import { readStored } from './reply-value.ts';
import type { ProviderUsage } from './usage-count.ts';
import { UsageCount } from './usage-count.ts';

export interface ProviderClient extends ProviderAccess {
  /** The same client, whose answers are stored as of another kind. */
  withKind(kind: string): ProviderClient;
  readonly usage: ProviderUsage;
}

/**
 * How a provider is asked: at its rate, again after failures that may pass, with secrets that stay out of everything that is said and
 * stored, and nothing twice.
 *
 * @throws UserError for a base address that cannot be used
 */
export function providerAccess(definition: ProviderDefinition, options: ProviderClientOptions): ProviderClient {
  const bases = providerBases(definition, options.settings.base_url);
  const { journal = memoryJournal(), wait = timerWait, random = Math.random, maximumBytes = 256 * 2 ** 20 } = options;
  const usage = new UsageCount();
  const asker = new ProviderAsker(definition, bases, { ...options, wait, random, maximumBytes, usage });
  const shared: SharedClient = {
    definition,
    options,
    journal,
    asker,
    usage,
    baseName: bases.name,
    underWay: new Map(),
  };
  return new Client(shared, options.kind);
}

/** What the clients of all kinds have in common. */
interface SharedClient {
  readonly definition: ProviderDefinition;
  readonly options: Pick<ProviderClientOptions, 'log' | 'signal' | 'offline'>;
  readonly journal: AnswerJournal;
  readonly asker: ProviderAsker;
  readonly usage: UsageCount;
  readonly baseName: (wanted: string | undefined) => string;
  /** Questions that somebody is waiting for, by identity. */
  readonly underWay: Map<string, Promise<AskedAnswer<unknown>>>;
}

class Client implements ProviderClient {
  readonly #shared: SharedClient;
  readonly #kind: string;

  constructor(shared: SharedClient, kind: string) {
    this.#shared = shared;
    this.#kind = kind;
  }

  get log(): Logger {
    return this.#shared.options.log;
  }

  get usage(): ProviderUsage {
    return this.#shared.usage.snapshot();
  }

  withKind(kind: string): ProviderClient {
    return new Client(this.#shared, kind);
  }

  async ask<T>(question: Question<T>): Promise<Answer<T>> {
    const { definition, options, underWay, baseName } = this.#shared;
    options.signal.throwIfAborted();
    const request = providerRequest(definition, baseName(question.base), question);
    const about = `${definition.title}: ${question.about}`;
    const other = underWay.get(request.identity);
    if (other !== undefined) {
      const { recorded } = await other;
      return answerOf(recorded, readStored(recorded, question, about));
    }
    const obtained = this.#obtain(request, question, about);
    underWay.set(request.identity, obtained);
    try {
      const { recorded, value } = await obtained;
      return answerOf(recorded, value);
    } finally {
      underWay.delete(request.identity);
    }
  }

  async #obtain<T>(request: ProviderRequest, question: Question<T>, about: string): Promise<AskedAnswer<T>> {
    const { journal, options, usage, asker } = this.#shared;
    const stored = await journal.find(request.identity);
    if (stored !== undefined) {
      try {
        const value = readStored(stored, question, about);
        usage.resumed += 1;
        return { recorded: stored, value };
      } catch (error) {
        // Whoever reads it now reads it otherwise than whoever stored it: it is asked for again.
        if (options.offline === true || !(error instanceof ProviderFailure)) throw error;
      }
    }
    if (options.offline === true) {
      throw new ProviderFailure('absent', `${about}: the stored answers do not hold it.`, {
        hint: 'Without the network only what was asked before can be had again.',
      });
    }
    const answer = await asker.ask({ request, question, about, kind: this.#kind });
    await journal.keep(answer.recorded);
    return answer;
  }
}

function answerOf<T>({ url, bytes, sha256, time }: RecordedAnswer, value: T | undefined): Answer<T> {
  return { value, source: { name: url, bytes, sha256, time } };
}
