/**
 * Orders of any values by a radix sort of the high halves of their doubles (Knuth, The Art of Computer Programming 3, 5.2.5), and a look at the whole value where two
 * halves are the same. How the values lie among each other makes no difference to the time. One sorter is one set of buffers, used again by each sort.
 */
export class RadixSorter {
  /** Keys and positions, side by side, and where a pass puts them. */
  #keys = new Uint32Array(0);
  #spareKeys = new Uint32Array(0);
  #spare = new Int32Array(0);
  readonly #counts = new Uint32Array(passes * digits);

  /**
   * Positions of the values that are there, ascending by value; equal values (0 and −0 are) in the order of their positions.
   *
   * @param values NaN is left out
   * @param order gets the positions; at least as long as `values`
   * @returns how many there are
   */
  sort(values: Float64Array, order: Int32Array): number {
    this.#hold(values.length);
    const keys = this.#keys;
    // The values as pairs of 32-bit numbers.
    const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
    let count = 0;
    for (let i = 0, word = highHalf; i < values.length; i++, word += 2) {
      const high = words[word] as number;
      if ((high & 0x7fff_ffff) >= exponentOfNaN && Number.isNaN(values[i])) continue;
      keys[count] = orderedKey(high);
      order[count++] = i;
    }
    if (count > 0) finishOrder(values, this.#sortByKeys(order, count), order, count);
    return count;
  }

  #hold(length: number): void {
    if (this.#keys.length >= length) return;
    this.#keys = new Uint32Array(length);
    this.#spareKeys = new Uint32Array(length);
    this.#spare = new Int32Array(length);
  }

  /** @returns the keys in order */
  #sortByKeys(order: Int32Array, count: number): Uint32Array {
    const counts = this.#counts.fill(0);
    let keys: Uint32Array = this.#keys;
    for (let i = 0; i < count; i++) {
      const key = keys[i] as number;
      (counts[key & mask] as number)++;
      (counts[digits + ((key >>> digitBits) & mask)] as number)++;
      (counts[2 * digits + (key >>> (2 * digitBits))] as number)++;
    }
    let [from, to, toKeys]: [Int32Array, Int32Array, Uint32Array] = [order, this.#spare, this.#spareKeys];
    for (let pass = 0; pass < passes; pass++) {
      const offset = pass * digits;
      const shift = pass * digitBits;
      // All have the same digit here: they are in order already.
      if (counts[offset + (((keys[0] as number) >>> shift) & mask)] === count) continue;
      for (let digit = offset, sum = 0; digit < offset + digits; digit++) {
        const here = counts[digit] as number;
        counts[digit] = sum;
        sum += here;
      }
      for (let i = 0; i < count; i++) {
        const key = keys[i] as number;
        const digit = offset + ((key >>> shift) & mask);
        const place = counts[digit] as number;
        counts[digit] = place + 1;
        to[place] = from[i] as number;
        toKeys[place] = key;
      }
      [from, to] = [to, from];
      [keys, toKeys] = [toKeys, keys];
    }
    if (from !== order) order.set(from.subarray(0, count));
    return keys;
  }
}

const passes = 3;
const digitBits = 11;
const digits = 1 << digitBits;
const mask = digits - 1;
/** Up to so many values insertion is quicker than the engine's sort. */
const fewest = 48;

/** Which of the two halves of a double holds its sign. */
export const highHalf = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** High half of infinity: nothing above it is a number, and it may be. */
const exponentOfNaN = 0x7ff0_0000;

/** The sign, the exponent and 20 bits of the fraction as a number that ascends with the value, the same for −0 as for 0. */
function orderedKey(high: number): number {
  // All bits turned of a negative number, the sign alone of another one.
  const key = (high ^ ((high >> 31) | 0x8000_0000)) >>> 0;
  return high === 0x8000_0000 ? key + 1 : key;
}

/** Puts neighbours in order whose keys are the same, by insertion; a long run of them by the engine's sort. */
function finishOrder(values: Float64Array, keys: Uint32Array, order: Int32Array, count: number): void {
  for (let first = 0; first < count; ) {
    const key = keys[first];
    let end = first + 1;
    while (end < count && keys[end] === key) end++;
    if (end - first > fewest) sortRun(values, order.subarray(first, end));
    else if (end - first > 1) insertInOrder(values, order, first, end);
    first = end;
  }
}

function sortRun(values: Float64Array, run: Int32Array): void {
  const value = values[run[0] as number];
  // Text-like columns: a flag, or a score that is the same for all.
  if (run.every((position) => values[position] === value)) return;
  run.sort((i, j) => ascending(values[i] as number, values[j] as number));
}

/** Order of two values that may be infinite, for which subtraction gives NaN. */
function ascending(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function insertInOrder(values: Float64Array, order: Int32Array, first: number, end: number): void {
  for (let i = first + 1; i < end; i++) {
    const position = order[i] as number;
    const value = values[position] as number;
    let at = i;
    for (; at > first && (values[order[at - 1] as number] as number) > value; at--) order[at] = order[at - 1] as number;
    order[at] = position;
  }
}
