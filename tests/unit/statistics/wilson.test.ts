import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from '../../../src/statistics/normal-distribution.ts';
import { wilson } from '../../../src/statistics/wilson.ts';

const share = fc.integer({ min: 1, max: 200 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('holds the share, stays within 0..1, and mirrors with it', () => {
  fc.assert(
    fc.property(share, ([successes, n]) => {
      const [low, high] = wilson(successes, n, 0.95).interval ?? [Number.NaN, Number.NaN];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(successes / n);
      expect(high).toBeGreaterThanOrEqual(successes / n);
      expect(high).toBeLessThanOrEqual(1);
      const mirrored = wilson(n - successes, n, 0.95).interval;
      expect(mirrored?.[0]).toBeCloseTo(1 - high, 12);
    }),
  );
});

test('begins at 0 exactly where none succeeded, and ends at 1 where all did', () => {
  for (let confidence = 0.5; confidence < 1; confidence += 0.003) {
    expect(wilson(0, 7, confidence).interval?.[0]).toBe(0);
    expect(wilson(7, 7, confidence).interval?.[1]).toBe(1);
  }
});

test('its ends are the shares whose score test is at the limit', () => {
  const [low, high] = wilson(7, 25, 0.9).interval ?? [Number.NaN, Number.NaN];
  const score = (p: number) => Math.abs(7 / 25 - p) / Math.sqrt((p * (1 - p)) / 25);
  expect(score(low)).toBeCloseTo(normalQuantile(0.95), 8);
  expect(score(high)).toBeCloseTo(normalQuantile(0.95), 8);
});

test('no trials give no estimate; what is no share is refused', () => {
  expect(wilson(0, 0, 0.95)).toEqual({ value: null, n: 0, interval: null });
  for (const [successes, n] of [
    [3, 2],
    [-1, 2],
    [0.5, 1],
    [Number.NaN, 1],
  ] as const) {
    expect(() => wilson(successes, n, 0.95)).toThrow(RangeError);
  }
  for (const confidence of [1, -1, Number.NaN]) expect(() => wilson(1, 2, confidence)).toThrow(RangeError);
});
