import { type RankSorter, ranksOfOrder } from '../../statistics/rank-order.ts';

/** Spearman's correlation of scores with what followed on one date, for one candidate after the other. */
export class RankIc {
  readonly #returns: Float64Array;
  readonly #order: Int32Array;
  readonly #count: number;
  readonly #fewest: number;
  /** Average ranks of the returns among all names that have one. */
  readonly #ranks: Float64Array;

  /**
   * @param returns one per name, NaN where there is none
   * @param fewest names without which there is no correlation
   */
  constructor(returns: Float64Array, sorter: RankSorter, fewest: number) {
    this.#returns = returns;
    this.#fewest = fewest;
    this.#order = new Int32Array(returns.length);
    this.#count = sorter.sort(returns, this.#order);
    this.#ranks = new Float64Array(returns.length);
    ranksOfOrder(returns, this.#order, this.#count, this.#ranks);
  }

  /**
   * @param scores one per name, NaN without one
   * @param order positions of the scores that are there, ascending by score; the first `count` count
   * @returns NaN where one side does not vary, or too few names have both
   */
  of(scores: Float64Array, order: Int32Array, count: number): number {
    const own = subset(order, count, this.#returns);
    if (own.length < this.#fewest) return Number.NaN;
    const scoreRanks = new Float64Array(scores.length);
    ranksOfOrder(scores, own, own.length, scoreRanks);
    return correlation(own, scoreRanks, own.length === this.#count ? this.#ranks : this.#ranksAmong(scores));
  }

  /** Ranks of the returns among the names with a score. */
  #ranksAmong(scores: Float64Array): Float64Array {
    const scored = subset(this.#order, this.#count, scores);
    const ranks = new Float64Array(scores.length);
    ranksOfOrder(this.#returns, scored, scored.length, ranks);
    return ranks;
  }
}

/** Of the first positions of an order those whose value is there. */
function subset(order: Int32Array, count: number, values: Float64Array): Int32Array {
  return order.subarray(0, count).filter((i) => !Number.isNaN(values[i]));
}

/** Pearson's correlation of ranks at some positions, whose mean is (n + 1) / 2. */
function correlation(positions: Int32Array, a: Float64Array, b: Float64Array): number {
  const centre = (positions.length + 1) / 2;
  let [products, squaresA, squaresB] = [0, 0, 0];
  for (let k = 0; k < positions.length; k++) {
    const i = positions[k] as number;
    const [x, y] = [(a[i] as number) - centre, (b[i] as number) - centre];
    products += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return squaresA > 0 && squaresB > 0 ? products / Math.sqrt(squaresA * squaresB) : Number.NaN;
}
