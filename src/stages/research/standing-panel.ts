import { epochDay, parseIsoDate } from '../../calendar/date.ts';
import type { Lake } from '../../lake/lake.ts';

import { panel, panelIndex, panelShards } from '../../panel/datasets.ts';
import { featureSet } from '../../panel/feature-set.ts';
import { panelKeys } from '../../panel/panel-keys.ts';
import { shardOfKey } from '../../panel/shard.ts';
import { type ShardNote, standingSize } from '../../panel/shard-set.ts';
import { unlessDamaged } from './recipe-differences.ts';

/** The panel of the definitions of this version, as its shards and its index say that it was asked for. */
export interface StandingPanel {
  /** How many shards it was made by. */
  readonly shards: number;
  /** Epoch days, ascending. */
  readonly asOf: Int32Array;
  /** Id of its snapshot; empty where it is of none. */
  readonly snapshot: string;
  /** The most liquid of each date; 0: every asset. */
  readonly universe: number;
  /** Whether it was merged. */
  readonly isMerged: boolean;
}

/** A partition as an index names it. */
interface IndexedPartition {
  readonly keys: Readonly<{ feature_set: string; asset_bucket: string; year: string }>;
  readonly digest: string;
}

/** @returns undefined where neither shards nor an index say what the panel is */
export async function standingPanel(lake: Lake): Promise<StandingPanel | undefined> {
  const notes = await readNotes(lake);
  const index = await readIndex(lake, featureSet);
  const shards = await standingSize(notes, (note) => standingPartitions(lake, featureSet, note));
  const recipe = notes.find(({ shard }) => shard.of === shards)?.recipe ?? index?.recipe;
  if (recipe === undefined) return undefined;
  const { as_of, snapshot, universe } = recipe.parameters;
  return {
    shards: Math.max(1, shards),
    asOf: Int32Array.from(as_of as readonly string[], (day) => epochDay(parseIsoDate(day))),
    snapshot: typeof snapshot === 'string' ? snapshot : '',
    universe: typeof universe === 'number' ? universe : 0,
    isMerged: (await lake.list(panelIndex, { feature_set: featureSet })).length > 0,
  };
}

async function readNotes(lake: Lake): Promise<ShardNote[]> {
  const notes: ShardNote[] = [];
  for (const keys of await lake.list(panelShards, { feature_set: featureSet })) {
    const stored = await unlessDamaged(() => lake.read(panelShards, keys));
    if (stored === undefined || stored === 'damaged') continue;
    const { manifest, table } = stored;
    notes.push({ shard: shardOfKey(keys.shard as string), recipe: manifest.recipe, table });
  }
  return notes;
}

/** How many of the partitions that a shard made are there as it made them, and not as a later set of another size did. */
export async function standingPartitions(
  lake: Lake,
  set: string,
  { table }: Pick<ShardNote, 'table'>,
): Promise<number> {
  const { asset_bucket: buckets, year, digest } = table.columns;
  let found = 0;
  for (const [row, bucket] of buckets.entries()) {
    const manifest = await unlessDamaged(() => lake.manifest(panel, panelKeys(set, bucket, year[row] as number)));
    if (manifest !== 'damaged' && manifest?.digest === digest[row]) found += 1;
  }
  return found;
}

/** What the index of a panel says that there is. @returns undefined where it is not there, or damaged */
export async function readIndex(lake: Lake, set: string) {
  const stored = await unlessDamaged(() => lake.read(panelIndex, { feature_set: set }));
  if (stored === undefined || stored === 'damaged') return undefined;
  const { asset_bucket: buckets, year, digest } = stored.table.columns;
  const partitions = Array.from(buckets, (bucket, row): IndexedPartition => {
    return { keys: panelKeys(set, bucket, year[row] as number), digest: digest[row] as string };
  });
  return { recipe: stored.manifest.recipe, partitions };
}
