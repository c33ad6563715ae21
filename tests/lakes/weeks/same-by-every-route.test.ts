import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { evaluate } from '../../../src/stages/results/evaluate.stage.ts';
import { ledger } from '../../../src/stages/results/ledger.stage.ts';
import { audit } from '../../../src/stages/weekly/audit.stage.ts';
import { backfill } from '../../../src/stages/weekly/backfill.stage.ts';
import { enrich } from '../../../src/stages/weekly/enrich.stage.ts';
import { ingest } from '../../../src/stages/weekly/ingest.stage.ts';
import { score } from '../../../src/stages/weekly/score.stage.ts';
import { week } from '../../../src/stages/weekly/week.stage.ts';
import { generateExample } from '../../../tools/example/generate.ts';
import { ExamplePlace } from '../../support/example/example-place.ts';
import { lakeDigests } from '../../support/lake/weekly-digests.ts';

// The same weeks from the same files, made week by week, in one backfill, in two at once, and regime by regime as a workflow does it.

const work = mkdtempSync(join(tmpdir(), 'regimen-routes-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const weeks = ['2026-06-18', '2026-06-26', '2026-07-02'] as const;
const last = weeks[2];
const ids = ['news-novelty-v1', 'news-novelty-v1b'] as const;
const regimes = ids.join(',');
const example = generateExample({ symbols: 12, candleWeeks: 21, newsWeeks: 8 });

const place = (name: string) => new ExamplePlace(join(work, name), example.files);
const backfillOf = (of: ExamplePlace, folder: string) =>
  of.run(backfill, {
    start: weeks[0],
    end: last,
    regimes,
    report: of.at(`site-${folder}`),
    'audit-report': of.at(`audit-${folder}`),
  });

type Digests = Readonly<Record<string, string>>;

const isAsOf = (path: string) => path.includes('as_of=');
/** What is of an earlier week's point of view: only who stood there has made it. */
const isEarlierView = (path: string) => isAsOf(path) && !path.endsWith(`as_of=${last}`);

const weekByWeek = place('week-by-week');
const inOne = place('one-backfill');
const atOnce = place('two-backfills');
const byRegime = place('regime-by-regime');
let [ofWeeks, ofOne, ofTwo, ofRegimes]: Digests[] = [];

beforeAll(async () => {
  for (const one of weeks) {
    await weekByWeek.run(week, { 'week-ending': one, regimes, report: weekByWeek.site });
  }
  await backfillOf(inOne, 'one');
  await Promise.all([backfillOf(atOnce, 'one'), backfillOf(atOnce, 'other')]);
  const all = { 'week-ending': weeks.join(',') };
  const stages: [AnyStage, Record<string, string>][] = [
    [ingest, all],
    [enrich, all],
    // The last regime first, and each as if the other did not exist.
    ...[...ids].reverse().flatMap((regime): [AnyStage, Record<string, string>][] => [
      [score, { ...all, regime }],
      [audit, { ...all, regime, report: byRegime.auditReport }],
    ]),
    [evaluate, { 'week-ending': last }],
    [ledger, { 'week-ending': last }],
  ];
  for (const [stage, inputs] of stages) await byRegime.run(stage, inputs);
  [ofWeeks, ofOne, ofTwo, ofRegimes] = await Promise.all(
    [weekByWeek, inOne, atOnce, byRegime].map(({ lake }) => lakeDigests(lake)),
  );
});

describe('the same weeks', () => {
  test('in one backfill and in two at once are the same partitions with the same digests', () => {
    expect(Object.keys(ofOne ?? {}).length).toBeGreaterThan(70);
    expect(ofTwo).toEqual(ofOne);
  });

  test('regime by regime, in another order, are the same as well', () => {
    expect(ofRegimes).toEqual(ofOne);
  });

  test('week by week have every one of them, and beyond them the views of the earlier weeks alone', () => {
    const shared = Object.entries(ofWeeks ?? {}).filter(([path]) => !isEarlierView(path));
    expect(Object.fromEntries(shared)).toEqual(ofOne);
    const beyond = Object.keys(ofWeeks ?? {}).filter(isEarlierView);
    const views = ['ledger', 'pick_returns', 'weekly_returns'];
    expect(beyond.sort()).toEqual(views.flatMap((name) => weeks.slice(0, 2).map((one) => `${name}/as_of=${one}`)));
  });

  test('have what only one route writes when its stage is run afterwards', async () => {
    for (const stage of [evaluate, ledger]) {
      for (const one of weeks.slice(0, 2)) await inOne.run(stage, { 'week-ending': one });
    }
    expect(await lakeDigests(inOne.lake)).toEqual(ofWeeks);
  });
});
