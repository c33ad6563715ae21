/** How many names two picks share, beside what chance would give. */
export interface Overlap {
  readonly shared: number;
  /** Size of the smaller pick: the most that can be shared. */
  readonly possible: number;
  /** Mean of the hypergeometric distribution: |A|·|B| / population. */
  readonly expectedByChance: number;
  /** Its standard deviation. */
  readonly deviationByChance: number;
  readonly population: number;
}

/**
 * The overlap of two sets of names picked from one population. By chance it is hypergeometric: mean |A||B|/n and variance
 * |A||B|(n−|A|)(n−|B|) / (n²(n−1)) (Johnson, Kotz, Kemp, Univariate Discrete Distributions).
 *
 * @param population number of names that could have been picked
 */
export function overlap(a: readonly string[], b: readonly string[], population: number): Overlap {
  const inB = new Set(b);
  const shared = a.filter((name) => inB.has(name)).length;
  const product = a.length * b.length;
  const variance =
    population > 1
      ? (product * (population - a.length) * (population - b.length)) / (population ** 2 * (population - 1))
      : 0;
  return {
    shared,
    possible: Math.min(a.length, b.length),
    expectedByChance: population > 0 ? product / population : 0,
    deviationByChance: Math.sqrt(Math.max(0, variance)),
    population,
  };
}
