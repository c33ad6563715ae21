import { expect, it } from 'vitest';
import { epochDay, parseIsoDate } from '../../../../src/calendar/date.ts';
import {
  PackTimes,
  type SessionRule,
  sessionOnOrAfter,
  sessionsBefore,
} from '../../../../src/ingest/backbone/pack-times.ts';

const day = (date: string) => epochDay(parseIsoDate(date));

it.each<[SessionRule, string, string]>([
  ['nyse', '2016-01-15', '2016-01-15'],
  // A Saturday before Martin Luther King Day.
  ['nyse', '2016-01-16', '2016-01-19'],
  ['weekdays', '2016-01-16', '2016-01-18'],
  ['weekdays', '2016-01-17', '2016-01-18'],
])('the session of a pack (%s) of %s is %s', (rule, date, session) => {
  expect(sessionOnOrAfter(rule, day(date))).toBe(day(session));
});

it.each<[SessionRule, string, number, string]>([
  ['nyse', '2016-01-19', 5, '2016-01-11'],
  ['weekdays', '2016-01-19', 5, '2016-01-12'],
  ['weekdays', '2016-01-19', 2, '2016-01-15'],
  ['weekdays', '2016-01-22', 4, '2016-01-18'],
  ['nyse', '2016-01-19', 0, '2016-01-19'],
  // Long before the calendar begins.
  ['nyse', '1900-01-05', 5, '1899-12-29'],
])('the session (%s) before %s by %i is %s', (rule, date, count, session) => {
  expect(sessionsBefore(rule, day(date), count)).toBe(day(session));
});

const timesOf = (isHistory: boolean) =>
  new PackTimes({ days: [day('2016-01-16')], isHistory, lateSessions: 1, ruleOf: () => 'nyse' });

it('a row is known on its own day, a late one from the session of its pack', () => {
  const seen = (date: string) => timesOf(false).firstSeen(0, 1, day(date));
  expect([seen('2016-01-15'), seen('2016-01-14')]).toEqual([day('2016-01-15'), day('2016-01-19')]);
});

it('history is known on its own day, however late it came', () => {
  expect(timesOf(true).firstSeen(0, 1, day('1999-01-04'))).toBe(day('1999-01-04'));
});
