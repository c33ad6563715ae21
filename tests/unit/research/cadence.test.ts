import { describe, expect, it } from 'vitest';
import { epochDay, isoWeekday, parseIsoDate } from '../../../src/calendar/date.ts';
import { nyse } from '../../../src/calendar/nyse.ts';
import { sessionsBetween } from '../../../src/calendar/sessions.ts';
import { type AsOfRule, asOfDates } from '../../../src/panel/as-of-dates.ts';
import { cadenceOf } from '../../../src/research/cadence.ts';
import { usualStep } from '../../../src/research/label-dates.ts';

const from = parseIsoDate('2015-01-02');
const sessions = Int32Array.from(sessionsBetween(from, parseIsoDate('2022-12-30'), nyse), ({ date }) => epochDay(date));
const everyDay = Int32Array.from({ length: 2900 }, (_, i) => epochDay(from) + i);

function cadence(kind: 'sessions' | 'weekly' | 'monthly', last: number, exchange = sessions) {
  const rule: AsOfRule = { kind, last };
  const dates = asOfDates(rule, [exchange], Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  return cadenceOf(dates, usualStep(dates, [exchange]));
}

describe('the cadence of a panel', () => {
  it.each([
    ['sessions', { every: 'session', sessions: 1, weekends: false }],
    ['weekly', { every: 'week', weekday: 5 }],
    ['monthly', { every: 'month', part: 'last', weekends: false }],
  ] as const)('of %s dates is the same however many there are', (kind, expected) => {
    for (const count of [24, 50, 90]) expect(cadence(kind, count)).toEqual(expected);
  });

  it('is another one where an exchange that trades every day chose the dates', () => {
    expect(cadence('sessions', 60, everyDay)).toEqual({ every: 'session', sessions: 1, weekends: true });
    expect(cadence('weekly', 60, everyDay)).toEqual({ every: 'week', weekday: 7 });
    expect(cadence('monthly', 60, everyDay)).toEqual({ every: 'month', part: 'last', weekends: true });
  });

  it('is another one on another weekday, and with another number of sessions', () => {
    const wednesdays = sessions.filter((day) => isoWeekday(day) === 3);
    expect(cadenceOf(wednesdays, 5)).toEqual({ every: 'week', weekday: 3 });
    const second = sessions.filter((_, i) => i % 2 === 0);
    expect(cadenceOf(second, usualStep(second, [sessions]))).toMatchObject({ every: 'session', sessions: 2 });
  });
});
