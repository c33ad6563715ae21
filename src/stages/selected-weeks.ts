import { parseWeekSelection } from '../market/calendar/week-selection.ts';
import { lastFinishedWeek, type Week } from '../market/calendar/weeks.ts';
import { textInput } from '../platform/input.ts';

/** The input with which every weekly stage is told its weeks. */
export const weekEndingInput = textInput(
  'Week to do, named by its last session: one date (2026-07-02), several, or a range (2026-01-09..2026-07-02). Empty: the last finished week.',
  { placeholder: 'DATE' },
);

/** The weeks of a `week-ending` input, oldest first. @throws UserError */
export function selectedWeeks(weekEnding: string, now: number): readonly Week[] {
  return weekEnding === '' ? [lastFinishedWeek(now)] : parseWeekSelection(weekEnding);
}

/** How an artifact name tells the weeks. */
export function weekKey(weekEnding: string): { readonly week_ending: string } {
  return { week_ending: weekEnding === '' ? 'last' : weekEnding };
}
