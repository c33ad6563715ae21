import { type ProviderAccess, ProviderFailure } from '../../http/provider.ts';
import {
  type ChatReply,
  type ChatRequest,
  chatQuestion,
  readAnswer,
  requestForms,
  tokenBound,
} from './chat-completion.ts';
import type { ModelAnswer } from './model-answer.ts';
import { chatMessages, promptVersion, type ShownItem } from './prompt.ts';
import type { StoredAnswer } from './stored-answer.ts';
import type { Reservation, TokenBudget } from './token-budget.ts';
import { repairTokens } from './token-budget.ts';

/** An item whose judgement is wanted. */
export interface OpenItem {
  /** See `answerKey`. */
  readonly key: string;
  readonly item: ShownItem;
}

export interface AskingOptions {
  readonly access: ProviderAccess;
  /** As the service names it. */
  readonly model: string;
  /** Tokens of one answer at most. */
  readonly maximumTokens: number;
  /** Requests under way at once. */
  readonly concurrency: number;
  readonly budget: TokenBudget;
  /** Whether there is time to ask for anything more. */
  readonly hasTime: () => boolean;
  /** Called with every answer as it arrives; it counts when that has resolved. */
  readonly keep: (answer: StoredAnswer) => Promise<void>;
  /** Called when an item is done, answered or not. */
  readonly onDone?: () => void;
}

/**
 * Why there is no answer to an item: the budget was used up; the time was; the service could not be asked; the service or its model declined this
 * very item; both answers were unusable.
 */
export type Miss = 'budget' | 'time' | 'unavailable' | 'declined' | 'unusable';

export interface Asked {
  readonly answers: readonly StoredAnswer[];
  /** By key, every item without an answer. */
  readonly missed: ReadonlyMap<string, Miss>;
  /** Why the service was not asked any further. */
  readonly failure: ProviderFailure | undefined;
}

/**
 * Asks for each item on its own, in order, several at once.
 *
 * An item is admitted when it fits in the budget together with its possible repair; when it does not, everything under way is waited for
 * first, since most requests take less than was set aside for them. So which items are asked depends on their order and on what the
 * requests took, never on which came back first. Nothing of one item is in the request of another.
 */
export async function askModel(items: readonly OpenItem[], options: AskingOptions): Promise<Asked> {
  const asking = new Asking(options);
  for (const item of items) if (!(await asking.admit(item))) break;
  await asking.end();
  return asking.result(items);
}

/** Failures one after another, without an answer between them, after which the service counts as unusable. */
const failuresInARow = 5;

interface Room {
  readonly first: Reservation;
  readonly repair: Reservation | undefined;
}

class Asking {
  readonly #options: AskingOptions;
  readonly #answers: StoredAnswer[] = [];
  readonly #missed = new Map<string, Miss>();
  readonly #underWay = new Set<Promise<void>>();
  /** Position in `requestForms`; settled with the first answer. */
  #form = 0;
  #isFormSettled = false;
  #failures = 0;
  #stoppedBy: Miss | undefined;
  #failure: ProviderFailure | undefined;
  #fatal: { readonly error: unknown } | undefined;

  constructor(options: AskingOptions) {
    this.#options = options;
  }

  /** Starts to ask for an item as soon as there is room. @returns false when no item is asked any more */
  async admit(item: OpenItem): Promise<boolean> {
    const room = await this.#room(this.#bound(item));
    if (room === undefined) return false;
    const task: Promise<void> = this.#ask(item, room)
      .catch((error: unknown) => {
        this.#fatal ??= { error };
      })
      .finally(() => {
        this.#underWay.delete(task);
        this.#options.onDone?.();
      });
    this.#underWay.add(task);
    return true;
  }

  /** @throws what was thrown that is no provider's failure: a full disk, an abort */
  async end(): Promise<void> {
    await Promise.all(this.#underWay);
    if (this.#fatal) throw this.#fatal.error;
  }

  result(items: readonly OpenItem[]): Asked {
    const answered = new Set(this.#answers.map(({ key }) => key));
    const missed = new Map<string, Miss>();
    for (const { key } of items) {
      if (!answered.has(key)) missed.set(key, this.#missed.get(key) ?? this.#stoppedBy ?? 'unavailable');
    }
    return { answers: this.#answers, missed, failure: this.#failure };
  }

  #bound(item: OpenItem): number {
    return tokenBound(this.#request(item, []));
  }

  #request({ item }: OpenItem, problems: readonly string[]): ChatRequest {
    const { model, maximumTokens } = this.#options;
    return {
      model,
      maximumTokens,
      form: requestForms[this.#form] ?? requestForms[0],
      messages: chatMessages(item, problems),
    };
  }

  async #room(bound: number): Promise<Room | undefined> {
    const { budget, concurrency, hasTime } = this.#options;
    for (;;) {
      if (!hasTime()) this.#stoppedBy ??= 'time';
      if (this.#stoppedBy !== undefined || this.#fatal) return undefined;
      const isIdle = this.#underWay.size === 0;
      if (isIdle || (this.#isFormSettled && this.#underWay.size < concurrency)) {
        const first = budget.reserve(bound);
        const repair = first && budget.reserve(bound + repairTokens);
        if (first && (repair || isIdle)) return { first, repair };
        first?.release();
        if (isIdle) {
          this.#stoppedBy = 'budget';
          return undefined;
        }
      }
      await Promise.race(this.#underWay);
    }
  }

  async #ask(item: OpenItem, room: Room): Promise<void> {
    const spent = { prompt: 0, completion: 0 };
    try {
      const first = await this.#firstReply(item, room.first, spent);
      if (first === undefined) return;
      const read = readAnswer(first);
      if (read.answer) await this.#take(item, read.answer, first, 1, spent);
      else if (read.problems === undefined) this.#missed.set(item.key, 'declined');
      else if (room.repair === undefined) this.#missed.set(item.key, 'budget');
      else await this.#repair(item, read.problems, room.repair, spent);
    } finally {
      // After a settlement this does nothing.
      room.first.release();
      room.repair?.release();
    }
  }

  /** Until a first answer has come, other forms of the request are tried where one is refused. */
  async #firstReply(item: OpenItem, first: Reservation, spent: Spent): Promise<ChatReply | undefined> {
    let reservation: Reservation | undefined = first;
    for (;;) {
      const reply = await this.#complete(this.#request(item, []), reservation, spent);
      if (!(reply instanceof ProviderFailure)) return reply;
      const isOtherFormLeft = !this.#isFormSettled && this.#form + 1 < requestForms.length;
      if (reply.kind !== 'refused' || !isOtherFormLeft) {
        this.#fail(item, reply);
        return undefined;
      }
      reservation = this.#options.budget.reserve(this.#bound(item));
      if (reservation === undefined) {
        this.#stoppedBy = 'budget';
        return undefined;
      }
      this.#form += 1;
    }
  }

  async #repair(item: OpenItem, problems: readonly string[], room: Reservation, spent: Spent): Promise<void> {
    const reply = await this.#complete(this.#request(item, problems), room, spent);
    if (reply instanceof ProviderFailure) {
      this.#fail(item, reply);
      return;
    }
    const { answer } = readAnswer(reply);
    if (answer) await this.#take(item, answer, reply, 2, spent);
    else this.#missed.set(item.key, reply.outcome === 'declined' ? 'declined' : 'unusable');
  }

  async #complete(request: ChatRequest, room: Reservation, spent: Spent): Promise<ChatReply | ProviderFailure> {
    try {
      const { value } = await this.#options.access.ask(chatQuestion('a judgement of one news item', request));
      if (value === undefined) throw new ProviderFailure('shape', 'The service answered without a chat completion.');
      room.settle(value.usage && value.usage.prompt + value.usage.completion);
      spent.prompt += value.usage?.prompt ?? 0;
      spent.completion += value.usage?.completion ?? 0;
      this.#isFormSettled = true;
      this.#failures = 0;
      return value;
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      // A request that was refused has cost no tokens; of any other nobody knows.
      room.settle(error.kind === 'refused' || error.kind === 'access' ? 0 : undefined);
      return error;
    }
  }

  /** One item that the service refuses or answers with nonsense is that item's affair; a service that does so again and again is down. */
  #fail({ key }: OpenItem, failure: ProviderFailure): void {
    const isItems = failure.kind === 'refused' || failure.kind === 'shape';
    this.#failures += 1;
    if (!isItems || this.#failures >= failuresInARow) {
      this.#stoppedBy ??= 'unavailable';
      this.#failure ??= failure;
    }
    if (!this.#isFormSettled) this.#form = 0;
    this.#missed.set(key, !isItems ? 'unavailable' : failure.kind === 'refused' ? 'declined' : 'unusable');
  }

  async #take({ key }: OpenItem, answer: ModelAnswer, reply: ChatReply, attempts: number, spent: Spent): Promise<void> {
    const { model } = this.#options;
    const stored: StoredAnswer = {
      key,
      model,
      prompt: promptVersion,
      answer,
      servedBy: reply.servedBy,
      attempts,
      promptTokens: spent.prompt,
      completionTokens: spent.completion,
    };
    await this.#options.keep(stored);
    this.#answers.push(stored);
  }
}

interface Spent {
  prompt: number;
  completion: number;
}
