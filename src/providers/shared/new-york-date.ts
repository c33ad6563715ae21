import { newYorkUtcOffsets } from '../../market/calendar/new-york-time.ts';
import { epochDay, epochDayOf, type IsoDate, isoDate, yearOf } from '../../market/week.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const withOffset = /^\d{4}-\d{2}-\d{2}T.+(?:Z|[+-]\d{2}:?\d{2})$/;
/** New York's clock is known here from 1987 on. */
const earliest = epochDayOf(1987, 1, 2) * dayMs;
const latest = epochDayOf(9999, 12, 31) * dayMs;

/**
 * The date in New York of an instant.
 *
 * @param instant ISO 8601 with Z or offset, or ms since 1970
 * @returns `YYYY-MM-DD`, or `instant` itself where it is neither
 */
export function newYorkDate(instant: unknown): unknown {
  const utc = typeof instant === 'string' && withOffset.test(instant) ? Date.parse(instant) : instant;
  if (typeof utc !== 'number' || !(utc >= earliest && utc < latest)) return instant;
  return isoDate(Math.floor((utc + offsetMinutes(utc) * 60_000) / dayMs));
}

/** The instant, as ISO 8601 in UTC with whole seconds, at which clocks in New York show `hour` on `date`. */
export function newYorkTime(date: IsoDate, hour: number): string {
  const day = epochDay(date);
  const offset = newYorkUtcOffsets(yearOf(day))(day);
  return new Date(day * dayMs + hour * hourMs - offset * 60_000).toISOString().replace('.000Z', 'Z');
}

/**
 * Minutes by which New York is ahead of UTC. Its clocks go forward at 07:00 and back at 06:00 UTC. Days that begin at 07:00 UTC therefore have
 * one offset each; the hour after 06:00 on the day they go back belongs to the same date with either.
 */
function offsetMinutes(utc: number): number {
  const day = Math.floor((utc - 7 * hourMs) / dayMs);
  return newYorkUtcOffsets(yearOf(day))(day);
}
