/** Why a decision or a change of state is as it is. The names are those of the system before this one where they mean the same; `isNew` are those that it had not. */
interface ReasonCode {
  readonly rule: string;
  readonly isNew?: true;
}

/** Of decisions, then of changes of state. A code that ends with "*" goes on with what it is about. */
export const reasonCodes = {
  STAGE_B_SURVIVOR_PRESENT: { rule: 'The run has at least one survivor' },
  NO_STAGE_B_SURVIVORS: { rule: 'The run has no survivor' },
  STAGE_B_SURVIVORS_EMPTY: { rule: '`survivors_b` of the run is empty, which is a result' },
  CURRENT_CHAMPION_PRESENT: { rule: 'Somebody holds the slot `live`, be it on hold' },
  NO_EXISTING_CHAMPION: { rule: 'Nobody holds the slot `live`: the best survivor takes it' },
  NO_EXISTING_CHAMPION_PROMOTION_DISABLED: { rule: '… and `promote_on_empty` is off: the slot stays empty' },
  CHAMPION_ALREADY_TOP_SURVIVOR: { rule: 'The champion is the best survivor: nobody challenges it' },
  Q1_REGISTRY_SCORE_IMPROVED: {
    rule: 'The challenger has the higher registry score, both scores from the present run',
  },
  SCORE_EPSILON_MET: { rule: '… by at least `score_epsilon`' },
  SCORE_IMPROVEMENT_BELOW_EPSILON: { rule: 'The score of the challenger is not that much above the champion' },
  SCORE_EPSILON_NOT_MET: { rule: '… so that nothing is tested and nothing changes' },
  EVIDENCE_BOOTSTRAP_MET: {
    rule: 'The paired bootstrap on the same dates rejects, at `challenge_level`, that the challenger has no larger Sharpe ratio',
    isNew: true,
  },
  EVIDENCE_BOOTSTRAP_NOT_MET: { rule: '… and does not: a higher score may be noise, the champion stays', isNew: true },
  TOP_SURVIVOR_HARD_GATE_FAILED: { rule: 'A survivor for which one of `hard_gates` says no is not promoted' },
  EVIDENCE_MISSING: {
    rule: 'There is no run of Stage B whose results can be read, or the returns that a challenge compares are gone: no promotion',
    isNew: true,
  },
  EVIDENCE_STALE: {
    rule: 'The run ends more than `stale_after_sessions` before the last session, or before the run that was decided on last, or was judged before further trials were made: no promotion',
    isNew: true,
  },
  EVIDENCE_INVALIDATED: {
    rule: 'An input that the run rests on is another one now: no promotion, and who is live goes on hold',
    isNew: true,
  },
  EVIDENCE_AWAITS_REVIEW: {
    rule: 'Fewer than `review_sessions` sessions since promotions were last considered: only demotions are',
    isNew: true,
  },
  STRICT_PASS_EMPTY_FREEZE: {
    rule: 'Nothing passes `strict` while somebody is live, or on the way down from a hold: who is live goes on hold, the others keep their state',
  },
  STRICT_PASS_EMPTY_NO_FREEZE: { rule: 'The same with `freeze_on_zero_strict_pass` off: states change as ever' },
  FREEZE_HOLD_PREV_STATE: { rule: 'A candidate in shadow that is in the run keeps its state in a freeze' },
  FREEZE_KEEP_MISSING_PREV_STATE: { rule: '… and so does one that is not in the run' },
  CURRENT_LIVE_CHAMPION_TO_LIVE_HOLD: { rule: 'The champion goes on hold: it keeps its slot for now' },
  CURRENT_LIVE_CHAMPION_MISSING_IN_STAGE_B_CANDIDATES: { rule: 'A live candidate is not in the run: on hold' },
  CURRENT_LIVE_CHAMPION_DEMOTED_TO_SHADOW: { rule: 'The champion lost its slot and is watched' },
  CURRENT_LIVE_CHAMPION_DEMOTED_TO_RETIRED: { rule: 'The champion lost its slot and is retired' },
  SLOT_FAMILY_POLICY_CONSTRAINT_HIT: { rule: 'A candidate was passed over because its family has all its slots' },
  'SLOT_FAMILY_CAP_HIT:*': { rule: 'Which: role, family, slot, slots that it has and may have' },
  PROBATION_NOT_OVER: {
    rule: 'The champion has not been live for `review_sessions` sessions yet: nobody challenges it',
    isNew: true,
  },
  PROBATION_AFTER_DEMOTION: {
    rule: 'A candidate that lost a live slot gets one again `review_sessions` sessions later at the earliest',
    isNew: true,
  },
  FIRST_OBSERVED_IN_CANDIDATE_REGISTRY: { rule: 'The candidate was never seen before' },
  SELECTED_AS_LIVE_CHAMPION: { rule: 'It takes the slot `live`' },
  STAGE_B_SELECTED_SURVIVOR: { rule: 'A survivor that gets a slot beside the champion, live or in shadow' },
  PROMOTED_IN_THIS_RUN: { rule: 'It went live by this decision' },
  PROBATION_STARTED: { rule: '… and is on probation for `review_sessions` live sessions', isNew: true },
  PROBATION_PASSED: { rule: 'It was live for that long and is still a survivor', isNew: true },
  PROBATION_FAILED: {
    rule: 'It is no survivor any more within its probation: to shadow at once, without time on hold',
    isNew: true,
  },
  CURRENT_LIVE_STILL_SURVIVOR: { rule: 'A live candidate is among the survivors: it stays' },
  LIVE_HOLD_RELEASED_TO_LIVE: { rule: 'A candidate on hold is a survivor of a sound run: live again', isNew: true },
  CURRENT_LIVE_OUTSIDE_SURVIVOR_CAP: {
    rule: 'A live candidate passes and is not among the survivors, of which there are at most so many, or its slot is no more: to shadow',
  },
  HARD_STAGE_B_GATE_FAILED: { rule: 'One of `hard_gates` says no' },
  CURRENT_LIVE_HARD_GATE_FAILED: { rule: '… of a live candidate: retired at once' },
  'STAGE_B_GATE_FAIL_*': { rule: 'Which gate said no, each by its reason code' },
  CURRENT_LIVE_STAGE_B_FAIL_SHADOW: { rule: 'A live candidate is no survivor any more: to shadow' },
  CURRENT_LIVE_STAGE_B_FAIL_RETIRED: { rule: '… and retired, for a hard gate or a large gap' },
  DEMOTION_SCORE_GAP_SMALL: {
    rule: 'No survivor, and its score is `demotion_shadow_score_gap` or more below the best survivor: to shadow at once',
  },
  DEMOTION_SCORE_GAP_LARGE: { rule: '… `demotion_retire_score_gap` or more below: retired' },
  LIVE_HOLD_STRICT_PASS_EMPTY: { rule: 'On hold because nothing passes `strict`' },
  LIVE_HOLD_STREAK_SHADOW: { rule: 'So many runs in a row on hold as `live_hold_shadow_after_runs` says: to shadow' },
  LIVE_HOLD_STREAK_RETIRED: { rule: '… as `live_hold_retire_after_runs` says: retired' },
  CURRENT_LIVE_HOLD_RELEASED_TO_SHADOW: { rule: 'A live candidate leaves its hold downwards, to shadow' },
  CURRENT_LIVE_HOLD_RELEASED_TO_RETIRED: { rule: 'One that was on hold is retired' },
  LIVE_CANDIDATE_NOT_RESELECTED_AS_CHAMPION: { rule: 'A challenger took the slot: to shadow' },
  LIVE_CANDIDATE_FAILED_OR_NOT_SURVIVOR: { rule: 'A live candidate is retired by the ladder of demotion' },
  REENTERED_STAGE_B_SURVIVORS: { rule: 'A retired candidate is a survivor again: to shadow, not live' },
  NOT_SELECTED_IN_SURVIVOR_CAP: { rule: 'It passes, and no slot is left for it: retired' },
  STAGE_B_FAIL: { rule: 'A candidate that is not live fails a gate: retired' },
  NOT_PRESENT_IN_CURRENT_STAGE_B_RUN: { rule: 'A candidate in shadow is not in the run: retired' },
  ROLLED_BACK: { rule: 'Somebody put the registry back to what it was after an earlier decision', isNew: true },
} as const satisfies Readonly<Record<string, ReasonCode>>;

/** The rule of a code as a decision has it; undefined for a code that is none. */
export function ruleOf(code: string): string | undefined {
  const known: Readonly<Record<string, ReasonCode>> = reasonCodes;
  return (known[code] ?? known[patternOf(code)])?.rule;
}

/** The key of the table that a code belongs to: `STAGE_B_GATE_FAIL_DSR_LOW` → `STAGE_B_GATE_FAIL_*`. */
export function patternOf(code: string): string {
  return code.replace(/^(SLOT_FAMILY_CAP_HIT:|STAGE_B_GATE_FAIL_).*$/, '$1*');
}
