import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDay, isoDate, parseIsoDate } from '../../../src/calendar/date.ts';
import { nyse, nyseCalendar } from '../../../src/calendar/nyse.ts';
import { sessionsBetween } from '../../../src/calendar/sessions.ts';
import { parseWeekSelection } from '../../../src/calendar/week-selection.ts';
import {
  lastFinishedWeek,
  nextWeek,
  previousWeek,
  type Week,
  weekEndingOn,
  weekOf,
  weekOfInstant,
  weeksBack,
  weeksBetween,
} from '../../../src/calendar/weeks.ts';
import { UserError } from '../../../src/errors.ts';

const d = parseIsoDate;
const lastSunday = d('2035-12-30');
const anyDate = fc.integer({ min: epochDay(nyse.firstDate), max: epochDay(lastSunday) }).map(isoDate);
const allWeeks = weeksBetween(nyse.firstDate, nyse.lastDate);
const anyWeek = fc.constantFrom(...allWeeks);
const firstWeek = weekOf(d('1990-01-02'));
const anyInstant = fc.integer({ min: firstWeek.previousCutoffUtc + 1, max: weekOf(lastSunday).cutoffUtc });
const names = (weeks: readonly Week[]) => weeks.map(({ weekEnding }) => weekEnding);
const userError = (parts: { message?: unknown; hint?: unknown }) =>
  expect.objectContaining({ name: 'UserError', ...parts });

describe('the week of a date', () => {
  it.each([
    ['2001-09-13', '2001-09-10', 'the rest of the week was closed'],
    ['2026-04-03', '2026-04-02', 'Good Friday'],
    ['2026-07-03', '2026-07-02', 'Independence Day kept on Friday'],
    ['2021-12-24', '2021-12-23', 'Christmas kept on Friday'],
    ['2022-01-01', '2021-12-31', 'a Saturday'],
    ['2012-10-29', '2012-11-02', 'closed on Monday and Tuesday'],
    ['2014-12-29', '2015-01-02', 'an ISO week across the year'],
    ['1990-01-01', '1990-01-05', "the calendar's first date"],
    ['2035-12-30', '2035-12-28', "the calendar's last whole week"],
  ])('of %s ends on %s (%s)', (date, weekEnding) => {
    expect(weekOf(d(date)).weekEnding).toBe(weekEnding);
  });

  it('has its cutoff at the close of its last session, early closes included', () => {
    expect(new Date(weekOf(d('2023-11-24')).cutoffUtc).toISOString()).toBe('2023-11-24T18:00:00.000Z');
    expect(new Date(weekOf(d('2026-04-01')).cutoffUtc).toISOString()).toBe('2026-04-02T20:00:00.000Z');
    expect(new Date(firstWeek.previousCutoffUtc).toISOString()).toBe('1989-12-29T21:00:00.000Z');
  });

  it('is refused outside the calendar and in the ISO week that its end cuts', () => {
    expect(() => weekOf(d('1989-12-31'))).toThrow(userError({ hint: expect.stringContaining('1990-01-01') }));
    expect(() => weekOf(d('2036-01-01'))).toThrow(userError({ hint: expect.stringContaining('2035-12-31') }));
    expect(() => weekOf(d('2035-12-31'))).toThrow(userError({ hint: expect.stringContaining('to 2035-12-30') }));
  });

  it('does not exist where the exchange was closed from Monday to Friday', () => {
    const closed = ['04', '05', '06', '07', '08'].map((day) => ({
      date: `2030-03-${day}`,
      closed: true as const,
      reason: 'test',
    }));
    const calendar = nyseCalendar(closed);
    expect(() => weekOf(d('2030-03-06'), calendar)).toThrow(
      userError({ message: expect.stringContaining('2030-03-06') }),
    );
    const after = weekOf(d('2030-03-11'), calendar);
    expect(previousWeek(after, calendar).weekEnding).toBe('2030-03-01');
    expect(after.previousCutoffUtc).toBe(weekOf(d('2030-03-01'), calendar).cutoffUtc);
  });
});

describe('a week by its name', () => {
  it('is found by its week_ending', () => {
    expect(weekEndingOn('2026-04-02')).toBe(weekOf(d('2026-04-02')));
  });

  it.each([
    ['2026-04-03', 'Good Friday', '2026-04-02'],
    ['2014-03-26', 'not the last session of its week', '2014-03-28'],
    ['2014-03-29', 'weekend', '2014-03-28'],
  ])('is refused as %s (%s); the hint names %s', (text, reason, right) => {
    expect(() => weekEndingOn(text)).toThrow(
      userError({ message: expect.stringContaining(`${text} (${reason})`), hint: expect.stringContaining(right) }),
    );
  });
});

describe('the last finished week', () => {
  it('changes at the cutoff itself', () => {
    const { cutoffUtc } = weekEndingOn('2026-07-02');
    expect(lastFinishedWeek(cutoffUtc - 1).weekEnding).toBe('2026-06-26');
    expect(lastFinishedWeek(cutoffUtc).weekEnding).toBe('2026-07-02');
    expect(lastFinishedWeek(Date.UTC(2026, 6, 3, 12)).weekEnding).toBe('2026-07-02');
  });

  it('is refused where the calendar cannot know it', () => {
    expect(() => lastFinishedWeek(firstWeek.cutoffUtc - 1)).toThrow(UserError);
    expect(lastFinishedWeek(Date.UTC(2035, 11, 31) - 1).weekEnding).toBe('2035-12-28');
    expect(() => lastFinishedWeek(Date.UTC(2035, 11, 31))).toThrow(UserError);
    expect(() => lastFinishedWeek(Number.NaN)).toThrow(UserError);
  });
});

describe('the week of an instant', () => {
  it('holds news up to the close; later news belongs to the next week', () => {
    const close = Date.UTC(2014, 2, 28, 20);
    expect(weekOfInstant(close).weekEnding).toBe('2014-03-28');
    expect(weekOfInstant(close + 1).weekEnding).toBe('2014-04-04');
    expect(weekOfInstant(Date.UTC(2014, 2, 30)).weekEnding).toBe('2014-04-04');
  });

  it('moves with the close of a holiday week', () => {
    expect(weekOfInstant(Date.UTC(2026, 3, 2, 20)).weekEnding).toBe('2026-04-02');
    expect(weekOfInstant(Date.UTC(2026, 3, 3, 12)).weekEnding).toBe('2026-04-10');
  });

  it('is refused outside the calendar', () => {
    expect(weekOfInstant(firstWeek.previousCutoffUtc + 1)).toBe(firstWeek);
    expect(() => weekOfInstant(firstWeek.previousCutoffUtc)).toThrow(UserError);
    expect(() => weekOfInstant(weekOf(lastSunday).cutoffUtc + 1)).toThrow(UserError);
    expect(() => weekOfInstant(Number.NaN)).toThrow(UserError);
  });
});

describe('runs of weeks', () => {
  it('lists the weeks whose week_ending lies in a range', () => {
    expect(names(weeksBetween(d('2026-03-27'), d('2026-04-09')))).toEqual(['2026-03-27', '2026-04-02']);
    expect(weeksBetween(d('2014-03-28'), d('2014-12-26'))).toHaveLength(40);
    expect(weeksBetween(d('2026-04-09'), d('2026-03-27'))).toEqual([]);
    expect(() => weeksBetween(d('1989-01-01'), d('1991-01-01'))).toThrow(UserError);
    expect(() => weeksBetween(d('1991-01-01'), d('2036-01-04'))).toThrow(UserError);
  });

  it('goes back n weeks, oldest first, the week itself included', () => {
    const week = weekEndingOn('2026-04-10');
    expect(names(weeksBack(week, 3))).toEqual(['2026-03-27', '2026-04-02', '2026-04-10']);
    expect(weeksBack(week, 1)).toEqual([week]);
    expect(() => weeksBack(firstWeek, 2)).toThrow(
      userError({ message: expect.stringContaining('no week before the one ending 1990-01-05') }),
    );
    expect(() => weeksBack(week, 0)).toThrow(RangeError);
    expect(() => weeksBack(week, 1.5)).toThrow(RangeError);
  });

  it('ends at both ends of the calendar', () => {
    expect(nextWeek(weekEndingOn('2026-04-02')).weekEnding).toBe('2026-04-10');
    expect(() => previousWeek(firstWeek)).toThrow(UserError);
    expect(() => nextWeek(weekOf(lastSunday))).toThrow(UserError);
  });
});

describe('laws of weeks', () => {
  it('the week of a week_ending is that week', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const week = weekOf(date);
        expect(weekOf(week.weekEnding)).toBe(week);
        expect(weekEndingOn(week.weekEnding)).toBe(week);
        expect(weekOfInstant(week.cutoffUtc)).toBe(week);
        expect(lastFinishedWeek(week.cutoffUtc)).toBe(week);
      }),
    );
  });

  it('weeks partition the sessions, in order', () => {
    expect(allWeeks.flatMap(({ sessions }) => sessions)).toEqual(sessionsBetween(nyse.firstDate, lastSunday));
    for (const week of allWeeks) {
      expect(week.sessions.map(({ date }) => weekOf(date))).toEqual(week.sessions.map(() => week));
      expect(week.sessions.at(-1)?.date).toBe(week.weekEnding);
    }
  });

  it('each cutoff is the previous cutoff of the week after', () => {
    for (const week of allWeeks.slice(1)) expect(week.previousCutoffUtc).toBe(previousWeek(week).cutoffUtc);
  });

  it('an instant lies after the previous cutoff of its week and not after its cutoff', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const week = weekOfInstant(instant);
        expect(instant).toBeGreaterThan(week.previousCutoffUtc);
        expect(instant).toBeLessThanOrEqual(week.cutoffUtc);
      }),
    );
  });

  it('a later instant never belongs to an earlier week', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        expect(weekOfInstant(early).cutoffUtc).toBeLessThanOrEqual(weekOfInstant(late).cutoffUtc);
      }),
    );
  });

  it('the next week of the previous week is the week', () => {
    fc.assert(
      fc.property(anyWeek, fc.integer({ min: 1, max: 60 }), (week, n) => {
        fc.pre(week.weekEnding >= '1992-01-01');
        expect(nextWeek(previousWeek(week))).toBe(week);
        const back = weeksBack(week, n);
        expect(back).toHaveLength(n);
        expect(back.at(-1)).toBe(week);
        expect(back).toEqual(weeksBetween(back[0]?.weekEnding ?? week.weekEnding, week.weekEnding));
      }),
    );
  });
});

describe('a selection of weeks', () => {
  it.each([
    ['2014-03-28', ['2014-03-28']],
    ['2014-04-04, 2014-03-28', ['2014-03-28', '2014-04-04']],
    ['2014-03-28 2014-03-28\n2014-04-04', ['2014-03-28', '2014-04-04']],
    ['2014-04-11..2014-04-25', ['2014-04-11', '2014-04-17', '2014-04-25']],
    ['2014-04-12 .. 2014-04-18', ['2014-04-17']],
    ['2014-04-11..2014-04-17,2014-05-02', ['2014-04-11', '2014-04-17', '2014-05-02']],
  ])('%j selects %j', (text, expected) => {
    expect(names(parseWeekSelection(text))).toEqual(expected);
  });

  it.each([
    ['', 'found none'],
    [' , ', 'found none'],
    ['2014-04-18', '2014-04-18 (Good Friday)'],
    ['2014-03-28..', 'from..to'],
    ['..2014-03-28', 'from..to'],
    ['2014-03-28..2014-04-04..2014-04-11', 'from..to'],
    ['2014-04-04..2014-03-28', 'runs forward'],
    ['2014-04-12..2014-04-13', 'found none in 2014-04-12..2014-04-13'],
    ['2014-02-30..2014-04-04', '2014-02-30'],
    ['last week', 'YYYY-MM-DD'],
    ['1980-01-04', '1980-01-04'],
  ])('%j is refused and says %j', (text, message) => {
    expect(() => parseWeekSelection(text)).toThrow(userError({ message: expect.stringContaining(message) }));
  });

  it('gives a hint with every refusal', () => {
    for (const text of ['', '2014-04-18', '2014-03-28..', '2014-04-04..2014-03-28', '2014-02-30', '1980-01-04']) {
      expect(() => parseWeekSelection(text)).toThrow(userError({ hint: expect.stringMatching(/\d{4}-\d{2}|month/) }));
    }
  });
});
