import type { AssetTable } from './datasets.ts';

/** What `assets` says of one asset for some days. */
interface Listing {
  /** Epoch day. */
  readonly from: number;
  /** Epoch day, not included; Infinity where it still holds. */
  readonly to: number;
  readonly currency: string;
}

/** What `assets` says of when and in which currency they are traded. */
export type ListingColumns = Pick<AssetTable['columns'], 'number' | 'valid_from' | 'valid_to' | 'currency'>;

/** Which assets there were on a day, and in which currency they were traded. */
export class Listings {
  readonly #listings = new Map<number, Listing[]>();
  readonly #firstKnown: number;

  /** @param firstKnown the first day of those of which nobody said since when they hold */
  constructor(columns: ListingColumns, firstKnown: number) {
    this.#firstKnown = firstKnown;
    for (let row = 0; row < columns.number.length; row++) {
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

  /**
   * US dollars for one unit of an asset's currency on each day: the currency is what holds then, or held last, or is the first to hold. NaN where there is no rate.
   * The array is shared by the assets of a currency.
   *
   * @param days epoch days, ascending
   * @param rates of each of the `currencies` on each of the days
   */
  usdRatesOf(asset: number, days: Int32Array, rates: ReadonlyMap<string, Float64Array>): Float64Array {
    const own = this.#listings.get(asset) ?? [];
    const [first] = own;
    if (first === undefined) throw new Error(`There is no asset ${asset}`);
    const usual = rates.get(first.currency) as Float64Array;
    if (own.every(({ currency }) => currency === first.currency)) return usual;
    let at = 0;
    return Float64Array.from(days, (day, i) => {
      while (at + 1 < own.length && (own[at + 1] as Listing).from <= day) at++;
      return rates.get((own[at] as Listing).currency)?.[i] as number;
    });
  }

  /** Whether a source says that the asset is listed on a day; nobody says it of an asset whose listing has no first day. */
  isListedOn(asset: number, day: number): boolean {
    return (this.#listings.get(asset) ?? []).some(({ from, to }) => from > this.#firstKnown && from <= day && day < to);
  }
}
