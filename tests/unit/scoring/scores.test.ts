import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/scoring/diagnostics.ts';
import { scoreFeatures } from '../../../src/scoring/scores.ts';
import { conviction, signalState } from '../../../src/scoring/signal.ts';
import { factorSchema, featureTable, shippedSchema } from '../../support/scoring/week-example.ts';

const missing = Number.NaN;
/** The z-scores of any arrangement of 1, 2, 3 are −r, 0 and r. */
const r = Math.sqrt(1.5);
const up = [1, 2, 3];
const down = [3, 2, 1];
const peak = [1, 3, 2];
const flat = [5, 5, 5];
const everything = {
  NV_raw: up,
  NA_raw: down,
  NS_raw: up,
  SS_raw: peak,
  EI_raw: down,
  EC_raw: flat,
  AR5: up,
  VS_raw: down,
  VR_pct: [0.2, 0.95, 0.9],
};
const pressure = shippedSchema('market-pressure-v0');

function expectClose(column: Float64Array, expected: readonly number[]): void {
  expect(column).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(column[i], `row ${i}`).toBeCloseTo(value, 14);
}

describe('the factor model', () => {
  const { columns } = scoreFeatures(featureTable(everything, 3), factorSchema());

  it('makes its factors of z-scores', () => {
    expectClose(columns.factor_novelty, [0, 0, 0]);
    expectClose(columns.factor_event_intensity, [r / 2, 0, -r / 2]);
    expectClose(columns.factor_sentiment, [-r, r, 0]);
    expectClose(columns.factor_divergence, [0, r, r]);
  });

  it('weights them, and takes off a quarter of the volatility rank', () => {
    // Weights: novelty .4, event intensity .3, sentiment .2, divergence .1.
    const raw = [0.15 * r - 0.2 * r, 0.2 * r + 0.1 * r, -0.15 * r + 0.1 * r];
    expectClose(columns.UPS_raw, raw);
    expectClose(columns.UPS_adj, [
      (raw[0] ?? 0) * (1 - 0.25 * 0.2),
      (raw[1] ?? 0) * (1 - 0.25 * 0.95),
      (raw[2] ?? 0) * (1 - 0.25 * 0.9),
    ]);
  });

  it('turns only the sign of sentiment for the downward score', () => {
    expectClose(columns.DPS_raw, [0.15 * r + 0.2 * r, -0.2 * r + 0.1 * r, -0.15 * r + 0.1 * r]);
  });

  it('ranks both scores from 1, the highest', () => {
    expect([...columns.rank_UPS]).toEqual([3, 1, 2]);
    expect([...columns.rank_DPS]).toEqual([1, 3, 2]);
  });

  it('keeps a symbol out whose price takes an unexplained step, whatever the weights', () => {
    const features = featureTable({ ...everything, AR5: [1, missing, 3] }, 3);
    features.columns.reasons[1] = 'AR5:UNEXPLAINED_STEP;VS_raw:UNEXPLAINED_STEP';
    const weights = { novelty: 0.5, event_intensity: 0.25, sentiment: 0.25, divergence: 0 };
    const scores = scoreFeatures(features, factorSchema({ weights }));
    expect([...scores.columns.eligible]).toEqual([1, 0, 1]);
    expect(scores.columns.reasons).toEqual(['', 'UNEXPLAINED_STEP', '']);
    expect(coverageOf(features, scores, false)).toMatchObject({
      universe: { symbols: 3, scored: 2, excluded: { UNEXPLAINED_STEP: 1 } },
      unexplained_steps: ['B'],
    });
  });

  it('needs nothing for a factor of weight 0', () => {
    const features = featureTable({ ...everything, AR5: [1, missing, 3] }, 3);
    const weights = { novelty: 0.5, event_intensity: 0.25, sentiment: 0.25, divergence: 0 };
    expect([...scoreFeatures(features, factorSchema({ weights })).columns.eligible]).toEqual([1, 1, 1]);
    expect([...scoreFeatures(features, factorSchema()).columns.eligible]).toEqual([1, 0, 1]);
  });

  it('needs no volatility without a penalty, and never takes a missing one for 0', () => {
    const features = featureTable({ ...everything, VR_pct: [missing, 0.5, 0.5] }, 3);
    const penalised = scoreFeatures(features, factorSchema()).columns;
    expect([...penalised.eligible]).toEqual([0, 1, 1]);
    expect(penalised.reasons[0]).toBe('VR_pct:TOO_LITTLE_HISTORY');
    expect(penalised.UPS_adj[0]).toBeNaN();
    const free = scoreFeatures(features, factorSchema({ volatility_penalty: 0 })).columns;
    expect([...free.eligible]).toEqual([1, 1, 1]);
    expect(free.UPS_adj).toEqual(free.UPS_raw);
  });
});

describe('the pressure model', () => {
  const { columns } = scoreFeatures(featureTable(everything, 3), pressure);
  const ifs = [-0.25 * r + 0.2 * r - 0.3 * r - 0.25 * r, 0.25 * r, 0.25 * r - 0.2 * r + 0.3 * r];
  const ar5 = [-r, 0, r];
  const vs = [r, 0, -r];
  const z = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return values.map((value) => (value - mean) / deviation);
  };
  const at = (values: number[], i: number) => values[i] ?? missing;
  const pdUp = ifs.map((value, i) => value - at(ar5, i));
  const mcsUp = z(pdUp).map((pd, i) => 0.45 * at(ar5, i) + 0.2 * at(vs, i) + 0.35 * pd);
  const mcsDown = z(pdUp).map((pd, i) => -0.45 * at(ar5, i) + 0.2 * at(vs, i) - 0.35 * pd);

  it('follows its formulas', () => {
    expectClose(columns.IFS, ifs);
    expectClose(columns.PD_up_raw, pdUp);
    expectClose(
      columns.PD_down_raw,
      pdUp.map((value) => -value),
    );
    expectClose(columns.MCS_up, mcsUp);
    expectClose(columns.MCS_down, mcsDown);
    const evs = [r, 0, -r];
    expectClose(columns.EVS, evs);
    expectClose(
      columns.UPS_raw,
      ifs.map((value, i) => 0.45 * value + 0.2 * at(evs, i) + 0.35 * at(mcsUp, i)),
    );
    expectClose(
      columns.DPS_raw,
      ifs.map((value, i) => -0.45 * value - 0.2 * at(evs, i) + 0.35 * at(mcsDown, i)),
    );
  });

  it('penalises a volatility rank above .90 alone', () => {
    const factors = columns.UPS_adj.map((value, i) => value / (columns.UPS_raw[i] ?? missing));
    expectClose(factors, [1, 0.85, 1]);
  });

  it('never takes a missing volatility rank for a calm one', () => {
    const features = featureTable({ ...everything, VR_pct: [0.5, missing, 0.5] }, 3);
    const { columns: scored } = scoreFeatures(features, pressure);
    expect([...scored.eligible]).toEqual([1, 0, 1]);
    expect(scored.reasons[1]).toBe('VR_pct:TOO_LITTLE_HISTORY');
    const free = { ...pressure, volatility_penalty: 0 };
    expect([...scoreFeatures(features, free).columns.eligible]).toEqual([1, 1, 1]);
  });

  it('clips at 3', () => {
    const outlier = featureTable({ EI_raw: [...new Array<number>(19).fill(0), 1] }, 20);
    expect(scoreFeatures(outlier, pressure).columns.EVS[19]).toBe(3);
    expect(scoreFeatures(outlier, factorSchema()).columns.EVS[19]).toBe(4);
  });
});

describe('eligibility', () => {
  it('asks for news and for each needed feature, and says what is missing', () => {
    const features = featureTable({ ...everything, count_5d_dedup: [0, 1, 1], AR5: [missing, 2, missing] }, 3);
    features.columns.reasons[0] = 'AR5:NO_BAR;EC_raw:NO_NEWS;RV60:NO_BAR;SS_raw:NO_NEWS';
    features.columns.reasons[2] = 'AR5:NO_BENCHMARK_BAR';
    const { columns } = scoreFeatures(features, factorSchema());
    expect(columns.reasons).toEqual(['AR5:NO_BAR;NO_NEWS', '', 'AR5:NO_BENCHMARK_BAR']);
    expect([...columns.eligible]).toEqual([0, 1, 0]);
    expect([...columns.rank_UPS]).toEqual([missing, 1, missing]);
    expect([...columns.UPS_raw, ...columns.DPS_adj].filter(Number.isNaN)).toHaveLength(4);
    expect(columns.conviction[0]).toBeNull();
  });

  it('takes z-scores over the symbols that have the value', () => {
    const { columns } = scoreFeatures(featureTable({ ...everything, AR5: [1, missing, 3] }, 3), factorSchema());
    expect([...columns.AR5_z]).toEqual([-1, missing, 1]);
  });
});

describe('signal state', () => {
  it.each([
    [0.36, -0.01, 'Divergent'],
    [0.35, -0.01, 'Early'],
    [-0.01, 0.36, 'Overheated'],
    [-0.01, 0.35, 'Early'],
    [0.21, 0.21, 'Confirmed'],
    [0.36, 0, 'Early'],
    [0.2, 0.9, 'Early'],
    [missing, 1, null],
    [1, missing, null],
  ])('of IFS %d and AR5 %d is %s', (ifs, ar5, state) => {
    expect(signalState(ifs, ar5)).toBe(state);
  });
});

describe('conviction', () => {
  it.each([
    [0.24, 'Weak'],
    [-0.25, 'Moderate'],
    [0.74, 'Moderate'],
    [-0.75, 'Strong'],
    [missing, null],
  ])('of %d is %s', (score, expected) => {
    expect(conviction(score)).toBe(expected);
  });
});

describe('degenerate universes', () => {
  it.each([factorSchema(), pressure])('give empty or zero scores, never noise ($model)', (schema) => {
    expect(scoreFeatures(featureTable({}, 0), schema).rows).toBe(0);
    const one = scoreFeatures(featureTable({}, 1), schema).columns;
    expect([one.UPS_adj[0], one.rank_UPS[0]]).toEqual([0, 1]);
    const nothing = new Array<number>(4).fill(missing);
    const none = scoreFeatures(featureTable({ NV_raw: nothing, SS_raw: nothing, AR5: nothing }, 4), schema).columns;
    expect([...none.eligible]).toEqual([0, 0, 0, 0]);
    expect([...none.rank_UPS]).toEqual(nothing);
  });
});
