import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automaticLags, meanTest, nonOverlapping } from '../../../src/statistics/newey-west.ts';

const missing = Number.NaN;
const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 30 });

describe('meanTest', () => {
  it('with no lags divides by n where the plain t divides by n − 1', () => {
    const values = Float64Array.of(1, 4, 2, 5);
    const plain = nonOverlapping(values, 1);
    expect((meanTest(values, 0).t ?? 0) * Math.sqrt(3 / 4)).toBeCloseTo(plain.t ?? 0, 12);
  });

  it('turns its sign with the series, and scales away', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 4 }), (drawn, lags) => {
        const values = Float64Array.from(drawn);
        const { t } = meanTest(values, lags);
        const scaled = meanTest(
          values.map((value) => -3 * value),
          lags,
        ).t;
        if (t === null) expect(scaled).toBeNull();
        else expect(scaled).toBeCloseTo(-t, 8);
      }),
    );
  });

  it('gives the same forwards and backwards in time, but not in any order', () => {
    const values = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 9);
    expect(meanTest(values.toReversed(), 3).t).toBeCloseTo(meanTest(values, 3).t ?? 0, 12);
    expect(meanTest(Float64Array.of(1, 9, 2, 7, 3, 6, 4, 5), 3).t).toBeGreaterThan(2 * (meanTest(values, 3).t ?? 0));
  });

  it('lets a missing week keep its place', () => {
    // Centred 2, −1, ·, −1, 0: products one apart −2 and 0, two apart 1, across the gap; n = 4.
    const values = Float64Array.of(5, 2, missing, 2, 3);
    const omega = (6 + 2 * (2 / 3) * -2 + 2 * (1 / 3) * 1) / 4;
    expect(meanTest(values, 2)).toMatchObject({
      mean: 3,
      n: 4,
      standardError: expect.closeTo(Math.sqrt(omega / 4), 14),
    });
  });

  it('has no t without variance, for fewer than two values, or for as many lags as values', () => {
    const none = { standardError: null, t: null };
    expect(meanTest(Float64Array.of(), 2)).toEqual({ mean: null, deviation: null, n: 0, lags: 2, ...none });
    expect(meanTest(Float64Array.of(4), 0)).toEqual({ mean: 4, deviation: null, n: 1, lags: 0, ...none });
    expect(meanTest(Float64Array.of(0.1, 0.1, 0.1), 0)).toMatchObject({ deviation: 0, n: 3, ...none });
    expect(meanTest(Float64Array.of(1, 2, 3), 3)).toMatchObject({ mean: 2, deviation: 1, ...none });
    expect(meanTest(Float64Array.of(1, 2, 4), 2).t).not.toBeNull();
  });

  it('refuses lags that are no natural number', () => {
    for (const lags of [-1, 1.5, missing]) expect(() => meanTest(Float64Array.of(1, 2), lags)).toThrow(RangeError);
  });
});

describe('automaticLags', () => {
  it('grows with n from 0', () => {
    expect([0, 1, 40, 1_000].map(automaticLags)).toEqual([0, 1, 3, 6]);
  });
});

describe('nonOverlapping', () => {
  it('takes every k-th value from the first that is there, and after a gap the next at least k later', () => {
    const values = Float64Array.of(missing, 1, 50, missing, 5, 60, 70, 9);
    // Places 1, 4 and 7.
    expect(nonOverlapping(values, 3)).toEqual({
      mean: 5,
      deviation: 4,
      n: 3,
      standardError: expect.closeTo(4 / Math.sqrt(3), 14),
      t: expect.closeTo((5 * Math.sqrt(3)) / 4, 14),
    });
    const gap = Float64Array.of(1, 0, missing, 3, 0, 8);
    expect(nonOverlapping(gap, 2)).toMatchObject({ mean: 4, n: 3 });
  });

  it('has no t for one value, none, or equal ones', () => {
    expect(nonOverlapping(Float64Array.of(1, 2), 2)).toMatchObject({ mean: 1, n: 1, t: null });
    expect(nonOverlapping(Float64Array.of(), 2)).toMatchObject({ mean: null, n: 0, t: null });
    expect(nonOverlapping(Float64Array.of(2, 2, 2), 1)).toMatchObject({ mean: 2, n: 3, standardError: null, t: null });
  });

  it('refuses a step under one', () => {
    for (const every of [0, -1, 1.5]) expect(() => nonOverlapping(Float64Array.of(1), every)).toThrow(RangeError);
  });
});
