import { meanDeviation } from './mean-deviation.ts';
import { normalCdf, normalQuantile } from './normal-distribution.ts';

/*
 * Sharpe ratios and what they prove. All are by the observation, never by the year: SR by the year = SR · √(observations a year). Returns are those above cash
 * or above the benchmark already.
 *
 * Sources: D. H. Bailey and M. López de Prado, "The Sharpe ratio efficient frontier", Journal of Risk 15(2), 2012 (PSR, MinTRL); the same, "The deflated
 * Sharpe ratio", Journal of Portfolio Management 40(5), 2014 (DSR, E[max]); D. H. Bailey, J. M. Borwein, M. López de Prado and Q. J. Zhu,
 * "Pseudo-mathematics and financial charlatanism", Notices of the AMS 61(5), 2014 (MinBTL).
 */

/** What its tests need to know of the returns behind a Sharpe ratio. */
export interface SharpeSample {
  /** SR: mean over deviation, by the observation. */
  readonly sharpe: number;
  /** T: observations. */
  readonly n: number;
  /** γ₃: third central moment over the cube of the deviation, both divided by n. */
  readonly skew: number;
  /** γ₄: fourth central moment over the square of the variance, both divided by n. Raw: 3 of a normal distribution. */
  readonly kurtosis: number;
}

const eulerGamma = 0.577_215_664_901_532_9;

/**
 * Sharpe ratio of a series with its moments.
 *
 * @param returns in any order; NaN is missing and left out
 * @param ddof what the deviation of the ratio is divided by, n − ddof. Skew and kurtosis are always those of the population
 * @returns null with fewer than two values, or without a deviation
 * @throws {RangeError} on an infinite value
 */
export function sharpeSample(returns: Float64Array, ddof: 0 | 1 = 1): SharpeSample | null {
  const { mean, deviation, n } = meanDeviation(returns);
  if (mean === null || deviation === null || deviation === 0) return null;
  let [second, third, fourth] = [0, 0, 0];
  for (const value of returns) {
    if (Number.isNaN(value)) continue;
    const centred = value - mean;
    const square = centred * centred;
    second += square;
    third += square * centred;
    fourth += square * square;
  }
  const variance = second / n;
  const ofRatio = ddof === 1 ? deviation : Math.sqrt(variance);
  return { sharpe: mean / ofRatio, n, skew: third / n / variance ** 1.5, kurtosis: fourth / n / variance ** 2 };
}

/** Standard error of a Sharpe ratio: √((1 − γ₃·SR + (γ₄ − 1)/4·SR²) / (T − 1)). */
export function sharpeStandardError({ sharpe, n, skew, kurtosis }: SharpeSample): number {
  return Math.sqrt(spreadOfSharpe(sharpe, skew, kurtosis) / (n - 1));
}

/** 1 − γ₃·SR + (γ₄ − 1)/4·SR², which no distribution makes negative; rounding may. */
function spreadOfSharpe(sharpe: number, skew: number, kurtosis: number): number {
  return Math.max(0, 1 - skew * sharpe + ((kurtosis - 1) / 4) * sharpe ** 2);
}

/**
 * PSR: the chance that the true Sharpe ratio is above a benchmark, Φ((SR − SR*)/se).
 *
 * @param benchmark SR*, by the observation
 */
export function probabilisticSharpeRatio(sample: SharpeSample, benchmark: number): number {
  const above = sample.sharpe - benchmark;
  return above === 0 ? 0.5 : normalCdf(above / sharpeStandardError(sample));
}

/**
 * E[max]: about how high the highest of N independent standard normal values is, (1 − γ)·Φ⁻¹(1 − 1/N) + γ·Φ⁻¹(1 − 1/(N·e)), γ of Euler. Of one value: 0.
 *
 * @param count N ≥ 1
 * @throws {RangeError} when it is no such integer
 */
export function expectedMaximum(count: number): number {
  if (!Number.isSafeInteger(count) || count < 1)
    throw new RangeError(`A highest value is one of at least 1, found ${count}.`);
  if (count === 1) return 0;
  // −Φ⁻¹(1/N) is Φ⁻¹(1 − 1/N) without what the difference would lose.
  return -(1 - eulerGamma) * normalQuantile(1 / count) - eulerGamma * normalQuantile(1 / (count * Math.E));
}

/**
 * SR₀: the Sharpe ratio that the best of so many trials without skill is expected to show, √V · E[max].
 *
 * @param trials N, independent ones
 * @param variance V, of the Sharpe ratios of the trials, by the observation
 */
export function sharpeHurdle(trials: number, variance: number): number {
  return Math.sqrt(variance) * expectedMaximum(trials);
}

/** DSR: PSR against what the best of the trials would show without skill, SR* = SR₀. Parameters as of `sharpeHurdle`. */
export function deflatedSharpeRatio(sample: SharpeSample, trials: number, variance: number): number {
  return probabilisticSharpeRatio(sample, sharpeHurdle(trials, variance));
}

/**
 * MinTRL: how many observations of this Sharpe ratio show that it is above a benchmark, 1 + (1 − γ₃·SR + (γ₄ − 1)/4·SR²)·(Φ⁻¹(c)/(SR − SR*))².
 *
 * @param confidence c, 0.5 … 1
 * @returns infinite where the ratio is not above the benchmark
 */
export function minimumTrackRecordLength(
  { sharpe, skew, kurtosis }: Omit<SharpeSample, 'n'>,
  benchmark: number,
  confidence: number,
): number {
  if (!(sharpe > benchmark)) return Number.POSITIVE_INFINITY;
  return 1 + spreadOfSharpe(sharpe, skew, kurtosis) * (normalQuantile(confidence) / (sharpe - benchmark)) ** 2;
}

/**
 * MinBTL: over how many years the best of N trials without skill is expected to show no more than this Sharpe ratio, (E[max]/SR)².
 *
 * @param trials N
 * @param sharpeAnnual SR by the year, > 0
 */
export function minimumBacktestLength(trials: number, sharpeAnnual: number): number {
  return (expectedMaximum(trials) / sharpeAnnual) ** 2;
}
