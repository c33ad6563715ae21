import type { EarlierFindings, Severity, Violation } from './finding.ts';
import type { AuditSubject } from './subject.ts';

/** A rule that said nothing, and why. */
export interface Skipped {
  /**
   * `not-applicable`: the rule has nothing to look at in such a week. `not-evaluated`: what it would look at is missing or damaged; some
   * other rule must have found that.
   */
  readonly skipped: 'not-applicable' | 'not-evaluated';
  readonly because: string;
}

export type RuleResult = readonly Violation[] | Skipped;

/** One thing that an audit proves. */
export interface Rule {
  /** Never given to another rule. */
  readonly id: `RG${string}`;
  readonly name: string;
  /** Of its findings, unless one says otherwise. */
  readonly severity: Severity;
  /** What holds when it finds nothing. */
  readonly description: string;
  /** What went wrong, or would, without it. */
  readonly why: string;
  /**
   * Looks at one week under one regime.
   *
   * @param earlier what the rules before found; a rule leaves out the places that an earlier one reported
   */
  readonly check: (subject: AuditSubject, earlier: EarlierFindings) => RuleResult | Promise<RuleResult>;
}

export function notApplicable(because: string): Skipped {
  return { skipped: 'not-applicable', because };
}

export function notEvaluated(because: string): Skipped {
  return { skipped: 'not-evaluated', because };
}
