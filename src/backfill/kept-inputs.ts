import type { Week } from '../calendar/weeks.ts';
import { UserError } from '../errors.ts';
import type { WeekStates } from './week-state.ts';

/** What published weeks keep although the configuration says otherwise by now: one line per kind of edit. */
export async function keptLines(weeks: readonly Week[], states: WeekStates): Promise<string[]> {
  return (await keptInputs(weeks, states)).map(
    ([why, days]) =>
      `${why} since ${daysText(days)} published: published weeks stay as they are, the edit holds from the next week on.`,
  );
}

/**
 * Refuses to do published weeks again by inputs that are others by now.
 *
 * @throws UserError with the weeks, what changed, and what to do
 */
export async function refuseKeptInputs(weeks: readonly Week[], states: WeekStates): Promise<void> {
  const kept = await keptInputs(weeks, states);
  const [first] = kept;
  if (first === undefined) return;
  const what = kept.map(([why, days]) => `${why} since ${daysText(days)} published`).join('; ');
  const all = [...new Set(kept.flatMap(([, days]) => days))];
  throw new UserError(`${what}. Published weeks stay as they are, and nothing was written.`, {
    hint: `Leave out ${all.join(', ')}: the edit holds from the next week on. Or put it back.`,
  });
}

async function keptInputs(
  weeks: readonly Week[],
  states: WeekStates,
): Promise<(readonly [why: string, days: string[]])[]> {
  const kept = new Map<string, string[]>();
  for (const week of weeks) {
    const why = await states.keptInputs(week);
    if (why !== undefined) kept.set(why, [...(kept.get(why) ?? []), week.weekEnding]);
  }
  return [...kept];
}

function daysText(days: readonly string[]): string {
  return days.length === 1 ? `${days[0]} was` : `${days.length} weeks from ${days[0]} to ${days.at(-1)} were`;
}
