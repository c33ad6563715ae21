import { assetBuckets, bucketKey } from '../../backbone/asset-bucket.ts';
import { bars } from '../../backbone/datasets.ts';
import { UserError } from '../../errors.ts';
import { partitionName, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Manifest } from '../../lake/manifest.ts';
import type { InputChange } from '../../lake/recipe-changes.ts';
import { panel } from '../../panel/datasets.ts';
import { lastSessionIn } from './as-of-sessions.ts';
import { changedInputs } from './panel-input-changes.ts';
import { bucketInputs, hasBars, yearlyPartitions } from './panel-plan.ts';

const again =
  'Run "panel" for every shard on the research store as it is now, or merge where the store is that it was made from.';

/**
 * Holds what the partitions of a panel were made from against what they would be made from now: a store that went on between two shards would give a panel
 * of two states. A lake that holds no bars itself, as where shards made on other machines come together, has nothing to compare with.
 *
 * @param manifests those of the partitions of the panel
 * @throws UserError when one rests on other inputs than there are now, or a bucket that has bars is in no shard
 * @throws DamagedPartitionError for what a partition would be made from
 */
export async function refuseOtherStore(lake: Lake, manifests: readonly Manifest[]): Promise<void> {
  if ((await lake.listLocal(bars)).length === 0) return;
  const store = { yearly: await yearlyPartitions(lake) };
  const lastSession = await lastSessionIn(lake);
  const made = Map.groupBy(manifests, ({ keys }) => keys.asset_bucket);
  for (let bucket = 0; bucket < assetBuckets; bucket++) {
    const own = made.get(bucketKey(bucket)) ?? [];
    if (own.length > 0) {
      const { inputs } = await bucketInputs(lake, store, bucket, undefined);
      for (const manifest of own) refuseChanged(manifest, await changedInputs({ lake, lastSession }, inputs, manifest));
    } else if (hasBars(store, bucket)) {
      throw new UserError(
        `The bucket ${bucketKey(bucket)} is in no shard, though the store has bars of it: they came after its shard was made.`,
        { hint: again },
      );
    }
  }
}

function refuseChanged({ keys }: Manifest, [change]: readonly InputChange[]): void {
  if (change === undefined) return;
  throw new UserError(`${partitionPath(panel, keys)} was made ${inWords(change)}: it is of another snapshot.`, {
    hint: again,
  });
}

function inWords({ input, kind }: InputChange): string {
  const name = partitionName(input);
  if (kind === 'changed') return `from another ${name} than this lake holds`;
  return kind === 'new' ? `without ${name}, which this lake holds` : `from ${name}, which this lake does not hold`;
}
