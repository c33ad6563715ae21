import type {
  AnswerRows,
  BarDemand,
  BarProvider,
  Delivery,
  FetchedAction,
  FetchedAdjustedClose,
  FetchedBar,
} from '../../http/provider.ts';
import { byCodeUnits } from '../../text/order.ts';
import { type AskedAlias, barDemandsOfAliases, withAliases } from './asked-aliases.ts';
import { deliveryOf, type FailedRequest, failedRequests } from './delivery.ts';
import type { AnswerKind, LiveClients } from './live-clients.ts';

/** What one provider gave, and for which symbols it answered. */
export interface ProviderPart<R> {
  readonly provider: string;
  readonly answers: readonly AnswerRows<R>[];
  /** The demands without the symbols that failed or are unknown. */
  readonly answered: readonly BarDemand[];
}

export interface FetchedMarket {
  /** In order of preference. */
  readonly bars: readonly ProviderPart<FetchedBar>[];
  readonly actions: readonly ProviderPart<FetchedAction>[];
  readonly adjusted: readonly ProviderPart<FetchedAdjustedClose>[];
  /** The bars of the provider that the others are compared with. */
  readonly second: ProviderPart<FetchedBar> | undefined;
  readonly failed: readonly FailedRequest[];
  /** Symbols that no provider knows. */
  readonly unknown: readonly string[];
  /** Symbols that no provider gave bars for, though one might have known them. */
  readonly missing: readonly string[];
}

export interface MarketQuestionnaire {
  /** What is missing or may have changed, and the splits and dividends of the same sessions. */
  readonly bars: readonly BarDemand[];
  /** Stored sessions whose own adjustment by the provider is compared with the known actions. */
  readonly adjusted: readonly BarDemand[];
  /** The sessions that are compared with a second provider. */
  readonly check: readonly BarDemand[];
  /** Other names under which symbols are asked for, too. */
  readonly aliases?: readonly AskedAlias[] | undefined;
}

export interface BarSources {
  /** In order of preference. */
  readonly providers: readonly BarProvider[];
  readonly second: BarProvider | undefined;
  readonly clients: LiveClients;
  /** Files give what no provider could: their prices need splits and dividends, too. */
  readonly filesStandIn: boolean;
}

/**
 * Asks the providers in order: each for what those before it could not give. Splits and dividends of a symbol come from the provider that
 * gave its bars, or from the next one that can; also where files have to give the bars.
 */
export async function fetchMarket(questions: MarketQuestionnaire, sources: BarSources): Promise<FetchedMarket> {
  const { second, clients, filesStandIn } = sources;
  const { asked, missing, unknown } = await fetchBars(questions.bars, questions.aliases, sources);
  const unknownTo = new Map(asked.map(({ part, unknown: symbols }) => [part.provider, new Set(symbols)]));
  const answeredBy = new Map(asked.map(({ part }) => [part.provider, symbolsOf(part.answered)]));
  const stoodInFor = filesStandIn ? missing.filter((symbol) => !unknown.includes(symbol)) : [];
  const orphans = only(questions.bars, new Set(stoodInFor));
  const actions = await fetchActions(questions, orphans, answeredBy, unknownTo, sources);
  const adjusted = await fetchAdjusted(questions, answeredBy, sources);
  const check =
    second &&
    (await askAll(second.name, 'check', questions.check, questions.aliases, (demand) =>
      second.bars.fetch(demand, clients.of(second, 'check')),
    ));
  return {
    bars: asked.map(({ part }) => part),
    actions: actions.map(({ part }) => part),
    adjusted: adjusted.map(({ part }) => part),
    second: check?.part,
    failed: [...asked, ...actions, ...adjusted, ...(check ? [check] : [])].flatMap(({ failed }) => failed),
    unknown,
    missing,
  };
}

async function fetchBars(
  demands: readonly BarDemand[],
  aliases: MarketQuestionnaire['aliases'],
  { providers, clients }: BarSources,
) {
  const asked: Asked<FetchedBar>[] = [];
  let open = demands;
  for (const provider of providers) {
    if (open.length === 0) break;
    const client = clients.of(provider, 'bars');
    const answer = await askAll(provider.name, 'bars', open, aliases, (demand) => provider.bars.fetch(demand, client));
    asked.push(answer);
    open = without(open, symbolsOf(answer.part.answered));
  }
  const missing = [...symbolsOf(open)].sort(byCodeUnits);
  const unknown = missing.filter((symbol) => asked.every(({ unknown }) => unknown.includes(symbol)));
  return { asked, missing, unknown };
}

async function fetchActions(
  { bars: demands, aliases }: MarketQuestionnaire,
  orphans: readonly BarDemand[],
  answeredBy: ReadonlyMap<string, ReadonlySet<string>>,
  unknownTo: ReadonlyMap<string, ReadonlySet<string>>,
  { providers, clients }: BarSources,
): Promise<Asked<FetchedAction>[]> {
  const asked: Asked<FetchedAction>[] = [];
  let left = orphans;
  for (const provider of providers) {
    const own = only(demands, answeredBy.get(provider.name) ?? new Set());
    // A ticker that it does not know would have it refuse the others.
    const stranger = only(left, unknownTo.get(provider.name) ?? new Set());
    const wanted = [...own, ...without(left, unknownTo.get(provider.name) ?? new Set())];
    if (wanted.length === 0) continue;
    const client = clients.of(provider, 'actions');
    const answer = await askAll(provider.name, 'actions', wanted, aliases, (demand) =>
      provider.bars.fetchActions(demand, client),
    );
    asked.push(answer);
    left = [...without(wanted, symbolsOf(answer.part.answered)), ...stranger];
  }
  return asked;
}

async function fetchAdjusted(
  { adjusted: demands, aliases }: MarketQuestionnaire,
  answeredBy: ReadonlyMap<string, ReadonlySet<string>>,
  { providers, clients }: BarSources,
): Promise<Asked<FetchedAdjustedClose>[]> {
  const asked: Asked<FetchedAdjustedClose>[] = [];
  for (const provider of providers) {
    const { fetchAdjusted: fetch } = provider.bars;
    const wanted = only(demands, answeredBy.get(provider.name) ?? new Set());
    if (fetch === undefined || wanted.length === 0) continue;
    const client = clients.of(provider, 'adjusted');
    asked.push(await askAll(provider.name, 'adjusted', wanted, aliases, (demand) => fetch(demand, client)));
  }
  return asked;
}

interface Asked<R> {
  readonly part: ProviderPart<R>;
  readonly failed: readonly FailedRequest[];
  readonly unknown: string[];
}

async function askAll<R extends FetchedBar | FetchedAction | FetchedAdjustedClose>(
  provider: string,
  kind: AnswerKind,
  demands: readonly BarDemand[],
  aliases: readonly AskedAlias[] | undefined,
  fetch: (demand: BarDemand) => Promise<Delivery<R>>,
): Promise<Asked<R>> {
  const asked = demands.filter(({ symbols }) => symbols.length > 0);
  const deliver = (demand: BarDemand) => deliveryOf(demand.symbols, () => fetch(demand));
  const deliveries = await Promise.all(
    asked.map(async (demand) => {
      const others = barDemandsOfAliases(demand, aliases ?? []).map(async ({ demand: other, symbols }) => ({
        symbols,
        delivery: await deliver(other),
      }));
      return withAliases(await deliver(demand), await Promise.all(others), toldOf);
    }),
  );
  const failed = failedRequests(provider, kind, deliveries);
  const unknown = deliveries.flatMap((delivery) => delivery.unknown);
  const refused = new Set([...failed.flatMap(({ symbols }) => symbols), ...unknown]);
  return {
    part: {
      provider,
      answers: deliveries.flatMap(({ answers }) => answers),
      answered: without(asked, refused),
    },
    failed,
    unknown,
  };
}

/** What a row tells of a symbol: its bar, adjusted close, split or dividends of a day. */
function toldOf(row: FetchedBar | FetchedAction | FetchedAdjustedClose): string {
  const [day, kind] = 'exDate' in row ? [row.exDate, row.kind] : [row.date, 'bar'];
  return [row.symbol, String(day), kind].join('\n');
}

function symbolsOf(demands: readonly BarDemand[]): Set<string> {
  return new Set(demands.flatMap(({ symbols }) => symbols));
}

function only(demands: readonly BarDemand[], symbols: ReadonlySet<string>): BarDemand[] {
  return demands
    .map((demand) => ({ ...demand, symbols: demand.symbols.filter((symbol) => symbols.has(symbol)) }))
    .filter((demand) => demand.symbols.length > 0);
}

function without(demands: readonly BarDemand[], symbols: ReadonlySet<string>): BarDemand[] {
  return demands
    .map((demand) => ({ ...demand, symbols: demand.symbols.filter((symbol) => !symbols.has(symbol)) }))
    .filter((demand) => demand.symbols.length > 0);
}
