/** What the registry score is made of: columns of `stage_b_candidates`; null where not computed. */
export interface ScoredNumbers {
  readonly dsr: number | null;
  readonly psr: number | null;
  readonly net_sharpe: number | null;
  readonly ic_mean: number | null;
  readonly turnover: number | null;
  readonly max_drawdown: number | null;
  readonly path_sharpe_min: number | null;
  readonly path_sharpe_p25: number | null;
  readonly stress_worst_sharpe: number | null;
}

/** Raised with the formula. */
export const scoreVersion = 1;

/** A part of the score: its weight, the number, and the values that count as 0 and as 1; a `from` above `to` is a number of which less is better. */
export interface ScorePart {
  readonly weight: number;
  readonly number: keyof ScoredNumbers;
  readonly from: number;
  readonly to: number;
}

/** The weights are those of the system before this one; they add up to 1. The spans are those of yearly Sharpe ratios, where it had proxies of folds. */
export const scoreParts: readonly ScorePart[] = [
  { weight: 0.24, number: 'dsr', from: 0, to: 1 },
  { weight: 0.18, number: 'psr', from: 0, to: 1 },
  { weight: 0.12, number: 'net_sharpe', from: 0, to: 2 },
  { weight: 0.1, number: 'ic_mean', from: 0, to: 0.08 },
  { weight: 0.1, number: 'turnover', from: 1, to: 0 },
  { weight: 0.1, number: 'max_drawdown', from: 0.25, to: 0 },
  { weight: 0.06, number: 'path_sharpe_min', from: -0.5, to: 1 },
  { weight: 0.06, number: 'path_sharpe_p25', from: -0.5, to: 1.5 },
  { weight: 0.04, number: 'stress_worst_sharpe', from: -0.5, to: 1 },
];

/**
 * The registry score of a candidate: Σ weight · clamp((x − from)/(to − from)), rounded to 6 decimals. A number that is null adds nothing, so that what was not computed never
 * helps. It ranks candidates of one run; it is no probability and gates nothing.
 *
 * @returns 0 … 1
 */
export function registryScore(numbers: ScoredNumbers): number {
  let score = 0;
  for (const { weight, number, from, to } of scoreParts) {
    const value = numbers[number];
    if (value !== null && !Number.isNaN(value))
      score += weight * Math.min(1, Math.max(0, (value - from) / (to - from)));
  }
  return Math.round(score * 1e6) / 1e6;
}
