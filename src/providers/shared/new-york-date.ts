import { dayMs, epochDay, type IsoDate, isoDate, yearOf } from '../../calendar/date.ts';
import { newYorkDay, newYorkUtcOffsets } from '../../calendar/new-york-time.ts';

const hourMs = 3_600_000;
const withOffset = /^\d{4}-\d{2}-\d{2}T.+(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * The date in New York of an instant.
 *
 * @param instant ISO 8601 with Z or offset, or ms since 1970
 * @returns `YYYY-MM-DD`, or `instant` itself where it is neither
 */
export function newYorkDate(instant: unknown): unknown {
  const utc = typeof instant === 'string' && withOffset.test(instant) ? Date.parse(instant) : instant;
  const day = typeof utc === 'number' ? newYorkDay(utc) : Number.NaN;
  return Number.isNaN(day) ? instant : isoDate(day);
}

/** The instant, as ISO 8601 in UTC with whole seconds, at which clocks in New York show `hour` on `date`. */
export function newYorkTime(date: IsoDate, hour: number): string {
  const day = epochDay(date);
  const offset = newYorkUtcOffsets(yearOf(day))(day);
  return new Date(day * dayMs + hour * hourMs - offset * 60_000).toISOString().replace('.000Z', 'Z');
}
