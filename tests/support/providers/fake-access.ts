import type { Answer, ProviderAccess, Question } from '../../../src/http/provider.ts';

/** A question without the function that reads its answer. */
export type Asked = Omit<Question<unknown>, 'read'>;

export interface FakeAccess extends ProviderAccess {
  readonly asked: readonly Asked[];
  readonly lines: readonly string[];
}

/**
 * Answers questions with texts, without a network.
 *
 * @param respond the body; undefined where there is no such thing; what it throws is what the question fails with
 */
export function fakeAccess(respond: (question: Asked) => string | undefined): FakeAccess {
  const asked: Asked[] = [];
  const lines: string[] = [];
  const say = (message: string) => void lines.push(message);
  return {
    asked,
    lines,
    log: { debug: say, info: say, warning: say, error: say },
    ask: async <T>({ read, ...question }: Question<T>): Promise<Answer<T>> => {
      asked.push(question);
      const source = { name: `answer ${asked.length}`, bytes: 1, sha256: '0'.repeat(64) };
      const text = respond(question);
      return { source, value: text === undefined ? undefined : read(text) };
    },
  };
}
