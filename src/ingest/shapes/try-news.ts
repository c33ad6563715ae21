import { isoDate, utcDay } from '../../calendar/date.ts';
import { nyse } from '../../calendar/nyse.ts';
import { type Week, weeksBetween } from '../../calendar/weeks.ts';
import { total } from '../../sources/row-counts.ts';
import { counted } from '../../text/name-list.ts';
import { isSymbol } from '../../text/symbol.ts';
import { newsCandidates } from '../news/news-candidates.ts';
import { type NewsRow, type NewsSource, readNewsRows } from '../news/news-rows.ts';
import type { NewsSettings } from '../news/settings.ts';
import { outcomesOf, type TriedRows } from './tried-rows.ts';

const shownRows = 5;
/** Weeks of news that every feature looks back on, and the week itself. */
const neededWeeks = 13;

/** What becomes of the rows of files of news when every symbol and week that they hold is asked for. */
export async function triedNews(sources: readonly NewsSource[], news: NewsSettings, now: number): Promise<TriedRows> {
  const items: NewsRow[] = [];
  for (const source of sources) items.push(...(await readNewsRows(source, news.columns)));
  const symbols = new Set(items.map(({ symbol }) => symbol).filter(isSymbol));
  const weeks = weeksOf(items, now);
  const { read, skipped, quarantined } = await newsCandidates(sources, news.columns, { weeks, symbols, now });
  return {
    header: ['symbol', 'published', 'headline', 'summary', 'source', 'url'],
    first: items.slice(0, shownRows).map(cellsOf),
    outcomes: outcomesOf(read - total(skipped) - quarantined.length, skipped, quarantined),
    span: spanOf(items, symbols),
    lacks: lacksOf(sources, news, weeks),
  };
}

/** The weeks from the first item to the last one that is not in the future. */
function weeksOf(items: readonly NewsRow[], now: number): readonly Week[] {
  const [begin, end] = [Date.parse(nyse.firstDate), Math.min(now, Date.parse(nyse.lastDate))];
  let first = end;
  let last = begin;
  for (const { published } of items) {
    if (!(published >= begin && published <= end)) continue;
    first = Math.min(first, published);
    last = Math.max(last, published);
  }
  const lastDay = Math.min(utcDay(Math.max(first, last)) + 7, utcDay(Date.parse(nyse.lastDate)));
  return weeksBetween(isoDate(utcDay(first)), isoDate(lastDay));
}

function cellsOf({ symbol, published, headline, summary, source, url }: NewsRow): string[] {
  const time = Math.abs(published) <= 8.64e15 ? new Date(published).toISOString() : '–';
  return [symbol === '' ? '–' : symbol, time, ...[headline, summary, source, url].map((text) => text.slice(0, 40))];
}

function spanOf(items: readonly NewsRow[], symbols: ReadonlySet<string>): string {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { published } of items) {
    if (!(Math.abs(published) <= 8.64e15)) continue;
    first = Math.min(first, published);
    last = Math.max(last, published);
  }
  if (first > last) return '';
  return `${counted(symbols.size, 'symbol')} from ${new Date(first).toISOString()} to ${new Date(last).toISOString()}.`;
}

function lacksOf(sources: readonly NewsSource[], news: NewsSettings, weeks: readonly Week[]): string[] {
  const lacks: string[] = [];
  const columns = sources.map((source) => source.columns ?? news.columns);
  if (!columns.some(({ id, url }) => id !== undefined || url !== undefined)) {
    lacks.push('An id or an address: items are told apart by time and headline alone.');
  }
  if (weeks.length < neededWeeks) {
    lacks.push(
      `Weeks: it has news of ${counted(weeks.length, 'week')}, and ${neededWeeks} are needed for every feature to be known.`,
    );
  }
  return lacks;
}
