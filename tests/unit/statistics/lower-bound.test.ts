import { expect, it } from 'vitest';
import { lowerBound } from '../../../src/statistics/lower-bound.ts';

it('lowerBound is the first place that does not come before, as a look at each place finds it', () => {
  for (let length = 0; length <= 9; length++) {
    for (let first = 0; first <= length; first++) expect(lowerBound(length, (place) => place < first)).toBe(first);
  }
});

it('lowerBound asks about few places', () => {
  const asked: number[] = [];
  const isBefore = (place: number) => {
    asked.push(place);
    return place < 777_777;
  };
  expect(lowerBound(1_000_000, isBefore)).toBe(777_777);
  expect(asked.length).toBeLessThanOrEqual(20);
});
