import { parseDocument } from '../lake/partition-document.ts';
import { reportMeta } from '../scoring/score-partition.ts';
import type { DecisionEntry } from './ledgers.ts';

/** The decision that a partition of scores_weekly holds in `report_meta.json`. */
export type ScoredDecision = Pick<DecisionEntry, 'status' | 'decision' | 'reasons' | 'candidates' | 'schema_hash'>;

/** What of `report_meta.json` goes into the ledger of decisions. @returns undefined when the file is none of ours */
export function decisionOf(meta: Uint8Array): ScoredDecision | undefined {
  const document = parseDocument(Buffer.from(meta).toString('utf8'), reportMeta);
  if (typeof document === 'string') return undefined;
  const { regime_status: status, decision, reasons, measures, schema_hash } = document;
  return {
    ...(status === undefined ? {} : { status }),
    decision,
    reasons: reasons.map(({ code }) => code),
    candidates: measures.candidates.value,
    schema_hash,
  };
}
