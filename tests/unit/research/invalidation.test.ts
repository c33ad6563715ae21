import { describe, expect, test } from 'vitest';
import { type Change, type Derived, invalidated } from '../../../src/research/invalidation.ts';

const changed = (dataset: string): Change => ({
  input: `${dataset}/1`,
  dataset,
  kind: 'changed',
  before: 'a',
  now: 'b',
});
const made = (name: string, changes: readonly Change[], restsOn: readonly string[] = []): Derived => {
  return { what: 'partition', name, dataset: name, changes, restsOn, obstacle: undefined };
};

describe('what rests on a changed input', () => {
  test('is what has one of its own, or rests on such, however far', () => {
    const all = [
      made('a', [changed('bars')]),
      made('b', []),
      made('c', [], ['a', 'b']),
      made('d', [], ['c']),
      made('e', [], ['b']),
    ];
    expect(invalidated(all).map(({ name, depth }) => [name, depth])).toEqual([
      ['a', 1],
      ['c', 2],
      ['d', 3],
    ]);
  });

  test('is critical below an action or a delisting, and major elsewhere', () => {
    const all = [
      made('a', [changed('bars')]),
      made('b', [changed('asset_actions')]),
      made('c', [changed('delistings')]),
      made('d', [], ['a']),
      made('e', [], ['a', 'b']),
    ];
    expect(invalidated(all).map(({ name, severity }) => [name, severity])).toEqual([
      ['a', 'major'],
      ['b', 'critical'],
      ['c', 'critical'],
      ['d', 'major'],
      ['e', 'critical'],
    ]);
  });

  test('cannot be made again where what it rests on cannot, unless that has no place any more', () => {
    const all = [
      { ...made('a', [changed('bars')]), obstacle: 'No bars.' },
      { ...made('b', [changed('bars')]), obstacle: 'No bars.', isDropped: true },
      made('c', [], ['a']),
      made('d', [], ['b']),
    ];
    expect(invalidated(all).map(({ name, obstacle }) => [name, obstacle])).toEqual([
      ['a', 'No bars.'],
      ['b', 'No bars.'],
      ['c', 'It rests on a, which cannot be made again.'],
      ['d', undefined],
    ]);
  });
});
