import { epochDay, isoDate, type WeekEnding } from '../../calendar/date.ts';
import { newYorkDay } from '../../calendar/new-york-time.ts';
import type { Week } from '../../calendar/weeks.ts';
import { nameList } from '../../text/name-list.ts';
import type { NewsTable } from '../datasets.ts';
import type { KnownWeeks } from '../marks/known-weeks.ts';

/** Selected weeks of which it is not known what news they had, and why. */
export interface WeeksWithoutNews {
  /** Time of the sources' first item (ms since 1970); Infinity where they give none. */
  readonly begin: number;
  /** Weeks that ended before it, oldest first. */
  readonly before: readonly WeekEnding[];
  /** Weeks on which others, ingested before, have looked back: what they did not find must not turn up now. Oldest first. */
  readonly closed: readonly { readonly weekEnding: WeekEnding; readonly by: readonly WeekEnding[] }[];
}

/**
 * Looks for the weeks that cannot be scored, as nothing is stored of their news, not even that there was none.
 *
 * @param weeks the selected ones
 * @param begin time of the sources' first item (ms since 1970), or from which providers were asked
 */
export function weeksWithoutNews(
  weeks: readonly Week[],
  stored: ReadonlyMap<WeekEnding, NewsTable>,
  begin: number,
  known: KnownWeeks,
): WeeksWithoutNews {
  const selected = new Set(weeks.map(({ weekEnding }) => weekEnding));
  const missing = weeks.filter(({ weekEnding }) => !stored.has(weekEnding));
  const [closed, before] = [true, false].map((isCovered) =>
    missing.filter(({ cutoffUtc }) => cutoffUtc >= begin === isCovered).map(({ weekEnding }) => weekEnding),
  ) as [WeekEnding[], WeekEnding[]];
  return {
    begin,
    before,
    closed: closed.map((weekEnding) => ({
      weekEnding,
      by: known.lookingBackOn(epochDay(weekEnding)).filter((later) => !selected.has(later)),
    })),
  };
}

/** Why weeks cannot be scored, and what to do, one for each cause. */
export function withoutNewsProblems({
  begin,
  before,
  closed,
}: WeeksWithoutNews): { readonly text: string; readonly advice: string; readonly weeks: readonly WeekEnding[] }[] {
  const ofClosed = closed.map(({ weekEnding, by }) => ({
    text: `no news of the week ending ${weekEnding} is stored, and ${namedWeeks(by)}, ingested before, looked back on it and found none: what has come since would be hindsight there`,
    advice: `Choose a later week, or ingest from ${weekEnding} on into a new lake (--lake).`,
    weeks: [weekEnding],
  }));
  return [...(before.length === 0 ? [] : [problemBefore(begin, before)]), ...ofClosed];
}

function problemBefore(begin: number, weeks: readonly WeekEnding[]) {
  const which = namedWeeks(weeks);
  return Number.isFinite(begin)
    ? {
        text: `the news begins on ${isoDate(newYorkDay(begin))}, so ${which} cannot be scored`,
        advice: 'Choose a later week, or add older news.',
        weeks,
      }
    : {
        text: `the sources give no news item, so ${which} cannot be scored`,
        advice: 'Add news up to the week.',
        weeks,
      };
}

function namedWeeks(weeks: readonly WeekEnding[]): string {
  return `the ${weeks.length === 1 ? 'week' : 'weeks'} ending ${nameList(weeks, 5)}`;
}
