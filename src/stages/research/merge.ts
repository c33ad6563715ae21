import { UserError } from '../../errors.ts';
import { type PartitionKeys, partitionPath, type TableOf } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Manifest, Recipe } from '../../lake/manifest.ts';
import { emptyTable } from '../../lake/table.ts';
import { tableDigest } from '../../lake/table-digest.ts';
import { panel, panelIndex, panelShards } from '../../panel/datasets.ts';
import { featureSet as ownFeatureSet } from '../../panel/feature-set.ts';
import { panelKeys } from '../../panel/panel-keys.ts';
import { shardOfKey } from '../../panel/shard.ts';
import { type ShardNote, wholeSet } from '../../panel/shard-set.ts';
import type { Run } from '../../platform/stage.ts';
import { counted } from '../../text/name-list.ts';
import type { merge } from './merge.stage.ts';
import { refuseOtherStore } from './merged-store.ts';
import { standingPartitions } from './standing-panel.ts';

/** Raised whenever the same inputs could give other bytes than before. */
const mergeVersion = 1;

type IndexTable = TableOf<typeof panelIndex>;

/** One partition of the panel, as its shard made it. */
interface NotedPartition {
  readonly bucket: number;
  readonly year: number;
  readonly digest: string;
  readonly rows: number;
}

export const run: Run<typeof merge> = async (inputs, { lake, log }) => {
  const featureSet = inputs.featureSet === '' ? ownFeatureSet : inputs.featureSet;
  const notes = await readNotes(lake, featureSet);
  const set = await wholeSet(notes, inputs.shards, (note) => standingPartitions(lake, featureSet, note));
  const partitions = set.flatMap(notedPartitions).sort((a, b) => a.bucket - b.bucket || a.year - b.year);
  const manifests: Manifest[] = [];
  for (const partition of partitions) manifests.push(await checkPartition(lake, featureSet, partition));
  await refuseOtherStore(lake, manifests);
  const recipe = recipeOf(set, manifests);
  const keys = { feature_set: featureSet };
  const rows = partitions.reduce((sum, each) => sum + each.rows, 0);
  const what = `${counted(set.length, 'shard')}, ${counted(partitions.length, 'partition')}, ${counted(rows, 'row')}`;
  const table = indexTable(partitions);
  if (await isMerged(lake, keys, recipe, table)) {
    log.info(`Panel ${featureSet}: nothing to do, merged already: ${what}`);
  } else {
    await lake.write(panelIndex, keys, { recipe, table });
    log.info(`Panel ${featureSet}: ${what}`);
  }
  const digest = (await lake.manifest(panelIndex, keys))?.content ?? '';
  return { featureSet, shards: set.length, partitions: partitions.length, rows, digest };
};

/** A partition that was made again with the same rows has another digest, which the index has to name. */
async function isMerged(lake: Lake, keys: PartitionKeys, recipe: Recipe, table: IndexTable): Promise<boolean> {
  if (!(await lake.holds(panelIndex, keys, recipe))) return false;
  const stored = await lake.require(panelIndex, keys);
  return tableDigest(panelIndex.columns, stored.table) === tableDigest(panelIndex.columns, table);
}

/** @throws UserError where there is none, naming the feature sets that there are */
async function readNotes(lake: Lake, featureSet: string): Promise<ShardNote[]> {
  const notes: ShardNote[] = [];
  for (const keys of await lake.list(panelShards, { feature_set: featureSet })) {
    const { manifest, table } = await lake.require(panelShards, keys);
    notes.push({ shard: shardOfKey(keys.shard as string), recipe: manifest.recipe, table });
  }
  if (notes.length > 0) return notes;
  const others = new Set((await lake.list(panelShards)).map(({ feature_set }) => feature_set));
  throw new UserError(`There is no shard of a panel of the feature set ${featureSet}.`, {
    hint:
      others.size === 0
        ? 'Run "panel" first.'
        : `There are shards of ${[...others].join(', ')}, which other definitions made. Run "panel" with this version, or name one with --feature-set.`,
  });
}

function notedPartitions({ table }: ShardNote): NotedPartition[] {
  const { asset_bucket: buckets, year, digest, rows } = table.columns;
  return Array.from(buckets, (bucket, row) => ({
    bucket,
    year: year[row] as number,
    digest: digest[row] as string,
    rows: rows[row] as number,
  }));
}

/** @throws UserError when a partition is not the one that its shard made */
async function checkPartition(
  lake: Lake,
  featureSet: string,
  { bucket, year, digest }: NotedPartition,
): Promise<Manifest> {
  const keys = panelKeys(featureSet, bucket, year);
  const { manifest } = await lake.require(panel, keys);
  const path = partitionPath(panel, keys);
  if (manifest.digest !== digest) {
    throw new UserError(`${path} is not the partition that its shard made: ${manifest.digest}, expected ${digest}.`, {
      hint: 'Another run replaced it. Run "panel" for every shard again.',
    });
  }
  return manifest;
}

function recipeOf(set: readonly ShardNote[], manifests: readonly Manifest[]): Recipe {
  const { as_of, snapshot, software, universe } = (set[0] as ShardNote).recipe.parameters;
  return {
    stage: 'merge',
    version: mergeVersion,
    parameters: { as_of, snapshot, software, ...(universe === undefined ? {} : { universe }) },
    inputs: manifests.map(({ dataset, keys, content }) => ({ dataset, keys, content })),
  };
}

function indexTable(partitions: readonly NotedPartition[]) {
  const table = emptyTable(panelIndex.columns, partitions.length);
  for (const [row, { bucket, year, digest, rows }] of partitions.entries()) {
    table.columns.asset_bucket[row] = bucket;
    table.columns.year[row] = year;
    table.columns.digest[row] = digest;
    table.columns.rows[row] = rows;
  }
  return table;
}
