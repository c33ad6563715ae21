import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdout } from '../../../src/research/stage-b/datasets.ts';
import { readTrialLedger } from '../../../src/research/trial-store.ts';
import { trialsOf } from '../../../src/research/trials.ts';
import { standingRuns } from '../../../src/stages/research/derived-runs.ts';
import { stageB } from '../../../src/stages/research/stage-b.stage.ts';
import { sweep } from '../../../src/stages/research/sweep.stage.ts';
import { trialSeries } from '../../../src/stages/research/trial-series.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import type { SweepState } from '../../../src/sweep/state.ts';
import { isExhaustive } from '../../support/exhaustive.ts';
import { filesButTrials } from '../../support/research/files-of-lake.ts';
import { runStep } from '../../support/research/research-steps.ts';
import { lakeAt } from '../../support/research/run-panel.ts';
import { type SmallMarket, smallMarket } from '../../support/research/small-market.ts';
import { type Heard, noHearing, silentPlatform } from '../../support/silent-platform.ts';

const folder = mkdtempSync(join(tmpdir(), 'regimen-sweep-'));
let market: SmallMarket;

async function run(
  inputs: Readonly<Record<string, string>>,
  heard: Heard = noHearing(),
  lakeFolder = market.lakeFolder,
) {
  const { configFile } = market;
  const given = { folder: join(folder, 'sweeps'), ...inputs };
  return (await runStage(sweep, { lakeFolder, configFile, inputs: given }, silentPlatform(heard))).outputs;
}

const trialsIn = async (lakeFolder: string) => trialsOf(await readTrialLedger(lakeAt(lakeFolder)));

beforeAll(async () => {
  market = smallMarket(folder);
  const file = join(folder, 'research.yaml');
  const validation = { draws: 200, pbo_blocks: 6, holdout_sessions: 21, folds: { groups: 5, tested: 1 } };
  const settings = { panels: ['sessions:70'], sample_seconds: 0.2, max_memory_gib: 0.5, min_free_gib: 0, threads: 1 };
  const written = { ...JSON.parse(readFileSync(file, 'utf8')), stage_b: validation, sweep: settings };
  writeFileSync(file, JSON.stringify(written));
  await runStep(market, { stage: 'backbone', inputs: { mode: 'bulk' } });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a sweep over a small market', () => {
  const asked = { gates: 'light,strict' };
  const heard = noHearing();
  let before: Record<string, string>;
  let outputs: Awaited<ReturnType<typeof run>>;
  let state: SweepState;

  beforeAll(async () => {
    before = filesButTrials(market.lakeFolder);
    outputs = await run(asked, heard);
    state = JSON.parse(readFileSync(String(outputs.state), 'utf8'));
  });

  it('makes one panel, and screens and validates once for each profile', () => {
    expect(outputs).toMatchObject({ tasks: 2, done: 2, failed: 0, pending: 0 });
    expect(state.jobs.map(({ kind, status, attempts }) => [kind, status, attempts.length])).toEqual([
      ['panel', 'done', 1],
      ['task', 'done', 1],
      ['task', 'done', 1],
    ]);
    for (const { outputs: said } of state.jobs.slice(1))
      expect(said).toMatchObject({ 'stage-a': { candidates: 8 }, 'stage-b': { candidates: 8 } });
  });

  it('counts every candidate of every task in the ledger of the lake, screened and validated', async () => {
    const trials = await trialsIn(market.lakeFolder);
    expect(trials).toHaveLength(2 * (8 + 8));
    expect(outputs.trials).toBe(32);
    expect(new Set(trials.map(({ rule }) => rule.variant))).toEqual(
      new Set(['sweep 2016-01-27 sessions:70 light', 'sweep 2016-01-27 sessions:70 strict']),
    );
    expect(trials.every(({ state: ended }) => ended === 'scored')).toBe(true);
  });

  it('leaves every other byte of the lake as it was: store, registry, holdout', async () => {
    expect(filesButTrials(market.lakeFolder)).toEqual(before);
    expect(await lakeAt(market.lakeFolder).list(holdout)).toEqual([]);
  });

  it('brings the returns of every trial into the lake, which say what is the same thing tried again', async () => {
    const lake = lakeAt(market.lakeFolder);
    const ledger = await readTrialLedger(lake);
    const series = await trialSeries(lake, ledger, new Map(), 252);
    expect(series).toHaveLength(32);
    expect(series.filter(({ days }) => days.length === 0)).toEqual([]);
    expect(await standingRuns(lake)).toEqual([]);
  });

  it('says how each task went', () => {
    expect(heard.presented.join('\n')).toMatch(/2 tasks done, 0 failed, 0 to do\. The ledger holds 32 trials/);
  });

  it('does nothing when it is done', async () => {
    await run(asked);
    expect(JSON.parse(readFileSync(String(outputs.state), 'utf8')).jobs).toEqual(state.jobs);
    expect(await trialsIn(market.lakeFolder)).toHaveLength(32);
  });

  it('is another sweep where an event was edited, or a profile that no task names but every validation reads', async () => {
    const named = async (gates: string) => (await run({ gates, plan: 'true' })).sweep;
    const [before, screened] = [await named('light'), await named('')];
    for (const [name, text, edited] of [
      ['events.yaml', 'end: 2009-03-31', 'end: 2009-04-30'],
      ['gates/strict.yaml', 'at_least: 0.55', 'at_least: 0.56'],
    ] as const) {
      const file = join(folder, name);
      const own = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      const shipped = readFileSync(join(import.meta.dirname, '../../../configs', name), 'utf8');
      expect(shipped).toContain(text);
      writeFileSync(file, shipped.replace(text, edited));
      expect(await named('light'), name).not.toBe(before);
      expect(await named(''), name).toBe(screened);
      if (own === undefined) rmSync(file);
      else writeFileSync(file, own);
    }
    expect(await named('light')).toBe(before);
  });

  it('is no run that stage-b takes for the last one', async () => {
    const request = { ...market, inputs: {} };
    await expect(runStage(stageB, request, silentPlatform())).rejects.toThrow(/holds no run of stage-a/);
  });

  if (isExhaustive)
    it('by parts on machines of their own counts the same trials when they are put together', async () => {
      const parts = [1, 2].map((part) => ({ part: `${part}/2`, place: join(folder, `machine-${part}`) }));
      const fresh = join(folder, 'fresh-lake');
      cpSync(market.lakeFolder, fresh, { recursive: true });
      rmSync(join(fresh, 'trials'), { recursive: true });
      for (const { part, place } of parts) {
        cpSync(fresh, join(place, 'lake'), { recursive: true });
        const inputs = { ...asked, part, folder: join(folder, 'parts', part.replace('/', '-')) };
        expect(await run(inputs, noHearing(), join(place, 'lake'))).toMatchObject({ done: 1 });
      }
      const joined = await run(
        { ...asked, collect: join(folder, 'parts'), folder: join(folder, 'joined') },
        noHearing(),
        fresh,
      );
      expect(joined).toMatchObject({ sweep: outputs.sweep, tasks: 2, done: 2, failed: 0, trials: 32 });
      const ids = async (lake: string) =>
        (await trialsIn(lake)).map(({ id, scored }) => `${id} ${scored?.returns}`).sort();
      expect(await ids(fresh)).toEqual(await ids(market.lakeFolder));
    });
});

describe('a sweep refuses', () => {
  it.each([
    ['a list of dates for a panel', { panels: '2014-12-26' }, /The panels are "2014-12-26"/],
    ['a part that is none', { part: '3/2' }, /The input part is "3\/2"/],
    ['a snapshot that there is none of', { snapshot: 'gone' }, /There is no snapshot gone/],
    ['candidates without a file', { candidates: 'nobody' }, /nobody\.yaml/],
    ['gates without a file', { gates: 'nobody' }, /nobody\.yaml/],
    ['a folder without parts', { collect: 'nowhere' }, /holds no part of the sweep/],
  ])('%s', async (_, inputs, message) => {
    await expect(run(inputs)).rejects.toThrow(message);
  });

  it('to begin where the preflight says no', async () => {
    const file = join(folder, 'research.yaml');
    const written = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...written, sweep: { ...written.sweep, max_age_days: 1 } }));
    await expect(run({})).rejects.toThrow(/does not begin: STORE_TOO_OLD/);
    writeFileSync(file, JSON.stringify(written));
  });
});

it('a plan says every task and does nothing', async () => {
  const heard = noHearing();
  const inputs = { plan: 'true', 'as-of': 'weekly:2', 'universe-sizes': '10,20', folder: join(folder, 'planned') };
  expect(await run(inputs, heard)).toMatchObject({ tasks: 4, pending: 4, state: '' });
  expect(heard.presented.join('\n')).toMatch(/4 tasks on 2 panels/);
  expect(readdirSync(folder)).not.toContain('planned');
});
