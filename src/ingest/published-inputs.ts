import type { Week } from '../calendar/weeks.ts';
import { UserError } from '../errors.ts';
import type { Dataset } from '../lake/dataset.ts';
import type { Lake } from '../lake/lake.ts';
import type { LakeDraft } from '../lake/lake-draft.ts';
import type { PublishedPartitions } from '../lake/published-partitions.ts';
import { coverage } from '../market/datasets.ts';
import { universe } from './datasets.ts';

/**
 * The weeks whose inputs are on the state branch and lie in the lake as they were published: they stay as they are. A week with a published universe was
 * ingested by those who published it; ingested again, it could find late news or another universe, which the branch would refuse.
 */
export async function weeksWithPublishedInputs(
  weeks: readonly Week[],
  lake: Lake,
  published: PublishedPartitions,
): Promise<Week[]> {
  const found: Week[] = [];
  for (const week of weeks) {
    const keys = { week_ending: week.weekEnding };
    const members = published.has(universe, keys) ? await lake.manifest(universe, keys) : undefined;
    const isIntact = members !== undefined && published.holds(universe, members);
    if (isIntact && (await lake.manifest(coverage, keys)) !== undefined) found.push(week);
  }
  return found;
}

/**
 * Refuses to store a universe for a week whose universe is published with another content: every score of that week would be one of other inputs.
 *
 * @throws UserError naming the weeks and what to do
 */
export async function refuseOtherUniverse(
  lake: Pick<Lake, 'root' | 'folder'>,
  draft: LakeDraft,
  published: PublishedPartitions,
): Promise<void> {
  const others = await draft.otherThanPublished(universe, published);
  const [first] = others;
  if (first === undefined) return;
  const weeks = others.map(({ week_ending: week }) => week).join(', ');
  const folders = [universe, coverage].map((dataset: Dataset) => lake.folder(dataset, first));
  throw new UserError(
    `The universe of ${weeks} is published, and the files give another one; the lake ${lake.root} does not hold it as it was published. Nothing was stored.`,
    {
      hint:
        'Bring it back: run the same again with the universe files as they were then; or remove ' +
        `${folders.join(' and ')}${others.length > 1 ? ', and those of the other weeks,' : ''} and run: regimen restore --for all`,
    },
  );
}
