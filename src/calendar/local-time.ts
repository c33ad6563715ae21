import { dayMs } from './date.ts';

const minuteMs = 60_000;
/** Clocks are changed at full quarters of an hour. */
const quarterMs = 15 * minuteMs;

interface Clock {
  readonly format: Intl.DateTimeFormat;
  /** By quarter of an hour since 1970. */
  readonly offsets: Map<number, number>;
}

const clocks = new Map<string, Clock>();

/** Whether a name is one of the IANA time zone database that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * The instant at which the clocks of a zone show a time. Where they show it twice (clocks put back) or never (put forward) it is the later of the
 * two instants that could be meant: nothing counts as public before it was.
 *
 * @param zone name of an existing zone
 * @param shown what the clocks show, as ms since 1970 of the same time in Greenwich
 * @returns ms since 1970
 */
export function instantIn(zone: string, shown: number): number {
  const clock = clockOf(zone);
  const possible = [shown - dayMs, shown + dayMs].map((near) => shown - offsetAt(clock, near));
  const shownThen = possible.filter((instant) => instant + offsetAt(clock, instant) === shown);
  return Math.max(...(shownThen.length > 0 ? shownThen : possible));
}

function clockOf(zone: string): Clock {
  const known = clocks.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const clock = { format, offsets: new Map<number, number>() };
  clocks.set(zone, clock);
  return clock;
}

/** What the clocks are ahead of Greenwich at an instant, in ms. */
function offsetAt({ format, offsets }: Clock, instant: number): number {
  const quarter = Math.floor(instant / quarterMs);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const start = quarter * quarterMs;
  const parts = Object.fromEntries(format.formatToParts(start).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
  offsets.set(quarter, offset);
  return offset;
}
