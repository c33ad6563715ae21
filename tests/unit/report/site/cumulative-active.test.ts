import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonDomain, cumulativeActive } from '../../../../src/report/site/cumulative-active.ts';
import type { WeeklyReturn } from '../../../../src/report/site/site-subject.ts';
import { Random } from '../../../../src/statistics/random.ts';

function weeksOf(active: readonly (number | null | 'skip' | 'skip, not over')[]): WeeklyReturn[] {
  return active.map((value, i) => ({
    week_ending: `2024-01-${String(i + 1).padStart(2, '0')}`,
    regime: 'a-v1',
    decision: typeof value === 'string' ? 'SKIP' : 'TRADE',
    held_from: null,
    held_to: null,
    positions: 1,
    priced: 1,
    gross_return: null,
    benchmark_return: null,
    turnover: null,
    cost: null,
    net_return: value === 'skip' ? 0 : value === 'skip, not over' ? null : value,
    active_return: typeof value === 'string' ? null : value,
  }));
}

const settings = (seed = 1) => ({ confidence: 0.95, resamples: 400, random: Random.seeded(seed) });
const noise = Random.seeded(3);
const twenty = Array.from({ length: 20 }, () => 0.02 * noise.normal());

describe('the cumulative active return', () => {
  test('is the sum of the known weeks: a week without a trade adds 0, one whose result is not known is left out', () => {
    const { points, traded, blockLength } = cumulativeActive(
      weeksOf([0.01, 'skip', -0.03, null, 'skip, not over']),
      settings(),
    );
    expect(points.map(({ weekEnding, sum }) => [weekEnding.slice(-2), Number(sum.toFixed(6))])).toEqual([
      ['01', 0.01],
      ['02', 0.01],
      ['03', -0.02],
    ]);
    expect(traded).toBe(2);
    expect(blockLength).toBeNull();
    expect(points.every(({ low, high }) => low === null && high === null)).toBe(true);
  });

  test('has no band of fewer than eight traded weeks, however many were skipped', () => {
    const seven = weeksOf([...twenty.slice(0, 7), ...Array.from({ length: 20 }, () => 'skip' as const)]);
    expect(cumulativeActive(seven, settings()).blockLength).toBeNull();
    expect(cumulativeActive(weeksOf(twenty.slice(0, 8)), settings()).blockLength).not.toBeNull();
  });

  test('of nothing is nothing', () => {
    expect(cumulativeActive([], settings()).points).toEqual([]);
  });

  test('has a band of resampled paths: of fresh ones about 2.5 % end above it, and as many below', () => {
    const { points, blockLength } = cumulativeActive(weeksOf(twenty), { ...settings(), resamples: 2000 });
    const { low, high } = points.at(-1) ?? {};
    expect(blockLength).toBeGreaterThanOrEqual(1);
    const random = Random.seeded(99);
    const p = 1 / (blockLength ?? 1);
    const beyond = { above: 0, below: 0 };
    for (let path = 0; path < 2000; path++) {
      let at = 0;
      let sum = 0;
      for (let week = 0; week < 20; week++) {
        at = week > 0 && random.uniform() > p ? (at + 1) % 20 : random.integer(20);
        sum += twenty[at] ?? 0;
      }
      if (sum > (high ?? 0)) beyond.above += 1;
      if (sum < (low ?? 0)) beyond.below += 1;
    }
    for (const count of Object.values(beyond)) {
      expect(count / 2000).toBeGreaterThan(0.012);
      expect(count / 2000).toBeLessThan(0.04);
    }
  });

  test('is the same for the same seed, and its band for another is not', () => {
    const once = cumulativeActive(weeksOf(twenty), settings());
    expect(cumulativeActive(weeksOf(twenty), settings())).toEqual(once);
    expect(cumulativeActive(weeksOf(twenty), settings(2))).not.toEqual(once);
  });

  test('has a band with ends in order, wherever it has one', () => {
    const returns = fc.array(fc.double({ min: -0.1, max: 0.1, noNaN: true }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(returns, (values) => {
        const { points } = cumulativeActive(weeksOf(values), { ...settings(), resamples: 50 });
        for (const { low, high } of points) expect(low ?? 0).toBeLessThanOrEqual(high ?? 0);
      }),
      { numRuns: 30 },
    );
  });
});

test('a common axis holds all paths, their bands and 0', () => {
  const path = (sum: number, low: number | null, high: number | null) => ({
    points: [{ weekEnding: '2024-01-05', sum, low, high }],
    blockLength: 1,
    traded: 1,
  });
  expect(commonDomain([path(0.02, 0.01, 0.05), path(0.01, null, null)])).toEqual([0, 0.05]);
  expect(commonDomain([path(-0.02, -0.07, -0.01)])).toEqual([-0.07, 0]);
  expect(commonDomain([])).toEqual([-0.01, 0.01]);
});
