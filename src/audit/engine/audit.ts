import { visibleText } from '../../text/visible-text.ts';
import { EarlierFindings, type Finding, type Severity, type Violation } from './finding.ts';
import type { Rule, RuleDescription, Skipped } from './rule.ts';
import { type Sections, sectionsNamed } from './sections.ts';

/** What reports call a subject: a thing, such as a week, of a group of its like, such as those under one regime. */
export interface SubjectName {
  readonly group: string;
  readonly item: string;
}

/** What is audited as a whole, and proved or not. */
export interface Subject<Content extends object> {
  readonly name: SubjectName;
  /** The partition that speaks for it, where a rule could not look and nobody says why. */
  readonly place: string;
  readonly sections: Sections<Content>;
  /** What is to be known of it without being a fault, in words. */
  readonly notes: () => Promise<readonly string[]>;
}

/** What one rule said. */
export interface RuleOutcome {
  readonly rule: RuleDescription;
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

/** The audit of one subject. */
export interface Audit {
  readonly name: SubjectName;
  readonly outcomes: readonly RuleOutcome[];
  /** What is to be known without being a finding: which earlier version of a stage made what. */
  readonly notes: readonly string[];
}

/** Findings listed per rule; a broken table has thousands. */
export const findingsListed = 20;

/** Runs every rule on one subject, in their order. A rule that could not be evaluated although nothing explains it fails. */
export async function auditSubject<Content extends object>(
  subject: Subject<Content>,
  rules: readonly Rule<Content>[],
): Promise<Audit> {
  const results = await resultsOf(subject, rules);
  const isExplained = results.some(({ rule, violations }) =>
    violations.some(({ severity = rule.severity }) => severity === 'error'),
  );
  const outcomes = results.map(({ rule, violations, skipped }) => {
    if (skipped?.skipped === 'not-evaluated' && !isExplained) {
      const message = `could not be evaluated, and no other rule says why: ${skipped.because}`;
      return outcomeOf(rule, [{ subject: subject.place, message }], undefined);
    }
    return outcomeOf(rule, violations, skipped);
  });
  return { name: subject.name, outcomes, notes: await subject.notes() };
}

interface Result {
  readonly rule: RuleDescription;
  readonly violations: readonly Violation[];
  readonly skipped: Skipped | undefined;
}

async function resultsOf<Content extends object>(
  { sections }: Subject<Content>,
  rules: readonly Rule<Content>[],
): Promise<Result[]> {
  const earlier = new EarlierFindings();
  const results: Result[] = [];
  for (const rule of rules) {
    const result = await rule.check(await sectionsNamed(sections, rule.reads), earlier);
    const skipped = 'skipped' in result ? result : undefined;
    const violations = 'skipped' in result ? [] : distinct(result);
    earlier.add(rule.id, violations);
    results.push({ rule, violations, skipped });
  }
  return results;
}

/** Every finding of the audit, as listed. */
export function findingsOf({ outcomes }: Audit): Finding[] {
  return outcomes.flatMap(({ findings }) => findings);
}

/** Places that break a rule, with the severity at least. */
export function countFindings({ outcomes }: Audit, atLeast: Severity): number {
  return outcomes.reduce((sum, { count, errors }) => sum + (atLeast === 'error' ? errors : count), 0);
}

/** {@link countFindings} of several audits. */
export function countAllFindings(audits: readonly Audit[], atLeast: Severity): number {
  return audits.reduce((sum, one) => sum + countFindings(one, atLeast), 0);
}

function outcomeOf(rule: RuleDescription, violations: readonly Violation[], skipped: Skipped | undefined): RuleOutcome {
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
