import {
  type AnswerRows,
  type Delivery,
  type FetchedObservation,
  ProviderFailure,
  type SeriesDemand,
} from './provider.ts';

/**
 * Fetches each series by itself. A failure of one is reported with it, and the others go on; only where the provider refuses
 * access there is no use in going on.
 *
 * @param fetchOne the answers to one series; undefined when the provider does not know it
 * @throws ProviderFailure of kind `access`
 */
export async function fetchSeries(
  { series }: SeriesDemand,
  fetchOne: (name: string) => Promise<readonly AnswerRows<FetchedObservation>[] | undefined>,
): Promise<Delivery<FetchedObservation>> {
  const outcomes = await Promise.all(
    [...new Set(series)].map(async (name) => ({ name, ...(await outcomeOf(() => fetchOne(name))) })),
  );
  return {
    answers: outcomes.flatMap(({ answers }) => answers ?? []),
    failures: outcomes.flatMap(({ name, failure }) => (failure === undefined ? [] : [{ symbols: [name], failure }])),
    unknown: outcomes.flatMap(({ name, answers, failure }) =>
      answers === undefined && failure === undefined ? [name] : [],
    ),
  };
}

/**
 * What was asked for, or why it could not be had.
 *
 * @throws what is no failure of the provider, and a ProviderFailure of kind `access`
 */
export async function outcomeOf<T>(
  work: () => Promise<T>,
): Promise<{ readonly answers?: T; readonly failure?: ProviderFailure }> {
  try {
    return { answers: await work() };
  } catch (error) {
    if (!(error instanceof ProviderFailure) || error.kind === 'access') throw error;
    return { failure: error };
  }
}
