import { type Delivery, type FetchedNews, ProviderFailure } from '../provider.ts';

/** What came of the questions about one company. */
export type SubjectNews = Pick<Delivery<FetchedNews>, 'answers' | 'unknown'>;

/**
 * Asks about every subject on its own and puts together what came. A subject that fails is listed with its failure and loses none of the
 * others; the first failure of kind `access` ends it all, because the next question would fail as well. Therefore the first subject is
 * asked for alone.
 *
 * @param symbolsOf the symbols that a subject stands for
 * @param hint what the user can do about a failure of kind `access`
 * @throws ProviderFailure of kind `access`
 */
export async function askForEach<T>(
  subjects: readonly T[],
  symbolsOf: (subject: T) => readonly string[],
  hint: string,
  ask: (subject: T) => Promise<SubjectNews>,
): Promise<Delivery<FetchedNews>> {
  const attempt = async (subject: T): Promise<Delivery<FetchedNews>> => {
    try {
      return { ...(await ask(subject)), failures: [] };
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      if (error.kind === 'access') throw withHint(error, hint);
      return { answers: [], failures: [{ symbols: symbolsOf(subject), failure: error }], unknown: [] };
    }
  };
  const first = await Promise.all(subjects.slice(0, 1).map(attempt));
  const parts = [...first, ...(await Promise.all(subjects.slice(1).map(attempt)))];
  return {
    answers: parts.flatMap(({ answers }) => answers),
    failures: parts.flatMap(({ failures }) => failures),
    unknown: parts.flatMap(({ unknown }) => unknown),
  };
}

/** The failure with one more sentence on what the user can do. */
export function withHint(failure: ProviderFailure, hint: string): ProviderFailure {
  const hints = failure.hint === undefined ? hint : `${failure.hint} ${hint}`;
  return new ProviderFailure(failure.kind, failure.message, { hint: hints, cause: failure });
}
