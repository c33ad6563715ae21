import { describe, expect, it } from 'vitest';
import { cosineTest } from '../../../src/statistics/cosine-test.ts';

const wave = Float64Array.from({ length: 60 }, (_, i) => Math.sin(i) + 0.3 * Math.cos(3 * i) + 0.1);

describe('the equal-weighted cosine test', () => {
  it('does not depend on the unit', () => {
    const { t, pValue } = cosineTest(wave, 1);
    const scaled = cosineTest(
      wave.map((value) => 1000 * value),
      1,
    );
    expect(scaled.t).toBeCloseTo(t as number, 10);
    expect(scaled.pValue).toBeCloseTo(pValue as number, 10);
  });

  it('has the same standard error for a series with values missing at its end as its formula for the rest, up to their places', () => {
    const gap = Float64Array.from([...wave, Number.NaN]);
    const { n, standardError } = cosineTest(gap, 1);
    expect(n).toBe(60);
    expect(standardError).toBeCloseTo(cosineTest(wave, 1).standardError as number, 2);
  });

  it('takes independent values for about as many as they are', () => {
    const { effectiveN, n } = cosineTest(
      Float64Array.from({ length: 3000 }, (_, i) => ((i * i * 7919 + 13 * i) % 10_007) / 10_007),
      1,
    );
    expect(n).toBe(3000);
    expect((effectiveN as number) / 3000).toBeGreaterThan(0.6);
    expect((effectiveN as number) / 3000).toBeLessThan(1.7);
  });

  it.each([
    ['no value', []],
    ['one value', [1]],
    ['equal values', [2, 2, 2, 2]],
    ['only missing ones', [Number.NaN, Number.NaN]],
  ])('has no t for %s', (_, values) => {
    expect(cosineTest(Float64Array.from(values), 1)).toMatchObject({ t: null, pValue: null, effectiveN: null });
  });

  it('refuses an overlap that is none', () => {
    expect(() => cosineTest(wave, 0)).toThrow('An overlap is an integer ≥ 1, found 0.');
  });
});
