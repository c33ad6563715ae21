import type { Violation } from '../../engine/finding.ts';
import type { PanelState } from '../sections/panels.ts';
import { storeRule } from '../sections/store-rule.ts';

export const featureReconciliation = storeRule({
  id: 'RG112',
  of: 'panel',
  name: 'feature_reconciliation_ok',
  severity: 'error',
  description:
    'Every partition that the index of a merged panel names is there, with the digest and the rows that it names, or with those that a shard made since.',
  why: 'The reference wrote down that its features reconcile, and never looked.',
  cure: 'Run "panel" and "merge" again: a partition that is not the one of its recipe is made anew.',
  since: 1,
  reads: ['panels'],
  check: ({ panels }, earlier) =>
    panels.flatMap(unreconciled).filter(({ subject }) => earlier.at(subject) === undefined),
});

function unreconciled({ index, indexed, noted, there }: PanelState): Violation[] {
  return indexed.flatMap(({ path, digest, rows }) => {
    const now = there.get(path);
    if (now === undefined) return [{ subject: path, message: `${index} names it, and it is not there` }];
    if (now.digest !== digest) {
      if (noted.get(path)?.has(now.digest)) return [];
      return [
        {
          subject: path,
          message: `${index} names the digest ${digest}, and it has ${now.digest}, which no shard made`,
        },
      ];
    }
    return now.rows === rows ? [] : [{ subject: path, message: `${index} says ${rows} rows, and it has ${now.rows}` }];
  });
}
