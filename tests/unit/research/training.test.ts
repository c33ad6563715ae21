import { describe, expect, it } from 'vitest';
import type { CandidateSpec } from '../../../src/research/candidate-settings.ts';
import { dateMoments, momentsNeeded } from '../../../src/research/date-moments.ts';
import { solveRidge } from '../../../src/research/ridge.ts';
import { ArrayPool, ScoredDate } from '../../../src/research/scorer.ts';
import { fitFold } from '../../../src/research/training.ts';
import { Random } from '../../../src/statistics/random.ts';
import { RankSorter } from '../../../src/statistics/rank-order.ts';

const sorter = new RankSorter();
const names = 40;
const random = Random.seeded(3);
const inputs = ['a', 'b', 'c'];
const isScaled = [true, true, false];

/** Dates on which the return is a with noise, less b. */
const dates = Array.from({ length: 12 }, () => {
  const raw = inputs.map((name) =>
    Float64Array.from({ length: names }, () => (name === 'c' ? Math.sign(random.normal()) : 5 + random.normal())),
  );
  const [a = new Float64Array(0), b = new Float64Array(0)] = raw;
  const returns = a.map((value, i) => 0.02 * value - 0.01 * (b[i] as number) + 0.001 * random.normal());
  raw[0]?.fill(Number.NaN, 0, 3);
  returns.fill(Number.NaN, 30, 34);
  return { raw, returns };
});

function fitOf(spec: CandidateSpec, scaling: 'training' | 'date' = 'date') {
  const candidate = { set: 'test', spec, scaling, clip: 3 };
  const needed = momentsNeeded([candidate]);
  const moments = dates.map(({ raw, returns }) => dateMoments(raw, isScaled, returns, needed, sorter));
  return fitFold([candidate], inputs, moments, 1);
}

describe('a blend', () => {
  it('is scaled by mean and sample deviation of all training rows that are there', () => {
    const { means, deviations } = fitOf({ id: 'x', family: 'X', kind: 'blend', weights: { a: 1 } }, 'training');
    const all = dates.flatMap(({ raw }) => [...(raw[0] as Float64Array)].filter((value) => !Number.isNaN(value)));
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (all.length - 1);
    expect(means[0]).toBeCloseTo(mean, 12);
    expect(deviations[0]).toBeCloseTo(Math.sqrt(variance), 12);
  });

  it('limits what is scaled, takes a missing input for 0, and a name without any for none', () => {
    const raw = [
      Float64Array.of(1, 100, Number.NaN, Number.NaN),
      Float64Array.of(1, 1, 2, Number.NaN),
      new Float64Array(4),
    ];
    const date = new ScoredDate(
      raw,
      isScaled,
      { means: Float64Array.of(0, 1, 0), deviations: Float64Array.of(1, 1, 0) },
      sorter,
      new ArrayPool(),
    );
    const scores = new Float64Array(4);
    date.scores({ basis: 'training', clip: 3, inputs: Int32Array.of(0, 1), weights: Float64Array.of(2, 1) }, scores);
    expect([...scores]).toEqual([2, 6, 1, Number.NaN]);
  });

  it('of an input that does not vary is 0 for all', () => {
    const raw = [new Float64Array(4).fill(7), new Float64Array(4), new Float64Array(4)];
    const date = new ScoredDate(
      raw,
      isScaled,
      { means: new Float64Array(3), deviations: new Float64Array(3) },
      sorter,
      new ArrayPool(),
    );
    const scores = new Float64Array(4);
    date.scores({ basis: 'date', clip: 3, inputs: Int32Array.of(0), weights: Float64Array.of(1) }, scores);
    expect([...scores]).toEqual([0, 0, 0, 0]);
  });
});

describe('a ridge', () => {
  it('solves the normal equations of rows stacked over the dates, each scaled by itself', () => {
    const { scorers } = fitOf({ id: 'r', family: 'X', kind: 'ridge', inputs, penalty: 0.1 });
    const rows = dates.flatMap(({ raw, returns }) => {
      const scaled = new ScoredDate(
        raw,
        isScaled,
        { means: new Float64Array(3), deviations: new Float64Array(3) },
        sorter,
        new ArrayPool(),
      );
      const columns = inputs.map((_, k) => {
        const to = new Float64Array(names);
        scaled.scores({ basis: 'date', clip: 3, inputs: Int32Array.of(k, 1), weights: Float64Array.of(1, 0) }, to);
        return to;
      });
      const there = [...returns.keys()].filter((i) => !Number.isNaN(returns[i]));
      const rank = (i: number) => there.filter((other) => (returns[other] as number) <= (returns[i] as number)).length;
      return there.map((i) => ({
        x: columns.map((column) => column[i] as number),
        y: (rank(i) - (there.length + 1) / 2) / there.length,
      }));
    });
    const penalty = 0.1 * rows.length;
    const weights = scorers[0]?.weights ?? new Float64Array(0);
    for (let a = 0; a < 3; a++) {
      // ∂/∂β of the penalised sum of squares is 0.
      const gradient = rows.reduce(
        (sum, { x, y }) =>
          sum + (x[a] as number) * (y - x.reduce((total, value, k) => total + value * (weights[k] as number), 0)),
        0,
      );
      expect(gradient - penalty * (weights[a] as number)).toBeCloseTo(0, 8);
    }
    expect(weights[0]).toBeGreaterThan(0.05);
    expect(weights[1]).toBeLessThan(-0.02);
  });

  it('has a solution where inputs are the same', () => {
    expect([...solveRidge(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 1), 0.5)]).toEqual([
      expect.closeTo(0.4, 14),
      expect.closeTo(0.4, 14),
    ]);
  });
});

it('a rank average takes the inputs that ranked returns best in training, with their signs', () => {
  const { scorers } = fitOf({ id: 'm', family: 'X', kind: 'rank_average', inputs, members: 2 });
  expect([...(scorers[0]?.inputs ?? [])]).toEqual([0, 1]);
  expect([...(scorers[0]?.weights ?? [])]).toEqual([0.5, -0.5]);
});
