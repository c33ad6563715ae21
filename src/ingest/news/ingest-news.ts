import { epochDay, type WeekEnding } from '../../calendar/date.ts';
import type { Week } from '../../calendar/weeks.ts';
import type { TableStore } from '../../lake/lake-draft.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import type { PublishedPartitions } from '../../lake/published-partitions.ts';
import { concatTables } from '../../lake/table.ts';
import { countReasons, type RowCounts } from '../../sources/row-counts.ts';
import { companyNews, ingestRecipe, type NewsTable, universe } from '../datasets.ts';
import type { KnownWeeks } from '../marks/known-weeks.ts';
import { assignWeeks } from './assign-weeks.ts';
import { type ChangedNews, changedNews, type GivenAgain } from './changed-news.ts';
import type { TooLateNews } from './late-news.ts';
import type { NewsCandidates } from './news-candidates.ts';
import { type IdentifiedNews, madeUpId, madeUpIdWithPublisher, SeenNews } from './news-identity.ts';
import { checkNews } from './news-invariants.ts';
import { type NewsRow, storedNews } from './news-rows.ts';

export interface NewsIngest {
  readonly counts: RowCounts;
  /** New items of weeks that were stored before. */
  readonly late: number;
  /** New items that an ingested week, not selected now, had looked for: they stay out. */
  readonly tooLate: TooLateNews;
  /** Stored items that are given otherwise now; they stay. */
  readonly changed: ChangedNews;
  /** The window's weeks that are stored now. */
  readonly weeks: ReadonlyMap<WeekEnding, NewsTable>;
}

/**
 * Stores the news of the window's weeks. What is stored stays. An item that arrives after its week was stored is added to
 * that week, unless a week that was ingested before, and is not selected now, looks back on it: that week has been scored
 * without the item, and would be scored with hindsight if it were there. News of a symbol that such a week did not have in
 * its universe is added all the same. A week without news is stored empty, because that is knowledge too, but only from the week of the sources'
 * first item on: about the time before they say nothing.
 */
export async function ingestNews(
  lake: TableStore,
  candidates: NewsCandidates,
  past: KnownWeeks,
  branch: PublishedPartitions,
): Promise<NewsIngest> {
  const { weeks, coveredFrom, sources } = candidates;
  const assigned = assignWeeks(weeks, candidates.items);
  const stored = await readStored(lake, weeks);
  const known = new SeenNews<NewsRow>();
  const all = [...stored.values()].flatMap(storedNews);
  const originOf = originsOf(candidates.items);
  for (const item of all) known.add({ ...item, origin: originOf(item) }, item);
  const again: GivenAgain[] = [];
  const result = new Map(stored);
  const sums = { stored: 0, unchanged: 0, late: 0, tooLate: 0, forGood: 0 };
  const lookingBack = new Set<WeekEnding>();
  const hasPublishedInputs = (weekEnding: WeekEnding) => branch.has(universe, { week_ending: weekEnding });
  for (const week of weeks) {
    const found = assigned.get(week.weekEnding) ?? [];
    const missing: NewsRow[] = [];
    for (const given of found) {
      const item = known.find(given);
      if (item === undefined) missing.push(given);
      else again.push({ given, stored: item, week: week.weekEnding });
    }
    const before = stored.get(week.weekEnding);
    const fresh = await stillOpen(missing, week, before !== undefined, past);
    sums.stored += fresh.length;
    sums.unchanged += found.length - missing.length;
    const tooLate = missing.length - fresh.length;
    sums.tooLate += tooLate;
    if (tooLate > 0) {
      const weeksThatLook = past.lookingBackOn(epochDay(week.weekEnding));
      if (weeksThatLook.some(hasPublishedInputs)) sums.forGood += tooLate;
      else for (const later of weeksThatLook) lookingBack.add(later);
    }
    if (before !== undefined) sums.late += fresh.length;
    const isKnownAbsent = before === undefined && (await past.lookedBack(epochDay(week.weekEnding)));
    const isCovered = week.cutoffUtc >= coveredFrom && !isKnownAbsent;
    if (fresh.length === 0 && (before !== undefined || !isCovered)) continue;
    result.set(week.weekEnding, await storeWeek(lake, week, before, fresh, sources));
  }
  const isPublished = (weekEnding: WeekEnding) => branch.has(companyNews, { week_ending: weekEnding });
  return {
    counts: countsOf(candidates, sums),
    late: sums.late,
    tooLate: { items: sums.tooLate, forGood: sums.forGood, weeks: [...lookingBack].sort() },
    changed: changedNews(again, all, isPublished),
    weeks: result,
  };
}

function countsOf(
  candidates: NewsCandidates,
  { stored, unchanged, tooLate }: Pick<RowCounts, 'stored' | 'unchanged'> & { readonly tooLate: number },
): RowCounts {
  return {
    read: candidates.read,
    stored,
    unchanged,
    revised: 0,
    quarantined: countReasons(candidates.quarantined),
    harmless: candidates.harmless,
    skipped: {
      ...candidates.skipped,
      ...(tooLate === 0 ? {} : { 'after a week that looks back on it was ingested': tooLate }),
    },
  };
}

/**
 * Who gave a stored item, where this run is given it again word for word; undefined where that is not known. So two sources that use one id
 * for different things are told apart in later runs as they are within one: files are read as a whole each time, and providers are asked for an overlap.
 */
function originsOf(given: readonly NewsRow[]): (item: NewsRow) => string | undefined {
  const origins = new Map(given.toReversed().map((item) => [rowKey(item), item.origin]));
  return (item) => origins.get(rowKey(item));
}

/** The items that no closed week looked for. A week that is not stored was unknown to whoever looked back on it: it stays so. */
async function stillOpen(
  items: readonly NewsRow[],
  week: Week,
  isStored: boolean,
  past: KnownWeeks,
): Promise<readonly NewsRow[]> {
  const day = epochDay(week.weekEnding);
  const open: NewsRow[] = [];
  for (const item of items) {
    if (!(await past.lookedBack(day, isStored ? item.symbol : undefined))) open.push(item);
  }
  return open;
}

async function readStored(lake: TableStore, weeks: readonly Week[]): Promise<Map<WeekEnding, NewsTable>> {
  const stored = new Map<WeekEnding, NewsTable>();
  for (const { weekEnding } of weeks) {
    const partition = await lake.read(companyNews, { week_ending: weekEnding });
    if (partition) stored.set(weekEnding, partition.table);
  }
  return stored;
}

async function storeWeek(
  lake: TableStore,
  week: Week,
  before: NewsTable | undefined,
  fresh: readonly NewsRow[],
  sources: readonly SourceFile[],
): Promise<NewsTable> {
  const items = withDistinctIds(fresh, before ? storedNews(before) : []);
  const table = concatTables(companyNews.columns, [...(before ? [before] : []), newsTable(items)]);
  const keys = { week_ending: week.weekEnding };
  await lake.write(companyNews, keys, { recipe: ingestRecipe, table, sources });
  const written = (await lake.require(companyNews, keys)).table;
  // What was written is read back and checked, so that a fault of ours cannot pass for data.
  const [violation] = checkNews(written, week);
  if (violation === undefined) return written;
  const { code, symbol, id, detail } = violation;
  throw new Error(`company_news/week_ending=${week.weekEnding} breaks ${code} for ${symbol}, item ${id}: ${detail}`);
}

/** Two publishers that say the same at the same time, without id and address, would get the same id: the publisher tells the second one apart. */
function withDistinctIds(fresh: readonly NewsRow[], before: readonly NewsRow[]): NewsRow[] {
  const taken = new Set(before.map(rowKey));
  return fresh.map((item) => {
    const isTaken = item.id === madeUpId(item) && taken.has(rowKey(item));
    const distinct = isTaken ? { ...item, id: madeUpIdWithPublisher(item) } : item;
    taken.add(rowKey(distinct));
    return distinct;
  });
}

function rowKey({ symbol, published, id, headline }: IdentifiedNews): string {
  return [symbol, published, id, headline].join('\n');
}

function newsTable(items: readonly NewsRow[]): NewsTable {
  return {
    rows: items.length,
    columns: {
      symbol: items.map(({ symbol }) => symbol),
      id: items.map(({ id }) => id),
      published_utc: Float64Array.from(items, ({ published }) => published),
      headline: items.map(({ headline }) => headline),
      summary: items.map(({ summary }) => summary),
      url: items.map(({ url }) => url),
      source: items.map(({ source }) => source),
    },
  };
}
