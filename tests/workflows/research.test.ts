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
// dividends, delistings, a ticker that was changed. With its tables in an object storage; as the example has it where every case is tried.

const few = { seed: 7, assets: 24, firstDay: '2024-01-02', lastDay: '2026-06-30' };
const [market, sizes, counts] = isExhaustive
  ? [researchDefaults, '[250]', { selected: 19, trials: 8 }]
  : [few, '[20, 22]', { selected: 13, trials: 16 }];
/** 500 assets take minutes, on a machine that does other work many; undefined is the limit of every test. */
const longest = isExhaustive ? 40 * 60_000 : undefined;
const repository = 'someone/research';
const work = mkdtempSync(join(tmpdir(), 'regimen-research-workflow-'));
const storageKey = { accessKeyId: 'storage-key-4711', secretAccessKey: 'storage-secret-4711', region: 'auto' };
const objects = new S3Double({ ...storageKey, bucket: 'lake', now: Date.now });
let storage: Loopback;
let origin: Origin;
let first: RunResult;
let second: RunResult;
let revised: RunResult;
let mended: RunResult;
/** What was published once the first run had ended, and the second. */
let before: { readonly tip: string; readonly objects: number };
let after: typeof before;

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
  after = { tip: tip(), objects: objects.objects.size };
  if (!isExhaustive) return;
  const actions = join(options.overlay ?? '', 'data', 'packs', 'actions.csv');
  const sound = readFileSync(actions, 'utf8');
  writeFileSync(
    actions,
    sound.replaceAll(/,split,([\d.]+)$/gm, (_, ratio) => `,split,${10 * Number(ratio)}`),
  );
  const delta = { ...options, inputs: { mode: 'delta' } };
  revised = await realRun('research revised', { ...delta, output: join(work, 'revised') });
  writeFileSync(actions, sound);
  mended = await realRun('research mended', { ...delta, output: join(work, 'mended') });
}, longest);

afterAll(async () => {
  await storage.close();
  rmSync(work, { recursive: true, force: true });
});

/** What the repository holds beside the example: the packs, and a configuration that names them and the storage. */
async function writeOverlay(ours: string): Promise<string> {
  const overlay = join(work, 'overlay');
  await writeResearchExample(overlay, market);
  const settings = join(overlay, 'configs', 'research.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('[250]', sizes));
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

const steps = [
  ...['restore', 'backbone', 'reconcile', 'snapshot', 'invalidate', 'universe', 'panel', 'merge'],
  ...['stage-a', 'stage-b', 'promote'],
];

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
      counts: { selected: counts.selected, done: counts.selected, failed: 0, quarantined: 2, duplicate: 1 },
      digests: { ledger: expect.stringMatching(/^[0-9a-f]{64}$/) },
      artifact: 'backbone--mode=bulk',
      link: expect.stringMatching(/\/someone\/research\/actions\/runs\/\d+#artifacts$/),
    });
    expect(step(first, 'merge')).toMatchObject({ counts: { shards: 4 }, artifact: expect.stringContaining('merge--') });
    const { trials } = counts;
    expect(step(first, 'stage-a')).toMatchObject({ counts: { candidates: 8, trials, lines: 2 * trials } });
    expect(step(first, 'stage-b')).toMatchObject({
      counts: { candidates: trials, trials: 2 * trials, lines: 4 * trials },
    });
    expect(statusOf(first).references).toMatchObject({
      snapshot: step(first, 'snapshot')?.digests.id,
      stage_b_run: step(first, 'stage-b')?.digests.run,
      decision: expect.stringMatching(/^dec_[0-9a-f]{16}$/),
      verdict: isExhaustive ? 'PROMOTE' : 'NO_PROMOTION',
    });
    expect(step(first, 'promote')?.reasons).toContain(isExhaustive ? 'NO_EXISTING_CHAMPION' : 'NO_STAGE_B_SURVIVORS');
  });

  test('shows it as a table in the job summary, and keeps the report of the screening', () => {
    const { summary } = jobOf(first, 'status');
    expect(summary).toContain('## Research: success');
    expect(summary).toMatch(
      new RegExp(`\\| backbone \\| success \\| selected ${counts.selected}, .*\\| ledger [0-9a-f]{24} \\|`),
    );
    const report = first.artifacts.find(({ name }) => name === 'research-report');
    expect(report?.files).toEqual(['stage-a.html']);
    const files = (name: string) => first.artifacts.find((one) => one.name === name)?.files;
    expect(files('research-validation')).toEqual(['stage-b.html']);
    expect(files('research-registry')).toContain('champions/current_champion.json');
    expect(files('research-page')).toEqual(['stage-a.html', 'stage-b.html', 'status.html']);
  });

  test('puts no table on the branch but ledgers, lists, rates and what was set aside', () => {
    const files = git(origin.path, 'ls-tree', '-r', '--name-only', 'regimen-research').split('\n');
    const tables = files.filter((file) => file.endsWith('.parquet')).map((file) => file.split('/')[1]);
    const small = [
      'backbone_runs',
      'candidates',
      'holdout',
      'macro_daily',
      'promotion_decisions',
      'quarantine',
      'reconciliation',
      'snapshot',
      'stage_b_candidates',
      'survivors_a',
      'survivors_b',
      'trials',
    ];
    expect([...new Set(tables)]).toEqual(small);
    expect(before.objects).toBeGreaterThan(100);
  });
});

/** What `invalidate` listed, as `dataset` and severity of each run. */
function invalidatedRuns({ artifacts }: RunResult): string[] {
  const folder = artifacts.find(({ name }) => name === 'research-invalidation')?.path ?? '';
  const { stale } = JSON.parse(readFileSync(join(folder, 'invalidation.json'), 'utf8')) as {
    readonly stale: readonly { readonly what: string; readonly name: string; readonly severity: string }[];
  };
  return stale.filter(({ what }) => what === 'run').map(({ name, severity }) => `${name} ${severity}`);
}

function placeOfRun(run: RunResult, dataset: string, name: string): string {
  const { snapshot } = statusOf(run).references;
  return `${dataset}/snapshot=${snapshot}/run=${step(run, name)?.digests.run} critical`;
}

if (isExhaustive)
  describe('with a champion', () => {
    test('the second run promotes nobody: the champion is the best already', () => {
      expect(step(second, 'promote')?.reasons).toContain('CHAMPION_ALREADY_TOP_SURVIVOR');
      const { verdict, champion, champion_state } = statusOf(second).references;
      expect({ verdict, champion_state }).toEqual({ verdict: 'NO_PROMOTION', champion_state: 'live' });
      expect(champion).toBe(statusOf(first).references.champion);
    });

    test('a feed that revises splits against all prices is refused, names both runs, and the champion goes on hold', () => {
      expect(statusOf(revised)).toMatchObject({ result: 'failure', failures: ['SOURCE_TRUTH_GATE'] });
      expect(invalidatedRuns(revised).sort()).toEqual([
        placeOfRun(second, 'candidates', 'stage-a'),
        placeOfRun(second, 'stage_b_candidates', 'stage-b'),
      ]);
      expect(step(revised, 'promote')?.reasons).toContain('EVIDENCE_INVALIDATED');
      expect(statusOf(revised).references).toMatchObject({
        champion: statusOf(first).references.champion,
        champion_state: 'live_hold',
      });
      expect(ended(revised)).toMatchObject({ publish: 'success' });
    });

    test('the mended feed is screened and validated anew, and the champion is released', () => {
      expect(failures(mended)).toEqual([]);
      expect(step(mended, 'stage-b')?.digests.run).not.toBe(step(second, 'stage-b')?.digests.run);
      expect(step(mended, 'promote')?.reasons).toContain('LIVE_HOLD_RELEASED_TO_LIVE');
      expect(statusOf(mended).references).toMatchObject({
        champion: statusOf(first).references.champion,
        champion_state: 'live',
      });
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
      'research-invalidation',
      'research-page',
      'research-registry',
      'research-report',
      'research-status',
      'research-validation',
      'restore--for=research',
    ]);
  });

  test('ends with the digests of the first', () => {
    const digests = (run: RunResult) =>
      Object.fromEntries(
        statusOf(run).steps.flatMap(({ step: name, digests: own }) => (name === 'restore' ? [] : [[name, own]])),
      );
    const { 'stage-a': screened, ...others } = digests(second);
    const { 'stage-a': screenedBefore, ...othersBefore } = digests(first);
    expect(others).toEqual(othersBefore);
    // It finds the lines that the validation added behind its own.
    expect(screened).toEqual({ ...screenedBefore, ledger: step(first, 'stage-b')?.digests.ledger });
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
      'stage-b': ['digest', 'ledger', 'run'],
      promote: ['id', 'ledger'],
    });
  });

  test('leaves branch and storage as they are', () => {
    expect(after).toEqual(before);
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
