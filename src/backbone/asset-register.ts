import { assetBucket } from './asset-bucket.ts';
import type { AssetTable } from './datasets.ts';

/** The days for which a ticker of an exchange stood for an asset. */
export interface AssetSpan {
  readonly number: number;
  /** Epoch day. */
  readonly from: number;
  /** Epoch day, not included; Infinity where it still holds. */
  readonly to: number;
}

/** On which exchange an asset was traded from a day on. */
export interface ExchangeSpan {
  readonly exchange: string;
  /** Epoch day. */
  readonly from: number;
}

/** Finds assets by what sources call them. */
export class AssetRegister {
  readonly #numbers = new Map<string, number>();
  readonly #ids = new Map<number, string>();
  readonly #exchanges = new Map<number, ExchangeSpan[]>();
  readonly #spans = new Map<string, AssetSpan[]>();
  /** The bucket of each asset, by its number. */
  readonly buckets: Uint8Array;
  readonly largestNumber: number;

  constructor({ rows, columns }: AssetTable) {
    this.largestNumber = columns.number.reduce((largest, number) => Math.max(largest, number), 0);
    this.buckets = new Uint8Array(this.largestNumber + 1);
    for (let row = 0; row < rows; row++) {
      const id = columns.id[row] as string;
      const number = columns.number[row] as number;
      if (!this.#ids.has(number)) {
        this.#ids.set(number, id);
        this.#numbers.set(id, number);
        this.buckets[number] = assetBucket(id);
      }
      // Rows come by their first day.
      const listed = { exchange: columns.exchange[row] as string, from: columns.valid_from[row] as number };
      const exchanges = this.#exchanges.get(number);
      if (exchanges === undefined) this.#exchanges.set(number, [listed]);
      else if (exchanges.at(-1)?.exchange !== listed.exchange) exchanges.push(listed);
      const key = listingKey(columns.symbol[row] as string, columns.exchange[row] as string);
      const to = columns.valid_to[row] as number;
      const span = {
        number,
        from: columns.valid_from[row] as number,
        to: Number.isNaN(to) ? Number.POSITIVE_INFINITY : to,
      };
      const spans = this.#spans.get(key);
      if (spans === undefined) this.#spans.set(key, [span]);
      else spans.push(span);
    }
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  idOf(number: number): string | undefined {
    return this.#ids.get(number);
  }

  /** The exchange on which an asset is traded, or was last. */
  exchangeOf(number: number): string | undefined {
    return this.#exchanges.get(number)?.at(-1)?.exchange;
  }

  /** The exchanges on which an asset was traded, one after the other; none of an asset that is unknown. */
  exchangesOf(number: number): readonly ExchangeSpan[] {
    return this.#exchanges.get(number) ?? [];
  }

  /** What a ticker of an exchange stood for, and when; no spans where it is unknown. */
  spansOf(symbol: string, exchange: string): readonly AssetSpan[] {
    return this.#spans.get(listingKey(symbol, exchange)) ?? [];
  }
}

function listingKey(symbol: string, exchange: string): string {
  return `${symbol}\n${exchange}`;
}
