import { describe, expect, it } from 'vitest';
import {
  clusterTrials,
  type TrialSeries,
  varianceOfOthers,
} from '../../../../src/research/validation/trial-clusters.ts';
import { Random } from '../../../../src/statistics/random.ts';

const days = Int32Array.from({ length: 500 }, (_, i) => 14_000 + i);
const random = Random.seeded(7);
const noise = () => Float64Array.from(days, () => 0.01 * random.normal());
const trial = (name: string, returns: Float64Array, own = days): TrialSeries => ({
  trial: name,
  days: own,
  returns,
  sharpeStep: null,
});
/** With a correlation of `rho` to the other. */
const sibling = (of: Float64Array, rho: number) => {
  const other = noise();
  return of.map((value, i) => rho * value + Math.sqrt(1 - rho ** 2) * (other[i] as number));
};
const base = Array.from({ length: 8 }, () => noise());
const eight = base.map((returns, i) => trial(`${i}`, returns));

describe('clusters of trials', () => {
  it('are as many as trials that have nothing to do with each other', () => {
    expect([...clusterTrials(eight).clusterOf]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('stay the same, number and Sharpe ratios, with 300 copies of a trial', () => {
    const copies = Array.from({ length: 300 }, (_, i) => trial(`copy ${i}`, base[3] as Float64Array));
    const found = clusterTrials([...eight, ...copies]);
    expect(found.sharpes).toEqual(clusterTrials(eight).sharpes);
    expect(found.meanCorrelation).toBe(clusterTrials(eight).meanCorrelation);
    expect([...found.clusterOf.slice(8)]).toEqual(copies.map(() => 3));
  });

  it('take siblings to the trial that came first, and what shares less than half for another trial', () => {
    const near = trial('near', sibling(base[2] as Float64Array, 0.95));
    const far = trial('far', sibling(base[2] as Float64Array, 0.5));
    expect([...clusterTrials([...eight, near, far]).clusterOf.slice(8)]).toEqual([2, 8]);
  });

  it('never move a trial when another one is added', () => {
    const siblings = [0.8, 0.6, 0.75, 0.9].map((rho, i) => trial(`s${i}`, sibling(base[i] as Float64Array, rho)));
    const all = [...eight, ...siblings];
    const whole = clusterTrials(all).clusterOf;
    for (let count = 1; count < all.length; count++) {
      expect(clusterTrials(all.slice(0, count)).clusterOf).toEqual(whole.slice(0, count));
    }
  });

  it('compare trials on the days that both have, missing returns left out', () => {
    const returns = (base[1] as Float64Array).slice(100);
    returns[5] = Number.NaN;
    const later = trial('later', returns, days.slice(100));
    const elsewhere = trial(
      'elsewhere',
      (base[1] as Float64Array).slice(),
      days.map((day) => day + 10_000),
    );
    expect([...clusterTrials([...eight, later, elsewhere]).clusterOf.slice(8)]).toEqual([1, 8]);
  });

  it('count a trial that failed, and one of which the ledger alone knows the Sharpe ratio, each by itself', () => {
    const none = { days: new Int32Array(0), returns: new Float64Array(0) };
    const gone = { trial: 'gone', sharpeStep: 0.05, ...none };
    const failed = { trial: 'failed', sharpeStep: null, ...none };
    const { clusterOf, sharpes } = clusterTrials([...eight, gone, failed]);
    expect([...clusterOf.slice(8)]).toEqual([8, 9]);
    expect([...sharpes.slice(8)]).toEqual([0.05, Number.NaN]);
  });
});

describe('the variance of the other clusters', () => {
  it('is without the own cluster, whose Sharpe ratio a winner shapes', () => {
    const clusters = { clusterOf: new Int32Array(0), sharpes: Float64Array.of(9, 1, 2, 3, 4, 5), meanCorrelation: 0 };
    expect(varianceOfOthers(clusters, 0, 101)).toEqual({ variance: expect.closeTo(2.5, 12), floor: 0.01, others: 5 });
  });

  it('is never below what it would be without any skill', () => {
    const clusters = { clusterOf: new Int32Array(0), sharpes: new Float64Array(9).fill(0.1), meanCorrelation: 0.3 };
    expect(varianceOfOthers(clusters, 2, 2016).variance).toBeCloseTo(0.7 / 2015, 15);
  });

  it('is that floor below five other clusters', () => {
    const clusters = {
      clusterOf: new Int32Array(0),
      sharpes: Float64Array.of(9, 1, 2, 3, 4, Number.NaN),
      meanCorrelation: 0,
    };
    expect(varianceOfOthers(clusters, 0, 11)).toEqual({ variance: 0.1, floor: 0.1, others: 4 });
  });
});
