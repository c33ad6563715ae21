import type { AnswerRows, FetchedNews, NewsDemand, NewsProvider } from '../../http/provider.ts';
import { type AskedAlias, newsDemandsOfAliases, withAliases } from './asked-aliases.ts';
import { deliveryOf, type FailedRequest, failedRequests } from './delivery.ts';
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

/**
 * Asks every provider for its demands; they do not stand in for each other, because each tells something else.
 *
 * @param aliases other names under which companies are asked for, too
 */
export async function fetchNews(
  demands: Readonly<Record<string, readonly NewsDemand[]>>,
  providers: readonly NewsProvider[],
  clients: LiveClients,
  aliases: readonly AskedAlias[] = [],
): Promise<FetchedNewsParts> {
  const asked = await Promise.all(
    providers.map((provider) => askProvider(provider, demands[provider.name] ?? [], clients, aliases)),
  );
  const known = asked.map(({ unknown }) => new Set(unknown));
  const [first, ...others] = known;
  return {
    parts: asked.map(({ part }) => part),
    failed: asked.flatMap(({ failed }) => failed),
    unknown: [...(first ?? [])].filter((symbol) => others.every((names) => names.has(symbol))).sort(),
  };
}

async function askProvider(
  provider: NewsProvider,
  demands: readonly NewsDemand[],
  clients: LiveClients,
  aliases: readonly AskedAlias[],
) {
  const client = clients.of(provider, 'news');
  const deliver = (demand: NewsDemand) =>
    deliveryOf(
      demand.subjects.map(({ symbol }) => symbol),
      () => provider.news.fetch(demand, client),
    );
  const deliveries = await Promise.all(
    demands.map(async (demand) => {
      const others = newsDemandsOfAliases(demand, aliases).map(async ({ demand: other, symbols, isOfDays }) => {
        const { answers, ...rest } = await deliver(other);
        const ofDays = answers.map(({ source, rows }) => ({
          source,
          rows: rows.filter(({ published }) => isOfDays(published)),
        }));
        return { symbols, delivery: { ...rest, answers: ofDays } };
      });
      // A service that looks for the company's name gives the same items under both names.
      return withAliases(await deliver(demand), await Promise.all(others), (row) => JSON.stringify(row));
    }),
  );
  const failed = failedRequests(provider.name, 'news', deliveries);
  const unknown = deliveries.flatMap((delivery) => delivery.unknown);
  const refused = new Set([...failed.flatMap(({ symbols }) => symbols), ...unknown]);
  const answered = demands
    .map((demand) => ({ ...demand, subjects: demand.subjects.filter(({ symbol }) => !refused.has(symbol)) }))
    .filter(({ subjects }) => subjects.length > 0);
  return {
    part: { provider: provider.name, answers: deliveries.flatMap(({ answers }) => answers), answered },
    failed,
    unknown,
  };
}
