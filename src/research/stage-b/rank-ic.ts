import { dotProduct } from '../../statistics/dot-product.ts';
import type { RankSorter } from '../../statistics/rank-order.ts';
import { centredRanks, type Ranking } from '../centred-ranks.ts';
import { positionsLacking, type RankedTarget, ratio, type Target, targetOf, without } from '../rank-ics.ts';

/** Spearman's correlation of scores with what followed on one date, for one candidate after the other: the first of those that `RankCorrelator` computes. */
export class RankIc {
  readonly #target: Target;
  readonly #fewest: number;
  readonly #ranks: Float64Array;
  /** What the last candidate that lacked names was held against: its arrays are used again. */
  #narrowed: RankedTarget | undefined;

  /**
   * @param returns one per name, NaN where there is none
   * @param fewest names without which there is no correlation
   */
  constructor(returns: Float64Array, sorter: RankSorter, fewest: number) {
    this.#target = targetOf(returns, sorter);
    this.#fewest = fewest;
    this.#ranks = new Float64Array(returns.length);
  }

  /**
   * @param scores one per name, NaN without one
   * @returns NaN where one side does not vary, or too few names have both
   */
  of(scores: Float64Array, ranking: Ranking): number {
    const isAll = ranking.count === scores.length;
    const target = isAll ? this.#target : this.#without(positionsLacking(scores, ranking.count));
    if (target.count < this.#fewest) return Number.NaN;
    // Names that the candidate does not rank keep ranks of another one, and have none in the target.
    const squares = centredRanks(scores, ranking, target.isThere, target.count, this.#ranks);
    return ratio(dotProduct(this.#ranks, target.ranks), squares, target.squares);
  }

  #without(lacking: Int32Array): RankedTarget {
    this.#narrowed = without(this.#target, lacking, this.#narrowed);
    return this.#narrowed;
  }
}
