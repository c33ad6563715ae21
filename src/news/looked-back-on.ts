import { epochDay, isoWeekOrdinal, parseIsoDate } from '../calendar/date.ts';
import type { Lake } from '../lake/lake.ts';
import { scoresWeekly } from '../scoring/datasets.ts';

/**
 * Whether a scored week that is not selected looks back on the week ending on a date, or is that very week: then what it was scored from must
 * stay as it is.
 */
export async function lookedBackOn(
  lake: Lake,
  selected: ReadonlySet<string>,
  historyWeeks: number,
): Promise<(weekEnding: string) => boolean> {
  const scored = new Set((await lake.list(scoresWeekly)).map(({ week_ending = '' }) => week_ending));
  const ordinals = [...scored.difference(selected)].map(ordinalOf);
  return (weekEnding) => {
    const own = ordinalOf(weekEnding);
    return ordinals.some((later) => later >= own && later - own <= historyWeeks);
  };
}

function ordinalOf(date: string): number {
  return isoWeekOrdinal(epochDay(parseIsoDate(date)));
}
