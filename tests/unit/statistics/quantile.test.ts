import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile } from '../../../src/statistics/quantile.ts';

const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 30 });

describe('quantile', () => {
  // Expected values by numpy 2, bit for bit.
  it.each([
    [[0.1, 0.4, 0.35, 0.8, 0.9], 0.75, 0.8],
    [[0.1, 0.4, 0.35, 0.8], 0.75, 0.5],
    [[3.1, 1.7], 0.3, 2.12],
    [[0.1, 0.7, 0.3, 0.2, 0.6, 0.95], 0.9, 0.825],
    [[0.19, 0.99], 0.86, 0.878],
    [[5], 0.2, 5],
    [[1, 2, 3, 4], 0, 1],
    [[1, 2, 3, 4], 1, 4],
  ])("of %j at %d is numpy's %d", (sample, q, expected) => {
    expect(quantile(sample, q)).toBe(expected);
  });

  it('lies between the extremes and never falls as q rises', () => {
    const q = fc.double({ noNaN: true, min: 0, max: 1 });
    fc.assert(
      fc.property(values, q, q, (sample, a, b) => {
        const low = quantile(sample, Math.min(a, b));
        const high = quantile(sample, Math.max(a, b));
        expect(low).toBeGreaterThanOrEqual(Math.min(...sample));
        expect(high).toBeLessThanOrEqual(Math.max(...sample));
        expect(high - low).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('leaves its input as it was', () => {
    const sample = [3, 1, 2];
    quantile(sample, 0.5);
    expect(sample).toEqual([3, 1, 2]);
  });

  it('refuses an empty sample, a NaN and a q outside 0..1', () => {
    expect(() => quantile([], 0.5)).toThrow(/at least one value/);
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(/NaN/);
    expect(() => quantile([1], 1.01)).toThrow(/found 1.01/);
  });
});

describe('median', () => {
  it('is the middle value or the mean of the two middle ones', () => {
    expect(median([0.1, 0.4, 0.35, 0.8, 0.9])).toBe(0.4);
    expect(median([0.1, 0.7, 0.3, 0.2, 0.6, 0.95])).toBe(0.44999999999999996);
  });
});
