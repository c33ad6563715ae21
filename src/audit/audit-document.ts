import { z } from 'zod';
import type { Manifest } from '../lake/manifest.ts';
import { type PartitionDocuments, readDocument } from '../lake/partition-document.ts';

const auditDocument = z.looseObject({
  verdict: z.enum(['passed', 'failed']),
  rules: z.number(),
  findings: z.number(),
  errors: z.number(),
  warnings: z.number(),
  failedRules: z.array(z.string()),
  outcomes: z.array(
    z.looseObject({
      rule: z.string(),
      name: z.string(),
      status: z.enum(['passed', 'failed', 'not-applicable', 'not-evaluated']),
      findings: z.number(),
      because: z.string().exactOptional(),
    }),
  ),
});

/** `audit.json`, as far as it is read again. */
export type AuditDocument = z.infer<typeof auditDocument>;

/** The verdict of an audit, as it was written. @throws DamagedPartitionError where it is missing, or none of ours */
export function readAuditDocument(partition: PartitionDocuments): AuditDocument {
  return readDocument(partition, 'audit.json', auditDocument);
}

/** Whether an audit looked at this very partition of its week and regime: what was made again since may have other contents. */
export function isAuditOf(audit: Pick<Manifest, 'recipe'>, { dataset, keys, content }: Manifest): boolean {
  return audit.recipe.inputs.some(
    (input) => input.dataset === dataset && input.content === content && input.keys.regime === keys.regime,
  );
}
