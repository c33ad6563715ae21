import {
  type AnswerRows,
  type FetchedNews,
  type NewsDemand,
  type NewsProvider,
  ProviderFailure,
} from '../providers/provider.ts';
import type { FailedRequest } from './fetch-bars.ts';
import type { LiveClients } from './live-clients.ts';

/** What one provider gave, and for which companies and times it answered. */
export interface NewsPart {
  readonly provider: string;
  readonly answers: readonly AnswerRows<FetchedNews>[];
  readonly answered: readonly NewsDemand[];
}

export interface FetchedNewsParts {
  readonly parts: readonly NewsPart[];
  readonly failed: readonly FailedRequest[];
  /** Companies that no provider knows. */
  readonly unknown: readonly string[];
}

/** Asks every provider for its demands; they do not stand in for each other, because each tells something else. */
export async function fetchNews(
  demands: Readonly<Record<string, readonly NewsDemand[]>>,
  providers: readonly NewsProvider[],
  clients: LiveClients,
): Promise<FetchedNewsParts> {
  const asked = await Promise.all(
    providers.map((provider) => askProvider(provider, demands[provider.name] ?? [], clients)),
  );
  const known = asked.map(({ unknown }) => new Set(unknown));
  const [first, ...others] = known;
  return {
    parts: asked.map(({ part }) => part),
    failed: asked.flatMap(({ failed }) => failed),
    unknown: [...(first ?? [])].filter((symbol) => others.every((names) => names.has(symbol))).sort(),
  };
}

async function askProvider(provider: NewsProvider, demands: readonly NewsDemand[], clients: LiveClients) {
  const client = clients.of(provider, 'news');
  const deliveries = await Promise.all(
    demands.map(async (demand) => {
      const symbols = demand.subjects.map(({ symbol }) => symbol);
      try {
        return { demand, delivery: await provider.news.fetch(demand, client) };
      } catch (failure) {
        if (!(failure instanceof ProviderFailure)) throw failure;
        return { demand, delivery: { answers: [], failures: [{ symbols, failure }], unknown: [] } };
      }
    }),
  );
  const failed = deliveries.flatMap(({ delivery }) =>
    delivery.failures.map(({ symbols, failure }) => ({
      provider: provider.name,
      kind: 'news' as const,
      symbols,
      failure,
    })),
  );
  const unknown = deliveries.flatMap(({ delivery }) => delivery.unknown);
  const refused = new Set([...failed.flatMap(({ symbols }) => symbols), ...unknown]);
  const answered = deliveries
    .map(({ demand }) => ({ ...demand, subjects: demand.subjects.filter(({ symbol }) => !refused.has(symbol)) }))
    .filter(({ subjects }) => subjects.length > 0);
  return {
    part: { provider: provider.name, answers: deliveries.flatMap(({ delivery }) => delivery.answers), answered },
    failed,
    unknown,
  };
}
