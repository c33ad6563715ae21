import { instantIn } from './local-time.ts';

const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)(?:\s?(Z|[+-]\d{2}:?\d{2}))?$/i;
const number = /^\d{9,13}(?:\.\d+)?$/;
/** 1973 in milliseconds, the year 5138 in seconds: between the two no time of publication is ambiguous. */
const firstMilliseconds = 1e11;

/**
 * A time of publication in milliseconds since 1970, or NaN. ISO 8601 with an offset or Z, or epoch seconds or
 * milliseconds. A time without offset is one of the zone; without zone it is not taken: it could be hours away, on the other side of a cutoff.
 *
 * @param zone name of an existing time zone
 */
export function parsePublished(text: string, zone?: string): number {
  const trimmed = text.trim();
  if (number.test(trimmed)) {
    const value = Number(trimmed);
    return Math.trunc(value < firstMilliseconds ? value * 1000 : value);
  }
  const [, date, time, offset] = iso.exec(trimmed) ?? [];
  if (date === undefined || time === undefined || !dayExists(date)) return Number.NaN;
  const written = `${date}T${time.replace(',', '.')}`;
  if (offset === undefined) {
    const shown = zone === undefined ? Number.NaN : Date.parse(`${written}Z`);
    return zone === undefined || Number.isNaN(shown) ? Number.NaN : instantIn(zone, shown);
  }
  const colon = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  return Date.parse(`${written}${colon}`);
}

/** Whether a text is a time that lacks nothing but its offset. */
export function lacksOffset(text: string): boolean {
  const [match, , , offset] = iso.exec(text.trim()) ?? [];
  return match !== undefined && offset === undefined;
}

/** `Date.parse` takes 31 February for 3 March. */
function dayExists(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDate() === Number(date.slice(8));
}
