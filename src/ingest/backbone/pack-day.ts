import { parseDay } from '../../calendar/date-format.ts';
import { UserError } from '../../errors.ts';
import type { PackFile } from './pack-files.ts';

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

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
