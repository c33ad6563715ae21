import { z } from 'zod';

export const hex16 = z.string().regex(/^[0-9a-f]{16}$/);
export const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.number().nullable();

/** A candidate of a universe as a run of Stage B saw it, as far as a decision looks at it. */
export const candidateEvidence = z.strictObject({
  trial: hex16,
  candidate: z.string(),
  universe: z.number().int(),
  family: z.string(),
  /** The registry score, 0 … 1: docs/promotion.md has its formula. */
  score: z.number(),
  dsr: number,
  psr: number,
  net_sharpe: number,
  ic_mean: number,
  turnover: number,
  max_drawdown: number,
  path_sharpe_min: number,
  passed_strict: z.boolean(),
  passed_final: z.boolean(),
  /** Whether it is among the survivors, of which there are at most so many. */
  is_survivor: z.boolean(),
  /** Codes of the gates that said no. */
  failed: z.array(z.string()),
});
export type CandidateEvidence = z.infer<typeof candidateEvidence>;

/** What a decision rests on: a run of Stage B. */
export const evidenceSchema = z.strictObject({
  run: hex16,
  snapshot: z.string(),
  /** Run of Stage A that it rests on; empty where its recipe names none. */
  stage_a_run: z.string(),
  /** Last as-of date of the panel that it was made of; null where nothing says it. */
  as_of: z.iso.date().nullable(),
  /** Content digests of what was read. */
  digests: z.strictObject({ candidates: hex64, survivors: hex64, returns: hex64.nullable() }),
  /** SHA-256 of the gates by which it was judged. */
  gates: hex64,
  /** Version of the registry score. */
  score_version: z.number().int(),
  candidates_total: z.number().int(),
  strict_total: z.number().int(),
  survivors_total: z.number().int(),
  candidates: z.array(candidateEvidence),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** How a challenger did against a champion on the same dates. */
export const comparisonSchema = z.strictObject({
  challenger: hex16,
  incumbent: hex16,
  /** Steps that both have. */
  n: z.number().int(),
  /** Sharpe ratio of the challenger less that of the incumbent, by the step. */
  sharpe_difference: z.number(),
  /** One-sided, of "it is not larger". */
  p: z.number(),
  /** Mean block length, steps. */
  block_length: z.number(),
  draws: z.number().int(),
  /** SHA-256 of dates and returns of both, the challenger first; the seed is made of it. */
  returns: hex64,
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Whether evidence can be believed now: `stale`: too old, or older than what was decided on; `invalidated`: an input of its run is another one now. */
export const evidenceConditions = ['fresh', 'stale', 'invalidated', 'missing'] as const;
export type EvidenceCondition = (typeof evidenceConditions)[number];

/** Best first: by score, deflated and probabilistic Sharpe ratio, then by name. */
export function byMerit(a: CandidateEvidence, b: CandidateEvidence): number {
  return (
    b.score - a.score ||
    (b.dsr ?? -1) - (a.dsr ?? -1) ||
    (b.psr ?? -1) - (a.psr ?? -1) ||
    (a.candidate < b.candidate ? -1 : a.candidate > b.candidate ? 1 : a.universe - b.universe)
  );
}

/**
 * The evidence without the rows that no decision can look at: candidates that are known, retired and no survivors. It keeps the lines of the ledger short.
 *
 * @param isIdle whether a trial is known and retired
 */
export function concernedEvidence(evidence: Evidence, isIdle: (trial: string) => boolean): Evidence {
  const concerned = evidence.candidates.filter((one) => one.is_survivor || !isIdle(one.trial));
  return { ...evidence, candidates: concerned.toSorted(byMerit) };
}
