/** What every candidate meets on a date: prices to trade at and what holdings return until the next one. */
export interface TradingDate {
  /** Row of the panel by number of the asset; −1 where it has none on this date. */
  readonly rowOf: Int32Array;
  /** Cost of trading by number of the asset, share of the value traded. */
  readonly rates: Float64Array;
  /** By row of the panel: return from the entry of this date to that of the next; NaN where there is none. */
  readonly returns: Float64Array;
  /** By row of the panel. */
  readonly betas: Float64Array;
  /** Mean return of the universe; NaN where the step is not over. */
  readonly market: number;
}

/** What a step of the portfolio came to, all as shares of one side of it. */
export interface StepOutcome {
  gross: number;
  cost: number;
  /** Gross return less beta times that of the universe. */
  marketNeutral: number;
  /** Share of all holdings that was traded: 1 where nothing stays. */
  turnover: number;
  /** Share of all holdings without a price at the end of the step; they count as cash. */
  unpriced: number;
}

interface Book {
  /** Assets held long, then those held short, as many. */
  readonly names: Int32Array;
  readonly perSide: number;
}

const emptyBook: Book = { names: new Int32Array(0), perSide: 0 };

/** Weights by number of the asset, all 0 between uses: one for all candidates. */
export type WeightBoard = Float64Array;

/**
 * A long–short portfolio whose positions overlap: with a horizon of k steps it is k books, each a k-th of the capital, of which one is sold and formed
 * anew at every step and the others are kept (Jegadeesh and Titman, Journal of Finance 48, 1993). Within a book names weigh the same; longs sum to 1,
 * shorts to −1.
 */
export class StaggeredBooks {
  readonly #books: Book[];
  readonly #weights: WeightBoard;
  #steps = 0;

  /** @param count k */
  constructor(count: number, weights: WeightBoard) {
    this.#books = Array.from({ length: count }, () => emptyBook);
    this.#weights = weights;
  }

  /**
   * One step: the oldest book becomes one of these names, then all are held until the next date.
   *
   * @param names longs, then as many shorts; empty where the date has no ranking
   * @returns NaN in `gross` while books are still being filled, and where nothing is known of the step
   */
  step(names: Int32Array, date: TradingDate): StepOutcome {
    const slot = this.#steps % this.#books.length;
    const fresh: Book = { names, perSide: names.length / 2 };
    const traded = this.#trade(this.#books[slot] as Book, fresh, date);
    this.#books[slot] = fresh;
    this.#steps++;
    const count = this.#books.length;
    const held = this.#hold(date);
    const isKnown = this.#steps >= count && !Number.isNaN(date.market);
    return {
      gross: isKnown ? held.gross / count : Number.NaN,
      cost: traded.cost / count,
      marketNeutral: isKnown ? (held.gross - held.beta * date.market) / count : Number.NaN,
      turnover: traded.value / 4 / count,
      unpriced: held.unpriced / 2 / count,
    };
  }

  #trade(old: Book, fresh: Book, { rates }: TradingDate) {
    this.#add(old, -1);
    this.#add(fresh, 1);
    let value = 0;
    let cost = 0;
    for (const { names } of [old, fresh]) {
      for (let i = 0; i < names.length; i++) {
        const asset = names[i] as number;
        const change = Math.abs(this.#weights[asset] as number);
        if (change === 0) continue;
        this.#weights[asset] = 0;
        // What equal weights of two sizes leave is traded, rounding is not.
        if (change < 1e-12) continue;
        value += change;
        cost += change * (rates[asset] as number);
      }
    }
    return { value, cost };
  }

  #add({ names, perSide }: Book, sign: number): void {
    const weights = this.#weights;
    for (let i = 0; i < names.length; i++) {
      const asset = names[i] as number;
      weights[asset] = (weights[asset] as number) + (i < perSide ? sign : -sign) / perSide;
    }
  }

  #hold({ rowOf, returns, betas }: TradingDate) {
    let gross = 0;
    let beta = 0;
    let unpriced = 0;
    for (const { names, perSide } of this.#books) {
      const weight = 1 / perSide;
      for (let i = 0; i < names.length; i++) {
        const row = rowOf[names[i] as number] as number;
        const value = row < 0 ? Number.NaN : (returns[row] as number);
        if (Number.isNaN(value)) {
          unpriced += weight;
          continue;
        }
        const side = i < perSide ? weight : -weight;
        const known = betas[row] as number;
        gross += side * value;
        // Of an asset whose beta is not known the market's own is taken.
        beta += side * (!Number.isNaN(known) ? known : 1);
      }
    }
    return { gross, beta, unpriced };
  }
}
