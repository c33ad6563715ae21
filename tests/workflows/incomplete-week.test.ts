import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { smallExample, writeExample } from '../support/example/example-overlay.ts';
import { ledgerLines, makeOrigin, publishedPartitions } from '../support/memory/origin.ts';
import { checkout } from '../support/workflows/checkout-copy.ts';
import { annotationsOf, ended, jobOf, realRun } from '../support/workflows/real-run.ts';

// weekly.yml, of whose two regimes one cannot be scored.

const week = '2026-07-02';
const work = mkdtempSync(join(tmpdir(), 'regimen-incomplete-'));
const overlay = join(work, 'overlay');
const origin = makeOrigin(join(work, 'origin'), 'owner/regimen');
let result: RunResult;

beforeAll(async () => {
  const source = await checkout();
  cpSync(join(source, 'configs', 'regimes'), join(overlay, 'configs', 'regimes'), { recursive: true });
  writeExample(overlay, smallExample);
  const good = readFileSync(join(source, 'configs', 'regimes', 'news-novelty-v1.yaml'), 'utf8');
  const broken = good.replace(/^id: .*$/m, 'id: broken-v1').replace(/^schema: .*$/m, 'schema: nowhere-v1');
  writeFileSync(join(overlay, 'configs', 'regimes', 'broken-v1.yaml'), broken);
  result = await realRun('incomplete week', {
    workflow: '.github/workflows/weekly.yml',
    source,
    overlay,
    output: join(work, 'output'),
    event: 'workflow_dispatch',
    inputs: { 'week-ending': week, regimes: 'news-novelty-v1,broken-v1' },
    repository: 'owner/regimen',
    serverUrl: origin.serverUrl,
  });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('publishes what there is, and names what there is not', () => {
  expect(publishedPartitions(origin, 'scores_weekly')).toEqual([`regime=news-novelty-v1/week_ending=${week}`]);
  expect(ledgerLines(origin, 'decisions')).toMatchObject([{ regime: 'news-novelty-v1', week_ending: week }]);
  const publish = jobOf(result, 'publish');
  expect(publish.result).toBe('failure');
  expect(publish.outputs).toMatchObject({ done: '', commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
  expect(annotationsOf(publish)).toContain(`broken-v1 ${week}: it is not scored`);
});

test('fails, and the other regime is scored and audited all the same', () => {
  expect(result.conclusion).toBe('failure');
  expect(ended(result)).toMatchObject({
    'score (news-novelty-v1)': 'success',
    'audit (news-novelty-v1)': 'success',
    'score (broken-v1)': 'failure',
    'audit (broken-v1)': 'failure',
  });
  const names = result.artifacts.map(({ name }) => name).filter((name) => /^(score|audit)--/.test(name));
  expect(names.sort()).toEqual(['audit', 'score'].map((s) => `${s}--regime=news-novelty-v1--week_ending=${week}`));
});

test('restores nothing from a branch that does not exist yet', () => {
  expect(result.artifacts.filter(({ name }) => name.startsWith('restore--'))).toEqual([]);
});

test('shows what there is, and says beside it that the set is incomplete', () => {
  const summary = jobOf(result, 'summary');
  expect(summary.result).toBe('failure');
  expect(summary.summary).toContain('news-novelty-v1');
  expect(summary.outputs).toMatchObject({ done: '', decisions: expect.stringContaining('news-novelty-v1') });
  expect(summary.summary).toMatch(/> \[!CAUTION\]\n> The set is incomplete\\: broken-v1 2026-07-02\\: not scored/);
  expect(annotationsOf(summary)).toContain('The set is incomplete: broken-v1');
});

test('says in the words of the configuration what is wrong with the regime', () => {
  expect(annotationsOf(jobOf(result, 'score (broken-v1)'))).toContain('nowhere-v1');
  expect(jobOf(result, 'score (broken-v1)').summary).toContain('nowhere-v1');
});
