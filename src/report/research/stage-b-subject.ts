import type { CombinatorialPolicy } from '../../research/stage-b/combinatorial-policy.ts';
import type { StageBPlan } from '../../research/stage-b/plan.ts';
import type { JudgedProgramme } from '../../research/stage-b/programme.ts';
import type { ValidatedCandidate } from '../../research/stage-b/result-tables.ts';
import type { StageBSubject } from '../../research/stage-b/run-identity.ts';

/** What the reports of a validation are about. */
export interface StageBFacts {
  readonly keys: { readonly snapshot: string; readonly run: string };
  readonly subject: StageBSubject;
  readonly plan: StageBPlan;
  readonly policy: CombinatorialPolicy;
  /** As-of dates of the panel. */
  readonly dates: Int32Array;
  readonly candidates: readonly ValidatedCandidate[];
  readonly survivors: ReadonlyMap<number, readonly ValidatedCandidate[]>;
  readonly programme: JudgedProgramme;
  readonly ledger: { readonly lines: number; readonly trials: number; readonly head: string };
  /** Candidates that the holdout was opened for. */
  readonly openings: number;
}
