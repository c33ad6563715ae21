import { describe, expect, it } from 'vitest';
import { publicAt } from '../../../../src/providers/edgar/acceptance-time.ts';

/** As ISO text in UTC; undefined when no time can be told. */
function at(acceptanceDateTime: unknown, filingDate: unknown, form = '8-K'): string | undefined {
  const instant = publicAt({ acceptanceDateTime, filingDate, form });
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

describe('when a filing was public', () => {
  it.each([
    // Headers say 16:21:59 and 07:30:32 in New York: https://github.com/theOGognf/finagg/issues/64
    ['2025-05-01T16:21:59.000Z', '2025-05-01', '2025-05-01T20:21:59.000Z'],
    ['2025-04-30T07:30:32.000Z', '2025-04-30', '2025-04-30T11:30:32.000Z'],
    ['2025-01-30T07:30:32.000Z', '2025-01-30', '2025-01-30T12:30:32.000Z'],
  ])('%s, filed %s, is the clock of New York where that is how the company is listed', (time, date, expected) => {
    expect(at(time, date)).toBe(expected);
  });

  it.each([
    // 16:30:10 in New York, in summer and in winter: later than any filing of that date can be accepted by New York's clock.
    ['2025-07-31T20:30:10.000Z', '2025-07-31', '2025-07-31T20:30:10.000Z'],
    ['2025-01-30T21:30:10.000Z', '2025-01-30', '2025-01-30T21:30:10.000Z'],
    // 17:14:45 in New York by its header: https://github.com/dgunning/edgartools/issues/557
    ['2025-12-19T22:14:45.000Z', '2025-12-19', '2025-12-19T22:14:45.000Z'],
    // At 02:10 in New York EDGAR is closed.
    ['2025-07-15T02:10:00.000Z', undefined, '2025-07-15T02:10:00.000Z'],
  ])('%s, filed %s, is UTC where New York time is ruled out', (time, date, expected) => {
    expect(at(time, date)).toBe(expected);
  });

  it.each([
    // UTC would be 08:05 in New York, as likely as 12:05.
    ['2025-07-31T12:05:00.000Z', '2025-07-31', '2025-07-31T16:05:00.000Z'],
    ['2025-01-30T13:05:00.000Z', '2025-01-30', '2025-01-30T18:05:00.000Z'],
    // Sent before 17:30, accepted up to an hour later.
    ['2025-07-31T18:30:00.000Z', '2025-07-31', '2025-07-31T22:30:00.000Z'],
  ])('%s, filed %s, is the later one where both are possible', (time, date, expected) => {
    expect(at(time, date)).toBe(expected);
  });

  it('is never earlier than the time of acceptance, whichever clock the list means', () => {
    const starts = ['2025-01-13', '2025-03-10', '2025-07-14', '2025-11-03'];
    for (const start of starts) {
      const offsetHours = start === '2025-01-13' || start === '2025-11-03' ? 5 : 4;
      for (let minute = 6 * 60; minute <= 22 * 60; minute += 7) {
        const accepted = Date.parse(`${start}T00:00:00Z`) + (minute + offsetHours * 60) * 60_000 + 13_000;
        const filed =
          minute < 17 * 60 + 30 ? start : new Date(Date.parse(start) + 86_400_000).toISOString().slice(0, 10);
        const asUtc = new Date(accepted).toISOString();
        const asNewYork = new Date(accepted - offsetHours * 3_600_000).toISOString();
        for (const acceptanceDateTime of [asUtc, asNewYork]) {
          const instant = publicAt({ acceptanceDateTime, filingDate: filed, form: '8-K' });
          expect(instant, `${acceptanceDateTime}, filed ${filed}`).toBeGreaterThanOrEqual(accepted);
          expect(instant, `${acceptanceDateTime}, filed ${filed}`).toBeLessThan(accepted + 14 * 3_600_000);
        }
      }
    }
  });

  it.each([
    ['2025-07-31T23:06:26.000Z', '2025-08-01', '2025-08-01T10:00:00.000Z'],
    ['2025-12-23T19:06:26.000Z', '2025-12-24', '2025-12-24T11:00:00.000Z'],
    ['2026-01-10T00:30:00.000Z', '2026-01-12', '2026-01-12T11:00:00.000Z'],
  ])('%s, filed %s, is 06:00 of the date of filing where that is a later day', (time, date, expected) => {
    expect(at(time, date)).toBe(expected);
  });

  it('takes the 17:30 rule for reports only: ownership forms carry the date of the day until 22:00', () => {
    expect(at('2025-07-31T20:30:10.000Z', '2025-07-31', '4')).toBe('2025-08-01T00:30:10.000Z');
    expect(at('2025-07-31T20:30:10.000Z', '2025-07-31', 'NT 10-Q')).toBe('2025-07-31T20:30:10.000Z');
  });

  it.each([
    ['2001-05-14T00:00:00.000Z', '2001-05-14', '2001-05-15T02:00:00.000Z'],
    ['2001-01-16T05:00:00.000Z', '2001-01-16', '2001-01-17T03:00:00.000Z'],
    ['2001-01-16T00:00:00.000Z', undefined, '2001-01-17T03:00:00.000Z'],
  ])('%s, filed %s, is the end of the day where only the day is known', (time, date, expected) => {
    expect(at(time, date)).toBe(expected);
  });

  it.each([
    ['2025-03-07T15:00:00.000Z', '2025-03-07', '2025-03-07T20:00:00.000Z'],
    ['2025-03-10T15:00:00.000Z', '2025-03-10', '2025-03-10T19:00:00.000Z'],
    ['2025-10-31T15:00:00.000Z', '2025-10-31', '2025-10-31T19:00:00.000Z'],
    ['2025-11-03T15:00:00.000Z', '2025-11-03', '2025-11-03T20:00:00.000Z'],
  ])('%s counts by the clock of its season', (time, date, expected) => {
    expect(at(time, date)).toBe(expected);
  });

  it('does without a date of filing that cannot be read', () => {
    for (const date of [null, undefined, '', 'soon', 20250731, '2025-02-30']) {
      expect(at('2025-07-31T16:21:59.000Z', date)).toBe('2025-07-31T20:21:59.000Z');
    }
  });

  it('takes a time with an offset as it is', () => {
    expect(at('2025-07-31T03:00:00-04:00', '2025-07-31')).toBe('2025-07-31T07:00:00.000Z');
    expect(at('2025-02-31T03:00:00-04:00', '2025-07-31')).toBeUndefined();
  });

  it.each([
    null,
    undefined,
    '',
    1753990000,
    {},
    'soon',
    '2025-07-31',
    '2025-07-31T20:30:10',
    '2025-02-30T12:00:00.000Z',
    '2025-07-31T25:00:00.000Z',
    '2025-07-31T24:00:00.000Z',
    '1899-07-31T12:00:00.000Z',
    '20250731203010',
  ])('cannot be told from %j', (time) => {
    expect(at(time, '2025-07-31')).toBeUndefined();
  });
});
