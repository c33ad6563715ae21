import { join } from 'node:path';
import { Lake } from '../../lake/lake.ts';
import { championTags } from '../../promotion/champion-tags.ts';
import { readPromotionLedger } from '../../promotion/decision-store.ts';
import type { Author } from '../git/author.ts';
import { backoff } from '../git/retry-policy.ts';
import type { StateBranch } from '../state-branch.ts';
import type { PublishTools } from './publish.ts';

const mostTries = 5;

/**
 * Gives each tenure of a live slot that the ledger on the branch knows its annotated tag, at the newest commit of the branch. A tag that is there stays where it is: of two who
 * give it at once the first does.
 *
 * @returns names of the tags that this run gave
 * @throws UserError where the remote refuses them
 */
export async function publishChampionTags(
  branch: StateBranch,
  { author, clock, retryPolicy }: PublishTools & { readonly author: Author },
): Promise<string[]> {
  const given: string[] = [];
  for (let tries = 1; ; tries++) {
    const snapshot = await branch.refresh();
    if (snapshot === undefined) return given;
    const root = join(branch.repository.folder, `tagged-${tries}`);
    const published = new Lake({ root, datasets: branch.datasets, tiers: [branch], clock, software: '' });
    const tags = championTags(await readPromotionLedger(published));
    const present = tags.length === 0 ? new Set() : await branch.repository.tags('champion/');
    let isDone = true;
    for (const { name, message } of tags.filter((tag) => !present.has(tag.name))) {
      const outcome = await branch.repository.tag({ name, message, commit: snapshot.commit, author, time: clock() });
      if (outcome.state === 'given') given.push(name);
      else if (outcome.state === 'unclear') {
        if (tries === mostTries) throw outcome.reason;
        isDone = false;
      }
    }
    if (isDone) return given;
    await backoff(retryPolicy, tries);
  }
}
