import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bucketKey } from '../../backbone/asset-bucket.ts';
import { noLiquidity } from '../../backbone/bucket-liquidity.ts';
import type { LiquidityColumns } from '../../backbone/universe.ts';

/** What the days that are read together may take. */
const blockBytes = 64 * 2 ** 20;
const bytesOfPlace = 8 + 4 + 1;

/**
 * The liquidity of assets on its way from buckets, which have all days of some assets, to days, which have all assets: a file for each bucket, day after day the
 * values of its members (float64, int32, uint8).
 */
export class LiquiditySpill {
  readonly #folder: string;
  readonly #members: readonly Int32Array[];
  readonly #days: number;
  readonly #placeOf: ReadonlyMap<number, number>;
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
    this.#members = members;
    this.#days = days;
    this.#placeOf = new Map(Array.from(numbers, (number, place) => [number, place]));
  }

  /** Takes the columns of a bucket, which go day by day. */
  async add(bucket: number, { adv20Usd, bars, reason }: LiquidityColumns): Promise<void> {
    const members = this.#members[bucket]?.length ?? 0;
    const bytes = Buffer.alloc(members * bytesOfPlace * this.#days);
    const parts = [adv20Usd, bars, reason];
    for (let day = 0, at = 0; day < this.#days; day++) {
      for (const part of parts) {
        const size = members * part.BYTES_PER_ELEMENT;
        bytes.set(new Uint8Array(part.buffer, part.byteOffset + day * size, size), at);
        at += size;
      }
    }
    await writeFile(this.#path(bucket), bytes);
    this.#filled.add(bucket);
  }

  /** What is known of all assets, day after day. */
  async *byDay(): AsyncGenerator<LiquidityColumns> {
    const each = Math.max(1, Math.floor(blockBytes / bytesOfPlace / Math.max(1, this.#placeOf.size)));
    for (let first = 0; first < this.#days; first += each) {
      const count = Math.min(each, this.#days - first);
      const parts = new Map<number, Buffer>();
      for (const bucket of this.#filled) parts.set(bucket, await this.#read(bucket, first, count));
      for (let day = 0; day < count; day++) yield this.#day(parts, day);
    }
  }

  #day(parts: ReadonlyMap<number, Buffer>, day: number): LiquidityColumns {
    const all = noLiquidity(this.#placeOf.size);
    for (const [bucket, bytes] of parts) {
      const members = this.#members[bucket] as Int32Array;
      const [ofBars, ofReason] = [8 * members.length, 12 * members.length];
      const view = new DataView(bytes.buffer, bytes.byteOffset + day * members.length * bytesOfPlace);
      for (const [member, number] of members.entries()) {
        const place = this.#placeOf.get(number) as number;
        all.adv20Usd[place] = view.getFloat64(8 * member, true);
        all.bars[place] = view.getInt32(ofBars + 4 * member, true);
        all.reason[place] = view.getUint8(ofReason + member);
      }
    }
    return all;
  }

  async #read(bucket: number, first: number, count: number): Promise<Buffer> {
    const dayBytes = (this.#members[bucket]?.length ?? 0) * bytesOfPlace;
    const file = await open(this.#path(bucket), 'r');
    try {
      const bytes = Buffer.alloc(count * dayBytes);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, first * dayBytes);
      if (bytesRead < bytes.length) throw new Error(`${this.#path(bucket)} ends too early`);
      return bytes;
    } finally {
      await file.close();
    }
  }

  #path(bucket: number): string {
    return join(this.#folder, bucketKey(bucket));
  }
}
