import { expect, test } from 'vitest';
import { nameList } from '../../../src/text/name-list.ts';

test('names all where they are few, else the first and how many more there are', () => {
  expect(nameList([])).toBe('');
  expect(nameList(['AAA', 'BBB'], 2)).toBe('AAA, BBB');
  expect(nameList(['AAA', 'BBB', 'CCC', 'DDD'], 2)).toBe('AAA, BBB and 2 more');
});

test('keeps sentences apart', () => {
  expect(nameList(['one, two', 'three'], 1, '; ')).toBe('one, two; and 1 more');
});

test('gives lines, too, and how many more there are in one of its own', () => {
  expect(nameList(['a: gone', 'b: gone', 'c: gone'], 2, '\n')).toBe('a: gone\nb: gone\nand 1 more');
});
