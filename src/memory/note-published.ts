import { published } from '../lake/datasets.ts';
import type { Lake } from '../lake/lake.ts';
import { type Ledgers, publishedStates } from './ledgers.ts';
import type { PublishResult } from './publish.ts';

/**
 * Notes in the lake what a commit of the state branch holds, in place of what was noted before: whoever scores in this lake must know which
 * results have to stay.
 *
 * @param commit undefined where there is no branch
 * @param since what was published on top of these ledgers
 */
export async function notePublished(
  lake: Lake,
  commit: string | undefined,
  { publications }: Ledgers,
  since: PublishResult['entries'] = [],
): Promise<void> {
  for (const keys of await lake.listLocal(published)) if (keys.commit !== commit) await lake.remove(published, keys);
  if (commit === undefined) return;
  const digests = new Map<string, string>();
  for (const [path, { digest, isPresent }] of publishedStates(publications)) if (isPresent) digests.set(path, digest);
  for (const { action, path, digest } of since) {
    if (action === 'removed') digests.delete(path);
    else digests.set(path, digest);
  }
  const table = { rows: digests.size, columns: { path: [...digests.keys()], digest: [...digests.values()] } };
  const recipe = { stage: 'restore', version: 1, parameters: { commit }, inputs: [] };
  await lake.write(published, { commit }, { recipe, table });
}
