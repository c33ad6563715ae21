import { decisionsFile, publicationsFile } from '../branch-layout.ts';
import type { StateRepository } from '../git/state-repository.ts';
import type { Problem } from './verification.ts';

const ledgerFiles = [publicationsFile, decisionsFile];

/**
 * Walks the branch from its first commit: each commit has the one before it as its only parent, and each ledger begins with all of the
 * one before it. So a ledger that was rewritten with fitting hashes shows, as long as the commits themselves were not replaced.
 */
export async function verifyHistory(
  repository: StateRepository,
  tip: string,
): Promise<{ readonly commits: number; readonly problems: readonly Problem[] }> {
  const commits = await repository.history(tip);
  const problems: Problem[] = [];
  const ids = new Map<string, ReadonlyMap<string, string>>();
  for (const [number, { commit, parents }] of commits.entries()) {
    const expected = number === 0 ? [] : [commits[number - 1]?.commit];
    if (parents.join() !== expected.join()) {
      problems.push({ place: `commit ${commit}`, problem: 'it does not follow from the commit before it alone' });
    }
    ids.set(commit, (await repository.filesAt(commit, ledgerFiles)).blobs);
  }
  await repository.bring([...ids.values()].flatMap((files) => [...files.values()]));
  for (const file of ledgerFiles) {
    let [before, beforeId]: [Buffer, string | undefined] = [Buffer.alloc(0), undefined];
    for (const { commit } of commits) {
      const id = ids.get(commit)?.get(file);
      if (id === beforeId) continue;
      const now: Buffer = id === undefined ? Buffer.alloc(0) : await repository.read(id);
      const line = firstChange(before, now);
      if (line !== undefined) {
        problems.push({
          place: `commit ${commit}`,
          problem: `line ${line} of ${file} is not the one that the commit before has`,
        });
      }
      [before, beforeId] = [now, id];
    }
  }
  return { commits: commits.length, problems };
}

/** The first line in which a ledger is no continuation of an earlier one; undefined when it is. */
function firstChange(before: Buffer, now: Buffer): number | undefined {
  if (now.subarray(0, before.length).equals(before)) return undefined;
  const [old, fresh] = [before, now].map((bytes) => bytes.toString('utf8').split('\n')) as [string[], string[]];
  return old.findIndex((line, index) => fresh[index] !== line) + 1;
}
