import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bucketKey } from '../../backbone/asset-bucket.ts';
import { noLiquidity } from '../../backbone/bucket-liquidity.ts';
import type { LiquidityColumns } from '../../backbone/universe.ts';

/** What the days that are read together may take. */
const blockBytes = 64 * 2 ** 20;

/**
 * The liquidity of assets on its way from buckets, which have all days of some assets, to days, which have all assets: a file for each bucket, day after day the
 * values of its members (float64, int32, uint8), filled up to whole numbers of eight bytes.
 */
export class LiquiditySpill {
  readonly #folder: string;
  readonly #days: number;
  readonly #assets: number;
  /** By bucket: where its members are among all assets. */
  readonly #places: readonly Int32Array[];
  readonly #filled = new Set<number>();

  /**
   * @param members numbers of the assets of each bucket
   * @param numbers those of all assets, ascending: the places of what is given
   */
  constructor(
    folder: string,
    { members, numbers, days }: { members: readonly Int32Array[]; numbers: Int32Array; days: number },
  ) {
    this.#folder = folder;
    this.#days = days;
    this.#assets = numbers.length;
    const placeOf = new Map(Array.from(numbers, (number, place) => [number, place]));
    this.#places = members.map((own) => own.map((number) => placeOf.get(number) as number));
  }

  /** Takes the columns of a bucket, which go day by day. */
  async add(bucket: number, { adv20Usd, bars, reason }: LiquidityColumns): Promise<void> {
    const members = this.#membersOf(bucket);
    const dayBytes = bytesOfDay(members);
    const bytes = new Uint8Array(dayBytes * this.#days);
    for (let day = 0; day < this.#days; day++) {
      const own = columnsIn(bytes, day * dayBytes, members);
      const [from, to] = [day * members, (day + 1) * members];
      own.adv20Usd.set(adv20Usd.subarray(from, to));
      own.bars.set(bars.subarray(from, to));
      own.reason.set(reason.subarray(from, to));
    }
    await writeFile(this.#path(bucket), bytes);
    this.#filled.add(bucket);
  }

  /** What is known of all assets, day after day. */
  async *byDay(): AsyncGenerator<LiquidityColumns> {
    const dayBytes = [...this.#filled].reduce((sum, bucket) => sum + bytesOfDay(this.#membersOf(bucket)), 0);
    const each = Math.max(1, Math.floor(blockBytes / Math.max(1, dayBytes)));
    for (let first = 0; first < this.#days; first += each) {
      const count = Math.min(each, this.#days - first);
      const parts = new Map<number, Uint8Array>();
      for (const bucket of this.#filled) parts.set(bucket, await this.#read(bucket, first, count));
      for (let day = 0; day < count; day++) yield this.#day(parts, day);
    }
  }

  #day(parts: ReadonlyMap<number, Uint8Array>, day: number): LiquidityColumns {
    const all = noLiquidity(this.#assets);
    for (const [bucket, bytes] of parts) {
      const places = this.#places[bucket] as Int32Array;
      const own = columnsIn(bytes, day * bytesOfDay(places.length), places.length);
      for (let member = 0; member < places.length; member++) {
        const place = places[member] as number;
        all.adv20Usd[place] = own.adv20Usd[member] as number;
        all.bars[place] = own.bars[member] as number;
        all.reason[place] = own.reason[member] as number;
      }
    }
    return all;
  }

  async #read(bucket: number, first: number, count: number): Promise<Uint8Array> {
    const dayBytes = bytesOfDay(this.#membersOf(bucket));
    const file = await open(this.#path(bucket), 'r');
    try {
      const bytes = new Uint8Array(count * dayBytes);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, first * dayBytes);
      if (bytesRead < bytes.length) throw new Error(`${this.#path(bucket)} ends too early`);
      return bytes;
    } finally {
      await file.close();
    }
  }

  #membersOf(bucket: number): number {
    return this.#places[bucket]?.length ?? 0;
  }

  #path(bucket: number): string {
    return join(this.#folder, bucketKey(bucket));
  }
}

/** Of the members of a bucket on one day. */
function bytesOfDay(members: number): number {
  return 8 * Math.ceil((members * (8 + 4 + 1)) / 8);
}

/** The columns of one day in the bytes of a bucket. */
function columnsIn({ buffer }: Uint8Array, at: number, members: number): LiquidityColumns {
  return {
    adv20Usd: new Float64Array(buffer, at, members),
    bars: new Int32Array(buffer, at + 8 * members, members),
    reason: new Uint8Array(buffer, at + 12 * members, members),
  };
}
