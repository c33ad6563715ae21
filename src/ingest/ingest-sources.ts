import { utcDay } from '../calendar/date.ts';
import { type SessionWindow, sessionWindow } from '../calendar/session-window.ts';
import type { Week } from '../calendar/weeks.ts';
import { UserError } from '../errors.ts';
import type { NewsSubject } from '../http/provider.ts';
import { marketDaily } from '../market/datasets.ts';
import { readQuarantine } from '../sources/quarantine.ts';
import { aliasesOf } from '../sources/settings.ts';
import { assertAliases, SymbolMatcher } from '../sources/symbol-matching.ts';
import { type BarCandidates, barCandidates } from './bars/bar-candidates.ts';
import { type BarSource, fetchedBars } from './bars/bar-source.ts';
import { companyNews } from './datasets.ts';
import type { IngestContext } from './ingest-context.ts';
import { fileBars, fileNews, universeFiles } from './ingest-files.ts';
import { asksAnybody, type FetchRun, fetchLive, replayLive } from './live/live-sources.ts';
import { newsWeeksOf } from './live/news-weeks.ts';
import { type NewsCandidates, newsCandidates } from './news/news-candidates.ts';
import { fetchedNews, type NewsSource } from './news/news-rows.ts';
import type { IngestSettings } from './settings.ts';
import { readUniverse, type Universe } from './universe/universe-source.ts';

/** Files that were given as inputs; none means those of the configuration. */
export type GivenFiles = Readonly<Record<'market' | 'news', readonly string[]>>;

/** What the sources give for the weeks, judged; their files are out of memory by then. */
export interface Sources {
  readonly weeks: readonly Week[];
  /** Ms since 1970: what a live provider gives of later is in the future. */
  readonly now: number;
  readonly universe: Universe;
  readonly window: SessionWindow;
  readonly bars: BarCandidates;
  /** Whether no file gives bars: what live providers gave is costly, and no file was misread. */
  readonly areBarsLive: boolean;
  readonly news: NewsCandidates;
  /** Only where live providers are asked. */
  readonly live: FetchRun | undefined;
}

/**
 * Reads the files and asks the live providers.
 *
 * @param replayed number of a run whose answers are in the lake and used instead of asking; undefined to ask
 */
export async function readSources(
  weeks: readonly Week[],
  given: GivenFiles,
  context: IngestContext,
  replayed?: number,
): Promise<Sources> {
  const { pipeline } = context.config;
  const universe = await readUniverse(
    await universeFiles(pipeline.universe, context),
    pipeline.universe.columns,
    pipeline.benchmark,
  );
  for (const warning of universe.warnings) context.log.warning(warning);
  const matcher = symbolMatcher(universe, pipeline, context.log);
  const window = sessionWindow(weeks, pipeline.market.history_sessions);
  const live = asksAnybody(pipeline)
    ? await liveAnswers(
        { lake: context.lake, pipeline, weeks, window, subjects: subjectsOf(universe) },
        context,
        replayed,
      )
    : undefined;
  const now = live?.answers.answeredAt ?? context.clock();
  // Answers that are looked at again later must be judged as they were; files are those of today.
  const nowOf = (section: keyof GivenFiles) =>
    providersOf(section, given, pipeline).includes('files') ? context.clock() : now;
  const bars = await barCandidates(
    await barSources(given, live, context),
    pipeline.market,
    [...universe.symbols, pipeline.benchmark].sort(),
    window,
    utcDay(nowOf('market')),
    matcher,
    await readQuarantine(context.lake, marketDaily.name),
  );
  const news = await readNews(weeks, given, { universe, matcher }, live, {
    ...context,
    clock: () => nowOf('news'),
  });
  const areBarsLive = !providersOf('market', given, pipeline).includes('files');
  return { weeks, now, universe, window, bars, areBarsLive, news, live };
}

/** Finds universe and benchmark in what the sources give. */
function symbolMatcher(
  { symbols, members }: Universe,
  { benchmark, universe }: IngestSettings,
  log: IngestContext['log'],
): SymbolMatcher {
  const aliases = aliasesOf(universe.aliases);
  assertAliases(aliases, members, benchmark);
  const wanted = [...symbols, benchmark];
  const matcher = new SymbolMatcher(wanted, aliases);
  for (const { symbol, alias } of aliases) {
    if (!wanted.includes(symbol)) log.warning(`universe.aliases: ${symbol} (${alias}) is no symbol of the universe.`);
  }
  for (const group of matcher.ambiguous) {
    log.warning(
      `${group.join(' and ')} differ in spelling alone: rows count for one of them only where they are written like it.`,
    );
  }
  return matcher;
}

function liveAnswers(
  question: Parameters<typeof fetchLive>[0],
  context: IngestContext,
  replayed: number | undefined,
): Promise<FetchRun> {
  return replayed === undefined ? fetchLive(question, context) : replayLive(question, replayed, context);
}

/** The companies that are members at any time, with the last name that the files give. */
function subjectsOf({ members, symbols }: Universe): NewsSubject[] {
  const names = new Map(members.map(({ symbol, name }) => [symbol, name ?? undefined]));
  return symbols.map((symbol) => ({ symbol, name: names.get(symbol) }));
}

async function barSources(
  given: GivenFiles,
  live: FetchRun | undefined,
  { config, ...context }: IngestContext,
): Promise<BarSource[]> {
  const { market } = config.pipeline;
  const providers = providersOf('market', given, config.pipeline);
  const sources: BarSource[] = [];
  for (const provider of providers) {
    if (provider === 'files') {
      const files = filesOf('market', given, market.files, config.file);
      const tables = await fileBars(files, market, context);
      // Behind live providers files stand in for what those could not give; else they would revise what was fetched.
      const isBehind = providers.indexOf('files') > 0;
      const symbols = new Set(live?.answers.market.missing);
      sources.push(...(isBehind ? tables.map((table) => ({ ...table, symbols })) : tables));
      continue;
    }
    const parts = live?.answers.market.bars.filter((part) => part.provider === provider) ?? [];
    for (const { answers } of parts) sources.push(...(await fetchedBars(provider, answers)));
  }
  return sources;
}

async function readNews(
  weeks: readonly Week[],
  given: GivenFiles,
  { universe, matcher }: { readonly universe: Universe; readonly matcher: SymbolMatcher },
  live: FetchRun | undefined,
  context: IngestContext,
): Promise<NewsCandidates> {
  const { config, log, clock } = context;
  const { news } = config.pipeline;
  const sources: NewsSource[] = [];
  for (const provider of providersOf('news', given, config.pipeline)) {
    if (provider === 'files') {
      const files = filesOf('news', given, news.files, config.file);
      const tables = await fileNews(files, news, context);
      sources.push(...tables.map((table) => ({ ...table, origin: provider })));
      continue;
    }
    const parts = live?.answers.news.parts.filter((part) => part.provider === provider) ?? [];
    for (const { answers } of parts) sources.push(...(await fetchedNews(provider, answers)));
  }
  const askedFrom = live?.answers.news.parts
    .flatMap(({ answered }) => answered.map(({ from }) => from))
    .reduce((earliest, from) => Math.min(earliest, from), Number.POSITIVE_INFINITY);
  const candidates = await newsCandidates(
    sources,
    news.columns,
    {
      weeks: newsWeeksOf(weeks, news.history_weeks),
      symbols: new Set(universe.symbols),
      matcher,
      now: clock(),
      ...(askedFrom === undefined || askedFrom === Number.POSITIVE_INFINITY ? {} : { askedFrom }),
    },
    await readQuarantine(context.lake, companyNews.name),
  );
  const last = weeks.at(-1);
  if (last && candidates.lastItem <= last.previousCutoffUtc) {
    log.warning(`The news sources hold nothing of the week ending ${last.weekEnding} or later: are they up to date?`);
  }
  return candidates;
}

/** The configured providers; files that are given count as one, and come first. */
function providersOf(section: keyof GivenFiles, given: GivenFiles, pipeline: IngestSettings): readonly string[] {
  const { providers } = pipeline[section];
  const isExtra = given[section].length > 0 && !providers.includes('files');
  return isExtra ? ['files', ...providers] : providers;
}

function filesOf<E>(
  section: keyof GivenFiles,
  given: GivenFiles,
  configured: readonly E[] | undefined,
  file: string,
): readonly (E | string)[] {
  const files = given[section].length > 0 ? given[section] : configured;
  if (files !== undefined) return files;
  throw new UserError(`${file} names no files under "${section}", and the input ${section}-files is empty.`, {
    hint: `Set ${section}.files or ${section}.providers, or the secret that the workflow passes as ${section}-files.`,
  });
}
