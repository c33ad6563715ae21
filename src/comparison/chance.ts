/** Two picks, each from names of its own. */
export interface TwoPicks {
  /** Names that a and b pick. */
  readonly pickedA: number;
  readonly pickedB: number;
  /** Names that each could pick. */
  readonly candidatesA: number;
  readonly candidatesB: number;
  /** Names that both could pick. */
  readonly common: number;
}

export interface SharedByChance {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * How many names two picks share when each is drawn by lot from its own candidates. The number is a sum of indicators, one per common
 * candidate, which is in both picks with probability p = (a/A)(b/B), and two of them with q = a(a−1)/(A(A−1)) · b(b−1)/(B(B−1)); so its mean is
 * m·p and its variance m·p + m(m−1)·q − (m·p)², with m common candidates. Where both have the same candidates this is the hypergeometric
 * distribution (Johnson, Kotz, Kemp, Univariate Discrete Distributions, ch. 6).
 */
export function sharedByChance(picks: TwoPicks): SharedByChance {
  const { pickedA: a, pickedB: b, candidatesA, candidatesB, common } = picks;
  if (a === 0 || b === 0) return { mean: 0, deviation: 0 };
  const one = (a / candidatesA) * (b / candidatesB);
  const two = ofTwo(a, candidatesA) * ofTwo(b, candidatesB);
  const mean = common * one;
  const variance = mean + common * (common - 1) * two - mean ** 2;
  // Of a variance that is 0 rounding may leave a little on either side.
  return { mean, deviation: variance < 1e-12 * Math.max(1, mean ** 2) ? 0 : Math.sqrt(variance) };
}

/** Size of the one population from which two picks would share as many names on average: the larger one where it holds the other. */
export function commonPopulation({ candidatesA, candidatesB, common }: TwoPicks): number {
  return (candidatesA * candidatesB) / common;
}

/** Probability that two given candidates are both picked. */
function ofTwo(picked: number, candidates: number): number {
  return candidates < 2 ? 0 : (picked * (picked - 1)) / (candidates * (candidates - 1));
}
