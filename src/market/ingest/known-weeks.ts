import { coverage } from '../../lake/datasets.ts';
import type { Lake } from '../../lake/lake.ts';
import { nextWeek, weekOf } from '../calendar/weeks.ts';
import { epochDay, type IsoDate, isoDate, parseIsoDate } from '../week.ts';

/** The weeks that were ingested before: what they knew must not change. */
export interface KnownWeeks {
  /** Epoch day of the latest one, -Infinity when there is none. */
  readonly latest: number;
  /** Whether an ingested week looked for the bar of a symbol and day, and so would see it had it been there. */
  lookedFor(symbol: string, day: number): Promise<boolean>;
}

interface IngestedWeek {
  readonly firstDay: number;
  readonly symbols: ReadonlySet<string>;
}

/** The ingested weeks of a lake. Their coverage is read only when a bar is asked for that one of them could have seen. */
export async function readKnownWeeks(lake: Lake): Promise<KnownWeeks> {
  const dates = (await lake.list(coverage)).map(({ week_ending }) => parseIsoDate(week_ending ?? '')).sort();
  const last = dates.at(-1);
  const latest = last === undefined ? Number.NEGATIVE_INFINITY : epochDay(last);
  const read = new Map<IsoDate, IngestedWeek>();
  const lookedFor = async (symbol: string, day: number) => {
    for (const date of dates) {
      if (epochDay(date) < day) continue;
      const week = read.get(date) ?? (await readWeek(lake, date));
      read.set(date, week);
      if (week.firstDay <= day && week.symbols.has(symbol)) return true;
    }
    return false;
  };
  return { latest, lookedFor };
}

async function readWeek(lake: Lake, date: IsoDate): Promise<IngestedWeek> {
  const { table } = await lake.require(coverage, { week_ending: date });
  const firstDays = table.columns.first_date.filter((day) => !Number.isNaN(day));
  return {
    firstDay: firstDays.reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY),
    symbols: new Set(table.columns.symbol),
  };
}

/**
 * The week_ending (epoch day) from which a value is known that arrives now: the last selected week, unless a later week
 * was ingested already, or this very bar was revised for that week or a later one already; then the week after.
 *
 * @param lastSelected epoch day of the last selected week_ending
 * @param alreadyKnownFrom epoch day from which the stored values are known, 0 when as first seen
 */
export function knownFrom(lastSelected: number, latestIngested: number, alreadyKnownFrom: number): number {
  const taken = Math.max(alreadyKnownFrom, latestIngested > lastSelected ? latestIngested : 0);
  return taken >= lastSelected ? epochDay(nextWeek(weekOf(isoDate(taken))).weekEnding) : lastSelected;
}
