import { assetBuckets } from '../../backbone/asset-bucket.ts';
import type { AssetRegister } from '../../backbone/asset-register.ts';
import { byCodeUnits } from '../../text/order.ts';

/** Of which assets a pack of bars told, as far as it is kept: their buckets, and their exchanges. What is in neither it did not tell of. */
export interface ToldOf {
  readonly buckets: ReadonlySet<number>;
  readonly exchanges: ReadonlySet<string>;
}

/** The two columns of `backbone_packs` that hold it; null of packs that were taken before these were. */
export interface ToldColumns {
  readonly buckets: string | null;
  readonly exchanges: string | null;
}

/** Notes of which assets the rows of a pack tell. */
export class ToldAssets {
  readonly #register: AssetRegister;
  readonly #isTold: Uint8Array;

  constructor(register: AssetRegister) {
    this.#register = register;
    this.#isTold = new Uint8Array(register.largestNumber + 1);
  }

  /** @param outcomes 0 = taken: of the others nothing is told */
  add(assets: Int32Array, outcomes: Uint8Array): void {
    for (let row = 0; row < assets.length; row++) if (outcomes[row] === 0) this.#isTold[assets[row] as number] = 1;
  }

  get toldOf(): ToldOf {
    const buckets = new Set<number>();
    const exchanges = new Set<string>();
    for (let asset = 1; asset < this.#isTold.length; asset++) {
      if (this.#isTold[asset] !== 1) continue;
      buckets.add(this.#register.buckets[asset] as number);
      exchanges.add(this.#register.exchangeOf(asset) ?? '');
    }
    return { buckets, exchanges };
  }
}

const noneTold: ToldColumns = { buckets: null, exchanges: null };

/** Buckets as one hexadecimal digit for four of them, from the first on; exchanges as a JSON array. */
export function toldColumns(told: ToldOf | undefined): ToldColumns {
  if (told === undefined) return noneTold;
  const digits = Array.from({ length: assetBuckets / 4 }, (_, digit) => {
    const bits = [0, 1, 2, 3].filter((bit) => told.buckets.has(4 * digit + bit));
    return bits.reduce((sum, bit) => sum + 2 ** bit, 0).toString(16);
  });
  return { buckets: digits.join(''), exchanges: JSON.stringify([...told.exchanges].sort(byCodeUnits)) };
}

/** @returns undefined where nothing was kept: then it may have told of any asset */
export function toldOfColumns({ buckets, exchanges }: ToldColumns): ToldOf | undefined {
  if (buckets === null || exchanges === null) return undefined;
  const all = Array.from({ length: assetBuckets }, (_, bucket) => bucket);
  const isTold = (bucket: number) => (Number.parseInt(buckets[bucket >> 2] ?? '0', 16) >> (bucket & 3)) & 1;
  return { buckets: new Set(all.filter(isTold)), exchanges: new Set(JSON.parse(exchanges) as string[]) };
}
