import type { Table } from '../../../lake/table.ts';
import { tablePlace, type Violation } from '../../engine/finding.ts';
import type { InspectedPartition } from '../../engine/inspected-partition.ts';
import { rowName } from '../../engine/table-comparison.ts';
import { weekRule } from '../sections/week-rule.ts';

export const uniqueKeys = weekRule({
  id: 'RG007',
  name: 'unique keys',
  severity: 'error',
  description:
    'No table looked at has two rows with the same key: one row per symbol in features and scores, one bar per symbol and session.',
  why: 'A symbol that occurs twice counts twice in every mean, rank and basket.',
  since: 1,
  reads: ['partitions', 'remember'],
  check: async ({ partitions, remember }) => {
    const found = await Promise.all(
      partitions.map((partition) =>
        remember(`duplicates of ${partition.path} ${partition.manifest?.content}`, async () => duplicates(partition)),
      ),
    );
    return found.flat();
  },
});

function duplicates({ dataset, keys, table }: InspectedPartition): Violation[] {
  // Stored rows are in the order of their keys: where each is greater than the one before, no two are the same.
  if (!table || isAscending(table, dataset.rowKey)) return [];
  const counts = new Map<string, number>();
  for (let row = 0; row < table.rows; row += 1) {
    const name = rowName(table, dataset.rowKey, row);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([name, count]) => ({
      subject: tablePlace(dataset, keys),
      message: `expected one row with ${name}, found ${count}`,
    }));
}

function isAscending(table: Table, key: readonly string[]): boolean {
  const columns = key.map((name) => (table.columns as Record<string, ArrayLike<string | number>>)[name] ?? []);
  for (let row = 1; row < table.rows; row += 1) {
    if (!isGreater(columns, row, row - 1)) return false;
  }
  return true;
}

function isGreater(columns: readonly ArrayLike<string | number>[], row: number, other: number): boolean {
  for (const values of columns) {
    const [a, b] = [values[row] as string | number, values[other] as string | number];
    if (a > b) return true;
    if (a !== b) return false;
  }
  return false;
}
