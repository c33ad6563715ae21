import { expect, test } from 'vitest';
import { runStatus, type StatusSubject, statusTable } from '../../../../src/report/research/run-status.ts';

const time = '2026-07-02T00:00:00.000Z';
const url = 'https://github.com/someone/research/actions/runs/7';

type Outputs = Readonly<Record<string, string>>;

/** What GitHub tells of a job, its steps with their outputs. */
function job(result: 'success' | 'failure' | 'cancelled' | 'skipped', steps: Readonly<Record<string, Outputs>> = {}) {
  const told = Object.entries(steps).map(([id, outputs]) => [
    id,
    { outcome: 'success', conclusion: 'success', outputs },
  ]);
  return { result, outputs: { steps: JSON.stringify(Object.fromEntries(told)) } };
}

function statusOf(jobs: StatusSubject['jobs'], given: StatusSubject['given'] = {}) {
  return runStatus({ jobs, given, run: 'someone/research#7.1', url, time });
}

const store = job('success', {
  restore: { restored: '0', tip: '', artifact: '' },
  backbone: {
    selected: '3',
    emitted: '1200',
    verdict: 'ok',
    reasons: '[]',
    ledger: 'ab12',
    artifact: 'backbone--mode=delta',
  },
  reconcile: { errors: '0', artifact: 'reconcile--of=store' },
  snapshot: { id: '2026-06-30-3f5a0c21d9be', digest: 'cd34', restored: '0', unrestorable: '[]' },
  invalidate: { partitions: '6', runs: '1', critical: '2', left: '7' },
  universe: { 'as-of-dates': '131', digest: '' },
});
const panel = {
  result: 'success',
  outputs: { steps: '{"panel":{"outcome":"success"},"merge":{"outcome":"success","outputs":{}}}' },
} as const;

test('takes numbers for counts, and the names of what was made for digests', () => {
  const [, backbone, , snapshot, invalidate, universe] = statusOf({ store }).steps;
  expect(backbone).toEqual({
    step: 'backbone',
    result: 'success',
    note: '',
    counts: { selected: 3, emitted: 1200 },
    digests: { ledger: 'ab12' },
    artifact: 'backbone--mode=delta',
    link: `${url}#artifacts`,
  });
  expect(snapshot).toMatchObject({ note: 'nothing to do', digests: { id: '2026-06-30-3f5a0c21d9be', digest: 'cd34' } });
  expect(invalidate).toMatchObject({ note: '', counts: { partitions: 6, runs: 1, critical: 2, left: 7 } });
  expect(universe).toMatchObject({ counts: { 'as-of-dates': 131 }, digests: {}, artifact: null });
});

test('says of the panel no more than its jobs do', () => {
  const steps = statusOf({ store, panel, 'stage-a': job('success', { 'stage-a': {} }) }).steps;
  expect(steps.slice(6).map(({ step, note }) => [step, note])).toEqual([
    ['panel', ''],
    ['merge', 'nothing to do'],
    ['stage-a', 'nothing to do'],
  ]);
});

test('counts of the panel what "merge" found that its shards made, where it did', () => {
  const outputs = { shards: '16', partitions: '1408', rows: '2714000', digest: 'ef56', 'feature-set': '5d0c' };
  const merged = (outcome: string) => {
    const steps = JSON.stringify({ panel: { outcome: 'success' }, merge: { outcome, outputs } });
    return statusOf({ store, panel: { result: 'success', outputs: { steps } } }).steps[6];
  };
  expect(merged('success')).toMatchObject({
    step: 'panel',
    note: '',
    counts: { shards: 16, partitions: 1408, rows: 2_714_000 },
    digests: { digest: 'ef56', 'feature-set': '5d0c' },
  });
  expect(merged('failure')).toMatchObject({ step: 'panel', result: 'success', counts: {}, digests: {} });
});

test.each([
  ['failure', 'failure'],
  ['cancelled', 'cancelled'],
  ['skipped', 'failure'],
] as const)('is a %s where a job ended so before its first step began', (ended, result) => {
  const status = statusOf({ store: job(ended) });
  expect(status.steps[0]).toMatchObject({ result: ended, note: 'its job ended before it began' });
  expect(status.steps[1]?.note).toBe(`not reached: restore ended with ${ended}`);
  expect(status.result).toBe(result);
});

test('is no success where a step that was asked for is not told of', () => {
  expect(statusOf({}).result).toBe('failure');
  expect(statusOf({ store: job('success', {}) }).steps[0]).toMatchObject({ result: 'failure' });
});

test('is a success where the only steps that did not run were not asked for', () => {
  const without = { memory: false, 'run-panel': false, 'run-stage-a': false };
  const status = statusOf({ store, panel: { result: 'skipped', outputs: {} } }, without);
  expect(status.result).toBe('success');
  expect(status.steps.map(({ result }) => result)).toEqual([
    'skipped',
    ...Array(5).fill('success'),
    ...Array(3).fill('skipped'),
  ]);
});

test('stands in the summary with one row for each step, whatever the outputs hold', () => {
  const odd = job('success', { backbone: { rows: '1234567', run: 'a|b', artifact: 'x|y' } });
  const table = statusTable(statusOf({ store: odd }, { memory: false }));
  expect(table.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(11);
  expect(table).toContain(`[x\\|y](${url}#artifacts)`);
  expect(table).toContain('rows 1\u202f234\u202f567');
  expect(table).toContain('run a\\|b');
});
