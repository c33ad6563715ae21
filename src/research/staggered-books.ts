/** What every candidate meets on a date: prices to trade at and what holdings return until the next one. */
export interface TradingDate {
  /** Cost of trading by number of the asset, share of the value traded. */
  readonly rates: Float64Array;
  /**
   * By number of the asset, two beside each other: the return from the entry of this date to that of the next, NaN where there is none, and the beta. Of an asset whose beta
   * is not known it is 1, the market's own.
   */
  readonly outcomes: Float64Array;
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
    const weight = sign / perSide;
    for (let i = 0; i < perSide; i++) (weights[names[i] as number] as number) += weight;
    for (let i = perSide; i < names.length; i++) (weights[names[i] as number] as number) -= weight;
  }

  #hold({ outcomes }: TradingDate) {
    const held = { gross: 0, beta: 0, unpriced: 0 };
    for (const { names, perSide } of this.#books) {
      holdSide(names.subarray(0, perSide), 1 / perSide, outcomes, held);
      holdSide(names.subarray(perSide), -1 / perSide, outcomes, held);
    }
    return held;
  }
}

/** Adds what one side of a book comes to. @param weight of each name, negative of those held short */
function holdSide(names: Int32Array, weight: number, outcomes: Float64Array, held: Held): void {
  let { gross, beta, unpriced } = held;
  for (let i = 0; i < names.length; i++) {
    const at = 2 * (names[i] as number);
    const value = outcomes[at] as number;
    if (Number.isNaN(value)) {
      unpriced += Math.abs(weight);
      continue;
    }
    gross += weight * value;
    beta += weight * (outcomes[at + 1] as number);
  }
  held.gross = gross;
  held.beta = beta;
  held.unpriced = unpriced;
}

interface Held {
  gross: number;
  beta: number;
  unpriced: number;
}
