import type { Pipeline } from '../../configuration/pipeline.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import type { Week } from '../../market/calendar/weeks.ts';
import { pickRows } from '../../providers/files/source-columns.ts';
import type { SourceTable } from '../../providers/files/source-table.ts';
import type { QuarantinedRow } from '../../providers/quarantine.ts';
import { malformedRows } from '../../providers/row-counts.ts';
import { setAside } from '../../providers/set-aside.ts';
import { weekAmong } from './assign-weeks.ts';
import { type NewsRow, readNewsRows } from './news-rows.ts';
import { describeNews, judgeNews, type NewsOutcome, type NewsWindow, newsReasons } from './news-rules.ts';

/** The news items of the sources that may be stored, and what became of the other rows. */
export interface NewsCandidates {
  readonly weeks: readonly Week[];
  readonly items: readonly NewsRow[];
  /** Time of the sources' first item (ms since 1970): from its week on a week without items is known to be empty. */
  readonly coveredFrom: number;
  /** Time of the sources' last item that is not in the future; -Infinity when there is none. */
  readonly lastItem: number;
  /** Rows of the files. */
  readonly read: number;
  readonly quarantined: readonly QuarantinedRow[];
  readonly skipped: Readonly<Record<string, number>>;
  readonly sources: readonly SourceFile[];
}

/** Judges every row of the sources: which give the news of the window, which are set aside, which were not asked for. */
export async function newsCandidates(
  tables: readonly SourceTable[],
  columns: Pipeline['news']['columns'],
  window: NewsWindow,
): Promise<NewsCandidates> {
  const parts: NewsRow[][] = [];
  for (const table of tables) parts.push(await readNewsRows(table, columns));
  const items = parts.flat();
  const fileRows = parts.map(({ length }) => length);
  const outcomes = judgeNews(items, fileRows, window);
  const { first, last } = timeSpan(items, window.now);
  return {
    weeks: window.weeks,
    items: items.filter((_, row) => outcomes[row] === 'taken'),
    coveredFrom: first,
    lastItem: last,
    read: tables.reduce((sum, { rows }) => sum + rows, 0),
    quarantined: await refusedItems(tables, items, fileRows, outcomes, window.weeks),
    skipped: skippedCounts(outcomes),
    sources: tables.map(({ file }) => file),
  };
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
  tables: readonly SourceTable[],
  items: readonly NewsRow[],
  fileRows: readonly number[],
  outcomes: readonly NewsOutcome[],
  weeks: readonly Week[],
): Promise<QuarantinedRow[]> {
  const all: QuarantinedRow[][] = [];
  let start = 0;
  for (const [i, table] of tables.entries()) {
    const count = fileRows[i] as number;
    all.push(malformedRows(table, 'undated'));
    const rows = Array.from({ length: count }, (_, row) => row).filter((row) =>
      newsReasons.has(outcomes[start + row] as NewsOutcome),
    );
    const first = start;
    const refusals = rows.map((at) => {
      const item = items[first + at] as NewsRow;
      const reason = outcomes[first + at] as NewsOutcome;
      const period = weekAmong(weeks, item.published)?.weekEnding ?? 'undated';
      return { at, symbol: item.symbol, reason, detail: describeNews(reason, item), period };
    });
    all.push(await setAside(table, await pickRows(table.frame, rows), refusals));
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
