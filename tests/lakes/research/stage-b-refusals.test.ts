import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowAt } from '../../../src/lake/table.ts';
import { panel } from '../../../src/panel/datasets.ts';
import { holdout, stageBCandidates } from '../../../src/research/stage-b/datasets.ts';
import { readTrialLedger } from '../../../src/research/trial-store.ts';
import { trialsOf } from '../../../src/research/trials.ts';
import { PanelPlace } from '../../support/research/panel-lake.ts';

const small = { names: 24, dates: 70 };
const validation = { holdout_sessions: 40, folds: { groups: 5, tested: 2 } };
const candidates = {
  id: 'own',
  description: 'mine',
  candidates: [{ id: 'reversal', family: 'OWN', kind: 'blend', weights: { ret_5d: -1 } }],
};

let place: PanelPlace;
beforeEach(() => {
  place = new PanelPlace();
  place.write('candidates/own.yaml', candidates);
  place.configure({ candidates: ['own'] }, validation);
});
afterEach(() => place.remove());

/** Changes settings of Stage B alone. */
const validating = (settings: object) => place.configure({ candidates: ['own'] }, { ...validation, ...settings });

const rows = async ({ snapshot, run }: Awaited<ReturnType<PanelPlace['validate']>>) => {
  const { table } = await place.lake.require(stageBCandidates, { snapshot: snapshot as string, run: run as string });
  return Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
};

describe('what cannot be validated', () => {
  it('a lake without a run of stage-a, or without the one that is named', async () => {
    await expect(place.validate()).rejects.toThrow('holds no run of stage-a: what is to be validated is not known.');
    await expect(place.validate({ run: 'feedfeedfeedfeed' })).rejects.toThrow(
      'holds no run feedfeedfeedfeed of stage-a',
    );
  });

  it('a panel of which a partition was made anew since it was screened', async () => {
    await place.putPanel(small);
    await place.run();
    await place.putPanel({ ...small, put: { ret_5d: (date, asset) => Math.cos(date * asset) } });
    await expect(place.validate()).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          /of stage-a screened other data than there is now: another panel \(f00d, 000, 2020\)\.$/,
        ),
        hint: 'Run the stage "stage-a" again.',
      }),
    );
  });

  it('a panel that is gone', async () => {
    await place.putPanel(small);
    await place.run();
    const [first = {}] = await place.lake.list(panel);
    await place.lake.remove(panel, first);
    await expect(place.validate()).rejects.toThrow('has no panel/feature_set=f00d/asset_bucket=000/year=2020.');
  });

  it('gates that there are not, that include themselves, or that disagree', async () => {
    await place.putPanel(small);
    await place.run();
    await expect(place.validate({ gates: 'lenient' })).rejects.toThrow('gates/lenient.yaml.');
    const gates = [{ code: 'PSR_LOW', metric: 'psr', at_least: 0.5 }];
    place.write('gates/ring.yaml', { id: 'ring', description: 'a ring', includes: ['ring'], gates });
    await expect(place.validate({ gates: 'ring' })).rejects.toThrow('includes ring, which includes it: ring → ring.');
    place.write('gates/other.yaml', {
      id: 'other',
      description: 'another bound',
      includes: ['light'],
      gates: [{ code: 'PSR_BELOW_MIN', metric: 'psr', at_least: 0.5 }],
    });
    await expect(place.validate({ gates: 'other' })).rejects.toThrow('different gates of the code PSR_BELOW_MIN.');
    place.write('gates/wrong.yaml', {
      id: 'wrong',
      description: 'no bound',
      gates: [{ code: 'PSR_LOW', metric: 'psr' }],
    });
    await expect(place.validate({ gates: 'wrong' })).rejects.toThrow('expected one of at_least, at_most and above');
  });

  it('fewer dates than groups, without a line in the ledger', async () => {
    await place.putPanel(small);
    await place.run();
    validating({ holdout_sessions: 330 });
    await expect(place.validate()).rejects.toThrow(
      /Of the 70 as-of dates of the panel \d are the sample, the days from .* being the holdout: fewer than the 5 groups/,
    );
    expect(trialsOf(await readTrialLedger(place.lake))).toHaveLength(1);
  });

  it('folds that are not sound, or of which a split leaves nothing to train on', async () => {
    await place.putPanel(small);
    await place.run();
    validating({ folds: { groups: 20, tested: 2 } });
    await expect(place.validate()).rejects.toThrow(
      'The folds are not sound: TEST_DAYS_BELOW_MIN_PER_FOLD (dates of group 0: 3, at least 5 expected)',
    );
    validating({ folds: { groups: 2, tested: 1 } });
    await expect(place.validate()).rejects.toThrow('FOLD_COUNT_BELOW_MIN (groups: 2, at least 3 expected)');
    validating({ folds: { groups: 3, tested: 2, embargo_sessions: 500 } });
    await expect(place.validate()).rejects.toThrow(
      'leaves no date to train on: what is not tested is purged or embargoed.',
    );
  });

  it('more splits than anybody scores', async () => {
    await place.putPanel(small);
    await place.run();
    validating({ folds: { groups: 40, tested: 20 } });
    await expect(place.validate()).rejects.toThrow('make more than 100,000 splits');
  });

  it('a ledger of holdouts that was edited', async () => {
    await place.putPanel(small);
    await place.run();
    await place.validate();
    const { table } = await place.lake.require(holdout, { chain: 'main' });
    const line = table.columns.line.map((text) => text.replace('"who":"local"', '"who":"nobody"'));
    const recipe = { stage: 'holdout', version: 1, parameters: {}, inputs: [] };
    await place.lake.write(
      holdout,
      { chain: 'main' },
      { recipe, table: { rows: table.rows, columns: { ...table.columns, line } } },
    );
    await expect(place.validate()).rejects.toThrow(
      /The ledger of holdouts in .* is not what was written: line 1: its hash is not that of its content\.$/,
    );
  });
});

describe('odd inputs', () => {
  it('one candidate, which nothing can overfit and few can pass', async () => {
    await place.putPanel(small);
    await place.run();
    const [row] = await rows(await place.validate());
    expect(row).toMatchObject({ candidate: 'reversal', pbo: null, distinct_paths: 1, passed: 0 });
    expect(row?.reasons).toContain('PBO_TOO_HIGH');
    expect(JSON.parse(row?.near_pass as string)).toContainEqual({ gate: 'PBO_TOO_HIGH', distance: null });
  });

  it('one asset: nobody holds anything, nothing is said of all together, and every gate gives its reason', async () => {
    await place.putPanel({ names: 1, dates: 70 });
    await place.run();
    const outputs = await place.validate();
    expect(outputs).toMatchObject({ survivors: 0, candidates: 1 });
    const [row] = await rows(outputs);
    expect(row).toMatchObject({ return_steps: 0, ic_dates: 0, net_sharpe: null, dsr: null, spa_p: null, passed: 0 });
    expect(row?.reasons).toContain('TRACK_RECORD_TOO_SHORT');
    expect(row?.reasons).toContain('DSR_BELOW_MIN');
  });

  it('an input that is null everywhere: the same', async () => {
    await place.putPanel({ ...small, put: { ret_5d: () => Number.NaN } });
    await place.run();
    const [row] = await rows(await place.validate());
    expect(row).toMatchObject({ return_steps: 0, ic_mean: null, dsr: null, passed: 0 });
  });
});
