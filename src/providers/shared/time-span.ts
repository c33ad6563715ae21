import { parsePublished } from '../../calendar/published-time.ts';
import type { NewsDemand } from '../../http/provider.ts';

export type TimeSpan = Pick<NewsDemand, 'from' | 'to'>;

/** Whether an item is of the span; also when its time cannot be read, so that it is set aside and not lost. */
export function mayBePublishedWithin(published: unknown, { from, to }: TimeSpan): boolean {
  const isText = typeof published === 'string' || typeof published === 'number';
  const instant = isText ? parsePublished(String(published)) : Number.NaN;
  return Number.isNaN(instant) || (instant >= from && instant <= to);
}
