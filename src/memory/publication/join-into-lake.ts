import { join } from 'node:path';
import { Lake } from '../../lake/lake.ts';
import type { PublishedPartition } from '../published.ts';
import type { StateBranch } from '../state-branch.ts';
import { ledgerKind } from './join-ledgers.ts';

/**
 * Adds to the ledgers that a lake has of its own the lines that others published: its own stay as they are and where they are, because a run that is under way names them by
 * their numbers; decisions alone stand behind those that were published.
 *
 * @returns paths of the ledgers that got lines
 */
export async function joinIntoLake(
  lake: Lake,
  branch: StateBranch,
  wanted: readonly PublishedPartition[],
): Promise<string[]> {
  const { software } = lake.producer;
  const root = join(branch.repository.folder, 'ledgers-of-others');
  const published = new Lake({ root, datasets: branch.datasets, tiers: [branch], clock: () => 0, software });
  const joined: string[] = [];
  for (const { dataset, keys, path } of wanted.filter((one) => one.dataset.publication === 'chained')) {
    const kind = ledgerKind(dataset);
    await lake.exclusively(kind.lock, async () => {
      const [own, other] = [await lake.readWhole(dataset, keys), await published.readWhole(dataset, keys)];
      if (own === undefined || other === undefined || own.manifest.digest === other.manifest.digest) return;
      const mine = { partition: own, place: lake.folder(dataset, keys) };
      const theirs = { partition: other, place: `${path} on ${branch.name}` };
      const content = kind.intoLake === undefined ? kind.join(mine, theirs) : kind.intoLake(mine, theirs);
      if (content === undefined) return;
      await lake.write(dataset, keys, content);
      joined.push(path);
    });
  }
  return joined;
}
