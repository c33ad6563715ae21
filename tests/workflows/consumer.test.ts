import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { type Loopback, startLoopback } from '../loopback/loopback-server.ts';
import { S3Double } from '../loopback/s3-double.ts';
import { writeExample } from '../support/example/example-overlay.ts';
import { git, makeOrigin } from '../support/memory/origin.ts';
import { checkout } from '../support/workflows/checkout-copy.ts';
import { failures, jobOf, realRun } from '../support/workflows/real-run.ts';

// The example of a repository of its own that calls pipeline.yml: sources behind a token, large files in an object storage.

const week = '2026-07-02';
const work = mkdtempSync(join(tmpdir(), 'regimen-consumer-'));
const overlay = join(work, 'overlay');
let ours: string;
let server: Server;
let storage: Loopback;
let result: RunResult;
const storageKey = { accessKeyId: 'storage-key-4711', secretAccessKey: 'storage-secret-4711', region: 'auto' };
const objects = new S3Double({ ...storageKey, bucket: 'lake', now: Date.now });
const token = 'k3y-of-the-data-vendor';

beforeAll(async () => {
  ours = await checkout();
  writeExample(overlay);
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
  const configuration = readFileSync(join(ours, 'examples', 'consumer', 'configs', 'pipeline.yaml'), 'utf8');
  mkdirSync(join(work, 'stored', 'configs'), { recursive: true });
  writeFileSync(join(work, 'stored', 'configs', 'pipeline.yaml'), `${configuration}\n${memory}`);
  result = await realRun('consumer', {
    workflow: '.github/workflows/weekly.yml',
    source: join(ours, 'examples', 'consumer'),
    overlay: join(work, 'stored'),
    repository: 'someone/weekly-scores',
    serverUrl: makeOrigin(join(work, 'origin'), 'someone/weekly-scores').serverUrl,
    variables: { REGIMEN_PAGES: 'true', REGIMEN_ATTEST: 'true' },
    map: { 'regimen/regimen': ours },
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
  rmSync(work, { recursive: true, force: true });
});

test('scores and audits its own regime', () => {
  expect(failures(result)).toEqual([]);
  expect(result.artifacts.map(({ name }) => name)).toContain(`score--regime=first-look-v1--week_ending=${week}`);
});

test('publishes on a branch of its own, deploys the site, and attests the manifests of its scores', () => {
  const path = `scores_weekly/regime=first-look-v1/week_ending=${week}/manifest.json`;
  const manifest = git(join(work, 'origin', 'someone', 'weekly-scores.git'), 'show', `regimen-lake:lake/${path}`);
  const attested = jobOf(result, 'attest').summary;
  expect(attested).toContain(`scores/${path}\` sha256:${createHash('sha256').update(manifest).digest('hex')}`);
  expect(readFileSync(join(result.output, 'pages', 'index.html'), 'utf8')).toContain('first-look-v1');
});

test('puts what is too large for the branch into the object storage', () => {
  expect(objects.objects.size).toBeGreaterThan(0);
  const stored = [...objects.objects].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]);
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
