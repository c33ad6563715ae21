import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWorkflow } from '../../tools/workflow-runner/run.ts';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { type Loopback, startLoopback } from '../loopback/loopback-server.ts';
import { S3Double } from '../loopback/s3-double.ts';
import { writeExample } from '../support/example/example-overlay.ts';
import { git, makeOrigin } from '../support/memory/origin.ts';
import { copyOfCheckout } from '../support/workflows/checkout-copy.ts';

const week = '2026-07-02';
const regimes = ['market-pressure-v0', 'news-novelty-v1', 'news-novelty-v1b'];
const work = mkdtempSync(join(tmpdir(), 'regimen-weekly-'));
const overlay = join(work, 'overlay');
let checkout: string;

beforeAll(() => {
  checkout = copyOfCheckout();
  writeExample(overlay);
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  rmSync(checkout, { recursive: true, force: true });
});

/** The logs of the jobs that did not succeed; those that were not wanted have none. */
function failures(result: RunResult): string[] {
  return result.jobs
    .filter(({ result: end }) => end !== 'success' && end !== 'skipped')
    .map(({ log }) => readFileSync(log, 'utf8'));
}

function ended(result: RunResult): Record<string, string> {
  return Object.fromEntries(result.jobs.map(({ id, result: end }) => [id, end]));
}

describe('weekly.yml, executed from a checkout without node_modules', () => {
  let result: RunResult;

  beforeAll(async () => {
    expect(existsSync(join(checkout, 'node_modules'))).toBe(false);
    result = await runWorkflow({
      workflow: '.github/workflows/weekly.yml',
      source: checkout,
      overlay,
      output: join(work, 'weekly'),
      event: 'workflow_dispatch',
      inputs: { 'week-ending': week },
      variables: { REGIMEN_MEMORY: 'false' },
    });
  });

  test('succeeds, one leg per regime', () => {
    expect(failures(result)).toEqual([]);
    expect(ended(result)).toMatchObject({ publish: 'skipped', issue: 'skipped' });
    expect(Object.keys(ended(result)).filter((id) => id.includes('score ('))).toHaveLength(regimes.length);
  });

  test('leaves one artifact per stage run', () => {
    const expected = [
      `enrich--week_ending=${week}`,
      `ingest--week_ending=${week}`,
      `evaluate--week_ending=${week}`,
      `ledger--week_ending=${week}`,
      'site',
      ...regimes.flatMap((regime) => [
        `score--regime=${regime}--week_ending=${week}`,
        `audit--regime=${regime}--week_ending=${week}`,
      ]),
    ];
    expect(result.artifacts.map(({ name }) => name).sort()).toEqual(expected.sort());
  });

  test('the summary names every regime, its decision and its audit', () => {
    const summary = result.jobs.find(({ id }) => id.endsWith('summary'))?.summary ?? '';
    for (const regime of regimes) expect(summary).toContain(regime);
    expect(summary).toMatch(/TRADE|SKIP/);
    expect(summary).toContain('passed');
    expect(summary).toContain('By chance');
  });

  test('hostile headlines reach neither the log as commands nor the summary as markup', () => {
    const everything = result.jobs.map(({ summary }) => summary).join('\n');
    expect(everything).not.toContain('<script');
    expect(everything).not.toContain('](javascript:');
    expect(result.jobs.flatMap(({ annotations }) => annotations).filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('the planted dirty rows are in quarantine', () => {
    const ingested = result.artifacts.find(({ name }) => name.startsWith('ingest'));
    expect(ingested?.files.filter((file) => file.includes('quarantine')).length).toBeGreaterThan(0);
  });
});

describe('a repository of its own that calls pipeline.yml', () => {
  let server: Server;
  let storage: Loopback;
  let result: RunResult;
  const storageKey = { accessKeyId: 'storage-key-4711', secretAccessKey: 'storage-secret-4711', region: 'auto' };
  const objects = new S3Double({ ...storageKey, bucket: 'lake', now: Date.now });
  const token = 'k3y-of-the-data-vendor';

  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const file = join(overlay, 'data', 'source', url.pathname.slice(1));
      if (url.searchParams.get('token') !== token || !existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    storage = await startLoopback(objects.respond);
    // So small that some files of every week are too large for the branch.
    const memory = `memory:\n  largest_file_mib: 0.02\n  objects: { endpoint: '${storage.url}/lake' }\n`;
    const configuration = readFileSync(join(checkout, 'examples', 'consumer', 'configs', 'pipeline.yaml'), 'utf8');
    mkdirSync(join(work, 'stored', 'configs'), { recursive: true });
    writeFileSync(join(work, 'stored', 'configs', 'pipeline.yaml'), `${configuration}\n${memory}`);
    result = await runWorkflow({
      workflow: '.github/workflows/weekly.yml',
      source: join(checkout, 'examples', 'consumer'),
      overlay: join(work, 'stored'),
      repository: 'someone/weekly-scores',
      serverUrl: makeOrigin(join(work, 'origin'), 'someone/weekly-scores').serverUrl,
      variables: { REGIMEN_PAGES: 'true', REGIMEN_ATTEST: 'true' },
      map: { 'regimen/regimen': checkout },
      output: join(work, 'consumer'),
      event: 'workflow_dispatch',
      inputs: { 'week-ending': week },
      secrets: {
        MARKET_FILES: `${base}/candles.csv.gz?token=${token}`,
        NEWS_FILES: `${base}/news.ndjson.gz?token=${token}`,
        AWS_ACCESS_KEY_ID: storageKey.accessKeyId,
        AWS_SECRET_ACCESS_KEY: storageKey.secretAccessKey,
      },
    });
  });

  afterAll(async () => {
    server.close();
    await storage.close();
  });

  test('scores and audits its own regime', () => {
    expect(failures(result)).toEqual([]);
    expect(result.artifacts.map(({ name }) => name)).toContain(`score--regime=first-look-v1--week_ending=${week}`);
  });

  test('publishes on a branch of its own, deploys the site, and attests the manifests of its scores', () => {
    const path = `scores_weekly/regime=first-look-v1/week_ending=${week}/manifest.json`;
    const manifest = git(join(work, 'origin', 'someone', 'weekly-scores.git'), 'show', `regimen-lake:lake/${path}`);
    const attested = result.jobs.find(({ id }) => id === 'attest')?.summary ?? '';
    expect(attested).toContain(`scores/${path}\` sha256:${createHash('sha256').update(manifest).digest('hex')}`);
    expect(readFileSync(join(result.output, 'pages', 'index.html'), 'utf8')).toContain('first-look-v1');
  });

  test('puts what is too large for the branch into the object storage', () => {
    expect(objects.objects.size).toBeGreaterThan(0);
    const stored = [...objects.objects].map(([name, bytes]) => [
      name,
      createHash('sha256').update(bytes).digest('hex'),
    ]);
    expect(stored.filter(([name, digest]) => name !== digest)).toEqual([]);
  });

  test('the token in its secrets is in no log, summary or artifact', () => {
    const ran = result.jobs.filter(({ result: end }) => end !== 'skipped');
    const texts = ran.flatMap(({ log, summary }) => [readFileSync(log, 'latin1'), summary]);
    for (const { path, files } of result.artifacts) {
      for (const file of files) texts.push(readFileSync(join(path, file), 'latin1'));
    }
    const secrets = [token, storageKey.accessKeyId, storageKey.secretAccessKey];
    expect(texts.filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
  });
});
