import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/statistics/normal-distribution.ts';
import { tQuantile, tTwoSided } from '../../../src/statistics/student-t.ts';

const degrees = fc.integer({ min: 1, max: 2_000 });

describe("Student's t", () => {
  it('has quantiles that the two-sided p-value inverts', () => {
    fc.assert(
      fc.property(degrees, fc.double({ min: 1e-6, max: 0.999, noNaN: true }), (df, p) => {
        expect(tTwoSided(tQuantile(1 - p / 2, df), df) / p).toBeCloseTo(1, 5);
      }),
    );
  });

  it('is symmetric', () => {
    expect(tQuantile(0.5, 7)).toBe(0);
    expect(tQuantile(0.1, 7)).toBeCloseTo(-tQuantile(0.9, 7), 6);
    expect(tTwoSided(-2, 7)).toBe(tTwoSided(2, 7));
  });

  it('has p = 1 at 0 and 0 at infinity', () => {
    expect(tTwoSided(0, 3)).toBe(1);
    expect(tTwoSided(Number.POSITIVE_INFINITY, 3)).toBe(0);
  });

  it('nears the normal distribution, from wider tails', () => {
    expect(tQuantile(0.975, 1e6)).toBeCloseTo(normalQuantile(0.975), 5);
    expect(tQuantile(0.975, 20)).toBeGreaterThan(normalQuantile(0.975));
  });

  it('refuses what has no answer', () => {
    for (const p of [0, 1, -1, Number.NaN]) {
      expect(() => tQuantile(p, 5)).toThrow(/probability/);
      expect(() => normalQuantile(p)).toThrow(/probability/);
    }
    expect(() => tQuantile(0.5, 0)).toThrow(/degrees of freedom/);
    expect(() => tTwoSided(1, 0)).toThrow(/degrees of freedom/);
    expect(() => tTwoSided(Number.NaN, 5)).toThrow(/NaN/);
  });
});
