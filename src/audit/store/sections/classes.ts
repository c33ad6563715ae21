import type { AssetTable } from '../../../backbone/datasets.ts';

/** What the last row of an asset says of it. */
export interface LastListing {
  readonly class: string;
  /** First day on which it is listed no more, as an epoch day; Infinity where nothing says that it ends. */
  readonly to: number;
}

/** What each asset is now, or was last, by its number. */
export function lastListings({ rows, columns }: AssetTable): ReadonlyMap<number, LastListing> {
  const listings = new Map<number, LastListing>();
  for (let row = 0; row < rows; row++) {
    const to = columns.valid_to[row] as number;
    listings.set(columns.number[row] as number, {
      class: columns.class[row] as string,
      to: Number.isNaN(to) ? Number.POSITIVE_INFINITY : to,
    });
  }
  return listings;
}
