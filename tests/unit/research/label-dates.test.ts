import { describe, expect, it } from 'vitest';
import { walkForwardFolds } from '../../../src/research/folds.ts';
import { daysAfterSessions, sessionsBetween, usualStep } from '../../../src/research/label-dates.ts';

const weekdays = Int32Array.from({ length: 400 }, (_, i) => 7 * Math.floor(i / 5) + (i % 5));
const weekly = Int32Array.from({ length: 60 }, (_, i) => 7 * i + 4);
const until = (day: number) => weekdays.filter((one) => one <= day);
const from = (day: number) => weekdays.filter((one) => one >= day);

describe('an exchange that begins past the middle of the panel', () => {
  const late = from(300);

  it('has no say in how far dates are apart before', () => {
    expect(usualStep(weekly, [weekdays, late])).toBe(5);
    expect(sessionsBetween(4, 18, [weekdays, late])).toBe(10);
  });

  it('nor in when their labels are over', () => {
    expect(daysAfterSessions(weekly, [weekdays, late], 6)).toEqual(daysAfterSessions(weekly, [weekdays], 6));
  });
});

describe('an exchange that ends before the panel does', () => {
  const ended = until(200);

  it('has no say in when labels behind its end are over', () => {
    expect(daysAfterSessions(weekly, [weekdays, ended], 6)).toEqual(daysAfterSessions(weekly, [weekdays], 6));
  });

  it('nor in how far dates are apart after', () => {
    expect(sessionsBetween(193, 207, [weekdays, ended])).toBe(10);
  });

  it('leaves every fold its training dates', () => {
    const settings = {
      scheme: 'anchored',
      count: 3,
      test_dates: 5,
      min_train_dates: 10,
      train_dates: 15,
      embargo_days: 0,
    } as const;
    const folds = (exchanges: readonly Int32Array[]) =>
      walkForwardFolds(weekly, exchanges, { lag: 1, horizon: 5 }, settings);
    expect(folds([weekdays, ended])).toEqual(folds([weekdays]));
  });
});

it('exchanges of which one takes over from the other count as far as each is known', () => {
  expect(sessionsBetween(4, 32, [until(11), from(14)])).toBe(15);
});

it('a label that no exchange has seen the end of is not over', () => {
  const [end] = daysAfterSessions(Int32Array.of(200), [until(204), until(202)], 6);
  expect(end).toBeGreaterThan(weekdays.at(-1) as number);
});

it('a date before the first session of every exchange has no label that is over', () => {
  const [end] = daysAfterSessions(Int32Array.of(4), [from(14)], 6);
  expect(end).toBeGreaterThan(weekdays.at(-1) as number);
});
