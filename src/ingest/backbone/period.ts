import { isoDate } from '../../calendar/date.ts';
import { noDay } from '../../market/bar-rows.ts';

/** The period of the quarantine that a row of this day belongs to: its month. */
export function monthOf(day: number): string {
  return day === noDay ? 'undated' : isoDate(day).slice(0, 7);
}
