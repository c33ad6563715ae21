import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { assetBuckets, bucketKey } from '../../backbone/asset-bucket.ts';
import { readFileIfExists } from '../../file-system.ts';
import type { BarRows } from '../../market/bar-rows.ts';

/** Rows of a bucket that are written at a time. */
const blockRows = 8192;
const headerBytes = 8;
const integerColumns = ['asset', 'date', 'pack', 'row'] as const;
const priceColumns = ['open', 'high', 'low', 'close', 'volume'] as const;

type SpillColumns = Readonly<Record<(typeof integerColumns)[number], Int32Array>> &
  Readonly<Record<(typeof priceColumns)[number], Float64Array>>;

/** Bars on their way: `symbol` is the number of the asset. */
export type SpillRows = Pick<BarRows, 'rows' | 'symbol' | 'day' | (typeof priceColumns)[number]>;

/** Bars of one bucket in the order in which they came: packs as they were read, rows as they stood in them. */
export interface SpilledBars extends SpillColumns {
  readonly rows: number;
}

/**
 * Bars of packs on their way to their buckets: rows go to a file for each bucket, so that what does not fit into memory can be sorted bucket
 * by bucket. A file is blocks of at most 8,192 rows, each the number of rows (two int32, the second 0), four columns of int32, five of float64.
 */
export class BarSpill {
  readonly #folder: string;
  readonly #blocks: (SpillColumns | undefined)[] = new Array<SpillColumns | undefined>(assetBuckets).fill(undefined);
  readonly #filled = new Int32Array(assetBuckets);
  /** Bars in each bucket. */
  readonly rows = new Float64Array(assetBuckets);

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Takes the rows of a piece of a pack whose outcome is 0.
   *
   * @param bars `symbol` is the number of the asset
   * @param buckets the bucket of each asset, by its number
   * @param pack number of the pack
   * @param rowNumbers where each row stands in the pack
   */
  add(bars: SpillRows, outcomes: Uint8Array, buckets: Uint8Array, pack: number, rowNumbers: Int32Array): void {
    const { symbol, day, open, high, low, close, volume } = bars;
    for (let row = 0; row < bars.rows; row++) {
      if (outcomes[row] !== 0) continue;
      const asset = symbol[row] as number;
      const bucket = buckets[asset] as number;
      const block = this.#blocks[bucket] ?? this.#open(bucket);
      const at = this.#filled[bucket] as number;
      block.asset[at] = asset;
      block.date[at] = day[row] as number;
      block.pack[at] = pack;
      block.row[at] = rowNumbers[row] as number;
      block.open[at] = open[row] as number;
      block.high[at] = high[row] as number;
      block.low[at] = low[row] as number;
      block.close[at] = close[row] as number;
      block.volume[at] = volume[row] as number;
      this.#filled[bucket] = at + 1;
      if (at + 1 === blockRows) this.#write(bucket);
    }
  }

  /** Writes what is still in memory, and gives the memory back. */
  flush(): void {
    for (let bucket = 0; bucket < assetBuckets; bucket++) {
      this.#write(bucket);
      this.#blocks[bucket] = undefined;
    }
  }

  /** The bars of a bucket, once all are written. @throws UnreadableError */
  async read(bucket: number): Promise<SpilledBars> {
    const rows = this.rows[bucket] as number;
    const bars = { rows, ...columnsOf(rows) };
    if (rows === 0) return bars;
    const bytes = (await readFileIfExists(this.#path(bucket))) ?? Buffer.alloc(0);
    // Views of numbers need bytes that begin at a multiple of eight.
    const whole = bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
    let at = 0;
    for (let from = whole.byteOffset, end = from + whole.byteLength; from < end; ) {
      const [count = 0] = new Int32Array(whole.buffer, from, 1);
      from += headerBytes;
      for (const name of integerColumns) {
        bars[name].set(new Int32Array(whole.buffer, from, count), at);
        from += 4 * count;
      }
      for (const name of priceColumns) {
        bars[name].set(new Float64Array(whole.buffer, from, count), at);
        from += 8 * count;
      }
      at += count;
    }
    if (at === rows) return bars;
    throw new Error(`${this.#path(bucket)} holds ${at} bars, expected ${rows}`);
  }

  #open(bucket: number): SpillColumns {
    const block = columnsOf(blockRows);
    this.#blocks[bucket] = block;
    return block;
  }

  #write(bucket: number): void {
    const block = this.#blocks[bucket];
    const rows = this.#filled[bucket] as number;
    if (block === undefined || rows === 0) return;
    const columns = [
      ...integerColumns.map((name) => block[name].subarray(0, rows)),
      ...priceColumns.map((name) => block[name].subarray(0, rows)),
    ];
    append(this.#path(bucket), [Int32Array.of(rows, 0), ...columns]);
    this.#filled[bucket] = 0;
    this.rows[bucket] = (this.rows[bucket] as number) + rows;
  }

  #path(bucket: number): string {
    return join(this.#folder, bucketKey(bucket));
  }
}

function columnsOf(rows: number): SpillColumns {
  return {
    asset: new Int32Array(rows),
    date: new Int32Array(rows),
    pack: new Int32Array(rows),
    row: new Int32Array(rows),
    open: new Float64Array(rows),
    high: new Float64Array(rows),
    low: new Float64Array(rows),
    close: new Float64Array(rows),
    volume: new Float64Array(rows),
  };
}

/** @throws the system's error with the path, as on a full drive */
function append(path: string, parts: readonly (Int32Array | Float64Array)[]): void {
  const bytes = Buffer.concat(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)));
  const file = openSync(path, 'a');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  } finally {
    closeSync(file);
  }
}
