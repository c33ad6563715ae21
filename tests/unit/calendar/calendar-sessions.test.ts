import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDay, isoDate, parseIsoDate } from '../../../src/calendar/date.ts';
import { clock } from '../../../src/calendar/exchange-calendar.ts';
import { nyse, nyseCalendar } from '../../../src/calendar/nyse.ts';
import { type AdHocDay, nyseAdHocDays } from '../../../src/calendar/nyse-ad-hoc.ts';
import {
  closureReason,
  firstSessionOnOrAfter,
  lastSessionOnOrBefore,
  previousSession,
  sessionIndex,
  sessionOn,
  sessionsBetween,
} from '../../../src/calendar/sessions.ts';
import { UserError } from '../../../src/errors.ts';

const d = parseIsoDate;
const firstDay = epochDay(nyse.firstDate);
const lastDay = epochDay(nyse.lastDate);
const all = sessionsBetween(nyse.firstDate, nyse.lastDate);
const anyDate = fc.integer({ min: firstDay, max: lastDay }).map(isoDate);
const anySession = fc.constantFrom(...all);

describe('NYSE holidays', () => {
  it.each([
    ['1994-04-27', 'funeral of President Nixon'],
    ['1998-01-19', 'Martin Luther King, Jr. Day'],
    ['2001-09-11', 'attacks of 11 September'],
    ['2010-12-24', 'Christmas Day'],
    ['2012-10-30', 'Hurricane Sandy'],
    ['2021-12-24', 'Christmas Day'],
    ['2022-06-20', 'Juneteenth'],
    ['2023-01-02', "New Year's Day"],
    ['2025-01-09', 'day of mourning for President Carter'],
    ['2026-04-03', 'Good Friday'],
    ['2026-07-03', 'Independence Day'],
    ['2027-06-18', 'Juneteenth'],
    ['2027-07-05', 'Independence Day'],
    ['2027-12-24', 'Christmas Day'],
    ['2024-03-30', 'weekend'],
  ])('is closed on %s: %s', (date, reason) => {
    expect(sessionOn(d(date))).toBeUndefined();
    expect(closureReason(d(date))).toBe(reason);
  });

  it.each([
    ['1997-01-20', 'Martin Luther King Day became a holiday in 1998'],
    ['2021-06-18', 'Juneteenth became a holiday in 2022'],
    ['2010-12-31', 'a New Year on a Saturday is not made up'],
    ['2021-12-31', 'a New Year on a Saturday is not made up'],
    ['2027-12-31', 'a New Year on a Saturday is not made up'],
    ['2001-09-10', 'the day before the attacks'],
    ['2001-09-17', 'the day trading resumed'],
    ['2012-10-31', 'the day trading resumed'],
  ])('is open on %s: %s', (date) => {
    expect(sessionOn(d(date))?.date).toBe(date);
    expect(closureReason(d(date))).toBeUndefined();
  });
});

describe('NYSE hours', () => {
  it.each([
    ['1992-11-27', '1992-11-27T19:00:00.000Z', 'at 14:00 until 1992'],
    ['1993-11-26', '1993-11-26T18:00:00.000Z', 'at 13:00 since 1993'],
    ['1996-07-05', '1996-07-05T17:00:00.000Z', 'the Friday after a Thursday holiday, until 2012'],
    ['2013-07-03', '2013-07-03T17:00:00.000Z', 'the Wednesday before a Thursday holiday, since 2013'],
    ['1999-12-31', '1999-12-31T18:00:00.000Z', 'the eve of 2000'],
    ['2023-07-03', '2023-07-03T17:00:00.000Z', 'before Independence Day'],
    ['2023-11-24', '2023-11-24T18:00:00.000Z', 'after Thanksgiving'],
    ['2024-12-24', '2024-12-24T18:00:00.000Z', 'on Christmas Eve'],
    ['2028-07-03', '2028-07-03T17:00:00.000Z', 'before Independence Day'],
  ])('close early on %s at %s: %s', (date, close) => {
    const session = sessionOn(d(date));
    expect(new Date(session?.closeUtc ?? 0).toISOString()).toBe(close);
    expect(session?.earlyClose).toBe(true);
  });

  it.each(['1991-11-29', '1994-07-05', '1996-07-03', '2013-07-05', '2021-07-02', '2022-12-23', '2027-07-02'])(
    'are the regular ones on %s',
    (date) => {
      const session = sessionOn(d(date));
      expect(session?.earlyClose).toBe(false);
      expect((session?.closeUtc ?? 0) - (session?.openUtc ?? 0)).toBe(6.5 * 3_600_000);
    },
  );

  it('move by an hour in UTC with daylight saving time, under the rules of 2006 and of 2007', () => {
    const opens = (date: string) => new Date(sessionOn(d(date))?.openUtc ?? 0).toISOString().slice(11, 16);
    expect([opens('2006-03-31'), opens('2006-04-03'), opens('2006-10-27'), opens('2006-10-30')]).toEqual([
      '14:30',
      '13:30',
      '13:30',
      '14:30',
    ]);
    expect([opens('2007-03-09'), opens('2007-03-12'), opens('2007-11-02'), opens('2007-11-05')]).toEqual([
      '14:30',
      '13:30',
      '13:30',
      '14:30',
    ]);
  });

  it('close early exactly when the session is shorter than six and a half hours', () => {
    expect(all.filter((s) => s.earlyClose)).toEqual(all.filter((s) => s.closeUtc - s.openUtc < 6.5 * 3_600_000));
  });
});

describe('the table of ad-hoc days', () => {
  it('is sorted by date, names real weekdays and gives each a reason', () => {
    const dates = nyseAdHocDays.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const { date, reason } of nyseAdHocDays) {
      expect([0, 6]).not.toContain(new Date(d(date)).getUTCDay());
      expect(reason).not.toBe('');
    }
  });

  it('is the one that docs/calendar.md shows', () => {
    const page = readFileSync(new URL('../../../docs/calendar.md', import.meta.url), 'utf8');
    const section = page.split('## Ad-hoc days')[1]?.split('\n## ')[0] ?? '';
    const clockTime = (minutes = 0) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    const what = (day: AdHocDay) => {
      if (day.closed) return 'closed';
      const opens = day.opens === undefined ? [] : [`opens ${clockTime(day.opens)}`];
      const closes = day.closes === undefined ? [] : [`closes ${clockTime(day.closes)}`];
      return [...opens, ...closes].join(', ');
    };
    const rows = section.split('\n').filter((line) => /^\| \d{4}/.test(line));
    expect(rows).toEqual(nyseAdHocDays.map((day) => `| ${day.date} | ${what(day)} | ${day.reason} |`));
  });

  it('changes a day that the rules call a session', () => {
    const byRulesAlone = nyseCalendar([]);
    for (const { date } of nyseAdHocDays) {
      expect(sessionOn(d(date), byRulesAlone), date).toBeDefined();
      expect(sessionOn(d(date)), date).not.toEqual(sessionOn(d(date), byRulesAlone));
    }
  });

  it('can hold a late open and an early close of the same day', () => {
    const calendar = nyseCalendar([
      { date: '2030-01-08', closed: false, opens: clock(11), closes: clock(14), reason: 'blizzard' },
      { date: '2030-01-09', closed: false, opens: clock(11), reason: 'blizzard' },
    ]);
    const hours = (date: string) => {
      const { openUtc = 0, closeUtc = 0, earlyClose } = sessionOn(d(date), calendar) ?? {};
      return [
        new Date(openUtc).toISOString().slice(11, 16),
        new Date(closeUtc).toISOString().slice(11, 16),
        earlyClose,
      ];
    };
    expect(hours('2030-01-08')).toEqual(['16:00', '19:00', true]);
    expect(hours('2030-01-09')).toEqual(['16:00', '21:00', false]);
  });
});

describe('finding sessions', () => {
  it('looks strictly before, on or before, and on or after a date', () => {
    expect(previousSession(d('2026-04-06')).date).toBe('2026-04-02');
    expect(previousSession(d('2026-04-02')).date).toBe('2026-04-01');
    expect(lastSessionOnOrBefore(d('2026-04-05')).date).toBe('2026-04-02');
    expect(lastSessionOnOrBefore(d('2026-04-02')).date).toBe('2026-04-02');
    expect(firstSessionOnOrAfter(d('2026-04-03')).date).toBe('2026-04-06');
    expect(firstSessionOnOrAfter(d('2026-04-06')).date).toBe('2026-04-06');
  });

  it('counts sessions between dates by their ordinals', () => {
    expect(sessionIndex(d('1990-01-02'))).toBe(0);
    expect(sessionIndex(d('2001-09-17')) - sessionIndex(d('2001-09-10'))).toBe(1);
  });

  it('lists the sessions of a range with both ends, and none of a reversed one', () => {
    expect(sessionsBetween(d('2001-09-08'), d('2001-09-18')).map((s) => s.date)).toEqual([
      '2001-09-10',
      '2001-09-17',
      '2001-09-18',
    ]);
    expect(sessionsBetween(d('2001-09-11'), d('2001-09-14'))).toEqual([]);
    expect(sessionsBetween(d('2001-09-18'), d('2001-09-10'))).toEqual([]);
  });

  it('tells why a date has no ordinal, and the next session', () => {
    expect(() => sessionIndex(d('2026-04-03'))).toThrow(
      expect.objectContaining({
        name: 'UserError',
        message: 'expected a session of NYSE, but it is closed on 2026-04-03 (Good Friday)',
        hint: 'The next session is 2026-04-06.',
      }),
    );
  });

  it.each(['1989-12-29', '2036-01-02'])('refuses %s, which the calendar does not cover', (text) => {
    const date = d(text);
    const inside = d('2020-01-02');
    for (const ask of [
      () => sessionOn(date),
      () => previousSession(date),
      () => lastSessionOnOrBefore(date),
      () => firstSessionOnOrAfter(date),
      () => sessionIndex(date),
      () => sessionsBetween(date, inside),
      () => sessionsBetween(inside, date),
      () => closureReason(date),
    ]) {
      expect(ask).toThrow(
        expect.objectContaining({ name: 'UserError', hint: 'The calendar covers 1990-01-01 to 2035-12-31.' }),
      );
    }
  });

  it('holds the first and the last session of its range, and says where it has none', () => {
    expect(all[0]?.date).toBe('1990-01-02');
    expect(all.at(-1)?.date).toBe('2035-12-31');
    expect(() => previousSession(d('1990-01-02'))).toThrow(UserError);
    expect(() => lastSessionOnOrBefore(d('1990-01-01'))).toThrow(UserError);
  });

  it('agrees with a plain search through all sessions', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(sessionOn(date)).toBe(all.find((s) => s.date === date));
        expect(firstSessionOnOrAfter(date)).toBe(all.find((s) => s.date >= date));
        const earlier = all.findLast((s) => s.date < date);
        if (earlier !== undefined) expect(previousSession(date)).toBe(earlier);
        const upTo = all.findLast((s) => s.date <= date);
        if (upTo !== undefined) expect(lastSessionOnOrBefore(date)).toBe(upTo);
      }),
    );
  });

  it('numbers sessions as sessionsBetween counts them', () => {
    fc.assert(
      fc.property(anySession, anySession, (a, b) => {
        const [from, to] = a.date <= b.date ? [a, b] : [b, a];
        expect(sessionIndex(to.date) - sessionIndex(from.date) + 1).toBe(sessionsBetween(from.date, to.date).length);
      }),
    );
  });
});
