import { bucketKey } from '../../backbone/asset-bucket.ts';
import { partitionPath } from '../../lake/dataset.ts';
import type { PublishedState } from '../../memory/ledgers.ts';
import type { Publishable } from '../../memory/publication/publishable.ts';
import type { PublishedPartition } from '../../memory/published.ts';
import { panel, panelIndex, panelShards } from '../../panel/datasets.ts';
import { shardOfKey } from '../../panel/shard.ts';

/**
 * Tells what on the branch a panel takes the place of that is published as a whole: partitions of its feature set that its index does not name, and shards of another division. A panel is whole
 * where each partition that its index names is published with it or before: a part of a panel replaces nothing.
 *
 * @param states what is on the branch, by path
 */
export async function supersededBy(
  partitions: readonly Publishable[],
  states: ReadonlyMap<string, PublishedState>,
): Promise<(published: PublishedPartition) => boolean> {
  const digests = new Map([...states].flatMap(([path, { isPresent, digest }]) => (isPresent ? [[path, digest]] : [])));
  for (const { path, manifest } of partitions) digests.set(path, manifest.digest);
  const named = new Map<string, ReadonlySet<string>>();
  for (const index of partitions.filter(({ dataset }) => dataset.name === panelIndex.name)) {
    const own = await namedBy(index);
    if ([...own].every(([path, digest]) => digests.get(path) === digest)) {
      named.set(index.keys.feature_set ?? '', new Set(own.keys()));
    }
  }
  const shards = partitions.filter(({ dataset }) => dataset.name === panelShards.name);
  return ({ dataset, keys, path }) => {
    const stays = named.get(keys.feature_set ?? '');
    if (stays === undefined) return false;
    if (dataset.name === panel.name) return !stays.has(path);
    return dataset.name === panelShards.name && isOfOtherDivision(keys, shards);
  };
}

/** The digests of the partitions that the index of a panel names, by path. */
async function namedBy({ lake, keys }: Publishable): Promise<ReadonlyMap<string, string>> {
  const { asset_bucket, year, digest } = (await lake.require(panelIndex, keys)).table.columns;
  const pathAt = (row: number) =>
    partitionPath(panel, { ...keys, asset_bucket: bucketKey(asset_bucket[row] as number), year: `${year[row]}` });
  return new Map(digest.map((one, row) => [pathAt(row), one]));
}

function isOfOtherDivision(
  { feature_set, shard = '' }: PublishedPartition['keys'],
  made: readonly Publishable[],
): boolean {
  const own = made
    .filter(({ keys }) => keys.feature_set === feature_set)
    .map(({ keys }) => shardOfKey(keys.shard ?? '').of);
  return own.length > 0 && own.every((of) => own.length === of) && shardOfKey(shard).of !== own[0];
}
