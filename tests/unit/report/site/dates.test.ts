import { expect, test } from 'vitest';
import { dayAndMonth, instant, longDate } from '../../../../src/report/site/dates.ts';

test('a date is written out, without the locale of the machine', () => {
  expect(longDate('2026-07-02')).toBe('2 July 2026');
  expect(dayAndMonth('2026-07-02')).toBe('Thursday 2 July');
  expect(dayAndMonth('2024-12-30')).toBe('Monday 30 December');
});

test('an instant is in UTC, to the minute', () => {
  expect(instant(Date.UTC(2026, 0, 9, 21, 4, 59))).toBe('9 January 2026, 21:04 UTC');
});
