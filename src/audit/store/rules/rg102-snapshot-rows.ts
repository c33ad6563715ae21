import { snapshot } from '../../../backbone/datasets.ts';
import { pinnedPartitions, snapshotDigest, summaryName } from '../../../backbone/snapshot.ts';
import { fieldPlace, tablePlace, type Violation } from '../../engine/finding.ts';
import type { PinnedStore } from '../sections/pinned.ts';
import { storeRule } from '../sections/store-rule.ts';

export const snapshotRows = storeRule({
  id: 'RG102',
  isOfDamage: true,
  of: 'store',
  name: 'snapshot_rows_declared_matches_scanned',
  severity: 'error',
  description:
    'Each snapshot has the id that follows from the partitions that it lists; its counts are the sums of theirs; of a partition that is as it was pinned it declares as many rows as there are.',
  why: 'What research rests on is named by its snapshot: one that was edited names something that never was.',
  cure: 'Remove the folder of the snapshot and run "snapshot": a store that is as it was gets the same id. What was made of another one names that.',
  since: 1,
  reads: ['pinned'],
  check: ({ pinned }) => pinned.snapshots.flatMap((one) => wrongCounts(one, pinned)),
});

function wrongCounts(
  { id, table, summary }: PinnedStore['snapshots'][number],
  { partitions }: PinnedStore,
): Violation[] {
  const place = tablePlace(snapshot, { id });
  const listed = pinnedPartitions(table);
  const found: Violation[] = [];
  const digest = snapshotDigest(listed);
  if (!id.endsWith(digest))
    found.push({ subject: place, message: `the id ends with the digest of another list: expected ${digest}` });
  for (const one of listed) {
    const now = partitions.get(one.partition);
    if (now === undefined || now.content !== one.content || now.rows === one.rows) continue;
    const subject = `${place}[partition=${one.partition}].rows`;
    found.push({ subject, message: `declares ${one.rows} rows, and there are ${now.rows}` });
  }
  if (summary === undefined) return [...found, { subject: place, message: `there is no ${summaryName}` }];
  for (const [dataset, of] of Map.groupBy(listed, (one) => one.dataset)) {
    const rows = of.reduce((sum, one) => sum + one.rows, 0);
    if (summary.rows[dataset] === rows) continue;
    const subject = fieldPlace(place.slice(0, place.lastIndexOf('/')), summaryName, `rows.${dataset}`);
    found.push({ subject, message: `declares ${summary.rows[dataset] ?? 'no'} rows, and the partitions have ${rows}` });
  }
  return found;
}
