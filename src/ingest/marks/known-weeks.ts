import { epochDay, type IsoDate, isoDate, parseIsoDate, type WeekEnding, weeksApart } from '../../calendar/date.ts';
import { lastSessionDays } from '../../calendar/session-window.ts';
import { nextWeek, weekOf } from '../../calendar/weeks.ts';
import type { Lake } from '../../lake/lake.ts';
import { coverage } from '../../market/datasets.ts';

/** The weeks that were ingested before: what they knew must not change. */
export interface KnownWeeks {
  /** Epoch day of the latest one, -Infinity when there is none. */
  readonly latest: number;
  /** Whether an ingested week looked for the bar of a symbol and day, and so would see it had it been there. */
  lookedFor(symbol: string, day: number): Promise<boolean>;
  /**
   * Whether an ingested week that is not selected now looks back on the news of the week ending on a day: of this
   * symbol, or of any one when none is given.
   */
  lookedBack(weekEnding: number, symbol?: string): Promise<boolean>;
  /** The ingested weeks, and the selected ones, that look back on the news of the week ending on a day; oldest first. */
  lookingBackOn(weekEnding: number): readonly WeekEnding[];
}

export interface KnownWeeksOptions {
  /** The weeks that are ingested now: what they know may grow. */
  readonly selected: readonly { readonly weekEnding: WeekEnding }[];
  /** Sessions up to its week_ending that a week is scored from. */
  readonly viewSessions: number;
  /** Weeks before it whose news a week looks back on. */
  readonly historyWeeks: number;
  /** Whether a week counts; all that were ingested do where it is missing. */
  readonly counts?: (weekEnding: string) => boolean;
}

interface IngestedWeek {
  readonly firstDay: number;
  readonly symbols: ReadonlySet<string>;
}

/** The ingested weeks of a lake. Their coverage is read only when something is asked for that one of them could have seen. */
export async function readKnownWeeks(
  lake: Lake,
  { selected, viewSessions, historyWeeks, counts = () => true }: KnownWeeksOptions,
): Promise<KnownWeeks> {
  const dates = (await lake.list(coverage))
    .map(({ week_ending }) => parseIsoDate(week_ending ?? ''))
    .filter(counts)
    .sort();
  const last = dates.at(-1);
  const latest = last === undefined ? Number.NEGATIVE_INFINITY : epochDay(last);
  const read = new Map<IsoDate, IngestedWeek>();
  const weekOn = async (date: IsoDate) => {
    const week = read.get(date) ?? (await readWeek(lake, date, viewSessions));
    read.set(date, week);
    return week;
  };
  const lookedFor = async (symbol: string, day: number) => {
    for (const date of dates) {
      if (epochDay(date) < day) continue;
      const week = await weekOn(date);
      if (week.firstDay <= day && week.symbols.has(symbol)) return true;
    }
    return false;
  };
  const open = new Set<IsoDate>(selected.map(({ weekEnding }) => weekEnding));
  const closed = dates.filter((date) => !open.has(date));
  const isLookingBack = (date: IsoDate, weekEnding: number) => {
    const weeksLater = weeksApart(isoDate(weekEnding), date);
    return weeksLater >= 0 && weeksLater <= historyWeeks;
  };
  const lookedBack = async (weekEnding: number, symbol?: string) => {
    for (const date of closed) {
      if (!isLookingBack(date, weekEnding)) continue;
      if (symbol === undefined || (await weekOn(date)).symbols.has(symbol)) return true;
    }
    return false;
  };
  const lookingBackOn = (weekEnding: number) =>
    [...closed, ...open].filter((date) => isLookingBack(date, weekEnding)).sort() as WeekEnding[];
  return { latest, lookedFor, lookedBack, lookingBackOn };
}

async function readWeek(lake: Lake, date: IsoDate, viewSessions: number): Promise<IngestedWeek> {
  const { table } = await lake.require(coverage, { week_ending: date });
  const firstDays = table.columns.first_date.filter((day) => !Number.isNaN(day));
  // A source that began inside the window left the days before it without a bar, and the week was scored without them.
  const viewFrom = lastSessionDays(date as WeekEnding, viewSessions)[0] ?? Number.POSITIVE_INFINITY;
  return {
    firstDay: firstDays.reduce((first, day) => Math.min(first, day), viewFrom),
    symbols: new Set(table.columns.symbol),
  };
}

/**
 * The selected week (epoch day of its week_ending) from which what arrives now can be known: the first one after every
 * ingested week, so that a run that catches up over several weeks gives each of them one and the same prices, and not
 * those from before a split beside those from after it. The last one where there is no such week.
 */
export function firstOpenWeek(selected: KnownWeeksOptions['selected'], latestIngested: number): number {
  const days = selected.map(({ weekEnding }) => epochDay(weekEnding));
  return days.find((day) => day > latestIngested) ?? (days.at(-1) as number);
}

/**
 * The week_ending (epoch day) from which a value is known that arrives now: the given week, unless a later week was
 * ingested already, or this very bar was revised for that week or a later one already; then the week after.
 *
 * @param open epoch day of the week_ending that {@link firstOpenWeek} gives
 * @param alreadyKnownFrom epoch day from which the stored values are known, 0 when as first seen
 */
export function knownFrom(open: number, latestIngested: number, alreadyKnownFrom: number): number {
  const taken = Math.max(alreadyKnownFrom, latestIngested > open ? latestIngested : 0);
  return taken >= open ? epochDay(nextWeek(weekOf(isoDate(taken))).weekEnding) : open;
}

/** The week_ending (epoch day) of the first week that does not end before a day. */
export function ownWeek(day: number): number {
  const week = weekOf(isoDate(day));
  const end = epochDay(week.weekEnding);
  return end < day ? epochDay(nextWeek(week).weekEnding) : end;
}
