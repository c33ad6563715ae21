import { isoDate } from '../../calendar/date.ts';
import { parseDay } from '../../calendar/date-format.ts';
import { UserError } from '../../errors.ts';
import { noDay } from '../../market/bar-rows.ts';
import type { PackFile } from './pack-files.ts';
import type { ToldOf } from './told-of.ts';

/**
 * The day that the name of a pack says it is of; undefined where its settings name no place for it.
 *
 * @returns epoch day
 * @throws UserError when the name has no date there
 */
export function packDay({ name, settings }: PackFile): number | undefined {
  const pattern = settings.pack_date;
  if (pattern === undefined) return undefined;
  const source = pattern
    .split(/(\{date\}|\*)/)
    .map((part) => (part === '{date}' ? '(\\d{4}-\\d{2}-\\d{2}|\\d{8})' : part === '*' ? '.*' : escaped(part)))
    .join('');
  const [, date = ''] = new RegExp(`^${source}(?:\\.|$)`).exec(name) ?? [];
  const day = parseDay(date, date.includes('-') ? 'YYYY-MM-DD' : 'YYYYMMDD');
  if (day !== undefined) return day;
  throw new UserError(`The name of the pack ${name} has no date where ${pattern} says.`, {
    hint: 'Name the file so, or correct pack_date of its pack in research.yaml.',
  });
}

/** The day that a pack is of: that of its name, else the last one of its rows; undefined where neither is there. */
export function dayOfPack(pack: PackFile, { last }: DaySpan): number | undefined {
  return packDay(pack) ?? (Number.isFinite(last) ? last : undefined);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The period of the quarantine that a row of this day belongs to: its month. */
export function monthOf(day: number): string {
  return day === noDay ? 'undated' : isoDate(day).slice(0, 7);
}

/** The days of some rows. */
export interface DaySpan {
  /** Epoch day; Infinity without rows. */
  first: number;
  /** Epoch day; -Infinity without rows. */
  last: number;
}

/** The days of a pack that was taken. */
export interface TakenSpan extends Readonly<DaySpan> {
  readonly name: string;
  /** Epoch day that the pack is of. */
  readonly day: number;
  /** Undefined: it may have told of any asset. */
  readonly told: ToldOf | undefined;
}

export function emptySpan(): DaySpan {
  return { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
}

/** Has the span take in days. */
export function widen(span: DaySpan, first: number, last = first): void {
  span.first = Math.min(span.first, first);
  span.last = Math.max(span.last, last);
}
