import { type WeekEnding, weeksApart } from '../../calendar/date.ts';
import { type Week, weeksBetween } from '../../calendar/weeks.ts';

/** A week that was published under a regime. */
export interface PublishedWeek {
  readonly regime: string;
  readonly weekEnding: WeekEnding;
}

export interface CatchUp {
  /** What to do now, oldest first. */
  readonly weeks: readonly Week[];
  /** What is left for later runs, oldest first: the limit was reached. */
  readonly postponed: readonly Week[];
}

/** What lies before a longer gap is a history of its own, as a backfill of some old year makes it: nobody owes the years between. */
const longestGapWeeks = 52;

/**
 * The weeks that a run owes: `target`, every week since the latest published one, and every week that one of the regimes lacks since its own
 * first published week, unless they belong to a gap of more than a year. A regime that was never published owes no past: that is a backfill.
 * Oldest first, because a week that is ingested after a later one would find its late news closed to it. At most `limit` of them: the oldest
 * and, whatever else is owed or fails again and again, the target.
 *
 * @param published under any regime, in any order; weeks after `target` are left aside
 */
export function missedWeeks(
  published: readonly PublishedWeek[],
  regimes: readonly string[],
  target: Week,
  limit: number,
): CatchUp {
  const before = published.filter(({ weekEnding }) => weekEnding <= target.weekEnding);
  const weeksOf = new Map(
    regimes.map((regime) => [
      regime,
      new Set(before.filter((one) => one.regime === regime).map(({ weekEnding }) => weekEnding)),
    ]),
  );
  const all = before.map(({ weekEnding }) => weekEnding).sort();
  const [first] = all;
  const latest = all.at(-1);
  if (first === undefined || latest === undefined) return { weeks: [target], postponed: [] };
  const isRecent = isShortGap(latest, target.weekEnding);
  const owed = weeksBetween(first, target.weekEnding).filter(
    ({ weekEnding }) =>
      (isRecent && weekEnding > latest) ||
      weekEnding === target.weekEnding ||
      [...weeksOf.values()].some((known) => isHole(weekEnding, known, target.weekEnding)),
  );
  const most = Math.max(0, limit - 1);
  const past = owed.slice(0, -1);
  return { weeks: [...past.slice(0, most), target], postponed: past.slice(most) };
}

/** Whether a week is not among the known ones, though an earlier one is, not long before the next one or the target. */
function isHole(weekEnding: WeekEnding, known: ReadonlySet<WeekEnding>, target: WeekEnding): boolean {
  if (known.has(weekEnding)) return false;
  const earlier = [...known]
    .filter((other) => other < weekEnding)
    .sort()
    .at(-1);
  const [later = target] = [...known].filter((other) => other > weekEnding).sort();
  return earlier !== undefined && isShortGap(earlier, later);
}

function isShortGap(before: WeekEnding, after: WeekEnding): boolean {
  return weeksApart(before, after) - 1 <= longestGapWeeks;
}
