import { dotProduct } from '../../statistics/dot-product.ts';
import type { RankSorter } from '../../statistics/rank-order.ts';
import { centredRanks, type Ranking } from '../centred-ranks.ts';
import { positionsLacking, ratio, type Target, targetOf, without } from '../rank-ics.ts';

/** Spearman's correlation of scores with what followed on one date, for one candidate after the other: the first of those that `RankCorrelator` computes. */
export class RankIc {
  readonly #target: Target;
  readonly #fewest: number;

  /**
   * @param returns one per name, NaN where there is none
   * @param fewest names without which there is no correlation
   */
  constructor(returns: Float64Array, sorter: RankSorter, fewest: number) {
    this.#target = targetOf(returns, sorter);
    this.#fewest = fewest;
  }

  /**
   * @param scores one per name, NaN without one
   * @returns NaN where one side does not vary, or too few names have both
   */
  of(scores: Float64Array, ranking: Ranking): number {
    const isAll = ranking.count === scores.length;
    const target = isAll ? this.#target : without(this.#target, positionsLacking(scores, ranking.count), undefined);
    if (target.count < this.#fewest) return Number.NaN;
    const ranks = new Float64Array(scores.length);
    const squares = centredRanks(scores, ranking, target.isThere, target.count, ranks);
    return ratio(dotProduct(ranks, target.ranks), squares, target.squares);
  }
}
