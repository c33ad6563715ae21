import type { AssetBuckets } from '../../backbone/asset-buckets.ts';
import { universePit } from '../../backbone/datasets.ts';
import { byLiquidity } from '../../backbone/universe.ts';
import { isoDate } from '../../calendar/date.ts';
import { inputReference, type Lake } from '../../lake/lake.ts';
import type { InputReference } from '../../lake/manifest.ts';

/** The assets that a panel has rows for: on each as-of date the most liquid that could be bought. */
export interface PanelUniverse {
  readonly size: number;
  /** The partitions of universe_pit, as recipes name them. */
  readonly references: readonly InputReference[];
  /** Rows of each bucket. */
  readonly rowsOf: Int32Array;
  /** @param date its place among the as-of dates */
  has(asset: number, date: number): boolean;
}

/**
 * Reads which assets count.
 *
 * @param size how many of each date; 0: all, then it is undefined
 * @throws UserError where a date has no universe
 */
export async function readUniverse(
  lake: Lake,
  { buckets, largestNumber }: AssetBuckets,
  asOf: Int32Array,
  size: number,
): Promise<PanelUniverse | undefined> {
  if (size === 0) return undefined;
  const references: InputReference[] = [];
  const rowsOf = new Int32Array(256);
  // One bit for each asset and date.
  const members = new Uint8Array(Math.ceil(((largestNumber + 1) * asOf.length) / 8));
  const keys = Array.from(asOf, (day) => ({ as_of: isoDate(day) }));
  // Hundreds of dates of a hundred thousand assets are read once, and not kept.
  for await (const { table, manifest } of lake.readEach(universePit, keys, ['asset', 'adv20_usd', 'entry'])) {
    const date = references.push(inputReference(manifest)) - 1;
    for (const row of byLiquidity(table.columns, size).positions) {
      const asset = table.columns.asset[row] as number;
      const place = date * (largestNumber + 1) + asset;
      members[place >>> 3] = (members[place >>> 3] as number) | (1 << (place & 7));
      const bucket = buckets[asset] as number;
      rowsOf[bucket] = (rowsOf[bucket] as number) + 1;
    }
  }
  const has = (asset: number, date: number) => {
    const place = date * (largestNumber + 1) + asset;
    return ((members[place >>> 3] as number) & (1 << (place & 7))) !== 0;
  };
  return { size, references, rowsOf, has };
}
