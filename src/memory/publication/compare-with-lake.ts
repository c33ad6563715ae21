import { partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { PublishedState } from '../ledgers.ts';
import type { PublishedPartition } from '../published.ts';
import type { Bases } from './bases.ts';

export interface ComparedLake {
  /** With its tiers: what an earlier job of the run made counts as held. */
  readonly lake: Lake;
  /** Its folder alone. */
  readonly own: Lake;
  readonly bases: Bases;
}

/** How a lake stands to what is published. */
export interface Comparison {
  /** Not in the lake. */
  readonly lacking: readonly PublishedPartition[];
  /** In the lake as they were published before: another run published a later state since, and nothing of here is lost by taking that. */
  readonly outdated: readonly PublishedPartition[];
  /** In the lake as nobody published them. */
  readonly own: readonly PublishedPartition[];
}

/** @throws DamagedPartitionError for a manifest of the lake */
export async function compareWithLake(
  { lake, own, bases }: ComparedLake,
  wanted: readonly PublishedPartition[],
  states: ReadonlyMap<string, PublishedState>,
): Promise<Comparison> {
  const held = new Set<string>();
  for (const dataset of new Set(wanted.map((one) => one.dataset))) {
    for (const keys of await lake.list(dataset)) held.add(partitionPath(dataset, keys));
  }
  const found = {
    lacking: [] as PublishedPartition[],
    outdated: [] as PublishedPartition[],
    own: [] as PublishedPartition[],
  };
  for (const one of wanted) {
    const digest = (await own.manifest(one.dataset, one.keys))?.digest;
    if (!held.has(one.path)) found.lacking.push(one);
    else if (digest === undefined || digest === states.get(one.path)?.digest) continue;
    else if (one.dataset.publication === 'chained') continue;
    else (bases.get(one.path)?.digest === digest ? found.outdated : found.own).push(one);
  }
  return found;
}
