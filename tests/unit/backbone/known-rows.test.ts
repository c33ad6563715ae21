import { expect, test } from 'vitest';
import { digestsUpTo } from '../../../src/backbone/known-rows.ts';

const rows = [
  { day: 5, text: 'b' },
  { day: 3, text: 'a' },
  { day: 5, text: 'c' },
];

test('a day has no digest before the first row, and the same one until the next', () => {
  const [none, first, same, last] = digestsUpTo(rows, [2, 3, 4, 5]);
  expect(none).toBeUndefined();
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(same).toBe(first);
  expect(last).not.toBe(first);
});

test('rows that come later change no digest before them, and their order has no say', () => {
  const before = digestsUpTo(rows, [3, 5]);
  expect(digestsUpTo([...rows.toReversed(), { day: 6, text: 'a' }], [3, 5])).toEqual(before);
  expect(digestsUpTo([...rows, { day: 4, text: 'd' }], [3])).toEqual(before.slice(0, 1));
  expect(digestsUpTo([...rows, { day: 4, text: 'd' }], [3, 5])[1]).not.toBe(before[1]);
});
