import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  epochDay,
  epochDayOf,
  isoDate,
  isoWeekday,
  isoWeekOrdinal,
  parseIsoDate,
  yearOf,
} from '../../../src/calendar/date.ts';
import { easterSunday, lastWeekday, nthWeekday, weekday } from '../../../src/calendar/month-days.ts';
import { newYorkUtcOffsets } from '../../../src/calendar/new-york-time.ts';
import { UserError } from '../../../src/errors.ts';

const firstDay = -719_528;
const lastDay = 2_932_896;
const anyDay = fc.integer({ min: firstDay, max: lastDay });
const dayMs = 86_400_000;
const newYorkUtcOffset = (day: number) => newYorkUtcOffsets(yearOf(day))(day);

describe('dates', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2014-03-28', 16_157],
  ])('%s is epoch day %i', (text, day) => {
    expect(epochDay(parseIsoDate(text))).toBe(day);
    expect(isoDate(day)).toBe(text);
  });

  it.each(['2014-02-30', '2014-02-29', '1900-02-29', '2014-13-01', '2014-00-10', '2014-04-31', '2014-01-00'])(
    'refuses %s, a day that does not exist',
    (text) => {
      expect(() => parseIsoDate(text)).toThrow(UserError);
      expect(() => parseIsoDate(text)).toThrow(`expected a date that exists, found ${text}`);
    },
  );

  it.each(['', '2014-3-28', '20140328', '2014-03-28T00:00:00Z', ' 2014-03-28', '28.03.2014', 'today'])(
    'refuses %j, which is not written YYYY-MM-DD',
    (text) => {
      expect(() => parseIsoDate(text)).toThrow(UserError);
      expect(() => parseIsoDate(text)).toThrow(/YYYY-MM-DD/);
    },
  );

  it.each([0.5, Number.NaN, lastDay + 1, firstDay - 1, 1e12])('has no date for day %d', (day) => {
    expect(() => isoDate(day)).toThrow(RangeError);
  });

  it('name every day of the years 0000–9999, and only one each', () => {
    expect([isoDate(firstDay), isoDate(lastDay)]).toEqual(['0000-01-01', '9999-12-31']);
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(epochDay(parseIsoDate(isoDate(day)))).toBe(day);
      }),
    );
  });

  it('sort as text in the order of their days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(isoDate(a) < isoDate(b)).toBe(a < b);
      }),
    );
  });

  it('have the year, month and day they are made of', () => {
    expect(isoDate(epochDayOf(2024, 2, 29))).toBe('2024-02-29');
    expect(yearOf(epochDayOf(2024, 12, 31))).toBe(2024);
    expect(yearOf(epochDayOf(2025, 1, 1))).toBe(2025);
  });

  it.each([
    ['2026-04-03', 5],
    ['2035-12-31', 1],
    ['1990-01-07', 7],
  ])('%s is weekday %i', (text, weekdayNumber) => {
    expect(isoWeekday(epochDay(parseIsoDate(text)))).toBe(weekdayNumber);
  });

  it('begins a new ISO week on each Monday and only then', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const begins = isoWeekOrdinal(day) !== isoWeekOrdinal(day - 1);
        expect(begins).toBe(isoWeekday(day) === weekday.monday);
      }),
    );
  });
});

describe('days of a month', () => {
  it.each([
    [1990, '1990-04-15'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2026, '2026-04-05'],
    [2035, '2035-03-25'],
  ])('Easter Sunday of %i is %s', (year, date) => {
    expect(isoDate(easterSunday(year))).toBe(date);
  });

  it('finds the fourth Thursday and the last Monday of a month, also in December', () => {
    expect(isoDate(nthWeekday(4, weekday.thursday, 11, 2023))).toBe('2023-11-23');
    expect(isoDate(nthWeekday(1, weekday.monday, 9, 2025))).toBe('2025-09-01');
    expect(isoDate(lastWeekday(weekday.monday, 5, 2021))).toBe('2021-05-31');
    expect(isoDate(lastWeekday(weekday.sunday, 12, 2023))).toBe('2023-12-31');
  });
});

describe("New York's clock", () => {
  it('agrees with the time zone database at noon of every day 1990–2035', () => {
    const hourInNewYork = new Intl.DateTimeFormat('en-US', {
      timeZone: 'America/New_York',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    const wrong: string[] = [];
    for (let day = epochDayOf(1990, 1, 1); day <= epochDayOf(2035, 12, 31); day++) {
      const noon = day * dayMs + (12 * 60 - newYorkUtcOffset(day)) * 60_000;
      if (hourInNewYork.format(noon) !== '12') wrong.push(isoDate(day));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2006-04-01', -300],
    ['2006-04-02', -240],
    ['2006-10-29', -300],
    ['2007-03-10', -300],
    ['2007-03-11', -240],
    ['2007-11-03', -240],
    ['2007-11-04', -300],
  ])('on %s is %i minutes ahead of UTC', (date, offset) => {
    expect(newYorkUtcOffset(epochDay(parseIsoDate(date)))).toBe(offset);
  });

  it('does not answer for years before the rule of 1987', () => {
    expect(() => newYorkUtcOffsets(1986)).toThrow(RangeError);
  });
});
