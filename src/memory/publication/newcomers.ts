import { type IsoDate, weeksApart } from '../../calendar/date.ts';
import { companyNews, universe } from '../../ingest/datasets.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Table } from '../../lake/table.ts';
import { clusterVectors, newsClusters, repEnriched } from '../../news/datasets.ts';
import type { PublishedPartition } from '../published.ts';
import type { Publishable } from './publishable.ts';
import { uniteRows } from './unite-rows.ts';

const ofNews: ReadonlySet<string> = new Set(
  [companyNews, newsClusters, repEnriched, clusterVectors].map(({ name }) => name),
);

/** Whether a partition is news of a week, or made of it. */
export function isOfNews({ dataset }: Pick<PublishedPartition, 'dataset'>): boolean {
  return ofNews.has(dataset.name);
}

export interface NewcomersOptions {
  /** What is on the branch. */
  readonly present: readonly PublishedPartition[];
  /** The branch, as a lake. */
  readonly published: Lake;
  /** Weeks that a week looks back on. */
  readonly historyWeeks: number;
}

/**
 * Whether a fresh partition of news holds every published row as it was, and beyond them only news of symbols that no published week with
 * this news before it had in its universe: a symbol that has become a member brings the news of the weeks before. None of the published
 * weeks looked for it, so their features stay what they are.
 */
export async function bringsOnlyNewcomers(
  fresh: Publishable,
  { present, published, historyWeeks }: NewcomersOptions,
): Promise<boolean> {
  const { dataset, keys } = fresh;
  const week = keys.week_ending;
  if (!isOfNews(fresh) || week === undefined) return false;
  const before = (await published.require(dataset, keys)).table;
  const after = (await fresh.lake.require(dataset, keys)).table;
  if (uniteRows(dataset, before, after, 'grows').kind !== 'fresh') return false;
  const known = symbolsOf(before);
  const newcomers = symbolsOf(after).difference(known);
  if (rowsOf(after, known) !== before.rows) return false;
  for (const one of present.filter((partition) => looksBackOn(partition, week, historyWeeks))) {
    const members = await published.require(universe, one.keys);
    if (members.table.columns.symbol.some((symbol) => newcomers.has(symbol))) return false;
  }
  return true;
}

function looksBackOn({ dataset, keys }: PublishedPartition, week: string, historyWeeks: number): boolean {
  if (dataset.name !== universe.name || keys.week_ending === undefined) return false;
  const weeksLater = weeksApart(week as IsoDate, keys.week_ending as IsoDate);
  return weeksLater >= 0 && weeksLater <= historyWeeks;
}

function symbolsOf({ columns }: Table): Set<string> {
  return new Set(columns.symbol as unknown as string[]);
}

function rowsOf({ columns }: Table, symbols: ReadonlySet<string>): number {
  return (columns.symbol as unknown as string[]).filter((symbol) => symbols.has(symbol)).length;
}
