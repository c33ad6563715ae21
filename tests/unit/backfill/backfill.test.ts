import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chunksOf, readProgress } from '../../../src/backfill/progress.ts';
import { backfillPlan, backfillReport } from '../../../src/backfill/report.ts';
import { auditFindings, featuresWeekly, scoresWeekly } from '../../../src/lake/datasets.ts';
import { inputReference, Lake } from '../../../src/lake/lake.ts';
import type { Recipe } from '../../../src/lake/manifest.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { parseWeekSelection } from '../../../src/market/calendar/week-selection.ts';
import type { Regime } from '../../../src/scoring/regime.ts';

const folder = mkdtempSync(join(tmpdir(), 'regimen-backfill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const weeks = parseWeekSelection('2014-03-28..2014-05-02');
const regimes = ['calm', 'bold'].map((id) => ({ id, schema: id, status: 'live' }) as Regime);
const rulesVersion = 3;
let lakes = 0;

function newLake(): Lake {
  lakes += 1;
  return new Lake({ root: join(folder, String(lakes)), clock: () => 0, software: 'test' });
}

const scoreRecipe = (mark: number): Recipe => ({ stage: 'score', version: 1, parameters: { mark }, inputs: [] });

async function score(lake: Lake, keys: Record<string, string>, mark = 0): Promise<void> {
  for (const dataset of [featuresWeekly, scoresWeekly]) {
    const table = emptyTable(dataset.columns as typeof scoresWeekly.columns, mark);
    await lake.write(dataset as typeof scoresWeekly, keys, { recipe: scoreRecipe(mark), table });
  }
}

async function audit(lake: Lake, keys: Record<string, string>, verdict: string, version = rulesVersion): Promise<void> {
  const seen = await Promise.all([scoresWeekly, featuresWeekly].map((dataset) => lake.manifest(dataset, keys)));
  const inputs = seen.flatMap((manifest) => (manifest ? [inputReference(manifest)] : []));
  await lake.write(auditFindings, keys, {
    recipe: { stage: 'audit', version: 2, parameters: { rules_version: version }, inputs },
    table: emptyTable(auditFindings.columns),
    attachments: { 'audit.json': JSON.stringify({ verdict }) },
  });
}

async function left(lake: Lake): Promise<number> {
  const { todo, finished } = await readProgress(lake, weeks, regimes, rulesVersion);
  expect(todo.length + finished.length).toBe(weeks.length * regimes.length);
  return todo.length;
}

describe('the progress of a backfill', () => {
  const all = weeks.length * regimes.length;
  const keys = { regime: 'calm', week_ending: weeks[0]?.weekEnding ?? '' };

  it('is nothing in an empty lake, oldest week first', async () => {
    const { todo } = await readProgress(newLake(), weeks, regimes, rulesVersion);
    expect(todo.map(({ week, regime }) => `${week.weekEnding} ${regime.id}`).slice(0, 3)).toEqual([
      '2014-03-28 calm',
      '2014-03-28 bold',
      '2014-04-04 calm',
    ]);
  });

  it('counts a week that is scored and audited without an error', async () => {
    const lake = newLake();
    await score(lake, keys);
    expect(await left(lake)).toBe(all);
    await audit(lake, keys, 'passed');
    expect(await left(lake)).toBe(all - 1);
  });

  it('does not count an audit that failed, or that was by older rules', async () => {
    const lake = newLake();
    await score(lake, keys);
    await audit(lake, keys, 'failed');
    expect(await left(lake)).toBe(all);
    await audit(lake, keys, 'passed', rulesVersion - 1);
    expect(await left(lake)).toBe(all);
  });

  it('does not count an audit of other scores', async () => {
    const lake = newLake();
    await score(lake, keys);
    await audit(lake, keys, 'passed');
    await score(lake, keys, 1);
    expect(await left(lake)).toBe(all);
  });
});

describe('chunks', () => {
  it('hold every week once, in order, at most so many each', () => {
    const chunks = chunksOf(weeks, 4);
    expect(chunks.map((chunk) => chunk.split(',').length)).toEqual([4, 2]);
    expect(chunks.join(',').split(',')).toEqual(weeks.map(({ weekEnding }) => weekEnding));
    expect(chunksOf([], 4)).toEqual([]);
  });
});

describe('what is shown', () => {
  const tasks = weeks.flatMap((week) => regimes.map((regime) => ({ week, regime })));
  const progress = { weeks, regimes, finished: tasks.slice(0, 3), todo: tasks.slice(3) };

  it('of a dry run: what would be done under each regime', () => {
    const text = backfillPlan(progress);
    expect(text).toContain('| calm | 6 | 2 | 4 | 2014-04-11 … 2014-05-02 |');
    expect(text).toContain('| bold | 6 | 1 | 5 | 2014-04-04 … 2014-05-02 |');
    expect(text).toContain('Nothing was done');
  });

  it('of a failure: week, regime, step and why, as text', () => {
    const failed = [{ week_ending: '2014-04-11', regime: 'bold', step: 'audit' as const, message: 'a | <b>' }];
    const text = backfillReport({ progress, done: tasks.slice(3, 5), failed, site: '' });
    expect(text).toContain('| 2014-04-11 | bold | audit | a \\| &lt;b&gt; |');
    expect(text).not.toContain('Site');
  });
});
