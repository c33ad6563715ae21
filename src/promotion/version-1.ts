import type { Decision, Question } from './decision.ts';
import { RegistryDraft } from './registry-draft.ts';
import { demote, freeze, holdAll } from './version-1-demotion.ts';
import { rememberFallen, sortOthers } from './version-1-others.ts';
import { awaitReview, promote, survivorsOf } from './version-1-promotion.ts';

const refusals = { stale: 'EVIDENCE_STALE', invalidated: 'EVIDENCE_INVALIDATED', missing: 'EVIDENCE_MISSING' } as const;

/**
 * Decides who is live, watched and retired, from the registry so far and a run of Stage B. A function of its question alone: the same question has the same answer for ever, so
 * that a ledger can be decided again. docs/promotion.md says each rule in words.
 */
export function decideByVersion1(question: Question): Decision {
  const { evidence, occasion, settings } = question;
  const draft = new RegistryDraft(question);
  const before = draft.champion?.champion ?? null;
  let outcome: { readonly challenger: string | null; readonly isPromoted: boolean } = {
    challenger: null,
    isPromoted: false,
  };
  if (occasion.condition !== 'fresh' || evidence === null) {
    const code = occasion.condition === 'fresh' ? refusals.missing : refusals[occasion.condition];
    draft.note(code);
    if (occasion.condition === 'invalidated') holdAll(draft, [code]);
  } else {
    const isFrozen = evidence.strict_total === 0 && isAnybodyHeld(draft);
    if (survivorsOf(evidence).length === 0) draft.note('NO_STAGE_B_SURVIVORS', 'STAGE_B_SURVIVORS_EMPTY');
    if (isFrozen && settings.freeze_on_zero_strict_pass) {
      draft.note('STRICT_PASS_EMPTY_FREEZE');
      freeze(draft, question, evidence);
    } else {
      if (isFrozen) draft.note('STRICT_PASS_EMPTY_NO_FREEZE');
      demote(draft, question, evidence);
      if (occasion.is_review) outcome = promote(draft, question, evidence);
      else awaitReview(draft, evidence);
      sortOthers(draft, question, evidence);
    }
    rememberFallen(draft, question);
  }
  return {
    verdict: outcome.isPromoted ? 'PROMOTE' : 'NO_PROMOTION',
    reason_codes: draft.codes,
    challenger: outcome.challenger,
    champion_before: before,
    champion_after: draft.champion?.champion ?? null,
    changes: draft.changes,
    events: draft.events,
  };
}

/** Whether there is anybody to put on hold: somebody live, or on the way down from a hold. */
function isAnybodyHeld(draft: RegistryDraft): boolean {
  return draft.holders('live').length > 0 || draft.holders('shadow').some(({ hold_runs }) => hold_runs > 0);
}
