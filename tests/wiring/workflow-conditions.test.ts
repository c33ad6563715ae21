import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { StubbedRepository } from '../support/workflows/stub-stages.ts';

// Which jobs run when others fail or are not wanted: the real workflows over stages that only say that they were called.

const repository = new StubbedRepository();
afterAll(() => repository.remove());

const run: StubbedRepository['run'] = (...given) => repository.run(...given);
const changedWorkflows: StubbedRepository['changed'] = (...given) => repository.changed(...given);

const everyJob = ['plan', 'ingest', 'enrich', 'score (a)', 'score (b)', 'audit (a)', 'audit (b)', 'summary', 'report'];

describe('weekly.yml', () => {
  test('does everything, and publishes after it', async () => {
    const { ended: jobs, calls } = await run('weekly');
    expect(jobs).toEqual({
      ...Object.fromEntries([...everyJob, 'publish'].map((id) => [id, 'success'])),
      issue: 'skipped',
    });
    expect(calls.slice(0, 2)).toEqual(['plan|true', 'restore|']);
    expect(calls).toContain('restore history|');
    expect(calls.at(-1)).toBe('publish|');
  });

  test('catches up on a schedule, and with a named week only when asked to', async () => {
    const scheduled = await run('weekly', {}, { event: 'schedule' });
    expect(scheduled.calls[0]).toBe('plan|true');
    const named = await run('weekly', {}, { inputs: { 'week-ending': '2026-07-02' } });
    expect(named.calls[0]).toBe('plan|false');
    const both = await run('weekly', {}, { inputs: { 'week-ending': '2026-07-02', 'catch-up': 'true' } });
    expect(both.calls[0]).toBe('plan|true');
  });

  test('ingests and enriches only weeks that are not published', async () => {
    const { calls } = await run('weekly', { OPEN: '["2026-07-02"]' });
    expect(calls).toEqual(expect.arrayContaining(['ingest|2026-07-02', 'enrich|2026-07-02']));
    const { ended: jobs } = await run('weekly', { OPEN: '[]' });
    expect(jobs).toEqual({
      ...Object.fromEntries([...everyJob, 'publish'].map((id) => [id, 'success'])),
      ...{ ingest: 'skipped', enrich: 'skipped', issue: 'skipped' },
    });
  });

  test('without a memory restores, catches up and publishes nothing, and reports all the same', async () => {
    const { ended: jobs, calls } = await run('weekly', {}, { variables: { REGIMEN_MEMORY: 'false' } });
    expect(jobs).toMatchObject({ report: 'success', publish: 'skipped' });
    expect(calls[0]).toBe('plan|false');
    expect(calls.filter((call) => call.startsWith('restore'))).toEqual([]);
  });

  test.each(['score a', 'audit a'])('goes on with the other regime when "%s" fails', async (failing) => {
    const { ended: jobs, calls } = await run('weekly', { FAILING: failing }, { variables: { REGIMEN_ISSUES: 'true' } });
    expect(jobs).toMatchObject({
      'score (b)': 'success',
      'audit (b)': 'success',
      report: 'success',
      publish: 'success',
    });
    expect(calls.at(-1)).toBe('issue|failure, 2026-06-26,2026-07-02, done: 2026-06-26,2026-07-02');
  });

  test.each(['restore history', 'evaluate', 'ledger', 'report'])(
    'publishes all the same when "%s" fails',
    async (failing) => {
      const { result, ended: jobs } = await run('weekly', { FAILING: failing });
      expect(result.conclusion).toBe('failure');
      expect(jobs).toMatchObject({ summary: 'success', report: 'failure', publish: 'success' });
    },
  );

  test('fails where the issue cannot be written, after everything was published', async () => {
    const { result, ended: jobs } = await run(
      'weekly',
      { FAILING: 'issue' },
      { variables: { REGIMEN_ISSUES: 'true' } },
    );
    expect(result.conclusion).toBe('failure');
    expect(jobs).toMatchObject({ publish: 'success', issue: 'failure' });
  });

  test.each(['plan', 'restore', 'ingest', 'enrich'])('publishes nothing when "%s" fails', async (failing) => {
    const { result, ended: jobs } = await run('weekly', { FAILING: failing });
    expect(result.conclusion).toBe('failure');
    expect(jobs).toMatchObject({ score: 'skipped', audit: 'skipped', report: 'skipped', publish: 'skipped' });
  });

  test('loses no output of a plan that fails half-way', async () => {
    const { result } = await run('weekly', { FAILING: 'restore' });
    const plan = result.jobs.find(({ id }) => id === 'week / plan');
    expect(plan?.outputs).toMatchObject({ 'week-ending': '2026-07-02', weeks: '2026-06-26,2026-07-02' });
  });

  test('would lose all of them without the default', async () => {
    const without = changedWorkflows(
      'pipeline.yml',
      "steps.restore.outputs.open || steps.plan.outputs.weeks || '[]'",
      'steps.restore.outputs.open',
    );
    const { result } = await run('weekly', { FAILING: 'restore' }, { source: without });
    expect(result.jobs.find(({ id }) => id === 'week / plan')).toMatchObject({ result: 'failure', outputs: {} });
  });

  test('scores nothing when the weeks are too many for the environment of a stage, or for the outputs of a job', async () => {
    for (const [many, job, message] of [
      ['12000', 'week / ingest', 'Argument list too long: INPUT_WEEK-ENDING'],
      ['30000', 'week / plan', 'Job outputs exceed 1,048,576 bytes'],
    ] as const) {
      const { result, ended: jobs } = await run('weekly', { MANY: many }, { variables: { REGIMEN_MEMORY: 'false' } });
      const annotations = result.jobs.find(({ id }) => id === job)?.annotations ?? [];
      expect(annotations.map((annotation) => annotation.message).join('\n')).toContain(message);
      expect(jobs).toMatchObject({ score: 'skipped', publish: 'skipped' });
    }
  });

  describe('tells the issue of', () => {
    const both = '2026-06-26,2026-07-02';
    const said = async (environment: Record<string, string>, variables: Record<string, string> = {}) =>
      (await run('weekly', environment, { variables: { REGIMEN_ISSUES: 'true', ...variables } })).calls.at(-1);

    test('a run that succeeded all weeks', async () => {
      expect(await said({})).toBe(`issue|success, ${both}, done: ${both}`);
    });

    test('a plan that failed no week', async () => {
      expect(await said({ FAILING: 'plan' })).toBe('issue|failure, no week, done: none');
    });

    test('a restore that failed the weeks that were planned', async () => {
      expect(await said({ FAILING: 'restore' })).toBe(`issue|failure, ${both}, done: none`);
    });

    test('a publication that held one week back which is done', async () => {
      expect(await said({ REFUSING: 'publish', DONE: '2026-06-26' })).toBe(`issue|failure, ${both}, done: 2026-06-26`);
    });

    test('a publication that failed that none is done', async () => {
      expect(await said({ FAILING: 'publish' })).toBe(`issue|failure, ${both}, done: none`);
    });

    test('a site that failed that all weeks are done', async () => {
      expect(await said({ FAILING: 'report' })).toBe(`issue|failure, ${both}, done: ${both}`);
    });

    test('a run without a memory what was audited', async () => {
      const without = { REGIMEN_MEMORY: 'false' };
      expect(await said({ REFUSING: 'summary', DONE: '2026-07-02' }, without)).toBe(
        `issue|failure, ${both}, done: 2026-07-02`,
      );
    });
  });
});

describe.each(['weekly', 'backfill'])('%s.yml', (workflow) => {
  test('gives the keys of the object storage to those who restore and publish, and to nobody else', async () => {
    const inputs = workflow === 'backfill' ? { start: '2026-06-26', 'dry-run': 'false' } : {};
    const secrets = { AWS_ACCESS_KEY_ID: 'storage-key', AWS_SECRET_ACCESS_KEY: 'storage-key' };
    const { keys } = await run(workflow, {}, { inputs, secrets });
    const both = 'AWS_ACCESS_KEY_ID,AWS_SECRET_ACCESS_KEY';
    expect(keys).toEqual([`restore ${both}`, `restore ${both}`, `publish ${both}`]);
  });
});

describe('a caller of backfill-pipeline.yml from when it published itself', () => {
  const old = (dryRun: boolean) => {
    const folder = changedWorkflows('backfill.yml', '      publication: caller # the job below\n', '');
    const path = join(folder, '.github', 'workflows', 'backfill.yml');
    const [called = ''] = readFileSync(path, 'utf8').split('\n  # Publishes what is whole');
    writeFileSync(path, called.replace('contents: read', 'contents: write'));
    return run('backfill', {}, { inputs: { start: '2026-06-26', 'dry-run': String(dryRun) }, source: folder });
  };
  const told = /backfill-pipeline\.yml does not publish any more\. Call publish\.yml in a job behind it/;

  test('is told before the first stage that nothing would be published', async () => {
    const { result, calls, ended: jobs } = await old(false);
    expect(result.conclusion).toBe('failure');
    expect(calls).toEqual(['']);
    expect(jobs).toMatchObject({ plan: 'failure', ingest: 'skipped', score: 'skipped', collect: 'skipped' });
    expect(result.jobs.flatMap(({ annotations }) => annotations)[0]).toMatchObject({
      level: 'error',
      message: expect.stringMatching(told),
    });
  });

  test('is warned by a dry run', async () => {
    const { result, calls } = await old(true);
    expect(result.conclusion).toBe('success');
    expect(calls.at(-1)).toBe('backfill|13');
    expect(result.jobs.flatMap(({ annotations }) => annotations)[0]).toMatchObject({
      level: 'warning',
      message: expect.stringMatching(told),
    });
  });

  test('can have the weeks as artifacts alone', async () => {
    const folder = changedWorkflows('backfill.yml', 'publication: caller', 'publication: nobody');
    const { ended: jobs } = await run(
      'backfill',
      {},
      { inputs: { start: '2026-06-26', 'dry-run': 'false' }, source: folder },
    );
    expect(jobs).toMatchObject({ collect: 'success' });
  });
});

describe('backfill.yml', () => {
  const backfill = (
    environment: Record<string, string> = {},
    inputs: Record<string, string> = { 'dry-run': 'false' },
  ) => run('backfill', environment, { inputs: { start: '2026-06-26', ...inputs } });

  test('only plans until it is told otherwise', async () => {
    const { ended: jobs, calls } = await backfill({}, {});
    const { plan, ...others } = jobs;
    expect(plan).toBe('success');
    expect(new Set(Object.values(others))).toEqual(new Set(['skipped']));
    expect(calls).toEqual(['plan|', 'restore all|', 'backfill|13']);
  });

  test('hands on the number of weeks per job that a person typed', async () => {
    const { calls } = await backfill({}, { 'chunk-size': '2' });
    expect(calls).toContain('backfill|2');
  });

  test('would end before its first job with that number as it was typed', async () => {
    const bare = changedWorkflows('backfill.yml', "fromJSON(inputs.chunk-size || '13')", 'inputs.chunk-size');
    const { result, calls } = await run('backfill', {}, { inputs: { start: '2026-06-26' }, source: bare });
    expect(result.jobs.flatMap(({ annotations }) => annotations)[0]?.message).toContain(
      `the input 'chunk-size' must be a number, found "13"`,
    );
    expect(calls).toEqual(['']);
  });

  test('scores chunk by chunk, puts them together, and publishes', async () => {
    const { ended: jobs, calls } = await backfill();
    expect(new Set(Object.values(jobs))).toEqual(new Set(['success']));
    expect(calls.filter((call) => call.startsWith('backfill ')).sort()).toEqual([
      'backfill 2026-06-26|',
      'backfill 2026-07-02|',
    ]);
    expect(calls.slice(-5)).toEqual(['restore history|', 'evaluate|', 'ledger|', 'report|', 'publish|']);
  });

  test.each(['backfill 2026-06-26', 'ingest'])('publishes what there is when "%s" fails', async (failing) => {
    const { result, ended: jobs } = await backfill({ FAILING: failing });
    expect(result.conclusion).toBe('failure');
    expect(jobs).toMatchObject({ 'score chunk 1': 'success', collect: 'success', publish: 'success' });
  });

  test.each(['restore history', 'evaluate', 'ledger', 'report'])(
    'publishes the weeks when "%s" fails in the job that puts them together',
    async (failing) => {
      const { result, ended: jobs } = await backfill({ FAILING: failing });
      expect(result.conclusion).toBe('failure');
      expect(jobs).toMatchObject({ 'score chunk 0': 'success', collect: 'failure', publish: 'success' });
    },
  );

  test.each(['plan', 'restore all', 'backfill', 'enrich'])('publishes nothing when "%s" fails', async (failing) => {
    const { result, ended: jobs } = await backfill({ FAILING: failing });
    expect(result.conclusion).toBe('failure');
    expect(jobs).toMatchObject({ score: 'skipped', collect: 'skipped', publish: 'skipped' });
  });

  test('ingests and enriches only weeks that are not published', async () => {
    const { calls } = await backfill({ OPEN: '["2026-07-02"]' });
    expect(calls).toEqual(expect.arrayContaining(['ingest|2026-07-02', 'enrich|2026-07-02']));
    const { ended: jobs } = await backfill({ OPEN: '[]' });
    expect(jobs).toMatchObject({ ingest: 'skipped', enrich: 'skipped', collect: 'success', publish: 'success' });
    expect(jobs).toMatchObject({ 'score chunk 0': 'success', 'score chunk 1': 'success' });
  });

  test('collects and publishes also when every week was done before', async () => {
    const { ended: jobs } = await backfill({ TODO: '0' });
    expect(jobs).toMatchObject({ ingest: 'skipped', score: 'skipped', collect: 'success', publish: 'success' });
  });
});

test.each([
  '.github/workflows/weekly.yml',
  '.github/workflows/pipeline.yml',
  '.github/workflows/publish.yml',
  '.github/workflows/backfill.yml',
  '.github/workflows/backfill-pipeline.yml',
])('the runs above have taken every branch of %s', (workflow) => {
  expect(repository.untakenBranches(workflow)).toEqual([]);
});
