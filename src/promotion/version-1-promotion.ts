import type { Question } from './decision.ts';
import { byMerit, type CandidateEvidence, type Evidence } from './evidence.ts';
import { championSlot, type RegistryEntry, roleOf } from './registry.ts';
import type { RegistryDraft } from './registry-draft.ts';

/**
 * Who gets a live slot, on a day on which that is considered: the slot of the champion first, then those beside it.
 *
 * @returns the trial that was considered for the slot of the champion, and whether it has it now
 */
export function promote(
  draft: RegistryDraft,
  question: Question,
  evidence: Evidence,
): { readonly challenger: string | null; readonly isPromoted: boolean } {
  const survivors = survivorsOf(evidence);
  const { champion } = draft;
  const challenger = champion === undefined ? toEmptySlot(draft, question, survivors) : undefined;
  const challenged = champion === undefined ? undefined : challenge(draft, question, evidence, champion);
  fillAlternates(draft, question, survivors);
  const isPromoted = challenger !== undefined || challenged?.isPromoted === true;
  return { challenger: challenger?.trial ?? challenged?.row.trial ?? null, isPromoted };
}

/** Without a review: what would be said of the slot of the champion. */
export function awaitReview(draft: RegistryDraft, evidence: Evidence): void {
  const [top] = survivorsOf(evidence);
  const { champion } = draft;
  if (top === undefined) return;
  draft.note('STAGE_B_SURVIVOR_PRESENT');
  if (champion !== undefined) draft.note('CURRENT_CHAMPION_PRESENT');
  draft.note(top.trial === champion?.trial ? 'CHAMPION_ALREADY_TOP_SURVIVOR' : 'EVIDENCE_AWAITS_REVIEW');
}

export function survivorsOf({ candidates }: Evidence): CandidateEvidence[] {
  return candidates.filter((row) => row.is_survivor).toSorted(byMerit);
}

function toEmptySlot(
  draft: RegistryDraft,
  question: Question,
  survivors: readonly CandidateEvidence[],
): CandidateEvidence | undefined {
  if (survivors.length === 0) return undefined;
  draft.note('STAGE_B_SURVIVOR_PRESENT');
  if (!question.settings.promote_on_empty) {
    draft.note('NO_EXISTING_CHAMPION_PROMOTION_DISABLED');
    return undefined;
  }
  const chosen = firstEligible(draft, question, survivors, championSlot);
  if (chosen === undefined) return undefined;
  draft.note('NO_EXISTING_CHAMPION');
  draft.promote(chosen, championSlot, ['SELECTED_AS_LIVE_CHAMPION', 'NO_EXISTING_CHAMPION']);
  return chosen;
}

/** The best survivor that may, against the champion: one test at most, so that there is no choice among many. */
function challenge(draft: RegistryDraft, question: Question, evidence: Evidence, champion: RegistryEntry) {
  const survivors = survivorsOf(evidence);
  if (survivors.length === 0) return undefined;
  draft.note('STAGE_B_SURVIVOR_PRESENT', 'CURRENT_CHAMPION_PRESENT');
  const place = survivors.findIndex(({ trial }) => trial === champion.trial);
  if (place === 0) {
    draft.note('CHAMPION_ALREADY_TOP_SURVIVOR');
    return undefined;
  }
  const above = place < 0 ? survivors : survivors.slice(0, place);
  const row = firstEligible(draft, question, above, championSlot, champion.trial);
  if (row === undefined) return undefined;
  const verdict = judge(question, evidence, champion, row);
  draft.note(...verdict.codes);
  if (!verdict.isBetter) return { row, isPromoted: false };
  draft.demote(champion, 'shadow', 'DEMOTION_TO_SHADOW', ['LIVE_CANDIDATE_NOT_RESELECTED_AS_CHAMPION']);
  draft.promote(row, championSlot, ['SELECTED_AS_LIVE_CHAMPION', ...verdict.codes]);
  return { row, isPromoted: true };
}

function judge(
  { settings, compare }: Question,
  { candidates }: Evidence,
  champion: RegistryEntry,
  challenger: CandidateEvidence,
): { readonly isBetter: boolean; readonly codes: readonly string[] } {
  // Its score of now, from this very run, whatever it was when it was promoted.
  const own = candidates.find(({ trial }) => trial === champion.trial);
  if (own === undefined) return { isBetter: false, codes: ['EVIDENCE_MISSING'] };
  if (champion.on_probation) return { isBetter: false, codes: ['PROBATION_NOT_OVER'] };
  // Scores have six decimals: what they differ by has no more.
  if (Math.round((challenger.score - own.score) * 1e6) < Math.round(settings.score_epsilon * 1e6))
    return { isBetter: false, codes: ['SCORE_IMPROVEMENT_BELOW_EPSILON', 'SCORE_EPSILON_NOT_MET'] };
  const comparison = compare(challenger.trial, champion.trial);
  if (comparison === null) return { isBetter: false, codes: ['EVIDENCE_MISSING'] };
  const isBetter = comparison.p <= settings.challenge_level;
  const outcome = isBetter ? 'EVIDENCE_BOOTSTRAP_MET' : 'EVIDENCE_BOOTSTRAP_NOT_MET';
  return { isBetter, codes: ['Q1_REGISTRY_SCORE_IMPROVED', 'SCORE_EPSILON_MET', outcome] };
}

function fillAlternates(draft: RegistryDraft, question: Question, survivors: readonly CandidateEvidence[]): void {
  if (draft.champion === undefined) return;
  for (const slot of draft.freeSlots('live')) {
    const waiting = survivors.filter(({ trial }) => !isLive(draft, trial));
    const row = firstEligible(draft, question, waiting, slot);
    if (row === undefined) return;
    draft.promote(row, slot, ['STAGE_B_SELECTED_SURVIVOR']);
  }
}

/** The first that may have a slot; the decision says why those before it may not. @param leaving trial that would lose the slot */
function firstEligible(
  draft: RegistryDraft,
  { settings }: Question,
  survivors: readonly CandidateEvidence[],
  slot: string,
  leaving?: string,
): CandidateEvidence | undefined {
  for (const row of survivors) {
    const entry = draft.entry(row.trial);
    // One that is live already has its place in its family, and went through the rest.
    if (isLive(draft, row.trial)) return row;
    const codes = row.failed.some((code) => settings.hard_gates.includes(code))
      ? ['TOP_SURVIVOR_HARD_GATE_FAILED']
      : typeof entry?.fell === 'number' && draft.session - entry.fell < settings.review_sessions
        ? ['PROBATION_AFTER_DEMOTION']
        : draft.familyCap('live', row.family, slot, leaving);
    if (codes.length === 0) return row;
    draft.note(...codes);
  }
  return undefined;
}

function isLive(draft: RegistryDraft, trial: string): boolean {
  const entry = draft.entry(trial);
  return entry !== undefined && roleOf(entry.state) === 'live';
}
