import { compensatedSum } from '../statistics/compensated-sum.ts';

/** Sessions of the return that is compared with the benchmark's. */
export const returnSessions = 5;

/**
 * Simple return over `sessions` sessions up to position `asOf`: p[asOf] / p[asOf − sessions] − 1. NaN unless there is a
 * positive price on both sessions.
 */
export function simpleReturn(prices: Float64Array, asOf: number, sessions: number): number {
  const last = prices[asOf] ?? Number.NaN;
  const first = prices[asOf - sessions] ?? Number.NaN;
  return last > 0 && first > 0 ? last / first - 1 : Number.NaN;
}

/**
 * Realised volatility: sample deviation (n − 1) of the simple returns between neighbouring sessions, of the `sessions`
 * returns that end at `asOf`. Not annualised. A missing bar leaves out the two returns it touches; NaN when fewer than
 * `minimumReturns` remain.
 *
 * @param minimumReturns at least 2
 */
export function realisedVolatility(
  prices: Float64Array,
  asOf: number,
  sessions: number,
  minimumReturns: number,
): number {
  const returns = Float64Array.from({ length: sessions }, (_, i) => simpleReturn(prices, asOf - sessions + 1 + i, 1));
  const present = returns.filter((value) => !Number.isNaN(value));
  if (present.length < minimumReturns) return Number.NaN;
  const mean = compensatedSum(present) / present.length;
  return Math.sqrt(compensatedSum(present.map((value) => (value - mean) ** 2)) / (present.length - 1));
}
