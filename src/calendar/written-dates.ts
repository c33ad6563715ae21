import { type DateFormat, parseDay, unixFormatOf } from './date-format.ts';

const formats: readonly DateFormat[] = [
  'YYYY-MM-DD',
  'YYYYMMDD',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'DD.MM.YYYY',
  'MM/DD/YYYY',
  'DD/MM/YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'D.M.YYYY',
  'M/D/YYYY',
  'D/M/YYYY',
  'D-M-YYYY',
  'M-D-YYYY',
  'MMM D, YYYY',
  'MMM D YYYY',
  'D MMM YYYY',
  'D-MMM-YYYY',
  'D-MMM-YY',
  'D.M.YY',
  'M/D/YY',
  'D/M/YY',
];

/** How dates are written. */
export interface WrittenDates {
  readonly format: DateFormat;
  /** Another pattern that all of them fit, and under which they are other days. */
  readonly rival?: DateFormat;
}

/**
 * The pattern that all dates fit. Where two fit that take month and day the other way round, it is the one under which more
 * dates lie on weekdays, and the other one is its rival when that does not tell them apart.
 *
 * @param texts some dates, blank ones left out
 */
export function writtenDates(texts: readonly string[]): WrittenDates | undefined {
  const fitting = formats.filter(
    (format) => texts.length > 0 && texts.every((text) => parseDay(text, format) !== undefined),
  );
  const [first] = fitting;
  if (first === undefined) {
    const unix = unixFormatOf(texts);
    return unix === undefined ? undefined : { format: unix };
  }
  const days = (format: DateFormat) => texts.map((text) => parseDay(text, format) ?? 0);
  const rival = fitting.find((format) => days(format).join() !== days(first).join());
  if (rival === undefined) return { format: first };
  const [own, other] = [weekdays(days(first)), weekdays(days(rival))];
  if (own === other) return { format: first, rival };
  return { format: own > other ? first : rival };
}

function weekdays(days: readonly number[]): number {
  // 1970-01-01 was a Thursday: 2 and 3 days later were the weekend.
  return days.filter((day) => ![2, 3].includes(((day % 7) + 7) % 7)).length;
}

/** The date of some that says most of how they are written: the one that the fewest patterns fit. */
export function tellingDate(texts: readonly string[]): string | undefined {
  const fits = texts.map((text) => formats.filter((format) => parseDay(text, format) !== undefined).length);
  const fewest = Math.min(...fits.filter((count) => count > 0));
  return texts[fits.indexOf(fewest)] ?? texts[0];
}
