import { filePlace } from '../../engine/finding.ts';
import { weekRule } from '../sections/week-rule.ts';

export const fileDigests = weekRule({
  id: 'RG004',
  name: 'file digests',
  severity: 'error',
  description:
    'Every file of every partition looked at has the size and the SHA-256 of its manifest, none is missing, and there is no other: scores, features, universe, 13 weeks of news, clusters, enrichment and vectors, bars and revisions of 61 sessions, coverage and quarantine; the findings of the audit before this one; once per run, everything else in the lake.',
  why: 'Parquet readers verify no checksum: a flipped bit would become a number.',
  since: 4,
  reads: ['partitions', 'rest'],
  check: ({ partitions, rest }) =>
    [...partitions, ...rest].flatMap(({ path, fileProblems }) =>
      fileProblems.map(({ file, problem }) => ({ subject: filePlace(path, file), message: problem })),
    ),
});
