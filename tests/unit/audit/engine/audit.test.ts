import { describe, expect, test } from 'vitest';
import { auditSubject, countFindings, findingsListed, type Subject } from '../../../../src/audit/engine/audit.ts';
import { auditJson } from '../../../../src/audit/engine/audit-json.ts';
import { annotations, auditSummary } from '../../../../src/audit/engine/audit-summary.ts';
import { notApplicable, notEvaluated, type Rule } from '../../../../src/audit/engine/rule.ts';
import { type Loaders, loadedWhenAsked } from '../../../../src/audit/engine/sections.ts';
import {
  finding,
  otherRule,
  outcome,
  type SampleSections,
  sampleRule,
  weekAudit,
} from '../../../support/audit/sample-audit.ts';

const numbersAndSum: Loaders<SampleSections> = {
  numbers: () => [1, 2],
  sum: async ({ numbers }) => (await numbers).reduce((sum, number) => sum + number, 0),
};

function subjectOf(loaders: Loaders<SampleSections>): Subject<SampleSections> {
  return {
    name: { group: 'r', item: '2024-04-05' },
    place: 'scores_weekly/regime=r/week_ending=2024-04-05',
    sections: loadedWhenAsked(loaders),
    notes: async () => ['made by score version 1'],
  };
}

const subject = subjectOf(numbersAndSum);

type SampleRule = Rule<SampleSections>;

const violation = { subject: 'place', message: 'expected 1, found 2' };
const failing: SampleRule = { ...sampleRule, check: () => [violation] };

describe('auditSubject', () => {
  test('a rule that could not be evaluated fails when no error explains it', async () => {
    const blind: SampleRule = { ...otherRule, severity: 'error', check: () => notEvaluated('the table is unreadable') };
    const audit = await auditSubject(subject, [blind]);
    expect(audit.outcomes[0]).toMatchObject({ status: 'failed', count: 1, errors: 1 });
    expect(audit.outcomes[0]?.findings[0]?.message).toContain('the table is unreadable');
  });

  test('beside an error it is only said not to have been evaluated', async () => {
    const blind: SampleRule = { ...otherRule, check: () => notEvaluated('the table is unreadable') };
    const audit = await auditSubject(subject, [blind, failing]);
    expect(audit.outcomes.map(({ status }) => status)).toEqual(['not-evaluated', 'failed']);
  });

  test('a warning explains nothing', async () => {
    const warning: SampleRule = { ...sampleRule, severity: 'warning', check: () => [violation] };
    const blind: SampleRule = { ...otherRule, severity: 'error', check: () => notEvaluated('the table is unreadable') };
    const audit = await auditSubject(subject, [warning, blind]);
    expect(countFindings(audit, 'error')).toBe(1);
  });

  test('a rule with nothing to look at passes', async () => {
    const audit = await auditSubject(subject, [{ ...sampleRule, check: () => notApplicable('offline') }]);
    expect(audit.outcomes[0]).toMatchObject({ status: 'not-applicable', because: 'offline', count: 0 });
  });

  test('lists the first findings, errors before warnings, and counts the rest', async () => {
    const many: SampleRule = {
      ...sampleRule,
      check: () =>
        Array.from({ length: 50 }, (_, i) => ({
          subject: `row ${i}`,
          message: 'wrong',
          ...(i < 10 ? { severity: 'warning' as const } : {}),
        })),
    };
    const [made] = (await auditSubject(subject, [many])).outcomes;
    expect(made).toMatchObject({ count: 50, errors: 40 });
    expect(made?.findings).toHaveLength(findingsListed + 1);
    expect(made?.findings.every(({ severity }) => severity === 'error')).toBe(true);
    expect(made?.findings.at(-1)?.message).toContain(`${50 - findingsListed} more`);
  });

  test('the same violation twice is one finding', async () => {
    const twice: SampleRule = { ...sampleRule, check: () => [violation, violation] };
    expect((await auditSubject(subject, [twice])).outcomes[0]?.count).toBe(1);
  });

  test('a section is loaded when a rule asks for it, once, and one that nobody asks for never', async () => {
    const loaded: string[] = [];
    const noting = <T>(name: string, load: T): T => {
      loaded.push(name);
      return load;
    };
    const watched = subjectOf({
      numbers: (of) => noting('numbers', numbersAndSum.numbers(of)),
      sum: (of) => noting('sum', numbersAndSum.sum(of)),
    });
    const reading = (...reads: (keyof SampleSections)[]): SampleRule => ({ ...sampleRule, reads });
    await auditSubject(watched, [reading()]);
    expect(loaded).toEqual([]);
    await auditSubject(watched, [reading('numbers')]);
    expect(loaded).toEqual(['numbers']);
    await auditSubject(watched, [reading('sum', 'numbers'), reading('sum')]);
    expect(loaded).toEqual(['numbers', 'sum']);
  });

  test('a rule is given the sections that it reads, and no others', async () => {
    const given: unknown[] = [];
    const check = (sections: object) => {
      given.push(sections);
      return [];
    };
    await auditSubject(subject, [{ ...sampleRule, reads: ['sum'], check }]);
    expect(given).toEqual([{ sum: 3 }]);
  });

  test('a rule knows what the rules before it found', async () => {
    const later: SampleRule = {
      ...otherRule,
      check: (_, earlier) => (earlier.at('place') === sampleRule.id ? [] : [violation]),
    };
    expect((await auditSubject(subject, [failing, later])).outcomes.map(({ count }) => count)).toEqual([1, 0]);
    expect((await auditSubject(subject, [later, failing])).outcomes.map(({ count }) => count)).toEqual([1, 1]);
  });
});

const titles = { item: 'Week', group: 'Regime' };

describe('what is said about an audit', () => {
  test('audit.json has the verdict, which a warning alone does not change', () => {
    const verdictOf = (severity: 'error' | 'warning') =>
      JSON.parse(
        auditJson(
          weekAudit([outcome([finding({ severity })]), outcome([], { rule: otherRule })]),
          { week_end: 'w' },
          4,
        ),
      );
    expect(verdictOf('error')).toMatchObject({
      week_end: 'w',
      rules_version: 4,
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
    const text = auditSummary([weekAudit([outcome([finding({ message: 'found | <img src=x> `rm`' })])])], titles);
    expect(text).toContain('| 2024-04-05 | r | failed | ✗ 1 |');
    expect(text).not.toContain('<img');
    expect(text).toContain('found \\| &lt;img');
  });
});
