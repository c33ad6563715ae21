import type { GateSet } from '../../research/gate-settings.ts';
import type { GatedCandidate } from '../../research/result-tables.ts';
import type { StageASettings } from '../../research/settings.ts';
import type { StageAPlan } from '../../research/stage-a.ts';

/** What the report of a screening is about. */
export interface StageASubject {
  readonly candidates: readonly GatedCandidate[];
  readonly survivors: ReadonlyMap<number, readonly GatedCandidate[]>;
  readonly plan: StageAPlan;
  /** As-of dates of the panel. */
  readonly dates: Int32Array;
  readonly ledger: { readonly lines: number; readonly trials: number };
  readonly snapshot: string;
  readonly featureSet: string;
  readonly settings: StageASettings;
  readonly gates: GateSet;
}
