import { describe, expect, test } from 'vitest';
import { epochDay, type IsoDate, isoDate, isoWeekday } from '../../../src/calendar/date.ts';
import { asOfDates, parseAsOf } from '../../../src/panel/as-of-dates.ts';

const day = (text: string) => epochDay(text as IsoDate);

/** Weekdays from one date to another but for some. */
function weekdays(from: string, to: string, ...closed: string[]): number[] {
  const days = Array.from({ length: day(to) - day(from) + 1 }, (_, i) => day(from) + i);
  return days.filter((each) => isoWeekday(each) <= 5 && !closed.includes(isoDate(each)));
}

const everyDay = (from: string, to: string) => Array.from({ length: day(to) - day(from) + 1 }, (_, i) => day(from) + i);

function chosen(
  rule: string,
  exchanges: number[][],
  from = Number.NEGATIVE_INFINITY,
  until = Number.POSITIVE_INFINITY,
) {
  return Array.from(asOfDates(parseAsOf(rule), exchanges, from, until), isoDate);
}

// Independence Day of 2025 is a Friday.
const newYork = weekdays('2025-06-23', '2025-07-18', '2025-07-04');
const london = weekdays('2025-06-23', '2025-07-18');
const coins = everyDay('2025-06-23', '2025-07-20');

describe('as-of dates', () => {
  test('of a week are its last session', () => {
    expect(chosen('weekly', [newYork])).toEqual(['2025-06-27', '2025-07-03', '2025-07-11', '2025-07-18']);
    expect(chosen('weekly:2', [newYork])).toEqual(['2025-07-11', '2025-07-18']);
  });

  test('of a week are a day on which the most exchanges held one, not the last of one of them', () => {
    expect(chosen('weekly', [newYork, london, coins])).toEqual([
      '2025-06-27',
      '2025-07-03',
      '2025-07-11',
      '2025-07-18',
    ]);
  });

  test('of a month are its last session', () => {
    expect(chosen('monthly', [newYork])).toEqual(['2025-06-30', '2025-07-18']);
  });

  test('are the last sessions, without weekends on which only some trade', () => {
    expect(chosen('sessions:3', [newYork, london, coins])).toEqual(['2025-07-16', '2025-07-17', '2025-07-18']);
    expect(chosen('sessions:900', [newYork])).toHaveLength(newYork.length);
  });

  test('are no weekend on which one of two exchanges rests, nor on which most of them trade', () => {
    expect(chosen('sessions:2', [newYork, coins])).toEqual(['2025-07-17', '2025-07-18']);
    expect(chosen('sessions:2', [newYork, coins, coins])).toEqual(['2025-07-17', '2025-07-18']);
    expect(chosen('sessions:2', [coins])).toEqual(['2025-07-19', '2025-07-20']);
  });

  test('are a holiday of one exchange of two', () => {
    expect(chosen('sessions:3', [newYork, london], day('2025-07-01'), day('2025-07-07'))).toEqual([
      '2025-07-03',
      '2025-07-04',
      '2025-07-07',
    ]);
  });

  test('lie between two dates', () => {
    expect(chosen('sessions:2', [newYork], day('2025-07-01'), day('2025-07-07'))).toEqual(['2025-07-03', '2025-07-07']);
  });

  test('are those of a list, each once and ascending', () => {
    expect(chosen('2025-07-07, 2025-07-01 2025-07-07', [newYork])).toEqual(['2025-07-01', '2025-07-07']);
    expect(() => chosen('2025-07-04', [newYork])).toThrow(/2025-07-04 is an as-of date/);
    expect(() => chosen('2025-02-30', [newYork])).toThrow(/a date that exists/);
  });

  test('of the past do not depend on what came later', () => {
    for (const until of london) {
      const cut = [newYork, london, coins].map((sessions) => sessions.filter((each) => each <= until));
      expect(chosen('sessions:5', [newYork, london, coins], undefined, until)).toEqual(chosen('sessions:5', cut));
    }
  });

  test.each(['', 'daily', 'sessions', 'sessions:0', 'weekly:x'])('are not %j', (text) => {
    expect(() => parseAsOf(text)).toThrow(/as-of dates are/);
  });
});
