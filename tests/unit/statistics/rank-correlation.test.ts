import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRanks, kendallDeviation, kendallTauB, spearman } from '../../../src/statistics/rank-correlation.ts';
import { expectLinearTime } from '../../support/linear-time.ts';

const { NaN: missing, POSITIVE_INFINITY: infinite } = Number;
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), { maxLength: 25 });
const first = (drawn: readonly (readonly [number, number])[]) => Float64Array.from(drawn, ([x]) => x);
const second = (drawn: readonly (readonly [number, number])[]) => Float64Array.from(drawn, ([, y]) => y);

/** τ-b by its definition, over all pairs of pairs. */
function tauByDefinition(x: Float64Array, y: Float64Array): number | null {
  let agreement = 0;
  let differX = 0;
  let differY = 0;
  for (const [i, xi] of x.entries()) {
    for (let j = 0; j < i; j++) {
      const dx = Math.sign(xi - (x[j] ?? 0));
      const dy = Math.sign((y[i] ?? 0) - (y[j] ?? 0));
      agreement += dx * dy;
      differX += Math.abs(dx);
      differY += Math.abs(dy);
    }
  }
  return differX * differY === 0 ? null : agreement / Math.sqrt(differX * differY);
}

describe('averageRanks', () => {
  it('gives ties the mean of their ranks and leaves missing values missing', () => {
    expect([...averageRanks(Float64Array.of(20, missing, 10, 20, 30))]).toEqual([2.5, missing, 1, 2.5, 4]);
    expect([...averageRanks(Float64Array.of(0, -0, infinite, -infinite))]).toEqual([2.5, 2.5, 4, 1]);
    expect([...averageRanks(Float64Array.of())]).toEqual([]);
  });

  it('adds up to n(n + 1)/2 whatever the ties', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 })), (values) => {
        const total = averageRanks(Float64Array.from(values)).reduce((sum, rank) => sum + rank, 0);
        expect(total).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});

describe.each([
  ['spearman', (x: Float64Array, y: Float64Array) => ({ value: spearman(x, y).rho, n: spearman(x, y).n })],
  ['kendallTauB', (x: Float64Array, y: Float64Array) => ({ value: kendallTauB(x, y).tau, n: kendallTauB(x, y).n })],
])('%s', (_, correlate) => {
  it('is 1 for the same order, −1 for the reverse, and counts finite pairs alone', () => {
    const x = Float64Array.of(1, 2, missing, 4, 5, 6);
    const y = Float64Array.of(1, 8, 27, 64, infinite, 216);
    expect(correlate(x, y)).toEqual({ value: 1, n: 4 });
    expect(
      correlate(
        x,
        y.map((value) => -value),
      ),
    ).toEqual({ value: -1, n: 4 });
  });

  it('is null without variation or with too few pairs', () => {
    expect(correlate(Float64Array.of(), Float64Array.of())).toEqual({ value: null, n: 0 });
    expect(correlate(Float64Array.of(1), Float64Array.of(2))).toEqual({ value: null, n: 1 });
    expect(correlate(Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 3))).toEqual({ value: null, n: 3 });
    expect(correlate(Float64Array.of(1, 2, 3), Float64Array.of(4, 4, 4))).toEqual({ value: null, n: 3 });
  });

  it('is symmetric, odd, and follows neither the order of the pairs nor a monotone transform', () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const [x, y] = [first(drawn), second(drawn)];
        const { value } = correlate(x, y);
        const same = (other: number | null) =>
          value === null ? expect(other).toBeNull() : expect(other).toBeCloseTo(value, 12);
        same(correlate(y, x).value);
        same(correlate(x.toReversed(), y.toReversed()).value);
        same(correlate(x.map(Math.exp), y).value);
        const negated = correlate(
          x,
          y.map((each) => -each),
        ).value;
        same(negated === null ? null : -negated);
      }),
    );
  });

  it('refuses sides of different length', () => {
    expect(() => correlate(Float64Array.of(1, 2), Float64Array.of(1))).toThrow(RangeError);
  });
});

describe('spearman', () => {
  it('needs three pairs', () => {
    expect(spearman(Float64Array.of(1, 2), Float64Array.of(1, 2))).toEqual({ rho: null, n: 2 });
  });
});

describe('kendallTauB', () => {
  it('equals its definition over all pairs of pairs', () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const expected = tauByDefinition(first(drawn), second(drawn));
        const { tau } = kendallTauB(first(drawn), second(drawn));
        if (expected === null) expect(tau).toBeNull();
        else expect(tau).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('takes time in proportion to the pairs, nearly', async () => {
    const series = (n: number) => Float64Array.from({ length: n }, (_, i) => (i * 7919) % 10_007);
    await expectLinearTime(40_000, (n) => {
      kendallTauB(series(n), series(n).toReversed());
    });
  });

  it('has the deviation √(2(2n + 5) / (9n(n − 1))) over all orders of four names', () => {
    const orders = permutations([1, 2, 3, 4]);
    const taus = orders.map((order) => kendallTauB(Float64Array.of(1, 2, 3, 4), Float64Array.from(order)).tau ?? 0);
    const variance = taus.reduce((sum, tau) => sum + tau ** 2, 0) / taus.length;
    expect(kendallDeviation(4)).toBeCloseTo(Math.sqrt(variance), 12);
    expect([kendallDeviation(0), kendallDeviation(1), kendallDeviation(2)]).toEqual([null, null, 1]);
  });
});

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
