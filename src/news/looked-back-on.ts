import { epochDay, isoWeekOrdinal, parseIsoDate } from '../calendar/date.ts';

/**
 * Whether a scored week that is not selected looks back on the week ending on a date, or is that very week: then what it was scored from must
 * stay as it is.
 */
export function lookedBackOn(
  scored: ReadonlySet<string>,
  selected: ReadonlySet<string>,
  historyWeeks: number,
): (weekEnding: string) => boolean {
  const ordinals = [...scored.difference(selected)].map(ordinalOf);
  return (weekEnding) => {
    const own = ordinalOf(weekEnding);
    return ordinals.some((later) => later >= own && later - own <= historyWeeks);
  };
}

function ordinalOf(date: string): number {
  return isoWeekOrdinal(epochDay(parseIsoDate(date)));
}
