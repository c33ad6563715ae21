import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWorkflow } from '../../tools/workflow-runner/run.ts';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import type { LoopbackRequest } from '../loopback/loopback-server.ts';
import { type LiveServices, randomSecrets, startServices } from '../support/live/live-week-services.ts';
import { liveWeek, liveWorld } from '../support/live/live-week-world.ts';
import { SecretSearch } from '../support/live/secret-search.ts';
import { makeOrigin } from '../support/memory/origin.ts';
import { copyOfCheckout } from '../support/workflows/checkout-copy.ts';

const regimes = ['market-pressure-v0', 'news-novelty-v1', 'news-novelty-v1b'];
const work = mkdtempSync(join(tmpdir(), 'regimen-live-week-'));
const world = liveWorld();
const secrets = randomSecrets();
let checkout: string;

beforeAll(() => {
  checkout = copyOfCheckout();
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  rmSync(checkout, { recursive: true, force: true });
});

function writeConfiguration(folder: string, { configuration }: LiveServices): void {
  const files = { 'configs/pipeline.yaml': configuration, 'data/source/universe.csv': world.universe };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

describe('weekly.yml with live providers and a language model', () => {
  let services: LiveServices;
  let result: RunResult;

  beforeAll(async () => {
    services = await startServices(world, secrets);
    writeConfiguration(join(work, 'overlay'), services);
    result = await runWorkflow({
      workflow: '.github/workflows/weekly.yml',
      source: checkout,
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
  }, 300_000);

  afterAll(() => services.close());

  test('ends green, every regime decided and audited', () => {
    expect(
      result.jobs
        .filter(({ result: end }) => end !== 'success' && end !== 'skipped')
        .map(({ log }) => readFileSync(log, 'utf8')),
    ).toEqual([]);
    const summary = result.jobs.find(({ id }) => id.endsWith('summary'));
    const decisions: unknown = JSON.parse(summary?.outputs.decisions ?? '[]');
    expect(decisions).toEqual(
      regimes.map((regime) => ({
        week_ending: liveWeek,
        regime,
        status: expect.stringMatching(/^(?:live|shadow)$/),
        decision: expect.stringMatching(/^(?:TRADE|SKIP)$/),
      })),
    );
    expect(summary?.summary).toContain('passed');
    expect(result.jobs.flatMap(({ annotations }) => annotations).filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('has its bars, filings and judgements from the services', () => {
    for (const server of Object.values(services.servers)) expect(server.requests.length).toBeGreaterThan(0);
    expect(services.servers.edgar.requests.length).toBeGreaterThan(30);
    expect(services.servers.model.requests.length).toBeGreaterThan(100);
    const enrich = result.jobs.find(({ id }) => id.endsWith('enrich'));
    expect(enrich?.summary).toContain('Judge: `model loopback/judge');
    expect(enrich?.annotations).toEqual([]);
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
    search.skip(checkout);
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
});

test('weekly.yml of a public repository asks for nothing that may not be passed on', async () => {
  const services = await startServices(world, secrets);
  const repository = 'someone/scores';
  try {
    writeConfiguration(join(work, 'public'), services);
    const { jobs } = await runWorkflow({
      workflow: '.github/workflows/weekly.yml',
      source: checkout,
      overlay: join(work, 'public'),
      output: join(work, 'public-output'),
      repository,
      event: 'workflow_dispatch',
      eventPayload: { repository: { full_name: repository, private: false, visibility: 'public' } },
      inputs: { 'week-ending': liveWeek },
      variables: { REGIMEN_MEMORY: 'false' },
      secrets,
    });
    const ingest = jobs.find(({ id }) => id.endsWith('ingest'));
    expect(ingest?.result).toBe('failure');
    expect(ingest?.annotations.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('This repository is public'),
    );
    expect(Object.values(services.servers).flatMap(({ requests }) => requests)).toEqual([]);
  } finally {
    await services.close();
  }
});

interface ShellRun {
  readonly code: number | null;
  /** Both streams as they came: in a shell nobody else hides anything. */
  readonly said: string;
  readonly folder: string;
}

async function atShell(name: string, services: LiveServices, args: readonly string[]): Promise<ShellRun> {
  const folder = join(work, name);
  cpSync(join(checkout, 'configs'), join(folder, 'configs'), { recursive: true });
  writeConfiguration(folder, services);
  const child = spawn(process.execPath, [join(checkout, 'dist', 'cli', 'index.js'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...secrets, MODEL_TOKEN: `${secrets.MODEL_TOKEN}\n` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said: out + err, folder };
}

function findings({ said, folder }: ShellRun) {
  const search = new SecretSearch(secrets);
  search.folder(folder);
  search.text(said, 'what was said');
  return search.findings;
}

describe('the same week at a shell', () => {
  test('says and stores no secret either, however much it says', async () => {
    const services = await startServices(world, secrets);
    try {
      const run = await atShell('shell', services, ['week', '--week-ending', liveWeek, '--verbose', '--json']);
      expect(run.code === 0 ? 'done' : run.said).toBe('done');
      expect(services.strangers).toEqual([]);
      expect(findings(run)).toEqual([]);
    } finally {
      await services.close();
    }
  });

  test.each<[string, (request: LoopbackRequest) => { status: number; headers?: Record<string, string>; body: string }]>(
    [
      ['says them back', ({ headers }) => ({ status: 403, body: JSON.stringify({ message: 'unknown', headers }) })],
      [
        'says them back as a web page',
        ({ headers }) => ({
          status: 200,
          headers: { 'content-type': 'text/html' },
          body: `<html>${JSON.stringify(headers)}</html>`,
        }),
      ],
      [
        'sends them on to somebody else',
        ({ headers }) => ({
          status: 302,
          headers: { location: `http://localhost:9/?key=${encodeURIComponent(headers['apca-api-secret-key'] ?? '')}` },
          body: '',
        }),
      ],
    ],
  )('keeps them from a service that %s', async (name, answer) => {
    const services = await startServices(world, secrets, { alpaca: answer });
    try {
      const run = await atShell(`refused ${name}`, services, ['ingest', '--week-ending', liveWeek, '--verbose']);
      expect(run.code).toBe(2);
      expect(run.said).toContain('Alpaca');
      expect(findings(run)).toEqual([]);
    } finally {
      await services.close();
    }
  });
});
