import { describe, expect, it } from 'vitest';
import { instantIn, isTimeZone } from '../../../src/calendar/local-time.ts';
import { lacksOffset, parsePublished } from '../../../src/calendar/published-time.ts';

const inZone = (zone: string, text: string) => new Date(instantIn(zone, Date.parse(`${text}Z`))).toISOString();

describe('the instant of what clocks show', () => {
  it.each([
    ['in winter', 'America/New_York', '2026-01-15T16:00:00', '2026-01-15T21:00:00.000Z'],
    ['in summer', 'America/New_York', '2026-07-01T16:00:00', '2026-07-01T20:00:00.000Z'],
    ['a moment before clocks are put forward', 'America/New_York', '2026-03-08T01:59:59', '2026-03-08T06:59:59.000Z'],
    ['that skip it: the later instant', 'America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:30:00.000Z'],
    ['a moment after clocks are put forward', 'America/New_York', '2026-03-08T03:00:00', '2026-03-08T07:00:00.000Z'],
    [
      'a moment before clocks show an hour twice',
      'America/New_York',
      '2026-11-01T00:59:59',
      '2026-11-01T04:59:59.000Z',
    ],
    ['that show it twice: the later instant', 'America/New_York', '2026-11-01T01:30:00', '2026-11-01T06:30:00.000Z'],
    [
      'a moment after clocks showed an hour twice',
      'America/New_York',
      '2026-11-01T02:00:00',
      '2026-11-01T07:00:00.000Z',
    ],
    ['east of Greenwich, that skip it', 'Europe/Berlin', '2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z'],
    ['east of Greenwich, that show it twice', 'Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T01:30:00.000Z'],
    ['that are put back by half an hour', 'Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T15:15:00.000Z'],
    ['without summer time, with a half hour', 'Asia/Kolkata', '2026-07-01T09:30:00.250', '2026-07-01T04:00:00.250Z'],
    ['of Greenwich', 'UTC', '2026-07-01T09:30:00', '2026-07-01T09:30:00.000Z'],
  ])('%s', (_, zone, shown, instant) => {
    expect(inZone(zone, shown)).toBe(instant);
  });

  it('is the same every hour of ten years as the clocks of the zone say', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const wrong: string[] = [];
    for (let instant = Date.UTC(2020, 0, 1); instant < Date.UTC(2030, 0, 1); instant += 3_600_000) {
      const shown = Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`);
      const found = instantIn('America/New_York', shown);
      // Of two instants with one reading the later one is meant.
      if (found !== instant && found !== instant + 3_600_000) wrong.push(new Date(instant).toISOString());
    }
    expect(wrong).toEqual([]);
  });
});

describe('a time of publication', () => {
  it('without offset is one of the zone, and none without a zone', () => {
    expect(parsePublished('2026-07-01 16:00:00', 'America/New_York')).toBe(Date.parse('2026-07-01T20:00:00Z'));
    expect(parsePublished('2026-07-01T16:00', 'America/New_York')).toBe(Date.parse('2026-07-01T20:00:00Z'));
    expect(parsePublished('2026-07-01 16:00:00')).toBeNaN();
  });

  it.each([
    '2026-07-01T16:00:00Z',
    '2026-07-01T18:00:00+02:00',
    '1782921600',
    '1782921600000',
    '20260701T160000Z',
    'Wed, 01 Jul 2026 12:00:00 -0400',
    '1 Jul 2026 16:00 GMT',
    'Wed, 01 Jul 2026 12:00:00 EDT',
  ])('that says its instant, as %s does, has nothing to do with the zone', (text) => {
    expect(parsePublished(text, 'America/New_York')).toBe(Date.parse('2026-07-01T16:00:00Z'));
  });

  it('without marks and offset is one of the zone, too', () => {
    expect(parsePublished('20260701T160000', 'America/New_York')).toBe(Date.parse('2026-07-01T20:00:00Z'));
    expect(lacksOffset('20260701T160000')).toBe(true);
    expect(parsePublished('20260701T160000')).toBeNaN();
  });

  it.each([
    ...['2026-02-30T10:00:00', '2026-07-01T25:00:00', '2026-07-01', 'soon', ''],
    ...[
      '20260230T100000',
      'Wed, 31 Feb 2026 10:00:00 GMT',
      'Wed, 01 Jux 2026 10:00:00 GMT',
      '01 Jul 2026 10:00:00 CET',
    ],
  ])('is not "%s"', (text) => {
    expect(parsePublished(text, 'America/New_York')).toBeNaN();
  });
});

it('a zone has a name of the IANA database', () => {
  expect(['America/New_York', 'Europe/London', 'UTC', 'US/Eastern'].filter(isTimeZone)).toHaveLength(4);
  expect(['Mars/Olympus', 'New York', '', 'EDT+4'].filter(isTimeZone)).toEqual([]);
});
