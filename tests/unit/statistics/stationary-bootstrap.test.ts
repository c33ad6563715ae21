import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalVariance, whiteNoiseShare } from '../../../src/statistics/natural-variance.ts';
import { Random } from '../../../src/statistics/random.ts';
import {
  type BootstrapMean,
  bootstrapMean,
  drawStationaryIndices,
  optimalBlockLength,
  stationaryIndices,
} from '../../../src/statistics/stationary-bootstrap.ts';

const missing = Number.NaN;
const series = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 8, maxLength: 40 });
const normals = (seed: number, n: number) => {
  const random = Random.seeded(seed);
  return Float64Array.from({ length: n }, () => random.normal());
};
const bootstrap = (values: Float64Array, seed = 1, blockLength?: number): BootstrapMean => {
  const settings = { confidence: 0.95, resamples: 199, random: Random.seeded(seed) };
  return bootstrapMean(values, blockLength === undefined ? settings : { ...settings, blockLength });
};

describe('resamples', () => {
  it('take what follows, around the end, until a block begins anew', () => {
    expect([...stationaryIndices([2, 0, 0, 1], [0, 0.9, 0.9, 0.9], 0.5)]).toEqual([2, 3, 0, 1]);
    expect([...stationaryIndices([], [], 0.5)]).toEqual([]);
  });

  it('have blocks of the mean length and every index equally often', () => {
    const n = 50;
    const indices = new Uint32Array(n);
    const random = Random.seeded(8);
    const counts = new Array<number>(n).fill(0);
    let breaks = 0;
    for (let r = 0; r < 4_000; r++) {
      drawStationaryIndices(random, 0.2, indices);
      for (const [i, index] of indices.entries()) {
        counts[index] = (counts[index] ?? 0) + 1;
        if (i > 0 && index !== ((indices[i - 1] ?? 0) + 1) % n) breaks++;
      }
    }
    // A new block begins with probability 0.2 and happens to go on with 1/50 of these.
    expect(breaks / (4_000 * 49)).toBeCloseTo(0.2 * (49 / 50), 2);
    expect(Math.min(...counts)).toBeGreaterThan(3_500);
    expect(Math.max(...counts)).toBeLessThan(4_500);
  });

  it('are independent draws for blocks of length one', () => {
    const indices = new Uint32Array(1_000);
    drawStationaryIndices(Random.seeded(9), 1, indices);
    const followers = indices.filter((index, i) => i > 0 && index === (indices[i - 1] ?? 0) + 1).length;
    expect(followers).toBeLessThan(10);
  });
});

describe('optimalBlockLength', () => {
  it('does not change with place and scale, and grows with the dependence', () => {
    const noise = normals(3, 300);
    let carried = 0;
    const persistent = noise.map((value) => {
      carried = 0.8 * carried + value;
      return carried;
    });
    const length = optimalBlockLength(persistent);
    expect(length?.stationary).toBeGreaterThan(3 * (optimalBlockLength(noise)?.stationary ?? 0));
    expect(optimalBlockLength(persistent.map((value) => 100 - 7 * value))?.stationary).toBeCloseTo(
      length?.stationary ?? 0,
      8,
    );
  });

  it('stays between 1 and ⌈min(3√n, n/3)⌉', () => {
    fc.assert(
      fc.property(series, (drawn) => {
        const length = optimalBlockLength(Float64Array.from(drawn));
        if (length === null) return;
        const longest = Math.ceil(Math.min(3 * Math.sqrt(drawn.length), drawn.length / 3));
        for (const each of [length.stationary, length.circular]) {
          expect(each).toBeGreaterThanOrEqual(1);
          expect(each).toBeLessThanOrEqual(longest);
        }
      }),
    );
  });

  it('is null without variance or with fewer than eight values, missing ones not counted', () => {
    expect(optimalBlockLength(new Float64Array(30).fill(0.1))).toBeNull();
    expect(optimalBlockLength(Float64Array.of(1, 2, 3, 4, missing, 5, 6, 7))).toBeNull();
    expect(optimalBlockLength(Float64Array.of(1, 2, 3, 4, missing, 5, 6, 7, 8))).not.toBeNull();
    expect(optimalBlockLength(Float64Array.of())).toBeNull();
  });
});

describe('bootstrapMean', () => {
  it('studentises as it says: by the natural variance, corrected for n and, in resamples, to its known mean', () => {
    const values = normals(19, 30).map((value, i) => value + Math.sin(i) + 0.5);
    const n = values.length;
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    const centred = values.map((value) => value - mean);
    const known = naturalVariance(centred, 0.25);
    const random = Random.seeded(3);
    const indices = new Uint32Array(n);
    const resamples = Array.from({ length: 199 }, () => {
      drawStationaryIndices(random, 0.25, indices);
      const drawn = Float64Array.from(indices, (i) => centred[i] ?? missing);
      const drawnMean = drawn.reduce((sum, value) => sum + value, 0) / n;
      const variance = naturalVariance(
        drawn.map((value) => value - drawnMean),
        0.25,
      );
      return { drawnMean, variance };
    });
    const meanVariance = resamples.reduce((sum, { variance }) => sum + variance, 0) / 199;
    const magnitudes = resamples
      .map(({ drawnMean, variance }) => Math.abs(drawnMean) / Math.sqrt(((variance / meanVariance) * known) / n))
      .sort((a, b) => a - b);
    const standardError = Math.sqrt(known / whiteNoiseShare(n, 0.25) / n);
    const result = bootstrap(values, 3, 4);
    expect(result.value).toBeCloseTo(mean, 12);
    expect(result.interval?.[1]).toBeCloseTo(mean + (magnitudes[189] ?? missing) * standardError, 10);
    const asExtreme = magnitudes.filter((magnitude) => magnitude >= mean / standardError).length;
    expect(result.pValue).toBe((1 + asExtreme) / 200);
  });

  it('has an interval around the mean, as wide to either side, that leaves 0 out exactly where p ≤ 0.05', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -20, max: 20 }), (drawn, shift) => {
        const result = bootstrap(Float64Array.from(drawn, (value) => value + shift));
        if (result.interval === null || result.value === null || result.pValue === null) return;
        const [low, high] = result.interval;
        expect(high - result.value).toBeCloseTo(result.value - low, 8);
        expect(result.pValue <= 0.05).toBe(low > 0 || high < 0);
        expect(result.pValue).toBeGreaterThan(0);
        expect(result.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('moves with the series and mirrors with its sign, for the same random numbers', () => {
    const values = normals(12, 40);
    const [low, high] = bootstrap(values).interval ?? [missing, missing];
    const moved = bootstrap(values.map((value) => 2 - 3 * value)).interval;
    expect(moved?.[0]).toBeCloseTo(2 - 3 * high, 10);
    expect(moved?.[1]).toBeCloseTo(2 - 3 * low, 10);
  });

  it('is the same for the same seed and differs a little for another', () => {
    const values = normals(13, 40);
    expect(bootstrap(values, 7)).toEqual(bootstrap(values, 7));
    const [one, other] = [bootstrap(values, 7).interval?.[0], bootstrap(values, 8).interval?.[0]];
    expect(one).not.toBe(other);
    expect(Math.abs((one ?? missing) - (other ?? missing))).toBeLessThan(0.2);
  });

  it('is wider for a dependent series than for the same values in random order', () => {
    const noise = normals(14, 120);
    let carried = 0;
    const persistent = noise.map((value) => {
      carried = 0.8 * carried + value;
      return carried;
    });
    const width = (values: Float64Array) => {
      const [low, high] = bootstrap(values).interval ?? [missing, missing];
      return high - low;
    };
    const mixed = Random.seeded(2).shuffle(persistent.slice());
    expect(width(persistent)).toBeGreaterThan(1.5 * width(mixed));
  });

  it('covers the mean of a dependent series in most of 200 cases', () => {
    const random = Random.seeded(15);
    let covered = 0;
    for (let r = 0; r < 200; r++) {
      let carried = 0;
      const values = Float64Array.from({ length: 100 }, () => {
        carried = 0.3 * carried + random.normal();
        return 5 + carried;
      });
      const [low, high] = bootstrap(values, r).interval ?? [missing, missing];
      if (low <= 5 && 5 <= high) covered++;
    }
    // 93 % hold nominally; the binomial deviation is 1.8 %.
    expect(covered).toBeGreaterThan(176);
    expect(covered).toBeLessThan(199);
  });

  it('uses a block length that is given, else one of at least ∛n', () => {
    const values = normals(16, 64);
    expect(bootstrap(values, 1, 2.5).blockLength).toBe(2.5);
    expect(bootstrap(values).blockLength).toBeGreaterThanOrEqual(4 - 1e-12);
  });

  it('leaves missing values out', () => {
    const values = normals(17, 12);
    const gaps = Float64Array.from([missing, ...values.slice(0, 5), missing, ...values.slice(5)]);
    expect(bootstrap(gaps)).toEqual(bootstrap(values));
    expect(bootstrap(gaps).n).toBe(12);
  });

  it('has no interval for fewer than eight values, no variance, or a block beyond the series', () => {
    const none = { interval: null, blockLength: null, pValue: null };
    expect(bootstrap(Float64Array.of())).toEqual({ value: null, n: 0, ...none });
    expect(bootstrap(Float64Array.of(3))).toEqual({ value: 3, n: 1, ...none });
    expect(bootstrap(Float64Array.of(1, 2, 3, 4, 5, 6, 7))).toEqual({ value: 4, n: 7, ...none });
    expect(bootstrap(new Float64Array(20).fill(0.25))).toEqual({ value: 0.25, n: 20, ...none });
    expect(bootstrap(normals(1, 10), 1, 11).interval).toBeNull();
  });

  it('has no interval where many resamples hold nothing but equal values', () => {
    const oneTrade = new Float64Array(30);
    oneTrade[12] = 0.3;
    expect(bootstrap(oneTrade)).toMatchObject({ value: expect.closeTo(0.01, 15), n: 30, interval: null, pValue: null });
  });

  it('refuses settings that have no answer', () => {
    const values = normals(1, 20);
    const random = Random.seeded(1);
    for (const confidence of [0, 1, missing]) {
      expect(() => bootstrapMean(values, { confidence, resamples: 199, random })).toThrow(/confidence/);
    }
    expect(() => bootstrapMean(values, { confidence: 0.95, resamples: 18, random })).toThrow(/too few/);
    expect(() => bootstrapMean(values, { confidence: 0.95, resamples: 19, random })).not.toThrow();
    expect(() => bootstrap(values, 1, 0.5)).toThrow(/block length/);
  });
});
