import { published } from '../../lake/datasets.ts';
import type { Lake } from '../../lake/lake.ts';
import { DamagedPartitionError } from '../../lake/partition-files.ts';
import { type Ledgers, publishedStates } from '../ledgers.ts';
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
  if (commit !== undefined) await writeNote(lake, commit, publications, since);
  // A run that is stopped between the two leaves one note too many, never none.
  for (const keys of await lake.listLocal(published)) if (keys.commit !== commit) await lake.remove(published, keys);
}

/** Makes sure that what is noted can be looked at, before something is done that has to be noted. @throws UnreadableError */
export async function checkNote(lake: Lake): Promise<void> {
  for (const keys of await lake.listLocal(published)) {
    await lake.files(published, keys).catch((error: unknown) => {
      // A damaged note is replaced.
      if (!(error instanceof DamagedPartitionError)) throw error;
    });
  }
}

async function writeNote(
  lake: Lake,
  commit: string,
  publications: Ledgers['publications'],
  since: PublishResult['entries'],
): Promise<void> {
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
