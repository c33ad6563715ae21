import { dotProduct } from '../statistics/dot-product.ts';
import type { RankSorter } from '../statistics/rank-order.ts';
import { centredRanks, type Ranking } from './centred-ranks.ts';

/** Numbers that followed on a date, ready to be correlated with the scores of any candidate. */
export interface Target extends RankedTarget, Ranking {
  /** NaN is missing. */
  readonly values: Float64Array;
}

/** The ranks of a target among some names. */
export interface RankedTarget {
  /** Names that have it. */
  readonly count: number;
  /** 1 where it is there. */
  readonly isThere: Uint8Array;
  /** Average rank less the mean of all ranks; 0 where it is missing. */
  readonly ranks: Float64Array;
  /** Sum of their squares. */
  readonly squares: number;
}

/** A target over the names of a date. @param values one per name */
export function targetOf(values: Float64Array, sorter: RankSorter): Target {
  const order = new Int32Array(values.length);
  const count = sorter.sort(values, order);
  const ranking = { order, count, isTied: sorter.isTied };
  const isThere = new Uint8Array(values.length);
  for (let k = 0; k < count; k++) isThere[order[k] as number] = 1;
  const ranks = new Float64Array(values.length);
  return { values, ...ranking, isThere, ranks, squares: centredRanks(values, ranking, isThere, count, ranks) };
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
  readonly target: RankedTarget;
  /** By sector, then by size tenth: names, and the sum of their ranks. */
  readonly names: Float64Array;
  readonly sums: Float64Array;
  /** Of the ranks of beta: mean, sum of squared differences from it, and products with the ranks. */
  readonly betaMean: number;
  readonly betaSquares: number;
  readonly betaProducts: number;
}

function groupedTarget(target: RankedTarget, { sector, sectors, size, sizes, beta }: NameGroups): GroupedTarget {
  const names = new Float64Array(sectors + sizes);
  const sums = new Float64Array(sectors + sizes);
  const { count, isThere, ranks } = target;
  let [betaSum, betaSquares, betaProducts] = [0, 0, 0];
  for (let i = 0; i < ranks.length; i++) {
    if (isThere[i] === 0) continue;
    const rank = ranks[i] as number;
    const own = beta[i] as number;
    const s = sector[i] as number;
    const z = sectors + (size[i] as number);
    names[s] = (names[s] as number) + 1;
    names[z] = (names[z] as number) + 1;
    sums[s] = (sums[s] as number) + rank;
    sums[z] = (sums[z] as number) + rank;
    betaSum += own;
    betaSquares += own * own;
    betaProducts += own * rank;
  }
  const betaMean = count === 0 ? 0 : betaSum / count;
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

/** What scores are correlated with: the first counts. */
type Four<T> = readonly [main: T, second: T, third: T, fourth: T];

/** Targets as the names of which there is a score have them. */
interface ScoredTargets {
  readonly targets: Four<RankedTarget>;
  readonly main: GroupedTarget;
}

/** Products of the ranks of scores with those of each target and of beta. */
interface RankProducts {
  readonly targets: Four<number>;
  readonly beta: number;
}

/** Correlates the scores of one candidate after the other with the targets of a date. */
export class RankCorrelator {
  readonly #targets: Four<Target>;
  readonly #groups: NameGroups;
  readonly #fewest: number;
  readonly #all: ScoredTargets;
  /** By target: whether the same names lack it as the first. */
  readonly #isLikeMain: readonly boolean[];
  /** Ranks of the scores among the names that have the first target, 0 elsewhere; among those that have another one. */
  readonly #ranks: Float64Array;
  readonly #otherRanks: Float64Array;
  /** By name: number of its group, and the sum of ranks of each. A group is a sector and a size tenth. */
  readonly #groupOf: Int32Array;
  readonly #groupSums: Float64Array;
  /** The targets without the names that lacked a score last, and their positions. */
  #lacking = new Int32Array(0);
  #amongOthers: ScoredTargets | undefined;

  /** @param fewest names without which there is no correlation */
  constructor(targets: Four<Target>, groups: NameGroups, fewest: number) {
    const [main] = targets;
    this.#targets = targets;
    this.#groups = groups;
    this.#fewest = fewest;
    this.#all = { targets, main: groupedTarget(main, groups) };
    this.#isLikeMain = targets.map((target) => isSamePresence(main, target));
    const names = groups.beta.length;
    this.#ranks = new Float64Array(names);
    this.#otherRanks = new Float64Array(names);
    this.#groupOf = groups.sector.map((sector, i) => sector * groups.sizes + (groups.size[i] as number));
    this.#groupSums = new Float64Array(groups.sectors * groups.sizes);
  }

  /** @param scores one per name, NaN without one */
  correlate(scores: Float64Array, ranking: Ranking, result: RankIcs): void {
    const isAll = ranking.count === scores.length;
    const { targets, main } = isAll ? this.#all : this.#amongScored(scores, ranking.count);
    if (!isAll) this.#ranks.fill(0);
    const { target } = main;
    const squares = centredRanks(scores, ranking, target.isThere, target.count, this.#ranks);
    const products = this.#products(targets);
    for (const [k, own] of targets.entries()) {
      const isEnough = own.count >= this.#fewest;
      const [xy, xx] =
        this.#isLikeMain[k] === true
          ? [products.targets[k] as number, squares]
          : this.#productsApart(scores, ranking, own);
      result.plain[k] = isEnough ? ratio(xy, xx, own.squares) : Number.NaN;
    }
    result.names = target.count;
    result.sector = result.size = result.market = Number.NaN;
    if (target.count < this.#fewest) return;
    this.#neutral(main, { xy: products.targets[0] as number, xx: squares, beta: products.beta }, result);
  }

  /** The targets as if only the names with a score were there. */
  #amongScored(scores: Float64Array, scored: number): ScoredTargets {
    const lacking = positionsLacking(scores, scored);
    // Often a score lacks where every input does, which is where it lacks for the next candidate.
    if (this.#amongOthers !== undefined && isSame(lacking, this.#lacking)) return this.#amongOthers;
    this.#lacking = lacking;
    const [main, second, third, fourth] = this.#targets;
    const room = this.#amongOthers?.targets ?? [];
    const targets = [
      without(main, lacking, room[0]),
      without(second, lacking, room[1]),
      without(third, lacking, room[2]),
      without(fourth, lacking, room[3]),
    ] as const;
    this.#amongOthers = { targets, main: groupedTarget(targets[0], this.#groups) };
    return this.#amongOthers;
  }

  /** Products of the ranks of the scores with those of every target and of beta in one pass, and the sums of the ranks of each group. */
  #products(targets: Four<RankedTarget>): RankProducts {
    const [ranks, beta, groupOf] = [this.#ranks, this.#groups.beta, this.#groupOf];
    const sums = this.#groupSums.fill(0);
    const [{ ranks: a }, { ranks: b }, { ranks: c }, { ranks: d }] = targets;
    let [xa, xb, xc, xd, xBeta] = [0, 0, 0, 0, 0];
    for (let i = 0; i < ranks.length; i++) {
      const rank = ranks[i] as number;
      xa += rank * (a[i] as number);
      xb += rank * (b[i] as number);
      xc += rank * (c[i] as number);
      xd += rank * (d[i] as number);
      xBeta += rank * (beta[i] as number);
      const group = groupOf[i] as number;
      sums[group] = (sums[group] as number) + rank;
    }
    return { targets: [xa, xb, xc, xd], beta: xBeta };
  }

  /** With a target that other names lack than the first: the scores are ranked among those that have it. */
  #productsApart(scores: Float64Array, ranking: Ranking, { isThere, count, ranks }: RankedTarget): [number, number] {
    const squares = centredRanks(scores, ranking, isThere, count, this.#otherRanks);
    // What is left of an earlier score is where the target is missing: its rank there is 0.
    return [dotProduct(this.#otherRanks, ranks), squares];
  }

  /** Residuals of ranks, from the sums that groups have: Σxy less Σ over groups of sx·sy/n, and so on. */
  #neutral(main: GroupedTarget, { xy, xx, beta }: { xy: number; xx: number; beta: number }, result: RankIcs): void {
    const { sectors, sizes } = this.#groups;
    const { squares } = main.target;
    const own = new Float64Array(main.sums.length);
    for (const [group, sum] of this.#groupSums.entries()) {
      const s = Math.floor(group / sizes);
      const z = sectors + (group % sizes);
      own[s] = (own[s] as number) + sum;
      own[z] = (own[z] as number) + sum;
    }
    result.sector = withoutGroups(main, own, 0, sectors, xy, xx);
    result.size = withoutGroups(main, own, sectors, own.length, xy, xx);
    // Where beta does not vary there is nothing to take out.
    const share = main.betaSquares > 1e-9 * (main.betaMean ** 2 + 1) ? 1 / main.betaSquares : 0;
    result.market = ratio(
      xy - beta * main.betaProducts * share,
      xx - beta * beta * share,
      squares - main.betaProducts * main.betaProducts * share,
    );
  }
}

export function emptyIcs(): RankIcs {
  const none = Number.NaN;
  return { plain: new Float64Array(4).fill(none), sector: none, size: none, market: none, names: 0 };
}

/** Positions of the names without a score. @param scored how many have one */
export function positionsLacking(scores: Float64Array, scored: number) {
  const lacking = new Int32Array(scores.length - scored);
  let next = 0;
  for (let i = 0; i < scores.length; i++) if (Number.isNaN(scores[i])) lacking[next++] = i;
  return lacking;
}

/** A target without some names. @param room arrays of an earlier one, which are used again */
export function without(target: Target, lacking: Int32Array, room: RankedTarget | undefined): RankedTarget {
  const isThere = room?.isThere ?? new Uint8Array(target.isThere.length);
  const ranks = room?.ranks ?? new Float64Array(target.ranks.length);
  isThere.set(target.isThere);
  let { count } = target;
  for (const i of lacking) {
    count -= isThere[i] as number;
    isThere[i] = 0;
  }
  return { count, isThere, ranks, squares: centredRanks(target.values, target, isThere, count, ranks) };
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function isSamePresence(a: Target, b: Target): boolean {
  return a.count === b.count && a.isThere.every((value, i) => value === b.isThere[i]);
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

/** A correlation from sums of products; NaN where one side does not vary. */
export function ratio(xy: number, xx: number, yy: number): number {
  if (!(xx > 0 && yy > 0)) return Number.NaN;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
