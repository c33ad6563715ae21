import { type AnswerRows, type Delivery, ProviderFailure } from './provider.ts';

/**
 * Asks for each ticker by itself: one that fails loses none of the others.
 *
 * @param symbolsOf the symbols that a ticker stands for
 * @param unwritable symbols that cannot be asked for: they are unknown
 * @param ask undefined when the provider does not know the ticker
 * @throws what is no failure of the provider
 */
export async function fetchEach<R>(
  tickers: readonly string[],
  symbolsOf: (ticker: string) => readonly string[],
  unwritable: readonly string[],
  ask: (ticker: string) => Promise<AnswerRows<R> | undefined>,
): Promise<Delivery<R>> {
  const parts = await Promise.all(
    tickers.map(async (ticker): Promise<Delivery<R>> => {
      try {
        const answer = await ask(ticker);
        if (answer === undefined) return { answers: [], failures: [], unknown: symbolsOf(ticker) };
        return { answers: [answer], failures: [], unknown: [] };
      } catch (failure) {
        if (!(failure instanceof ProviderFailure)) throw failure;
        return { answers: [], failures: [{ symbols: symbolsOf(ticker), failure }], unknown: [] };
      }
    }),
  );
  return {
    answers: parts.flatMap(({ answers }) => answers),
    failures: parts.flatMap(({ failures }) => failures),
    unknown: [...unwritable, ...parts.flatMap(({ unknown }) => unknown)],
  };
}
