import { epochDayOf, isoDate } from './week.ts';

/** How a source writes its dates; the user states it, because 3/4/2014 alone does not say which number is the month. */
export const dateFormats = ['YYYY-MM-DD', 'YYYYMMDD', 'M/D/YYYY', 'D/M/YYYY', 'D.M.YYYY'] as const;
export type DateFormat = (typeof dateFormats)[number];

type Part = 'year' | 'month' | 'day';

// A date may be followed by a time, which does not matter for a session.
const patterns: Readonly<
  Record<DateFormat, { readonly pattern: RegExp; readonly parts: readonly [Part, Part, Part] }>
> = {
  'YYYY-MM-DD': { pattern: /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d.*)?$/, parts: ['year', 'month', 'day'] },
  YYYYMMDD: { pattern: /^(\d{4})(\d{2})(\d{2})$/, parts: ['year', 'month', 'day'] },
  'M/D/YYYY': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d.*)?$/, parts: ['month', 'day', 'year'] },
  'D/M/YYYY': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d.*)?$/, parts: ['day', 'month', 'year'] },
  'D.M.YYYY': { pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: \d.*)?$/, parts: ['day', 'month', 'year'] },
};

/** Days from 1970-01-01 to a date written in `format`, or undefined when the text is no such date or the day does not exist. */
export function parseDay(text: string, format: DateFormat): number | undefined {
  const { pattern, parts } = patterns[format];
  const match = pattern.exec(text.trim());
  if (match === null) return undefined;
  const part = (name: Part) => match[parts.indexOf(name) + 1] as string;
  const day = epochDayOf(Number(part('year')), Number(part('month')), Number(part('day')));
  // A day past the end of its month, or a month past the end of its year, runs on into the next one.
  const written = `${part('year')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
  return isoDate(day) === written ? day : undefined;
}
