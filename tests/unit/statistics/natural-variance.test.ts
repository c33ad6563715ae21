import fc from 'fast-check';
import { expect, test } from 'vitest';
import { naturalVariance, whiteNoiseShare } from '../../../src/statistics/natural-variance.ts';
import { Random } from '../../../src/statistics/random.ts';
import { drawStationaryIndices } from '../../../src/statistics/stationary-bootstrap.ts';

const series = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 20 });
const probability = fc.double({ min: 0.01, max: 1, noNaN: true });

function centred(values: readonly number[]): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Float64Array.from(values, (value) => value - mean);
}

/** The sum of lemma 1, term by term. */
function byDefinition(x: Float64Array, p: number): number {
  const n = x.length;
  let variance = 0;
  for (let k = 0; k < n; k++) {
    const circular = x.reduce((sum, value, t) => sum + value * (x[(t + n - k) % n] ?? 0), 0) / n;
    variance += (k === 0 ? 1 : 2 * (1 - k / n) * (1 - p) ** k) * circular;
  }
  return variance;
}

test('equals the sum over circular autocovariances, and is never negative', () => {
  fc.assert(
    fc.property(series, probability, (drawn, p) => {
      const x = centred(drawn);
      const variance = naturalVariance(x, p);
      expect(variance).toBeCloseTo(byDefinition(x, p), 8);
      expect(variance).toBeGreaterThan(-1e-9);
    }),
  );
});

test('is the variance of the values when every block has length one', () => {
  expect(naturalVariance(Float64Array.of(-1, 0, 1), 1)).toBeCloseTo(2 / 3, 15);
});

test('is the variance of the means of many resamples', () => {
  const x = centred([3, 4, 6, 7, 7, 5, 2, 1, 0, 2]);
  const random = Random.seeded(5);
  const indices = new Uint32Array(x.length);
  const count = 40_000;
  let squares = 0;
  for (let r = 0; r < count; r++) {
    drawStationaryIndices(random, 0.3, indices);
    squares += (indices.reduce((sum, i) => sum + (x[i] ?? 0), 0) / x.length) ** 2;
  }
  // Four standard errors of a variance: 4·√(2/40,000) of it.
  expect((squares / count) * x.length).toBeGreaterThan(naturalVariance(x, 0.3) * (1 - 0.03));
  expect((squares / count) * x.length).toBeLessThan(naturalVariance(x, 0.3) * (1 + 0.03));
});

test('white noise keeps on average the share that it is said to keep', () => {
  const random = Random.seeded(6);
  const [n, p, count] = [20, 0.25, 20_000];
  let sum = 0;
  for (let r = 0; r < count; r++) sum += naturalVariance(centred(Array.from({ length: n }, () => random.normal())), p);
  expect(Math.abs(sum / count - whiteNoiseShare(n, p))).toBeLessThan(0.015);
  expect(whiteNoiseShare(20, 1)).toBeCloseTo(19 / 20, 14);
});
