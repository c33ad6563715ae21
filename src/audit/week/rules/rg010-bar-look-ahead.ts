import { epochDay, isoDate } from '../../../calendar/date.ts';
import { cellPlace, fieldPlace, tablePlace, type Violation } from '../../engine/finding.ts';
import { rowName } from '../../engine/table-comparison.ts';
import type { InspectedActions, InspectedRevisions } from '../inspected/inspected-week.ts';
import { weekRule } from '../sections/week-rule.ts';
import type { OfWeek } from '../sections/week-sections.ts';

export const barLookAhead = weekRule({
  id: 'RG010',
  name: 'no look-ahead in bars',
  severity: 'error',
  description:
    'No asof_date lies after the week; the rows of bars and revisions that the recipe names end with the week; no correction of a bar was known before its session, no split or dividend before its ex-date.',
  why: 'A bar, or a correction, from after the decision makes every backtest a success.',
  since: 3,
  reads: ['week', 'features', 'scores', 'revisions', 'actions'],
  check: (subject) => [
    ...[subject.features, subject.scores].flatMap(({ dataset, keys, table }) =>
      table ? datesAfter(subject, tablePlace(dataset, keys), table) : [],
    ),
    ...slicesAfter(subject),
    ...subject.revisions.flatMap((revisions) => knownTooEarly(revisions, revisions.table?.columns.date)),
    ...subject.actions.flatMap((actions) => knownTooEarly(actions, actions.table?.columns.ex_date)),
  ],
});

function datesAfter(
  { week }: OfWeek<'week'>,
  place: string,
  { columns }: { readonly columns: { readonly symbol: readonly string[]; readonly asof_date: Float64Array } },
): Violation[] {
  const last = epochDay(week.weekEnding);
  return Array.from(columns.asof_date.keys())
    .filter((row) => (columns.asof_date[row] as number) > last)
    .map((row) => ({
      subject: cellPlace(place, `symbol=${columns.symbol[row]}`, 'asof_date'),
      message: `expected at most ${week.weekEnding}, found ${isoDate(columns.asof_date[row] as number)}`,
    }));
}

function slicesAfter({ features, scores, week }: OfWeek<'features' | 'scores' | 'week'>): Violation[] {
  const found: Violation[] = [];
  for (const { path, manifest } of [features, scores]) {
    for (const { dataset, slice = '' } of manifest?.recipe.inputs ?? []) {
      const later = (slice.match(/\d{4}-\d{2}-\d{2}/g) ?? []).filter((date) => date > week.weekEnding);
      if (later.length === 0) continue;
      const message = `expected rows of ${dataset} up to ${week.weekEnding}, found "${slice}"`;
      found.push({ subject: fieldPlace(path, 'manifest.json', `recipe.inputs[${dataset}].slice`), message });
    }
  }
  return found;
}

/** @param date epoch day of each row, before which nobody could know it */
function knownTooEarly(
  { dataset, keys, table }: InspectedRevisions | InspectedActions,
  date: Int32Array | undefined,
): Violation[] {
  if (!table || !date) return [];
  const { known_from: knownFrom } = table.columns;
  return Array.from(date.keys())
    .filter((row) => (knownFrom[row] as number) < (date[row] as number))
    .map((row) => ({
      subject: cellPlace(tablePlace(dataset, keys), rowName(table as never, dataset.rowKey, row), 'known_from'),
      message: `expected a week that ends on or after ${isoDate(date[row] as number)}, found ${isoDate(knownFrom[row] as number)}`,
    }));
}
