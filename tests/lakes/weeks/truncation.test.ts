import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { weekEndingOn } from '../../../src/calendar/weeks.ts';
import { ledger as ledgerDataset } from '../../../src/comparison/datasets.ts';
import { pickReturns, weeklyReturns } from '../../../src/evaluation/datasets.ts';
import { evaluate } from '../../../src/stages/results/evaluate.stage.ts';
import { ledger } from '../../../src/stages/results/ledger.stage.ts';
import { backfill } from '../../../src/stages/weekly/backfill.stage.ts';
import { type ExampleFiles, generateExample } from '../../../tools/example/generate.ts';
import { ExamplePlace } from '../../support/example/example-place.ts';
import { weeklyDigests } from '../../support/lake/weekly-digests.ts';

// A backfill knows of each week what was available by its cutoff, so that data which came later changes no digest.

const start = '2026-05-22';
const until = '2026-06-12';
const end = '2026-07-02';
const regimes = 'news-novelty-v1,news-novelty-v1b';
const work = mkdtempSync(join(tmpdir(), 'regimen-truncation-'));
const example = generateExample({ symbols: 12, candleWeeks: 21, newsWeeks: 19 });

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The files as they were at a cutoff. */
function cutAt(files: ExampleFiles, weekEnding: string): ExampleFiles {
  const { cutoffUtc } = weekEndingOn(weekEnding);
  const [header, ...bars] = files['data/source/candles.csv'].split('\n');
  const kept = bars.filter((line) => {
    const [, date = ''] = line.split(',');
    return !/^\d{4}-\d{2}-\d{2}$/.test(date) || date <= weekEnding;
  });
  const news = files['data/source/news.ndjson'].split('\n').filter((line) => {
    // A time that is none goes to quarantine either way.
    const published = Date.parse(/"published":"(\d{4}-[^"]*Z)"/.exec(line)?.[1] ?? '');
    return Number.isNaN(published) || published <= cutoffUtc;
  });
  return {
    ...files,
    'data/source/candles.csv': [header, ...kept].join('\n'),
    'data/source/news.ndjson': news.join('\n'),
  };
}

function backfilled(place: ExamplePlace, end: string) {
  return place.run(backfill, { start, end, regimes, report: place.site, 'audit-report': place.auditReport });
}

describe('a backfill with only the data up to a week', () => {
  const whole = new ExamplePlace(join(work, 'whole'), example.files);
  const cut = new ExamplePlace(join(work, 'cut'), cutAt(example.files, until));

  beforeAll(async () => {
    expect(await backfilled(whole, end)).toMatchObject({ todo: 14, done: 14, failed: [] });
    expect(await backfilled(cut, until)).toMatchObject({ todo: 8, done: 8, failed: [] });
  });

  test('has the digests of these weeks in a backfill with all data', async () => {
    const digests = await weeklyDigests(cut.lake, until);
    expect(Object.keys(digests).filter((path) => path.startsWith('scores_weekly/'))).toHaveLength(8);
    expect(Object.keys(digests).filter((path) => path.startsWith('audit_findings/'))).toHaveLength(8);
    expect(await weeklyDigests(whole.lake, until)).toEqual(digests);
  });

  test('has the evaluation and the ledger that all data give as of that week', async () => {
    // As a backfill makes them: of every regime.
    const inputs = { 'week-ending': until };
    await whole.run(evaluate, inputs);
    await whole.run(ledger, inputs);
    for (const dataset of [pickReturns, weeklyReturns, ledgerDataset]) {
      const manifests = await Promise.all([whole, cut].map(({ lake }) => lake.manifest(dataset, { as_of: until })));
      expect(manifests[0]?.digest, dataset.name).toBe(manifests[1]?.digest);
    }
  });

  test('goes on to the end when the rest of the data comes, and is the other one then', async () => {
    const later = new ExamplePlace(join(work, 'cut'), example.files);
    expect(await backfilled(later, end)).toMatchObject({ todo: 6, done: 6, failed: [] });
    expect(await weeklyDigests(later.lake, end)).toEqual(await weeklyDigests(whole.lake, end));
  });

  test('again does nothing, and makes the site', async () => {
    expect(await backfilled(whole, end)).toMatchObject({ todo: 0, done: 0, failed: [], site: whole.site });
    expect(existsSync(join(whole.site, 'index.html'))).toBe(true);
  });
});
