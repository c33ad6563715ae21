import { expect, test } from 'vitest';
import { benjaminiHochberg, holm } from '../../src/statistics/multiple-testing.ts';

// Computed with statsmodels, as published in the examples of both methods.
const p = Float64Array.of(0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205);

function expectAll(found: Float64Array, expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 12);
}

test('Benjamini and Hochberg', () => {
  expectAll(benjaminiHochberg(p), [0.008, 0.032, 0.0672, 0.0672, 0.0672, 0.08, 0.08457142857142856, 0.205]);
});

test('Holm', () => {
  expectAll(holm(p), [0.008, 0.056, 0.234, 0.234, 0.234, 0.234, 0.234, 0.234]);
});

test('the order of the tests has no say', () => {
  const reversed = p.toReversed();
  expectAll(benjaminiHochberg(reversed), [...benjaminiHochberg(p)].reverse());
  expectAll(holm(reversed), [...holm(p)].reverse());
});

test('what is no p-value is refused', () => {
  expect(() => benjaminiHochberg(Float64Array.of(0.5, Number.NaN))).toThrow(
    'A p-value lies between 0 and 1, found NaN.',
  );
  expect(() => holm(Float64Array.of(1.5))).toThrow('found 1.5');
});
