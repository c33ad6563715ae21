import { tablePlace } from '../../engine/finding.ts';
import { weekRule } from '../sections/week-rule.ts';

export const columnTypes = weekRule({
  id: 'RG006',
  name: 'columns and types',
  severity: 'error',
  description:
    'Every table looked at has exactly its declared columns in their types, nulls only where they are allowed, finite numbers alone, and as many rows as the manifest says.',
  why: 'Polars reads missing columns, NaN and other types without a word.',
  since: 1,
  reads: ['partitions'],
  check: ({ partitions }) =>
    partitions.flatMap(({ dataset, keys, tableProblem }) =>
      tableProblem === undefined ? [] : [{ subject: tablePlace(dataset, keys), message: tableProblem }],
    ),
});
