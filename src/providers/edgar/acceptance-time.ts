import { dayMs, utcDay } from '../../calendar/date.ts';
import { newYorkUtcOffsets } from '../../calendar/new-york-time.ts';
import { parsePublished } from '../../calendar/published-time.ts';

const minuteMs = 60_000;
/** EDGAR takes filings from 06:00 to 22:00 in New York (17 CFR 232.12(c)); one that arrives late may be accepted a little later. */
const opens = 6 * 60;
const closes = 22 * 60;
const lastAcceptance = closes + 30;
/** What is sent after 17:30 is filed on the next business day (17 CFR 232.13(a)(2)); an hour is left for acceptance. */
const lastSameDayAcceptance = 18 * 60 + 30;
/** Reports that the 17:30 rule is sure to hold for; several other forms may be filed until 22:00 with the date of the day. */
const reports = /^(?:NT )?(?:8-K|10-K|10-Q|6-K|20-F|40-F)/;

const stamp = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/i;
const withOffset = /[+-]\d{2}:?\d{2}$/;
/** EDGAR began in 1993. */
const firstYear = 1993;

/** What the list of a company's filings says about when one of them came. */
export interface FilingTimes {
  readonly acceptanceDateTime: unknown;
  readonly filingDate: unknown;
  readonly form: string;
}

/**
 * When a filing was public at the latest, in ms since 1970; undefined when the list does not say when it was accepted in the way it is
 * known to.
 *
 * The list writes the time of acceptance with a "Z", but it is not always UTC: for 181 of 808 companies of the S&P 500 it is the clock of New
 * York (64,936 filings compared with their headers, https://github.com/theOGognf/finagg/issues/64), and a filing that is listed as New York
 * time at first may be corrected to UTC later (https://github.com/dgunning/edgartools/issues/557). Nothing in the text tells which one it is.
 * So a filing is never dated before it was public: the time counts as New York's, which is the later of the two, unless the hours of EDGAR or
 * the date of filing rule that out. A filing that is dated with a later day is released at 06:00 of that day. Where no reading is within the
 * hours of EDGAR, or the clock shows midnight, as for filings before 2002, only the day is known: then it is 22:00 of that day. A time with an
 * offset in place of the "Z" would say what it is, and is taken as it is.
 */
export function publicAt({ acceptanceDateTime, filingDate, form }: FilingTimes): number | undefined {
  const text = typeof acceptanceDateTime === 'string' ? acceptanceDateTime.trim() : '';
  if (withOffset.test(text)) {
    const instant = parsePublished(text);
    return Number.isNaN(instant) ? undefined : instant;
  }
  const [, date, time] = stamp.exec(text) ?? [];
  const labelled = date === undefined || time === undefined ? undefined : instantOf(`${date}T${time}Z`, date);
  if (labelled === undefined) return undefined;
  const filed = typeof filingDate === 'string' ? instantOf(`${filingDate}T00:00:00Z`, filingDate) : undefined;
  const filedDay = filed === undefined ? undefined : utcDay(filed);
  const day = utcDay(labelled);
  const clock = (labelled - day * dayMs) / minuteMs;
  const accepted = acceptedAt(day, clock, { filedDay, form });
  if (accepted === undefined) return newYork(Math.max(day, filedDay ?? day), closes);
  return filedDay === undefined ? accepted : Math.max(accepted, laterRelease(accepted, filedDay));
}

/** @param clock what the text shows, in minutes since midnight */
function acceptedAt(
  day: number,
  clock: number,
  { filedDay, form }: { filedDay: number | undefined; form: string },
): number | undefined {
  if (clock === 0) return undefined;
  const wouldBeFiledLater = filedDay === day && clock > lastSameDayAcceptance && reports.test(form);
  if (isOpen(clock) && !wouldBeFiledLater) return newYork(day, clock);
  const asUtc = day * dayMs + clock * minuteMs;
  return isOpen(newYorkClock(asUtc).clock) ? asUtc : undefined;
}

function isOpen(clock: number): boolean {
  return clock >= opens && clock <= lastAcceptance;
}

function laterRelease(accepted: number, filedDay: number): number {
  return filedDay > newYorkClock(accepted).day ? newYork(filedDay, opens) : accepted;
}

/** The instant at which New York's clock shows `clock` minutes, from 02:00 on, on an epoch day. */
function newYork(day: number, clock: number): number {
  return day * dayMs + (clock - offsetOn(day)) * minuteMs;
}

/** Day and minutes since midnight on New York's clock; right except in the night of a change of the clock, when EDGAR is closed. */
function newYorkClock(instant: number): { readonly day: number; readonly clock: number } {
  const local = instant + offsetOn(utcDay(instant)) * minuteMs;
  const day = utcDay(local);
  return { day, clock: (local - day * dayMs) / minuteMs };
}

function offsetOn(day: number): number {
  return newYorkUtcOffsets(new Date(day * dayMs).getUTCFullYear())(day);
}

/** undefined for a time that does not exist, or that is before EDGAR. */
function instantOf(text: string, date: string): number | undefined {
  const instant = Date.parse(text);
  if (Number.isNaN(instant) || Number(date.slice(0, 4)) < firstYear) return undefined;
  // Some days that do not exist are read as a day of the next month.
  return new Date(instant).getUTCDate() === Number(date.slice(8)) ? instant : undefined;
}
