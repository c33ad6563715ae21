import { epochDay, isoDate } from '../../../calendar/date.ts';
import { partitionName, partitionPath } from '../../../lake/dataset.ts';
import { parseDocument } from '../../../lake/partition-document.ts';
import { statedMeta } from '../../../scoring/score-partition.ts';
import { writtenBy } from '../../../written-by.ts';
import { cellPlace, fieldPlace, filePlace, tablePlace, type Violation } from '../../engine/finding.ts';
import type { InspectedFeatures, InspectedScores } from '../inspected/inspected-week.ts';
import { weekRule } from '../sections/week-rule.ts';
import type { OfWeek } from '../sections/week-sections.ts';

const meta = 'report_meta.json';

export const identity = weekRule({
  id: 'RG001',
  name: 'identity',
  severity: 'error',
  description:
    'Features and scores exist; every partition says in its manifest that it is what its path says; report_meta.json names the same regime, week and cutoff; no asof_date is older than the week.',
  why: 'A folder that was copied or renamed would pass off one week, or one regime, as another.',
  since: 1,
  reads: ['week', 'regime', 'scores', 'features', 'partitions', 'documents'],
  check: (subject) => {
    const found: Violation[] = [];
    for (const { exists, path, dataset } of [subject.features, subject.scores]) {
      if (!exists)
        found.push({
          subject: path,
          message: `expected a partition and found none: run the stage "${writtenBy[dataset.name]}"`,
        });
    }
    for (const { manifest, dataset, keys, path } of subject.partitions) {
      if (!manifest) continue;
      const stated = partitionName(manifest, dataset.partitionKeys);
      if (stated !== partitionPath(dataset, keys)) {
        found.push({
          subject: fieldPlace(path, 'manifest.json', 'keys'),
          message: `expected ${path}, found ${stated}`,
        });
      }
    }
    return [
      ...found,
      ...metaIdentity(subject),
      ...datesBefore(subject, subject.features),
      ...datesBefore(subject, subject.scores),
    ];
  },
});

function metaIdentity({
  scores,
  documents,
  regime,
  week,
}: OfWeek<'scores' | 'documents' | 'regime' | 'week'>): Violation[] {
  if (!scores.manifest) return [];
  const text = documents.get(meta);
  if (text === undefined) {
    // A listed file that is missing or damaged is RG004's.
    if (scores.fileProblems.some(({ file }) => file === meta)) return [];
    return [{ subject: filePlace(scores.path, meta), message: 'expected the file, and the manifest does not list it' }];
  }
  const stated = parseDocument(text, statedMeta);
  if (typeof stated === 'string') return [{ subject: filePlace(scores.path, meta), message: stated }];
  const expected = {
    regime_id: regime.id,
    week_end: week.weekEnding,
    cutoff_utc: new Date(week.cutoffUtc).toISOString(),
  } as const;
  return (Object.keys(expected) as (keyof typeof expected)[])
    .filter((field) => stated[field] !== expected[field])
    .map((field) => ({
      subject: fieldPlace(scores.path, meta, field),
      message: `expected ${expected[field]}, found ${stated[field]}`,
    }));
}

function datesBefore(
  { week }: OfWeek<'week'>,
  { dataset, keys, table }: InspectedFeatures | InspectedScores,
): Violation[] {
  if (!table) return [];
  const [first] = week.sessions;
  const firstDay = first ? epochDay(first.date) : Number.NEGATIVE_INFINITY;
  const { asof_date: dates, symbol } = table.columns;
  return Array.from(dates.keys())
    .filter((row) => (dates[row] as number) < firstDay)
    .map((row) => ({
      subject: cellPlace(tablePlace(dataset, keys), `symbol=${symbol[row]}`, 'asof_date'),
      message: `expected a session of the week ending ${week.weekEnding}, found ${isoDate(dates[row] as number)}`,
    }));
}
