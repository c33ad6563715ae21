import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import {
  type LiveServices,
  randomSecrets,
  startServices,
  writeConfiguration,
} from '../support/live/live-week-services.ts';
import { liveWeek, liveWorld } from '../support/live/live-week-world.ts';
import { SecretSearch } from '../support/live/secret-search.ts';
import { makeOrigin } from '../support/memory/origin.ts';
import { checkout } from '../support/workflows/checkout-copy.ts';
import { failures, jobOf, realRun } from '../support/workflows/real-run.ts';

const regimes = ['market-pressure-v0', 'news-novelty-v1', 'news-novelty-v1b'];
const work = mkdtempSync(join(tmpdir(), 'regimen-live-week-'));
const world = liveWorld();
const secrets = randomSecrets();

// weekly.yml with live providers and a language model, which stand on this machine and know the secrets of one run.

let services: LiveServices;
let result: RunResult;
let source: string;

beforeAll(async () => {
  services = await startServices(world, secrets);
  writeConfiguration(join(work, 'overlay'), services, world);
  source = await checkout();
  result = await realRun('live week', {
    workflow: '.github/workflows/weekly.yml',
    source,
    overlay: join(work, 'overlay'),
    output: join(work, 'output'),
    work: join(work, 'jobs'),
    repository: 'someone/scores',
    serverUrl: makeOrigin(join(work, 'origin'), 'someone/scores').serverUrl,
    event: 'workflow_dispatch',
    inputs: { 'week-ending': liveWeek },
    // Copied with a line break, as it happens.
    secrets: { ...secrets, MODEL_TOKEN: `${secrets.MODEL_TOKEN}\n` },
  });
});

afterAll(async () => {
  await services.close();
  rmSync(work, { recursive: true, force: true });
});

test('ends green, every regime decided and audited', () => {
  expect(failures(result)).toEqual([]);
  const summary = jobOf(result, 'summary');
  const decisions: unknown = JSON.parse(summary.outputs.decisions ?? '[]');
  expect(decisions).toEqual(
    regimes.map((regime) => ({
      week_ending: liveWeek,
      regime,
      status: expect.stringMatching(/^(?:live|shadow)$/),
      decision: expect.stringMatching(/^(?:TRADE|SKIP)$/),
    })),
  );
  expect(summary.summary).toContain('passed');
  expect(result.jobs.flatMap(({ annotations }) => annotations).filter(({ level }) => level === 'error')).toEqual([]);
});

test('has its bars, filings and judgements from the services', () => {
  for (const server of Object.values(services.servers)) expect(server.requests.length).toBeGreaterThan(0);
  expect(services.servers.edgar.requests.length).toBeGreaterThan(30);
  expect(services.servers.model.requests.length).toBeGreaterThan(100);
  const enrich = jobOf(result, 'enrich');
  expect(enrich.summary).toContain('Judge: `model loopback/judge');
  expect(enrich.annotations).toEqual([]);
});

test('asks nobody anything without the right secrets', () => {
  expect(services.strangers).toEqual([]);
});

test('leaves no secret in any workspace, log, artifact, summary, output, lake or branch', () => {
  const branch = join(work, 'branch');
  execFileSync('git', [
    'clone',
    '--quiet',
    '--branch',
    'regimen-lake',
    join(work, 'origin/someone/scores.git'),
    branch,
  ]);
  const search = new SecretSearch(secrets);
  search.folder(branch);
  search.skip(source);
  search.folder(join(work, 'jobs'));
  search.folder(join(work, 'output'));
  search.text(JSON.stringify(result), 'the result');
  expect(search.findings).toEqual([]);
});

test('of which the search sees workspaces, artifacts as they were sent, rows of the lake and raw answers', () => {
  const placesIn = (folder: string) => {
    const search = new SecretSearch({ SYMBOL: world.bars[0]?.symbol ?? '' });
    search.folder(join(work, 'jobs', folder));
    return search.findings.map(({ place }) => place.slice(work.length));
  };
  const rows = expect.stringMatching(/artifact-1 › market_daily\/.* › rows$/);
  const answers = expect.stringMatching(/artifact-1 › raw\/.*\.gz › gzip$/);
  expect(placesIn('blobs')).toEqual(expect.arrayContaining([rows, answers]));
  const published = new SecretSearch({ SYMBOL: world.bars[0]?.symbol ?? '' });
  published.folder(join(work, 'branch'));
  expect(published.findings.map(({ place }) => place)).toContainEqual(
    expect.stringMatching(/branch\/lake\/market_daily\/.* › rows$/),
  );
  const stored = expect.stringMatching(/\/week-ingest\/.*\/market_daily\/.* › rows$/);
  const kept = expect.stringMatching(/\/week-ingest\/.*\/raw\/.*\.gz › gzip$/);
  expect(placesIn('jobs/week-ingest')).toEqual(expect.arrayContaining([stored, kept]));
});
