import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWorkflow } from '../../tools/workflow-runner/run.ts';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { smallExample, writeExample } from '../support/example/example-overlay.ts';
import { ledgerLines, makeOrigin, publishedPartitions } from '../support/memory/origin.ts';
import { copyOfCheckout } from '../support/workflows/checkout-copy.ts';

const week = '2026-07-02';
const work = mkdtempSync(join(tmpdir(), 'regimen-incomplete-'));
const overlay = join(work, 'overlay');
const origin = makeOrigin(join(work, 'origin'), 'owner/regimen');
let checkout: string;

beforeAll(() => {
  checkout = copyOfCheckout();
  cpSync(join(checkout, 'configs', 'regimes'), join(overlay, 'configs', 'regimes'), { recursive: true });
  writeExample(overlay, smallExample);
  const good = readFileSync(join(checkout, 'configs', 'regimes', 'news-novelty-v1.yaml'), 'utf8');
  const broken = good.replace(/^id: .*$/m, 'id: broken-v1').replace(/^schema: .*$/m, 'schema: nowhere-v1');
  writeFileSync(join(overlay, 'configs', 'regimes', 'broken-v1.yaml'), broken);
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  rmSync(checkout, { recursive: true, force: true });
});

describe('a week of which one regime cannot be scored', () => {
  let result: RunResult;
  const end = (id: string) => result.jobs.find((job) => job.id.endsWith(id));

  beforeAll(async () => {
    result = await runWorkflow({
      workflow: '.github/workflows/weekly.yml',
      source: checkout,
      overlay,
      output: join(work, 'output'),
      event: 'workflow_dispatch',
      inputs: { 'week-ending': week, regimes: 'news-novelty-v1,broken-v1' },
      repository: 'owner/regimen',
      serverUrl: origin.serverUrl,
    });
  });

  test('publishes what there is, and names what there is not', () => {
    expect(publishedPartitions(origin, 'scores_weekly')).toEqual([`regime=news-novelty-v1/week_ending=${week}`]);
    expect(ledgerLines(origin, 'decisions')).toMatchObject([{ regime: 'news-novelty-v1', week_ending: week }]);
    const publish = end('publish');
    expect(publish?.result).toBe('failure');
    expect(publish?.outputs).toMatchObject({ done: '', commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(publish?.annotations.map(({ message }) => message).join()).toContain(`broken-v1 ${week}: it is not scored`);
  });

  test('fails, and the other regime is scored and audited all the same', () => {
    expect(result.conclusion).toBe('failure');
    const ends = ['score (news-novelty-v1)', 'audit (news-novelty-v1)', 'score (broken-v1)', 'audit (broken-v1)'];
    expect(ends.map((id) => end(id)?.result)).toEqual(['success', 'success', 'failure', 'failure']);
    const names = result.artifacts.map(({ name }) => name).filter((name) => /^(score|audit)--/.test(name));
    expect(names.sort()).toEqual(['audit', 'score'].map((s) => `${s}--regime=news-novelty-v1--week_ending=${week}`));
  });

  test('shows what there is, and says beside it that the set is incomplete', () => {
    const summary = end('summary');
    expect(summary?.result).toBe('failure');
    expect(summary?.summary).toContain('news-novelty-v1');
    expect(summary?.outputs).toMatchObject({ done: '', decisions: expect.stringContaining('news-novelty-v1') });
    expect(summary?.summary).toMatch(/> \[!CAUTION\]\n> The set is incomplete\\: broken-v1 2026-07-02\\: not scored/);
    expect(summary?.annotations.map(({ message }) => message).join()).toContain('The set is incomplete: broken-v1');
  });

  test('says in the words of the configuration what is wrong with the regime', () => {
    expect(
      end('score (broken-v1)')
        ?.annotations.map(({ message }) => message)
        .join(),
    ).toContain('nowhere-v1');
    expect(end('score (broken-v1)')?.summary).toContain('nowhere-v1');
  });
});

test('several weeks are done in one run, oldest first', async () => {
  const result = await runWorkflow({
    workflow: '.github/workflows/weekly.yml',
    source: checkout,
    overlay,
    output: join(work, 'several'),
    event: 'workflow_dispatch',
    inputs: { 'week-ending': '2026-06-26..2026-07-02', regimes: 'news-novelty-v1' },
    variables: { REGIMEN_MEMORY: 'false' },
  });
  expect(result.conclusion).toBe('success');
  const names = result.artifacts.map(({ name }) => name);
  expect(names).toContain('score--regime=news-novelty-v1--week_ending=2026-06-26+2026-07-02');
  const job = result.jobs.find(({ id }) => id.endsWith('summary'));
  expect(job?.outputs.done).toBe('2026-06-26,2026-07-02');
  const summary = job?.summary ?? '';
  expect(summary.match(/^## Week ending .*$/gm)).toEqual(['## Week ending 2026-06-26', '## Week ending 2026-07-02']);
});
