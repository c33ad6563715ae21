import { type AnswerRows, type Delivery, ProviderFailure } from '../../http/provider.ts';

/**
 * Asks for each item by itself, equal ones once: one that fails is listed with its failure and loses none of the others. The first one is
 * asked for alone: where it fails for want of access, nothing else would be answered either, and nothing else is asked.
 *
 * @param symbolsOf the symbols, or series, that an item stands for
 * @param ask the answers to an item; undefined when the provider does not know it
 * @throws the first item's ProviderFailure of kind `access`, and what is no failure of the provider
 */
export async function fetchEach<T, R>(
  items: Iterable<T>,
  symbolsOf: (item: T) => readonly string[],
  ask: (item: T) => Promise<readonly AnswerRows<R>[] | undefined>,
): Promise<Delivery<R>> {
  const outcomeOf = async (item: T) => ({ symbols: symbolsOf(item), ...(await attempt(() => ask(item))) });
  const [first, ...others] = new Set(items);
  if (first === undefined) return { answers: [], failures: [], unknown: [] };
  const probe = await outcomeOf(first);
  if (probe.failure?.kind === 'access') throw probe.failure;
  const outcomes = [probe, ...(await Promise.all(others.map(outcomeOf)))];
  return {
    answers: outcomes.flatMap(({ value }) => value ?? []),
    failures: outcomes.flatMap(({ symbols, failure }) => (failure === undefined ? [] : [{ symbols, failure }])),
    unknown: outcomes.flatMap(({ symbols, value, failure }) =>
      value === undefined && failure === undefined ? symbols : [],
    ),
  };
}

/**
 * What was asked for, or why the provider did not give it.
 *
 * @throws what is no failure of the provider
 */
export async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ readonly value?: T; readonly failure?: ProviderFailure }> {
  try {
    return { value: await work() };
  } catch (failure) {
    if (!(failure instanceof ProviderFailure)) throw failure;
    return { failure };
  }
}
