import type { AssetTable } from './datasets.ts';

/** What `assets` says of one asset for some days. */
interface Listing {
  /** Epoch day. */
  readonly from: number;
  /** Epoch day, not included; Infinity where it still holds. */
  readonly to: number;
  readonly currency: string;
}

/** Which assets there were on a day, and in which currency they were traded. */
export class Listings {
  readonly #listings = new Map<number, Listing[]>();
  readonly #firstKnown: number;

  /** @param firstKnown the first day of those of which nobody said since when they hold */
  constructor({ rows, columns }: AssetTable, firstKnown: number) {
    this.#firstKnown = firstKnown;
    for (let row = 0; row < rows; row++) {
      const to = columns.valid_to[row] as number;
      const listing = {
        from: columns.valid_from[row] as number,
        to: Number.isNaN(to) ? Number.POSITIVE_INFINITY : to,
        currency: columns.currency[row] as string,
      };
      const own = this.#listings.get(columns.number[row] as number);
      if (own === undefined) this.#listings.set(columns.number[row] as number, [listing]);
      else own.push(listing);
    }
  }

  get currencies(): readonly string[] {
    return [...new Set([...this.#listings.values()].flat().map(({ currency }) => currency))].sort();
  }

  /** The currency of an asset on a day: what holds then, or held last, or is the first to hold. */
  currencyOn(asset: number, day: number): string {
    const own = this.#listings.get(asset) ?? [];
    const listing = own.findLast(({ from }) => from <= day) ?? own[0];
    if (listing === undefined) throw new Error(`There is no asset ${asset}`);
    return listing.currency;
  }

  /** Whether a source says that the asset is listed on a day; nobody says it of an asset whose listing has no first day. */
  isListedOn(asset: number, day: number): boolean {
    return (this.#listings.get(asset) ?? []).some(({ from, to }) => from > this.#firstKnown && from <= day && day < to);
  }
}
