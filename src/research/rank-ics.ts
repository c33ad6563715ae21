import { dotProduct } from '../statistics/dot-product.ts';
import { type RankSorter, ranksOfOrder } from '../statistics/rank-order.ts';

/** Numbers that followed on a date, ready to be correlated with the scores of any candidate. */
export interface Target {
  /** NaN is missing. */
  readonly values: Float64Array;
  /** Positions of the values that are there, ascending by value. */
  readonly order: Int32Array;
  readonly count: number;
  /** 1 where the value is there. */
  readonly isThere: Uint8Array;
  /** Average rank less the mean of all ranks; 0 where the value is missing. */
  readonly ranks: Float64Array;
  /** Sum of their squares. */
  readonly squares: number;
}

/** A target over the names of a date. @param values one per name */
export function targetOf(values: Float64Array, sorter: RankSorter): Target {
  const order = new Int32Array(values.length);
  const count = sorter.sort(values, order);
  return rankedTarget(values, order, count);
}

function rankedTarget(values: Float64Array, order: Int32Array, count: number): Target {
  const ranks = new Float64Array(values.length);
  const isThere = new Uint8Array(values.length);
  ranksOfOrder(values, order, count, ranks);
  let squares = 0;
  for (let k = 0; k < count; k++) {
    const i = order[k] as number;
    const rank = (ranks[i] as number) - (count + 1) / 2;
    ranks[i] = rank;
    isThere[i] = 1;
    squares += rank * rank;
  }
  return { values, order, count, isThere, ranks, squares };
}

/** What names of a date have in common beside their returns. */
export interface NameGroups {
  /** 0 … sectors − 1. */
  readonly sector: Int32Array;
  readonly sectors: number;
  /** Tenths by traded value. */
  readonly size: Int32Array;
  readonly sizes: number;
  /** Rank of the beta; the mean rank where it is not known. */
  readonly beta: Float64Array;
}

/** The ranks of a target as its groups have them: what is the same for every candidate. */
interface GroupedTarget {
  readonly target: Target;
  /** By sector, then by size tenth: names, and the sum of their ranks. */
  readonly names: Float64Array;
  readonly sums: Float64Array;
  /** Of the ranks of beta: mean, sum of squared differences from it, and products with the ranks. */
  readonly betaMean: number;
  readonly betaSquares: number;
  readonly betaProducts: number;
}

function groupedTarget(target: Target, { sector, sectors, size, sizes, beta }: NameGroups): GroupedTarget {
  const names = new Float64Array(sectors + sizes);
  const sums = new Float64Array(sectors + sizes);
  let [betaSum, betaSquares, betaProducts] = [0, 0, 0];
  for (let k = 0; k < target.count; k++) {
    const i = target.order[k] as number;
    const rank = target.ranks[i] as number;
    const own = beta[i] as number;
    for (const group of [sector[i] as number, sectors + (size[i] as number)]) {
      names[group] = (names[group] as number) + 1;
      sums[group] = (sums[group] as number) + rank;
    }
    betaSum += own;
    betaSquares += own * own;
    betaProducts += own * rank;
  }
  const betaMean = target.count === 0 ? 0 : betaSum / target.count;
  return { target, names, sums, betaMean, betaSquares: betaSquares - betaMean * betaSum, betaProducts };
}

/** Rank correlations of a score with what followed; NaN where one side does not vary, or too few names have both. */
export interface RankIcs {
  /** With each target. */
  readonly plain: Float64Array;
  /** With the first target, of the residuals of both ranks: after the means of sectors, of size tenths, and after a line through the rank of beta. */
  sector: number;
  size: number;
  market: number;
  /** Names that have score and first target. */
  names: number;
}

/** Correlates the scores of one candidate after the other with the targets of a date. */
export class RankCorrelator {
  readonly #targets: readonly Target[];
  readonly #groups: NameGroups;
  readonly #main: GroupedTarget | undefined;
  readonly #fewest: number;
  /** By target: whether the same names lack it as the first. */
  readonly #isLikeMain: readonly boolean[];
  readonly #subset: Int32Array;
  readonly #ranks: Float64Array;

  /**
   * @param targets the first is the one that counts
   * @param fewest names without which there is no correlation
   */
  constructor(targets: readonly Target[], groups: NameGroups, fewest: number) {
    this.#targets = targets;
    this.#groups = groups;
    this.#fewest = fewest;
    const [main] = targets;
    this.#main = main && groupedTarget(main, groups);
    this.#isLikeMain = targets.map((target) => main !== undefined && isSamePresence(main, target));
    this.#subset = new Int32Array(groups.beta.length);
    this.#ranks = new Float64Array(groups.beta.length);
  }

  /**
   * @param scores one per name, NaN without one
   * @param order positions of the scores that are there, ascending by score; the first `count` count
   */
  correlate(scores: Float64Array, order: Int32Array, count: number, result: RankIcs): void {
    const isAll = count === scores.length;
    const isTied = hasTies(scores, order, count);
    let squares = 0;
    let isHeld = false;
    for (const [k, target] of this.#targets.entries()) {
      const common = isAll ? target : this.#amongScored(target, scores);
      const isLikeMain = this.#isLikeMain[k] === true;
      // The ranks of the scores stay what they are where the same names are there.
      const isRanked = isHeld && isLikeMain;
      const { xy, xx } = isRanked
        ? { xy: dotProduct(this.#ranks, common.ranks), xx: squares }
        : this.#products(scores, order, count, common, isTied);
      isHeld = isLikeMain;
      if (k === 0) squares = xx;
      const isEnough = common.count >= this.#fewest;
      result.plain[k] = isEnough ? ratio(xy, xx, common.squares) : Number.NaN;
      if (k > 0) continue;
      result.names = common.count;
      result.sector = result.size = result.market = Number.NaN;
      if (!isEnough || this.#main === undefined) continue;
      this.#neutral(isAll ? this.#main : groupedTarget(common, this.#groups), { xy, xx }, result);
    }
  }

  /** The target as if only the names with a score were there. */
  #amongScored({ values, order, count }: Target, scores: Float64Array): Target {
    const subset = new Int32Array(count);
    let common = 0;
    for (let k = 0; k < count; k++) {
      const i = order[k] as number;
      if (!Number.isNaN(scores[i])) subset[common++] = i;
    }
    return rankedTarget(values, subset, common);
  }

  /** Products of the centred ranks of the scores and of the target; the ranks of the scores are kept for the groups. */
  #products(scores: Float64Array, order: Int32Array, count: number, target: Target, isTied: boolean) {
    const { isThere, ranks: others } = target;
    const ranks = this.#ranks;
    const n = target.count;
    const centre = (n + 1) / 2;
    if (isTied) return this.#tiedProducts(scores, order, count, target);
    let rank = 0;
    let xy = 0;
    for (let k = 0; k < count; k++) {
      const i = order[k] as number;
      if (isThere[i] === 0) {
        ranks[i] = 0;
        continue;
      }
      rank++;
      const own = rank - centre;
      ranks[i] = own;
      xy += own * (others[i] as number);
    }
    return { xy, xx: (n * (n * n - 1)) / 12 };
  }

  #tiedProducts(scores: Float64Array, order: Int32Array, count: number, target: Target) {
    const ranks = this.#ranks;
    const subset = this.#subset;
    let common = 0;
    for (let k = 0; k < count; k++) {
      const i = order[k] as number;
      ranks[i] = 0;
      if (target.isThere[i] === 1) subset[common++] = i;
    }
    ranksOfOrder(scores, subset, common, ranks);
    let [xy, xx] = [0, 0];
    for (let k = 0; k < common; k++) {
      const i = subset[k] as number;
      const own = (ranks[i] as number) - (common + 1) / 2;
      ranks[i] = own;
      xy += own * (target.ranks[i] as number);
      xx += own * own;
    }
    return { xy, xx };
  }

  /** Residuals of ranks, from the sums that groups have: Σxy less Σ over groups of sx·sy/n, and so on. */
  #neutral(main: GroupedTarget, { xy, xx }: { xy: number; xx: number }, result: RankIcs): void {
    const { sector, sectors, size, beta } = this.#groups;
    const { isThere, squares } = main.target;
    const ranks = this.#ranks;
    const own = new Float64Array(main.sums.length);
    let betaProducts = 0;
    for (let i = 0; i < isThere.length; i++) {
      if (isThere[i] === 0) continue;
      const rank = ranks[i] as number;
      const s = sector[i] as number;
      const z = sectors + (size[i] as number);
      own[s] = (own[s] as number) + rank;
      own[z] = (own[z] as number) + rank;
      betaProducts += rank * (beta[i] as number);
    }
    result.sector = withoutGroups(main, own, 0, sectors, xy, xx);
    result.size = withoutGroups(main, own, sectors, own.length, xy, xx);
    // Where beta does not vary there is nothing to take out.
    const share = main.betaSquares > 1e-9 * (main.betaMean ** 2 + 1) ? 1 / main.betaSquares : 0;
    result.market = ratio(
      xy - betaProducts * main.betaProducts * share,
      xx - betaProducts * betaProducts * share,
      squares - main.betaProducts * main.betaProducts * share,
    );
  }
}

export function emptyIcs(targets: number): RankIcs {
  const none = Number.NaN;
  return { plain: new Float64Array(targets).fill(none), sector: none, size: none, market: none, names: 0 };
}

function isSamePresence(a: Target, b: Target): boolean {
  if (a.count !== b.count) return false;
  for (let i = 0; i < a.isThere.length; i++) if (a.isThere[i] !== b.isThere[i]) return false;
  return true;
}

function hasTies(scores: Float64Array, order: Int32Array, count: number): boolean {
  let before = Number.NaN;
  for (let k = 0; k < count; k++) {
    const score = scores[order[k] as number] as number;
    if (score === before) return true;
    before = score;
  }
  return false;
}

function withoutGroups(
  { names, sums, target }: GroupedTarget,
  own: Float64Array,
  first: number,
  end: number,
  xy: number,
  xx: number,
) {
  let [restXy, restXx, restYy] = [xy, xx, target.squares];
  for (let group = first; group < end; group++) {
    const count = names[group] as number;
    if (count === 0) continue;
    const x = own[group] as number;
    const y = sums[group] as number;
    restXy -= (x * y) / count;
    restXx -= (x * x) / count;
    restYy -= (y * y) / count;
  }
  // What is left of ranks whose groups explain all of them is rounding.
  return restXx > 1e-9 * xx && restYy > 1e-9 * target.squares ? ratio(restXy, restXx, restYy) : Number.NaN;
}

function ratio(xy: number, xx: number, yy: number): number {
  if (!(xx > 0 && yy > 0)) return Number.NaN;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
