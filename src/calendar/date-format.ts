import { epochDayOf, isoDate } from './date.ts';

/** How a source writes its dates; the user states it, because 3/4/2014 alone does not say which number is the month. */
export const dateFormats = ['YYYY-MM-DD', 'YYYYMMDD', 'M/D/YYYY', 'D/M/YYYY', 'D.M.YYYY'] as const;

/**
 * A pattern of a date: `YYYY` or `YY` (1970 … 2069), `MM` or `M` or `MMM` (English name), `DD` or `D`, each once, and between them
 * spaces and `. , / -`. Two letters are two digits, one letter is one or two. Or `unix_s`, `unix_ms`, `unix_us`, `unix_ns`.
 */
export type DateFormat = string;

/** Times since 1970-01-01 UTC as whole numbers, by the name of their format: how many make a day. */
const unixFormats: ReadonlyMap<DateFormat, number> = new Map([
  ['unix_s', 86_400],
  ['unix_ms', 86_400e3],
  ['unix_us', 86_400e6],
  ['unix_ns', 86_400e9],
]);

/** About as many as there are to the year 9999. */
const mostDays = 2_900_000;

type Part = 'year' | 'month' | 'day';

interface CompiledFormat {
  readonly pattern: RegExp;
  readonly parts: readonly Part[];
}

const tokens: Readonly<Record<string, readonly [part: Part, pattern: string]>> = {
  YYYY: ['year', '(\\d{4})'],
  YY: ['year', '(\\d{2})'],
  MMM: ['month', '([A-Za-z]{3,9})\\.?'],
  MM: ['month', '(\\d{2})'],
  M: ['month', '(\\d{1,2})'],
  DD: ['day', '(\\d{2})'],
  D: ['day', '(\\d{1,2})'],
};
const monthNames = 'january february march april may june july august september october november december'.split(' ');
const compiledFormats = new Map<DateFormat, CompiledFormat | undefined>();

/** Whether a text is a pattern of a date that `parseDay` takes. */
export function isDateFormat(text: string): boolean {
  return unixFormats.has(text) || compiled(text) !== undefined;
}

/**
 * Days from 1970-01-01 to a date written in `format`, or undefined when the text is no such date or the day does not exist. A time
 * behind the date does not matter for a session.
 */
export function parseDay(text: string, format: DateFormat): number | undefined {
  const perDay = unixFormats.get(format);
  if (perDay !== undefined) return unixDay(text.trim(), perDay);
  const match = compiled(format)?.pattern.exec(text.trim());
  const parts = compiled(format)?.parts;
  if (!match || parts === undefined) return undefined;
  const part = (name: Part) => match[parts.indexOf(name) + 1] as string;
  const year = fullYear(part('year'));
  const month = monthNumber(part('month'));
  const day = epochDayOf(Number(year), Number(month), Number(part('day')));
  // A day past the end of its month, or a month past the end of its year, runs on into the next one.
  const written = `${year}-${month}-${part('day').padStart(2, '0')}`;
  return isoDate(day) === written ? day : undefined;
}

/** A number of another unit would be a day of no calendar. */
function unixDay(text: string, perDay: number): number | undefined {
  const day = Math.floor(Number(text) / perDay);
  return /^-?\d{1,19}$/.test(text) && Math.abs(day) <= mostDays ? day : undefined;
}

/** 1973 to 2099, in days since 1970: within them no number is a time in two of the units. */
const [firstUnixDay, lastUnixDay] = [1157, 47_481];

/** The unit in which all texts are times since 1970, each of a day that has prices; undefined where they are none. */
export function unixFormatOf(texts: readonly string[]): DateFormat | undefined {
  const isLikely = (day: number | undefined) => day !== undefined && day >= firstUnixDay && day <= lastUnixDay;
  return [...unixFormats.keys()].find(
    (format) => texts.length > 0 && texts.every((text) => isLikely(parseDay(text, format))),
  );
}

function compiled(format: DateFormat): CompiledFormat | undefined {
  if (!compiledFormats.has(format)) compiledFormats.set(format, compile(format));
  return compiledFormats.get(format);
}

function compile(format: DateFormat): CompiledFormat | undefined {
  const pieces = format.match(/YYYY|YY|MMM|MM|M|DD|D|[ .,/-]/g) ?? [];
  const parts = pieces.flatMap((piece) => tokens[piece]?.[0] ?? []);
  const isComplete = parts.length === 3 && new Set(parts).size === 3 && pieces.join('') === format;
  if (!isComplete || pieces.some((piece, i) => isOpenEnded(piece) && touchesDigits(pieces, i))) return undefined;
  const source = pieces.map((piece) => tokens[piece]?.[1] ?? `\\${piece}`).join('');
  const time = /[^A-Z]/.test(format) ? '(?:[T ]\\d.*)?' : '';
  return { pattern: new RegExp(`^${source}${time}$`), parts };
}

function isOpenEnded(piece: string): boolean {
  return piece === 'M' || piece === 'D';
}

/** 1112026 as MDYYYY could be read in two ways. */
function touchesDigits(pieces: readonly string[], at: number): boolean {
  return [pieces[at - 1], pieces[at + 1]].some((piece) => piece !== undefined && piece !== 'MMM' && piece in tokens);
}

function fullYear(digits: string): string {
  if (digits.length === 4) return digits;
  return Number(digits) < 70 ? `20${digits}` : `19${digits}`;
}

/** Two digits; `00` for a name that no month has. */
function monthNumber(text: string): string {
  if (/^\d/.test(text)) return text.padStart(2, '0');
  const wanted = text.toLowerCase();
  const month = monthNames.findIndex((name) => name.startsWith(wanted)) + 1;
  return String(month).padStart(2, '0');
}
