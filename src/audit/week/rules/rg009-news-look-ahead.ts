import { cellPlace, tablePlace, type Violation } from '../../engine/finding.ts';
import { notApplicable } from '../../engine/rule.ts';
import { rowName } from '../../engine/table-comparison.ts';
import type { InspectedNews } from '../inspected/inspected-week.ts';
import { weekRule } from '../sections/week-rule.ts';

export const newsLookAhead = weekRule({
  id: 'RG009',
  name: 'no look-ahead in news',
  severity: 'error',
  description:
    "Every news item, cluster member and representative of the week and of the 12 before it was published after the cutoff of the week before and not after its own week's cutoff.",
  why: 'News up to midnight counted for a decision dated at the close is hours of hindsight.',
  since: 1,
  reads: ['news', 'isOffline'],
  check: ({ news, isOffline }) =>
    isOffline
      ? notApplicable('the week was scored from a features file')
      : news.flatMap((week) => [...outside(week, 'news'), ...outside(week, 'clusters'), ...outside(week, 'enriched')]),
});

function outside(news: InspectedNews, part: 'news' | 'clusters' | 'enriched'): Violation[] {
  const { dataset, keys, table } = news[part];
  if (!table) return [];
  const { cutoffUtc, previousCutoffUtc } = news.week;
  const found: Violation[] = [];
  for (const [row, published] of table.columns.published_utc.entries()) {
    if (published > previousCutoffUtc && published <= cutoffUtc) continue;
    const side =
      published > cutoffUtc
        ? `at most the cutoff ${text(cutoffUtc)}`
        : `after the cutoff before, ${text(previousCutoffUtc)}`;
    found.push({
      subject: cellPlace(tablePlace(dataset, keys), rowName(table as never, dataset.rowKey, row), 'published_utc'),
      message: `expected ${side}, found ${text(published)}`,
    });
  }
  return found;
}

function text(utc: number): string {
  return Math.abs(utc) <= 8.64e15 ? new Date(utc).toISOString() : String(utc);
}
