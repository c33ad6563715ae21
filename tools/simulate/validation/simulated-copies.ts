import { judgeProgramme, type TrialSeries, usualProgramme } from '../../../src/research/validation/judge-programme.ts';
import type { Random } from '../../../src/statistics/random.ts';
import { sharpeSample } from '../../../src/statistics/sharpe-ratio.ts';
import { yearly } from './simulated-candidate.ts';
import { clusteredReturns, correlatedReturns, mixed } from './simulated-returns.ts';

/*
 * Whether the deflated Sharpe ratio can be moved by trying the same thing again: copies of a trial, which would make the variance of the trials small, and siblings
 * of a winner, which would make it large.
 */

/** Of `final`. */
const leastDsr = 0.9;
const candidates = 33;
const steps = 8 * yearly;
const rho = 0.3;
const days = Int32Array.from({ length: steps }, (_, day) => day);

/** Resamples and blocks are not looked at here. */
const settings = { ...usualProgramme, stepsPerYear: yearly, draws: 19, blocks: 2 };

export type Copied = 'median' | 'highest' | 'lowest';

/** Whether any of 33 candidates of noise passes, without further trials and with 300 that have a correlation of 0.99 with one of them. */
export function noisePassesBesideCopies(random: Random, copied: Copied): { without: boolean; with: boolean } {
  const returns = correlatedReturns(random, steps, candidates, rho);
  const ordered = returns.toSorted((a, b) => sharpeOf(a) - sharpeOf(b));
  const place = { lowest: 0, median: candidates >> 1, highest: candidates - 1 }[copied];
  const copies = kin(random, ordered[place] as Float64Array, 300, 0.99);
  return {
    without: dsrs(random, returns, returns).some(passes),
    with: dsrs(random, returns, [...returns, ...copies]).some(passes),
  };
}

/** Whether a winner with a Sharpe ratio of 1.5 passes, without and with 20 siblings (correlation 0.98) that were tried before it. */
export function winnerPassesBesideSiblings(random: Random): { without: boolean; with: boolean } {
  const [first = new Float64Array(), ...others] = correlatedReturns(random, steps, candidates, rho);
  const winner = first.map((value) => value + 1.5 / Math.sqrt(yearly));
  const programme = [winner, ...others];
  const siblings = kin(random, first, 20, 0.98).map((own) => own.map((value) => value + 1.5 / Math.sqrt(yearly)));
  return {
    without: passes(dsrs(random, programme, programme)[0] ?? null),
    with: passes(dsrs(random, programme, [...siblings, ...programme])[0] ?? null),
  };
}

function kin(random: Random, of: Float64Array, count: number, correlation: number): Float64Array[] {
  return Array.from({ length: count }, () => mixed(of, clusteredReturns(random, of.length), correlation ** 2));
}

function dsrs(random: Random, programme: readonly Float64Array[], tried: readonly Float64Array[]): (number | null)[] {
  const nameOf = new Map(tried.map((returns, i) => [returns, `${i}`]));
  const ledger = tried.map((returns, i): TrialSeries => ({ trial: `${i}`, days, returns, sharpeStep: null }));
  const judged = programme.map((returns, k) => ({ id: `${k}`, trial: nameOf.get(returns) ?? '', returns }));
  return judgeProgramme(judged, days, ledger, settings, random).perCandidate.map(({ dsr }) => dsr);
}

function passes(dsr: number | null): boolean {
  return dsr !== null && dsr >= leastDsr;
}

function sharpeOf(returns: Float64Array): number {
  return sharpeSample(returns)?.sharpe ?? 0;
}
