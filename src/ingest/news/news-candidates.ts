import type { Week } from '../../calendar/weeks.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import { frameRows, sourcesOf } from '../../sources/fetched-table.ts';
import type { QuarantinedRow, StoredRow } from '../../sources/quarantine.ts';
import { malformedRows } from '../../sources/row-counts.ts';
import { pickRows } from '../../sources/source-columns.ts';
import { type SpelledSymbol, SymbolMatcher } from '../../sources/symbol-matching.ts';
import { toQuarantine } from '../../sources/to-quarantine.ts';
import { byCodeUnits } from '../../text/order.ts';
import { weekAmong } from './assign-weeks.ts';
import { namedNews } from './named-news.ts';
import type { NewsNames } from './news-names.ts';
import { newsReadAgain } from './news-read-again.ts';
import { type NewsRow, type NewsSource, readNewsRows } from './news-rows.ts';
import {
  describeNews,
  judgeNews,
  type NewsJudgement,
  type NewsOutcome,
  type NewsWindow,
  newsReasons,
} from './news-rules.ts';
import type { NewsSettings } from './settings.ts';
import { type UnreadColumns, unreadColumns } from './unread-columns.ts';

/** The news items of the sources that may be stored, and what became of the other rows. */
export interface NewsCandidates {
  readonly weeks: readonly Week[];
  readonly items: readonly NewsRow[];
  /**
   * Time of the sources' first item, or from which live providers were asked (ms since 1970): from its week on a week without items is
   * known to be empty.
   */
  readonly coveredFrom: number;
  /** Time of the sources' last item that is not in the future; -Infinity when there is none. */
  readonly lastItem: number;
  /** Rows of the sources, malformed ones included. */
  readonly read: number;
  readonly quarantined: readonly QuarantinedRow[];
  /** With how many of the quarantined rows nothing is lost: they repeat an item. */
  readonly harmless: number;
  readonly skipped: Readonly<Record<string, number>>;
  readonly sources: readonly SourceFile[];
  /** Symbols that the sources name otherwise than the universe. */
  readonly spelled: readonly SpelledSymbol[];
  /** Texts of the sources that stand for no symbol, each once. */
  readonly strangers: readonly string[];
  /** Whom the rows of files are about. */
  readonly names: NewsNames;
  /** Columns of files that could say more of an item, and that nothing reads. */
  readonly unread: readonly UnreadColumns[];
  /** Rows of the quarantine that are taken now. */
  readonly readAgain: readonly StoredRow[];
}

/**
 * Judges every row of the sources: which give the news of the window, which are set aside, which were not asked for.
 *
 * @param columns how the columns of files are named
 * @param earlier rows that earlier ingests have set aside
 */
export async function newsCandidates(
  sources: readonly NewsSource[],
  columns: NewsSettings['columns'],
  window: NewsWindow,
  earlier: readonly StoredRow[] = [],
): Promise<NewsCandidates> {
  const parts: NewsRow[][] = [];
  for (const source of sources) parts.push(await readNewsRows(source, columns));
  const { weeks, matcher = new SymbolMatcher([...window.symbols]) } = window;
  const { items, spelled, strangers } = namedNews(parts.flat(), matcher);
  // An item that several answers give is as harmless as one that several files give.
  const fileRows = sources.flatMap(frameRows);
  const judgement = judgeNews(items, fileRows, window);
  const { outcomes, harmless } = judgement;
  const { first, last } = timeSpan(items, window.now);
  return {
    weeks: window.weeks,
    items: items.filter((_, row) => outcomes[row] === 'taken'),
    coveredFrom: Math.min(first, window.askedFrom ?? Number.POSITIVE_INFINITY),
    lastItem: last,
    read: sources.reduce((sum, { rows }) => sum + rows, 0),
    quarantined: await refusedItems(sources, items, judgement, window.weeks),
    harmless: [...harmless].filter((row) => outcomes[row] === 'DUPLICATE_NEWS').length,
    skipped: skippedCounts(outcomes),
    sources: sources.flatMap(sourcesOf),
    spelled,
    strangers,
    names: newsNames(items, outcomes, window, strangers),
    unread: sources.flatMap((source) => unreadColumns(source.file.name, source.columns ?? columns, source.found ?? [])),
    readAgain: newsReadAgain(earlier, { sources, columns, items, outcomes, weeks, matcher }),
  };
}

function newsNames(
  items: readonly NewsRow[],
  outcomes: readonly NewsOutcome[],
  { symbols }: NewsWindow,
  strangers: readonly string[],
): NewsNames {
  const named = new Set<string>();
  let [rows, others] = [0, 0];
  for (const [row, { symbol, origin }] of items.entries()) {
    if (origin !== 'files') continue;
    if (symbols.has(symbol)) named.add(symbol);
    else if (outcomes[row] === 'other symbol') others += 1;
    else continue;
    rows += 1;
  }
  const all = [...symbols].sort(byCodeUnits);
  return { rows, others, symbols: all, unnamed: all.filter((symbol) => !named.has(symbol)), strangers };
}

/** Times of the first and the last item, those in the future left out. */
function timeSpan(items: readonly NewsRow[], now: number): { first: number; last: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { published } of items) {
    if (!(published <= now)) continue;
    first = Math.min(first, published);
    last = Math.max(last, published);
  }
  return { first, last };
}

async function refusedItems(
  sources: readonly NewsSource[],
  items: readonly NewsRow[],
  { outcomes, edited }: NewsJudgement,
  weeks: readonly Week[],
): Promise<QuarantinedRow[]> {
  const all: QuarantinedRow[][] = [];
  let start = 0;
  for (const source of sources) {
    const count = source.frame.height;
    all.push(malformedRows(source, 'undated'));
    const rows = Array.from({ length: count }, (_, row) => row).filter((row) =>
      newsReasons.has(outcomes[start + row] as NewsOutcome),
    );
    const first = start;
    const refusals = rows.map((at) => {
      const item = items[first + at] as NewsRow;
      const reason = outcomes[first + at] as NewsOutcome;
      const period = weekAmong(weeks, item.published)?.weekEnding ?? 'undated';
      return { at, symbol: item.symbol, reason, detail: describeNews(reason, item, edited.has(first + at)), period };
    });
    all.push(await toQuarantine(source, await pickRows(source.frame, rows), refusals));
    start += count;
  }
  return all.flat();
}

function skippedCounts(outcomes: readonly NewsOutcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    if (outcome === 'taken' || newsReasons.has(outcome)) continue;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}
