import { quantile } from './quantile.ts';

/** Share that an empty bin is given, so that the logarithm exists. */
const emptyShare = 1e-4;
const bins = 10;

export interface StabilityIndex {
  /** Null where one of the samples has fewer values than there are bins. */
  readonly psi: number | null;
  /** What two samples of these sizes from one distribution give on average. Null where the index is. */
  readonly byChance: number | null;
  readonly referenceN: number;
  readonly recentN: number;
}

/**
 * Population stability index of two distributions over the same bins: Σ (aᵢ − eᵢ)·ln(aᵢ/eᵢ), the symmetric Kullback–Leibler
 * divergence (Siddiqi, Credit Risk Scorecards, 2006). By convention, not by theory: under 0.10 stable, up to 0.25 moderate, above it a shift.
 *
 * @param expected shares of the bins in the reference, 0..1
 * @param actual the same of what is compared
 * @param floor smallest share that counts, one for both or one for each: smaller ones, as of an empty bin, are raised to it
 * @throws {RangeError} when the numbers of bins differ, or a share is negative or NaN
 */
export function psi(
  expected: ArrayLike<number>,
  actual: ArrayLike<number>,
  floor: number | readonly [expected: number, actual: number] = emptyShare,
): number {
  if (expected.length !== actual.length) {
    throw new RangeError(`Shares of the same bins are compared, not of ${expected.length} and ${actual.length}.`);
  }
  const [floorExpected, floorActual] = typeof floor === 'number' ? [floor, floor] : floor;
  let sum = 0;
  for (let bin = 0; bin < expected.length; bin++) {
    const e = floored(expected[bin] as number, floorExpected);
    const a = floored(actual[bin] as number, floorActual);
    sum += (a - e) * Math.log(a / e);
  }
  return sum;
}

/**
 * Population stability index of a recent sample against the deciles of a reference, NaN left out. A value that fills a decile of the reference is
 * a bin of its own, so that leaving it in either direction shows.
 *
 * An empty bin counts as half a value of its sample, but at least as 0.0001: a smaller floor would call a small sample shifted for having no
 * value in one decile. Large samples of n and m values from one distribution give (bins − 1)(1/n + 1/m) on average (Yurdakul, "Statistical
 * properties of population stability index", 2018).
 */
export function psiOfSamples(reference: Float64Array, recent: Float64Array): StabilityIndex {
  const present = reference.filter((value) => !Number.isNaN(value)).sort();
  const compared = recent.filter((value) => !Number.isNaN(value));
  const counts = { referenceN: present.length, recentN: compared.length };
  if (present.length < bins || compared.length < bins) return { psi: null, byChance: null, ...counts };
  const edges = decileEdges(present);
  const expected = sharesPerBin(present, edges);
  const occupied = expected.filter((share) => share > 0).length;
  return {
    psi: psi(expected, sharesPerBin(compared, edges), [floorOf(present.length), floorOf(compared.length)]),
    byChance: (occupied - 1) * (1 / present.length + 1 / compared.length),
    ...counts,
  };
}

/** A value is beyond an edge when it is above it, or, of an edge that belongs above, at it. */
interface Edge {
  readonly at: number;
  readonly belongs: 'below' | 'above';
}

/** The inner deciles; one that occurs twice also parts what lies below it from itself. */
function decileEdges(sorted: Float64Array): Edge[] {
  const deciles = Array.from({ length: bins - 1 }, (_, i) => quantile(sorted, (i + 1) / bins));
  return [...new Set(deciles)].flatMap((at): Edge[] => {
    const fillsDecile = deciles.indexOf(at) !== deciles.lastIndexOf(at);
    const upper: Edge = { at, belongs: 'below' };
    return fillsDecile ? [{ at, belongs: 'above' }, upper] : [upper];
  });
}

function sharesPerBin(values: Float64Array, edges: readonly Edge[]): Float64Array {
  const counts = new Float64Array(edges.length + 1);
  for (const value of values) {
    let bin = 0;
    for (const { at, belongs } of edges) if (value > at || (belongs === 'above' && value === at)) bin++;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts.map((count) => count / values.length);
}

function floorOf(n: number): number {
  return Math.max(emptyShare, 0.5 / n);
}

function floored(share: number, floor: number): number {
  if (!(share >= 0)) throw new RangeError(`A share is not negative, found ${share}.`);
  return Math.max(share, floor);
}
