import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowAt } from '../../../src/lake/table.ts';
import {
  candidateFoldRobustness,
  foldSummary,
  stageBCandidates,
  stageBPaths,
  stageBReturns,
  stageBStress,
  survivorsB,
} from '../../../src/research/stage-b/datasets.ts';
import { holdoutStore } from '../../../src/research/stage-b/holdout-store.ts';
import { readTrialLedger } from '../../../src/research/trial-store.ts';
import { returnsDigest, trialsOf } from '../../../src/research/trials.ts';
import { makeTrial } from '../../support/memory/research-office.ts';
import { PanelPlace } from '../../support/research/panel-lake.ts';
import { noHearing } from '../../support/silent-platform.ts';

describe('a validation of noise in which ret_20d says what follows', () => {
  const place = new PanelPlace();
  const heard = noHearing();
  let outputs: Awaited<ReturnType<PanelPlace['validate']>>;
  let keys: { snapshot: string; run: string };

  beforeAll(async () => {
    const signal = (date: number, asset: number) => Math.sin(37 * asset + 11 * date);
    const follows = (date: number, asset: number) =>
      0.02 * signal(date, asset) + 0.02 * Math.sin(101 * asset + 7 * date);
    place.configure({ candidates: ['core8', 'fitted'] }, { holdout_sessions: 60, folds: { groups: 6, tested: 2 } });
    await place.putPanel({ names: 50, dates: 90, put: { ret_20d: signal, fwd_ret_lag1_5d: follows } });
    await place.run();
    outputs = await place.validate({}, heard);
    keys = { snapshot: outputs.snapshot as string, run: outputs.run as string };
  });
  afterAll(() => place.remove());

  const rows = async () => {
    const { table } = await place.lake.require(stageBCandidates, keys);
    return Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
  };

  it('validates every candidate that stage-a screened, a trial of each', () => {
    expect(outputs).toMatchObject({ snapshot: 'unpinned', candidates: 10, survivors: 0, trials: 20, lines: 40 });
  });

  it('gives a formula one path of five, and a fitted candidate five different ones', async () => {
    const kinds = new Map((await rows()).map((row) => [row.candidate, [row.paths, row.distinct_paths]]));
    expect(kinds.get('tsmom_20')).toEqual([5, 1]);
    expect(kinds.get('ridge_9')).toEqual([5, 5]);
    const { table } = await place.lake.require(stageBPaths, keys);
    const ofRidge = [...table.columns.candidate.keys()].filter((row) => table.columns.candidate[row] === 'ridge_9');
    expect(new Set(ofRidge.map((row) => table.columns.net_sharpe[row])).size).toBe(5);
    expect(ofRidge.map((row) => JSON.parse(table.columns.splits[row] as string).length)).toEqual([6, 6, 6, 6, 6]);
    expect(ofRidge.filter((row) => table.columns.stands[row] === 1)).toHaveLength(1);
  });

  it('does not apply gates of paths to a formula, and says why', async () => {
    const [formula] = (await rows()).filter(({ candidate }) => candidate === 'tsmom_20');
    expect(formula?.not_applied).toContain('CPCV_SHARPE_MIN_BELOW_MIN:NOT_FITTED');
    expect(formula?.reasons).not.toContain('CPCV');
    const [fitted] = (await rows()).filter(({ candidate }) => candidate === 'ridge_9');
    expect(fitted?.not_applied).not.toContain('NOT_FITTED');
  });

  it('lets nobody pass that Stage A did not, and says how far each is from it', async () => {
    const { table } = await place.lake.require(survivorsB, keys);
    expect(table.rows).toBe(0);
    for (const { reasons, near_pass, passed } of await rows()) {
      expect(passed).toBe(0);
      expect(reasons).toContain('STAGE_A_NOT_PASSED');
      const near = JSON.parse(near_pass as string) as { gate: string; distance: number }[];
      expect(near.map(({ gate }) => gate).join(';')).toBe(reasons);
      expect(near.find(({ gate }) => gate === 'STAGE_A_NOT_PASSED')?.distance).toBe(1);
    }
  });

  it('holds the returns of each against costs, correlation, delay and the absence of each event', async () => {
    const { table } = await place.lake.require(stageBStress, keys);
    const own = [...table.columns.scenario.keys()].filter((row) => table.columns.candidate[row] === 'tsmom_20');
    expect(own.map((row) => table.columns.scenario[row])).toHaveLength(5 + 8);
    const covid = own.find((row) => table.columns.scenario[row] === 'without_2020_covid_crash') as number;
    // 2020-02-21, 02-28, 03-06, 03-13, 03-20, and the step of 02-14 that ends within it.
    expect(table.columns.left_out[covid]).toBe(6);
    const crisis = own.find((row) => table.columns.scenario[row] === 'without_2008_financial_crisis') as number;
    expect(table.columns.left_out[crisis]).toBe(0);
  });

  it('keeps one row per group of dates, and one of how even they are', async () => {
    expect((await place.lake.require(foldSummary, keys)).table.rows).toBe(10 * 6);
    expect((await place.lake.require(candidateFoldRobustness, keys)).table.rows).toBe(10);
  });

  it('writes into the ledger of trials the digest of the very returns that it stores', async () => {
    const { table } = await place.lake.require(stageBReturns, keys);
    const ofRun = trialsOf(await readTrialLedger(place.lake)).filter(
      ({ rule }) => rule.folds.scheme === 'combinatorial',
    );
    expect(ofRun).toHaveLength(10);
    for (const { id, scored } of ofRun) {
      const own = [...table.columns.trial.keys()].filter((row) => table.columns.trial[row] === id);
      const days = Int32Array.from(own, (row) => table.columns.as_of[row] as number);
      const returns = Float64Array.from(own, (row) => table.columns.net_return[row] as number);
      expect(scored).toMatchObject({ steps: own.length, returns: returnsDigest(days, returns) });
    }
  });

  it('fixes the days that are set aside before anything is scored, and leaves them closed', async () => {
    const { lines } = await holdoutStore.read(place.lake);
    expect(lines.map(({ line }) => line)).toEqual([
      expect.objectContaining({ kind: 'window', programme: 'main', from: '2021-06-25', to: '2021-09-17' }),
    ]);
  });

  it('attaches folds that are sound, and a report of the run', async () => {
    const stored = await place.lake.readWhole(stageBCandidates, keys);
    const folds = JSON.parse(stored?.files.get('fold_policy_validation.json')?.toString() ?? '');
    expect(folds).toMatchObject({ ok: true, errors: [], counts: { groups: 6, splits: 15, paths: 5 } });
    const report = JSON.parse(stored?.files.get('stage_b_run_report.json')?.toString() ?? '');
    expect(report).toMatchObject({ ok: true, counts: { candidates: 10, survivors: 0, trials: 20 } });
    expect(stored?.files.get('stage-b.html')?.toString()).toContain('Nearest to passing');
  });

  it('does nothing the second time, and asked again is a second attempt of the same trials', async () => {
    const second = noHearing();
    expect(await place.validate({}, second)).toMatchObject({ run: keys.run, trials: 20, lines: 40 });
    expect(second.log.join('\n')).toContain('nothing to do, its inputs are unchanged');
    expect(await place.validate({ again: 'true' })).toMatchObject({ run: keys.run, trials: 20, lines: 60 });
  });

  it('is judged again where somebody has tried anything since, by hurdles that know it', async () => {
    const hurdles = async () => (await rows()).map(({ raw_trials }) => raw_trials);
    await makeTrial(place.lake, 'another idea', 'somebody', 'failed');
    expect(new Set(await hurdles())).toEqual(new Set([20]));
    const told = noHearing();
    // Of the somebody's run the lake holds no results: the last one that it does hold is validated.
    expect(await place.validate({}, told)).toMatchObject({ run: keys.run, trials: 21, stageARun: outputs.stageARun });
    expect(told.log.join('\n')).toContain('knows 1 trial fewer than the ledger holds now: it is judged again');
    expect(new Set(await hurdles())).toEqual(new Set([21]));
    expect(await place.validate({ run: outputs.stageARun as string })).toMatchObject({ run: keys.run, lines: 82 });
  });
});
