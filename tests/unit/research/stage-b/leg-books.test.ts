import { describe, expect, it } from 'vitest';
import { liquidityBuckets } from '../../../../src/backbone/datasets.ts';
import { stageASettings } from '../../../../src/research/settings.ts';
import { LegBooks, type LegDate } from '../../../../src/research/stage-b/leg-books.ts';
import { stageBSettings } from '../../../../src/research/stage-b/settings.ts';
import { netReturns, stressedReturns } from '../../../../src/research/stage-b/track-returns.ts';
import { StaggeredBooks } from '../../../../src/research/staggered-books.ts';
import { Random } from '../../../../src/statistics/random.ts';

const assets = 12;
const { costs } = stageASettings.parse({});
const { stress } = stageBSettings.parse({});
const rule = { costs, portfolio: 'long_short', cash: 0 } as const;
const rates = liquidityBuckets.map((bucket) => (costs.commission_bps + costs.spread_bps[bucket] / 2) / 10_000);

/** One row per asset; NaN without a price. */
function dateOf(returns: readonly number[], bucket = 0): LegDate {
  const values = Float64Array.from(returns);
  return {
    rowOf: Int32Array.from({ length: assets }, (_, i) => (i < returns.length ? i : -1)),
    bucketOf: new Uint8Array(assets).fill(bucket),
    shockedBucketOf: new Uint8Array(assets).fill(Math.min(bucket + 1, liquidityBuckets.length - 1)),
    returns: values,
    delayed: values.map((value) => value / 2),
    market: values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0) / values.length,
  };
}

function bookOf(random: Random, perSide: number): Int32Array {
  const names = Int32Array.from({ length: assets }, (_, i) => i);
  return random.shuffle(names).slice(0, 2 * perSide);
}

describe('books by leg', () => {
  it('return and cost what those of Stage A do, also where books overlap, names change sides and prices are missing', () => {
    const random = Random.seeded(3);
    const steps = 30;
    const legs = new LegBooks(3, steps, new Float64Array(assets));
    const staggered = new StaggeredBooks(3, new Float64Array(assets));
    const expected: number[] = [];
    for (let step = 0; step < steps; step++) {
      const names = step === 7 ? new Int32Array(0) : bookOf(random, 2 + (step % 3));
      const returns = Array.from({ length: assets }, () =>
        random.uniform() < 0.1 ? Number.NaN : 0.02 * random.normal(),
      );
      const bucket = step % liquidityBuckets.length;
      const date = dateOf(returns, bucket);
      legs.step(names, date);
      const outcomes = Float64Array.from({ length: 2 * assets }, (_, i) =>
        i % 2 === 0 ? (returns[i / 2] as number) : 1,
      );
      const own = staggered.step(names, {
        rates: new Float64Array(assets).fill(rates[bucket] as number),
        outcomes,
        market: date.market,
      });
      expected.push(own.gross - own.cost);
      expect(legs.track.turnover[step]).toBeCloseTo(own.turnover, 12);
    }
    const net = netReturns(legs.track, rule);
    expect([...net].map((value) => (Number.isNaN(value) ? null : value))).toEqual(
      expected.map((value) => (Number.isNaN(value) ? null : expect.closeTo(value, 12))),
    );
  });

  it('book what a name earns later on the date that decided it', () => {
    const legs = new LegBooks(2, 3, new Float64Array(assets));
    legs.step(Int32Array.of(0, 1), dateOf([0.1, 0, 0, 0]));
    legs.step(Int32Array.of(2, 3), dateOf([0.2, 0, 0.04, 0]));
    legs.step(Int32Array.of(2, 3), dateOf([9, 0, 0.06, 0]));
    // Half of the capital each: the first is held for the steps of 10 % and 20 %, and not for the third.
    expect(legs.track.decidedLong[0]).toBeCloseTo((0.1 + 0.2) / 2, 12);
    expect(legs.track.decidedLong[1]).toBeCloseTo((0.04 + 0.06) / 2, 12);
    expect(legs.track.decidedLong[2]).toBeCloseTo(0.06 / 2, 12);
  });
});

describe('books before the first ranking', () => {
  it('hold nothing, and so have no return and no turnover that could be tested', () => {
    const legs = new LegBooks(2, 5, new Float64Array(assets));
    const none = new Int32Array(0);
    for (const names of [none, none, Int32Array.of(0, 1), Int32Array.of(0, 1), none])
      legs.step(names, dateOf([0.1, 0, 0, 0]));
    const known = (values: Float64Array) => Array.from(values, (value) => !Number.isNaN(value));
    expect(known(legs.track.turnover)).toEqual([false, false, true, true, true]);
    // The second book is filled on the fourth date. A date without a ranking behind it is held in cash.
    expect(known(legs.track.long)).toEqual([false, false, false, true, true]);
  });
});

describe('a stress', () => {
  const track = () => {
    const random = Random.seeded(5);
    const legs = new LegBooks(1, 60, new Float64Array(assets));
    for (let step = 0; step < 60; step++) {
      const market = 0.01 * random.normal();
      legs.step(
        bookOf(random, 3),
        dateOf(
          Array.from({ length: assets }, () => market + 0.02 * random.normal()),
          2,
        ),
      );
    }
    return legs.track;
  };
  const own = track();
  const base = netReturns(own, rule);
  const gross = Array.from(own.long, (value, step) => value - (own.short[step] as number));
  const costOf = (returns: Float64Array, step: number) => (gross[step] as number) - (returns[step] as number);

  it('slippage_x2 doubles costs', () => {
    const twice = stressedReturns(own, rule, 'slippage_x2', stress);
    for (let step = 0; step < 60; step++) expect(costOf(twice, step)).toBeCloseTo(2 * costOf(base, step), 12);
  });

  it('slippage_x3_spreadfloor triples them, and no spread is below the floor', () => {
    const three = stressedReturns(own, rule, 'slippage_x3_spreadfloor', { ...stress, spread_floor_bps: 0 });
    expect(costOf(three, 9)).toBeCloseTo(3 * costOf(base, 9), 12);
    const floored = stressedReturns(own, rule, 'slippage_x3_spreadfloor', { ...stress, spread_floor_bps: 5000 });
    expect(costOf(floored, 9) / costOf(base, 9)).toBeCloseTo(
      (3 * costs.commission_bps + 2500) / (costs.commission_bps + costs.spread_bps.mid / 2),
      9,
    );
  });

  it('liquidity_shock_adv pays the spread of the bucket that a name falls into, by the share that is left', () => {
    const shocked = stressedReturns(own, rule, 'liquidity_shock_adv', stress);
    const ratio =
      (costs.commission_bps + costs.spread_bps.small / 0.5 / 2) / (costs.commission_bps + costs.spread_bps.mid / 2);
    expect(costOf(shocked, 9) / costOf(base, 9)).toBeCloseTo(ratio, 9);
  });

  it('correlation_spike keeps the mean and moves the variance of each leg half-way to that of its names', () => {
    const spiked = stressedReturns(
      own,
      {
        ...rule,
        costs: {
          ...costs,
          commission_bps: 0,
          spread_bps: { mega: 0, large: 0, mid: 0, small: 0, micro: 0, unknown: 0 },
        },
      },
      'correlation_spike',
      stress,
    );
    const mean = (values: ArrayLike<number>) =>
      Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(spiked)).toBeCloseTo(mean(gross), 12);
    const variance = (values: Float64Array) =>
      values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
    const ofLeg = (leg: Float64Array, squares: Float64Array) =>
      Math.sqrt((0.5 * variance(leg) + 0.5 * mean(squares)) / variance(leg));
    const [long, short] = [ofLeg(own.long, own.longSquares), ofLeg(own.short, own.shortSquares)];
    expect(long).toBeGreaterThan(1);
    const expected = (step: number) =>
      mean(own.long) +
      long * ((own.long[step] as number) - mean(own.long)) -
      mean(own.short) -
      short * ((own.short[step] as number) - mean(own.short));
    for (let step = 0; step < 60; step++) expect(spiked[step]).toBeCloseTo(expected(step), 12);
  });

  it('execution_delay_1 earns what the later trades do', () => {
    const late = stressedReturns(own, rule, 'execution_delay_1', stress);
    for (let step = 0; step < 60; step++)
      expect((late[step] as number) + costOf(base, step)).toBeCloseTo((gross[step] as number) / 2, 12);
  });

  it('of a long-only portfolio leaves the mean of the universe out, and pays for one leg', () => {
    const alone = netReturns(own, { ...rule, portfolio: 'long_only' });
    const difference = (own.long[9] as number) - (own.market[9] as number) - (alone[9] as number);
    expect(difference).toBeGreaterThan(0);
    expect(difference).toBeLessThan(costOf(base, 9));
  });

  it('takes cash off a long–short return', () => {
    expect(netReturns(own, { ...rule, cash: 0.001 })[9]).toBeCloseTo((base[9] as number) - 0.001, 12);
  });
});
