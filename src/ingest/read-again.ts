import { join } from 'node:path';
import { isoDate, type WeekEnding } from '../calendar/date.ts';
import { lastSessionDays } from '../calendar/session-window.ts';
import { type Week, weekEndingOn, weeksBack } from '../calendar/weeks.ts';
import { canonicalJson } from '../lake/canonical-json.ts';
import { Lake } from '../lake/lake.ts';
import { LakeDraft, type TableReader } from '../lake/lake-draft.ts';
import type { PublishedPartitions } from '../lake/published-partitions.ts';
import { tableDigest } from '../lake/table-digest.ts';
import { coverage } from '../market/datasets.ts';
import { readActions } from '../market/known-actions.ts';
import { findMarketView, viewSessions } from '../market/market-view.ts';
import { companyNews, newsHoles, universe } from './datasets.ts';
import type { IngestSettings } from './settings.ts';
import { changedSettings, isGate, readSettingsNote, type SettingsNote, settingsNote } from './settings-note.ts';

/*
 * What a week saw first stays, also where a file is read otherwise by now. So a week that is ingested again after its settings were edited need
 * not become what the edited settings give. An empty lake shows what they give: the same sources are drafted over one, and compared.
 */

/** Weeks that were ingested by other settings before, and are ingested again now. */
export interface ReadAgain {
  /** The settings that are others by now; empty where there is no such week. */
  readonly settings: readonly string[];
  readonly weeks: readonly WeekEnding[];
  /** Ingested weeks by other settings that are not selected now. */
  readonly others: readonly WeekEnding[];
  /** What of the weeks is not as an empty lake would have it. */
  readonly differing: readonly DifferingWeek[];
}

export interface DifferingWeek {
  readonly weekEnding: WeekEnding;
  readonly what: Aspect;
}

/** What of a week's input is compared: everything, or of the market only what is known beside the bars. */
type Aspect = 'bars' | 'known steps' | 'news';

export interface ReadAgainOptions {
  readonly lake: Lake;
  /** The lake with what is to be stored. */
  readonly draft: TableReader;
  readonly published: PublishedPartitions;
  /** The selected weeks. */
  readonly weeks: readonly Week[];
  /** Of the window of the ingest. */
  readonly sessions: number;
}

/**
 * Finds the weeks that are ingested by other settings than before, and compares them with what these settings give in an empty lake.
 * Published weeks stay, by whatever they were ingested.
 *
 * @param draftOver drafts the same sources over an empty lake; undefined where live providers were asked: what they gave before cannot be had again
 * @throws DamagedPartitionError
 */
export async function weeksReadAgain(
  options: ReadAgainOptions,
  pipeline: IngestSettings,
  draftOver: ((empty: Lake, fresh: LakeDraft) => Promise<unknown>) | undefined,
): Promise<ReadAgain> {
  const again = await ingestedOtherwise(options, settingsNote(pipeline));
  if (again.weeks.length === 0 || draftOver === undefined) return again;
  const { root, datasets, producer } = options.lake;
  // Nobody ever writes to it.
  const empty = new Lake({ datasets, root: join(root, '.empty'), clock: () => 0, software: producer.software });
  const fresh = new LakeDraft(empty);
  await draftOver(empty, fresh);
  return { ...again, differing: await differingWeeks(again, options, pipeline, fresh) };
}

async function ingestedOtherwise(
  { lake, weeks: selected, published }: ReadAgainOptions,
  now: SettingsNote,
): Promise<ReadAgain> {
  const isSelected = new Set<string>(selected.map(({ weekEnding }) => weekEnding));
  const settings = new Set<string>();
  const weeks: WeekEnding[] = [];
  const others: WeekEnding[] = [];
  for (const keys of await lake.list(coverage)) {
    const { weekEnding } = weekEndingOn(keys.week_ending ?? '');
    const was = published.has(universe, keys) ? undefined : await readSettingsNote(lake, weekEnding);
    const changed = was === undefined ? [] : changedSettings(was, now);
    if (changed.length === 0) continue;
    if (!isSelected.has(weekEnding)) others.push(weekEnding);
    else {
      weeks.push(weekEnding);
      for (const setting of changed) settings.add(setting);
    }
  }
  return { settings: [...settings].sort(), weeks, others, differing: [] };
}

/** What of the weeks that are read again is not as an empty lake would have it. */
async function differingWeeks(
  { weeks, settings }: ReadAgain,
  { draft, published, sessions }: ReadAgainOptions,
  { benchmark, news }: IngestSettings,
  fresh: TableReader,
): Promise<DifferingWeek[]> {
  const aspects = aspectsOf(settings);
  const differing: DifferingWeek[] = [];
  for (const weekEnding of weeks) {
    const members = (await fresh.read(universe, { week_ending: weekEnding }))?.table.columns.symbol ?? [];
    // What an evaluation looks at reaches further back than a week does.
    const reach = weekEnding === weeks.at(-1) ? Math.max(viewSessions, sessions) : viewSessions;
    const seen = {
      symbols: [...members, benchmark],
      until: weekEnding,
      sessions: reach,
      historyWeeks: news.history_weeks,
      published,
    };
    for (const what of aspects) {
      const read = readers[what];
      if ((await read(draft, seen)) !== (await read(fresh, seen))) differing.push({ weekEnding, what });
    }
  }
  return differing;
}

/** What a change of these settings can change. Longer or shorter histories change no week, nor do gates. */
function aspectsOf(settings: readonly string[]): Aspect[] {
  const isOf = (...sections: string[]) =>
    settings.some((path) => sections.includes(path.split('.')[0] ?? '') && !isHarmless(path));
  const isOfSteps = settings.some((path) => ofSteps.has(path));
  const isOfBars = isOf('universe', 'market', 'providers');
  const market: Aspect[] = isOfBars ? ['bars'] : isOfSteps ? ['known steps'] : [];
  return isOf('universe', 'news', 'providers') ? [...market, 'news'] : market;
}

const ofSteps = new Set(['market.known_steps', 'market.volume']);
const ofReach = new Set(['market.history_sessions', 'news.history_weeks']);

function isHarmless(path: string): boolean {
  return ofSteps.has(path) || ofReach.has(path) || isGate(path);
}

interface SeenInput {
  readonly symbols: readonly string[];
  readonly until: WeekEnding;
  readonly sessions: number;
  /** Weeks before a week whose news it looks back on. */
  readonly historyWeeks: number;
  /** News of published weeks cannot become another. */
  readonly published: PublishedPartitions;
}

/** Texts that are equal where what a week sees is. */
const readers: Readonly<Record<Aspect, (lake: TableReader, seen: SeenInput) => Promise<string>>> = {
  bars: async (lake, seen) => canonicalJson((await findMarketView(lake, seen))?.input ?? null),
  'known steps': async (lake, { symbols, until, sessions }) => {
    const from = isoDate(lastSessionDays(until, sessions)[0] as number);
    const actions = await readActions(lake, { symbols, from, until });
    return canonicalJson(Object.fromEntries(actions));
  },
  news: async (lake, { until, historyWeeks, published }) => {
    const digests: (string | null)[] = [];
    for (const { weekEnding } of weeksBack(weekEndingOn(until), historyWeeks + 1)) {
      const keys = { week_ending: weekEnding };
      const table = published.has(companyNews, keys) ? undefined : (await lake.read(companyNews, keys))?.table;
      const isHole = ((await lake.read(newsHoles, keys))?.table.rows ?? 0) > 0;
      digests.push(table === undefined ? null : tableDigest(companyNews.columns, table), isHole ? 'hole' : null);
    }
    return canonicalJson(digests);
  },
};
