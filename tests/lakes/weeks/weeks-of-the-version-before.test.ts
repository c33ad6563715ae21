import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditFindings } from '../../../src/audit/datasets.ts';
import { datasets } from '../../../src/datasets.ts';
import { companyNews } from '../../../src/ingest/datasets.ts';
import type { PartitionKeys } from '../../../src/lake/dataset.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import { repEnriched } from '../../../src/news/datasets.ts';
import { enrichVersion } from '../../../src/news/enrich-recipe.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { scoreVersion } from '../../../src/scoring/score-recipe.ts';
import { publish } from '../../../src/stages/memory/publish.stage.ts';
import { restore } from '../../../src/stages/memory/restore.stage.ts';
import { verify } from '../../../src/stages/memory/verify.stage.ts';
import { audit } from '../../../src/stages/weekly/audit.stage.ts';
import { backfill } from '../../../src/stages/weekly/backfill.stage.ts';
import { week } from '../../../src/stages/weekly/week.stage.ts';
import { EarlierVersion, type Place, publishedResults } from '../../support/memory/earlier-version.ts';
import { git, publishedPartitions } from '../../support/memory/origin.ts';

// A repository whose weeks the version before has published goes on with this one. The fixture is what that version really wrote:
// two weeks under two regimes, with results, ledger and memory; beside it the sources, which reach one week further.

const oldWeeks = ['2026-06-18', '2026-06-26'] as const;
const nextWeek = '2026-07-02';
const regimes = ['news-novelty-v1', 'news-novelty-v1b'] as const;
const named = regimes.join(',');
const work = mkdtempSync(join(tmpdir(), 'regimen-before-'));
const earlier = new EarlierVersion('published-by-score-1', work);

afterAll(() => rmSync(work, { recursive: true, force: true }));

const before = publishedResults(earlier.repository('untouched'), oldWeeks[1]);

/** The audit of a week as it lies in the lake. */
async function auditOf(lake: Lake, keys: PartitionKeys) {
  const text = await lake.attachment(auditFindings, keys, 'audit.json');
  return JSON.parse(text?.toString('utf8') ?? '{}') as { verdict: string; errors: number; notes?: string[] };
}

/** What an audit has to say of a week of the version before: nothing as long as this is that version. */
const expectedNotes = [
  ...(scoreVersion > 1 ? [expect.stringContaining('made by score version 1, not re-derived')] : []),
  ...(enrichVersion > 1 ? [expect.stringContaining('made by enrich version 1, re-derived as it was made')] : []),
];

async function expectWhole(place: Place, origin: { readonly path: string }): Promise<void> {
  const { problems } = await place.run(verify, { remote: origin.path, history: 'true' });
  expect(problems).toEqual([]);
}

describe('weeks that the version before has published', () => {
  const origin = earlier.repository('verified');
  const place = earlier.place('restored');

  beforeAll(async () => {
    await place.run(restore, { 'week-ending': oldWeeks[1], for: 'all', remote: origin.path });
  });

  test('verify, with all of their history', async () => {
    await expectWhole(place, origin);
  });

  test('are restored byte by byte', async () => {
    for (const [path, digest] of Object.entries(before)) {
      const [name, ...keys] = path.split('/');
      const dataset = datasets.find((one) => one.name === name);
      if (dataset === undefined) throw new Error(`There is no dataset ${name}.`);
      const pairs = keys.map((pair) => pair.split('=') as [string, string]);
      expect((await place.lake.manifest(dataset, Object.fromEntries(pairs)))?.digest, path).toBe(digest);
    }
  });

  test('pass the audit, which says which version of a stage made them', async () => {
    await place.run(audit, { 'week-ending': oldWeeks.join(','), regime: named, report: place.at('audit-report') });
    for (const regime of regimes) {
      for (const week_ending of oldWeeks) {
        const { verdict, errors, notes = [] } = await auditOf(place.lake, { regime, week_ending });
        expect({ verdict, errors, notes }).toEqual({ verdict: 'passed', errors: 0, notes: expectedNotes });
      }
    }
  });
});

describe('the week after them', () => {
  const origin = earlier.repository('next');

  beforeAll(async () => {
    const place = earlier.place('next-place');
    const inputs = { 'week-ending': nextWeek, regimes: named, memory: 'true', remote: origin.path };
    await place.run(week, { ...inputs, report: place.at('site') });
    const { verdict, errors } = await auditOf(place.lake, { regime: regimes[0], week_ending: nextWeek });
    expect({ verdict, errors }).toEqual({ verdict: 'passed', errors: 0 });
    await expectWhole(place, origin);
  });

  test('is published beside them, with the news of old weeks as its history', () => {
    const weeks = [...oldWeeks, nextWeek];
    const expected = regimes.flatMap((regime) => weeks.map((one) => `regime=${regime}/week_ending=${one}`));
    expect(publishedPartitions(origin, scoresWeekly.name)).toEqual(expected);
  });

  test('leaves them as they were published', () => {
    expect(publishedResults(origin, oldWeeks[1])).toEqual(before);
  });

  test('again publishes nothing, and an old week again neither', async () => {
    const tip = git(origin.path, 'rev-parse', 'regimen-lake');
    for (const one of [nextWeek, oldWeeks[1]]) {
      const inputs = { 'week-ending': one, regimes: named, memory: 'true', remote: origin.path };
      await earlier.place(`again-${one}`).run(week, inputs);
    }
    expect(publishedResults(origin, oldWeeks[1])).toEqual(before);
    expect(git(origin.path, 'ls-tree', '-r', 'regimen-lake', 'lake/scores_weekly')).toBe(
      git(origin.path, 'ls-tree', '-r', tip.trim(), 'lake/scores_weekly'),
    );
  });
});

describe('news of their weeks that has other addresses since, and partly lost its ids', () => {
  const origin = earlier.repository('renamed');
  const place = earlier.place('renamed-place');

  test('is not counted twice: old weeks stay as published, and the next one has each item once', async () => {
    const file = place.at('source/news.ndjson');
    const items = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string | number>);
    const changed = items.map((item, i) => ({
      ...item,
      ...(i % 2 === 0 ? { id: '' } : {}),
      url: `${String(item.url).replace('https:', 'http:')}/?utm_source=rss#top`,
    }));
    // Every item in its old form and in its new one.
    writeFileSync(file, [...changed, ...items].map((item) => `${JSON.stringify(item)}\n`).join(''));
    await place.run(week, { 'week-ending': nextWeek, regimes: named, memory: 'true', remote: origin.path });
    expect(publishedResults(origin, oldWeeks[1])).toEqual(before);
    expect(publishedPartitions(origin, companyNews.name)).toContain(`week_ending=${nextWeek}`);
    const { columns, rows } = (await place.lake.require(companyNews, { week_ending: nextWeek })).table;
    const told = columns.headline.map((headline, row) =>
      [columns.symbol[row], columns.published_utc[row], headline].join(),
    );
    expect(rows).toBeGreaterThan(0);
    expect(new Set(told).size).toBe(rows);
    await expectWhole(place, origin);
  });
});

describe('a symbol that joins after them', () => {
  const origin = earlier.repository('joined');
  const place = earlier.place('joined-place');

  test('brings its news of their weeks, judged as theirs was, and no published row changes', async () => {
    const append = (file: string, lines: readonly string[]) =>
      appendFileSync(place.at(`source/${file}`), lines.map((line) => `${line}\n`).join(''));
    const text = (file: string) =>
      readFileSync(place.at(`source/${file}`), 'utf8')
        .trimEnd()
        .split('\n');
    const [other = ''] = text('universe.csv')[1]?.split(',') ?? [];
    append(
      'candles.csv',
      text('candles.csv')
        .filter((line) => line.startsWith(`${other},`))
        .map((line) => line.replace(other, 'NEWC')),
    );
    append('universe.csv', ['NEWC,Technology,New Company']);
    const item = {
      symbol: 'NEWC',
      id: 'n1',
      published: `${oldWeeks[1]}T15:00:00Z`,
      headline: 'NEWC isn&#8217;t going bankrupt',
      summary: '',
      url: 'https://wire.example/n1',
      source: 'Wire',
    };
    append('news.ndjson', [JSON.stringify(item)]);
    await place.run(week, { 'week-ending': nextWeek, regimes: named, memory: 'true', remote: origin.path });
    const { table, manifest } = await place.lake.require(repEnriched, { week_ending: oldWeeks[1] });
    expect(table.columns.symbol).toContain('NEWC');
    expect(manifest.recipe.version).toBe(1);
    expect(publishedPartitions(origin, scoresWeekly.name)).toContain(`regime=${regimes[0]}/week_ending=${nextWeek}`);
    await expectWhole(place, origin);
  });
});

describe('a backfill over old and new weeks', () => {
  const origin = earlier.repository('backfilled');
  const place = earlier.place('backfill-place');
  let made: Readonly<Record<string, unknown>>;

  beforeAll(async () => {
    await place.run(restore, { 'week-ending': oldWeeks.join(','), for: 'all', remote: origin.path });
    made = await place.run(backfill, {
      start: oldWeeks[0],
      end: nextWeek,
      regimes: named,
      report: place.at('site'),
      'audit-report': place.at('audit-report'),
    });
    const all = { 'week-ending': [...oldWeeks, nextWeek].join(','), regimes: named, remote: origin.path };
    await place.run(publish, all);
  });

  test('does the new one, and leaves no week behind', () => {
    expect(made.failed).toEqual([]);
  });

  test('leaves the old ones as they were published, and the branch whole', async () => {
    expect(publishedResults(origin, oldWeeks[1])).toEqual(before);
    await expectWhole(place, origin);
  });

  test('has the scores of the new week by this version, over a history that the version before has judged', async () => {
    const newScores = await place.lake.require(scoresWeekly, { regime: regimes[0], week_ending: nextWeek });
    expect(newScores.manifest.recipe.version).toBe(scoreVersion);
    const oldNews = await place.lake.require(repEnriched, { week_ending: oldWeeks[0] });
    expect(oldNews.manifest.recipe.version).toBe(1);
    const ofHistory = newScores.manifest.recipe.inputs.filter(({ dataset }) => dataset === repEnriched.name);
    expect(ofHistory.map(({ keys }) => keys.week_ending)).toContain(oldWeeks[0]);
  });
});
