import { epochDay, parseIsoDate } from '../../calendar/date.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Recipe } from '../../lake/manifest.ts';
import { panel, panelIndex, panelShards } from '../../panel/datasets.ts';
import { featureSet } from '../../panel/feature-set.ts';
import { panelKeys } from '../../panel/panel-keys.ts';
import { shardOfKey } from '../../panel/shard.ts';
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
  const sets = [...Map.groupBy(notes, ({ of }) => of)].map(([shards, set]) => ({ shards, set }));
  // Of several sets the one whose partitions are there; of equals the one with fewer shards.
  sets.sort((a, b) => hits(b.set) - hits(a.set) || a.shards - b.shards);
  const [first] = sets;
  const recipe = first?.set[0]?.recipe ?? index?.recipe;
  if (recipe === undefined) return undefined;
  const { as_of, snapshot, universe } = recipe.parameters;
  return {
    shards: first?.shards ?? 1,
    asOf: Int32Array.from(as_of as readonly string[], (day) => epochDay(parseIsoDate(day))),
    snapshot: typeof snapshot === 'string' ? snapshot : '',
    universe: typeof universe === 'number' ? universe : 0,
    isMerged: (await lake.list(panelIndex, { feature_set: featureSet })).length > 0,
  };
}

interface Note {
  readonly of: number;
  readonly recipe: Recipe;
  /** How many of its partitions are there with the digest that it noted. */
  readonly hits: number;
}

function hits(set: readonly Note[]): number {
  return set.reduce((sum, note) => sum + note.hits, 0);
}

async function readNotes(lake: Lake): Promise<Note[]> {
  const notes: Note[] = [];
  for (const keys of await lake.list(panelShards, { feature_set: featureSet })) {
    const stored = await unlessDamaged(() => lake.read(panelShards, keys));
    if (stored === undefined || stored === 'damaged') continue;
    const { asset_bucket: buckets, year, digest } = stored.table.columns;
    let found = 0;
    for (const [row, bucket] of buckets.entries()) {
      const path = panelKeys(featureSet, bucket, year[row] as number);
      const manifest = await unlessDamaged(() => lake.manifest(panel, path));
      if (manifest !== 'damaged' && manifest?.digest === digest[row]) found += 1;
    }
    notes.push({ of: shardOfKey(keys.shard as string).of, recipe: stored.manifest.recipe, hits: found });
  }
  return notes;
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
