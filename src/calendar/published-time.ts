import { instantIn } from './local-time.ts';

const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)(?:\s?(Z|[+-]\d{2}:?\d{2}))?$/i;
/** ISO 8601 without marks, as in `20260701T100000`. */
const basic = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?$/i;
/** RFC 5322, as mail and RSS have it: `Wed, 01 Jul 2026 10:00:00 -0400`. */
const mail = /^(?:[a-z]{3},\s*)?(\d{1,2})\s([a-z]{3})\s(\d{4})\s(\d{2}:\d{2}(?::\d{2})?)\s([+-]\d{4}|[a-z]{1,3})$/i;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The zones that RFC 5322 (4.3) gives a meaning. */
const mailZones: Readonly<Record<string, string>> = {
  ...{ ut: 'Z', utc: 'Z', gmt: 'Z', z: 'Z', edt: '-0400', est: '-0500', cdt: '-0500', cst: '-0600' },
  ...{ mdt: '-0600', mst: '-0700', pdt: '-0700', pst: '-0800' },
};
const number = /^\d{9,13}(?:\.\d+)?$/;
/** 1973 in milliseconds, the year 5138 in seconds: between the two no time of publication is ambiguous. */
const firstMilliseconds = 1e11;

/**
 * A time of publication in milliseconds since 1970, or NaN. ISO 8601 with an offset or Z, RFC 5322, or epoch seconds or
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
  const [, date, time, offset] = partsOf(trimmed) ?? [];
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
  const [match, , , offset] = partsOf(text.trim()) ?? [];
  return match !== undefined && offset === undefined;
}

/** Nearly all times are ISO 8601 with marks, and no other way of writing looks like it. */
function partsOf(text: string): RegExpExecArray | null {
  return iso.exec(text) ?? iso.exec(isoText(text));
}

/** A time that is written in another known way, as ISO 8601 with marks; any other text as it is. */
function isoText(text: string): string {
  const [isBasic, year, month, day, hour, minute, second = '00', offset = ''] = basic.exec(text) ?? [];
  if (isBasic !== undefined) return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
  const [isMail, dayOfMonth = '', name = '', ofYear, time, zone = ''] = mail.exec(text) ?? [];
  const place = months.indexOf(name.toLowerCase()) + 1;
  const shift = mailZones[zone.toLowerCase()] ?? zone;
  if (isMail === undefined || place === 0 || !/^(?:Z|[+-]\d{4})$/.test(shift)) return text;
  return `${ofYear}-${String(place).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}T${time}${shift}`;
}

/** `Date.parse` takes 31 February for 3 March. */
function dayExists(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDate() === Number(date.slice(8));
}
