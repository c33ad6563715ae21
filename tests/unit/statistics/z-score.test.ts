import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum } from '../../../src/statistics/compensated-sum.ts';
import { zScore } from '../../../src/statistics/z-score.ts';

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });

describe('zScore', () => {
  it('uses the population deviation', () => {
    // Mean 5, deviation 2.
    expect([...zScore(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))]).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
  });

  it('limits to the clip on both sides', () => {
    expect([...zScore(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9), 1.25)]).toEqual([
      -1.25, -0.5, -0.5, -0.5, 0, 0, 1, 1.25,
    ]);
  });

  it('leaves missing values missing and out of mean and deviation', () => {
    expect([...zScore(Float64Array.of(1, Number.NaN, 3))]).toEqual([-1, Number.NaN, 1]);
  });

  it('gives 0 for a constant column, whose rounding noise the reference turned into ±1 and ±2', () => {
    const noisy = new Float64Array(499).fill(Math.log(2) - Math.log(1 + 1 / 12));
    expect(new Set(zScore(noisy, 3))).toEqual(new Set([0]));
    const lastBits = Float64Array.of(0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2);
    expect([...zScore(lastBits)]).toEqual([0, 0, 0, 0]);
    expect([...zScore(Float64Array.of(1e9, 1e9 + 1e-6))]).toEqual([0, 0]);
  });

  it('gives no value to no values and 0 to a single one', () => {
    expect([...zScore(new Float64Array(0))]).toEqual([]);
    expect([...zScore(Float64Array.of(Number.NaN, Number.NaN))]).toEqual([Number.NaN, Number.NaN]);
    expect([...zScore(Float64Array.of(7))]).toEqual([0]);
  });

  it('refuses an infinite value', () => {
    expect(() => zScore(Float64Array.of(1, Number.POSITIVE_INFINITY))).toThrow(RangeError);
  });

  it('has mean 0 and deviation 1, and does not change under shift and positive scale', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (values, shift, scale) => {
          const z = zScore(Float64Array.from(values));
          const moved = zScore(Float64Array.from(values, (value) => value * scale + shift));
          expect(compensatedSum(z) / z.length).toBeCloseTo(0, 12);
          const isConstant = values.every((value) => value === values[0]);
          expect(compensatedSum(z.map((value) => value * value)) / z.length).toBeCloseTo(isConstant ? 0 : 1, 12);
          for (const [i, value] of z.entries()) expect(moved[i]).toBeCloseTo(value, 9);
        },
      ),
    );
  });

  it('turns its sign with the values', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const mirrored = zScore(
          Float64Array.from(values, (value) => -value),
          2,
        );
        // Adding 0 makes −0 and 0 the same.
        expect(mirrored.map((value) => value + 0)).toEqual(
          zScore(Float64Array.from(values), 2).map((value) => 0 - value),
        );
      }),
    );
  });
});

describe('compensatedSum', () => {
  it('keeps what a plain sum loses', () => {
    const values = Float64Array.of(1, 1e100, 1, -1e100);
    expect(compensatedSum(values)).toBe(2);
    expect(values.reduce((sum, value) => sum + value)).toBe(0);
  });

  it('is 0 for nothing', () => {
    expect(compensatedSum(new Float64Array(0))).toBe(0);
  });
});
