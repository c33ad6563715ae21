import { assetBuckets, bucketKey, yearKey } from '../../backbone/asset-bucket.ts';
import { bars, barsRevisions } from '../../backbone/datasets.ts';
import { stableOrder } from '../../backbone/stable-order.ts';
import { yearOf } from '../../calendar/date.ts';
import type { Dataset, PartitionKeys } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Recipe } from '../../lake/manifest.ts';
import type { Columns, Table } from '../../lake/table.ts';
import { backboneRecipe } from './backbone-recipe.ts';
import type { BarSpill, SpilledBars } from './bar-spill.ts';
import { type MergeRules, mergeBars } from './merge-bars.ts';
import { type SourceMode, sourceNotes } from './source-notes.ts';

/** Raised whenever the same packs could give other bars than before. */
const recipe: Recipe = { ...backboneRecipe, version: 2 };

export type BarRefusal = 'CONFLICTING_DUPLICATE' | 'SUPERSEDED';

/** What storing bars takes. */
export interface BarStore extends MergeRules {
  readonly lake: Lake;
  readonly signal: AbortSignal;
  /** Where they are from, for the manifest. */
  readonly sourceMode: SourceMode;
  /** Packs whose rows do not count, by number: they turned out to be damaged. */
  readonly failed: ReadonlySet<number>;
  /** The place of each pack, by its number, among those that tell of one day: by the days of the packs. */
  readonly ranks: Int32Array;
  /** Is told rows of a bucket that are not stored: their own pack contradicts them, or a pack of a later day was there before. */
  onRefused(incoming: SpilledBars, rows: readonly number[], reason: BarRefusal): void;
  /** Is told that a bucket was stored. */
  onBucket(): void;
}

/** What came of storing bars. */
export interface StoredBarCounts {
  /** Partitions that are new or have other bytes now. */
  readonly partitions: number;
  /** Numbers of the assets of which a bar or value is new. */
  readonly assets: ReadonlySet<number>;
}

/**
 * Stores the bars of a spill, bucket after bucket: the partitions of a bucket come to their places together and are on the disk before the next
 * one is begun.
 */
export async function storeBars(spill: BarSpill, store: BarStore): Promise<StoredBarCounts> {
  const { lake } = store;
  const present = { bars: await yearsOf(lake, bars), revisions: await yearsOf(lake, barsRevisions) };
  let partitions = 0;
  const touched = new Set<number>();
  for (let bucket = 0; bucket < assetBuckets; bucket++) {
    if (spill.rows[bucket] === 0) continue;
    store.signal.throwIfAborted();
    const key = bucketKey(bucket);
    const incoming = await spill.read(bucket);
    partitions += await lake.writeTogether(async (batch) => {
      let written = 0;
      const keep = async <C extends Columns>(
        dataset: Dataset<C>,
        year: string,
        table: Table<C> | undefined,
        rowsBefore = 0,
      ) => {
        if (table === undefined) return;
        const keys = { asset_bucket: key, year };
        if (
          (await batch.write(dataset, keys, {
            recipe,
            table,
            notes: sourceNotes(store.sourceMode, rowsBefore),
          })) === 'written'
        )
          written += 1;
      };
      for (const { year, order } of byYear(incoming, store)) {
        const stored = {
          bars: present.bars.has(`${key} ${year}`)
            ? await readTable(lake, bars, { asset_bucket: key, year })
            : undefined,
          revisions: present.revisions.has(`${key} ${year}`)
            ? await readTable(lake, barsRevisions, { asset_bucket: key, year })
            : undefined,
        };
        const merged = mergeBars(incoming, order, stored, store, touched);
        store.onRefused(incoming, merged.conflicting, 'CONFLICTING_DUPLICATE');
        store.onRefused(incoming, merged.superseded, 'SUPERSEDED');
        await keep(bars, year, merged.bars, stored.bars?.rows);
        await keep(barsRevisions, year, merged.revisions, stored.revisions?.rows);
      }
      return written;
    });
    store.onBucket();
  }
  return { partitions, assets: touched };
}

/** The rows of each year, ascending by asset and date, those of one day in the order in which they came. */
function* byYear(
  incoming: SpilledBars,
  { failed, ranks }: Pick<BarStore, 'failed' | 'ranks'>,
): Generator<{ year: string; order: Int32Array }> {
  const { rows, asset, date, pack } = incoming;
  const firstDay = date.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const firstYear = yearOf(firstDay);
  const lastDay = date.reduce((most, day) => Math.max(most, day), firstDay);
  const yearOfDay = Int32Array.from({ length: lastDay - firstDay + 1 }, (_, i) => yearOf(firstDay + i) - firstYear);
  const year = new Int32Array(rows);
  const day = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    day[row] = (date[row] as number) - firstDay;
    year[row] = yearOfDay[day[row] as number] as number;
  }
  // Packs are mostly read in the order of their days.
  const isInOrder = ranks.every((rank, number) => rank === number);
  const keys = [year, asset, day];
  const sorted = stableOrder(rows, isInOrder ? keys : [...keys, pack.map((number) => ranks[number] as number)]);
  const order = failed.size === 0 ? sorted : sorted.filter((row) => !failed.has(pack[row] as number));
  for (let start = 0; start < order.length; ) {
    const of = year[order[start] as number] as number;
    let end = start + 1;
    while (end < order.length && year[order[end] as number] === of) end++;
    yield { year: yearKey(firstYear + of), order: order.subarray(start, end) };
    start = end;
  }
}

async function yearsOf(lake: Lake, dataset: Dataset): Promise<Set<string>> {
  const found = await lake.list(dataset);
  return new Set(found.map(({ asset_bucket, year }) => `${asset_bucket} ${year}`));
}

async function readTable<C extends Columns>(lake: Lake, dataset: Dataset<C>, keys: PartitionKeys): Promise<Table<C>> {
  const names = Object.keys(dataset.columns) as (keyof C & string)[];
  for await (const { table } of lake.readEach(dataset, [keys], names)) return table as Table<C>;
  throw new Error(`${dataset.name} was read and gave nothing`);
}
