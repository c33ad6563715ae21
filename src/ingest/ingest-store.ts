import type { Week } from '../calendar/weeks.ts';
import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import type { Dataset } from '../lake/dataset.ts';
import type { Lake } from '../lake/lake.ts';
import { type DraftedPartition, LakeDraft } from '../lake/lake-draft.ts';
import type { SourceFile } from '../lake/manifest.ts';
import { readPublishedPartitions } from '../lake/published-partitions.ts';
import { corporateActions, coverage, macroDaily, marketDaily, marketRevisions } from '../market/datasets.ts';
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
import type { BarCandidates } from './bars/bar-candidates.ts';
import { ingestBars } from './bars/ingest-bars.ts';
import { knownStepNotes } from './bars/known-step-report.ts';
import { ingestKnownSteps } from './bars/known-steps.ts';
import type { MarketSettings } from './bars/settings.ts';
import { readSteps, type StepReport } from './bars/step-report.ts';
import { type WithheldBars, withholdBars } from './bars/withheld-bars.ts';
import { companyNews, fetchedSpans, ingestRecipe, newsHoles, settingsNotes, universe } from './datasets.ts';
import type { IngestContext } from './ingest-context.ts';
import { ingestCoverage } from './ingest-coverage.ts';
import type { IngestFindings } from './ingest-findings.ts';
import type { Sources } from './ingest-sources.ts';
import type { IngestResult } from './ingest-summary.ts';
import { type Refusal, refusalOf } from './ingest-verdict.ts';
import { storeActions, storeMacro, storeSpans } from './live-store.ts';
import { type KnownWeeks, readKnownWeeks } from './marks/known-weeks.ts';
import { ingestNews } from './news/ingest-news.ts';
import { storeNewsHoles } from './news/news-holes.ts';
import { type NewsVolume, newsVolumes } from './news/news-volume.ts';
import { weeksWithoutNews } from './news/weeks-without-news.ts';
import { refuseOtherUniverse } from './published-inputs.ts';
import { weeksReadAgain } from './read-again.ts';
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
  await storeSpans(sources, draft, config.pipeline);
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

/** What the sources give of one dataset. */
interface Feed {
  readonly dataset: string;
  /** Undefined where nobody was asked. */
  readonly counts: RowCounts | undefined;
  readonly quarantined: readonly QuarantinedRow[];
}

function countsOf(feeds: readonly Feed[]): IngestFindings['counts'] {
  return Object.fromEntries(feeds.flatMap(({ dataset, counts }) => (counts ? [[dataset, counts]] : [])));
}

type DraftedBars = Awaited<ReturnType<typeof draftBars>>;

/** Puts into a draft what the sources give beyond what is stored. */
async function draftSources(
  sources: Sources,
  lake: LakeDraft,
  context: IngestContext,
): Promise<Omit<IngestFindings, 'readAgain'>> {
  const { benchmark, market } = context.config.pipeline;
  const { weeks, window } = sources;
  const members = await ingestUniverse(lake, weeks, sources.universe);
  const known = await knownWeeks(weeks, context);
  const actions = await storeActions(sources, known, lake, context.config);
  const bars = await draftBars(sources, actions.candidates, known, lake, context);
  const news = await ingestNews(lake, sources.news, known, await readPublishedPartitions(context.lake));
  const macro = await storeMacro(sources, known, lake, context.config);
  const { months } = bars;
  const coverage = await ingestCoverage({
    lake,
    weeks,
    universes: members.universes,
    benchmark,
    window,
    historySessions: market.history_sessions,
    months,
    news: news.weeks,
  });
  const steps = await stepsOf(bars, sources, lake, context);
  const volumes = newsVolumes(members.universes, news.weeks);
  await draftNewsHoles(volumes, weeks, lake, context);
  const feeds: readonly Feed[] = [
    { dataset: universe.name, counts: members.counts, quarantined: sources.universe.quarantined },
    { dataset: marketDaily.name, counts: bars.counts, quarantined: bars.candidates.quarantined },
    { dataset: corporateActions.name, counts: actions.counts, quarantined: actions.quarantined },
    { dataset: companyNews.name, counts: news.counts, quarantined: sources.news.quarantined },
    { dataset: macroDaily.name, counts: macro.counts, quarantined: macro.quarantined },
  ];
  const quarantined = Object.fromEntries(feeds.map((feed) => [feed.dataset, feed.quarantined]));
  return {
    weeks: weeks.map(({ weekEnding }) => weekEnding),
    counts: countsOf(feeds),
    quarantined,
    readWell: await readWell(sources, { ...bars.candidates, taken: bars.taken }, quarantined, context.lake),
    filled: bars.filled,
    adjustment: bars.adjustment,
    steps,
    knownStepNotes: bars.knownStepNotes,
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
    ...(actions.live ? { live: actions.live } : {}),
  };
}

/** The steps that prices take up to the last of the weeks. */
function stepsOf(
  { candidates, months }: DraftedBars,
  { weeks, window }: Sources,
  lake: LakeDraft,
  { config }: IngestContext,
): Promise<StepReport> {
  const { benchmark, market } = config.pipeline;
  const until = (weeks.at(-1) as Week).weekEnding;
  const { symbols } = candidates;
  return readSteps({ lake, symbols, benchmark, until, sessions: window.sessions, months, settings: market.steps });
}

/** What was ingested of weeks that look back on others, when these are selected. */
function knownWeeks(selected: readonly Week[], { lake, config }: IngestContext): Promise<KnownWeeks> {
  return readKnownWeeks(lake, { selected, viewSessions, historyWeeks: config.pipeline.news.history_weeks });
}

/** Notes the holes of the news. What is published stays as it was scored, also where its week is selected again. */
async function draftNewsHoles(
  volumes: readonly NewsVolume[],
  weeks: readonly Week[],
  lake: LakeDraft,
  context: IngestContext,
): Promise<void> {
  const published = await context.publishedWeeks();
  const open = weeks.filter(({ weekEnding }) => !published.has(weekEnding));
  await storeNewsHoles(lake, volumes, context.config.pipeline.news.least_volume, await knownWeeks(open, context));
}

/** Puts bars into a draft, but for those that a step keeps out, and what is known of steps beside them. */
async function draftBars(
  { weeks, window }: Sources,
  given: BarCandidates,
  known: KnownWeeks,
  draft: LakeDraft,
  { lake, config, progress: startProgress, publishedWeeks }: IngestContext,
) {
  const { market, news } = config.pipeline;
  const { candidates, confirmed, taken } = await withholdBars({
    lake,
    draft,
    candidates: given,
    weeks,
    window,
    steps: market.steps,
    configured: market.known_steps,
    tolerance: market.revision_tolerance,
  });
  const progress = startProgress('Comparing bars', window.months.length);
  const ingested = await ingestBars({
    lake: draft,
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
    lake,
    draft,
    weeks,
    publishedWeeks,
    window,
    months: ingested.months,
    symbols: candidates.symbols,
    configured: market.known_steps,
    volumeUnit,
    sources: [...candidates.sources, ...configuredSource(market.known_steps)],
    viewSessions,
    historyWeeks: news.history_weeks,
  });
  return { ...ingested, candidates, taken, knownStepNotes: knownStepNotes(knownSteps, volumeUnit) };
}

/** The configuration as one of the sources of what is known of steps. */
function configuredSource(knownSteps: MarketSettings['known_steps']): SourceFile[] {
  if (knownSteps.length === 0) return [];
  const text = canonicalJson(knownSteps);
  return [{ name: 'market.known_steps', bytes: Buffer.byteLength(text), sha256: sha256Hex(text) }];
}
