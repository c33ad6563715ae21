import { epochDay, parseIsoDate } from './date.ts';
import { clock, type ExchangeCalendar, type SpecialDay } from './exchange-calendar.ts';
import { newYorkUtcOffsets } from './new-york-time.ts';
import { type AdHocDay, nyseAdHocDays } from './nyse-ad-hoc.ts';
import { nyseEarlyCloses, nyseHolidays } from './nyse-holidays.ts';

const regularHours = { opens: clock(9, 30), closes: clock(16) };

/** The New York Stock Exchange as its rules and the given table of ad-hoc days describe it. */
export function nyseCalendar(adHocDays: readonly AdHocDay[]): ExchangeCalendar {
  return {
    mic: 'XNYS',
    name: 'NYSE',
    firstDate: parseIsoDate('1990-01-01'),
    lastDate: parseIsoDate('2035-12-31'),
    regularHours,
    specialDays: (year) => specialDays(year, adHocDays),
    utcOffsets: newYorkUtcOffsets,
  };
}

/** The New York Stock Exchange, 1990–2035. */
export const nyse: ExchangeCalendar = nyseCalendar(nyseAdHocDays);

/** Later entries win: a holiday outranks an early close (Christmas kept on 24 December), an ad-hoc day both. */
function specialDays(year: number, adHocDays: readonly AdHocDay[]): Map<number, SpecialDay> {
  const days = new Map<number, SpecialDay>();
  for (const { name, day, closes } of nyseEarlyCloses(year)) {
    days.set(day, { kind: 'hours', opens: regularHours.opens, closes, reason: name });
  }
  for (const { name, day } of nyseHolidays(year)) {
    days.set(day, { kind: 'closed', reason: name });
  }
  for (const adHoc of adHocDays.filter(({ date }) => date.startsWith(`${year}-`))) {
    days.set(epochDay(parseIsoDate(adHoc.date)), adHocSpecialDay(adHoc));
  }
  return days;
}

function adHocSpecialDay(adHoc: AdHocDay): SpecialDay {
  if (adHoc.closed) return { kind: 'closed', reason: adHoc.reason };
  const { opens = regularHours.opens, closes = regularHours.closes, reason } = adHoc;
  return { kind: 'hours', opens, closes, reason };
}
