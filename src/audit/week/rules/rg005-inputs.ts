import { changedInputs } from '../../engine/changed-inputs.ts';
import type { Violation } from '../../engine/finding.ts';
import type { InspectedPartition } from '../../engine/inspected-partition.ts';
import { differentReading } from '../sections/different-reading.ts';
import { weekRule } from '../sections/week-rule.ts';

export const inputDigests = weekRule({
  id: 'RG005',
  name: 'input digests',
  severity: 'error',
  description:
    'The lake still holds, with the same content, every input that the recipes of the scores, the features and the enrichment name, and would score the week from nothing else.',
  why: 'A result whose inputs changed afterwards cannot be explained by what lies beside it.',
  since: 1,
  reads: ['features', 'scores', 'news', 'inputsNow', 'inspect'],
  check: async ({ features, scores, news, inputsNow, inspect }) => {
    const found: Violation[] = [];
    const enrichment = news.flatMap(({ clusters, enriched, vectors }) => [clusters, enriched, vectors]);
    for (const partition of [features, scores, ...enrichment] as unknown as InspectedPartition[]) {
      found.push(...(await changedInputs(partition, inspect)));
    }
    for (const partition of [features, scores] as unknown as InspectedPartition[]) {
      const known = new Set(found.map(({ subject }) => subject));
      found.push(...differentReading(partition, inputsNow).filter(({ subject }) => !known.has(subject)));
    }
    return found;
  },
});
