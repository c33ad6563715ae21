import { expect, test } from 'vitest';
import { rbo } from '../../src/statistics/rank-biased-overlap.ts';

// rbo_ext of the Python package rbo 0.1.3, which follows equation 32 of Webber, Moffat and Zobel 2010 too.
test.each([
  ['abcde', 'bacfg', 0.9, 0.619335],
  ['abcdefg', 'cab', 0.9, 0.855],
  ['abcdefghij', 'acbdxyz', 0.8, 0.769423238095238],
  ['abcdefgh', 'acg', 0.9, 0.7523791267857143],
  ['xa', 'abxcd', 0.8, 0.5501866666666667],
  ['ab', 'ab', 0.5, 1],
  ['abc', 'xyz', 0.9, 0],
])('%s and %s at p = %f', (a, b, p, expected) => {
  expect(rbo([...a], [...b], p)).toBeCloseTo(expected, 14);
});

test('by hand: x y against y z at p = ½ share 0 at depth 1 and 1 at depth 2: ½·(½·½) + ½·¼', () => {
  expect(rbo(['x', 'y'], ['y', 'z'], 0.5)).toBeCloseTo(0.25 * 0.5 + 0.5 * 0.25, 15);
});
