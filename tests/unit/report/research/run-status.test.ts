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
    reasons: [],
    failure: null,
    artifact: 'backbone--mode=delta',
    link: `${url}#artifacts`,
  });
  expect(snapshot).toMatchObject({ note: 'nothing to do', digests: { id: '2026-06-30-3f5a0c21d9be', digest: 'cd34' } });
  expect(invalidate).toMatchObject({ note: '', counts: { partitions: 6, runs: 1, critical: 2, left: 7 } });
  expect(universe).toMatchObject({ counts: { 'as-of-dates': 131 }, digests: {}, artifact: null });
});

test('says of the panel no more than its jobs do', () => {
  const steps = statusOf({ store, panel, 'stage-a': job('success', { 'stage-a': { run: 'a1' } }) }).steps;
  expect(steps.slice(6).map(({ step, note }) => [step, note])).toEqual([
    ['panel', ''],
    ['merge', 'nothing to do'],
    ['stage-a', 'nothing to do'],
    ['stage-b', 'its job ended before it began'],
    ['promote', 'not reached: stage-b ended with failure'],
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

/** A step that ended so, with what it told. */
function ended(step: string, outcome: 'success' | 'failure', outputs: Outputs = {}) {
  return { result: outcome, outputs: { steps: JSON.stringify({ [step]: { outcome, outputs } }) } } as const;
}

test.each([
  ['["EXPECTED_MIN_ROWS_NOT_MET"]', { code: 'REAL_DELTA_TOO_SMALL', reference: 91 }],
  ['["WARN_MIN_DELTA_ROWS","FAIL_MIN_DELTA_ROWS"]', { code: 'BACKBONE_THRESHOLD', reference: 95 }],
  ['[]', { code: 'BACKBONE_FAILED', reference: null }],
  ['no list', { code: 'BACKBONE_FAILED', reference: null }],
])('calls a failure of the store by what the step said: %s', (reasons, failure) => {
  const status = statusOf({ store: ended('backbone', 'failure', { reasons }) }, { memory: false });
  expect(status.steps[1]).toMatchObject({ result: 'failure', failure });
  expect(status.failures).toEqual([failure.code]);
});

test('gives every step a name for its failure, and an exit code where the reference had one', () => {
  const jobs = { store: 'store', panel: 'panel', 'stage-a': 'stage-a', 'stage-b': 'stage-b', promote: 'promote' };
  const jobOf = (step: string) => jobs[step as keyof typeof jobs] ?? (step === 'merge' ? 'panel' : 'store');
  const codes = statusOf({}).steps.map(({ step }) => {
    const failed = statusOf({ [jobOf(step)]: ended(step, 'failure') }).steps.find((one) => one.step === step);
    return [step, failed?.failure?.code, failed?.failure?.reference];
  });
  expect(codes).toEqual([
    ['restore', 'MEMORY_NOT_RESTORED', null],
    ['backbone', 'BACKBONE_FAILED', null],
    ['reconcile', 'SOURCE_TRUTH_GATE', 96],
    ['snapshot', 'SNAPSHOT_REFUSED', 96],
    ['invalidate', 'INVALIDATION_FAILED', null],
    ['universe', 'UNIVERSE_FAILED', 42],
    ['panel', 'PANEL_SHARD_FAILED', 42],
    ['merge', 'PANEL_INCOMPLETE', 42],
    ['stage-a', 'STAGE_A_FAILED', null],
    ['stage-b', 'STAGE_B_FAILED', null],
    ['promote', 'PROMOTION_FAILED', null],
  ]);
});

test.each([
  ['stage-a', { code: 'STAGE_A_RUN_MISSING', reference: 93 }],
  ['stage-b', { code: 'STAGE_B_RUN_MISSING', reference: 94 }],
])('takes a %s that names no run for a failure', (step, failure) => {
  const found = statusOf({ [step]: ended(step, 'success', { run: '' }) }).steps.find((one) => one.step === step);
  expect(found).toMatchObject({ result: 'failure', note: 'it names no run', failure });
});

test('tells of a decision that was made although an earlier step failed', () => {
  const given = { id: 'dec_1', decision: 'NO_PROMOTION', reasons: '["EVIDENCE_INVALIDATED"]', state: 'live_hold' };
  const promote = ended('promote', 'success', { ...given, champion: 'calm@500', artifact: 'promote' });
  const status = statusOf({ store, panel: { result: 'failure', outputs: {} }, promote });
  expect(status.steps.at(-1)).toMatchObject({ result: 'success', reasons: ['EVIDENCE_INVALIDATED'] });
  expect(status).toMatchObject({
    result: 'failure',
    references: { decision: 'dec_1', verdict: 'NO_PROMOTION', champion: 'calm@500', champion_state: 'live_hold' },
  });
  expect(statusTable(status)).toMatch(/NO\\_PROMOTION: the champion is calm.+500, live\\_hold\./);
});

test('is a success where the only steps that did not run were not asked for', () => {
  const without = {
    memory: false,
    'run-panel': false,
    'run-stage-a': false,
    'run-stage-b': false,
    'run-promote': false,
  };
  const status = statusOf({ store, panel: { result: 'skipped', outputs: {} } }, without);
  expect(status.result).toBe('success');
  expect(status.steps.map(({ result }) => result)).toEqual([
    'skipped',
    ...Array(5).fill('success'),
    ...Array(5).fill('skipped'),
  ]);
});

test('stands in the summary with one row for each step, whatever the outputs hold', () => {
  const odd = job('success', { backbone: { rows: '1234567', run: 'a|b', artifact: 'x|y' } });
  const table = statusTable(statusOf({ store: odd }, { memory: false }));
  expect(table.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(13);
  expect(table).toContain(`[x\\|y](${url}#artifacts)`);
  expect(table).toContain('rows 1\u202f234\u202f567');
  expect(table).toContain('run a\\|b');
});
