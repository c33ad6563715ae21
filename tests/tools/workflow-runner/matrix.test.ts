import { describe, expect, it } from 'vitest';
import { describeLeg, expandMatrix } from '../../../tools/workflow-runner/matrix.ts';

describe('expandMatrix', () => {
  it('multiplies the lists, the last one fastest', () => {
    expect(expandMatrix({ os: ['a', 'b'], node: [20, 24] })).toEqual([
      { os: 'a', node: 20 },
      { os: 'a', node: 24 },
      { os: 'b', node: 20 },
      { os: 'b', node: 24 },
    ]);
  });

  it('leaves out what exclude names, also by a part of the keys', () => {
    const matrix = { os: ['a', 'b'], node: [20, 24], exclude: [{ os: 'a', node: 20 }, { os: 'b' }] };
    expect(expandMatrix(matrix)).toEqual([{ os: 'a', node: 24 }]);
  });

  it('gives the legs that GitHub documents for include', () => {
    const legs = expandMatrix({
      fruit: ['apple', 'pear'],
      animal: ['cat', 'dog'],
      include: [
        { color: 'green' },
        { color: 'pink', animal: 'cat' },
        { fruit: 'apple', shape: 'circle' },
        { fruit: 'banana' },
        { fruit: 'banana', animal: 'cat' },
      ],
    });
    expect(legs).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]);
  });

  it('takes a matrix of include alone', () => {
    expect(expandMatrix({ include: [{ site: 'x' }, { site: 'y' }] })).toEqual([{ site: 'x' }, { site: 'y' }]);
  });

  it('refuses an empty list, as GitHub does', () => {
    expect(() => expandMatrix({ regime: [] })).toThrow("The matrix vector 'regime' does not contain any values");
  });

  it('refuses what is not a matrix', () => {
    expect(() => expandMatrix(['a'])).toThrow('must be a mapping');
    expect(() => expandMatrix({ regime: 'a' })).toThrow("The matrix vector 'regime' must be a list");
    expect(() => expandMatrix({ os: ['a'], include: ['b'] })).toThrow("'include' must be a list of mappings");
    expect(() => expandMatrix({ os: ['a'], exclude: [{ os: 'a' }] })).toThrow('no combination');
    expect(() => expandMatrix({ n: Array.from({ length: 257 }, (_, n) => n) })).toThrow('257 combinations');
  });
});

it('describes a leg by all its values, however deep', () => {
  expect(describeLeg({ regime: 'news-novelty-v1', shard: { index: 1, of: 4 } })).toBe('news-novelty-v1, 1, 4');
});
