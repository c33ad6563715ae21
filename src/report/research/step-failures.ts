/** What failed in a run of research, by a name that stays the same from run to run. */
export interface StepFailure {
  readonly code: string;
  /** Exit code of the system before this one for the same; null where it had none of its own. */
  readonly reference: number | null;
}

interface FailureRule {
  readonly step: string;
  readonly code: string;
  readonly reference: number | null;
  readonly when: string;
  /** Reason codes of the step, of which one has to be there; none: any failure of it. */
  readonly reasons?: readonly string[];
}

/** Of the rules of a step the first that holds. */
export const failureRules: readonly FailureRule[] = [
  { step: 'restore', code: 'MEMORY_NOT_RESTORED', reference: null, when: 'what earlier runs published cannot be had' },
  {
    step: 'backbone',
    code: 'REAL_DELTA_TOO_SMALL',
    reference: 91,
    when: 'fewer rows are new than were expected',
    reasons: ['EXPECTED_MIN_ROWS_NOT_MET'],
  },
  {
    step: 'backbone',
    code: 'BACKBONE_THRESHOLD',
    reference: 95,
    when: 'the store is fed, and a threshold of rows or packs says no',
    reasons: ['PACKS_FAILED_NONZERO', 'EXPECTED_MAX_ROWS_EXCEEDED', 'FAIL_MIN_DELTA_ROWS', 'FAIL_MAX_DELTA_ROWS'],
  },
  { step: 'backbone', code: 'BACKBONE_FAILED', reference: null, when: 'the store could not be fed' },
  { step: 'reconcile', code: 'SOURCE_TRUTH_GATE', reference: 96, when: 'the audit of the store says no' },
  { step: 'snapshot', code: 'SNAPSHOT_REFUSED', reference: 96, when: 'the store cannot be pinned as it is' },
  { step: 'invalidate', code: 'INVALIDATION_FAILED', reference: null, when: 'what rests on a change cannot be told' },
  { step: 'universe', code: 'UNIVERSE_FAILED', reference: 42, when: 'a date has no universe' },
  { step: 'panel', code: 'PANEL_SHARD_FAILED', reference: 42, when: 'a shard of the panel was not made' },
  { step: 'merge', code: 'PANEL_INCOMPLETE', reference: 42, when: 'the shards make no whole panel' },
  { step: 'stage-a', code: 'STAGE_A_FAILED', reference: null, when: 'the screening was not done' },
  { step: 'stage-b', code: 'STAGE_B_FAILED', reference: null, when: 'the validation was not done' },
  { step: 'promote', code: 'PROMOTION_FAILED', reference: null, when: 'nothing could be decided' },
];

/** Steps that name what they made by the id of a run: without one the steps behind it have nothing to go by. */
export const runMissing: Readonly<Record<string, StepFailure>> = {
  'stage-a': { code: 'STAGE_A_RUN_MISSING', reference: 93 },
  'stage-b': { code: 'STAGE_B_RUN_MISSING', reference: 94 },
};

/** Why a step failed. @param reasons codes that it gave itself */
export function failureOf(step: string, reasons: readonly string[]): StepFailure {
  const rule = failureRules.find(
    (one) => one.step === step && (one.reasons === undefined || one.reasons.some((code) => reasons.includes(code))),
  );
  if (rule === undefined) throw new Error(`Of the step ${step} it is not said what its failure is called.`);
  return { code: rule.code, reference: rule.reference };
}

/** The failure of a step that says it succeeded and names no run; undefined where it names one, or has none. */
export function missingRun(step: string, outputs: Readonly<Record<string, string>>): StepFailure | undefined {
  return (outputs.run ?? '') === '' ? runMissing[step] : undefined;
}
