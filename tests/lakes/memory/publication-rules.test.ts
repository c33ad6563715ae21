import { describe, expect, it } from 'vitest';
import { GateError } from '../../../src/errors.ts';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { marketDaily } from '../../../src/market/datasets.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import { dataset as scores, storeVariant } from '../../support/lake/lake-variants.ts';
import {
  allOf,
  type Bar,
  bareRepository,
  bars,
  branchName,
  digestOn,
  fullLake,
  git,
  ingestRecipe,
  lakeAt,
  messageOf,
  month,
  problemsOf,
  publishLake,
  readBack,
  tradeOn,
  writeMonth,
  writeNews,
  writeQuarantine,
} from '../../support/memory/branch-lab.ts';

describe('a published result with another digest', () => {
  it('is refused, naming both, and nothing else is published', async () => {
    const remote = bareRepository();
    await publishLake(remote, await fullLake());
    const lake = lakeAt();
    await writeNews(lake, '2014-03-28', ['one', 'another']);
    await writeMonth(lake, '2014-04', [['AAA', 16161, 12]]);
    const before = git(remote, 'rev-parse', branchName);
    const publishing = publishLake(remote, lake);
    await expect(publishing).rejects.toBeInstanceOf(GateError);
    const published = await digestOn(remote, companyNews, { week_ending: '2014-03-28' });
    const own = (await lake.manifest(companyNews, { week_ending: '2014-03-28' }))?.digest;
    expect(await messageOf(publishing)).toContain(
      `company_news/week_ending=2014-03-28: published with the digest ${published}, and now it has ${own}`,
    );
    expect(git(remote, 'rev-parse', branchName)).toBe(before);
  });

  it('is refused also when retention took it off the branch', async () => {
    const remote = bareRepository();
    await publishLake(remote, await fullLake());
    await withScores(remote, 2, { company_news: 1 });
    expect(await digestOn(remote, companyNews, { week_ending: '2014-03-28' })).toBeUndefined();
    const lake = lakeAt();
    await writeNews(lake, '2014-03-28', ['one', 'another']);
    expect(await messageOf(publishLake(remote, lake))).toContain('published with the digest');
  });
});

describe('rows that grow', () => {
  it('become the union, with the digest that one run with all of them gives', async () => {
    const remote = bareRepository();
    const [first, second, whole] = [lakeAt(), lakeAt(), lakeAt()];
    await writeMonth(first, '2014-03', bars.slice(0, 3));
    await writeMonth(second, '2014-03', [bars[3], bars[0]] as Bar[]);
    await writeMonth(whole, '2014-03', bars);
    await publishLake(remote, first);
    const { entries } = await publishLake(remote, second);
    const expected = (await whole.require(marketDaily, month)).manifest;
    expect(entries).toEqual([{ action: 'replaced', path: 'market_daily/month=2014-03', digest: expected.digest }]);
    const found = await readBack(remote, (lake) => lake.require(marketDaily, month));
    expect(found.manifest.digest).toBe(expected.digest);
    expect(found.table).toEqual((await whole.require(marketDaily, month)).table);
    expect(found.manifest.produced.sources?.map(({ name }) => name)).toEqual(['AAA.csv', 'BBB.csv']);
    expect(await problemsOf(remote)).toEqual([]);
  });

  it('are taken as they are when they hold all published ones, and left when they hold none of their own', async () => {
    const remote = bareRepository();
    const [part, whole] = [lakeAt(), lakeAt()];
    await writeMonth(part, '2014-03', bars.slice(0, 2));
    await writeMonth(whole, '2014-03', bars);
    await publishLake(remote, part);
    expect((await publishLake(remote, whole)).entries.map(({ action }) => action)).toEqual(['replaced']);
    expect(await publishLake(remote, part)).toMatchObject({ entries: [], unchanged: 1 });
  });

  it('are refused when a published one would change, naming it', async () => {
    const remote = bareRepository();
    const [first, second] = [lakeAt(), lakeAt()];
    await writeMonth(first, '2014-03', bars);
    await writeMonth(second, '2014-03', [['AAA', 16130, 10.5]]);
    await publishLake(remote, first);
    expect(await messageOf(publishLake(remote, second))).toContain(
      'market_daily/month=2014-03: a published row would change: symbol=AAA, date=2014-03-01: open was published as 10 and is 10.5 now',
    );
  });

  it('are refused when they were made in another way', async () => {
    const remote = bareRepository();
    const [first, second] = [lakeAt(), lakeAt()];
    await writeMonth(first, '2014-03', bars.slice(0, 1));
    await writeMonth(second, '2014-03', bars.slice(1, 2));
    await publishLake(remote, first);
    const { table } = await second.require(marketDaily, month);
    await second.write(marketDaily, month, { recipe: { ...ingestRecipe, parameters: { other: true } }, table });
    expect(await messageOf(publishLake(remote, second))).toContain('its rows were made in another way');
  });

  it('of an earlier version of the stage stay beside those of a later one, and not the other way round', async () => {
    const remote = bareRepository();
    const [first, second, third] = [lakeAt(), lakeAt(), lakeAt()];
    for (const [i, lake] of [first, second, third].entries()) await writeMonth(lake, '2014-03', bars.slice(i, i + 1));
    const { table } = await second.require(marketDaily, month);
    await second.write(marketDaily, month, { recipe: { ...ingestRecipe, version: 2 }, table });
    await publishLake(remote, first);
    await publishLake(remote, second);
    const united = await readBack(remote, (lake) => lake.require(marketDaily, month));
    expect({ rows: united.table.rows, version: united.manifest.recipe.version }).toEqual({ rows: 2, version: 2 });
    expect(await messageOf(publishLake(remote, third))).toContain('its rows were made in another way');
  });
});

describe('rows that are merged', () => {
  it('become the union, and of a row that both hold the new one', async () => {
    const remote = bareRepository();
    const [first, second, whole] = [lakeAt(), lakeAt(), lakeAt()];
    await writeQuarantine(first, '2014-03', { 'a.csv': 'old', 'b.csv': 'same' });
    await writeQuarantine(second, '2014-03', { 'a.csv': 'new', 'c.csv': 'more' });
    await writeQuarantine(whole, '2014-03', { 'a.csv': 'new', 'b.csv': 'same', 'c.csv': 'more' });
    await publishLake(remote, first);
    await publishLake(remote, second);
    const keys = { dataset: 'market_daily', period: '2014-03' };
    expect(await digestOn(remote, quarantine, keys)).toBe((await whole.manifest(quarantine, keys))?.digest);
  });
});

/** Publishes scores of the week 2014-03-28, or of some weeks later. */
async function withScores(remote: string, weeksLater: number, retention: Record<string, number>) {
  const lake = lakeAt();
  await storeVariant(lake, 1);
  const { table, manifest } = await lake.require(scores, { regime: 'news-novelty-v1', week_ending: '2014-03-28' });
  const week = new Date(Date.UTC(2014, 2, 28 + 7 * weeksLater)).toISOString().slice(0, 10);
  const later = lakeAt();
  const keys = { regime: 'news-novelty-v1', week_ending: week };
  await later.write(scores, keys, { recipe: manifest.recipe, table });
  const partitions = await allOf(later, [scores]);
  const [scored] = partitions;
  return publishLake(remote, later, { partitions, decisions: [tradeOn(scored, week)], retention });
}

describe('retention', () => {
  it('takes what is too old off the branch, counted from the latest published scores, and says so in the ledger', async () => {
    const remote = bareRepository();
    await publishLake(remote, await fullLake());
    const kept = await withScores(remote, 4, { company_news: 4, market_daily: 3 });
    expect(kept.entries.map(({ action }) => action)).toEqual(['published']);
    const { entries } = await withScores(remote, 5, { company_news: 4, market_daily: 3 });
    expect(entries).toMatchObject([
      { action: 'published', path: 'scores_weekly/regime=news-novelty-v1/week_ending=2014-05-02' },
      { action: 'removed', path: 'company_news/week_ending=2014-03-28' },
      { action: 'removed', path: 'market_daily/month=2014-03' },
    ]);
    expect(git(remote, 'ls-tree', '-r', '--name-only', branchName)).not.toContain('company_news');
    expect(await problemsOf(remote)).toEqual([]);
  });

  it('keeps off the branch what it would take off at once', async () => {
    const remote = bareRepository();
    await withScores(remote, 5, {});
    const result = await publishLake(remote, await fullLake(), { retention: { company_news: 4 } });
    expect(result.expired).toBe(1);
    expect(result.entries.map(({ path }) => path)).not.toContain('company_news/week_ending=2014-03-28');
  });

  it('lets back what it took, when it is lifted', async () => {
    const remote = bareRepository();
    await publishLake(remote, await fullLake());
    await withScores(remote, 5, { company_news: 4 });
    const { entries } = await publishLake(remote, await fullLake());
    expect(entries).toMatchObject([{ action: 'published', path: 'company_news/week_ending=2014-03-28' }]);
    expect(await problemsOf(remote)).toEqual([]);
  });
});

describe('decisions', () => {
  it('get one line when their scores are published, and none the second time', async () => {
    const remote = bareRepository();
    await withScores(remote, 0, {});
    expect((await withScores(remote, 0, {})).decisions).toEqual([]);
    const lines = git(remote, 'show', `${branchName}:ledgers/decisions.ndjson`).split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      seq: 1,
      week_ending: '2014-03-28',
      regime: 'news-novelty-v1',
      decision: 'TRADE',
      run: 'owner/name#1.1',
      published: '2014-05-13T16:53:20.000Z',
    });
  });

  it('that come alone are a publication of their own', async () => {
    const remote = bareRepository();
    const lake = lakeAt();
    await storeVariant(lake, 1);
    const partitions = await allOf(lake, [scoresWeekly]);
    await publishLake(remote, lake, { partitions });
    expect(await problemsOf(remote)).toEqual([
      'ledgers/publications.ndjson:1: no decision was recorded for these scores',
    ]);
    const decision = {
      week_ending: '2014-03-28',
      regime: 'news-novelty-v1',
      decision: 'SKIP' as const,
      reasons: ['NO_CANDIDATES'],
    };
    const rest = {
      candidates: 0,
      schema_hash: 'x',
      scores: partitions[0]?.manifest.digest ?? '',
      audit: null,
      verdict: 'passed',
    };
    const again = await publishLake(remote, lake, { partitions, decisions: [{ ...decision, ...rest }] });
    expect([again.entries.length, again.decisions.length]).toEqual([0, 1]);
    expect(git(remote, 'log', '-1', '--format=%s', branchName)).toBe('Publish 0 partitions: 2014-03-28');
  });
});
