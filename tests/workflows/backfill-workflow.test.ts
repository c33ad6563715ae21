import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWorkflow } from '../../tools/workflow-runner/run.ts';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { smallExample, writeBrokenSchema, writeExample } from '../support/example/example-overlay.ts';
import { ledgerLines, makeOrigin, type Origin, publishedPartitions, stateCommit } from '../support/memory/origin.ts';
import { copyOfCheckout } from '../support/workflows/checkout-copy.ts';

// backfill.yml against a bare repository: said first, then done in part, then finished, then found done.

const weeks = ['2026-06-12', '2026-06-18', '2026-06-26', '2026-07-02'];
const regimes = ['news-novelty-v1', 'news-novelty-v1b'];
const repository = 'owner/regimen';
const work = mkdtempSync(join(tmpdir(), 'regimen-backfill-workflow-'));
const overlay = join(work, 'overlay');
const broken = join(work, 'broken');
let checkout: string;
let origin: Origin;

beforeAll(() => {
  checkout = copyOfCheckout();
  writeExample(overlay, smallExample);
  writeExample(broken, smallExample);
  writeBrokenSchema(broken, 'news-novelty-v1b');
  origin = makeOrigin(join(work, 'origin'), repository);
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  rmSync(checkout, { recursive: true, force: true });
});

function backfill(name: string, inputs: Record<string, string>, files = overlay): Promise<RunResult> {
  return runWorkflow({
    workflow: '.github/workflows/backfill.yml',
    source: checkout,
    overlay: files,
    repository,
    serverUrl: origin.serverUrl,
    output: join(work, name),
    event: 'workflow_dispatch',
    inputs: { start: '2026-06-08', end: '2026-07-02', regimes: regimes.join(','), 'chunk-size': '2', ...inputs },
  });
}

function failures(result: RunResult): string[] {
  return result.jobs
    .filter(({ result: end }) => end !== 'success' && end !== 'skipped')
    .map(({ log }) => readFileSync(log, 'utf8'));
}

/** How the jobs of the called workflow ended. */
function ended(result: RunResult): Record<string, string> {
  return Object.fromEntries(result.jobs.map(({ name, result: end }) => [name.replace('backfill / ', ''), end]));
}

function summaryOf(result: RunResult): string {
  return result.jobs.map(({ summary }) => summary).join('\n');
}

describe('backfill.yml', () => {
  test('says what it would do, and does nothing, until it is told otherwise', async () => {
    const result = await backfill('dry', {});
    expect(failures(result)).toEqual([]);
    const { plan, ...others } = ended(result);
    expect(plan).toBe('success');
    expect(new Set(Object.values(others))).toEqual(new Set(['skipped']));
    expect(summaryOf(result)).toContain('4 weeks, 2026-06-12 to 2026-07-02');
    expect(stateCommit(origin)).toBeUndefined();
    expect(result.artifacts).toEqual([]);
  }, 300_000);

  test('publishes what there is when a regime cannot be scored, and fails', async () => {
    const result = await backfill('partial', { 'dry-run': 'false' }, broken);
    expect(ended(result)).toMatchObject({
      'score chunk 0': 'failure',
      'score chunk 1': 'failure',
      collect: 'success',
      'publish / publish': 'failure',
    });
    expect(publishedPartitions(origin, 'scores_weekly')).toEqual(
      weeks.map((week) => `regime=news-novelty-v1/week_ending=${week}`),
    );
    expect(summaryOf(result)).toContain('| news-novelty-v1b | 2 | 0 | 0 | 2 |');
  }, 300_000);

  test('does only what is missing, in chunks, and publishes it with ledger and site', async () => {
    const result = await backfill('real', { 'dry-run': 'false' });
    expect(failures(result)).toEqual([]);
    expect(summaryOf(result)).toContain('| news-novelty-v1 | 4 | 4 | 0 | none |');
    expect(ended(result)).toMatchObject({
      'score chunk 0': 'success',
      'score chunk 1': 'success',
      collect: 'success',
      'publish / publish': 'success',
    });
    const all = regimes.flatMap((regime) => weeks.map((week) => `regime=${regime}/week_ending=${week}`));
    expect(publishedPartitions(origin, 'scores_weekly')).toEqual(all);
    expect(publishedPartitions(origin, 'audit_findings')).toEqual(all);
    expect(publishedPartitions(origin, 'ledger')).toEqual(['as_of=2026-07-02']);
    expect(ledgerLines(origin, 'decisions')).toHaveLength(all.length);
    expect(result.artifacts.find(({ name }) => name === 'site')?.files).toContain('index.html');
  }, 300_000);

  test('finds them done the next time', async () => {
    const before = stateCommit(origin);
    const result = await backfill('again', { 'dry-run': 'false' });
    expect(failures(result)).toEqual([]);
    expect(ended(result)).toMatchObject({ ingest: 'skipped', score: 'skipped', 'publish / publish': 'success' });
    expect(stateCommit(origin)).toBe(before);
  }, 300_000);
});
