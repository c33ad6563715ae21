import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/statistics/random.ts';
import { sharpeDifference } from '../../../src/statistics/sharpe-difference.ts';

/** Two series that share half of their variance, each with an autocorrelation of 0.2. */
function pair(random: Random, n: number, edge: number): [Float64Array, Float64Array] {
  const [x, y] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const common = random.normal();
    x[i] = 0.2 * (x[i - 1] ?? 0) + common + random.normal();
    y[i] = 0.2 * (y[i - 1] ?? 0) + common + random.normal();
  }
  return [x.map((value) => value + edge), y];
}

function rejections(edge: number, runs: number): number {
  const random = Random.seeded(11).stream(`edge ${edge}`);
  let rejected = 0;
  for (let run = 0; run < runs; run++) {
    const [x, y] = pair(random, 250, edge);
    if ((sharpeDifference(x, y, 99, random)?.pValue ?? 1) <= 0.05) rejected += 1;
  }
  return rejected / runs;
}

describe('the difference of two Sharpe ratios on the same steps', () => {
  it('is that of means over deviations, whatever the scale of either', () => {
    const [x, y] = pair(Random.seeded(1), 100, 0.3);
    const found = sharpeDifference(x, y, 99, Random.seeded(2));
    const scaled = sharpeDifference(
      x.map((value) => 7 * value),
      y,
      99,
      Random.seeded(2),
    );
    expect(scaled?.difference).toBeCloseTo(found?.difference ?? 0, 12);
    expect(scaled?.pValue).toBe(found?.pValue);
    const turned = sharpeDifference(y, x, 99, Random.seeded(2));
    expect(turned?.difference).toBeCloseTo(-(found?.difference ?? 0), 12);
  });

  it('is found by chance in about 5 % of pairs that have none, and mostly where there is one', () => {
    const byChance = rejections(0, 150);
    expect(byChance).toBeGreaterThan(0.01);
    expect(byChance).toBeLessThan(0.1);
    expect(rejections(0.4, 50)).toBeGreaterThan(0.8);
  });

  it('of a series and itself is never significant', () => {
    const [x] = pair(Random.seeded(3), 100, 0.5);
    expect(sharpeDifference(x, x, 99, Random.seeded(4))).toMatchObject({ difference: 0, pValue: 1 });
  });

  it('is not there for a series without variance', () => {
    expect(sharpeDifference(new Float64Array(50), pair(Random.seeded(5), 50, 0)[0], 99, Random.seeded(6))).toBeNull();
  });
});
