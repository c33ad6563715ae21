import { parseIsoDate, type WeekEnding } from '../../calendar/date.ts';
import { timeOf } from '../../lake/dataset.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import { assertSoundLedgers } from '../verification/sound-branch.ts';
import { type BranchContext, remoteOf, thisProcess, withStateBranch } from '../with-state-branch.ts';
import type { PublishedWeek } from './missed-weeks.ts';

/**
 * The weeks and regimes whose scores are on the state branch; none where it does not exist.
 *
 * @throws GateError when the branch is not as it was written
 * @param given the repository, as the user named it
 */
export async function publishedWeeks(given: string, context: BranchContext): Promise<PublishedWeek[]> {
  const host = thisProcess();
  const remote = await remoteOf(given, context, host);
  return withStateBranch({ remote }, context, host, async ({ branch }) => {
    if ((await branch.tip()) === undefined) return [];
    await assertSoundLedgers(branch, 'No week is taken for missed or done');
    const scored = await branch.list(scoresWeekly, {});
    return scored.map((keys) => ({
      regime: keys.regime ?? '',
      weekEnding: parseIsoDate(timeOf(scoresWeekly, keys)?.value ?? '') as WeekEnding,
    }));
  });
}
