import type { Audit, RuleOutcome } from '../../../src/audit/engine/audit.ts';
import type { Finding } from '../../../src/audit/engine/finding.ts';
import type { Rule } from '../../../src/audit/engine/rule.ts';

/** What the rules of these tests look at. */
export interface SampleSections {
  readonly numbers: readonly number[];
  readonly sum: number;
}

export const sampleRule: Rule<SampleSections> = {
  id: 'RG998',
  name: 'sample rule',
  severity: 'error',
  description: 'Nothing is wrong.',
  why: 'It is a sample.',
  since: 1,
  reads: [],
  check: () => [],
};

export const otherRule: Rule<SampleSections> = { ...sampleRule, id: 'RG999', name: 'other rule', severity: 'warning' };

export function finding(fields: Partial<Finding> = {}): Finding {
  return {
    rule: sampleRule.id,
    severity: 'error',
    subject: 'scores_weekly/regime=r/week_ending=2024-04-05/scores_weekly.parquet[symbol=A].UPS_adj',
    message: 'expected 1, found 2',
    ...fields,
  };
}

export function outcome(findings: readonly Finding[], fields: Partial<RuleOutcome> = {}): RuleOutcome {
  return {
    rule: sampleRule,
    status: findings.length > 0 ? 'failed' : 'passed',
    because: undefined,
    findings,
    count: findings.length,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    ...fields,
  };
}

export function weekAudit(outcomes: readonly RuleOutcome[], regime = 'r', weekEnding = '2024-04-05'): Audit {
  return { name: { group: regime, item: weekEnding }, outcomes, notes: [] };
}
