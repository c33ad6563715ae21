import { expect, it } from 'vitest';
import { explanation } from '../../../src/promotion/explanation.ts';
import { registriesBefore, type StandingLine } from '../../../src/promotion/ledger.ts';
import { decisionCases } from '../../support/promotion/decision-cases.ts';
import { decideAll, row, type Step } from '../../support/promotion/sample-evidence.ts';

function explained(steps: readonly Step[]): string {
  const { ledger } = decideAll(steps);
  const last = [...registriesBefore(ledger)].at(-1);
  if (last === undefined) throw new Error('nothing was decided');
  const { numbered, registry } = last;
  return explanation({ ...numbered, line: numbered.line as StandingLine }, registry);
}

it('a promotion is explained with both scores, the test on the same dates, each reason in words, and every digest', () => {
  const text = explained([
    { session: 0, rows: [row('alpha', 0.7)] },
    { session: 21, rows: [row('alpha', 0.7), row('beta', 0.9)], p: 0.01 },
  ]);
  expect(text).toContain('Champion alpha@1000');
  expect(text).toContain('Challenger beta@1000');
  expect(text).toContain('registry score 0.900000');
  expect(text).toContain('one-sided p 0.0100');
  expect(text).toContain('`EVIDENCE_BOOTSTRAP_MET`: The paired bootstrap');
  expect(text).toContain('alpha@1000: from live to shadow');
  // Candidates, survivors, returns, gates, settings, what was compared, and the line itself.
  expect(new Set(text.match(/`[0-9a-f]{64}`/g)).size).toBe(7);
});

it.each(decisionCases)('no reason is without its words: $name', ({ steps }) => {
  expect(explained(steps)).not.toContain('a rule of another version');
});
