import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditFindings, scoresWeekly } from '../../src/lake/datasets.ts';
import { verify } from '../../src/stages/verify.ts';
import { week } from '../../src/stages/week.ts';
import { generateExample } from '../../tools/example/generate.ts';
import { weeklyDigests } from '../weekly-digests.ts';
import { ExamplePlace } from './example-place.ts';
import { makeOrigin, publishedPartitions, stateCommit } from './origin.ts';

// The whole week in one step, with a memory: every run begins in an empty folder, as a job on GitHub does.

const work = mkdtempSync(join(tmpdir(), 'regimen-week-memory-'));
const example = generateExample({ symbols: 15, candleWeeks: 45, newsWeeks: 19 });
const origin = makeOrigin(work, 'owner/scores');
const regimes = 'news-novelty-v1,news-novelty-v1b';

afterAll(() => rmSync(work, { recursive: true, force: true }));

const place = (name: string) => new ExamplePlace(join(work, name), example.files);
const inputs = (weekEnding: string) => ({ 'week-ending': weekEnding, regimes, memory: 'true', remote: origin.path });

describe('the week in one step, with a memory', () => {
  const second = place('second');
  let commit: unknown;

  beforeAll(async () => {
    const first = place('first');
    expect((await first.run(week, inputs('2026-06-18'))).commit).toBe(stateCommit(origin));
    const { commit: made } = await second.run(week, { ...inputs('2026-07-02'), report: second.site });
    commit = made;
  });

  test('does the week that was missed, before the one that was asked for', async () => {
    const weeks = ['2026-06-18', '2026-06-26', '2026-07-02'];
    const expected = regimes.split(',').flatMap((regime) => weeks.map((one) => `regime=${regime}/week_ending=${one}`));
    expect(publishedPartitions(origin, scoresWeekly.name)).toEqual(expected.sort());
    expect(publishedPartitions(origin, auditFindings.name)).toEqual(expected.sort());
  });

  test('finds what was published, and makes the site with it', async () => {
    expect(await second.lake.list(scoresWeekly, { week_ending: '2026-06-18' })).toHaveLength(2);
    expect(existsSync(join(second.site, 'weeks', '2026-06-18.html'))).toBe(true);
  });

  test('has the digests of a lake that was never empty in between', async () => {
    const whole = place('whole');
    await whole.run(week, { 'week-ending': '2026-06-18..2026-07-02', regimes });
    const digests = await weeklyDigests(whole.lake, '2026-07-02');
    const restored = await weeklyDigests(second.lake, '2026-07-02');
    for (const [path, digest] of Object.entries(digests)) expect(restored[path], path).toBe(digest);
  });

  test('again publishes nothing', async () => {
    await place('third').run(week, inputs('2026-07-02'));
    expect(stateCommit(origin)).toBe(commit);
  });

  test('leaves a branch that is as it was written', async () => {
    const { problems, commits } = await second.run(verify, { remote: origin.path, history: 'true' });
    expect({ problems, commits }).toEqual({ problems: [], commits: 2 });
  });
});
