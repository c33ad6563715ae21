import { epochDayOf, isoWeekday } from './date.ts';

export const weekday = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 } as const;

export type Weekday = (typeof weekday)[keyof typeof weekday];

/** Epoch day of the `n`-th (from 1) such weekday of a month (1–12). */
export function nthWeekday(n: number, on: Weekday, month: number, year: number): number {
  const first = epochDayOf(year, month, 1);
  return first + ((on - isoWeekday(first) + 7) % 7) + 7 * (n - 1);
}

/** Epoch day of the last such weekday of a month (1–12). */
export function lastWeekday(on: Weekday, month: number, year: number): number {
  const last = (month === 12 ? epochDayOf(year + 1, 1, 1) : epochDayOf(year, month + 1, 1)) - 1;
  return last - ((isoWeekday(last) - on + 7) % 7);
}

/** Epoch day of Easter Sunday. Source: the anonymous Gregorian computus (Meeus, "Astronomical Algorithms", ch. 8). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return epochDayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
