import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { psi, psiOfSamples } from '../../../src/statistics/psi.ts';
import { Random } from '../../../src/statistics/random.ts';

const shares = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }).map((counts) => {
  const total = counts.reduce((sum, count) => sum + count, 0) || 1;
  return counts.map((count) => count / total);
});
const normals = (random: Random, n: number, shift = 0) =>
  Float64Array.from({ length: n }, () => random.normal() + shift);

describe('psi', () => {
  it('is 0 for the same shares, never negative, and symmetric', () => {
    fc.assert(
      fc.property(shares, shares, (e, a) => {
        expect(psi(e, e)).toBe(0);
        expect(psi(e, a)).toBeGreaterThanOrEqual(0);
        expect(psi(a, e)).toBeCloseTo(psi(e, a), 12);
      }),
    );
  });

  it('raises an empty bin to the floor', () => {
    const byHand = (0.5 - 0.01) * Math.log(0.5 / 0.01) + (1 - 0.5) * Math.log(2);
    expect(psi([0.5, 0.5], [0, 1], 0.01)).toBeCloseTo(byHand, 14);
    expect(psi([1, 0], [1, 0])).toBe(0);
  });

  it('refuses other bins and what is no share', () => {
    expect(() => psi([0.5, 0.5], [1])).toThrow(/same bins/);
    expect(() => psi([-0.1, 1.1], [0.5, 0.5])).toThrow(/negative/);
    expect(() => psi([0.5, 0.5], [Number.NaN, 1])).toThrow(/negative/);
  });
});

describe('psiOfSamples', () => {
  it('is 0 for the reference itself, in any order', () => {
    const reference = normals(Random.seeded(1), 200);
    expect(psiOfSamples(reference, reference.toReversed())).toMatchObject({ psi: 0, referenceN: 200, recentN: 200 });
  });

  it('does not change with a monotone transform of both', () => {
    const random = Random.seeded(2);
    const [reference, recent] = [normals(random, 101), normals(random, 60, 0.5)];
    const before = psiOfSamples(reference, recent).psi ?? Number.NaN;
    const after = psiOfSamples(
      reference.map((value) => 3 * value - 7),
      recent.map((value) => 3 * value - 7),
    );
    expect(after.psi).toBeCloseTo(before, 12);
  });

  it('sees a shift of one deviation, and calls the same distribution stable', () => {
    const random = Random.seeded(3);
    const reference = normals(random, 2_000);
    expect(psiOfSamples(reference, normals(random, 1_000)).psi).toBeLessThan(0.1);
    expect(psiOfSamples(reference, normals(random, 1_000, 1)).psi).toBeGreaterThan(0.25);
  });

  it('is on average what chance gives, within 5 %', () => {
    const random = Random.seeded(4);
    const drawn = Array.from({ length: 400 }, () => psiOfSamples(normals(random, 600), normals(random, 300)));
    const mean = drawn.reduce((sum, { psi: index }) => sum + (index ?? Number.NaN), 0) / drawn.length;
    expect(drawn[0]?.byChance).toBeCloseTo(9 * (1 / 600 + 1 / 300), 12);
    expect(mean / (drawn[0]?.byChance ?? Number.NaN)).toBeCloseTo(1, 1);
  });

  it('sees values leave a constant reference in either direction', () => {
    const constant = new Float64Array(50).fill(2);
    expect(psiOfSamples(constant, constant).psi).toBe(0);
    for (const other of [1, 3]) expect(psiOfSamples(constant, new Float64Array(50).fill(other)).psi).toBeGreaterThan(1);
  });

  it('keeps a value that fills several deciles apart from its neighbours', () => {
    const reference = Float64Array.from({ length: 100 }, (_, i) => (i < 20 ? -1 - i : i < 70 ? 0 : i));
    const withoutZeros = reference.map((value) => (value === 0 ? -0.5 : value));
    expect(psiOfSamples(reference, withoutZeros).psi).toBeGreaterThan(1);
  });

  it('leaves missing values out and says how many remain', () => {
    const reference = Float64Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? Number.NaN : i));
    expect(psiOfSamples(reference, Float64Array.of(Number.NaN, 4))).toMatchObject({
      psi: null,
      referenceN: 20,
      recentN: 1,
    });
  });

  it('takes an empty bin for half a value', () => {
    // One value in each of ten bins against ten in the first: 0.9·ln 10 + 9·0.05·ln 2.
    const ten = Float64Array.from({ length: 10 }, (_, i) => i);
    const { psi: index } = psiOfSamples(ten, new Float64Array(10));
    expect(index).toBeCloseTo(0.9 * Math.log(10) + 0.45 * Math.LN2, 12);
  });

  it('is null where a sample has fewer values than there are bins', () => {
    const ten = Float64Array.from({ length: 10 }, (_, i) => i);
    const nine = ten.subarray(1);
    expect(psiOfSamples(nine, ten)).toEqual({ psi: null, byChance: null, referenceN: 9, recentN: 10 });
    expect(psiOfSamples(ten, nine)).toEqual({ psi: null, byChance: null, referenceN: 10, recentN: 9 });
    expect(psiOfSamples(ten, Float64Array.of())).toEqual({ psi: null, byChance: null, referenceN: 10, recentN: 0 });
    expect(psiOfSamples(ten, ten).psi).toBe(0);
  });
});
