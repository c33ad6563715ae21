import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ledgerTable } from '../../src/lake/ledger-table.ts';
import { promotionDecisions } from '../../src/promotion/datasets.ts';
import { readTrialLedger } from '../../src/research/trial-store.ts';
import { trialsOf } from '../../src/research/trials.ts';
import { planSweep } from '../../src/sweep/plan.ts';
import type { SweepState } from '../../src/sweep/state.ts';
import type { RealSweep } from '../support/processes/drive-real-sweep.ts';
import { stateWhenKilled } from '../support/processes/killed-driver.ts';
import { filesButTrials } from '../support/research/files-of-lake.ts';
import { runStep } from '../support/research/research-steps.ts';
import { lakeAt } from '../support/research/run-panel.ts';
import { smallMarket } from '../support/research/small-market.ts';

const script = join(import.meta.dirname, '../support/processes/drive-real-sweep.ts');
const demand = {
  asOf: ['2016-01-06', '2016-01-13', '2016-01-20', '2016-01-27'],
  panels: ['sessions:50', 'sessions:60'],
  universeSizes: [10, 11, 12, 13],
  candidates: ['core8', 'fitted'],
  gates: [],
};
const plan = planSweep(demand, { snapshot: '', configuration: '', software: '' }, 'safe_light_first');
const tasks = plan.jobs.filter(({ kind }) => kind === 'task').map(({ id }) => id);
const [hangs, eats, crashes, computes] = [tasks[5], tasks[20], tasks[35], tasks[50]] as [
  string,
  string,
  string,
  string,
];

describe('a sweep of 64 tasks whose driver is killed three times', () => {
  const settings = {
    at_once: 2,
    threads: 1,
    nice: 0,
    sample_seconds: 0.2,
    kill_grace_seconds: 1,
    retry_cooldown_seconds: 0,
    task_timeout_minutes: 1.5,
    stale_minutes: 0.1,
    stale_min_elapsed_minutes: 0,
    max_memory_gib: 1.5,
    retry_codes: [137],
    stop_after_failures: 9,
  };
  const misbehaving = { [hangs]: 'hang', [eats]: 'eat', [crashes]: 'crash', [computes]: 'busy' };
  let lakeFolder: string;
  const states: SweepState[] = [];
  let before: Record<string, string>;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regimen-sweep-64-'));
    const market = smallMarket(folder);
    const { configFile } = market;
    ({ lakeFolder } = market);
    const place = { folder: join(folder, 'sweep'), lake: lakeFolder, config: configFile };
    const sweep: RealSweep = { ...place, demand, settings, misbehaving };
    await runStep({ lakeFolder, configFile }, { stage: 'backbone', inputs: { mode: 'bulk' } });
    const recipe = { stage: 'promote', version: 1, parameters: {}, inputs: [] };
    await lakeAt(lakeFolder).write(
      promotionDecisions,
      { chain: 'main' },
      { recipe, table: ledgerTable('a decision\n') },
    );
    before = filesButTrials(lakeFolder);
    for (const killAt of [10, 30, 50, 65]) states.push(await stateWhenKilled(script, sweep, killAt));
    return () => rmSync(folder, { recursive: true, force: true });
  }, 1_800_000);

  const last = () => states.at(-1) as SweepState;
  const jobOf = (id: string) => {
    const job = last().jobs.find((one) => one.id === id);
    const attempts = job?.attempts.filter(({ counts }) => counts) ?? [];
    return { status: job?.status, failure: job?.failure, codes: attempts.map(({ code }) => code) };
  };

  it('has 64 tasks, of which all but two are done', () => {
    expect(tasks).toHaveLength(64);
    expect(last().summary).toEqual({ pending: 0, running: 0, done: 62, failed: 2 });
  });

  it('ends the one that hangs with 124 and the one that eats memory with 137, has the one that crashed done after a further attempt, and leaves the one alone that computes in silence', () => {
    expect(jobOf(hangs)).toEqual({ status: 'failed', failure: 'TASK_TIMEOUT', codes: [124] });
    expect(jobOf(eats)).toEqual({ status: 'failed', failure: 'MEMORY_CAP_EXCEEDED', codes: [137, 137] });
    expect(jobOf(crashes)).toMatchObject({ status: 'done', codes: [137, 0] });
    expect(jobOf(computes)).toMatchObject({ status: 'done', codes: [0] });
  });

  it('does no task twice and loses no result', () => {
    for (const state of states) {
      for (const job of state.jobs.filter(({ status }) => status === 'done')) {
        expect(last().jobs.find(({ id }) => id === job.id)).toEqual(job);
      }
    }
    for (const { attempts } of last().jobs) expect(attempts.filter(({ code }) => code === 0).length).toBeLessThan(2);
  });

  it('counts every candidate of every task once', async () => {
    const trials = trialsOf(await readTrialLedger(lakeAt(lakeFolder)));
    const candidates = last().jobs.flatMap(({ outputs }) => Number(outputs['stage-a']?.candidates ?? 0));
    const ofFiles = [...new Set(candidates.filter((count) => count > 0))];
    expect(ofFiles).toHaveLength(2);
    expect(trials).toHaveLength(32 * ((ofFiles[0] as number) + (ofFiles[1] as number)));
    expect(trials.filter(({ state }) => state !== 'scored')).toEqual([]);
  });

  it('leaves the registry and everything else of the lake as it was', () => {
    expect(filesButTrials(lakeFolder)).toEqual(before);
  });
});
