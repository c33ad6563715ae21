import type { EarlierFindings, Severity, Violation } from './finding.ts';

/** A rule that said nothing, and why. */
export interface Skipped {
  /**
   * `not-applicable`: the rule has nothing to look at in such a subject. `not-evaluated`: what it would look at is missing or damaged; some
   * other rule must have found that.
   */
  readonly skipped: 'not-applicable' | 'not-evaluated';
  readonly because: string;
}

export type RuleResult = readonly Violation[] | Skipped;

export type RuleId = `RG${string}`;

/** What a report says of a rule. */
export interface RuleDescription {
  /** Never given to another rule. */
  readonly id: RuleId;
  readonly name: string;
  /** Of its findings, unless one says otherwise. */
  readonly severity: Severity;
  /** What holds when it finds nothing. */
  readonly description: string;
  /** What went wrong, or would, without it. */
  readonly why: string;
}

/**
 * One thing that an audit proves of a subject.
 *
 * @typeParam Content the sections of the subject
 * @typeParam Section those that the rule reads
 */
export interface Rule<Content extends object, Section extends keyof Content = keyof Content> extends RuleDescription {
  /** The version of the rules in which it came, or last changed what it can find. The highest of all is theirs. */
  readonly since: number;
  /** Of rules the one with the lower number looks first, but for one that says here which it looks before. */
  readonly before?: RuleId;
  /** The sections that it asks for: they are loaded when it looks, where no rule before it asked. */
  readonly reads: readonly Section[];
  /** @param earlier what the rules before found; a rule leaves out the places that an earlier one reported */
  readonly check: (sections: Pick<Content, Section>, earlier: EarlierFindings) => RuleResult | Promise<RuleResult>;
}

export function notApplicable(because: string): Skipped {
  return { skipped: 'not-applicable', because };
}

export function notEvaluated(because: string): Skipped {
  return { skipped: 'not-evaluated', because };
}
