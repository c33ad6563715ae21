import { keptLines } from '../../backfill/kept-inputs.ts';
import { WeekStates } from '../../backfill/week-state.ts';
import { parseIsoDate, type WeekEnding } from '../../calendar/date.ts';
import { type Week, weekOf } from '../../calendar/weeks.ts';
import { UserError } from '../../errors.ts';
import { adjustmentNotes } from '../../ingest/bars/adjustment-report.ts';
import { spellingNotes } from '../../ingest/bars/spelling-report.ts';
import { benchmarkWarning, stepWarning, volumeWarnings } from '../../ingest/bars/step-report.ts';
import { companyNews } from '../../ingest/datasets.ts';
import type { IngestContext } from '../../ingest/ingest-context.ts';
import { type GivenFiles, readSources } from '../../ingest/ingest-sources.ts';
import { storeSources } from '../../ingest/ingest-store.ts';
import { countsLine, type IngestResult, ingestSummary, takenLaterNote, weekText } from '../../ingest/ingest-summary.ts';
import { refusalError } from '../../ingest/ingest-verdict.ts';
import { asksAnybody, assertMayBePublished, keptRuns, providersInUse } from '../../ingest/live/live-sources.ts';
import { type LiveIngest, liveLines } from '../../ingest/live-summary.ts';
import { changedNewsNote } from '../../ingest/news/changed-news.ts';
import { tooLateNote } from '../../ingest/news/late-news.ts';
import { manyUnnamed } from '../../ingest/news/news-names.ts';
import { holeNotes } from '../../ingest/news/news-volume.ts';
import { unreadColumnsNote } from '../../ingest/news/unread-columns.ts';
import { weeksWithPublishedInputs } from '../../ingest/published-inputs.ts';
import { liveReadAgainNote, readAgainNote } from '../../ingest/read-again-report.ts';
import { tryFile } from '../../ingest/shapes/try-file.ts';
import { readPublishedPartitions } from '../../lake/published-partitions.ts';
import { coverage, marketDaily } from '../../market/datasets.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { publishedScoreWeeks } from '../../scoring/scored-weeks.ts';
import { total } from '../../sources/row-counts.ts';
import { counted, nameList } from '../../text/name-list.ts';
import { presentRecipe } from '../present-recipe.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import type { ingest } from './ingest.stage.ts';

export const run: Run<typeof ingest> = async ({ weekEnding, marketFiles, newsFiles, fromRaw, try: tried }, context) => {
  if (tried !== '') {
    await tryFile(tried, context);
    return nothingIngested;
  }
  const weeks = selectedWeeks(weekEnding, context.clock());
  const given = { market: marketFiles, news: newsFiles };
  const open = fromRaw ? weeks : await withoutPublished(weeks, context);
  const ids = weeks.map((week) => week.weekEnding);
  if (open.length === 0) return { ...nothingIngested, weeks: ids };
  const result = fromRaw ? await ingestFromRaw(weeks, given, context) : await ingestFromSources(open, given, context);
  report(result, context);
  const outputs = { ...outputsOf(result), weeks: ids };
  if (result.refusal) throw refusalError(result.refusal, outputs);
  return outputs;
};

/** The outputs of a run that ingests nothing. */
const nothingIngested = {
  weeks: [],
  refusedWeeks: [],
  bars: 0,
  revisions: 0,
  news: 0,
  quarantined: 0,
  lateSymbols: [],
  failedSymbols: [],
  requests: 0,
  sources: [],
};

/** The weeks whose inputs may still become others: those of the state branch stay as they were published. */
async function withoutPublished(weeks: readonly Week[], context: StageContext): Promise<readonly Week[]> {
  const { lake, log, summarise } = context;
  const published = await weeksWithPublishedInputs(weeks, lake, await readPublishedPartitions(lake));
  if (published.length === 0) return weeks;
  const text = `Published with what they were made from, and so left as they are: the ${weekText(published.map(({ weekEnding }) => weekEnding))}.`;
  log.info(text);
  summarise(`### Ingest\n\n${text}\n\n`);
  for (const line of await keptLines(published, await WeekStates.of(lake, presentRecipe(context)))) log.warning(line);
  return weeks.filter((week) => !published.includes(week));
}

async function ingestFromSources(
  weeks: readonly Week[],
  given: GivenFiles,
  context: StageContext,
): Promise<IngestResult> {
  const { lake, config } = context;
  const ingest = ingestContext(context);
  if (!asksAnybody(config.pipeline)) {
    const sources = await readSources(weeks, given, ingest);
    return lake.exclusively('ingest', () => storeSources(sources, ingest));
  }
  await assertAudience(context);
  // What is missing, and so what is asked for, must not change before it is stored.
  return lake.exclusively('ingest', async () => storeSources(await readSources(weeks, given, ingest), ingest));
}

/** What an ingest works with: what the stage was given, and which weeks are published. */
function ingestContext(context: StageContext): IngestContext {
  return { ...context, publishedWeeks: () => publishedScoreWeeks(context.lake) };
}

function assertAudience({ config, audience }: StageContext): Promise<void> {
  const { publication } = config.pipeline;
  return assertMayBePublished(providersInUse(config.pipeline), publication, audience);
}

/**
 * Every run with the same last week whose answers are kept, in the order in which they were made, each for its own weeks: what a run found
 * depends on those before it.
 */
async function ingestFromRaw(weeks: readonly Week[], given: GivenFiles, context: StageContext): Promise<IngestResult> {
  const { lake } = context;
  // What comes out can be downloaded, too.
  await assertAudience(context);
  const last = weeks.at(-1)?.weekEnding ?? '';
  const ingest = ingestContext(context);
  return lake.exclusively('ingest', async () => {
    const runs = await keptRuns(lake, last);
    const selected = weeks.map(({ weekEnding }) => weekEnding).join(', ');
    const kept = [...new Set(runs.map((run) => run.weeks.join(', ')))];
    if (kept.length > 0 && !kept.includes(selected)) {
      throw new UserError(
        `The raw answers of ${last} are of a run for ${kept.join('; and for ')}, not for ${selected}.`,
        {
          hint: 'Select the same weeks.',
        },
      );
    }
    if ((await lake.manifest(coverage, { week_ending: last })) !== undefined) {
      throw new UserError(`The lake ${lake.root} has the week ending ${last} already.`, {
        hint: 'With --from-raw weeks are made again in an empty lake: copy the folder raw into a new one and give that with --lake.',
      });
    }
    let result: IngestResult | undefined;
    for (const { run, weeks: planned } of runs) {
      const ofRun = planned.map((date) => weekOf(parseIsoDate(date)));
      result = await storeSources(await readSources(ofRun, given, ingest, run), ingest);
    }
    if (result !== undefined) return result;
    throw new UserError(`The lake ${lake.root} holds no raw answers of a run for the week ending ${last}.`, {
      hint: 'They are kept for raw.keep_days, under the last week of the run. Without --from-raw the providers are asked.',
    });
  });
}

function outputsOf({ weeks, counts, filled, coverage, sources, live, refusal }: IngestResult) {
  const bars = counts[marketDaily.name];
  return {
    weeks,
    refusedWeeks: refusal?.weeks ?? [],
    bars: (bars?.stored ?? 0) - filled.bars,
    revisions: (bars?.revised ?? 0) + filled.bars,
    news: counts[companyNews.name]?.stored ?? 0,
    quarantined: Object.values(counts).reduce((sum, { quarantined }) => sum + total(quarantined), 0),
    lateSymbols: coverage.at(-1)?.late ?? [],
    failedSymbols: (live?.failed ?? []).map(({ provider, kind, failure, reason, symbols }) => ({
      provider,
      kind,
      failure,
      reason,
      symbols: symbols.slice(0, 100),
    })),
    requests: (live?.usage ?? []).reduce((sum, { requests }) => sum + requests, 0),
    sources,
  };
}

function report(result: IngestResult, { config, log, annotate, summarise }: StageContext): void {
  for (const [dataset, counts] of Object.entries(result.counts)) log.info(countsLine(dataset, counts));
  for (const note of spellingNotes(result.spelled)) log.info(note);
  const holes = holeNotes(result.newsVolumes, config.pipeline.news.least_volume).join(' ');
  if (holes !== '') annotate({ level: 'warning', title: 'Hardly any news', message: holes });
  const { filled, lateNews, tooLateNews, changedNews, newsNames, newlyQuarantined } = result;
  if (filled.bars > 0)
    log.info(`filled: ${counted(filled.bars, 'bar')} of ${counted(filled.symbols, 'symbol')} that lagged`);
  if (lateNews > 0) log.info(`${lateNews} news items arrived after their week was stored`);
  const tooLate = tooLateNote(tooLateNews);
  if (tooLate) annotate({ level: 'warning', title: 'News that stays out', message: tooLate });
  const changed = changedNewsNote(changedNews);
  // A refusal for it says the same.
  if (changed && changedNews.misread.length === 0)
    annotate({ level: 'warning', title: 'News that reads otherwise now', message: changed });
  const again = readAgainNote(result.readAgain);
  if (again) log.info(again);
  const asBefore = liveReadAgainNote(result.readAgain);
  if (asBefore && result.live) log.warning(asBefore);
  const unnamed = manyUnnamed(newsNames);
  if (unnamed) annotate({ level: 'warning', title: 'News of others', message: unnamed });
  const taken = takenLaterNote(result.takenLater);
  if (taken) log.info(taken);
  const unread = unreadColumnsNote(result.unreadNews);
  if (unread) log.warning(unread);
  if (newlyQuarantined > 0) {
    const message = `${counted(newlyQuarantined, 'row')} set aside; reasons and rows are in the dataset quarantine.`;
    annotate({ level: 'notice', title: 'Rows in quarantine', message });
  }
  for (const note of [...adjustmentNotes(result.adjustment), ...result.knownStepNotes]) log.warning(note);
  const stepped = stepWarning(result.steps);
  if (stepped) annotate({ level: 'warning', title: 'Unexplained steps', message: stepped });
  const ofBenchmark = benchmarkWarning(result.steps);
  if (ofBenchmark) annotate({ level: 'warning', title: 'Step of the benchmark', message: ofBenchmark });
  for (const warning of volumeWarnings(result.steps)) log.warning(warning);
  if (result.live) reportLive(result.live, { log, annotate });
  reportCoverage(result, { log, annotate });
  log.info(storedLine(result));
  summarise(ingestSummary(result));
}

function storedLine({ weeks, partitions, refusal }: IngestResult): string {
  const stored = (taken: readonly WeekEnding[]) =>
    `Stored ${counted(partitions, 'partition')} for the ${weekText(taken)}.`;
  if (refusal === undefined) {
    return partitions === 0 ? `Nothing to do for the ${weekText(weeks)}: everything is stored already.` : stored(weeks);
  }
  const refused = `Refused, and so not ingested: the ${weekText(refusal.weeks)}.`;
  const taken = weeks.filter((week) => !refusal.weeks.includes(week));
  if (taken.length > 0) return `${stored(taken)} ${refused}`;
  return partitions === 0
    ? refused
    : `${refused} Only what was set aside or fetched is stored (${counted(partitions, 'partition')}).`;
}

function reportLive(live: LiveIngest, { log, annotate }: Pick<StageContext, 'log' | 'annotate'>): void {
  for (const line of liveLines({ ...live, failed: [] })) log.info(line);
  for (const message of liveLines({ usage: [], failed: live.failed })) {
    annotate({ level: 'warning', title: 'A provider did not answer', message });
  }
  if (live.actions && live.actions.adjustments.length > 0) {
    const message =
      'A provider adjusts prices by more than the known splits and dividends explain: see the job summary.';
    annotate({ level: 'warning', title: 'Adjustment without a cause', message });
  }
}

function reportCoverage({ coverage }: IngestResult, { log, annotate }: Pick<StageContext, 'log' | 'annotate'>): void {
  const last = coverage.at(-1);
  if (last === undefined) return;
  const { weekEnding, late, absent, members } = last;
  if (absent.length > 0)
    log.warning(`${weekEnding}: no bar at all of ${counted(absent.length, 'symbol')}: ${nameList(absent)}`);
  const before = coverage.filter((week) => week !== last && week.late.length > 0);
  if (before.length > 0)
    log.info(`late symbols in ${before.length} of the weeks before ${weekEnding}, see the dataset coverage`);
  if (late.length === 0) return;
  const message = `${weekEnding}: no bar on that day yet for ${late.length} of ${counted(members, 'symbol')}, looked for again next time: ${nameList(late)}`;
  annotate({ level: 'warning', title: 'Late symbols', message });
}
