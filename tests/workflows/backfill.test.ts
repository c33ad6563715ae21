import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { ledgerLines, publishedPartitions } from '../support/memory/origin.ts';
import { checkout } from '../support/workflows/checkout-copy.ts';
import {
  lastWeek,
  missedWeek,
  type PublishedRepository,
  publishedRepository,
  publishedWeek,
  repository,
} from '../support/workflows/published-week.ts';
import { ended, failures, realRun } from '../support/workflows/real-run.ts';

// backfill.yml over three weeks, of which the first is published.

const regimes = ['news-novelty-v1', 'news-novelty-v1b'];
const weeks = [publishedWeek, missedWeek, lastWeek];
const work = mkdtempSync(join(tmpdir(), 'regimen-backfill-workflow-'));
let published: PublishedRepository;
let result: RunResult;

beforeAll(async () => {
  published = await publishedRepository(join(work, 'origin'));
  result = await realRun('backfill', {
    workflow: '.github/workflows/backfill.yml',
    source: await checkout(),
    overlay: published.overlay,
    repository,
    serverUrl: published.origin.serverUrl,
    output: join(work, 'output'),
    event: 'workflow_dispatch',
    inputs: {
      start: '2026-06-15',
      end: lastWeek,
      regimes: regimes.join(','),
      'chunk-size': '2',
      'dry-run': 'false',
    },
  });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('does only what is missing, in chunks', () => {
  expect(failures(result)).toEqual([]);
  const summary = result.jobs.map((job) => job.summary).join('\n');
  expect(summary).toContain('| news-novelty-v1 | 3 | 1 | 2 | 2026-06-26 … 2026-07-02 |');
  expect(ended(result)).toMatchObject({ 'score chunk 0': 'success', 'score chunk 1': 'success', collect: 'success' });
});

test('publishes it, with ledger and site', () => {
  expect(ended(result)).toMatchObject({ publish: 'success' });
  const all = [
    // It is not selected, and was published before.
    `regime=market-pressure-v0/week_ending=${publishedWeek}`,
    ...regimes.flatMap((regime) => weeks.map((week) => `regime=${regime}/week_ending=${week}`)),
  ];
  expect(publishedPartitions(published.origin, 'scores_weekly')).toEqual(all);
  expect(publishedPartitions(published.origin, 'audit_findings')).toEqual(all);
  expect(publishedPartitions(published.origin, 'ledger')).toContain(`as_of=${lastWeek}`);
  expect(ledgerLines(published.origin, 'decisions')).toHaveLength(all.length);
  expect(result.artifacts.find(({ name }) => name === 'site')?.files).toContain('index.html');
});
