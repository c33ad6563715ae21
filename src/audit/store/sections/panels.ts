import { epochDay, parseIsoDate } from '../../../calendar/date.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import type { Lake } from '../../../lake/lake.ts';
import { panel, panelIndex, panelShards } from '../../../panel/datasets.ts';
import { panelKeys } from '../../../panel/panel-keys.ts';
import type { SoundPartitions } from '../scan/sound-partitions.ts';

/** One partition of a panel, as its shard or the index of the panel names it. */
interface NamedPartition {
  readonly path: string;
  readonly bucket: number;
  readonly year: number;
  readonly digest: string;
  readonly rows: number;
}

/** A panel: what its index and its shards say of it, and what is there. */
export interface PanelState {
  readonly featureSet: string;
  /** Path of what names the partitions. */
  readonly index: string;
  /** Those of the index, where shards were merged. */
  readonly indexed: readonly NamedPartition[];
  /** What any shard says that it made or found: digests by path. */
  readonly noted: ReadonlyMap<string, ReadonlySet<string>>;
  /** As-of dates of its shards, epoch days. */
  readonly asOf: readonly number[];
  /** What is there of the partitions that the index names, by path. */
  readonly there: ReadonlyMap<string, { readonly digest: string; readonly rows: number }>;
}

export async function readPanels(lake: Lake, sound: SoundPartitions): Promise<PanelState[]> {
  const states: PanelState[] = [];
  for (const keys of await lake.list(panelIndex)) {
    const table = await sound.whole(panelIndex, keys);
    if (table === undefined) continue;
    const featureSet = keys.feature_set as string;
    const indexed = named(table.columns, featureSet);
    states.push({
      featureSet,
      index: partitionPath(panelIndex, keys),
      indexed,
      ...(await readShards(lake, sound, featureSet)),
      there: await partitionsThere(sound, featureSet, indexed),
    });
  }
  return states;
}

function named(
  columns: {
    readonly asset_bucket: Int32Array;
    readonly year: Int32Array;
    readonly digest: readonly string[];
    readonly rows: Int32Array;
  },
  featureSet: string,
): NamedPartition[] {
  return Array.from(columns.asset_bucket, (bucket, row) => {
    const year = columns.year[row] as number;
    const path = partitionPath(panel, panelKeys(featureSet, bucket, year));
    return { path, bucket, year, digest: columns.digest[row] as string, rows: columns.rows[row] as number };
  });
}

async function readShards(
  lake: Lake,
  sound: SoundPartitions,
  featureSet: string,
): Promise<Pick<PanelState, 'noted' | 'asOf'>> {
  const noted = new Map<string, Set<string>>();
  const asOf = new Set<number>();
  for (const keys of await lake.list(panelShards, { feature_set: featureSet })) {
    const table = await sound.whole(panelShards, keys);
    const manifest = await sound.manifest(panelShards, keys);
    if (table === undefined || manifest === undefined) continue;
    for (const { path, digest } of named(table.columns, featureSet)) {
      noted.set(path, (noted.get(path) ?? new Set<string>()).add(digest));
    }
    const dates = manifest.recipe.parameters.as_of;
    if (Array.isArray(dates)) for (const date of dates) asOf.add(epochDay(parseIsoDate(String(date))));
  }
  return { noted, asOf: [...asOf].sort((a, b) => a - b) };
}

async function partitionsThere(
  sound: SoundPartitions,
  featureSet: string,
  indexed: readonly NamedPartition[],
): Promise<PanelState['there']> {
  const there = new Map<string, { digest: string; rows: number }>();
  for (const { path, bucket, year } of indexed) {
    const manifest = await sound.manifest(panel, panelKeys(featureSet, bucket, year));
    if (manifest === undefined) continue;
    there.set(path, {
      digest: manifest.digest,
      rows: manifest.files.reduce((sum, file) => sum + (file.rows ?? 0), 0),
    });
  }
  return there;
}
