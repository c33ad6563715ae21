/**
 * Rank-biased overlap of two top lists, extrapolated beyond their ends: RBO_EXT, equation 32 of Webber, Moffat and Zobel, "A similarity measure
 * for indefinite rankings", ACM Transactions on Information Systems 28(4), 2010, which also serves lists of different lengths. 1 for the same order,
 * 0 for nothing shared; the higher ranks weigh more.
 *
 * @param a names from the best down, each once
 * @param b the same of the other list
 * @param p persistence, 0 < p < 1: the weight of depth d is (1 − p)·p^(d−1)
 * @returns null where a list is empty
 * @throws {RangeError} when p is out of range or a name occurs twice
 */
export function rbo(a: readonly string[], b: readonly string[], p: number): number | null {
  refuseRepetition(a);
  refuseRepetition(b);
  return extrapolated(a.length, b.length, p, sharedByDepth(a, b));
}

/**
 * What `rbo` gives on average for the top lists of two independent random orders of a population. The statistic is linear in the
 * shared names X_d of depth d, whose mean is that of the hypergeometric distribution: min(d, |A|)·min(d, |B|) / population.
 *
 * @returns null where a list is empty
 * @throws {RangeError} when p is out of range or a list is longer than the population
 */
export function rboByChance(lengthA: number, lengthB: number, population: number, p: number): number | null {
  if (Math.max(lengthA, lengthB) > population) {
    throw new RangeError(`Lists of ${lengthA} and ${lengthB} names cannot come from ${population}.`);
  }
  const depths = Math.max(lengthA, lengthB);
  const expected = Float64Array.from(
    { length: depths + 1 },
    (_, d) => (Math.min(d, lengthA) * Math.min(d, lengthB)) / population,
  );
  return extrapolated(lengthA, lengthB, p, expected);
}

/** X_d for d = 0 … the longer length. */
function sharedByDepth(a: readonly string[], b: readonly string[]): Float64Array {
  const seenA = new Set<string>();
  const seenB = new Set<string>();
  const shared = new Float64Array(Math.max(a.length, b.length) + 1);
  for (let d = 1; d < shared.length; d++) {
    const nameA = a[d - 1];
    const nameB = b[d - 1];
    if (nameA !== undefined) seenA.add(nameA);
    if (nameB !== undefined) seenB.add(nameB);
    const isSame = nameA === nameB;
    const found = Number(nameA !== undefined && seenB.has(nameA)) + Number(nameB !== undefined && seenA.has(nameB));
    shared[d] = (shared[d - 1] as number) + (isSame ? 1 : found);
  }
  return shared;
}

/** Equation 32, with s and l the lengths of the shorter and the longer list and X_d the names shared down to depth d. */
function extrapolated(lengthA: number, lengthB: number, p: number, x: Float64Array): number | null {
  if (!(p > 0 && p < 1)) throw new RangeError(`The persistence lies between 0 and 1, found ${p}.`);
  const s = Math.min(lengthA, lengthB);
  const l = Math.max(lengthA, lengthB);
  if (s === 0) return null;
  const xs = x[s] as number;
  const xl = x[l] as number;
  let sum = 0;
  let weight = 1 - p;
  for (let d = 1; d <= l; d++) {
    const beyondShorter = d > s ? (xs * (d - s)) / s : 0;
    sum += (((x[d] as number) + beyondShorter) / d) * weight;
    weight *= p;
  }
  // Rounding may carry equal lists a bit past 1.
  return Math.min(1, sum + ((xl - xs) / l + xs / s) * p ** l);
}

function refuseRepetition(names: readonly string[]): void {
  if (new Set(names).size < names.length) throw new RangeError('A ranking holds every name once.');
}
