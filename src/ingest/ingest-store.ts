import { isoDate, utcDay } from '../calendar/date.ts';
import type { Week } from '../calendar/weeks.ts';
import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import type { Dataset } from '../lake/dataset.ts';
import type { Lake } from '../lake/lake.ts';
import { type DraftedPartition, LakeDraft, type TableStore } from '../lake/lake-draft.ts';
import type { SourceFile } from '../lake/manifest.ts';
import { readPublishedPartitions } from '../lake/published-partitions.ts';
import { corporateActions, coverage, macroDaily, marketDaily, marketRevisions } from '../market/datasets.ts';
import { readActions } from '../market/known-actions.ts';
import { viewSessions } from '../market/market-view.ts';
import { quarantine } from '../sources/datasets.ts';
import {
  fileOfSource,
  notSetAsideAgain,
  type QuarantinedRow,
  readQuarantine,
  storeQuarantine,
} from '../sources/quarantine.ts';
import type { RowCounts } from '../sources/row-counts.ts';
import { byCodeUnits } from '../text/order.ts';
import { adjustableCandidates } from './actions/adjust-candidates.ts';
import { checkAdjusted } from './actions/check-adjusted.ts';
import { type ActionStore, ingestActions, ingestAdjustments } from './actions/corporate-actions.ts';
import type { BarCandidates } from './bars/bar-candidates.ts';
import { type CrossCheckReport, crossCheck } from './bars/cross-check.ts';
import { ingestBars } from './bars/ingest-bars.ts';
import { knownStepNotes } from './bars/known-step-report.ts';
import { ingestKnownSteps } from './bars/known-steps.ts';
import type { MarketSettings } from './bars/settings.ts';
import { readSteps } from './bars/step-report.ts';
import { type WithheldBars, withholdBars } from './bars/withheld-bars.ts';
import { companyNews, fetchedSpans, ingestRecipe, newsHoles, settingsNotes, universe } from './datasets.ts';
import type { IngestContext } from './ingest-context.ts';
import { ingestCoverage } from './ingest-coverage.ts';
import type { IngestFindings } from './ingest-findings.ts';
import type { Sources } from './ingest-sources.ts';
import type { IngestResult } from './ingest-summary.ts';
import { type Refusal, refusalOf } from './ingest-verdict.ts';
import { spanOfBars, spanOfNews } from './live/fetch-plan.ts';
import { barKind } from './live/live-plan.ts';
import type { LiveAnswers } from './live/live-sources.ts';
import { newsWeeksOf } from './live/news-weeks.ts';
import { failedSymbols, type LiveActions, type LiveIngest } from './live-summary.ts';
import { ingestMacro } from './macro/ingest-macro.ts';
import { storeAskedSpans } from './marks/asked-spans.ts';
import { type KnownWeeks, readKnownWeeks } from './marks/known-weeks.ts';
import { ingestNews } from './news/ingest-news.ts';
import { storeNewsHoles } from './news/news-holes.ts';
import { newsVolumes } from './news/news-volume.ts';
import { weeksWithoutNews } from './news/weeks-without-news.ts';
import { refuseOtherUniverse } from './published-inputs.ts';
import { weeksReadAgain } from './read-again.ts';
import type { IngestSettings } from './settings.ts';
import { draftSettingsNotes } from './settings-note.ts';
import { sourceList } from './source-list.ts';
import { ingestUniverse } from './universe/ingest-universe.ts';

/**
 * Stores what the sources gave, unless the gates refuse it; what is stored already is left alone. A refused week has not looked: of it nothing is
 * stored that other weeks build on.
 */
export async function storeSources(sources: Sources, context: IngestContext): Promise<IngestResult> {
  const { lake, config } = context;
  const writtenBefore = lake.written.length;
  const published = await readPublishedPartitions(lake);
  const draft = new LakeDraft(lake);
  const drafted = await draftSources(sources, draft, context);
  await refuseOtherUniverse(lake, draft, published);
  const comparison = { lake, draft, published, weeks: sources.weeks, sessions: sources.window.sessions.length };
  const draftOver = (empty: Lake, fresh: LakeDraft) => draftSources(sources, fresh, { ...context, lake: empty });
  const readAgain = await weeksReadAgain(comparison, config.pipeline, sources.live ? undefined : draftOver);
  const findings = { ...drafted, readAgain };
  await draftSettingsNotes(sources.weeks, lake, draft, config.pipeline);
  const refusal = refusalOf(findings, config.pipeline);
  const isNothingTaken = refusal !== undefined && refusal.weeks.length === sources.weeks.length;
  const taken = isNothingTaken ? {} : findings.readWell;
  let newlyQuarantined = 0;
  for (const [dataset, rows] of Object.entries(findings.quarantined)) {
    newlyQuarantined += await storeQuarantine(draft, dataset, rows, ingestRecipe, taken[dataset]);
  }
  if (sources.live) await storeSpans(draft, sources.live.answers, config.pipeline);
  const isStored = storedOf(refusal, sources);
  // Coverage last, because a week with a coverage counts as ingested.
  await draft.commit((partition) => !isLast(partition) && isStored(partition));
  await sources.live?.keep();
  await draft.commit(isStored);
  await sources.live?.finish();
  const written = lake.written.slice(writtenBefore).filter(({ dataset }) => dataset !== settingsNotes);
  const partitions = written.length;
  const takenLater = Object.values(taken).reduce((sum, rows) => sum + rows.length, 0);
  return { ...findings, newlyQuarantined, takenLater, partitions, ...(refusal ? { refusal } : {}) };
}

/** The rows that earlier ingests have set aside, and that this one takes, by dataset. Of a universe every row is judged each time. */
async function readWell(
  { news, universe: members }: Sources,
  { readAgain, cells: { cells }, taken: confirmed }: BarCandidates & Pick<WithheldBars, 'taken'>,
  quarantined: IngestFindings['quarantined'],
  lake: IngestContext['lake'],
): Promise<IngestFindings['readWell']> {
  const ofUniverse = new Set(members.sources.map(({ name }) => name));
  const rowsOfUniverse = await readQuarantine(lake, universe.name);
  const taken = {
    [universe.name]: rowsOfUniverse.filter(({ source }) => ofUniverse.has(fileOfSource(source))),
    [marketDaily.name]: readAgain
      .filter(({ cell }) => cell === undefined || (cells[cell] as number) > 0)
      .map(({ stored }) => stored),
    [companyNews.name]: news.readAgain,
  };
  const read = Object.fromEntries(
    Object.entries(taken).map(([dataset, rows]) => [dataset, notSetAsideAgain(rows, quarantined[dataset] ?? [])]),
  );
  return { ...read, [marketDaily.name]: [...(read[marketDaily.name] ?? []), ...confirmed] };
}

/** Coverage, because a week with one counts as ingested; and, later still, by which settings it was. */
function isLast({ dataset }: DraftedPartition): boolean {
  return dataset === coverage || dataset === settingsNotes;
}

/**
 * Which partitions of an ingest are stored. Where some weeks are refused they get neither universe nor coverage nor a note of the settings, the others all of theirs. Where
 * all of them are, the quarantine stays, and what live providers gave beside news: with it the next run asks for what is missing only, and nothing of it comes from
 * files that were perhaps misread. News is asked for again.
 */
function storedOf(
  refusal: Refusal | undefined,
  { weeks, areBarsLive }: Pick<Sources, 'weeks' | 'areBarsLive'>,
): (partition: DraftedPartition) => boolean {
  if (refusal === undefined) return () => true;
  const refused = new Set<string>(refusal.weeks);
  if (refused.size < weeks.length) {
    return ({ dataset, keys }) =>
      !(dataset === universe || dataset === newsHoles || isLast({ dataset, keys })) ||
      !refused.has(keys.week_ending ?? '');
  }
  const ofMarket = new Set<Dataset>([marketDaily, marketRevisions, corporateActions]);
  return ({ dataset, keys }) => {
    if (dataset === quarantine || dataset === macroDaily) return true;
    if (dataset === fetchedSpans) return keys.kind === 'macro' || (areBarsLive && keys.kind !== 'news');
    return areBarsLive && ofMarket.has(dataset);
  };
}

/** Puts into a draft what the sources give beyond what is stored. */
async function draftSources(
  sources: Sources,
  lake: LakeDraft,
  context: IngestContext,
): Promise<Omit<IngestFindings, 'readAgain'>> {
  const { config, progress: startProgress } = context;
  const { benchmark, market, news: newsConfig } = config.pipeline;
  const { weeks, window } = sources;
  const members = await ingestUniverse(lake, weeks, sources.universe);
  const known = await readKnownWeeks(context.lake, {
    selected: weeks,
    viewSessions,
    historyWeeks: newsConfig.history_weeks,
  });
  const live = sources.live && (await storeActions(sources, sources.live.answers, known, { lake, config }));
  const { candidates, confirmed, taken } = await withholdBars({
    lake: context.lake,
    draft: lake,
    candidates: live?.candidates ?? sources.bars,
    weeks,
    window,
    steps: market.steps,
    configured: market.known_steps,
    tolerance: market.revision_tolerance,
  });
  const progress = startProgress('Comparing bars', window.months.length);
  const bars = await ingestBars({
    lake,
    candidates,
    confirmed,
    weeks,
    known,
    window,
    tolerance: market.revision_tolerance,
    onMonth: () => progress.advance(),
  });
  progress.end();
  const volumeUnit = market.columns.adj_volume === undefined ? market.volume : 'adjusted';
  const knownSteps = await ingestKnownSteps({
    lake: context.lake,
    draft: lake,
    weeks,
    publishedWeeks: context.publishedWeeks,
    window,
    months: bars.months,
    symbols: candidates.symbols,
    configured: market.known_steps,
    volumeUnit,
    sources: [...candidates.sources, ...configuredSource(market.known_steps)],
    viewSessions,
    historyWeeks: newsConfig.history_weeks,
  });
  const news = await ingestNews(lake, sources.news, known, await readPublishedPartitions(context.lake));
  const macro =
    sources.live &&
    (await ingestMacro({
      lake,
      config: config.pipeline.macro,
      deliveries: sources.live.answers.macro,
      now: sources.now,
      latestIngested: known.latest,
    }));
  const coverage = await ingestCoverage({
    lake,
    weeks,
    universes: members.universes,
    benchmark,
    window,
    historySessions: market.history_sessions,
    months: bars.months,
    news: news.weeks,
  });
  const steps = await readSteps({
    lake,
    symbols: candidates.symbols,
    benchmark,
    until: (weeks.at(-1) as Week).weekEnding,
    sessions: window.sessions,
    months: bars.months,
    settings: market.steps,
  });
  const volumes = newsVolumes(members.universes, news.weeks);
  const published = await context.publishedWeeks();
  // What is published stays as it was scored, also where its week is selected again.
  const closed = await readKnownWeeks(context.lake, {
    selected: weeks.filter(({ weekEnding }) => !published.has(weekEnding)),
    viewSessions,
    historyWeeks: newsConfig.history_weeks,
  });
  await storeNewsHoles(lake, volumes, newsConfig.least_volume, closed);
  const quarantined = {
    [universe.name]: sources.universe.quarantined,
    [marketDaily.name]: candidates.quarantined,
    [corporateActions.name]: live?.quarantined ?? [],
    [companyNews.name]: sources.news.quarantined,
    [macroDaily.name]: macro?.quarantined ?? [],
  };
  return {
    weeks: weeks.map(({ weekEnding }) => weekEnding),
    counts: {
      [universe.name]: members.counts,
      [marketDaily.name]: bars.counts,
      ...(live ? { [corporateActions.name]: live.counts } : {}),
      [companyNews.name]: news.counts,
      ...(macro && macro.counts.read > 0 ? { [macroDaily.name]: macro.counts } : {}),
    },
    quarantined,
    readWell: await readWell(sources, { ...candidates, taken }, quarantined, context.lake),
    filled: bars.filled,
    adjustment: bars.adjustment,
    steps,
    knownStepNotes: knownStepNotes(knownSteps, volumeUnit),
    lateNews: news.late,
    tooLateNews: news.tooLate,
    changedNews: news.changed,
    newsNames: sources.news.names,
    withoutNews: weeksWithoutNews(weeks, news.weeks, sources.news.coveredFrom, known),
    unreadNews: sources.news.unread,
    coverage,
    newsVolumes: volumes,
    spelled: { [marketDaily.name]: sources.bars.spelled, [companyNews.name]: sources.news.spelled },
    strangers: sources.bars.strangers,
    sources: [...sources.universe.sources, ...sourceList(sources)],
    ...(live && sources.live ? { live: liveIngest(sources.live.answers, live, newsBegin(sources, config)) } : {}),
  };
}

/** The configuration as one of the sources of what is known of steps. */
function configuredSource(knownSteps: MarketSettings['known_steps']): SourceFile[] {
  if (knownSteps.length === 0) return [];
  const text = canonicalJson(knownSteps);
  return [{ name: 'market.known_steps', bytes: Buffer.byteLength(text), sha256: sha256Hex(text) }];
}

interface StoredActions {
  /** The bars that may be stored. */
  readonly candidates: BarCandidates;
  readonly quarantined: readonly QuarantinedRow[];
  readonly counts: RowCounts;
  readonly actions: LiveActions;
  readonly crossCheck: CrossCheckReport | undefined;
}

/** Stores splits and dividends, and leaves out the bars that must not be stored: on an unknown scale, or denied by a second provider. */
async function storeActions(
  { weeks, window, bars, now }: Sources,
  { plan, market: fetched }: LiveAnswers,
  known: KnownWeeks,
  { lake, config }: { readonly lake: TableStore; readonly config: IngestContext['config'] },
): Promise<StoredActions> {
  const { market } = config.pipeline;
  const store: ActionStore = { lake, weeks, known, tolerance: market.revision_tolerance };
  const { symbols } = bars;
  const preference = market.providers.filter((name) => name !== 'files');
  const ingested = await ingestActions({ ...store, parts: fetched.actions, symbols, preference });
  const [from, until] = [isoDate(window.sessions[0] ?? window.firstDay), isoDate(window.lastDay)];
  const everKnown = await readActions(lake, { symbols, from, until, knownUntil: Number.POSITIVE_INFINITY });
  const adjusted = checkAdjusted({ parts: fetched.adjusted, candidates: bars, window, actions: everKnown });
  await ingestAdjustments(store, adjusted.found);
  const answered = fetched.actions.flatMap((part) => part.answered);
  const { candidates, unadjustable } = adjustableCandidates(bars, answered);
  const checked =
    fetched.second &&
    market.cross_check &&
    (await crossCheck({
      candidates,
      second: fetched.second,
      days: plan.check,
      window,
      today: utcDay(now),
      market,
      tolerance: market.cross_check.tolerance,
    }));
  const { fresh, changed, takenBack } = ingested;
  return {
    candidates: checked?.candidates ?? candidates,
    quarantined: ingested.quarantined,
    counts: ingested.counts,
    actions: { fresh, changed, takenBack, adjustments: adjusted.found, unadjustable },
    crossCheck: checked?.report,
  };
}

async function storeSpans(lake: TableStore, { market, news }: LiveAnswers, pipeline: IngestSettings): Promise<void> {
  for (const { provider, answered } of market.bars) {
    const spans = answered.flatMap((demand) => demand.symbols.map((symbol) => [symbol, spanOfBars(demand)] as const));
    await storeAskedSpans(lake, provider, barKind(provider, pipeline), spans);
  }
  for (const { provider, answered } of news.parts) {
    const spans = answered.flatMap((demand) =>
      demand.subjects.map(({ symbol }) => [symbol, spanOfNews(demand)] as const),
    );
    await storeAskedSpans(lake, provider, 'news', spans);
  }
}

/** The instant from which the news of a company is wanted that was never asked for. */
function newsBegin({ weeks }: Sources, { pipeline }: IngestContext['config']): number {
  const [first] = newsWeeksOf(weeks, pipeline.news.history_weeks);
  return (first?.previousCutoffUtc ?? 0) + 1;
}

function liveIngest(answers: LiveAnswers, { actions, crossCheck }: StoredActions, newsFrom: number): LiveIngest {
  const { market, news, failed, usage } = answers;
  const demands = Object.values(answers.plan.news).flat();
  const asked = new Set(subjectsOf(demands));
  const answered = new Set(news.parts.flatMap((part) => subjectsOf(part.answered)));
  // Who knew a company before and does not any more has not answered: perhaps its list was cut off.
  const knownBefore = new Set(subjectsOf(demands.filter(({ from }) => from > newsFrom)));
  const unknown = new Set(news.unknown.filter((symbol) => !knownBefore.has(symbol)));
  const unknownBars = new Set(market.unknown);
  return {
    usage: [...usage].map(([provider, { requests, retries, resumed, bytes }]) => ({
      provider,
      requests,
      retries,
      resumed,
      bytes,
    })),
    failed: failedSymbols(failed, [
      ...market.bars.map(({ provider, answered: demands }) => ({
        provider,
        kind: 'bars',
        symbols: demands.flatMap(({ symbols }) => symbols),
      })),
      ...market.actions.map(({ provider, answered: demands }) => ({
        provider,
        kind: 'actions',
        symbols: demands.flatMap(({ symbols }) => symbols),
      })),
      ...news.parts.map((part) => ({ provider: part.provider, kind: 'news', symbols: subjectsOf(part.answered) })),
    ]),
    unknown: { bars: market.unknown, news: [...unknown] },
    unfetched: [...market.missing.filter((symbol) => !unknownBars.has(symbol)), ...actions.unadjustable].sort(
      byCodeUnits,
    ),
    actions,
    ...(crossCheck ? { crossCheck } : {}),
    ...(asked.size === 0
      ? {}
      : {
          news: {
            asked: asked.size,
            unanswered: [...asked].filter((symbol) => !answered.has(symbol) && !unknown.has(symbol)).sort(byCodeUnits),
            isAnyKnown: unknown.size < asked.size,
          },
        }),
  };
}

function subjectsOf(demands: LiveAnswers['plan']['news'][string]): string[] {
  return demands.flatMap(({ subjects }) => subjects.map(({ symbol }) => symbol));
}
