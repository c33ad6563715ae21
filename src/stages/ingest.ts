import type { Configuration } from '../configuration/configuration.ts';
import { UserError } from '../errors.ts';
import type { UniverseTable } from '../lake/datasets.ts';
import { companyNews, marketDaily, universe } from '../lake/datasets.ts';
import type { Lake } from '../lake/lake.ts';
import { wantedBarColumns } from '../market/bar-source.ts';
import { type Week, weeksBack, weeksBetween } from '../market/calendar/weeks.ts';
import { type BarCandidates, barCandidates } from '../market/ingest/bar-candidates.ts';
import { ingestBars } from '../market/ingest/ingest-bars.ts';
import { ingestCoverage } from '../market/ingest/ingest-coverage.ts';
import { ingestRecipe } from '../market/ingest/ingest-recipe.ts';
import { countsLine, type IngestResult, ingestSummary, nameList, weekText } from '../market/ingest/ingest-summary.ts';
import { assertWithinBudgets } from '../market/ingest/ingest-verdict.ts';
import { readKnownWeeks } from '../market/ingest/known-weeks.ts';
import { type SessionWindow, sessionWindow } from '../market/session-window.ts';
import { readUniverse, type Universe, universeOn, wantedUniverseColumns } from '../market/universe-source.ts';
import { utcDay, type WeekEnding } from '../market/week.ts';
import { ingestNews } from '../news/ingest/ingest-news.ts';
import { type NewsCandidates, newsCandidates } from '../news/ingest/news-candidates.ts';
import { wantedNewsColumns } from '../news/ingest/news-rows.ts';
import { listInput } from '../platform/input.ts';
import { defineStage, type StageContext } from '../platform/stage.ts';
import { readSourceFiles } from '../providers/files/read-source-files.ts';
import { storeQuarantine } from '../providers/quarantine.ts';
import { total } from '../providers/row-counts.ts';
import { minimumSessions } from '../scoring/market-features.ts';
import { selectedWeeks, weekEndingInput, weekKey } from './selected-weeks.ts';

export const ingest = defineStage({
  name: 'ingest',
  summary: 'Store the bars, news and universe of the selected weeks',
  description:
    'Reads the files that configs/pipeline.yaml names and stores what the selected weeks need: daily bars with their history ' +
    '(market_daily; corrections and late bars in market_revisions), news by the week whose cutoff it meets (company_news), ' +
    'the universe and how far the bars reach (coverage). A row that breaks a rule goes to quarantine with its reason; ' +
    'rows that are stored already are left alone, so that running twice does nothing.',
  inputs: {
    weekEnding: weekEndingInput,
    marketFiles: filesInput('bars', 'market'),
    newsFiles: filesInput('company news', 'news'),
  },
  outputs: {
    weeks: { description: 'JSON array of the weeks' },
    bars: { description: 'Number of bars that are new' },
    revisions: { description: 'Number of bars that a source gives differently now, or gave late' },
    news: { description: 'Number of news items that are new' },
    quarantined: { description: 'Number of rows of the sources that were set aside' },
    lateSymbols: {
      description: 'JSON array of the symbols without a bar on the last week_ending, though they had one before',
    },
    sources: { description: 'JSON array of the source files, with their SHA-256' },
  },
  examples: ['ingest', 'ingest --week-ending 2014-03-28', 'ingest --week-ending 2014-03-28..2014-12-26'],
  artifactKeys: ({ weekEnding }) => weekKey(weekEnding),

  async run({ weekEnding, marketFiles, newsFiles }, context) {
    const weeks = selectedWeeks(weekEnding, context.clock());
    const given = { market: marketFiles, news: newsFiles };
    const sources = await readSources(weeks, given, context);
    const result = await context.lake.exclusively('ingest', () => store(sources, context));
    report(result, context);
    const outputs = outputsOf(result);
    assertWithinBudgets(result, context.config.pipeline, outputs);
    return outputs;
  },
});

/** An address often carries the key of its owner: what is given here is masked. */
function filesInput(what: string, section: keyof GivenFiles) {
  return listInput(
    `Paths or addresses of ${what}, separated by spaces, instead of ${section}.files in the configuration`,
    { placeholder: 'FILE', isSecret: true },
  );
}

function outputsOf({ weeks, counts, filled, coverage, sources }: IngestResult) {
  const bars = counts[marketDaily.name];
  return {
    weeks,
    bars: (bars?.stored ?? 0) - filled.bars,
    revisions: (bars?.revised ?? 0) + filled.bars,
    news: counts[companyNews.name]?.stored ?? 0,
    quarantined: Object.values(counts).reduce((sum, { quarantined }) => sum + total(quarantined), 0),
    lateSymbols: coverage.at(-1)?.late ?? [],
    sources,
  };
}

/** What the sources give for the weeks, judged; their files are out of memory by then. */
interface Sources {
  readonly weeks: readonly Week[];
  readonly universe: Universe;
  readonly window: SessionWindow;
  readonly bars: BarCandidates;
  readonly news: NewsCandidates;
}

async function readSources(weeks: readonly Week[], given: GivenFiles, context: StageContext): Promise<Sources> {
  const { benchmark, market, news, universe: universeConfig } = context.config.pipeline;
  const now = context.clock();
  const universe = await readUniverse(
    await readSourceFiles(universeConfig.files, wantedUniverseColumns(universeConfig.columns), context),
    universeConfig.columns,
    benchmark,
  );
  for (const warning of universe.warnings) context.log.warning(warning);
  const window = sessionWindow(weeks, market.history_sessions);
  const bars = await barCandidates(
    await readSourceFiles(filesOf('market', given, context.config), wantedBarColumns(market.columns), context),
    market,
    [...universe.symbols, benchmark].sort(),
    window,
    utcDay(now),
  );
  const newsWindow = { weeks: newsWeeksOf(weeks, news.history_weeks), symbols: new Set(universe.symbols), now };
  const newsTables = await readSourceFiles(
    filesOf('news', given, context.config),
    wantedNewsColumns(news.columns),
    context,
  );
  const candidates = await newsCandidates(newsTables, news.columns, newsWindow);
  const last = weeks.at(-1);
  if (last && candidates.lastItem <= last.previousCutoffUtc) {
    context.log.warning(
      `The news sources hold nothing of the week ending ${last.weekEnding} or later: are they up to date?`,
    );
  }
  return { weeks, universe, window, bars, news: candidates };
}

/** Files that were given as inputs; none means those of the configuration. */
type GivenFiles = Readonly<Record<'market' | 'news', readonly string[]>>;

function filesOf(section: keyof GivenFiles, given: GivenFiles, config: Configuration): readonly string[] {
  const files = given[section].length > 0 ? given[section] : config.pipeline[section].files;
  if (files !== undefined) return files;
  throw new UserError(`${config.file} names no files under "${section}", and the input ${section}-files is empty.`, {
    hint: `Set ${section}.files, or the secret that the workflow passes as ${section}-files.`,
  });
}

async function store(sources: Sources, context: StageContext): Promise<IngestResult> {
  const { lake, config } = context;
  const { benchmark, market } = config.pipeline;
  const { weeks, window } = sources;
  const writtenBefore = lake.written.length;
  const universes = await storeUniverses(lake, weeks, sources.universe);
  const progress = context.progress('Storing bars', window.months.length);
  const known = await readKnownWeeks(lake, {
    selected: weeks,
    viewSessions: minimumSessions,
    historyWeeks: config.pipeline.news.history_weeks,
  });
  const bars = await ingestBars({
    lake,
    candidates: sources.bars,
    weeks,
    known,
    window,
    tolerance: market.revision_tolerance,
    onMonth: () => progress.advance(),
  });
  progress.end();
  const news = await ingestNews(lake, sources.news, known);
  const setAside = {
    [universe.name]: sources.universe.quarantined,
    [marketDaily.name]: sources.bars.quarantined,
    [companyNews.name]: sources.news.quarantined,
  };
  let newlyQuarantined = 0;
  for (const [dataset, rows] of Object.entries(setAside)) {
    newlyQuarantined += await storeQuarantine(lake, dataset, rows, ingestRecipe);
  }
  // Last, because a week with a coverage counts as ingested.
  const coverage = await ingestCoverage({
    lake,
    weeks,
    universes,
    benchmark,
    window,
    historySessions: market.history_sessions,
    months: bars.months,
    news: news.weeks,
  });
  return {
    weeks: weeks.map(({ weekEnding }) => weekEnding),
    counts: {
      [universe.name]: sources.universe.counts,
      [marketDaily.name]: bars.counts,
      [companyNews.name]: news.counts,
    },
    newlyQuarantined,
    filled: bars.filled,
    lateNews: news.late,
    tooLateNews: news.tooLate,
    coverage,
    sources: [...sources.universe.sources, ...sources.bars.sources, ...sources.news.sources],
    partitions: lake.written.length - writtenBefore,
  };
}

function newsWeeksOf(weeks: readonly Week[], historyWeeks: number): readonly Week[] {
  const [first] = weeks;
  const last = weeks.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('expected at least one week');
  return weeksBetween((weeksBack(first, historyWeeks + 1)[0] as Week).weekEnding, last.weekEnding);
}

async function storeUniverses(
  lake: Lake,
  weeks: readonly Week[],
  { members, sources }: Universe,
): Promise<Map<WeekEnding, UniverseTable>> {
  const universes = new Map(weeks.map(({ weekEnding }) => [weekEnding, universeOn(members, weekEnding)]));
  for (const [weekEnding, { rows }] of universes) {
    if (rows > 0) continue;
    throw new UserError(`The universe files give no symbol for the week ending ${weekEnding}.`, {
      hint: 'Check the files, and the columns "from" and "to", under "universe" in pipeline.yaml.',
    });
  }
  for (const [weekEnding, table] of universes) {
    await lake.write(universe, { week_ending: weekEnding }, { recipe: ingestRecipe, table, sources });
  }
  return universes;
}

function report(result: IngestResult, { log, annotate, summarise }: StageContext): void {
  for (const [dataset, counts] of Object.entries(result.counts)) log.info(countsLine(dataset, counts));
  const { filled, lateNews, tooLateNews, newlyQuarantined } = result;
  if (filled.bars > 0) log.info(`filled: ${filled.bars} bars for ${filled.symbols} symbols that lagged`);
  if (lateNews > 0) log.info(`${lateNews} news items arrived after their week was stored`);
  if (tooLateNews > 0) {
    log.info(
      `${tooLateNews} news items arrived after weeks were ingested that look back on them, and stay out: those weeks would be ` +
        'scored with hindsight. To take them, ingest those weeks again together.',
    );
  }
  if (newlyQuarantined > 0) {
    const message = `${newlyQuarantined} rows were set aside; reasons and rows are in the dataset quarantine.`;
    annotate({ level: 'notice', title: 'Rows in quarantine', message });
  }
  reportCoverage(result, { log, annotate });
  log.info(
    result.partitions === 0
      ? `Nothing to do for the ${weekText(result.weeks)}: everything is stored already.`
      : `Stored ${result.partitions} partitions for the ${weekText(result.weeks)}.`,
  );
  summarise(ingestSummary(result));
}

function reportCoverage({ coverage }: IngestResult, { log, annotate }: Pick<StageContext, 'log' | 'annotate'>): void {
  const last = coverage.at(-1);
  if (last === undefined) return;
  const { weekEnding, late, absent } = last;
  if (absent.length > 0) log.warning(`${weekEnding}: ${absent.length} symbols have no bar at all: ${nameList(absent)}`);
  const before = coverage.filter((week) => week !== last && week.late.length > 0);
  if (before.length > 0)
    log.info(`late symbols in ${before.length} of the weeks before ${weekEnding}, see the dataset coverage`);
  if (late.length === 0) return;
  const message = `${weekEnding}: no bar on that day yet for ${late.length} of the symbols, looked for again next time: ${nameList(late)}`;
  annotate({ level: 'warning', title: 'Late symbols', message });
}
