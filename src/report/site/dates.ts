import { epochDay, isoWeekday, parseIsoDate } from '../../calendar/date.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-07-02` → `2 July 2026`. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** `2026-07-02` → `Thursday 2 July`. */
export function dayAndMonth(date: string): string {
  const [, month, day] = date.split('-');
  return `${days[isoWeekday(epochDay(parseIsoDate(date))) - 1]} ${Number(day)} ${months[Number(month) - 1]}`;
}

/** An instant in milliseconds since 1970 → `2 July 2026, 20:00 UTC`. */
export function instant(utc: number): string {
  const text = new Date(utc).toISOString();
  return `${longDate(text.slice(0, 10))}, ${text.slice(11, 16)} UTC`;
}
