import { visibleText } from '../text/visible-text.ts';
import { EarlierFindings, type Finding, type Severity, type Violation } from './finding.ts';
import type { Rule, Skipped } from './rule.ts';
import { rules as allRules } from './rules.ts';
import type { AuditSubject } from './subject.ts';

/** What one rule said. */
export interface RuleOutcome {
  readonly rule: Rule;
  readonly status: 'passed' | 'failed' | Skipped['skipped'];
  /** Why it was skipped. */
  readonly because: string | undefined;
  /** The first of them; the last one says how many there are beyond. */
  readonly findings: readonly Finding[];
  /** All of them. */
  readonly count: number;
  /** Places where this rule is broken by an error, all of them. */
  readonly errors: number;
}

/** The audit of one week under one regime. */
export interface WeekAudit {
  readonly regime: string;
  readonly weekEnding: string;
  readonly outcomes: readonly RuleOutcome[];
  /** What is to be known without being a finding: which earlier version of a stage made what. */
  readonly notes: readonly string[];
}

/** Findings listed per rule; a broken table has thousands. */
export const findingsListed = 20;

/** Runs every rule on one week. A rule that could not be evaluated although nothing explains it fails. */
export async function auditWeek(subject: AuditSubject, rules: readonly Rule[] = allRules): Promise<WeekAudit> {
  const earlier = new EarlierFindings();
  const results: {
    readonly rule: Rule;
    readonly violations: readonly Violation[];
    readonly skipped: Skipped | undefined;
  }[] = [];
  for (const rule of rules) {
    const result = await rule.check(subject, earlier);
    const skipped = 'skipped' in result ? result : undefined;
    const violations = 'skipped' in result ? [] : distinct(result);
    earlier.add(rule.id, violations);
    results.push({ rule, violations, skipped });
  }
  const isExplained = results.some(({ rule, violations }) =>
    violations.some(({ severity = rule.severity }) => severity === 'error'),
  );
  const outcomes = results.map(({ rule, violations, skipped }) => {
    if (skipped?.skipped === 'not-evaluated' && !isExplained) {
      const message = `could not be evaluated, and no other rule says why: ${skipped.because}`;
      return outcomeOf(rule, [{ subject: subject.scores.path, message }], undefined);
    }
    return outcomeOf(rule, violations, skipped);
  });
  return { regime: subject.regime.id, weekEnding: subject.week.weekEnding, outcomes, notes: subject.notes };
}

/** Every finding of the audit, as listed. */
export function findingsOf({ outcomes }: WeekAudit): Finding[] {
  return outcomes.flatMap(({ findings }) => findings);
}

/** Places that break a rule, with the severity at least. */
export function countFindings({ outcomes }: WeekAudit, atLeast: Severity): number {
  return outcomes.reduce((sum, { count, errors }) => sum + (atLeast === 'error' ? errors : count), 0);
}

function outcomeOf(rule: Rule, violations: readonly Violation[], skipped: Skipped | undefined): RuleOutcome {
  const findings = violations.map(
    ({ subject, message, severity = rule.severity }): Finding => ({
      rule: rule.id,
      severity,
      // Both can quote what a source file held.
      subject: visibleText(subject),
      message: visibleText(message),
    }),
  );
  const count = findings.length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const passed = count === 0 ? 'passed' : 'failed';
  return {
    rule,
    status: skipped?.skipped ?? passed,
    because: skipped && visibleText(skipped.because),
    findings: listed(findings),
    count,
    errors,
  };
}

/** Errors first, then in the order found, cut with a count of the rest. */
function listed(findings: readonly Finding[]): Finding[] {
  const ordered = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const [last] = ordered.slice(findingsListed);
  if (!last) return ordered;
  const more = `${ordered.length - findingsListed} more findings of this rule, not listed; the next is: ${last.message}`;
  return [...ordered.slice(0, findingsListed), { ...last, message: more }];
}

function distinct(violations: readonly Violation[]): Violation[] {
  return [
    ...new Map(violations.map((violation) => [`${violation.subject}\n${violation.message}`, violation])).values(),
  ];
}
