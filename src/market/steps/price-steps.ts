import { median } from '../../statistics/quantile.ts';
import type { StepSettings } from './settings.ts';

/** Prices of a symbol by session; NaN where it has no bar. Both in shares of the same day. */
export interface SteppedBars {
  readonly prices: Float64Array;
  readonly volumes: Float64Array;
}

/** A change from one bar to the next that is no plausible return of the symbol. */
export interface PriceStep {
  /** Place of the last session before the step, and of the first after it. */
  readonly before: number;
  readonly place: number;
  /** Price after / price before. */
  readonly ratio: number;
  /** Size of the log return in robust deviations of the earlier ones. */
  readonly deviations: number;
  /**
   * `level`: too large a change for one session. `quiet`: near the ratio of a small split (3:2, 4:3, 5:4, 6:5) while no more money changed hands than
   * usual, which news of that weight cannot do. `return`: takes back the change before it, so that a single bar stands apart.
   */
  readonly kind: 'level' | 'quiet' | 'return';
}

/** Earlier returns from which a symbol's own scale is taken, at most, and the fewest that say something. */
const longestHistory = 60;
const shortestHistory = 20;
/** Daily deviation of a symbol without such a history, and the least that a quiet one is credited with. */
const usualScale = 0.02;
export const leastReturnScale = 0.005;
/** Consistency of the median absolute deviation with the deviation of a normal distribution, 1 / Φ⁻¹(3/4). */
const normalConsistency = 1.4826;
const smallSplits = [3 / 2, 4 / 3, 5 / 4, 6 / 5];
/** Distance in logarithms up to which a ratio is near another one: the return of the day comes on top of a split. */
const nearness = 0.03;
/** Times the median money that changes hands up to which a day is quiet, and the sessions of that median. */
const quietTurnover = 1.75;
const turnoverSessions = 20;

/**
 * The steps of a symbol's prices, ascending. Whether there is one on a session depends on that session and earlier ones alone: bars that are
 * added or cut off later change none.
 */
export function priceSteps(bars: SteppedBars, settings: StepSettings): PriceStep[] {
  const { prices } = bars;
  const least = Math.log(Math.min(settings.ratio, settings.spike, ...smallSplits)) - nearness;
  // Log returns between neighbouring bars, and where each ends.
  const changes: number[] = [];
  const steps: PriceStep[] = [];
  let before = -1;
  for (const [place, price] of prices.entries()) {
    if (!(price > 0)) continue;
    if (before >= 0) {
      const change = Math.log(price / (prices[before] as number));
      if (Math.abs(change) >= least) {
        const size = deviationsOf(change, place - before, changes);
        const kind = size >= settings.deviations ? kindOf(change, { bars, place, changes, settings }) : undefined;
        if (kind) steps.push({ before, place, ratio: Math.exp(change), deviations: size, kind });
      }
      changes.push(change);
    }
    before = place;
  }
  return steps;
}

interface ChangeContext {
  readonly bars: SteppedBars;
  readonly place: number;
  /** The earlier log returns. */
  readonly changes: readonly number[];
  readonly settings: StepSettings;
}

function kindOf(change: number, around: ChangeContext): PriceStep['kind'] | undefined {
  const { changes, settings } = around;
  const size = Math.abs(change);
  if (size >= Math.log(settings.ratio)) return 'level';
  const last = changes.at(-1) ?? Number.NaN;
  const isBack = Math.abs(last + change) <= nearness && Math.min(size, Math.abs(last)) >= Math.log(settings.spike);
  if (isBack) return 'return';
  const isSmallSplit = smallSplits.some((split) => Math.abs(size - Math.log(split)) <= nearness);
  return isSmallSplit && isQuiet(around) ? 'quiet' : undefined;
}

/** Size of a log return over some sessions, in the robust deviations of the earlier ones. */
function deviationsOf(change: number, sessions: number, changes: readonly number[]): number {
  const history = changes.slice(-longestHistory);
  if (history.length < shortestHistory) return Math.abs(change) / (usualScale * Math.sqrt(sessions));
  const middle = median(history);
  return Math.abs(change - middle) / (Math.max(robustDeviation(history), leastReturnScale) * Math.sqrt(sessions));
}

/** The deviation of a normal distribution that has the same median absolute deviation. */
export function robustDeviation(values: readonly number[]): number {
  const middle = median(values);
  return normalConsistency * median(values.map((one) => Math.abs(one - middle)));
}

/** Whether no more money than usual changed hands on the session. Unknown where volumes are. */
function isQuiet({ bars: { prices, volumes }, place, changes }: ChangeContext): boolean {
  const turnovers = prices.subarray(0, place).map((price, i) => price * (volumes[i] as number));
  if (changes.length < shortestHistory) return false;
  const known = turnovers.filter((turnover) => turnover > 0).slice(-turnoverSessions);
  if (known.length < turnoverSessions) return false;
  const turnover = (prices[place] as number) * (volumes[place] as number);
  return turnover > 0 && turnover <= quietTurnover * median(known);
}
