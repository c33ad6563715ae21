import { describe, expect, it } from 'vitest';
import { epochDay, isoDate, parseIsoDate } from '../../../../src/calendar/date.ts';
import { UserError } from '../../../../src/errors.ts';
import { availableDay, daySeen, sessionsToPublication } from '../../../../src/ingest/macro/availability.ts';
import { cboe } from '../../../../src/providers/cboe.ts';
import { fred } from '../../../../src/providers/fred.ts';
import { treasury } from '../../../../src/providers/treasury.ts';

const usable = (observed: string, sessions: number) =>
  isoDate(availableDay(epochDay(parseIsoDate(observed)), sessions));
const seen = (instant: string) => isoDate(daySeen(Date.parse(instant)));

describe('the day from which a value may be used', () => {
  it.each([
    ['2024-03-25', 1, '2024-03-26', 'Monday, used on Tuesday'],
    ['2024-03-22', 1, '2024-03-25', 'Friday, used on Monday and not by the week that ends on Friday'],
    ['2024-03-28', 1, '2024-04-01', 'the Thursday before Good Friday'],
    ['2024-03-30', 1, '2024-04-01', 'a Saturday, which is no session'],
    ['2024-03-30', 2, '2024-04-02', 'a Saturday, two sessions later'],
    ['2024-03-29', 1, '2024-04-01', 'Good Friday itself, on which bonds were traded for half a day'],
    ['2024-03-27', 3, '2024-04-02', 'over the holiday and the week-end'],
    ['2024-03-25', 0, '2024-03-25', 'a session, on the day itself'],
    ['2024-03-30', 0, '2024-04-01', 'no session, on the next one'],
    ['1962-01-02', 2, '1990-01-03', 'long before the calendar begins'],
  ])('of %s after %i sessions is %s (%s)', (observed, sessions, expected) => {
    expect(usable(observed, sessions)).toBe(expected);
  });

  it('is not made up where the calendar ends', () => {
    expect(() => usable('2035-12-31', 1)).toThrow(UserError);
    expect(() => usable('2035-12-28', 5)).toThrow('calendar ends before a value of 2035-12-28');
  });
});

describe('the day from which something seen may be used', () => {
  it.each([
    ['2024-03-22T19:59:00Z', '2024-03-22', 'a minute before the close of Friday'],
    ['2024-03-22T20:00:00Z', '2024-03-22', 'at the close'],
    ['2024-03-22T20:00:00.001Z', '2024-03-25', 'after it'],
    ['2024-03-23T12:00:00Z', '2024-03-25', 'on Saturday'],
    ['2023-11-24T18:30:00Z', '2023-11-27', 'after the early close on the day after Thanksgiving'],
    ['2024-03-12T00:30:00Z', '2024-03-12', 'on Monday evening in New York, when it is Tuesday in UTC'],
  ])('at %s is %s (%s)', (instant, expected) => {
    expect(seen(instant)).toBe(expected);
  });

  it('is not made up where the calendar ends', () => {
    expect(() => seen('2036-01-02T12:00:00Z')).toThrow(UserError);
  });
});

describe('the time to publication', () => {
  const week = { ending: '2022-11-11', close: '2022-11-11T21:00:00Z' };

  it('keeps a Friday out of the week that it ends, whoever gives it', () => {
    for (const [provider, series] of [
      [cboe, 'VIX'],
      [treasury, 'BC_10YEAR'],
      [fred, 'BAMLH0A0HYM2'],
      [fred, 'X'],
    ] as const) {
      expect(usable(week.ending, sessionsToPublication(provider, series)) > week.ending).toBe(true);
    }
  });

  it('leaves FRED the time that its sources need', () => {
    expect(sessionsToPublication(fred, 'BAMLH0A0HYM2')).toBe(2);
    expect(sessionsToPublication(fred, 'DGS10')).toBe(3);
    expect(sessionsToPublication(fred, 'T10Y2Y')).toBe(3);
    expect(sessionsToPublication(fred, 'DEXUSEU')).toBe(10);
  });

  it('does not use on Veterans Day, when the exchange trades and FRED rests, what FRED publishes after it', () => {
    const { ending } = week;
    expect(usable('2022-11-10', sessionsToPublication(fred, 'BAMLH0A0HYM2')) > ending).toBe(true);
    expect(usable('2022-11-09', sessionsToPublication(fred, 'DGS10')) > ending).toBe(true);
  });
});
