import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { auditFindings } from '../../../src/audit/datasets.ts';
import type { PresentRecipe } from '../../../src/backfill/present-recipe.ts';
import { chunksOf, readProgress, type WeekTask } from '../../../src/backfill/progress.ts';
import { backfillPlan, backfillReport, refusals } from '../../../src/backfill/report.ts';
import { parseWeekSelection } from '../../../src/calendar/week-selection.ts';
import { datasets } from '../../../src/datasets.ts';
import { companyNews, settingsNotes, type UniverseTable, universe } from '../../../src/ingest/datasets.ts';
import { settingsTable } from '../../../src/ingest/settings-note.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import { published } from '../../../src/lake/datasets.ts';
import { inputReference, Lake } from '../../../src/lake/lake.ts';
import type { Recipe } from '../../../src/lake/manifest.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { coverage } from '../../../src/market/datasets.ts';
import { repEnriched } from '../../../src/news/datasets.ts';
import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import type { Regime } from '../../../src/scoring/regime.ts';
import { sampleAuditDocument } from '../../support/audit/sample-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'regimen-backfill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const weeks = parseWeekSelection('2014-03-28..2014-05-02');
const regimes = ['calm', 'bold'].map((id) => ({ id, schema: id, status: 'live' }) as Regime);
const first = weeks[0]?.weekEnding ?? '';
const keys = { regime: 'calm', week_ending: first };
let lakes = 0;

/** The configuration and the program as they are, but for what is said otherwise. */
function presentRecipe(otherwise: Partial<PresentRecipe> = {}): PresentRecipe {
  return {
    scoreVersion: 1,
    enrichVersion: 1,
    rulesVersion: 3,
    parametersOf: ({ id }) => parameters(id),
    enrichment: { clusterSimilarity: 0.5, vectorSeed: 1 },
    judges: { rules: 'rules 1', model: undefined },
    settingsNote: columns('close'),
    universeOn: async () => members('AAA'),
    ...otherwise,
  };
}

/** Settings of an ingest with one column. */
const columns = (close: string) => new Map([['market.columns.close', JSON.stringify(close)]]);

const parameters = (regime: string) => ({
  regime,
  status: 'live',
  schema_id: regime,
  schema_hash: 'a',
  benchmark: 'SPY',
});

function members(...symbol: string[]): UniverseTable {
  return { rows: symbol.length, columns: { symbol, sector: symbol.map(() => null), name: symbol.map(() => null) } };
}

/** A lake with one week under one regime, scored and audited as the configuration says. */
async function doneLake(): Promise<Lake> {
  lakes += 1;
  const lake = new Lake({ datasets, root: join(folder, String(lakes)), clock: () => 0, software: 'test' });
  const week = { week_ending: first };
  const ingest = { stage: 'ingest', version: 1, parameters: {}, inputs: [] };
  await lake.write(universe, week, { recipe: ingest, table: members('AAA') });
  await lake.write(coverage, week, { recipe: ingest, table: emptyTable(coverage.columns) });
  await lake.write(settingsNotes, week, { recipe: ingest, table: settingsTable(columns('close')) });
  const enriched = {
    stage: 'enrich',
    version: 1,
    parameters: { cluster_similarity: 0.5, judge: 'rules 1' },
    seed: 1,
    inputs: [],
  };
  await lake.write(repEnriched, week, { recipe: enriched, table: emptyTable(repEnriched.columns) });
  await score(lake);
  await audit(lake, 'passed');
  return lake;
}

async function score(lake: Lake, rows = 0): Promise<void> {
  const seen = [
    await lake.require(universe, { week_ending: first }),
    await lake.require(repEnriched, { week_ending: first }),
  ];
  const inputs = seen.map(({ manifest }) => inputReference(manifest));
  const recipe: Recipe = { stage: 'score', version: 1, parameters: parameters('calm'), inputs };
  await lake.write(featuresWeekly, keys, { recipe, table: emptyTable(featuresWeekly.columns, rows) });
  await lake.write(scoresWeekly, keys, { recipe, table: emptyTable(scoresWeekly.columns, rows) });
}

async function audit(lake: Lake, verdict: string): Promise<void> {
  const seen = await Promise.all([scoresWeekly, featuresWeekly].map((dataset) => lake.manifest(dataset, keys)));
  const inputs = seen.flatMap((manifest) => (manifest ? [inputReference(manifest)] : []));
  const ofAudit = { rules_version: 3, schema_hash: 'a', judge: 'rules 1' };
  await lake.write(auditFindings, keys, {
    recipe: { stage: 'audit', version: 2, parameters: ofAudit, inputs },
    table: emptyTable(auditFindings.columns),
    attachments: { 'audit.json': sampleAuditDocument(verdict) },
  });
}

/** Notes that the week is on the state branch as it lies there. */
async function publishAll(lake: Lake): Promise<void> {
  const held = [await lake.require(scoresWeekly, keys), await lake.require(featuresWeekly, keys)];
  const recipe = { stage: 'restore', version: 1, parameters: {}, inputs: [] };
  await lake.write(
    published,
    { commit: 'c0ffee' },
    {
      recipe,
      table: {
        rows: 2,
        columns: {
          path: [scoresWeekly, featuresWeekly].map((dataset) => partitionPath(dataset, keys)),
          digest: held.map(({ manifest }) => manifest.digest),
        },
      },
    },
  );
}

/** What is said of the one week that was done. */
async function stateOf(lake: Lake, otherwise: Partial<PresentRecipe> = {}) {
  const progress = await readProgress(lake, weeks, regimes, presentRecipe(otherwise));
  const { todo, refused, finished } = progress;
  expect(todo.length + refused.length + finished.length).toBe(weeks.length * regimes.length);
  const isIt = ({ week, regime }: WeekTask) => week.weekEnding === first && regime.id === 'calm';
  const [open] = todo.filter(isIt);
  const [refusal] = refused.filter(isIt);
  return open ? `${open.from}: ${open.why}` : refusal ? `refused: ${refusal.why} ${refusal.cure}` : 'finished';
}

describe('the progress of a backfill', () => {
  it('is nothing in an empty lake, oldest week first', async () => {
    const lake = new Lake({ datasets, root: join(folder, 'empty'), clock: () => 0, software: 'test' });
    const { todo } = await readProgress(lake, weeks, regimes, presentRecipe());
    expect(todo.map(({ week, regime, why }) => `${week.weekEnding} ${regime.id} ${why}`).slice(0, 3)).toEqual([
      '2014-03-28 calm not scored',
      '2014-03-28 bold not scored',
      '2014-04-04 calm not scored',
    ]);
  });

  it('counts a week that is scored and audited as the configuration says', async () => {
    expect(await stateOf(await doneLake())).toBe('finished');
  });

  const other = (changed: Record<string, string>) => ({
    parametersOf: ({ id }: Pick<Regime, 'id'>) => ({ ...parameters(id), ...changed }),
  });
  it.each<[string, Partial<PresentRecipe>, string]>([
    ['schema', other({ schema_hash: 'b' }), 'score: schema changed'],
    ['schema of the regime', other({ schema_id: 'new', schema_hash: 'b' }), 'score: schema changed (calm, now new)'],
    ['benchmark', other({ benchmark: 'QQQ' }), 'ingest: benchmark changed (SPY, now QQQ)'],
    ['status', other({ status: 'shadow' }), 'score: status changed (live, now shadow)'],
    ['score stage', { scoreVersion: 2 }, 'score: scored by version 1 of the stage, now 2'],
    ['enrichment', { enrichVersion: 2 }, 'enrich: enriched by version 1 of the stage, now 2'],
    ['judge', { judges: { rules: 'rules 2', model: undefined } }, 'enrich: judge changed (rules 1, now rules 2)'],
    ['model', { judges: { rules: 'rules 1', model: 'model m p' } }, 'enrich: judge changed (rules 1, now model m p)'],
    ['clusters', { enrichment: { clusterSimilarity: 0.6, vectorSeed: 1 } }, 'enrich: cluster_similarity changed'],
    ['vectors', { enrichment: { clusterSimilarity: 0.5, vectorSeed: 2 } }, 'enrich: vector_seed changed'],
    ['universe', { universeOn: async () => members('AAA', 'BBB') }, 'ingest: universe changed'],
    ['column of bars', { settingsNote: columns('last') }, 'ingest: market.columns.close changed'],
    ['rules of the audit', { rulesVersion: 4 }, 'score: audited by version 3 of the rules, now 4'],
  ])('names another %s as what is to be done again', async (_, otherwise, expected) => {
    expect(await stateOf(await doneLake(), otherwise)).toBe(expected);
  });

  const weight = other({ schema_hash: 'b' });
  const benchmark = other({ benchmark: 'QQQ' });
  const status = other({ status: 'shadow' });
  const scoreStage = { scoreVersion: 2 };
  const enrichStage = { enrichVersion: 2 };
  const clusters = { enrichment: { clusterSimilarity: 0.6, vectorSeed: 1 } };
  const member = { universeOn: async () => members('AAA', 'BBB') };
  const column = { settingsNote: columns('last') };
  it.each<[string, Partial<PresentRecipe>, string]>([
    ['weight and member', { ...weight, ...member }, 'ingest: schema changed, universe changed'],
    ['weight and clusters', { ...weight, ...clusters }, 'enrich: schema changed, cluster_similarity changed'],
    ['status and member', { ...status, ...member }, 'ingest: status changed (live, now shadow), universe changed'],
    [
      'benchmark and clusters',
      { ...benchmark, ...clusters },
      'ingest: benchmark changed (SPY, now QQQ), cluster_similarity changed',
    ],
    [
      'score stage and member',
      { ...scoreStage, ...member },
      'ingest: scored by version 1 of the stage, now 2, universe changed',
    ],
    [
      'score stage and enrich stage',
      { ...scoreStage, ...enrichStage },
      'enrich: scored by version 1 of the stage, now 2, enriched by version 1 of the stage, now 2',
    ],
    ['weight and column', { ...weight, ...column }, 'ingest: schema changed, market.columns.close changed'],
    ['member and column', { ...member, ...column }, 'ingest: universe changed, market.columns.close changed'],
    ['clusters and member', { ...clusters, ...member }, 'ingest: universe changed, cluster_similarity changed'],
    [
      'weight and score stage',
      { ...weight, ...scoreStage },
      'score: schema changed, scored by version 1 of the stage, now 2',
    ],
  ])('begins at the earliest stage that another %s wants, and names both', async (_, otherwise, expected) => {
    expect(await stateOf(await doneLake(), otherwise)).toBe(expected);
  });

  it('takes the weeks of a regime that is retired since for what they are', async () => {
    expect(await stateOf(await doneLake(), other({ status: 'retired' }))).toBe('finished');
  });

  it('takes a universe whose files are not at hand as it is', async () => {
    expect(await stateOf(await doneLake(), { universeOn: async () => undefined })).toBe('finished');
  });

  it('takes a week whose settings nobody noted as it is', async () => {
    const lake = await doneLake();
    await lake.remove(settingsNotes, { week_ending: first });
    expect(await stateOf(lake, column)).toBe('finished');
  });

  it('begins where a failed audit wants, whatever else was edited', async () => {
    const lake = await doneLake();
    await audit(lake, 'failed');
    expect(await stateOf(lake, weight)).toBe('ingest: schema changed, its audit failed');
    expect(await stateOf(lake, enrichStage)).toBe(
      'ingest: enriched by version 1 of the stage, now 2, its audit failed',
    );
    await score(lake, 1);
    expect(await stateOf(lake, weight)).toBe('score: schema changed');
  });

  it('does not count an audit that failed, or of other scores, or none', async () => {
    const lake = await doneLake();
    await audit(lake, 'failed');
    expect(await stateOf(lake)).toBe('ingest: its audit failed');
    await score(lake, 1);
    expect(await stateOf(lake)).toBe('score: not audited since it was scored');
    await lake.remove(auditFindings, keys);
    expect(await stateOf(lake)).toBe('score: not audited');
  });

  it('does not count scores of news of which more came since', async () => {
    const lake = await doneLake();
    const recipe = { stage: 'ingest', version: 1, parameters: {}, inputs: [] };
    const week = { week_ending: first };
    await lake.write(companyNews, week, { recipe, table: emptyTable(companyNews.columns) });
    const { manifest: read } = await lake.require(companyNews, week);
    const enriched = await lake.require(repEnriched, week);
    await lake.write(repEnriched, week, {
      recipe: { ...enriched.manifest.recipe, inputs: [inputReference(read)] },
      table: enriched.table,
    });
    expect(await stateOf(lake)).toBe('finished');
    await lake.write(companyNews, week, { recipe, table: emptyTable(companyNews.columns, 1) });
    expect(await stateOf(lake)).toBe('enrich: news came since');
  });

  it('does not count scores of news that was enriched again since', async () => {
    const lake = await doneLake();
    const { manifest } = await lake.require(repEnriched, { week_ending: first });
    const table = emptyTable(repEnriched.columns, 1);
    await lake.write(repEnriched, { week_ending: first }, { recipe: manifest.recipe, table });
    expect(await stateOf(lake)).toBe('score: made from another rep_enriched/week_ending=2014-03-28');
  });
});

describe('a published week', () => {
  it('stays, whatever version of a stage is the present one and whatever its news and universe are now', async () => {
    const lake = await doneLake();
    await publishAll(lake);
    const judges = { rules: 'rules 1', model: 'model m p' };
    const now = { scoreVersion: 2, enrichVersion: 2, universeOn: async () => members('BBB'), judges };
    expect(await stateOf(lake, now)).toBe('finished');
  });

  it.each([
    ['schema_hash', 'schema changed since 2014-03-28 was published under it', 'a copy under a new id'],
    ['benchmark', 'benchmark changed (SPY, now z) since 2014-03-28 was published under it', 'another state branch'],
  ])('is refused with the cure where its %s was edited', async (name, what, cure) => {
    const lake = await doneLake();
    await publishAll(lake);
    const edited = { parametersOf: ({ id }: Pick<Regime, 'id'>) => ({ ...parameters(id), [name]: 'z' }) };
    const state = await stateOf(lake, edited);
    expect(state).toContain(`refused: ${what}`);
    expect(state).toContain(cure);
  });
});

describe('a week with published inputs', () => {
  it('keeps them for a regime that is not published, which is said', async () => {
    const lake = await doneLake();
    const { manifest } = await lake.require(universe, { week_ending: first });
    const table = { rows: 1, columns: { path: [`universe/week_ending=${first}`], digest: [manifest.digest] } };
    const recipe = { stage: 'restore', version: 1, parameters: {}, inputs: [] };
    await lake.write(published, { commit: 'c0ffee' }, { recipe, table });
    const now = { universeOn: async () => members('BBB'), settingsNote: columns('last') };
    expect(await stateOf(lake, now)).toBe('finished');
    const { kept, ...rest } = await readProgress(lake, weeks, regimes, presentRecipe(now));
    expect(kept).toEqual([
      `universe changed, market.columns.close changed since ${first} was published: published weeks stay as they are, the edit holds from the next week on.`,
    ]);
    for (const text of [
      backfillPlan({ ...rest, kept }),
      backfillReport({ progress: { ...rest, kept }, done: [], failed: [], site: '' }),
    ])
      expect(text).toContain(`since ${first} was published`);
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
  const why = 'schema changed';
  const todo = tasks.slice(3, 10).map((task) => ({ ...task, why, from: 'score' as const }));
  const cure = `copy it under another id, ${'and so on, '.repeat(40)}to the end`;
  const refused = tasks.slice(10).map((task) => ({ ...task, why: 'was published;', cure }));
  const progress = { weeks, regimes, finished: tasks.slice(0, 3), todo, refused, kept: [] };

  it('of a dry run: what would be done under each regime', () => {
    const text = backfillPlan(progress);
    expect(text).toContain('| calm | 6 | 2 | 3 | 2014-04-11 … 2014-04-25 |');
    expect(text).toContain('| bold | 6 | 1 | 4 | 2014-04-04 … 2014-04-25 |');
    expect(text).toContain('| calm | schema changed | 3 | 2014-04-11 … 2014-04-25 |');
    expect(text).toContain('Nothing was done');
  });

  it('of a refusal: what changed and the whole cure, once for each regime', () => {
    const all = tasks.slice(8).map((task) => ({ ...task, why: 'was published;', cure }));
    const failed = all.map(({ week, regime }) => ({
      week_ending: week.weekEnding,
      regime: regime.id,
      step: 'score' as const,
      message: 'was published;',
    }));
    const withRefused = { ...progress, refused: all };
    for (const text of [
      backfillPlan(withRefused),
      backfillReport({ progress: withRefused, done: [], failed, site: '' }),
    ]) {
      const lines = text.split('\n').filter((line) => line.includes('was published;'));
      expect(lines).toEqual([`- calm\\: was published; ${cure}`, `- bold\\: was published; ${cure}`]);
    }
    expect(refusals(all)).toEqual([`calm: was published; ${cure}`, `bold: was published; ${cure}`]);
  });

  it('of a failure: week, regime, step and why, as text', () => {
    const failed = [{ week_ending: '2014-04-11', regime: 'bold', step: 'audit' as const, message: 'a | <b>' }];
    const text = backfillReport({ progress, done: tasks.slice(3, 5), failed, site: '' });
    expect(text).toContain('| 2014-04-11 | bold | audit | a \\| &lt;b&gt; |');
    expect(text).not.toContain('Site');
  });
});
