import { parsePublished } from '../../calendar/published-time.ts';
import type { Week } from '../../calendar/weeks.ts';
import { sourcesOf } from '../../sources/fetched-table.ts';
import { fileOfSource, type StoredRow } from '../../sources/quarantine.ts';
import { recordCells, samePlaces } from '../../sources/same-places.ts';
import type { SymbolMatcher } from '../../sources/symbol-matching.ts';
import { weekAmong } from './assign-weeks.ts';
import { namedNews } from './named-news.ts';
import { madeUpId, SeenNews } from './news-identity.ts';
import type { NewsRow, NewsSource } from './news-rows.ts';
import { type NewsOutcome, newsReasons } from './news-rules.ts';
import type { NewsSettings } from './settings.ts';

/** The news of sources, judged. */
export interface JudgedNews {
  readonly sources: readonly NewsSource[];
  readonly columns: NewsSettings['columns'];
  readonly items: readonly NewsRow[];
  readonly outcomes: readonly NewsOutcome[];
  readonly weeks: readonly Week[];
  readonly matcher: SymbolMatcher;
}

const notJudged: ReadonlySet<NewsOutcome> = new Set(['other symbol', 'after the week', 'before the window']);

/**
 * Which rows of the quarantine an ingest takes: those whose very place is read again and judged otherwise, by other settings; and those of another
 * state of their file that tell of an item which is taken. What is no record is read well once a file of its name has another state.
 */
export function newsReadAgain(stored: readonly StoredRow[], judged: JudgedNews): StoredRow[] {
  if (stored.length === 0) return [];
  const places = new Map<StoredRow, number | undefined>();
  let start = 0;
  for (const source of judged.sources) {
    for (const [row, [at]] of samePlaces(source, stored)) places.set(row, at === undefined ? undefined : start + at);
    start += source.frame.height;
  }
  const names = new Set(judged.sources.flatMap(sourcesOf).map(({ name }) => name));
  const taken = new SeenNews<NewsRow>();
  for (const [row, item] of judged.items.entries()) if (judged.outcomes[row] === 'taken') taken.add(item, item);
  return stored.filter((row) => {
    if (places.has(row)) return isReadWell(row, places.get(row), judged);
    if (row.reason === 'MALFORMED_ROW') return names.has(fileOfSource(row.source));
    return itemsOf(row, judged).some((item) => taken.find(item) !== undefined);
  });
}

function isReadWell(row: StoredRow, at: number | undefined, { items, outcomes, weeks }: JudgedNews): boolean {
  const item = at === undefined ? undefined : items[at];
  const outcome = at === undefined ? undefined : outcomes[at];
  if (item === undefined || outcome === undefined || newsReasons.has(outcome)) return false;
  if (!notJudged.has(outcome)) return true;
  // It is not asked for any more. Only what is read otherwise than it was is known to be sound.
  if (row.reason === 'UNREADABLE_TIME' || row.reason === 'NO_SYMBOL') return true;
  return row.period !== (weekAmong(weeks, item.published)?.weekEnding ?? row.period);
}

/** The item that a row tells of, as each kind of source would be read now. */
function itemsOf(row: StoredRow, { sources, columns: files, matcher }: JudgedNews): readonly NewsRow[] {
  const cells = recordCells(row);
  if (cells === undefined) return [];
  const readings = sources.map(({ columns = files, timezone }) => ({ columns, timezone }));
  const distinct = [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
  const items = distinct.flatMap(({ columns, timezone }) => {
    if (!Object.hasOwn(cells, columns.symbol)) return [];
    const text = (column: string | undefined) => (column === undefined ? '' : (cells[column]?.trim() ?? ''));
    const item = {
      symbol: text(columns.symbol),
      id: text(columns.id),
      published: parsePublished(text(columns.published), timezone),
      headline: text(columns.headline),
      summary: text(columns.summary),
      url: text(columns.url),
      source: text(columns.source),
    };
    return [item.id === '' ? { ...item, id: madeUpId(item) } : item];
  });
  return namedNews(items, matcher).items;
}
