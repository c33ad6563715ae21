import { median, quantile } from '../statistics/quantile.ts';
import type { CrossSimilarity } from './similarity.ts';

export interface SymbolVectors<Vector> {
  readonly symbol: string;
  /** Vectors of this week's clusters. */
  readonly current: readonly Vector[];
  /** Vectors of the symbol's clusters of the weeks before, in any order. */
  readonly earlier: readonly Vector[];
}

interface NoveltyCounts {
  readonly symbol: string;
  /** Number of earlier vectors. */
  readonly histCount: number;
  /** Number of this week's vectors. */
  readonly curReps: number;
}

/** NS_raw of one symbol, or why there is none. */
export type Novelty = NoveltyCounts &
  (
    | { readonly value: number; readonly reason: null }
    | { readonly value: null; readonly reason: 'NO_NEWS' | 'NO_HISTORY' }
  );

export interface NoveltyOptions {
  /** How many of the most similar earlier vectors a cluster is compared with. */
  readonly neighbours: number;
  /** Earlier vectors from which on a symbol's own value counts in full. */
  readonly fullHistory: number;
  /** Weight of the median over the week's clusters. */
  readonly medianWeight: number;
  /** Weight of their 75th percentile. */
  readonly upperQuartileWeight: number;
}

const defaultNoveltyOptions: NoveltyOptions = {
  neighbours: 10,
  fullHistory: 15,
  medianWeight: 0.7,
  upperQuartileWeight: 0.3,
};

/**
 * NS_raw of every symbol: how unlike its own earlier news this week's news is.
 *
 * Per cluster s = 1 − median of its 10 highest similarities to earlier vectors (of all, where there are fewer); own
 * value = 0.7·median(s) + 0.3·p75(s). With h < 15 earlier vectors, NS = (h/15)·own + (1 − h/15)·m, where m is the median
 * of the own values of the symbols with h ≥ 15, or of all with h > 0 where there is none. So h = 0 gives m. Without
 * news this week there is no value (`NO_NEWS`), and without any history to learn m from there is none either
 * (`NO_HISTORY`).
 *
 * @returns one result per input symbol, in the same order
 */
export function noveltyOfWeek<Vector>(
  symbols: readonly SymbolVectors<Vector>[],
  similarities: CrossSimilarity<Vector>,
  options: NoveltyOptions = defaultNoveltyOptions,
): Novelty[] {
  const { fullHistory } = options;
  const own = symbols.map((vectors) => ownNovelty(vectors, similarities, options));
  const centre = crossSectionMedian(symbols, own, fullHistory);
  return symbols.map(({ symbol, current, earlier }, position) => {
    const counts = { symbol, histCount: earlier.length, curReps: current.length };
    if (current.length === 0) return { ...counts, value: null, reason: 'NO_NEWS' };
    if (centre === null) return { ...counts, value: null, reason: 'NO_HISTORY' };
    const ownValue = own[position] ?? null;
    if (ownValue === null) return { ...counts, value: centre, reason: null };
    const trust = Math.min(1, earlier.length / fullHistory);
    return { ...counts, value: trust === 1 ? ownValue : trust * ownValue + (1 - trust) * centre, reason: null };
  });
}

/** A symbol's own value, before shrinking; null without news or without earlier vectors. */
function ownNovelty<Vector>(
  { current, earlier }: SymbolVectors<Vector>,
  similarities: CrossSimilarity<Vector>,
  options: NoveltyOptions,
): number | null {
  if (current.length === 0 || earlier.length === 0) return null;
  const cells = similarities(current, earlier);
  const dissimilarities = current.map((_, row) => {
    const ofCluster = cells.subarray(row * earlier.length, (row + 1) * earlier.length);
    return 1 - median(highest(ofCluster, options.neighbours));
  });
  return options.medianWeight * median(dissimilarities) + options.upperQuartileWeight * quantile(dissimilarities, 0.75);
}

function crossSectionMedian<Vector>(
  symbols: readonly SymbolVectors<Vector>[],
  own: readonly (number | null)[],
  fullHistory: number,
): number | null {
  const known = symbols.flatMap(({ earlier }, position) => {
    const value = own[position] ?? null;
    return value === null ? [] : [{ value, histCount: earlier.length }];
  });
  const established = known.filter(({ histCount }) => histCount >= fullHistory);
  const values = (established.length > 0 ? established : known).map(({ value }) => value);
  return values.length === 0 ? null : median(values);
}

/** The `count` highest values, descending; all where there are fewer. */
function highest(values: Float64Array, count: number): Float64Array {
  const top = new Float64Array(Math.min(count, values.length));
  let held = 0;
  for (const value of values) {
    if (held === top.length && value <= (top[held - 1] as number)) continue;
    let place = held < top.length ? held : held - 1;
    for (; place > 0 && (top[place - 1] as number) < value; place -= 1) top[place] = top[place - 1] as number;
    top[place] = value;
    if (held < top.length) held += 1;
  }
  return top;
}
