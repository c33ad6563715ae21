import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import type { CandidateEvidence, Comparison, Evidence } from '../../../src/promotion/evidence.ts';
import { type PromotionLedger, readPromotions, withPromotion } from '../../../src/promotion/ledger.ts';
import { type DecisionGround, type NextDecision, nextDecision } from '../../../src/promotion/next-decision.ts';
import { type PromotionSettings, promotionSettings } from '../../../src/promotion/settings.ts';

export function trialOf(candidate: string): string {
  return sha256Hex(candidate).slice(0, 16);
}

/** A candidate that passes everything, or with `failed` one that does not. */
export function row(candidate: string, score: number, over: Partial<CandidateEvidence> = {}): CandidateEvidence {
  const isPassing = (over.failed ?? []).length === 0;
  return {
    ...{ trial: trialOf(candidate), candidate, universe: 1000, family: candidate.toUpperCase(), score },
    ...{ dsr: 0.95, psr: 0.97, net_sharpe: 1.4, ic_mean: 0.02, turnover: 0.3, max_drawdown: 0.1, path_sharpe_min: 0.8 },
    ...{ passed_strict: isPassing, passed_final: isPassing, is_survivor: isPassing, failed: [] },
    ...over,
  };
}

export function failing(candidate: string, score: number, over: Partial<CandidateEvidence> = {}): CandidateEvidence {
  return row(candidate, score, { failed: ['DSR_TOO_LOW'], ...over });
}

export function evidenceOf(run: string, as_of: string, rows: readonly CandidateEvidence[]): Evidence {
  const digest = (name: string) => sha256Hex(`${run} ${name}`);
  return {
    ...{ run, snapshot: '2020-01-31_a', stage_a_run: '', as_of, score_version: 1, gates: sha256Hex('gates') },
    digests: { candidates: digest('candidates'), survivors: digest('survivors'), returns: digest('returns') },
    candidates_total: rows.length,
    strict_total: rows.filter(({ passed_strict }) => passed_strict).length,
    survivors_total: rows.filter(({ is_survivor }) => is_survivor).length,
    candidates: [...rows],
  };
}

/** One time that it is decided: what the run of Stage B says, on which session. */
export interface Step {
  readonly session: number;
  /** undefined: there is no run. */
  readonly rows?: readonly CandidateEvidence[];
  /** Name of the run; without it one of its own. */
  readonly run?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly invalidatedBy?: readonly string[];
  /** How many sessions before its own the run ends. */
  readonly age?: number;
  /** p of whatever is compared; null: the returns are gone. */
  readonly p?: number | null;
}

/** The day of a session of these samples. */
export function dayOf(session: number): string {
  return new Date(Date.UTC(2020, 0, 1) + session * 86_400_000).toISOString().slice(0, 10);
}

export const who = { who: 'test', when: '2020-02-01T00:00:00.000Z', software: 'regimen 0', commit: null } as const;

export function groundOf(step: Step): DecisionGround {
  const { session, rows, p = 0.5, age = 0, invalidatedBy = [] } = step;
  const run = step.run ?? sha256Hex(`run of ${session}`).slice(0, 16);
  return {
    evidence: rows === undefined ? null : evidenceOf(run, dayOf(session - age), rows),
    evidenceSession: rows === undefined ? null : session - age,
    invalidatedBy,
    session: { date: dayOf(session), number: session },
    settings: settingsOf(step.settings),
    compare: (challenger, incumbent) => (p === null ? null : comparisonOf(challenger, incumbent, p)),
  };
}

export function settingsOf(settings: Readonly<Record<string, unknown>> = {}): PromotionSettings {
  return promotionSettings.parse(settings);
}

export function comparisonOf(challenger: string, incumbent: string, p: number): Comparison {
  const returns = sha256Hex(`${challenger} ${incumbent}`);
  return { challenger, incumbent, n: 400, sharpe_difference: 0.02, p, block_length: 7.5, draws: 1999, returns };
}

export const emptyLedger: PromotionLedger = readPromotions('').ledger;

/** What is decided at each step, and the ledger then. */
export function decideAll(steps: readonly Step[]): { ledger: PromotionLedger; last: NextDecision } {
  let ledger = emptyLedger;
  let last: NextDecision | undefined;
  for (const step of steps) {
    last = nextDecision(ledger, groundOf(step), who);
    if (last.kind === 'new') ledger = withPromotion(ledger, last.line);
  }
  if (last === undefined) throw new Error('a sample has no steps');
  return { ledger, last };
}
