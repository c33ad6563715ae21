import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledger } from '../../../src/comparison/datasets.ts';
import { restore } from '../../../src/stages/memory/restore.stage.ts';
import { verify } from '../../../src/stages/memory/verify.stage.ts';
import { audit } from '../../../src/stages/weekly/audit.stage.ts';
import { enrich } from '../../../src/stages/weekly/enrich.stage.ts';
import { score } from '../../../src/stages/weekly/score.stage.ts';
import { week } from '../../../src/stages/weekly/week.stage.ts';
import { lakeDigests } from '../../support/lake/weekly-digests.ts';
import { EarlierVersion, type Place, publishedResults } from '../../support/memory/earlier-version.ts';
import { publishedPartitions, stateCommit } from '../../support/memory/origin.ts';

// What the version left whose stages have the versions of today: two weeks, made and published in one lake, which is in the fixture, too, and
// the digests that the same version got for the week after them. A number that is changed on purpose changes next.json alone: the weeks before
// it stay as they are.

const oldWeeks = '2026-06-18,2026-06-26';
const lastOld = '2026-06-26';
const nextWeek = '2026-07-02';
const regimes = 'news-novelty-v1b';
const work = mkdtempSync(join(tmpdir(), 'regimen-continued-'));
const before = new EarlierVersion('published-by-score-2', work);

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Those of `digests` that `names` has, too. */
function among(digests: Readonly<Record<string, string>>, names: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(digests).filter(([path]) => path in names));
}

async function problemsOn(place: Place, remote: string): Promise<unknown> {
  return (await place.run(verify, { remote, history: 'true' })).problems;
}

describe('a state branch of the version before', () => {
  const origin = before.repository('branch');
  const place = before.place('branch-place');
  const published = publishedResults(origin, lastOld);

  test('is verified, with all of its history', async () => {
    expect(await problemsOn(place, origin.path)).toEqual([]);
  });

  test('is restored byte by byte', async () => {
    await place.run(restore, { 'week-ending': lastOld, for: 'all', remote: origin.path });
    expect(Object.keys(published).length).toBeGreaterThan(0);
    expect(among(await lakeDigests(place.lake), published)).toEqual(published);
  });

  test('gets the next week beside its own, which stay as they were published', async () => {
    await place.run(week, { 'week-ending': nextWeek, regimes, memory: 'true', remote: origin.path });
    expect(publishedPartitions(origin, 'scores_weekly')).toContain(`regime=${regimes}/week_ending=${nextWeek}`);
    expect(publishedResults(origin, lastOld)).toEqual(published);
    expect(await problemsOn(place, origin.path)).toEqual([]);
  });

  test('gets nothing from the same week again', async () => {
    const tip = stateCommit(origin);
    const again = before.place('branch-again');
    await again.run(week, { 'week-ending': nextWeek, regimes, memory: 'true', remote: origin.path });
    expect(stateCommit(origin)).toBe(tip);
  });
});

describe('a lake of the version before', () => {
  const place = before.placeWithItsLake('lake');
  let left: Record<string, string>;

  beforeAll(async () => {
    left = await lakeDigests(place.lake);
  });

  test('is audited without a finding', async () => {
    const report = place.at('audit-report');
    const outputs = await place.run(audit, { 'week-ending': oldWeeks, regime: regimes, report });
    expect(outputs).toMatchObject({ verdict: 'passed' });
    expect(await lakeDigests(place.lake)).toEqual(left);
  });

  test('leaves enrich and score nothing to do', async () => {
    await place.run(enrich, { 'week-ending': oldWeeks });
    await place.run(score, { 'week-ending': oldWeeks, regime: regimes });
    expect(await lakeDigests(place.lake)).toEqual(left);
  });

  test('goes on with the next week as it did with that version, digest by digest', async () => {
    await place.run(week, { 'week-ending': nextWeek, regimes, report: place.at('site') });
    const expected = before.nextWeek();
    const made = await lakeDigests(place.lake);
    expect(Object.keys(expected)).toContain(`${ledger.name}/as_of=${nextWeek}`);
    expect(among(made, expected)).toEqual(expected);
  });
});
