import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunStatus } from '../../src/report/research/run-status.ts';
import { researchDefaults, writeResearchExample } from '../../tools/example/research/generate.ts';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { isExhaustive } from '../support/exhaustive.ts';
import { checkout } from '../support/workflows/checkout-copy.ts';
import { ended, failures, jobOf, realRun } from '../support/workflows/real-run.ts';

// The example of a repository that does research, on the invented market of "npm run research": three exchanges, two currencies, splits,
// dividends, delistings, a ticker that was changed; 2,000 assets where every case is tried.

const [assets, sizes] = isExhaustive ? [researchDefaults.assets, '[500, 1000]'] : [40, '[20, 30]'];
const work = mkdtempSync(join(tmpdir(), 'regimen-research-workflow-'));
const overlay = join(work, 'overlay');
let result: RunResult;
let status: RunStatus;

beforeAll(async () => {
  const ours = await checkout();
  await writeResearchExample(overlay, { ...researchDefaults, assets });
  const settings = join(overlay, 'configs', 'research.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('[500, 1000]', sizes));
  result = await realRun('research', {
    workflow: '.github/workflows/research.yml',
    source: join(ours, 'examples', 'consumer'),
    overlay,
    repository: 'someone/research',
    map: { 'regimen/regimen': ours },
    output: join(work, 'first'),
    event: 'workflow_dispatch',
    inputs: { mode: 'bulk' },
  });
  status = statusOf(result);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function statusOf({ artifacts }: RunResult): RunStatus {
  const folder = artifacts.find(({ name }) => name === 'research-status')?.path ?? '';
  return JSON.parse(readFileSync(join(folder, 'status.json'), 'utf8'));
}

function step(name: string) {
  return status.steps.find((one) => one.step === name);
}

test('does every step, in four shards', () => {
  expect(failures(result)).toEqual([]);
  expect(ended(result)).toMatchObject({
    store: 'success',
    'shard 4 of 4': 'success',
    merge: 'success',
    status: 'success',
  });
  expect(status.steps.map((one) => `${one.step}: ${one.result}`)).toEqual(
    ['backbone', 'snapshot', 'universe', 'panel', 'merge', 'stage-a'].map((name) => `${name}: success`),
  );
});

test('says in the status file what each step counted, made and left, and where it is', () => {
  expect(status).toMatchObject({
    format: 1,
    result: 'success',
    run: expect.stringMatching(/^someone\/research#\d+\.1$/),
  });
  expect(step('backbone')).toMatchObject({
    counts: { selected: 13, done: 13, failed: 0, quarantined: 2, duplicate: 1 },
    digests: { ledger: expect.stringMatching(/^[0-9a-f]{64}$/) },
    artifact: 'backbone--mode=bulk',
    link: expect.stringMatching(/^https:\/\/github\.com\/someone\/research\/actions\/runs\/\d+#artifacts$/),
  });
  expect(step('merge')).toMatchObject({ counts: { shards: 4 }, artifact: expect.stringContaining('merge--') });
  expect(step('stage-a')).toMatchObject({ counts: { candidates: 8, trials: 16, lines: 32 } });
  expect(step('stage-a')?.digests).toMatchObject({ run: expect.any(String), ledger: expect.any(String) });
});

test('shows it as a table in the job summary, and keeps the report of the screening', () => {
  const { summary } = jobOf(result, 'status');
  expect(summary).toContain('## Research: success');
  expect(summary).toMatch(/\| backbone \| success \| selected 13, .*\| ledger [0-9a-f]{24} \|/);
  const report = result.artifacts.find(({ name }) => name === 'research-report');
  expect(report?.files).toEqual(['stage-a.html']);
});
