import { RankSorter, ranksOfOrder } from './rank-order.ts';

/** A rank correlation with the number of pairs that it rests on. */
export interface SpearmanCorrelation {
  /** −1..1; null with fewer than three pairs, or where one side does not vary. */
  readonly rho: number | null;
  /** Pairs of which both values are finite. */
  readonly n: number;
}

export interface KendallCorrelation {
  /** −1..1; null with fewer than two pairs, or where one side does not vary. */
  readonly tau: number | null;
  /** Pairs of which both values are finite. */
  readonly n: number;
}

const sorter = new RankSorter();

/** Ascending ranks from 1; equal values get the mean of their ranks; NaN stays NaN and is not counted. */
export function averageRanks(values: Float64Array): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const order = new Int32Array(values.length);
  ranksOfOrder(values, order, sorter.sort(values, order), ranks);
  return ranks;
}

/**
 * Spearman's rank correlation: Pearson's correlation of the average ranks (Kendall and Gibbons, Rank Correlation Methods, 5th ed., ch. 3),
 * over the pairs of which both values are finite.
 *
 * @throws {RangeError} when the lengths differ
 */
export function spearman(x: Float64Array, y: Float64Array): SpearmanCorrelation {
  const pairs = finitePairs(x, y);
  const n = pairs.x.length;
  if (n < 3) return { rho: null, n };
  const ranksX = averageRanks(pairs.x);
  const ranksY = averageRanks(pairs.y);
  const mean = (n + 1) / 2;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const dx = (ranksX[i] as number) - mean;
    const dy = (ranksY[i] as number) - mean;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  if (xx === 0 || yy === 0) return { rho: null, n };
  return { rho: limited(xy / Math.sqrt(xx * yy)), n };
}

/**
 * Kendall's τ-b over the pairs of which both values are finite: (concordant − discordant) / √((n₀ − n₁)(n₀ − n₂)), where n₀ counts all
 * pairs of pairs and n₁, n₂ those tied in x and in y (Kendall 1945). In O(n log n): discordant ones are the exchanges of a merge sort by y
 * of what is sorted by x (Knight, "A computer method for calculating Kendall's tau with ungrouped data", JASA 61, 1966).
 *
 * @throws {RangeError} when the lengths differ
 */
export function kendallTauB(x: Float64Array, y: Float64Array): KendallCorrelation {
  const pairs = finitePairs(x, y);
  const n = pairs.x.length;
  const order = Array.from({ length: n }, (_, i) => i);
  order.sort((i, j) => difference(pairs.x, i, j) || difference(pairs.y, i, j));
  const xs = Float64Array.from(order, (i) => pairs.x[i] as number);
  const ys = Float64Array.from(order, (i) => pairs.y[i] as number);
  const all = pairsAmong(n);
  const tiedX = pairsInRuns(n, (i) => xs[i] === xs[i - 1]);
  const tiedBoth = pairsInRuns(n, (i) => xs[i] === xs[i - 1] && ys[i] === ys[i - 1]);
  const discordant = sortCountingExchanges(ys);
  const tiedY = pairsInRuns(n, (i) => ys[i] === ys[i - 1]);
  if (all === tiedX || all === tiedY) return { tau: null, n };
  const concordantLessDiscordant = all - tiedX - tiedY + tiedBoth - 2 * discordant;
  return { tau: limited(concordantLessDiscordant / (Math.sqrt(all - tiedX) * Math.sqrt(all - tiedY))), n };
}

/**
 * Standard deviation of Kendall's τ of two rankings of n names that have nothing to do with each other, without ties:
 * √(2(2n + 5) / (9n(n − 1))) (Kendall 1938); its mean is 0. Null with fewer than two names.
 */
export function kendallDeviation(n: number): number | null {
  return n < 2 ? null : Math.sqrt((2 * (2 * n + 5)) / (9 * n * (n - 1)));
}

/** Order of two values that may be infinite, for which subtraction gives NaN. */
function difference(values: Float64Array, i: number, j: number): number {
  const a = values[i] as number;
  const b = values[j] as number;
  return a < b ? -1 : a > b ? 1 : 0;
}

function finitePairs(x: Float64Array, y: Float64Array): { x: Float64Array; y: Float64Array } {
  if (x.length !== y.length) throw new RangeError(`A correlation needs pairs: ${x.length} against ${y.length} values.`);
  const isPair = (_: number, i: number): boolean => Number.isFinite(x[i] as number) && Number.isFinite(y[i] as number);
  return { x: x.filter(isPair), y: y.filter(isPair) };
}

function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Pairs within runs of neighbours that are the same, of sorted values. */
function pairsInRuns(n: number, isSameAsBefore: (i: number) => boolean): number {
  let pairs = 0;
  let length = 1;
  for (let i = 1; i < n; i++) {
    length = isSameAsBefore(i) ? length + 1 : 1;
    pairs += length - 1;
  }
  return pairs;
}

/** Sorts in place by merging and counts the pairs that stood in descending order. */
function sortCountingExchanges(values: Float64Array): number {
  const spare = new Float64Array(values.length);
  let exchanges = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let left = 0; left + width < values.length; left += 2 * width) {
      const middle = left + width;
      const right = Math.min(middle + width, values.length);
      exchanges += merge(values, spare, left, middle, right);
    }
  }
  return exchanges;
}

function merge(values: Float64Array, spare: Float64Array, left: number, middle: number, right: number): number {
  let exchanges = 0;
  let i = left;
  let j = middle;
  for (let to = left; to < right; to++) {
    if (j >= right || (i < middle && (values[i] as number) <= (values[j] as number))) {
      spare[to] = values[i++] as number;
    } else {
      spare[to] = values[j++] as number;
      exchanges += middle - i;
    }
  }
  values.set(spare.subarray(left, right), left);
  return exchanges;
}

/** Rounding may carry a perfect correlation a bit past 1. */
function limited(correlation: number): number {
  return Math.max(-1, Math.min(1, correlation));
}
