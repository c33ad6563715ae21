import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditFindings } from '../../../src/audit/datasets.ts';
import { settingsNotes } from '../../../src/ingest/datasets.ts';
import { repEnriched } from '../../../src/news/datasets.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { publish } from '../../../src/stages/memory/publish.stage.ts';
import { restore } from '../../../src/stages/memory/restore.stage.ts';
import { verify } from '../../../src/stages/memory/verify.stage.ts';
import { backfill } from '../../../src/stages/weekly/backfill.stage.ts';
import { week } from '../../../src/stages/weekly/week.stage.ts';
import { generateExample } from '../../../tools/example/generate.ts';
import { ExamplePlace } from '../../support/example/example-place.ts';
import { weeklyDigests } from '../../support/lake/weekly-digests.ts';
import { makeOrigin, type Origin, publishedPartitions, stateCommit } from '../../support/memory/origin.ts';

// The whole week in one step, with a memory: every run begins in an empty folder, as a job on GitHub does.

const work = mkdtempSync(join(tmpdir(), 'regimen-week-memory-'));
const example = generateExample({ symbols: 12, candleWeeks: 21, newsWeeks: 8 });
const origin = makeOrigin(work, 'owner/scores');
const regimes = 'news-novelty-v1,news-novelty-v1b';

afterAll(() => rmSync(work, { recursive: true, force: true }));

const place = (name: string) => new ExamplePlace(join(work, name), example.files);
const inputs = (weekEnding: string) => ({ 'week-ending': weekEnding, regimes, memory: 'true', remote: origin.path });

beforeAll(async () => {
  expect((await place('first').run(week, inputs('2026-06-18'))).commit).toBe(stateCommit(origin));
  for (const name of ['late', 'changed']) cpSync(origin.path, branchAfterFirst(name).path, { recursive: true });
});

/** A repository of its own whose branch holds the first week. */
function branchAfterFirst(name: string): Origin {
  return { ...origin, path: join(work, `owner/${name}.git`) };
}

describe('the week in one step, with a memory', () => {
  const second = place('second');
  let commit: unknown;

  beforeAll(async () => {
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
    // By which settings a week was ingested is of the lake that ingested it, and is not published.
    const onBranch = Object.entries(digests).filter(([path]) => !path.startsWith(`${settingsNotes.name}/`));
    for (const [path, digest] of onBranch) expect(restored[path], path).toBe(digest);
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

describe('what came after a week was published', () => {
  const news = 'data/source/news.ndjson';
  const universe = 'data/source/universe.csv';
  const lines = (path: keyof typeof example.files): string[] => example.files[path].trimEnd().split('\n');
  /** The example without one item of the week ending 2026-06-26. */
  const late = lines(news).find((line) => line.includes('"published":"2026-06-25T'));
  const early = {
    ...example.files,
    [news]: `${lines(news)
      .filter((line) => line !== late)
      .join('\n')}\n`,
  };
  const home = branchAfterFirst('late');
  const to = (weekEnding: string, ids = regimes) => ({ ...inputs(weekEnding), regimes: ids, remote: home.path });
  const [one = '', other = ''] = regimes.split(',');
  const at = (name: string, files = example.files) => new ExamplePlace(join(work, name), files);

  test('leaves the week as it is when it is done again, and when a regime lacks it', async () => {
    expect(late).toBeDefined();
    const { commit } = await at('early', early).run(week, to('2026-06-26', one));
    expect((await at('twice').run(week, to('2026-06-26', one))).commit).toBe(commit);
    await at('hole').run(week, to('2026-07-02'));
    expect(publishedPartitions(home, scoresWeekly.name)).toContain(`regime=${other}/week_ending=2026-06-26`);
  });

  test('leaves published weeks as they are when a backfill does the weeks around them', async () => {
    const lab = at('backfill');
    await lab.run(restore, { 'week-ending': '2026-06-12..2026-06-26', for: 'all', remote: home.path });
    const span = { start: '2026-06-12', end: '2026-07-02', regimes, report: lab.site, 'audit-report': lab.auditReport };
    expect((await lab.run(backfill, span)).done).toBe(2);
    const { published } = await lab.run(publish, {
      'week-ending': '2026-06-12..2026-07-02',
      regimes,
      remote: home.path,
    });
    expect(published).toBeGreaterThan(0);
  });

  test('lets a symbol join the universe with its news of the weeks before', async () => {
    const joined = makeOrigin(work, 'owner/joined');
    const fewer = { ...example.files, [universe]: `${lines(universe).slice(0, -1).join('\n')}\n` };
    await at('fewer', fewer).run(week, { ...to('2026-06-26'), remote: joined.path });
    await at('more').run(week, { ...to('2026-07-02'), remote: joined.path });
    expect(publishedPartitions(joined, scoresWeekly.name)).toHaveLength(4);
    const { problems } = await at('look').run(verify, { remote: joined.path, history: 'true' });
    expect(problems).toEqual([]);
  });

  test('lets the rules of the enrichment change from a week on, without touching the weeks before', async () => {
    const changed = branchAfterFirst('changed');
    const rules = join(import.meta.dirname, '..', '..', '..', 'configs', 'enrichment', 'rules.yaml');
    const files = {
      ...example.files,
      'configs/rules.yaml': readFileSync(rules, 'utf8').replace(/^version: .*$/m, 'version: "other"'),
    };
    const lab = new ExamplePlace(join(work, 'changed'), files, 'enrichment: { rules: rules.yaml }');
    await lab.run(week, { ...to('2026-06-26'), remote: changed.path });
    expect(publishedPartitions(changed, scoresWeekly.name)).toHaveLength(4);
    const judgeOf = async (weekEnding: string) =>
      (await lab.lake.require(repEnriched, { week_ending: weekEnding })).manifest.recipe.parameters.judge;
    expect(await judgeOf('2026-06-26')).toContain('other');
    expect(await judgeOf('2026-06-18')).not.toContain('other');
  });
});
