import { currentVersion, deciders } from './deciders.ts';
import { type Decider, decisionId, hashOf, type Occasion, type Question } from './decision.ts';
import { type Comparison, concernedEvidence, type Evidence, type EvidenceCondition } from './evidence.ts';
import { type DecidedLine, decidedLines, type PromotionLedger, registryOf, sessionsToReview } from './ledger.ts';
import type { Registry } from './registry.ts';
import type { PromotionSettings } from './settings.ts';

/** A session of New York. */
export interface DecisionSession {
  readonly date: string;
  /** Its number: spans are differences. */
  readonly number: number;
}

/** What there is to decide on. */
export interface DecisionGround {
  readonly evidence: Evidence | null;
  /** Number of the session on or before the last date of the evidence; null without one. */
  readonly evidenceSession: number | null;
  /** Trials that were made since it was judged, and that no hurdle of it knows. None where not given. */
  readonly trialsSince?: number;
  /** Inputs of its run that are others now, in words. */
  readonly invalidatedBy: readonly string[];
  readonly session: DecisionSession;
  readonly settings: PromotionSettings;
  readonly compare: (challenger: string, incumbent: string) => Comparison | null;
}

/** Who decides, and with which program. */
export type Circumstances = Pick<DecidedLine, 'who' | 'when' | 'software' | 'commit'>;

/** What is decided next: a line for the ledger, or the one by which this evidence was decided already. */
export type NextDecision =
  | { readonly kind: 'new'; readonly line: DecidedLine }
  | { readonly kind: 'decided'; readonly line: DecidedLine };

/** Decides on evidence, once: the same run is decided again only where it is believed otherwise than then, or a review has come that it was not part of. */
export function nextDecision(ledger: PromotionLedger, ground: DecisionGround, by: Circumstances): NextDecision {
  const { settings, session, invalidatedBy } = ground;
  const condition = conditionOf(ledger, ground);
  const occasion: Occasion = {
    condition,
    session: session.number,
    is_review: isReview(ledger, { run: runOf(ground.evidence), condition, session: session.number }, settings),
  };
  const before = decidedBefore(ledger, runOf(ground.evidence), occasion);
  if (before !== undefined) return { kind: 'decided', line: before };
  const registry = registryOf(ledger);
  const isIdle = (trial: string) => registry.get(trial)?.state === 'retired';
  const evidence = ground.evidence && concernedEvidence(ground.evidence, isIdle);
  const rules = { version: currentVersion, settings, settings_digest: hashOf(settings) };
  const asked = recording(ground.compare);
  const answer = answered(deciders[currentVersion] as Decider, {
    ledger,
    registry,
    occasion,
    evidence,
    rules,
    compare: asked.compare,
  });
  const line: DecidedLine = {
    kind: 'decided',
    id: answer.id,
    session: session.date,
    ...by,
    occasion,
    evidence,
    comparisons: asked.comparisons,
    invalidated_by: condition === 'invalidated' ? [...invalidatedBy] : [],
    rules,
    decision: answer.decision,
  };
  return { kind: 'new', line };
}

/** What a decider says, and what the decision is called. */
export function answered(
  decider: Decider,
  {
    ledger,
    rules,
    ...asked
  }: Omit<Question, 'id' | 'settings'> & {
    readonly ledger: Pick<PromotionLedger, 'lines'>;
    readonly registry: Registry;
    readonly rules: DecidedLine['rules'];
  },
) {
  const { version, settings, settings_digest } = rules;
  const { occasion, evidence } = asked;
  const previous = ledger.lines.at(-1)?.line.id ?? '';
  const id = decisionId({ previous, occasion, evidence, rules: { version, settings_digest } });
  return { id, decision: decider({ id, settings, ...asked }) };
}

/** Whether a decision is one of those at which promotions are considered: the first, and the first one `review_sessions` or more after the last such one. */
export function isReview(
  ledger: Pick<PromotionLedger, 'lines'>,
  {
    run,
    condition,
    session,
  }: { readonly run: string; readonly condition: EvidenceCondition; readonly session: number },
  settings: PromotionSettings,
): boolean {
  if (condition !== 'fresh' || isReviewed(ledger, run)) return false;
  return sessionsToReview(ledger, session, settings) === 0;
}

function isReviewed(ledger: Pick<PromotionLedger, 'lines'>, run: string): boolean {
  return decidedLines(ledger).some((line) => line.occasion.is_review && runOf(line.evidence) === run);
}

/** The decision by which evidence was decided, so that there is nothing to decide. */
export function decidedBefore(
  ledger: Pick<PromotionLedger, 'lines'>,
  run: string,
  { condition, is_review }: Pick<Occasion, 'condition' | 'is_review'>,
): DecidedLine | undefined {
  const last = decidedLines(ledger).findLast((line) => runOf(line.evidence) === run);
  return last?.occasion.condition === condition && !is_review ? last : undefined;
}

export function runOf(evidence: Evidence | null): string {
  return evidence?.run ?? '';
}

function conditionOf(
  ledger: PromotionLedger,
  { evidence, evidenceSession, trialsSince = 0, invalidatedBy, session, settings }: DecisionGround,
): EvidenceCondition {
  if (evidence === null || evidence.as_of === null || evidenceSession === null) return 'missing';
  if (invalidatedBy.length > 0) return 'invalidated';
  const decided = decidedLines(ledger).flatMap((line) =>
    line.occasion.condition === 'fresh' ? (line.evidence?.as_of ?? []) : [],
  );
  // What is older than what was decided on says less than is known.
  const isOvertaken = decided.some((date) => date > (evidence.as_of ?? ''));
  const isOld = session.number - evidenceSession > settings.stale_after_sessions;
  return trialsSince > 0 || isOvertaken || isOld ? 'stale' : 'fresh';
}

/** Keeps what was compared. */
function recording(compare: Question['compare']) {
  const comparisons: Comparison[] = [];
  const kept: Question['compare'] = (challenger, incumbent) => {
    const found = compare(challenger, incumbent);
    if (found !== null) comparisons.push(found);
    return found;
  };
  return { compare: kept, comparisons };
}
