import { type Audit, findingsListed } from './audit.ts';

/**
 * `audit.json`: the verdict, what each rule said, and why one said nothing. Failed means: an error was found, whatever a run fails on.
 *
 * @param subject what was audited, as the document names it
 */
export function auditJson(
  { outcomes, notes }: Audit,
  subject: Readonly<Record<string, string>>,
  rulesVersion: number,
): string {
  const sum = (of: (outcome: Audit['outcomes'][number]) => number) =>
    outcomes.reduce((total, one) => total + of(one), 0);
  const errors = sum((outcome) => outcome.errors);
  const findings = sum((outcome) => outcome.count);
  const document = {
    ...subject,
    verdict: errors > 0 ? 'failed' : 'passed',
    rules_version: rulesVersion,
    rules: outcomes.length,
    findings,
    errors,
    warnings: findings - errors,
    failedRules: outcomes.filter(({ count }) => count > 0).map(({ rule }) => rule.id),
    listed_per_rule: findingsListed,
    ...(notes.length > 0 ? { notes } : {}),
    outcomes: outcomes.map(({ rule, status, because, count, errors: ofRule }) => ({
      rule: rule.id,
      name: rule.name,
      status,
      findings: count,
      errors: ofRule,
      ...(because === undefined ? {} : { because }),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
