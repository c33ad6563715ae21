import type { Question } from './decision.ts';
import type { CandidateEvidence, Evidence } from './evidence.ts';
import { liveSessions, type RegistryEntry, slotNames } from './registry.ts';
import type { RegistryDraft } from './registry-draft.ts';

/** Puts everybody who is live on hold, as where the evidence cannot be believed. */
export function holdAll(draft: RegistryDraft, reasons: readonly string[]): void {
  for (const entry of draft.holders('live')) {
    if (entry.state === 'live') hold(draft, entry, reasons, 'STATE_TRANSITION', entry.hold_runs);
  }
}

/** What becomes of who is live where nothing passes "strict": on hold, and further down with every run that says so again. Others keep their state. */
export function freeze(draft: RegistryDraft, question: Question, evidence: Evidence): void {
  const present = new Set(evidence.candidates.map(({ trial }) => trial));
  for (const entry of draft.holders('shadow')) {
    if (entry.hold_runs > 0) continue;
    draft.note(present.has(entry.trial) ? 'FREEZE_HOLD_PREV_STATE' : 'FREEZE_KEEP_MISSING_PREV_STATE');
  }
  const [onTheWayDown, holders] = [
    draft.holders('shadow').filter(({ hold_runs }) => hold_runs > 0),
    draft.holders('live'),
  ];
  for (const entry of [...holders, ...onTheWayDown])
    stepDown(draft, question, entry, ['LIVE_HOLD_STRICT_PASS_EMPTY'], 'FREEZE_TO_LIVE_HOLD');
}

/** The ladder: what the run says of each candidate that is live or on hold. */
export function demote(draft: RegistryDraft, question: Question, evidence: Evidence): void {
  const rows = new Map(evidence.candidates.map((row) => [row.trial, row]));
  const best = Math.max(...evidence.candidates.filter((row) => row.is_survivor).map(({ score }) => score));
  const slots = new Set(slotNames('live', question.settings.slots));
  for (const entry of draft.holders('live')) {
    const row = rows.get(entry.trial);
    if (!slots.has(entry.slot ?? '')) {
      draft.demote(entry, 'shadow', 'DEMOTION_TO_SHADOW', ['CURRENT_LIVE_OUTSIDE_SURVIVOR_CAP']);
    } else if (row === undefined) {
      stepDown(draft, question, entry, ['CURRENT_LIVE_CHAMPION_MISSING_IN_STAGE_B_CANDIDATES'], 'STATE_TRANSITION');
    } else if (row.is_survivor) confirm(draft, question, entry);
    else if (row.passed_final) {
      draft.demote(entry, 'shadow', 'DEMOTION_TO_SHADOW', ['CURRENT_LIVE_OUTSIDE_SURVIVOR_CAP']);
    } else fail(draft, question, entry, row, best - row.score);
  }
}

/** A live candidate is a survivor again: whatever it was on hold for is over, and so may be its probation. */
function confirm(draft: RegistryDraft, { settings }: Question, entry: RegistryEntry): void {
  if (entry.slot === 'live') draft.note('CURRENT_LIVE_STILL_SURVIVOR');
  let now = entry;
  if (entry.state === 'live_hold') {
    const reasons = ['LIVE_HOLD_RELEASED_TO_LIVE', 'CURRENT_LIVE_STILL_SURVIVOR'];
    if (entry.slot === 'live') draft.note('LIVE_HOLD_RELEASED_TO_LIVE');
    now = draft.move(entry, {
      ...{ state: 'live', slot: entry.slot, event: 'STATE_TRANSITION', reasons },
      over: { hold_runs: 0 },
    });
  }
  if (now.on_probation && liveSessions(now, draft.session) >= settings.review_sessions) {
    const reasons = ['PROBATION_PASSED'];
    draft.move(now, { state: 'live', slot: now.slot, event: null, reasons, over: { on_probation: false } });
  }
}

/** @param gap score of the best survivor less its own; −∞ without a survivor */
function fail(
  draft: RegistryDraft,
  question: Question,
  entry: RegistryEntry,
  row: CandidateEvidence,
  gap: number,
): void {
  const { settings } = question;
  const gates = row.failed.map((code) => `STAGE_B_GATE_FAIL_${code}`);
  const retired = ['CURRENT_LIVE_STAGE_B_FAIL_RETIRED', 'LIVE_CANDIDATE_FAILED_OR_NOT_SURVIVOR'];
  if (row.failed.some((code) => settings.hard_gates.includes(code))) {
    const hard = ['CURRENT_LIVE_HARD_GATE_FAILED', ...retired, 'HARD_STAGE_B_GATE_FAILED'];
    draft.demote(entry, 'retired', 'DEMOTION_TO_RETIRED', [...hard, ...gates]);
  } else if (gap >= settings.demotion_retire_score_gap) {
    draft.demote(entry, 'retired', 'DEMOTION_TO_RETIRED', [...retired, 'DEMOTION_SCORE_GAP_LARGE', ...gates]);
  } else if (gap >= settings.demotion_shadow_score_gap) {
    const reasons = ['CURRENT_LIVE_STAGE_B_FAIL_SHADOW', 'DEMOTION_SCORE_GAP_SMALL', ...gates];
    draft.demote(entry, 'shadow', 'DEMOTION_TO_SHADOW', reasons);
  } else if (entry.on_probation) {
    const reasons = ['CURRENT_LIVE_STAGE_B_FAIL_SHADOW', 'PROBATION_FAILED', ...gates];
    draft.demote(entry, 'shadow', 'DEMOTION_TO_SHADOW', reasons);
  } else stepDown(draft, question, entry, ['CURRENT_LIVE_STAGE_B_FAIL_SHADOW', ...gates], 'STATE_TRANSITION');
}

/** One step further from live: on hold first, then, with the runs in a row that say so, to shadow and to retirement. */
function stepDown(
  draft: RegistryDraft,
  { settings }: Question,
  entry: RegistryEntry,
  reasons: readonly string[],
  onHold: 'FREEZE_TO_LIVE_HOLD' | 'STATE_TRANSITION',
): void {
  const runs = entry.hold_runs + 1;
  if (entry.state === 'live') {
    hold(draft, entry, reasons, onHold, runs);
    return;
  }
  const counted = { ...entry, hold_runs: runs };
  if (runs >= settings.live_hold_retire_after_runs) {
    const down = ['LIVE_HOLD_STREAK_RETIRED', 'CURRENT_LIVE_HOLD_RELEASED_TO_RETIRED', ...reasons];
    draft.demote(counted, 'retired', 'LIVE_HOLD_TO_RETIRED', down);
  } else if (entry.state === 'live_hold' && runs >= settings.live_hold_shadow_after_runs) {
    const down = ['LIVE_HOLD_STREAK_SHADOW', 'CURRENT_LIVE_HOLD_RELEASED_TO_SHADOW', ...reasons];
    draft.demote(counted, 'shadow', 'LIVE_HOLD_TO_SHADOW', down);
  } else draft.move(counted, { state: entry.state, slot: entry.slot, event: null, reasons });
}

function hold(
  draft: RegistryDraft,
  entry: RegistryEntry,
  reasons: readonly string[],
  event: 'FREEZE_TO_LIVE_HOLD' | 'STATE_TRANSITION',
  runs: number,
): void {
  if (entry.slot === 'live') draft.note('CURRENT_LIVE_CHAMPION_TO_LIVE_HOLD', ...reasons);
  draft.move(entry, {
    ...{ state: 'live_hold', slot: entry.slot, event, reasons: ['CURRENT_LIVE_CHAMPION_TO_LIVE_HOLD', ...reasons] },
    over: { hold_runs: runs },
  });
}
