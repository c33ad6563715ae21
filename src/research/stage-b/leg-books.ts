import { liquidityBuckets } from '../../backbone/datasets.ts';

/** Values traded are kept by leg and liquidity bucket: that of the date, and that of a shock. */
const buckets = liquidityBuckets.length;
export const tradedPerStep = 4 * buckets;

/** Where the value that a leg trades in a bucket is kept. @param leg 0 long, 1 short */
export function tradedPlace(leg: 0 | 1, isShocked: boolean, bucket: number): number {
  return (2 * Number(isShocked) + leg) * buckets + bucket;
}

/** What every candidate meets on a date. */
export interface LegDate {
  /** Row of the panel by number of the asset; −1 where it has none on this date. */
  readonly rowOf: Int32Array;
  /** By number of the asset: its liquidity bucket when last seen, and what it would be in a shock. */
  readonly bucketOf: Uint8Array;
  readonly shockedBucketOf: Uint8Array;
  /** By row of the panel: return from the entry of this date to that of the next; NaN where there is none. */
  readonly returns: Float64Array;
  /** The same with every trade one session later. */
  readonly delayed: Float64Array;
  /** Mean return of the universe; NaN where the step is not over. */
  readonly market: number;
}

/** A portfolio step by step, by leg, as shares of one side: what any costs, delay or correlation make of it is computed from this. */
export class Track {
  /** By step: mean return of the holdings of a leg; NaN while books are being filled, and where nothing is known of the step. */
  readonly long: Float64Array;
  readonly short: Float64Array;
  /** … with every trade one session later. */
  readonly delayedLong: Float64Array;
  readonly delayedShort: Float64Array;
  /** Mean of the squared returns of the names of a leg. */
  readonly longSquares: Float64Array;
  readonly shortSquares: Float64Array;
  /** By decision date: what its book returned over its life by leg, wherever the steps lie. */
  readonly decidedLong: Float64Array;
  readonly decidedShort: Float64Array;
  /** By step, `tradedPerStep` values each: value traded, share of one side. */
  readonly traded: Float64Array;
  /** Share of all holdings that was traded: 1 where nothing stays. */
  readonly turnover: Float64Array;
  /** Rank correlation of score and forward return. */
  readonly ic: Float64Array;
  /** Mean return of the universe. */
  readonly market: Float64Array;

  constructor(steps: number) {
    const none = () => new Float64Array(steps).fill(Number.NaN);
    this.long = none();
    this.short = none();
    this.delayedLong = none();
    this.delayedShort = none();
    this.longSquares = none();
    this.shortSquares = none();
    this.decidedLong = new Float64Array(steps);
    this.decidedShort = new Float64Array(steps);
    this.traded = new Float64Array(steps * tradedPerStep);
    this.turnover = none();
    this.ic = none();
    this.market = none();
  }
}

interface Book {
  /** Assets held long, then those held short, as many. */
  readonly names: Int32Array;
  readonly perSide: number;
  /** Step on which it was decided. */
  readonly decided: number;
}

const emptyBook: Book = { names: new Int32Array(0), perSide: 0, decided: 0 };

/**
 * A long–short portfolio of k books, each a k-th of the capital, of which one is sold and formed anew at every step (Jegadeesh and Titman, Journal of Finance 48, 1993), as
 * Stage A holds it; here each leg is kept apart, and what a book returns is also booked on the date that decided it.
 */
export class LegBooks {
  readonly track: Track;
  readonly #books: Book[];
  readonly #weights: Float64Array;
  #steps = 0;
  /** Step of the first book with a name; nobody holds anything before, and what nobody holds returns nothing that could be tested. */
  #began: number | undefined;

  /**
   * @param count k
   * @param steps how many there will be
   * @param weights by number of the asset, all 0 between uses: one board for all candidates
   */
  constructor(count: number, steps: number, weights: Float64Array) {
    this.track = new Track(steps);
    this.#books = Array.from({ length: count }, () => emptyBook);
    this.#weights = weights;
  }

  /** One step: the oldest book becomes one of these names (longs, then as many shorts; none where the date has no ranking), then all are held until the next date. */
  step(names: Int32Array, date: LegDate): void {
    const at = this.#steps;
    const slot = at % this.#books.length;
    if (names.length > 0) this.#began ??= at;
    const old = this.#books[slot] as Book;
    const fresh: Book = { names, perSide: names.length / 2, decided: at };
    const value = this.#trade(0, old, fresh, date) + this.#trade(1, old, fresh, date);
    if (this.#began !== undefined) this.track.turnover[at] = value / 4 / this.#books.length;
    this.#books[slot] = fresh;
    this.#steps++;
    this.#hold(at, date);
  }

  /** Changes one leg of a book from its old names to the fresh ones. @returns the value traded, share of one side of the book */
  #trade(leg: 0 | 1, old: Book, fresh: Book, { bucketOf, shockedBucketOf }: LegDate): number {
    this.#add(leg, old, -1);
    this.#add(leg, fresh, 1);
    const { traded } = this.track;
    const first = fresh.decided * tradedPerStep;
    let value = 0;
    for (const book of [old, fresh]) {
      const from = leg * book.perSide;
      for (let i = from; i < from + book.perSide; i++) {
        const asset = book.names[i] as number;
        const change = this.#taken(asset);
        if (change === 0) continue;
        value += change;
        const share = change / this.#books.length;
        const usual = first + tradedPlace(leg, false, bucketOf[asset] as number);
        const shocked = first + tradedPlace(leg, true, shockedBucketOf[asset] as number);
        traded[usual] = (traded[usual] as number) + share;
        traded[shocked] = (traded[shocked] as number) + share;
      }
    }
    return value;
  }

  /** How much of an asset is traded, asked once. What equal weights of two sizes leave is traded, rounding is not. */
  #taken(asset: number): number {
    const change = Math.abs(this.#weights[asset] as number);
    this.#weights[asset] = 0;
    return change < 1e-12 ? 0 : change;
  }

  #add(leg: 0 | 1, { names, perSide }: Book, sign: number): void {
    const weights = this.#weights;
    const from = leg * perSide;
    for (let i = from; i < from + perSide; i++) {
      const asset = names[i] as number;
      weights[asset] = (weights[asset] as number) + sign / perSide;
    }
  }

  #hold(at: number, date: LegDate): void {
    const { track } = this;
    const count = this.#books.length;
    const legs = [new LegSums(), new LegSums()] as const;
    for (const book of this.#books) {
      if (book.perSide === 0) continue;
      const long = legs[0].add(book.names.subarray(0, book.perSide), date);
      const short = legs[1].add(book.names.subarray(book.perSide), date);
      track.decidedLong[book.decided] = (track.decidedLong[book.decided] as number) + long / count;
      track.decidedShort[book.decided] = (track.decidedShort[book.decided] as number) + short / count;
    }
    track.market[at] = date.market;
    const isFilled = this.#began !== undefined && at - this.#began >= count - 1;
    if (!isFilled || Number.isNaN(date.market)) return;
    const [long, short] = legs;
    track.long[at] = long.sum / count;
    track.short[at] = short.sum / count;
    track.delayedLong[at] = long.delayed / count;
    track.delayedShort[at] = short.delayed / count;
    track.longSquares[at] = long.squares / count;
    track.shortSquares[at] = short.squares / count;
  }
}

/** Sums over the books of a leg. A name without a price at the end of the step counts as cash. */
class LegSums {
  sum = 0;
  delayed = 0;
  squares = 0;

  /** @returns the mean return of the names */
  add(names: Int32Array, { rowOf, returns, delayed }: LegDate): number {
    let [sum, late, squares] = [0, 0, 0];
    for (let i = 0; i < names.length; i++) {
      const row = rowOf[names[i] as number] as number;
      if (row < 0) continue;
      const value = returns[row] as number;
      if (!Number.isNaN(value)) {
        sum += value;
        squares += value * value;
      }
      const later = delayed[row] as number;
      if (!Number.isNaN(later)) late += later;
    }
    this.sum += sum / names.length;
    this.delayed += late / names.length;
    this.squares += squares / names.length;
    return sum / names.length;
  }
}
