import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunOptions } from '../../tools/workflow-runner/run.ts';
import { runWorkflow } from '../../tools/workflow-runner/run.ts';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { projectRoot } from './checkout-copy.ts';

// Which jobs run when others fail or are not wanted: the real workflows over stages that only say that they were called.

const work = mkdtempSync(join(tmpdir(), 'regimen-conditions-'));
const source = join(work, 'source');

/** Notes its stage and inputs, fails when FAILING names it, and gives the outputs that a stage of its name would give. */
const stage = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
const name = basename(dirname(process.argv[1]));
const input = (key) => process.env['INPUT_' + key.toUpperCase()] ?? '';
const [weeks, regimes] = [['2026-06-26', '2026-07-02'], ['a', 'b']];
if (process.env.MANY) weeks.unshift(...Array(Number(process.env.MANY)).fill('2026-06-18'));
const data = ['ingest', 'enrich'].includes(name) ? input('week-ending') : '';
const call = [name, input('regime') || input('for') || (input('prepared') && input('week-ending'))].filter(Boolean).join(' ');
const keys = Object.keys(process.env).filter((key) => process.env[key] === 'storage-key');
if (keys.length > 0) appendFileSync(process.env.KEYS, name + ' ' + keys.sort() + '\\n');
appendFileSync(process.env.CALLS, call + '|' + (input('catch-up') || input('outcome') || input('chunk-size') || data) + '\\n');
if (process.env.FAILING === call) process.exit(1);
for (const folder of [input('csv'), input('output')].filter(Boolean)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + '/index.html', name);
}
const outputs = {
  'week-ending': weeks.at(-1), weeks: JSON.stringify(weeks), regimes: JSON.stringify(regimes),
  chunks: JSON.stringify(weeks.slice(-2)), todo: process.env.TODO ?? '4', decisions: '[]',
  ...(process.env.OPEN ? { open: process.env.OPEN } : {}),
};
for (const [key, value] of Object.entries(outputs)) appendFileSync(process.env.GITHUB_OUTPUT, key + '=' + value + '\\n');
`;

beforeAll(() => {
  const workflows = join('.github', 'workflows');
  cpSync(join(projectRoot, workflows), join(source, workflows), { recursive: true });
  const used = readdirSync(join(source, workflows)).flatMap((file) =>
    Array.from(
      readFileSync(join(source, workflows, file), 'utf8').matchAll(/\$\/actions\/([a-z-]+)/g),
      ([, name]) => name,
    ),
  );
  for (const name of new Set(used)) writeAction(join(source, 'actions', name ?? ''), stage);
  writeAction(join(work, 'upload'), '');
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

function writeAction(folder: string, program: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'main.mjs'), program);
  writeFileSync(join(folder, 'action.yml'), 'name: x\ndescription: x\nruns: { using: node24, main: main.mjs }\n');
}

/** The same repository with a text of one of its workflows replaced. */
function changedWorkflows(file: string, before: string, after: string): string {
  const folder = mkdtempSync(join(work, 'changed-'));
  cpSync(source, folder, { recursive: true });
  const path = join(folder, '.github', 'workflows', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, after));
  return folder;
}

let runs = 0;

async function run(workflow: string, environment: Record<string, string> = {}, options: Partial<RunOptions> = {}) {
  runs += 1;
  const calls = join(work, `calls-${runs}`);
  const keys = join(work, `keys-${runs}`);
  for (const file of [calls, keys]) writeFileSync(file, '');
  const result = await runWorkflow({
    workflow: `.github/workflows/${workflow}.yml`,
    source,
    output: join(work, 'output'),
    map: { 'actions/upload-artifact': join(work, 'upload') },
    environment: { CALLS: calls, KEYS: keys, ...environment },
    ...options,
  });
  const [lines, stages] = [calls, keys].map((file) => readFileSync(file, 'utf8').trim().split('\n'));
  return { result, ended: ended(result), calls: lines ?? [], keys: stages ?? [] };
}

/** How each job ended, by its name without the calling jobs. */
function ended({ jobs }: RunResult): Record<string, string> {
  return Object.fromEntries(jobs.map(({ name, result }) => [name.split(' / ').at(-1), result]));
}

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
    expect(calls.at(-1)).toBe('issue|failure');
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

  test('tells the issue how it went', async () => {
    const variables = { REGIMEN_ISSUES: 'true' };
    expect((await run('weekly', {}, { variables })).calls.at(-1)).toBe('issue|success');
    expect((await run('weekly', { FAILING: 'publish' }, { variables })).calls.at(-1)).toBe('issue|failure');
    const nothing = { ...variables, REGIMEN_MEMORY: 'false' };
    expect((await run('weekly', {}, { variables: nothing })).calls.at(-1)).toBe('issue|success');
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

  test.each(['plan', 'restore all', 'enrich'])('publishes nothing when "%s" fails', async (failing) => {
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
