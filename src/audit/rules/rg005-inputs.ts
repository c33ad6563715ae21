import type { Violation } from '../finding.ts';
import { changedInputs, differentReading, inspectReference } from '../input-differences.ts';
import type { InspectedPartition } from '../inspected-partition.ts';
import type { Rule } from '../rule.ts';

export const inputDigests: Rule = {
  id: 'RG005',
  name: 'input digests',
  severity: 'error',
  description:
    'The lake still holds, with the same content, every input that the recipes of the scores, the features and the enrichment name, and would score the week from nothing else.',
  why: 'A result whose inputs changed afterwards cannot be explained by what lies beside it.',
  check: async ({ features, scores, news, inputsNow, inspect }) => {
    const found: Violation[] = [];
    const inspectInput = inspectReference(inspect);
    const enrichment = news.flatMap(({ clusters, enriched, vectors }) => [clusters, enriched, vectors]);
    for (const partition of [features, scores, ...enrichment] as unknown as InspectedPartition[]) {
      found.push(...(await changedInputs(partition, inspectInput)));
    }
    for (const partition of [features, scores] as unknown as InspectedPartition[]) {
      const known = new Set(found.map(({ subject }) => subject));
      found.push(...differentReading(partition, inputsNow).filter(({ subject }) => !known.has(subject)));
    }
    return found;
  },
};
