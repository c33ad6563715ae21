import { parseWeekSelection } from '../calendar/week-selection.ts';
import { lastFinishedWeek, type Week } from '../calendar/weeks.ts';
import { UserError } from '../errors.ts';

/** What a workflow gives a stage when the job that selects the weeks told it none: an empty text would be the last week. */
const noWeek = 'none';

/** The weeks of a `week-ending` input, oldest first. @throws UserError for one that has not finished, and for "none" */
export function selectedWeeks(weekEnding: string, now: number): readonly Week[] {
  if (weekEnding.trim() === noWeek) {
    throw new UserError('There is no week to do: the job that selects the weeks told none.', {
      hint: 'Look at the job "plan" of this run. When it succeeded, GitHub dropped its outputs because a secret of the repository is part of them, such as a year.',
    });
  }
  const weeks = weekEnding === '' ? [lastFinishedWeek(now)] : parseWeekSelection(weekEnding);
  const unfinished = weeks.find(({ cutoffUtc }) => cutoffUtc > now);
  if (unfinished === undefined) return weeks;
  throw new UserError(`The week ending ${unfinished.weekEnding} has not finished.`, {
    hint: `It ends at ${new Date(unfinished.cutoffUtc).toISOString()}; the last finished week is ${lastFinishedWeek(now).weekEnding}.`,
  });
}
