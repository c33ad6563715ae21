import { z } from 'zod';
import type { DecisionEntry } from './ledgers.ts';

/** What of `report_meta.json` goes into the ledger of decisions. */
const metaSchema = z.object({
  schema_hash: z.string(),
  regime_status: z.enum(['live', 'shadow', 'retired']).optional(),
  decision: z.enum(['TRADE', 'SKIP', 'UNDECIDED']),
  reasons: z.array(z.object({ code: z.string() })),
  measures: z.object({ candidates: z.object({ value: z.number().nullable() }) }),
});

/** The decision that a partition of scores_weekly holds in `report_meta.json`. */
export type ScoredDecision = Pick<DecisionEntry, 'status' | 'decision' | 'reasons' | 'candidates' | 'schema_hash'>;

/** @returns undefined when the file is none of ours */
export function decisionOf(meta: Uint8Array): ScoredDecision | undefined {
  try {
    const document: unknown = JSON.parse(Buffer.from(meta).toString('utf8'));
    const { regime_status: status, decision, reasons, measures, schema_hash } = metaSchema.parse(document);
    return {
      ...(status === undefined ? {} : { status }),
      decision,
      reasons: reasons.map(({ code }) => code),
      candidates: measures.candidates.value,
      schema_hash,
    };
  } catch {
    return undefined;
  }
}
