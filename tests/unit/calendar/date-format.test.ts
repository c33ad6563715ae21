import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoDate } from '../../../src/calendar/date.ts';
import { type DateFormat, dateFormats, parseDay } from '../../../src/calendar/date-format.ts';

it.each<[string, DateFormat, string]>([
  ['2014-03-04', 'YYYY-MM-DD', '2014-03-04'],
  [' 2014-03-04T21:00:00Z', 'YYYY-MM-DD', '2014-03-04'],
  ['2014-03-04 00:00:00', 'YYYY-MM-DD', '2014-03-04'],
  ['20140304', 'YYYYMMDD', '2014-03-04'],
  ['3/4/2014', 'M/D/YYYY', '2014-03-04'],
  ['03/04/2014', 'D/M/YYYY', '2014-04-03'],
  ['29.2.2016', 'D.M.YYYY', '2016-02-29'],
  ['1710129600', 'unix_s', '2024-03-11'],
  ['1710129600000', 'unix_ms', '2024-03-11'],
  ['1710129600000000', 'unix_us', '2024-03-11'],
  ['1710129600000000000', 'unix_ns', '2024-03-11'],
  ['-1', 'unix_s', '1969-12-31'],
])('reads %j as %s', (text, format, date) => {
  expect(isoDate(parseDay(text, format) ?? 0)).toBe(date);
});

it.each<[string, DateFormat]>([
  ['', 'YYYY-MM-DD'],
  ['2014-3-4', 'YYYY-MM-DD'],
  ['2014-03-04x', 'YYYY-MM-DD'],
  ['2014-02-30', 'YYYY-MM-DD'],
  ['2014-13-01', 'YYYY-MM-DD'],
  ['29.2.2015', 'D.M.YYYY'],
  ['13/13/2014', 'M/D/YYYY'],
  ['3/4/14', 'M/D/YYYY'],
  ['2014-00-10', 'YYYY-MM-DD'],
  ['2014-01-00', 'YYYY-MM-DD'],
  ['0014-01-01', 'YYYY-MM-DD'],
  ['2024-03-11', 'unix_ms'],
  ['1710129600000000000', 'unix_s'],
  ['', 'unix_s'],
])('refuses %j as %s', (text, format) => {
  expect(parseDay(text, format)).toBeUndefined();
});

it('reads back every day in every format', () => {
  fc.assert(
    fc.property(fc.integer({ min: -683_000, max: 2_900_000 }), fc.constantFrom(...dateFormats), (day, format) => {
      const [year, month, date] = isoDate(day).split('-') as [string, string, string];
      const parts: Record<string, string> = {
        YYYY: year,
        MM: month,
        DD: date,
        M: String(Number(month)),
        D: String(Number(date)),
      };
      expect(
        parseDay(
          format.replaceAll(/YYYY|MM|DD|M|D/g, (part) => parts[part] as string),
          format,
        ),
      ).toBe(day);
    }),
  );
});
