import { byCodeUnits } from '../text/order.ts';

/** A good answer of a provider, as it came. */
export interface RecordedAnswer {
  /** SHA-256 of what was asked: see `requestIdentity`. */
  readonly request: string;
  /** What was asked for: bars, actions, adjusted, news, macro, chat… */
  readonly kind: string;
  readonly provider: string;
  /** The address as it may be shown: without secrets. */
  readonly url: string;
  /** HTTP status: 200, or one that says "there is no such thing". */
  readonly status: number;
  /** SHA-256 of the body. */
  readonly sha256: string;
  /** Size of the body. */
  readonly bytes: number;
  /** When it came, ISO 8601 in UTC. */
  readonly time: string;
  readonly body: Buffer;
}

/** Where answers are kept, so that nothing is asked twice. */
export interface AnswerJournal {
  find(request: string): Promise<RecordedAnswer | undefined>;
  /** The answer is safe when this has resolved. A later answer to the same request replaces it. */
  keep(answer: RecordedAnswer): Promise<void>;
  /** Sorted by provider and request. */
  all(): Promise<RecordedAnswer[]>;
}

/** A journal that lasts as long as the process. */
export function memoryJournal(): AnswerJournal {
  const answers = new Map<string, RecordedAnswer>();
  return {
    find: async (request) => answers.get(request),
    keep: async (answer) => void answers.set(answer.request, answer),
    all: async () => sortedAnswers([...answers.values()]),
  };
}

export function sortedAnswers(answers: readonly RecordedAnswer[]): RecordedAnswer[] {
  return answers.toSorted((a, b) => byCodeUnits(a.provider, b.provider) || byCodeUnits(a.request, b.request));
}
