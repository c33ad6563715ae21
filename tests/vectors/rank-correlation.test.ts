import { expect, test } from 'vitest';
import { kendallDeviation, kendallTauB, spearman } from '../../src/statistics/rank-correlation.ts';
import { congruentialNumbers } from './linear-congruential.ts';

const x = Float64Array.of(10, 20, 20, 30, 40, 50);
const y = Float64Array.of(0.01, -0.02, 0.03, 0.02, 0.05, 0.04);

test('ties: ρ and τ-b of scipy 1.17.1', () => {
  expect(spearman(x, y)).toEqual({ rho: expect.closeTo(0.753702346348183, 14), n: 6 });
  expect(kendallTauB(x, y)).toEqual({ tau: expect.closeTo(0.5520524474738834, 14), n: 6 });
});

test("the example of scipy's page on kendalltau, ties on both sides", () => {
  const tau = kendallTauB(Float64Array.of(12, 2, 1, 12, 2), Float64Array.of(1, 4, 7, 1, 0));
  expect(tau).toEqual({ tau: expect.closeTo(-0.4714045207910316, 14), n: 5 });
});

test('a hundred pairs with many ties: scipy 1.17.1', () => {
  const e = congruentialNumbers(200);
  const a = Float64Array.from(e.slice(0, 100), (value) => Math.floor(value * 8));
  const b = Float64Array.from(a, (_, i) => Math.floor(((e[i] ?? 0) + (e[i + 100] ?? 0)) * 6));
  expect(spearman(a, b).rho).toBeCloseTo(0.6301037786795355, 13);
  expect(kendallTauB(a, b).tau).toBeCloseTo(0.48961322484755054, 13);
});

test("Kendall's deviation of τ for ten names: √(2·25 / (9·10·9))", () => {
  expect(kendallDeviation(10)).toBeCloseTo(0.2484519975, 10);
});
