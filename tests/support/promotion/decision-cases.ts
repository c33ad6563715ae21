import { decideAll, failing, row, type Step } from './sample-evidence.ts';

/** A decision that is known: what came before, and what the last step comes to. */
export interface DecisionCase {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly verdict: 'PROMOTE' | 'NO_PROMOTION';
  /** Codes that the last decision, or what it changes, has among others. */
  readonly codes: readonly string[];
  /** State and slot by candidate, afterwards. */
  readonly states: Readonly<Record<string, string>>;
}

const alpha = row('alpha', 0.7);
const hard = { hard_gates: ['DRAWDOWN_TOO_DEEP'] };
/** Alpha is live since session 0, and with the second step past its probation. */
const promoted: readonly Step[] = [{ session: 0, rows: [alpha] }];
const proven: readonly Step[] = [...promoted, { session: 21, rows: [alpha] }];
/** One whose gate "strict" passes, so that nothing freezes, and that is no survivor. */
const bystander = failing('bystander', 0.2, { passed_strict: true });

export const decisionCases: readonly DecisionCase[] = [
  {
    name: 'the best survivor takes an empty slot, the others those beside it and in shadow',
    steps: [{ session: 0, rows: ['alpha', 'beta', 'gamma', 'delta'].map((name, i) => row(name, 0.7 - i / 10)) }],
    verdict: 'PROMOTE',
    codes: [
      ...['STAGE_B_SURVIVOR_PRESENT', 'NO_EXISTING_CHAMPION', 'SELECTED_AS_LIVE_CHAMPION', 'PROMOTED_IN_THIS_RUN'],
      ...['PROBATION_STARTED', 'STAGE_B_SELECTED_SURVIVOR', 'FIRST_OBSERVED_IN_CANDIDATE_REGISTRY'],
    ],
    states: { alpha: 'live live', beta: 'live live_alt_1', gamma: 'live live_alt_2', delta: 'shadow shadow' },
  },
  {
    name: 'no survivor is a result: the slot stays empty',
    steps: [{ session: 0, rows: [failing('alpha', 0.4)] }],
    verdict: 'NO_PROMOTION',
    codes: ['NO_STAGE_B_SURVIVORS', 'STAGE_B_SURVIVORS_EMPTY', 'STAGE_B_FAIL'],
    states: { alpha: 'retired' },
  },
  {
    name: 'with promote_on_empty off a person decides',
    steps: [{ session: 0, rows: [alpha], settings: { promote_on_empty: false } }],
    verdict: 'NO_PROMOTION',
    codes: ['NO_EXISTING_CHAMPION_PROMOTION_DISABLED'],
    states: { alpha: 'shadow shadow' },
  },
  {
    name: 'a champion that is the best survivor stays, on any day',
    steps: [...promoted, { session: 1, rows: [alpha, row('beta', 0.6)] }],
    verdict: 'NO_PROMOTION',
    codes: [
      'STAGE_B_SURVIVOR_PRESENT',
      'CURRENT_CHAMPION_PRESENT',
      'CHAMPION_ALREADY_TOP_SURVIVOR',
      'CURRENT_LIVE_STILL_SURVIVOR',
    ],
    states: { alpha: 'live live', beta: 'shadow shadow' },
  },
  {
    name: 'a better one waits for the review',
    steps: [...promoted, { session: 20, rows: [alpha, row('beta', 0.9)], p: 0.001 }],
    verdict: 'NO_PROMOTION',
    codes: ['EVIDENCE_AWAITS_REVIEW'],
    states: { alpha: 'live live', beta: 'shadow shadow' },
  },
  {
    name: 'a challenger that is better beyond chance takes the slot at a review',
    steps: [...promoted, { session: 21, rows: [alpha, row('beta', 0.9)], p: 0.01 }],
    verdict: 'PROMOTE',
    codes: [
      ...['Q1_REGISTRY_SCORE_IMPROVED', 'SCORE_EPSILON_MET', 'EVIDENCE_BOOTSTRAP_MET', 'PROBATION_PASSED'],
      ...['CURRENT_LIVE_CHAMPION_DEMOTED_TO_SHADOW', 'LIVE_CANDIDATE_NOT_RESELECTED_AS_CHAMPION'],
    ],
    states: { alpha: 'shadow shadow', beta: 'live live' },
  },
  {
    name: 'a higher score that may be noise changes nothing in the slot of the champion',
    steps: [...promoted, { session: 21, rows: [alpha, row('beta', 0.9)], p: 0.06 }],
    verdict: 'NO_PROMOTION',
    codes: ['Q1_REGISTRY_SCORE_IMPROVED', 'SCORE_EPSILON_MET', 'EVIDENCE_BOOTSTRAP_NOT_MET'],
    states: { alpha: 'live live', beta: 'live live_alt_1' },
  },
  {
    name: 'a score that is hardly higher is not even tested',
    steps: [...promoted, { session: 21, rows: [alpha, row('beta', 0.709)], p: 0.001 }],
    verdict: 'NO_PROMOTION',
    codes: ['SCORE_IMPROVEMENT_BELOW_EPSILON', 'SCORE_EPSILON_NOT_MET'],
    states: { alpha: 'live live', beta: 'live live_alt_1' },
  },
  {
    name: 'without the returns of both nothing is compared',
    steps: [...promoted, { session: 21, rows: [alpha, row('beta', 0.9)], p: null }],
    verdict: 'NO_PROMOTION',
    codes: ['EVIDENCE_MISSING'],
    states: { alpha: 'live live' },
  },
  {
    name: 'a champion that was on hold for a while is not challenged before it was live long enough',
    steps: [
      ...promoted,
      { session: 1, rows: [alpha], invalidatedBy: ['bars'] },
      { session: 19, rows: [alpha] },
      { session: 21, rows: [alpha, row('beta', 0.9)], p: 0.001 },
    ],
    verdict: 'NO_PROMOTION',
    codes: ['PROBATION_NOT_OVER'],
    states: { alpha: 'live live' },
  },
  {
    name: 'without any run nothing is decided',
    steps: [...promoted, { session: 5 }],
    verdict: 'NO_PROMOTION',
    codes: ['EVIDENCE_MISSING'],
    states: { alpha: 'live live' },
  },
  {
    name: 'an old run promotes nobody',
    steps: [{ session: 40, rows: [alpha], age: 31 }],
    verdict: 'NO_PROMOTION',
    codes: ['EVIDENCE_STALE'],
    states: {},
  },
  {
    name: 'a run that ends before the one that was decided on promotes nobody',
    steps: [
      { session: 40, rows: [failing('alpha', 0.1)] },
      { session: 70, rows: [alpha], age: 31, settings: { stale_after_sessions: 100 } },
    ],
    verdict: 'NO_PROMOTION',
    codes: ['EVIDENCE_STALE'],
    states: { alpha: 'retired' },
  },
  {
    name: 'a run whose inputs changed puts who is live on hold',
    steps: [...promoted, { session: 1, rows: [alpha], invalidatedBy: ['asset_actions/asset_bucket=3 changed'] }],
    verdict: 'NO_PROMOTION',
    codes: ['EVIDENCE_INVALIDATED', 'CURRENT_LIVE_CHAMPION_TO_LIVE_HOLD'],
    states: { alpha: 'live_hold live' },
  },
  {
    name: 'a sound run releases a champion that was on hold',
    steps: [...promoted, { session: 1, rows: [alpha], invalidatedBy: ['bars'] }, { session: 2, rows: [alpha] }],
    verdict: 'NO_PROMOTION',
    codes: ['LIVE_HOLD_RELEASED_TO_LIVE', 'CURRENT_LIVE_STILL_SURVIVOR', 'CHAMPION_ALREADY_TOP_SURVIVOR'],
    states: { alpha: 'live live' },
  },
  {
    name: 'nothing passes strict: the champion goes on hold, who is in shadow stays',
    steps: [
      { session: 0, rows: [alpha, row('beta', 0.6), row('gamma', 0.5)], settings: { slots: { live: 1 } } },
      { session: 1, rows: [failing('alpha', 0.6), failing('beta', 0.5)], settings: { slots: { live: 1 } } },
    ],
    verdict: 'NO_PROMOTION',
    codes: [
      ...['STRICT_PASS_EMPTY_FREEZE', 'LIVE_HOLD_STRICT_PASS_EMPTY', 'CURRENT_LIVE_CHAMPION_TO_LIVE_HOLD'],
      ...['FREEZE_HOLD_PREV_STATE', 'FREEZE_KEEP_MISSING_PREV_STATE', 'STAGE_B_SURVIVORS_EMPTY'],
    ],
    states: { alpha: 'live_hold live', beta: 'shadow shadow', gamma: 'shadow shadow_alt_1' },
  },
  {
    name: 'a second run without any strict pass sends the champion to shadow',
    steps: [...promoted, ...[1, 2].map((session) => ({ session, rows: [failing('alpha', 0.6)] }))],
    verdict: 'NO_PROMOTION',
    codes: [
      'LIVE_HOLD_STREAK_SHADOW',
      'CURRENT_LIVE_HOLD_RELEASED_TO_SHADOW',
      'CURRENT_LIVE_CHAMPION_DEMOTED_TO_SHADOW',
    ],
    states: { alpha: 'shadow shadow' },
  },
  {
    name: 'four runs without any strict pass retire it',
    steps: [...promoted, ...[1, 2, 3, 4].map((session) => ({ session, rows: [failing('alpha', 0.6)] }))],
    verdict: 'NO_PROMOTION',
    codes: ['STRICT_PASS_EMPTY_FREEZE', 'LIVE_HOLD_STREAK_RETIRED', 'CURRENT_LIVE_HOLD_RELEASED_TO_RETIRED'],
    states: { alpha: 'retired retired' },
  },
  {
    name: 'runs in a row without the champion lead to retirement in the end',
    steps: [
      ...promoted,
      ...[1, 2, 3, 4].map((session) => ({
        ...{ session, rows: [bystander], settings: { live_hold_shadow_after_runs: 4 } },
      })),
    ],
    verdict: 'NO_PROMOTION',
    codes: [
      'LIVE_HOLD_STREAK_RETIRED',
      'CURRENT_LIVE_HOLD_RELEASED_TO_RETIRED',
      'CURRENT_LIVE_CHAMPION_DEMOTED_TO_RETIRED',
    ],
    states: { alpha: 'retired retired' },
  },
  {
    name: 'with the freeze off the ladder says what becomes of the champion',
    steps: [...proven, { session: 22, rows: [failing('alpha', 0.6)], settings: { freeze_on_zero_strict_pass: false } }],
    verdict: 'NO_PROMOTION',
    codes: ['STRICT_PASS_EMPTY_NO_FREEZE', 'CURRENT_LIVE_STAGE_B_FAIL_SHADOW', 'CURRENT_LIVE_CHAMPION_TO_LIVE_HOLD'],
    states: { alpha: 'live_hold live' },
  },
  {
    name: 'a champion that is not in the run goes on hold',
    steps: [...proven, { session: 22, rows: [bystander] }],
    verdict: 'NO_PROMOTION',
    codes: ['CURRENT_LIVE_CHAMPION_MISSING_IN_STAGE_B_CANDIDATES', 'CURRENT_LIVE_CHAMPION_TO_LIVE_HOLD'],
    states: { alpha: 'live_hold live' },
  },
  {
    name: 'a hard gate retires a champion at once',
    steps: [
      ...proven,
      { session: 22, rows: [failing('alpha', 0.6, { failed: ['DRAWDOWN_TOO_DEEP'] }), bystander], settings: hard },
    ],
    verdict: 'NO_PROMOTION',
    codes: [
      ...['CURRENT_LIVE_HARD_GATE_FAILED', 'CURRENT_LIVE_STAGE_B_FAIL_RETIRED', 'HARD_STAGE_B_GATE_FAILED'],
      ...['LIVE_CANDIDATE_FAILED_OR_NOT_SURVIVOR', 'STAGE_B_GATE_FAIL_DRAWDOWN_TOO_DEEP'],
      'CURRENT_LIVE_CHAMPION_DEMOTED_TO_RETIRED',
    ],
    states: { alpha: 'retired retired' },
  },
  {
    name: 'a champion far below the best survivor is retired',
    steps: [...proven, { session: 22, rows: [failing('alpha', 0.6), row('beta', 0.68)] }],
    verdict: 'NO_PROMOTION',
    codes: ['DEMOTION_SCORE_GAP_LARGE', 'CURRENT_LIVE_STAGE_B_FAIL_RETIRED'],
    states: { alpha: 'retired retired', beta: 'shadow shadow' },
  },
  {
    name: 'a champion somewhat below goes to shadow at once',
    steps: [...proven, { session: 22, rows: [failing('alpha', 0.6), row('beta', 0.64)] }],
    verdict: 'NO_PROMOTION',
    codes: ['DEMOTION_SCORE_GAP_SMALL', 'CURRENT_LIVE_STAGE_B_FAIL_SHADOW', 'CURRENT_LIVE_CHAMPION_DEMOTED_TO_SHADOW'],
    states: { alpha: 'shadow shadow', beta: 'shadow shadow_alt_1' },
  },
  {
    name: 'a champion on the edge goes on hold first',
    steps: [...proven, { session: 22, rows: [failing('alpha', 0.6), row('beta', 0.61)] }],
    verdict: 'NO_PROMOTION',
    codes: ['CURRENT_LIVE_STAGE_B_FAIL_SHADOW', 'CURRENT_LIVE_CHAMPION_TO_LIVE_HOLD', 'STAGE_B_GATE_FAIL_DSR_TOO_LOW'],
    states: { alpha: 'live_hold live' },
  },
  {
    name: 'on probation it goes to shadow instead',
    steps: [...promoted, { session: 5, rows: [failing('alpha', 0.6), row('beta', 0.61)] }],
    verdict: 'NO_PROMOTION',
    codes: ['PROBATION_FAILED', 'CURRENT_LIVE_STAGE_B_FAIL_SHADOW'],
    states: { alpha: 'shadow shadow' },
  },
  {
    name: 'a champion that passes beside the full number of survivors goes to shadow',
    steps: [...proven, { session: 22, rows: [{ ...alpha, is_survivor: false }, row('beta', 0.8)] }],
    verdict: 'NO_PROMOTION',
    codes: ['CURRENT_LIVE_OUTSIDE_SURVIVOR_CAP'],
    states: { alpha: 'shadow shadow' },
  },
  {
    name: 'a live slot that the settings take away sends its holder to shadow',
    steps: [
      { session: 0, rows: [alpha, row('beta', 0.6)] },
      { session: 1, rows: [alpha, row('beta', 0.6)], settings: { slots: { live: 1 } } },
    ],
    verdict: 'NO_PROMOTION',
    codes: ['CURRENT_LIVE_OUTSIDE_SURVIVOR_CAP'],
    states: { alpha: 'live live', beta: 'shadow shadow' },
  },
  {
    name: 'an alternate moves up when the slot of the champion is empty at a review',
    steps: [
      { session: 0, rows: [alpha, row('beta', 0.6)] },
      { session: 21, rows: [failing('alpha', 0.3), row('beta', 0.6)] },
    ],
    verdict: 'PROMOTE',
    codes: ['NO_EXISTING_CHAMPION', 'SELECTED_AS_LIVE_CHAMPION'],
    states: { alpha: 'retired retired', beta: 'live live' },
  },
  {
    name: 'one that fell is not promoted again before the next review',
    steps: [
      ...proven,
      { session: 23, rows: [failing('alpha', 0.6), row('beta', 0.64)] },
      { session: 42, rows: [row('alpha', 0.9)] },
    ],
    verdict: 'NO_PROMOTION',
    codes: ['PROBATION_AFTER_DEMOTION'],
    states: { alpha: 'shadow shadow' },
  },
  {
    name: 'a survivor that a hard gate says no to is passed over',
    steps: [
      {
        session: 0,
        rows: [row('alpha', 0.9, { failed: ['DRAWDOWN_TOO_DEEP'], is_survivor: true }), row('beta', 0.5)],
        settings: hard,
      },
    ],
    verdict: 'PROMOTE',
    codes: ['TOP_SURVIVOR_HARD_GATE_FAILED'],
    states: { beta: 'live live', alpha: 'shadow shadow' },
  },
  {
    name: 'a family has one live slot unless the settings say otherwise',
    steps: [
      { session: 0, rows: ['alpha', 'beta', 'gamma'].map((name, i) => row(name, 0.7 - i / 10, { family: 'TREND' })) },
    ],
    verdict: 'PROMOTE',
    codes: [
      ...['SLOT_FAMILY_POLICY_CONSTRAINT_HIT', 'SLOT_FAMILY_CAP_HIT:live:TREND:live_alt_1:used=1:cap=1'],
      ...['SLOT_FAMILY_CAP_HIT:shadow:TREND:shadow_alt_1:used=1:cap=1', 'NOT_SELECTED_IN_SURVIVOR_CAP'],
    ],
    states: { alpha: 'live live', beta: 'shadow shadow', gamma: 'retired' },
  },
  {
    name: 'a candidate in shadow that is not in the run, or fails, is retired; a retired one that passes again is watched',
    steps: [
      {
        session: 0,
        rows: [alpha, row('beta', 0.6), row('gamma', 0.5), failing('delta', 0.4)],
        settings: { slots: { live: 1 } },
      },
      { session: 1, rows: [alpha, failing('gamma', 0.5), row('delta', 0.6)], settings: { slots: { live: 1 } } },
    ],
    verdict: 'NO_PROMOTION',
    codes: ['NOT_PRESENT_IN_CURRENT_STAGE_B_RUN', 'STAGE_B_FAIL', 'REENTERED_STAGE_B_SURVIVORS'],
    states: { alpha: 'live live', beta: 'retired', gamma: 'retired', delta: 'shadow shadow' },
  },
];

/** A rollback is no decision on evidence: `tests/unit/promotion/rollback.test.ts` has its test. */
export const rollbackCase =
  'a rollback puts the champion of before back under its own id, and retires whom only the decision knew';

/** Every reason that the last decision of a case has, its own and those of what it changes. */
export function reasonsOf({ steps }: DecisionCase): string[] {
  const { decision } = decideAll(steps).last.line;
  return [...decision.reason_codes, ...decision.changes.flatMap(({ reason_codes }) => reason_codes)];
}
