import { describe, expect, it } from 'vitest';
import type { ResampledMeans } from '../../../src/statistics/resampled-means.ts';
import { realityCheck, stepwiseSuperior, superiorAbility } from '../../../src/statistics/superior-ability.ts';

const byHand = (
  means: readonly number[],
  deviations: readonly number[],
  draws: readonly (readonly number[])[],
): ResampledMeans => ({
  n: 4,
  means: Float64Array.from(means),
  deviations: Float64Array.from(deviations),
  draws: draws.length,
  drawn: Float64Array.from(draws.flat()),
});

// √n·d̄/ω̂ = 1, −2, −0.2; V = 1. The limit −√(2 ln ln 4) is −0.81: the second series is far below 0, the third is not.
const three = byHand(
  [1, -1, -0.1],
  [2, 1, 1],
  [
    [0.5, 0.9, 0.55], // upper 1.8, consistent 1.1 by the third, lower 0.9
    [1, 0, 0], // 1 in all
    [-0.5, -0.5, 0], // 0
    [0.2, 2, 0], // upper 4, the others 2 by the second
    [0, 0.7, 0], // upper 1.4, the others 0
  ],
);

describe('the test for superior ability', () => {
  it('counts the draws that reach what was observed, by what is taken off of those below 0', () => {
    const { lower, consistent, upper } = superiorAbility(three);
    expect([lower, consistent, upper]).toEqual([3 / 6, 4 / 6, 5 / 6]);
  });

  it('is 1 where nothing is above 0', () => {
    const none = byHand([-1, 0], [1, 1], [[-3, -3]]);
    expect(superiorAbility(none)).toEqual({ lower: 1, consistent: 1, upper: 1 });
  });

  it('gives a series that does not vary no say', () => {
    const constant = byHand([5, 1], [0, 1], [[0, 0.1]]);
    expect(superiorAbility(constant).consistent).toBe(1 / 2);
    expect([...stepwiseSuperior(constant, 0.5)]).toEqual([0, 1]);
  });
});

it('the reality check compares means as they are', () => {
  // √4·1 = 2 is reached by the second draw (2) and the fourth (4).
  expect(realityCheck(three)).toBe(3 / 6);
});

describe('the stepwise set', () => {
  // √n·d̄/ω̂ = 4, 2, 0. The highest of all three by draw: 3, 2.4, 0.6; without the first: 0.2, 1.6, 0.6.
  const stepwise = byHand(
    [2, 1, 0],
    [1, 1, 1],
    [
      [1.5, 0.1, 0.1],
      [1.2, 0.8, 0.2],
      [0.1, 0.2, 0.3],
    ],
  );

  it('adds in a second step what the first one hid', () => {
    expect([...stepwiseSuperior(stepwise, 0.5)]).toEqual([1, 1, 0]);
  });

  it('is empty where nothing exceeds', () => {
    expect([...stepwiseSuperior(byHand([0.1, -1], [1, 1], [[1, 1]]), 0.5)]).toEqual([0, 0]);
  });

  it('refuses a level that so few draws cannot show', () => {
    expect(() => stepwiseSuperior(stepwise, 0.05)).toThrow('3 draws are too few for a level of 0.05.');
  });
});
