import { RadixSorter } from './radix-order.ts';

/**
 * Orders of values, fast enough for 10⁴ names on hundreds of dates. Values are dealt out to as many places as there are values, each to where it would lie if all
 * were spread evenly, and put in order among their neighbours by insertion (Knuth, The Art of Computer Programming 3, 5.2.5 and 5.2.1). Where most of them would
 * lie in few places, as with prices and values traded, a radix sort takes over. The order is the same either way. One sorter is one set of buffers, used again
 * by each sort.
 */
export class RankSorter {
  /** The values in the order that is being made. */
  #sorted = new Float64Array(0);
  /** By place: how many values are dealt to it, then where the next one goes. */
  #fills = new Int32Array(0);
  readonly #radix = new RadixSorter();
  #isTied = false;

  /** Whether two of the values that were sorted last are equal. */
  get isTied(): boolean {
    return this.#isTied;
  }

  /**
   * Positions of the values that are there, ascending by value; equal values (0 and −0 are) in the order of their positions.
   *
   * @param values NaN is left out
   * @param order gets the positions; at least as long as `values`
   * @returns how many there are
   */
  sort(values: Float64Array, order: Int32Array): number {
    if (this.#sorted.length < values.length) this.#sorted = new Float64Array(values.length);
    const dealing = values.length <= fewest ? undefined : this.#dealt(values);
    if (values.length > fewest && dealing === undefined) {
      const count = this.#radix.sort(values, order);
      this.#isTied = hasEqualNeighbours(values, order, count);
      return count;
    }
    const count = dealing === undefined ? this.#layAll(values, order) : this.#lay(values, order, dealing);
    this.#isTied = insertInOrder(this.#sorted, order, count);
    return count;
  }

  /** How values are dealt out, so that none is far from where it belongs; undefined where that is not so. */
  #dealt(values: Float64Array): Dealing | undefined {
    let lowest = Number.POSITIVE_INFINITY;
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
    const places = Math.min(mostPlaces, 2 ** Math.ceil(Math.log2(values.length)));
    const scale = (places - 1) / (highest - lowest);
    // Neither where all are equal, nor where one is infinite, nor where they differ by next to nothing.
    if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) return undefined;
    if (this.#fills.length < places) this.#fills = new Int32Array(places);
    const fills = this.#fills.fill(0, 0, places);
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if (!Number.isNaN(value)) (fills[((value - lowest) * scale) | 0] as number)++;
    }
    let crowd = 0;
    let next = 0;
    for (let place = 0; place < places; place++) {
      const fill = fills[place] as number;
      fills[place] = next;
      next += fill;
      crowd += fill * fill;
    }
    return crowd > mostCrowded * next ? undefined : { lowest, scale };
  }

  /** Puts each value at its place. @returns how many there are */
  #lay(values: Float64Array, order: Int32Array, { lowest, scale }: Dealing): number {
    const [fills, sorted] = [this.#fills, this.#sorted];
    let count = 0;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if (Number.isNaN(value)) continue;
      const place = ((value - lowest) * scale) | 0;
      const at = fills[place] as number;
      fills[place] = at + 1;
      order[at] = i;
      sorted[at] = value;
      count++;
    }
    return count;
  }

  /** Puts the values one behind the other. @returns how many there are */
  #layAll(values: Float64Array, order: Int32Array): number {
    let count = 0;
    for (let i = 0; i < values.length; i++) {
      if (Number.isNaN(values[i])) continue;
      this.#sorted[count] = values[i] as number;
      order[count++] = i;
    }
    return count;
  }
}

/** By which line values become places: whole part of (value − lowest) · scale. It never descends, so the order by place is one by value. */
interface Dealing {
  readonly lowest: number;
  readonly scale: number;
}

/** Up to so many values insertion alone is quicker. */
const fewest = 48;
const mostPlaces = 1 << 16;
/** How many comparisons a value may need with the others of its place, on average, before a radix sort is quicker. Where values lie evenly it is 2 to 5. */
const mostCrowded = 24;

/**
 * Insertion sort of values and positions side by side.
 *
 * @returns whether two values are equal
 */
function insertInOrder(sorted: Float64Array, order: Int32Array, count: number): boolean {
  let isTied = false;
  let before = sorted[0] as number;
  for (let i = 1; i < count; i++) {
    const value = sorted[i] as number;
    if (value > before) {
      before = value;
      continue;
    }
    if (value === before) {
      isTied = true;
      continue;
    }
    const position = order[i] as number;
    let at = i;
    for (; at > 0 && (sorted[at - 1] as number) > value; at--) {
      sorted[at] = sorted[at - 1] as number;
      order[at] = order[at - 1] as number;
    }
    sorted[at] = value;
    order[at] = position;
    if (at > 0 && sorted[at - 1] === value) isTied = true;
  }
  return isTied;
}

function hasEqualNeighbours(values: Float64Array, order: Int32Array, count: number): boolean {
  let before = Number.NaN;
  for (let k = 0; k < count; k++) {
    const value = values[order[k] as number] as number;
    if (value === before) return true;
    before = value;
  }
  return false;
}

/**
 * Average ranks from 1 of what an order names; equal values get the mean of their ranks.
 *
 * @param order ascending, as `RankSorter.sort` gives it
 * @param count how many of `order` count
 * @param ranks gets the rank of each at its position; the others are left as they are
 */
export function ranksOfOrder(values: Float64Array, order: Int32Array, count: number, ranks: Float64Array): void {
  for (let first = 0; first < count; ) {
    const value = values[order[first] as number] as number;
    let end = first + 1;
    while (end < count && values[order[end] as number] === value) end++;
    const rank = (first + 1 + end) / 2;
    for (let i = first; i < end; i++) ranks[order[i] as number] = rank;
    first = end;
  }
}
