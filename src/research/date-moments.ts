import { dotProduct } from '../statistics/dot-product.ts';
import { type RankSorter, ranksOfOrder } from '../statistics/rank-order.ts';
import type { Candidate } from './candidates.ts';
import { deviationOf, momentsOf, scale } from './scorer.ts';
import { type DateMoments, triangleAt } from './training.ts';

/** What candidates need of the training dates. */
export interface MomentsNeeded {
  /** Clips of those that are fitted by ridge. */
  readonly clips: readonly number[];
  /** Whether members are chosen by their rank IC. */
  readonly ics: boolean;
}

export function momentsNeeded(candidates: readonly Candidate[]): MomentsNeeded {
  const clips = candidates.filter(({ spec }) => spec.kind === 'ridge').map(({ clip }) => clip);
  return { clips: [...new Set(clips)], ics: candidates.some(({ spec }) => spec.kind === 'rank_average') };
}

/**
 * The moments of one date.
 *
 * @param raw by input, one value per name, NaN where it is null
 * @param returns forward returns, NaN where there is none
 */
export function dateMoments(
  raw: readonly Float64Array[],
  isScaled: readonly boolean[],
  returns: Float64Array,
  needed: MomentsNeeded,
  sorter: RankSorter,
): DateMoments {
  const inputs = raw.length;
  const counts = new Float64Array(inputs);
  const means = new Float64Array(inputs);
  const squares = new Float64Array(inputs);
  for (const [k, values] of raw.entries()) {
    const moments = momentsOf(values);
    counts[k] = moments.count;
    means[k] = moments.mean;
    squares[k] = moments.squares;
  }
  const isFitted = needed.ics || needed.clips.length > 0;
  const target = isFitted ? centredRanks(returns, sorter) : undefined;
  const products = new Map(
    needed.clips.map((clip) => [clip, productsOf(raw, isScaled, target as Target, clip, { counts, means, squares })]),
  );
  const ics = target !== undefined && needed.ics ? inputIcs(raw, target, sorter) : new Float64Array(0);
  return { counts, means, squares, ics, products, rows: target?.count ?? 0 };
}

interface Target {
  /** (rank − mean rank) / count: −½ … ½; NaN where there is no return. */
  readonly ranks: Float64Array;
  readonly count: number;
}

function centredRanks(values: Float64Array, sorter: RankSorter): Target {
  const order = new Int32Array(values.length);
  const count = sorter.sort(values, order);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  ranksOfOrder(values, order, count, ranks);
  for (let k = 0; k < count; k++) {
    const i = order[k] as number;
    ranks[i] = ((ranks[i] as number) - (count + 1) / 2) / count;
  }
  return { ranks, count };
}

/** Σ z·zᵀ and Σ z·y over the names with a return, z scaled by the date with 0 for null. */
function productsOf(
  raw: readonly Float64Array[],
  isScaled: readonly boolean[],
  { ranks }: Target,
  clip: number,
  { counts, means, squares }: Pick<DateMoments, 'counts' | 'means' | 'squares'>,
): Float64Array {
  const inputs = raw.length;
  const scaled = raw.map((values, k) => {
    const to = new Float64Array(values.length);
    const [count, mean] = [counts[k] as number, means[k] as number];
    if (isScaled[k]) scale(values, mean, deviationOf({ count, mean, squares: squares[k] as number }), clip, to);
    else for (let i = 0; i < to.length; i++) to[i] = Number.isNaN(values[i]) ? 0 : (values[i] as number);
    for (let i = 0; i < to.length; i++) if (Number.isNaN(ranks[i])) to[i] = 0;
    return to;
  });
  const triangle = (inputs * (inputs + 1)) / 2;
  const products = new Float64Array(triangle + inputs);
  for (let a = 0; a < inputs; a++) {
    const x = scaled[a] as Float64Array;
    for (let b = a; b < inputs; b++) products[triangleAt(a, b, inputs)] = dotProduct(x, scaled[b] as Float64Array);
    let target = 0;
    // Names without a return have x = 0; their rank is NaN.
    for (let i = 0; i < x.length; i++) if (x[i] !== 0) target += (x[i] as number) * (ranks[i] as number);
    products[triangle + a] = target;
  }
  return products;
}

function inputIcs(raw: readonly Float64Array[], { ranks }: Target, sorter: RankSorter): Float64Array {
  return Float64Array.from(raw, (values) => {
    const own = centredRanks(
      values.map((value, i) => (Number.isNaN(ranks[i]) ? Number.NaN : value)),
      sorter,
    ).ranks;
    let [n, x, y, xy, xx, yy] = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < own.length; i++) {
      const a = own[i] as number;
      if (Number.isNaN(a)) continue;
      const b = ranks[i] as number;
      n++;
      x += a;
      y += b;
      xy += a * b;
      xx += a * a;
      yy += b * b;
    }
    const variances = (xx - (x * x) / n) * (yy - (y * y) / n);
    return variances > 0 ? (xy - (x * y) / n) / Math.sqrt(variances) : Number.NaN;
  });
}
