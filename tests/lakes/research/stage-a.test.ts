import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { universePit } from '../../../src/backbone/datasets.ts';
import { readYamlFile } from '../../../src/configuration/yaml-file.ts';
import { datasets } from '../../../src/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { rowAt } from '../../../src/lake/table.ts';
import { panel, panelShards } from '../../../src/panel/datasets.ts';
import { featureSet } from '../../../src/panel/feature-set.ts';
import type { StageContext } from '../../../src/platform/stage.ts';
import { candidateSetSchema } from '../../../src/research/candidate-settings.ts';
import { candidatesOf } from '../../../src/research/candidates.ts';
import {
  candidateResults,
  foldMetrics,
  icByDate,
  survivorsA,
  trialReturns,
  trials,
} from '../../../src/research/datasets.ts';
import { gateSetSchema } from '../../../src/research/gate-settings.ts';
import { stageASettings } from '../../../src/research/settings.ts';
import { planStageA } from '../../../src/research/stage-a.ts';
import { appendTrials, readTrialLedger } from '../../../src/research/trial-store.ts';
import { returnsDigest, trialsOf } from '../../../src/research/trials.ts';
import { judgeTrials } from '../../../src/stages/research/judge-trials.ts';
import { indexedPanel, readPanel } from '../../../src/stages/research/panel-reading.ts';
import { screeningThreads } from '../../../src/stages/research/screening-threads.ts';
import { PanelPlace } from '../../support/research/panel-lake.ts';
import { exampleStore, writeStore } from '../../support/research/research-lake.ts';
import { runMerge, runPanel, runUniverse } from '../../support/research/run-panel.ts';
import { noHearing } from '../../support/silent-platform.ts';

const size = { names: 60, dates: 60 };

describe('a screening of noise in which ret_20d says what follows', () => {
  const place = new PanelPlace({ universe_sizes: [40, 60] });
  const heard = noHearing();
  let outputs: Awaited<ReturnType<PanelPlace['run']>>;
  let keys: { snapshot: string; run: string };

  beforeAll(async () => {
    const signal = (date: number, asset: number) => Math.sin(37 * asset + 11 * date);
    const follows = (date: number, asset: number) =>
      0.02 * signal(date, asset) + 0.02 * Math.sin(101 * asset + 7 * date);
    await place.putPanel({ ...size, put: { ret_20d: signal, fwd_ret_lag1_5d: follows } });
    await place.putAssets(60, (number) => (number % 3 === 0 ? 'Energy' : 'Banks'));
    outputs = await place.run({ output: join(place.folder, 'report') }, heard);
    keys = { snapshot: outputs.snapshot as string, run: outputs.run as string };
  });
  afterAll(() => place.remove());

  const rows = async () => {
    const { table } = await place.lake.require(candidateResults, keys);
    return Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
  };

  it('tries each candidate in each universe', async () => {
    expect(outputs).toMatchObject({ snapshot: 'unpinned', candidates: 8, trials: 16, lines: 32 });
    expect((await rows()).map(({ universe, candidate }) => `${universe} ${candidate}`)).toHaveLength(16);
  });

  it('finds the rank IC of those that weigh it most', async () => {
    const [first] = (await rows()).filter(({ candidate }) => candidate === 'tsmom_20');
    expect(first?.ic_mean).toBeGreaterThan(0.5);
    expect(first).toMatchObject({
      ic_dates: 24,
      folds_used: 3,
      newey_west_lags: 0,
      non_overlapping_dates: 24,
      coverage: 1,
    });
    const noise = (await rows()).filter(({ candidate }) => candidate === 'vol_contraction');
    for (const { ic_mean } of noise) expect(Math.abs(ic_mean as number)).toBeLessThan(0.1);
  });

  it('gives every gate that said no its code, and lets no noise pass', async () => {
    const noise = (await rows()).filter(({ candidate }) => candidate === 'quality_liq_lowvol');
    for (const { passed, reasons } of noise) {
      expect(passed).toBe(0);
      expect(reasons).toContain('IC_NOT_SIGNIFICANT');
    }
    const { table } = await place.lake.require(survivorsA, keys);
    expect(table.rows).toBe(outputs.survivors);
  });

  it('stores folds with the dates that train and test, and their validation', async () => {
    const stored = await place.lake.readWhole(foldMetrics, keys);
    expect(stored?.table.rows).toBe(16 * 3);
    const validation = JSON.parse(stored?.files.get('fold_policy_validation.json')?.toString() ?? '{}');
    expect(validation).toMatchObject({
      ok: true,
      errors: [],
      counts: { folds_built: 3 },
      requirements: { gap_sessions: 6 },
    });
    const manifest = JSON.parse(stored?.files.get('folds_manifest.json')?.toString() ?? '{}');
    expect(manifest.folds).toHaveLength(3);
  });

  it('keeps one row per candidate and tested date', async () => {
    const { table } = await place.lake.require(icByDate, keys);
    expect(table.rows).toBe(16 * 24);
    const groups = table.columns.quantile_returns.map((text) => JSON.parse(text) as number[]);
    expect(new Set(groups.map(({ length }) => length))).toEqual(new Set([5]));
    const spreads = groups.map((returns) => (returns.at(-1) as number) - (returns[0] as number));
    expect(spreads).toEqual([...table.columns.quantile_spread]);
  });

  it('writes into the ledger the digest of the very returns that it stores', async () => {
    const { table } = await place.lake.require(trialReturns, keys);
    for (const { id, scored } of trialsOf(await readTrialLedger(place.lake))) {
      const own = [...table.columns.trial.keys()].filter((row) => table.columns.trial[row] === id);
      const days = Int32Array.from(own, (row) => table.columns.as_of[row] as number);
      const returns = Float64Array.from(own, (row) => table.columns.net_return[row] as number);
      expect(scored).toMatchObject({ steps: own.length, returns: returnsDigest(days, returns) });
    }
  });

  it('shows survivors, every t with its n, and what the ledger counts', () => {
    const text = heard.presented.join('\n');
    expect(text).toContain('| Universe | Candidates | Survivors | Which | Gates that said no |');
    expect(text).toContain('t Newey–West');
    expect(text).toContain('The ledger of trials holds 16 trials (16 scored, 0 failed, 0 abandoned) in 32 lines.');
  });

  it('writes a report with charts', () => {
    const page = readFileSync(join(place.folder, 'report', 'stage-a.html'), 'utf8');
    expect(page).toContain('The 40 most liquid');
    expect(page.match(/<figure/g)).toHaveLength(2 * 5);
  });

  it('does nothing the second time, and asked again is a second attempt of the same trials', async () => {
    const second = noHearing();
    expect(await place.run({}, second)).toMatchObject({ run: keys.run, trials: 16, lines: 32 });
    expect(second.log.join('\n')).toContain('nothing to do, its inputs are unchanged');
    expect(await place.run({ again: 'true' })).toMatchObject({ run: keys.run, trials: 16, lines: 64 });
    expect(trialsOf(await readTrialLedger(place.lake)).map(({ attempts }) => attempts)).toEqual(Array(16).fill(2));
  });
});

describe('what cannot be screened', () => {
  let place: PanelPlace;
  beforeEach(() => {
    place = new PanelPlace();
  });
  afterEach(() => place.remove());

  it('a lake without a panel', async () => {
    await expect(place.run()).rejects.toThrow(/holds no panel whose shards are all there\.$/);
  });

  it('panels of two feature sets', async () => {
    await place.putPanel({ names: 4, dates: 2, featureSet: 'aa' });
    await place.putPanel({ names: 4, dates: 2, featureSet: 'bb' });
    await expect(place.run()).rejects.toThrow('holds panels of 2 feature sets: aa, bb.');
  });

  it('a panel of which a partition was made anew, or is gone, since it was merged', async () => {
    await place.putPanel({ names: 4, dates: 2 });
    const [first = {}, second = {}] = await place.lake.list(panel);
    const recipe = { stage: 'panel', version: 2, parameters: {}, inputs: [] };
    const { table } = await place.lake.require(panel, first);
    await place.lake.write(panel, first, { recipe, table });
    await expect(place.run()).rejects.toThrow(
      'panel/feature_set=f00d/asset_bucket=000/year=2020 is not the partition that the index of the panel names: it was made anew since.',
    );
    await place.putPanel({ names: 4, dates: 2 });
    await place.lake.remove(panel, second);
    await expect(place.run()).rejects.toThrow('has no panel/feature_set=f00d/asset_bucket=001/year=2020.');
  });

  it('a panel of another snapshot', async () => {
    await place.putPanel({ names: 4, dates: 2, snapshot: '2020-01-31_ab' });
    await expect(place.run({ snapshot: '2020-02-28_cd' })).rejects.toThrow(
      'The panel f00d is of the snapshot 2020-01-31_ab, expected 2020-02-28_cd.',
    );
  });

  it('dates of a panel that have no universe, with the command that makes it', async () => {
    await place.putPanel({ names: 4, dates: 3 });
    await place.lake.remove(universePit, { as_of: '2020-01-10' });
    await expect(place.run()).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/has no universe of 1 as-of date of the panel \(2020-01-10\): which assets/),
        hint: 'Run: regimen universe --as-of 2020-01-10',
      }),
    );
  });

  it('many such dates, by the rule that they follow', async () => {
    await place.putPanel({ names: 4, dates: 40 });
    for (const keys of await place.lake.list(universePit)) await place.lake.remove(universePit, keys);
    await expect(place.run()).rejects.toThrow(
      expect.objectContaining({ hint: 'Run: regimen universe --as-of weekly --from 2020-01-03 --until 2020-10-02' }),
    );
  });

  it('a universe that is larger than the one of which the panel was made', async () => {
    await place.putPanel({ ...size, universe: 20 });
    await expect(place.run()).rejects.toThrow(
      'A universe of 50 assets is asked for, and the panel holds the 20 most liquid of each date.',
    );
  });

  it('fewer dates than folds need, without a line in the ledger', async () => {
    await place.putPanel({ names: 60, dates: 15 });
    await expect(place.run()).rejects.toThrow('The panel holds 15 as-of dates, too few for a fold');
    expect((await readTrialLedger(place.lake)).lines).toEqual([]);
  });

  it('folds that are not sound', async () => {
    place.configure({ folds: { count: 2, test_dates: 8, min_train_dates: 10 } });
    await place.putPanel(size);
    await expect(place.run()).rejects.toThrow(
      'The folds are not sound: FOLD_COUNT_BELOW_MIN (folds: 2, at least 3 expected).',
    );
  });

  it('a candidate that names a missing feature', async () => {
    place.write('candidates/own.yaml', {
      id: 'own',
      description: 'mine',
      candidates: [{ id: 'carry', family: 'OWN', kind: 'blend', weights: { dividend_yield: 1 } }],
    });
    await place.putPanel({ names: 4, dates: 2 });
    await expect(place.run({ candidates: 'own' })).rejects.toThrow(
      'The candidate "carry" of configs/candidates/own.yaml names the feature "dividend_yield", and the panel has none of that name.',
    );
  });

  it('what followed, as an input', async () => {
    place.write('candidates/own.yaml', {
      id: 'own',
      description: 'mine',
      candidates: [{ id: 'oracle', family: 'OWN', kind: 'blend', weights: { fwd_ret_5d: 1 } }],
    });
    await place.putPanel({ names: 4, dates: 2 });
    await expect(place.run({ candidates: 'own' })).rejects.toThrow('names the feature "fwd_ret_5d"');
  });

  it('candidates or gates that there are not', async () => {
    await expect(place.run({ candidates: 'core9' })).rejects.toThrow('candidates/core9.yaml.');
    place.configure({ gates: 'lenient' });
    await expect(place.run()).rejects.toThrow('gates/lenient.yaml.');
  });

  it('two files that call two things by one id', async () => {
    place.write('candidates/own.yaml', {
      id: 'own',
      description: 'mine',
      candidates: [{ id: 'mr_rsi', family: 'OWN', kind: 'blend', weights: { rsi_14: 1 } }],
    });
    await expect(place.run({ candidates: 'core8,own' })).rejects.toThrow('define the candidate "mr_rsi" differently.');
  });

  it('a ledger of trials that was edited: nothing is counted from it', async () => {
    await place.putPanel(size);
    await place.run();
    const { table } = await place.lake.require(trials, { chain: 'main' });
    const line = table.columns.line.map((text, i) =>
      i === 3 ? text.replace('"who":"local"', '"who":"nobody"') : text,
    );
    const recipe = { stage: 'trials', version: 1, parameters: {}, inputs: [] };
    await place.lake.write(
      trials,
      { chain: 'main' },
      { recipe, table: { rows: table.rows, columns: { ...table.columns, line } } },
    );
    await expect(place.run({ again: 'true' })).rejects.toThrow('line 4: its hash is not that of its content');
  });
});

describe('odd panels', () => {
  let place: PanelPlace;
  beforeEach(() => {
    place = new PanelPlace({ candidates: ['core8', 'fitted'] });
  });
  afterEach(() => place.remove());

  const found = async (outputs: Awaited<ReturnType<PanelPlace['run']>>) => {
    const keys = { snapshot: outputs.snapshot as string, run: outputs.run as string };
    const { table } = await place.lake.require(candidateResults, keys);
    return Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
  };

  it('one asset: no rank IC, no return, no survivor, and the reasons', async () => {
    await place.putPanel({ names: 1, dates: 60 });
    const outputs = await place.run();
    expect(outputs).toMatchObject({ survivors: 0, candidates: 10 });
    for (const row of await found(outputs)) {
      expect(row).toMatchObject({
        ic_dates: 0,
        ic_mean: null,
        ic_p: null,
        ic_q: null,
        return_steps: 60 - 36,
        passed: 0,
      });
      expect(row.reasons).toContain('TOO_FEW_DATES');
    }
  });

  it('all null: the same', async () => {
    const none = () => Number.NaN;
    const inputs = [
      'ret_20d',
      'ret_5d',
      'rsi_14',
      'macd_hist_pct',
      'atr_14',
      'atr_pct_14',
      'ewma_vol_20',
      'boll_z_20',
      'adv20_usd',
    ];
    await place.putPanel({ ...size, put: Object.fromEntries(inputs.map((name) => [name, none])) });
    const outputs = await place.run();
    for (const row of await found(outputs))
      expect(row).toMatchObject({ ic_dates: 0, ic_mean: null, names: null, coverage: null, passed: 0 });
  });

  it('a feature that is constant on a date gives no rank IC there, and none elsewhere is lost', async () => {
    place.write('candidates/own.yaml', {
      id: 'own',
      description: 'mine',
      candidates: [{ id: 'reversal', family: 'OWN', kind: 'blend', weights: { ret_5d: -1 } }],
    });
    const put = { ret_5d: (date: number, asset: number) => (date === 50 ? 0.01 : Math.sin(3 * asset + date)) };
    await place.putPanel({ ...size, put });
    const [row] = await found(await place.run({ candidates: 'own' }));
    expect(row).toMatchObject({ ic_dates: 23 });
  });

  it('assets that could not be bought are never ranked, and those without a row count against the coverage', async () => {
    await place.putPanel(size);
    await place.putUniverses(80, size.dates, (_, asset) => (asset <= 20 ? Number.NaN : 1e6));
    for (const row of await found(await place.run({ 'universe-sizes': '100' }))) {
      expect(row).toMatchObject({ names: 40, coverage: 40 / 60 });
    }
  });

  it('fitted candidates say what was fitted in each fold', async () => {
    await place.putPanel(size);
    const outputs = await place.run({ candidates: 'fitted' });
    const keys = { snapshot: outputs.snapshot as string, run: outputs.run as string };
    const { table } = await place.lake.require(foldMetrics, keys);
    const fitted = table.columns.fitted.map((text) => JSON.parse(text) as Record<string, number>);
    const ofKind = (candidate: string) => fitted.filter((_, row) => table.columns.candidate[row] === candidate);
    expect(ofKind('ridge_9').map((weights) => Object.keys(weights).length)).toEqual([9, 9, 9]);
    for (const weights of ofKind('rank_average_4'))
      expect(Object.values(weights).map(Math.abs)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe('from bars to a screening', () => {
  const place = new PanelPlace({ min_names: 4, quantiles: 3, folds: { count: 3, test_dates: 6, min_train_dates: 8 } });
  const store = exampleStore(12, 320);
  beforeAll(async () => {
    await writeStore(place.lakeFolder, store);
    await runUniverse(place.lakeFolder, { 'as-of': 'weekly' });
    await runPanel(place.lakeFolder);
    await runMerge(place.lakeFolder);
  });
  afterAll(() => place.remove());

  it('a panel of the store is screened on the sessions of its own exchange, and its shards have no say', async () => {
    const outputs = await place.run({ candidates: 'core33,fitted' });
    expect(outputs).toMatchObject({ snapshot: 'unpinned', candidates: 35, trials: 35, lines: 70 });
    const keys = { snapshot: 'unpinned', run: outputs.run as string };
    const { table } = await place.lake.require(candidateResults, keys);
    // Of eighteen tested dates the labels of the last two are not over.
    expect(Math.max(...table.columns.ic_dates)).toBe(16);
    expect(Math.max(...table.columns.coverage)).toBe(1);
    for (let shard = 1; shard <= 4; shard++) await runPanel(place.lakeFolder, { shard: `${shard}/4` });
    await place.lake.remove(panelShards, { feature_set: featureSet, shard: '1-of-1' });
    await runMerge(place.lakeFolder);
    expect(await place.run({ candidates: 'core33,fitted' })).toMatchObject({ run: outputs.run, lines: 70 });
  });
});

describe('the ledger of trials', () => {
  let place: PanelPlace;
  beforeEach(() => {
    place = new PanelPlace();
  });
  afterEach(() => place.remove());

  it('says of every trial without a result why it failed', async () => {
    await place.putPanel(size);
    await place.putAssets(60, () => null);
    const failing = new Lake({ root: place.lakeFolder, datasets, clock: () => 0, software: 'test' });
    const context = {
      lake: failing,
      clock: () => 0,
      signal: new AbortController().signal,
      progress: () => {
        throw new Error('the terminal is gone');
      },
    } as unknown as StageContext;
    const settings = stageASettings.parse({
      universe_sizes: [60],
      folds: { count: 3, test_dates: 8, min_train_dates: 10 },
    });
    const candidates = candidatesOf(
      readYamlFile(join(place.folder, 'configs', 'candidates', 'core8.yaml'), candidateSetSchema).value,
    );
    const threads = screeningThreads(1, 0);
    const wanted = { snapshot: '', entryLag: 1, most: 60 };
    const index = await indexedPanel(failing, '');
    const read = await readPanel({ lake: failing, threads, signal: context.signal }, index, candidates, wanted);
    const plan = planStageA(read.frame.dates, read.liquidity.buyable, read.exchanges, settings);
    const gates = readYamlFile(join(place.folder, 'configs', 'gates', 'stage-a.yaml'), gateSetSchema).value;
    const subject = {
      snapshot: 'unpinned',
      featureSet: 'f00d',
      candidates,
      gates,
      settings,
      universeSizes: [60],
      references: [],
      variant: '',
    };
    await expect(
      judgeTrials(context, {
        id: '0123456789abcdef',
        subject,
        read,
        plan,
        who: 'test',
        threads: screeningThreads(1, 0),
      }),
    ).rejects.toThrow('the terminal is gone');
    const { lines } = await readTrialLedger(failing);
    expect(lines.map(({ line }) => line.kind)).toEqual([...Array(8).fill('planned'), ...Array(8).fill('failed')]);
    expect(lines.at(-1)?.line).toMatchObject({ planned: 8, why: 'the terminal is gone' });
  });

  it('of two runs at once one waits, and finds it done: no trial is tried twice', async () => {
    await place.putPanel(size);
    const outputs = await Promise.all([place.run(), place.run()]);
    expect(outputs).toMatchObject([
      { trials: 8, lines: 16 },
      { trials: 8, lines: 16 },
    ]);
    expect(new Set(outputs.map(({ digest }) => digest)).size).toBe(1);
  });

  it('says by how many trials a run was judged where there are more now', async () => {
    await place.putPanel(size);
    const { run } = await place.run();
    await place.run({ 'universe-sizes': '30' });
    const heard = noHearing();
    expect(await place.run({}, heard)).toMatchObject({ run, trials: 16 });
    expect(heard.log.join('\n')).toContain(`Run ${run} was judged when the ledger held 8 trials; it holds 16 now`);
    expect(heard.presented.join('\n')).toContain('This run was judged when it held 8; q is that of then.');
  });

  it('takes the lines of several at once one after the other, and loses none', async () => {
    const append = async (who: string) => {
      const lake = place.lake;
      for (let i = 0; i < 5; i++) {
        await appendTrials(lake, (ledger) => [
          { kind: 'failed', trial: 'a'.repeat(16), planned: ledger.head.seq, why: `${who} ${i}`, when: '' },
        ]);
      }
    };
    await Promise.all(['a', 'b', 'c'].map(append));
    const { lines } = await readTrialLedger(place.lake);
    const why = lines.map(({ line }) => (line.kind === 'failed' ? line.why : ''));
    expect(why.toSorted()).toEqual(['a', 'b', 'c'].flatMap((who) => [0, 1, 2, 3, 4].map((i) => `${who} ${i}`)));
    expect(lines.map(({ seq, line }) => line.kind === 'failed' && line.planned === seq - 1)).toEqual(
      Array(15).fill(true),
    );
  });
});
