import { parseIsoDate, weeksApart } from '../calendar/date.ts';

/**
 * Whether a scored week that is not selected looks back on the week ending on a date, or is that very week: then what it was scored from must
 * stay as it is.
 */
export function lookedBackOn(
  scored: ReadonlySet<string>,
  selected: ReadonlySet<string>,
  historyWeeks: number,
): (weekEnding: string) => boolean {
  const others = [...scored.difference(selected)].map(parseIsoDate);
  return (weekEnding) => {
    const own = parseIsoDate(weekEnding);
    return others.some((other) => {
      const weeksLater = weeksApart(own, other);
      return weeksLater >= 0 && weeksLater <= historyWeeks;
    });
  };
}
