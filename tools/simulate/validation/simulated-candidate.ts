import { annualSharpe, maxDrawdown } from '../../../src/research/summary.ts';
import { cosineTest } from '../../../src/statistics/cosine-test.ts';
import type { Random } from '../../../src/statistics/random.ts';
import { clusteredReturns, mixed } from './simulated-returns.ts';

/*
 * A candidate of a simulated programme, as a panel would leave it: daily net returns, and daily rank ICs with what the five sessions after returned.
 *
 * The tie between them: the mean of an IC of one session over its deviation is the gross Sharpe ratio by the day, no more, and what is unexpected of it has a
 * correlation of 0.8 with what is unexpected of the return. An IC of five sessions is the sum of five of one, scaled to a deviation of 0.1.
 */

/** Sessions a year. */
export const yearly = 252;
/** Sessions of a label; as many dates in a row share a part of theirs. */
const horizon = 5;
const icDeviation = 0.1;
const icCorrelation = 0.8;
/** Deviation of net returns by the year, share of one side. */
const volAnnual = 0.1;
/** Share of the holdings that is traded on a day, and what a trade costs: a fee of 2 basis points and half a spread of 5. */
export const turnover = 0.05;
const costPerTrade = 4.5e-4;
/** Σ |change of weight| is four times the turnover. */
const costDaily = 4 * turnover * costPerTrade;
/** What base costs take from a Sharpe ratio by the year: 0.23. */
const costSharpe = (costDaily * yearly) / volAnnual;

/** Folds of the screening, of the same length, behind the first 60 dates. */
const folds = 5;
const firstTested = 60;

/** All days of a candidate, more than anyone has seen yet. */
export interface SimulatedDays {
  /** d: net of base costs. */
  readonly net: Float64Array;
  /** Rank IC of each date; it is known five sessions later. */
  readonly ics: Float64Array;
}

export interface SimulatedCandidate {
  /** d by day of the sample. */
  readonly returns: Float64Array;
  /** d by day of the holdout, which comes after it. */
  readonly holdout: Float64Array;
  readonly screening: Screening;
}

/** What the screening says of it, as far as it is simulated. */
export interface Screening {
  readonly icMean: number;
  readonly icFoldMin: number;
  /** Two-sided, of the cosine test. */
  readonly p: number;
  readonly netSharpe: number | null;
  readonly maxDrawdown: number | null;
}

/**
 * @param shocks daily, with a deviation of 1
 * @param sharpe by the year, net of base costs. Without skill: 0 net, and ICs with a mean of 0
 */
export function simulatedDays(random: Random, shocks: Float64Array, sharpe: number): SimulatedDays {
  const deviation = volAnnual / Math.sqrt(yearly);
  const net = shocks.map((shock) => deviation * (shock + sharpe / Math.sqrt(yearly)));
  const gross = sharpe === 0 ? 0 : (sharpe + costSharpe) / Math.sqrt(yearly);
  const ofSession = mixed(shocks, clusteredReturns(random, shocks.length), icCorrelation ** 2);
  return { net, ics: fiveSessions(ofSession.map((shock) => gross + shock)) };
}

/** The candidate when so many days have passed, the last of which are the holdout. */
export function seenUntil({ net, ics }: SimulatedDays, steps: number, holdout: number): SimulatedCandidate {
  const returns = net.slice(0, steps);
  const known = ics.subarray(firstTested, steps - horizon + 1);
  return {
    returns,
    holdout: net.slice(steps, steps + holdout),
    screening: screened(known, returns.subarray(firstTested)),
  };
}

/** Returns under costs that are so many times the base ones. */
export function underCosts(returns: Float64Array, times: number): Float64Array {
  return returns.map((value) => value - (times - 1) * costDaily);
}

function fiveSessions(ofSession: Float64Array): Float64Array {
  const scale = icDeviation / Math.sqrt(horizon);
  return Float64Array.from({ length: ofSession.length - horizon + 1 }, (_, t) => {
    let sum = 0;
    for (let after = 0; after < horizon; after++) sum += ofSession[t + after] as number;
    return scale * sum;
  });
}

function screened(ics: Float64Array, returns: Float64Array): Screening {
  const boundary = (fold: number) => Math.floor((fold * ics.length) / folds);
  const means = Array.from({ length: folds }, (_, fold) => mean(ics.subarray(boundary(fold), boundary(fold + 1))));
  return {
    icMean: mean(ics),
    icFoldMin: Math.min(...means),
    p: cosineTest(ics, horizon).pValue ?? 1,
    netSharpe: annualSharpe(returns, yearly),
    maxDrawdown: maxDrawdown(returns),
  };
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
