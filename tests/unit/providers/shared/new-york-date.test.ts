import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../../src/calendar/date.ts';
import { newYorkDate, newYorkTime } from '../../../../src/providers/shared/new-york-date.ts';

const newYork = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York', dateStyle: 'short' });

describe('newYorkDate', () => {
  it('agrees with the time zone database for every half hour around the changes of clocks and years', () => {
    for (const year of [1987, 1999, 2006, 2007, 2012, 2024, 2025]) {
      for (const [month, days] of [
        [0, 3],
        [2, 31],
        [3, 30],
        [9, 31],
        [10, 30],
        [11, 31],
      ] as const) {
        for (let half = 0; half < days * 48; half++) {
          const instant = Date.UTC(year, month, 2) + half * 1_800_000;
          if (newYorkDate(instant) !== newYork.format(instant)) {
            expect([new Date(instant).toISOString(), newYorkDate(instant)]).toEqual(newYork.format(instant));
          }
        }
      }
    }
    expect(newYorkDate(Date.UTC(2024, 0, 1, 4, 59))).toBe('2023-12-31');
    expect(newYorkDate(Date.UTC(2024, 0, 1, 5))).toBe('2024-01-01');
  });

  it.each([
    ['2024-01-02T05:00:00Z', '2024-01-02'],
    ['2024-07-02T04:00:00Z', '2024-07-02'],
    ['2024-07-02T03:59:59.999Z', '2024-07-01'],
    ['2024-07-02T00:00:00-04:00', '2024-07-02'],
    ['2024-03-10T04:30:00Z', '2024-03-09'],
    ['2024-11-03T04:30:00Z', '2024-11-03'],
  ])('reads %s', (instant, date) => {
    expect(newYorkDate(instant)).toBe(date);
  });

  it.each([
    '2024-01-02',
    '2024-01-02T05:00:00',
    '2024-13-45T05:00:00Z',
    'yesterday',
    '',
    '1900-01-01T05:00:00Z',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1e15,
    1e18,
    null,
    undefined,
    true,
  ])('gives %j back as it is', (instant) => {
    expect(newYorkDate(instant)).toBe(instant);
  });
});

describe('newYorkTime', () => {
  it.each([
    ['2024-01-02', 0, '2024-01-02T05:00:00Z'],
    ['2024-07-02', 0, '2024-07-02T04:00:00Z'],
    ['2024-07-02', 16, '2024-07-02T20:00:00Z'],
    ['2023-12-29', 16, '2023-12-29T21:00:00Z'],
    ['2024-03-08', 16, '2024-03-08T21:00:00Z'],
    ['2024-03-11', 0, '2024-03-11T04:00:00Z'],
  ])('%s at %i:00 is %s', (date, hour, instant) => {
    expect(newYorkTime(parseIsoDate(date), hour)).toBe(instant);
  });
});
