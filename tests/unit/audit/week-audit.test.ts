import { describe, expect, test } from 'vitest';
import { auditJson } from '../../../src/audit/audit-json.ts';
import { annotations, auditSummary } from '../../../src/audit/audit-summary.ts';
import { notApplicable, notEvaluated, type Rule } from '../../../src/audit/rule.ts';
import type { AuditSubject } from '../../../src/audit/subject.ts';
import { auditWeek, countFindings, findingsListed } from '../../../src/audit/week-audit.ts';
import { finding, otherRule, outcome, sampleRule, weekAudit } from './sample-audit.ts';

const subject = {
  regime: { id: 'r' },
  week: { weekEnding: '2024-04-05' },
  notes: ['made by score version 1'],
  scores: { path: 'scores_weekly/regime=r/week_ending=2024-04-05' },
} as unknown as AuditSubject;

const violation = { subject: 'place', message: 'expected 1, found 2' };
const failing: Rule = { ...sampleRule, check: () => [violation] };

describe('auditWeek', () => {
  test('a rule that could not be evaluated fails when no error explains it', async () => {
    const blind: Rule = { ...otherRule, severity: 'error', check: () => notEvaluated('the table is unreadable') };
    const audit = await auditWeek(subject, [blind]);
    expect(audit.outcomes[0]).toMatchObject({ status: 'failed', count: 1, errors: 1 });
    expect(audit.outcomes[0]?.findings[0]?.message).toContain('the table is unreadable');
  });

  test('beside an error it is only said not to have been evaluated', async () => {
    const blind: Rule = { ...otherRule, check: () => notEvaluated('the table is unreadable') };
    const audit = await auditWeek(subject, [blind, failing]);
    expect(audit.outcomes.map(({ status }) => status)).toEqual(['not-evaluated', 'failed']);
  });

  test('a warning explains nothing', async () => {
    const warning: Rule = { ...sampleRule, severity: 'warning', check: () => [violation] };
    const blind: Rule = { ...otherRule, severity: 'error', check: () => notEvaluated('the table is unreadable') };
    const audit = await auditWeek(subject, [warning, blind]);
    expect(countFindings(audit, 'error')).toBe(1);
  });

  test('a rule with nothing to look at passes', async () => {
    const audit = await auditWeek(subject, [{ ...sampleRule, check: () => notApplicable('offline') }]);
    expect(audit.outcomes[0]).toMatchObject({ status: 'not-applicable', because: 'offline', count: 0 });
  });

  test('lists the first findings, errors before warnings, and counts the rest', async () => {
    const many: Rule = {
      ...sampleRule,
      check: () =>
        Array.from({ length: 50 }, (_, i) => ({
          subject: `row ${i}`,
          message: 'wrong',
          ...(i < 10 ? { severity: 'warning' as const } : {}),
        })),
    };
    const [made] = (await auditWeek(subject, [many])).outcomes;
    expect(made).toMatchObject({ count: 50, errors: 40 });
    expect(made?.findings).toHaveLength(findingsListed + 1);
    expect(made?.findings.every(({ severity }) => severity === 'error')).toBe(true);
    expect(made?.findings.at(-1)?.message).toContain(`${50 - findingsListed} more`);
  });

  test('the same violation twice is one finding', async () => {
    const twice: Rule = { ...sampleRule, check: () => [violation, violation] };
    expect((await auditWeek(subject, [twice])).outcomes[0]?.count).toBe(1);
  });

  test('a rule knows what the rules before it found', async () => {
    const later: Rule = {
      ...otherRule,
      check: (_, earlier) => (earlier.at('place') === sampleRule.id ? [] : [violation]),
    };
    expect((await auditWeek(subject, [failing, later])).outcomes.map(({ count }) => count)).toEqual([1, 0]);
    expect((await auditWeek(subject, [later, failing])).outcomes.map(({ count }) => count)).toEqual([1, 1]);
  });
});

describe('what is said about an audit', () => {
  test('audit.json has the verdict, which a warning alone does not change', () => {
    const verdictOf = (severity: 'error' | 'warning') =>
      JSON.parse(auditJson(weekAudit([outcome([finding({ severity })]), outcome([], { rule: otherRule })])));
    expect(verdictOf('error')).toMatchObject({
      verdict: 'failed',
      rules: 2,
      findings: 1,
      errors: 1,
      failedRules: ['RG998'],
    });
    expect(verdictOf('warning')).toMatchObject({ verdict: 'passed', findings: 1, errors: 0, warnings: 1 });
  });

  test('at most ten annotations per level, the last says how many there are beyond', () => {
    const findings = Array.from({ length: 15 }, (_, i) => finding({ subject: `a/b.parquet[row=${i}].c` }));
    const made = annotations([weekAudit([outcome(findings)])], 'data/derived');
    expect(made).toHaveLength(10);
    expect(made[0]).toMatchObject({ level: 'error', title: 'Audit RG998', file: 'data/derived/a/b.parquet' });
    expect(made.at(-1)?.message).toContain('6 more findings');
    expect(annotations([weekAudit([outcome(findings.slice(0, 10))])], undefined)).toHaveLength(10);
    expect(annotations([weekAudit([outcome(findings.slice(0, 1))])], undefined)[0]).not.toHaveProperty('file');
  });

  test('the summary escapes what a finding quotes', () => {
    const text = auditSummary([weekAudit([outcome([finding({ message: 'found | <img src=x> `rm`' })])])]);
    expect(text).toContain('| 2024-04-05 | r | failed | ✗ 1 |');
    expect(text).not.toContain('<img');
    expect(text).toContain('found \\| &lt;img');
  });
});
