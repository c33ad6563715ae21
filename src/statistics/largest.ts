import { highHalf } from './radix-order.ts';
import { RankSorter } from './rank-order.ts';

/** The largest of some values, and of how many they are. */
export interface Largest {
  /** Positions, descending by value; of equals the lower position first. */
  readonly positions: Int32Array;
  /** How many values were looked at. */
  readonly among: number;
}

/**
 * Picks the largest of many positive values without putting the others in order: they are counted by exponent and four bits of the fraction, and those of the classes from the
 * top that hold enough are sorted. One picker is one set of buffers, used again each time.
 */
export class LargestPicker {
  readonly #counts = new Int32Array(1 << (31 - fineBits));
  readonly #sorter = new RankSorter();
  #candidates = new Int32Array(0);

  /**
   * @param values NaN, 0 and what is negative are left out
   * @param isWanted 1 for the values that are looked at
   * @param most how many at most
   */
  pick(values: Float64Array, isWanted: Uint8Array, most: number): Largest {
    if (this.#candidates.length < values.length) this.#candidates = new Int32Array(values.length);
    const [counts, candidates] = [this.#counts.fill(0), this.#candidates];
    // The high half of a positive double ascends with it.
    const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
    let among = 0;
    for (let i = 0; i < values.length; i++) {
      if (isWanted[i] !== 1 || !((values[i] as number) > 0)) continue;
      const own = (halves[2 * i + highHalf] as number) >>> fineBits;
      counts[own] = (counts[own] as number) + 1;
      candidates[among++] = i;
    }
    const lowest = lowestClass(counts, Math.min(most, among));
    let found = 0;
    for (let k = 0; k < among; k++) {
      const i = candidates[k] as number;
      if ((halves[2 * i + highHalf] as number) >>> fineBits >= lowest) candidates[found++] = i;
    }
    // Ascending by the negative, so that equals stay in the order of their positions.
    const keys = new Float64Array(found);
    for (let k = 0; k < found; k++) keys[k] = -(values[candidates[k] as number] as number);
    const order = new Int32Array(found);
    this.#sorter.sort(keys, order);
    const positions = order.subarray(0, Math.min(most, found)).map((k) => candidates[k] as number);
    return { positions, among };
  }
}

/** Bits of the high half of a double that make no class of their own. */
const fineBits = 16;

/** The highest class that, with those above it, holds so many. */
function lowestClass(counts: Int32Array, wanted: number): number {
  let lowest = counts.length;
  for (let above = 0; above < wanted; ) above += counts[--lowest] as number;
  return lowest;
}
