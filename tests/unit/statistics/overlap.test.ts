import { expect, test } from 'vitest';
import { overlap } from '../../../src/statistics/overlap.ts';

test('shared names beside the hypergeometric mean and deviation', () => {
  // 5 of 10 against 4 of 10: mean 2, variance 5·4·5·6/(100·9) = 2/3.
  const result = overlap(['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'x', 'y'], 10);
  expect(result).toMatchObject({ shared: 2, possible: 4, expectedByChance: 2, population: 10 });
  expect(result.deviationByChance).toBeCloseTo(Math.sqrt(2 / 3), 12);
});

test('the mean over all pairs of picks is what chance gives', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const pairs = names.flatMap((x, i) => names.slice(i + 1).map((y) => [x, y]));
  const shared = pairs.flatMap((p) => pairs.map((q) => overlap(p, q, 5).shared));
  expect(shared.reduce((a, b) => a + b) / shared.length).toBeCloseTo(
    overlap(['a', 'b'], ['a', 'b'], 5).expectedByChance,
    12,
  );
});

test('no names, and a population of one, are no failure', () => {
  expect(overlap([], ['a'], 0)).toMatchObject({ shared: 0, expectedByChance: 0, deviationByChance: 0 });
  expect(overlap(['a'], ['a'], 1)).toMatchObject({ shared: 1, expectedByChance: 1, deviationByChance: 0 });
});
