import { expect, test } from 'vitest';
import { type RunStatus, runStatus } from '../../../src/report/research/run-status.ts';
import { type ToldRun, toldRun } from '../../../tools/example/research/told-run.ts';

/** The status of a run by what its steps told, job by job. */
function statusOf(
  jobs: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>,
): RunStatus {
  const told = Object.entries(jobs).map(([job, steps]) => {
    const outcomes = Object.entries(steps).map(([id, outputs]) => [id, { outcome: 'success', outputs }]);
    return [job, { result: 'success', outputs: { steps: JSON.stringify(Object.fromEntries(outcomes)) } }] as const;
  });
  return runStatus({ jobs: Object.fromEntries(told), given: {}, run: null, url: null, time: '' });
}

const whole = {
  store: {
    restore: {},
    backbone: { emitted: '1234567', quarantined: '2' },
    reconcile: {},
    snapshot: { id: 's' },
    invalidate: {},
    universe: {},
  },
  panel: { panel: {}, merge: { rows: '260000' } },
  'stage-a': { 'stage-a': { run: 'a', candidates: '8', survivors: '3' } },
  'stage-b': { 'stage-b': { run: 'b', candidates: '8', survivors: '1', trials: '16' } },
  promote: {
    promote: {
      decision: 'PROMOTE',
      reasons: '["NO_EXISTING_CHAMPION"]',
      champion: 'calm@500',
      state: 'live',
    },
  },
};
const ruleOf = (code: string) => `the rule of ${code}`;
const about: Omit<ToldRun, 'status'> = { nearPasses: [], pages: ['run/stage-b.html', 'run/stage-a.html'], ruleOf };

test('tells counts, the decision with its rules, the champion, the trials and where the pages are', () => {
  expect(toldRun({ ...about, status: statusOf(whole) }).split('\n')).toEqual([
    '  store      1,234,567 rows, 2 set aside',
    '  panel      260,000 rows',
    '  screened   8 candidates, 3 passed',
    '  validated  8 candidates, 1 passed every gate',
    '  trials     16 in the ledger',
    '  decision   PROMOTE',
    '             NO_EXISTING_CHAMPION: the rule of NO_EXISTING_CHAMPION',
    '  champion   calm@500, live',
    '  pages      run/stage-b.html',
    '             run/stage-a.html',
    '',
  ]);
});

test('says which gates refused the nearest where nobody passed, and that there is no champion', () => {
  const status = statusOf({
    ...whole,
    'stage-b': { 'stage-b': { run: 'b', candidates: '8', survivors: '0', trials: '16' } },
    promote: { promote: { decision: 'NO_PROMOTION', reasons: '[]', champion: '' } },
  });
  const refused = [{ gate: 'DSR_BELOW_MIN' }, { gate: 'SPA_P_TOO_HIGH' }];
  const near = (candidate: string) => ({ universe: 500, candidate, refused });
  const text = toldRun({ ...about, status, nearPasses: ['a', 'b', 'c', 'd'].map(near) });
  expect(text).toContain('0 passed every gate\n             a@500: DSR_BELOW_MIN, SPA_P_TOO_HIGH said no\n');
  expect(text).not.toContain('d@500');
  expect(text).toContain('  champion   none\n');
});

test('says what was not done and what failed', () => {
  const text = toldRun({ ...about, status: statusOf({ ...whole, 'stage-b': { 'stage-b': { run: '' } } }) });
  expect(text).toContain('  validated  not done\n');
  expect(text).toContain('  failed     STAGE_B_RUN_MISSING\n');
});
