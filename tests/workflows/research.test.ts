import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunStatus } from '../../src/report/research/run-status.ts';
import { researchDefaults, writeResearchExample } from '../../tools/example/research/generate.ts';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { type Loopback, startLoopback } from '../loopback/loopback-server.ts';
import { S3Double } from '../loopback/s3-double.ts';
import { isExhaustive } from '../support/exhaustive.ts';
import { git, makeOrigin, type Origin } from '../support/memory/origin.ts';
import { checkout } from '../support/workflows/checkout-copy.ts';
import { ended, failures, jobOf, realRun } from '../support/workflows/real-run.ts';

// The example of a repository that does research, twice, on the invented market of "npm run research": three exchanges, two currencies, splits,
// dividends, delistings, a ticker that was changed. With its tables in an object storage; 2,000 assets where every case is tried.

const [assets, sizes] = isExhaustive ? [researchDefaults.assets, '[500, 1000]'] : [40, '[20, 30]'];
/** 2,000 assets take minutes, on a machine that does other work many; undefined is the limit of every test. */
const longest = isExhaustive ? 40 * 60_000 : undefined;
const repository = 'someone/research';
const work = mkdtempSync(join(tmpdir(), 'regimen-research-workflow-'));
const storageKey = { accessKeyId: 'storage-key-4711', secretAccessKey: 'storage-secret-4711', region: 'auto' };
const objects = new S3Double({ ...storageKey, bucket: 'lake', now: Date.now });
let storage: Loopback;
let origin: Origin;
let first: RunResult;
let second: RunResult;
let before: { readonly tip: string; readonly objects: number };

beforeAll(async () => {
  const ours = await checkout();
  storage = await startLoopback(objects.respond);
  origin = makeOrigin(join(work, 'origin'), repository);
  const options: Omit<Parameters<typeof realRun>[1], 'output'> = {
    workflow: '.github/workflows/research.yml',
    source: join(ours, 'examples', 'consumer'),
    overlay: await writeOverlay(ours),
    repository,
    serverUrl: origin.serverUrl,
    map: { 'regimen/regimen': ours },
    event: 'workflow_dispatch',
    inputs: { mode: 'bulk' },
    secrets: { AWS_ACCESS_KEY_ID: storageKey.accessKeyId, AWS_SECRET_ACCESS_KEY: storageKey.secretAccessKey },
  };
  first = await realRun('research', { ...options, output: join(work, 'first') });
  before = { tip: tip(), objects: objects.objects.size };
  second = await realRun('research again', { ...options, output: join(work, 'second') });
}, longest);

afterAll(async () => {
  await storage.close();
  rmSync(work, { recursive: true, force: true });
});

/** What the repository holds beside the example: the packs, and a configuration that names them and the storage. */
async function writeOverlay(ours: string): Promise<string> {
  const overlay = join(work, 'overlay');
  await writeResearchExample(overlay, { ...researchDefaults, assets });
  const settings = join(overlay, 'configs', 'research.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('[500, 1000]', sizes));
  const configuration = readFileSync(join(ours, 'examples', 'consumer', 'configs', 'pipeline.yaml'), 'utf8');
  const memory = `memory:\n  objects: { endpoint: '${storage.url}/lake' }\n`;
  writeFileSync(join(overlay, 'configs', 'pipeline.yaml'), `${configuration}\n${memory}`);
  return overlay;
}

function tip(): string {
  return git(origin.path, 'rev-parse', 'regimen-research');
}

function statusOf({ artifacts }: RunResult): RunStatus {
  const folder = artifacts.find(({ name }) => name === 'research-status')?.path ?? '';
  return JSON.parse(readFileSync(join(folder, 'status.json'), 'utf8'));
}

function step(run: RunResult, name: string) {
  return statusOf(run).steps.find((one) => one.step === name);
}

const steps = ['restore', 'backbone', 'reconcile', 'snapshot', 'invalidate', 'universe', 'panel', 'merge', 'stage-a'];

describe('the first run', () => {
  test('does every step, in four shards, and publishes', () => {
    expect(failures(first)).toEqual([]);
    expect(ended(first)).toMatchObject({
      store: 'success',
      'shard 4 of 4': 'success',
      merge: 'success',
      publish: 'success',
    });
    expect(statusOf(first).steps.map((one) => `${one.step}: ${one.result}`)).toEqual(
      steps.map((name) => `${name}: success`),
    );
  });

  test('says in the status file what each step counted and made, and where it is', () => {
    expect(statusOf(first)).toMatchObject({
      format: 1,
      result: 'success',
      run: expect.stringMatching(/^someone\/research#\d+\.1$/),
    });
    expect(step(first, 'backbone')).toMatchObject({
      counts: { selected: 13, done: 13, failed: 0, quarantined: 2, duplicate: 1 },
      digests: { ledger: expect.stringMatching(/^[0-9a-f]{64}$/) },
      artifact: 'backbone--mode=bulk',
      link: expect.stringMatching(/\/someone\/research\/actions\/runs\/\d+#artifacts$/),
    });
    expect(step(first, 'merge')).toMatchObject({ counts: { shards: 4 }, artifact: expect.stringContaining('merge--') });
    expect(step(first, 'stage-a')).toMatchObject({ counts: { candidates: 8, trials: 16, lines: 32 } });
  });

  test('shows it as a table in the job summary, and keeps the report of the screening', () => {
    const { summary } = jobOf(first, 'status');
    expect(summary).toContain('## Research: success');
    expect(summary).toMatch(/\| backbone \| success \| selected 13, .*\| ledger [0-9a-f]{24} \|/);
    const report = first.artifacts.find(({ name }) => name === 'research-report');
    expect(report?.files).toEqual(['stage-a.html']);
  });

  test('puts no table on the branch but ledgers, lists, rates and what was set aside', () => {
    const files = git(origin.path, 'ls-tree', '-r', '--name-only', 'regimen-research').split('\n');
    const tables = files.filter((file) => file.endsWith('.parquet')).map((file) => file.split('/')[1]);
    const small = [
      'backbone_runs',
      'candidates',
      'holdout',
      'macro_daily',
      'quarantine',
      'reconciliation',
      'snapshot',
      'survivors_a',
      'trials',
    ];
    expect([...new Set(tables)]).toEqual(small);
    expect(before.objects).toBeGreaterThan(100);
  });
});

describe('the second run', () => {
  test('finds nothing to do in any step', () => {
    expect(failures(second)).toEqual([]);
    expect(statusOf(second).result).toBe('success');
    const notes = statusOf(second).steps.map(({ step: name, note }) => [name, note]);
    expect(notes).toEqual(steps.map((name) => [name, ['restore', 'panel'].includes(name) ? '' : 'nothing to do']));
  });

  test('writes nothing, in no shard', () => {
    expect(second.artifacts.map(({ name }) => name).sort()).toEqual([
      'research-report',
      'research-status',
      'restore--for=research',
    ]);
  });

  test('ends with the digests of the first', () => {
    const digests = (run: RunResult) =>
      Object.fromEntries(
        statusOf(run).steps.flatMap(({ step: name, digests: own }) => (name === 'restore' ? [] : [[name, own]])),
      );
    expect(digests(second)).toEqual(digests(first));
    const merged = ['digest', 'feature-set'];
    expect(
      Object.fromEntries(Object.entries(digests(first)).map(([name, own]) => [name, Object.keys(own).sort()])),
    ).toEqual({
      backbone: ['ledger'],
      reconcile: [],
      snapshot: ['digest', 'id'],
      invalidate: [],
      universe: ['digest'],
      panel: merged,
      merge: merged,
      'stage-a': ['digest', 'ledger', 'run'],
    });
  });

  test('leaves branch and storage as they are', () => {
    expect(tip()).toBe(before.tip);
    expect(objects.objects.size).toBe(before.objects);
    expect(step(second, 'restore')?.counts.restored).toBe(step(second, 'restore')?.counts.partitions);
  });

  test('shows the keys of the storage nowhere', () => {
    const texts = [first, second].flatMap(({ jobs, artifacts }) => [
      ...jobs
        .filter(({ result }) => result !== 'skipped')
        .flatMap(({ log, summary }) => [readFileSync(log, 'latin1'), summary]),
      ...artifacts.flatMap(({ path, files }) => files.map((file) => readFileSync(join(path, file), 'latin1'))),
    ]);
    expect(
      texts.filter((text) =>
        Object.values(storageKey)
          .slice(0, 2)
          .some((key) => text.includes(key)),
      ),
    ).toEqual([]);
  });
});
