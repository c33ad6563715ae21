import { filePlace } from '../../engine/finding.ts';
import { weekRule } from '../sections/week-rule.ts';

export const manifestDigest = weekRule({
  id: 'RG003',
  name: 'manifest digest',
  severity: 'error',
  description:
    'The manifest of every partition looked at is readable, is the text that was sealed when it was written, and has the digest and the content digest that it states.',
  why: 'A recipe or a file list that was edited by hand proves nothing.',
  since: 1,
  reads: ['partitions', 'rest'],
  check: ({ partitions, rest }) =>
    [...partitions, ...rest].flatMap(({ path, manifestProblem }) =>
      manifestProblem === undefined ? [] : [{ subject: filePlace(path, 'manifest.json'), message: manifestProblem }],
    ),
});
