import { UserError } from '../../errors.ts';
import type { AnswerRows, Audience, ProviderDefinition } from '../../http/provider.ts';
import type { ProviderUsage } from '../../http/usage-count.ts';
import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import { type ProviderRegistry, providerRegistry } from '../../providers/registry.ts';
import { ownSettingsOf } from '../../providers/settings.ts';
import type { MacroDelivery } from '../macro/ingest-macro.ts';
import { type FailedRequest, failedRequests } from './delivery.ts';
import { type FetchedMarket, fetchMarket } from './fetch-bars.ts';
import { fetchMacro } from './fetch-macro.ts';
import { type FetchedNewsParts, fetchNews } from './fetch-news.ts';
import { openFetchSession } from './fetch-session.ts';
import { lakeState } from './lake-state.ts';
import type { LiveContext } from './live-clients.ts';
import { type LiveClients, liveClients } from './live-clients.ts';
import { makeLivePlan, type PlanOptions } from './live-plan.ts';
import { type LivePlan, livePlanSchema } from './live-plan-schema.ts';
import { lastOf } from './news-weeks.ts';
import { pruneRaw, rawJournal, rawRunOf, rawRuns, storeRaw } from './raw-store.ts';
import type { LiveSettings, PublicationSettings } from './settings.ts';

/** What the live providers gave for a plan. */
export interface LiveAnswers {
  readonly plan: LivePlan;
  readonly market: FetchedMarket;
  readonly news: FetchedNewsParts;
  readonly macro: readonly MacroDelivery[];
  readonly failed: readonly FailedRequest[];
  /** By provider. */
  readonly usage: ReadonlyMap<string, ProviderUsage>;
  /** When the last answer came, in ms since 1970, also when it is read again later; undefined when there is none. */
  readonly answeredAt: number | undefined;
}

/** The live providers that a configuration uses, each once. */
export function providersInUse({ market, news, macro, providers }: LiveSettings): ProviderDefinition[] {
  const registry = providerRegistry(providers);
  const used: ProviderDefinition[] = [];
  for (const name of market.providers) if (name !== 'files') used.push(registry.bars[name]);
  if (market.cross_check !== undefined) used.push(registry.bars[market.cross_check.provider]);
  for (const name of news.providers) if (name !== 'files') used.push(registry.news[name]);
  for (const { provider } of Object.values(macro.series)) used.push(registry.macro[provider]);
  return [...new Map(used.map((provider) => [provider.name, provider])).values()];
}

/**
 * Refuses to fetch what may not be passed on where everybody could download it.
 *
 * @throws UserError
 */
export async function assertMayBePublished(
  used: readonly ProviderDefinition[],
  { restricted }: PublicationSettings,
  audience: () => Promise<Audience>,
): Promise<void> {
  const closed = used.filter(({ licence }) => !licence.isOpen).map(({ title }) => title);
  if (closed.length === 0 || restricted === 'always') return;
  const readers = await audience();
  if (readers === 'owner' || readers === 'members') return;
  const who =
    readers === 'everyone'
      ? 'This repository is public: everybody can download its artifacts'
      : 'Whether this repository is public cannot be found out';
  throw new UserError(`${who}, and the terms of ${closed.join(', ')} forbid passing on their data.`, {
    hint: 'Run it in a private repository, or set publication.restricted to "always" if you have the right to publish.',
  });
}

/** A run's answers, and how the run is closed when everything is stored. */
export interface FetchRun {
  readonly answers: LiveAnswers;
  /** Keeps the answers as raw where they changed the lake; before the weeks get their coverage, since with it they count as ingested. */
  keep(): Promise<void>;
  /** Everything is stored: the next run asks anew. */
  finish(): Promise<void>;
}

/**
 * Asks the providers for what the lake lacks, going on where a killed run for the same weeks and settings stopped.
 *
 * @throws UserError when providers of bars were asked and none gave anything
 */
export async function fetchLive(options: PlanOptions, context: LiveContext): Promise<FetchRun> {
  const { lake, pipeline, weeks } = options;
  const session = await openFetchSession(
    lake.root,
    identityOf(options),
    async () => JSON.parse(JSON.stringify(await makeLivePlan(options))),
    { schema: livePlanSchema, clock: context.clock, log: context.log },
  );
  const { plan, planText, journal } = session;
  const clients = liveClients({ context, pipeline, journal, offline: session.isFetched });
  const answers = await askProviders(plan, pipeline, clients);
  await session.fetched();
  return {
    answers,
    keep: async () => {
      if (pipeline.raw.keep_days === 0 || (await lakeState(options)) === plan.before) return;
      const weekEnding = lastOf(weeks).weekEnding;
      const run = await rawRunOf(lake, weekEnding, planText);
      await storeRaw(lake, { weekEnding, run, plan: planText, journal });
    },
    finish: async () => {
      await session.finish();
      await pruneRaw(lake, pipeline.raw.keep_days, context.clock());
    },
  };
}

/** A run whose answers are kept. */
export interface KeptRun {
  /** Its number among those with the same last week. */
  readonly run: number;
  /** The week_endings that it was for, oldest first. */
  readonly weeks: readonly string[];
}

/** The runs of a last week whose answers are kept, in the order in which they were made. */
export async function keptRuns(lake: PlanOptions['lake'], weekEnding: string): Promise<KeptRun[]> {
  const runs: KeptRun[] = [];
  for (const run of await rawRuns(lake, weekEnding)) {
    const kept = await rawJournal(lake, weekEnding, run);
    if (kept !== undefined) runs.push({ run, weeks: livePlanSchema.parse(JSON.parse(kept.plan)).weeks });
  }
  return runs;
}

/** The same from the answers that are kept of a run for these weeks, without asking anybody. */
export async function replayLive(options: PlanOptions, run: number, context: LiveContext): Promise<FetchRun> {
  const { lake, pipeline, weeks } = options;
  const kept = await rawJournal(lake, lastOf(weeks).weekEnding, run);
  if (kept === undefined) throw new Error(`run ${run} of ${lastOf(weeks).weekEnding} has gone from the lake`);
  const { journal } = kept;
  const plan = livePlanSchema.parse(JSON.parse(kept.plan));
  const clients = liveClients({ context, pipeline, journal, offline: true });
  const answers = await askProviders(plan, pipeline, clients);
  return { answers, keep: async () => undefined, finish: async () => undefined };
}

async function askProviders(plan: LivePlan, pipeline: LiveSettings, clients: LiveClients): Promise<LiveAnswers> {
  const registry: ProviderRegistry = providerRegistry(pipeline.providers);
  const { market: marketConfig, news: newsConfig } = pipeline;
  const bars = marketConfig.providers.filter((name) => name !== 'files').map((name) => registry.bars[name]);
  const second = marketConfig.cross_check && registry.bars[marketConfig.cross_check.provider];
  const newsProviders = newsConfig.providers.filter((name) => name !== 'files').map((name) => registry.news[name]);
  const [market, news, macro] = await Promise.all([
    fetchMarket(plan, {
      providers: bars,
      second,
      clients,
      filesStandIn: marketConfig.providers.includes('files'),
    }),
    fetchNews(plan.news, newsProviders, clients, plan.aliases),
    fetchMacro(plan.macro, registry.macro, clients),
  ]);
  assertSomethingCame(market, marketConfig.providers.includes('files'));
  const failed = [
    ...market.failed,
    ...news.failed,
    ...macro.flatMap(({ provider, delivery }) => failedRequests(provider.name, 'macro', [delivery])),
  ];
  return {
    plan,
    market,
    news,
    macro,
    failed,
    usage: clients.usage(),
    answeredAt: answeredAt(market, news, macro),
  };
}

function answeredAt(
  { bars, actions, adjusted, second }: FetchedMarket,
  { parts }: FetchedNewsParts,
  macro: readonly MacroDelivery[],
): number | undefined {
  const deliveries = macro.map(({ delivery }) => delivery);
  const all: readonly { readonly answers: readonly AnswerRows<unknown>[] }[] = [
    ...[...bars, ...actions, ...adjusted, ...(second ? [second] : [])],
    ...parts,
    ...deliveries,
  ];
  const answers = all.flatMap((part) => part.answers);
  const times = answers.map(({ source }) => Date.parse(source.time ?? '')).filter((time) => !Number.isNaN(time));
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}

/** Nothing at all is no week with late symbols but a wrong key, or a service that is down. */
function assertSomethingCame({ bars, failed }: FetchedMarket, hasFiles: boolean): void {
  if (hasFiles || bars.some(({ answered }) => answered.length > 0)) return;
  const failures = failed.filter(({ kind }) => kind === 'bars').map(({ failure }) => failure);
  const [first] = failures;
  if (first === undefined) return;
  const messages = [...new Set(failures.map(({ message }) => message))].slice(0, 3).join(' ');
  const hint = failures.map(({ hint }) => hint).find((text) => text !== undefined);
  throw new UserError(`No bars could be fetched. ${messages}`, hint === undefined ? {} : { hint });
}

/** What makes two runs the same work. */
function identityOf({ pipeline, weeks, subjects }: PlanOptions): string {
  const { benchmark, universe, market, news, macro, providers } = pipeline;
  return sha256Hex(
    canonicalJson({
      weeks: weeks.map(({ weekEnding }) => weekEnding),
      subjects: subjects.map(({ symbol, name }) => [symbol, name ?? null]),
      benchmark,
      market: {
        providers: market.providers,
        history: market.history_sessions,
        overlap: market.overlap_sessions,
        check: market.cross_check?.provider ?? null,
      },
      news: { providers: news.providers, history: news.history_weeks, overlap: news.overlap_days },
      macro: { series: macro.series, years: macro.history_years },
      providers: ownSettingsOf(providers),
      ...(universe.aliases.length === 0 ? {} : { aliases: universe.aliases }),
    }),
  );
}

/** Whether a configuration asks anybody. */
export function asksAnybody(pipeline: LiveSettings): boolean {
  return providersInUse(pipeline).length > 0;
}
