import { describe, expect, it } from 'vitest';
import { emptyIcs, type NameGroups, RankCorrelator, targetOf } from '../../../src/research/rank-ics.ts';
import { Random } from '../../../src/statistics/random.ts';
import { averageRanks, spearman } from '../../../src/statistics/rank-correlation.ts';
import { RankSorter } from '../../../src/statistics/rank-order.ts';

const sorter = new RankSorter();
const names = 120;

function groups(random: Random): NameGroups {
  return {
    sector: Int32Array.from({ length: names }, () => random.integer(4)),
    sectors: 4,
    size: Int32Array.from({ length: names }, (_, i) => Math.floor((10 * i) / names)),
    sizes: 10,
    beta: averageRanks(Float64Array.from({ length: names }, () => random.normal())),
  };
}

function noise(random: Random, missing: number): Float64Array {
  return Float64Array.from({ length: names }, () => (random.uniform() < missing ? Number.NaN : random.normal()));
}

function correlated(scores: Float64Array, targets: readonly Float64Array[], group: NameGroups, fewest = 3) {
  const order = new Int32Array(names);
  const count = sorter.sort(scores, order);
  const { isTied } = sorter;
  const result = emptyIcs();
  const [main = new Float64Array(names), ...others] = targets;
  const target = (values: Float64Array | undefined) => targetOf(values ?? main, sorter);
  const four = [target(main), target(others[0]), target(others[1]), target(others[2])] as const;
  new RankCorrelator(four, group, fewest).correlate(scores, { order, count, isTied }, result);
  return result;
}

/** Least squares by columns that sum to nothing in common: what ranks are after the means of groups. */
function afterMeans(ranks: Float64Array, group: ArrayLike<number>, kept: readonly number[]): Float64Array {
  return Float64Array.from(kept, (i) => {
    const own = kept.filter((other) => group[other] === group[i]);
    return (ranks[i] as number) - own.reduce((sum, other) => sum + (ranks[other] as number), 0) / own.length;
  });
}

function pearson(x: Float64Array, y: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of: (i: number) => number) => x.reduce((total, _, i) => total + of(i), 0);
  const [dx, dy] = [(i: number) => (x[i] as number) - mx, (i: number) => (y[i] as number) - my];
  return sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2));
}

describe.each([
  ['all there', 0, 0, false],
  ['returns missing', 0, 0.2, false],
  ['scores and returns missing', 0.2, 0.2, false],
  ['scores tied and returns missing', 0.1, 0.2, true],
])('rank ICs, %s', (_, missingScores, missingReturns, isTied) => {
  const random = Random.seeded(5);
  const group = groups(random);
  const own = noise(random, missingScores);
  const scores = isTied ? own.map((value) => Math.round(2 * value)) : own;
  // Two that lack the same names, and between them one that lacks others.
  const first = noise(random, missingReturns);
  const last = noise(random, 0).map((value, i) => (Number.isNaN(first[i]) ? Number.NaN : value));
  const targets = [first, noise(random, missingReturns), last, last.map((value) => -value)];
  const result = correlated(scores, targets, group);
  const [main = new Float64Array(0)] = targets;
  const kept = [...scores.keys()].filter((i) => !Number.isNaN(scores[i]) && !Number.isNaN(main[i]));
  const among = (values: Float64Array) =>
    averageRanks(values.map((value, i) => (kept.includes(i) ? value : Number.NaN)));

  it('are those of Spearman', () => {
    for (const [k, target] of targets.entries())
      expect(result.plain[k]).toBeCloseTo(spearman(scores, target).rho as number, 12);
    expect(result.names).toBe(spearman(scores, main).n);
  });

  it.each(['sector', 'size'] as const)('after the means of each %s', (name) => {
    const residual = (values: Float64Array) => afterMeans(among(values), group[name], kept);
    expect(result[name]).toBeCloseTo(pearson(residual(scores), residual(main)), 10);
  });

  it('after a line through the rank of beta', () => {
    const beta = Float64Array.from(kept, (i) => group.beta[i] as number);
    const residual = (values: Float64Array) => {
      const ranks = among(values);
      const y = Float64Array.from(kept, (i) => ranks[i] as number);
      const slope = (pearson(beta, y) * deviation(y)) / deviation(beta);
      return y.map((value, i) => value - slope * (beta[i] as number));
    };
    expect(result.market).toBeCloseTo(pearson(residual(scores), residual(main)), 10);
  });
});

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
}

it('is unknown where the scores are the same for all, and where too few names have both', () => {
  const random = Random.seeded(6);
  const group = groups(random);
  const returns = noise(random, 0);
  expect(correlated(new Float64Array(names).fill(1), [returns], group)).toMatchObject({
    names,
    sector: Number.NaN,
    market: Number.NaN,
  });
  expect(correlated(new Float64Array(names).fill(1), [returns], group).plain[0]).toBeNaN();
  expect(correlated(noise(random, 0), [returns], group, names + 1).plain[0]).toBeNaN();
});

it('is unknown sector neutral where every name is a sector of its own', () => {
  const random = Random.seeded(7);
  const alone = { ...groups(random), sector: Int32Array.from({ length: names }, (_, i) => i), sectors: names };
  const result = correlated(noise(random, 0), [noise(random, 0)], alone);
  expect(result.sector).toBeNaN();
  expect(result.plain[0]).not.toBeNaN();
});
