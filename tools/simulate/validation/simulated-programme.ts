import type { ProfileNumbers } from '../../../src/research/stage-b/gate-profile-settings.ts';
import { judgeProgramme, type TrialSeries, usualProgramme } from '../../../src/research/validation/judge-programme.ts';
import { benjaminiHochberg } from '../../../src/statistics/multiple-testing.ts';
import type { Random } from '../../../src/statistics/random.ts';
import { finalGates, finalNumbers, holdoutNumbers, isReadyBy, passesScreening, says } from './final-gates.ts';
import { type SimulatedCandidate, seenUntil, simulatedDays, yearly } from './simulated-candidate.ts';
import { correlatedReturns } from './simulated-returns.ts';

/** What is simulated. */
export interface ProgrammeShape {
  readonly candidates: number;
  /** Years of the sample; the holdout comes after them. */
  readonly years: number;
  /** ρ: correlation between the returns of any two candidates. */
  readonly rho: number;
  /** Net Sharpe ratio by the year of the first candidate; 0: it is noise as the others are. */
  readonly planted: number;
}

export const holdoutSessions = 252;

/** What the gates of `final` say of a candidate. */
export interface Verdict {
  /** By gate, in their order: 1 where it alone says yes. */
  readonly passes: Uint8Array;
  /** All gates but those of the holdout say yes: it may be opened. */
  readonly isReady: boolean;
  readonly isPromoted: boolean;
}

/** A trial of the ledger. */
export interface SimulatedTrial {
  readonly trial: string;
  readonly candidate: SimulatedCandidate;
}

/** A programme from its returns to what is promoted: one verdict for each candidate. */
export function simulateProgramme(random: Random, { candidates, years, rho, planted }: ProgrammeShape): Verdict[] {
  const steps = years * yearly;
  const shocks = correlatedReturns(random, steps + holdoutSessions, candidates, rho);
  const trials = shocks.map((own, k): SimulatedTrial => {
    const days = simulatedDays(random, own, k === 0 ? planted : 0);
    return { trial: `${k}`, candidate: seenUntil(days, steps, holdoutSessions) };
  });
  return judgeTrials(random, trials, trials);
}

/** Which of the candidates the screening lets pass, with the false discovery rate over all that was tried. */
export function screenedTrials(candidates: readonly SimulatedTrial[], tried: readonly SimulatedTrial[]): boolean[] {
  const rates = benjaminiHochberg(Float64Array.from(tried, ({ candidate }) => candidate.screening.p));
  const rateOf = new Map(tried.map(({ trial }, i) => [trial, rates[i] as number]));
  return candidates.map(({ trial, candidate }) => passesScreening(candidate, rateOf.get(trial) ?? 1));
}

/**
 * Judges candidates by the gates of `final`, with the shipped code.
 *
 * @param tried all that was, the candidates among them
 */
export function judgeTrials(
  random: Random,
  candidates: readonly SimulatedTrial[],
  tried: readonly SimulatedTrial[],
): Verdict[] {
  const numbers = trialNumbers(random, candidates, tried);
  const isReady = numbers.map(isReadyBy);
  const opened = candidates.filter((_, k) => isReady[k]).map(({ candidate }) => candidate);
  return numbers.map((own, k) => {
    const { candidate } = candidates[k] as SimulatedTrial;
    const others = opened.filter((one) => one !== candidate);
    const seen = isReady[k] === true ? { ...own, ...holdoutNumbers(candidate, others) } : own;
    const passes = Uint8Array.from(finalGates, (gate) => Number(says(gate, seen)));
    return { passes, isReady: isReady[k] === true, isPromoted: passes.every((one) => one === 1) };
  });
}

/** What gates look at, of each candidate, before anybody opens a holdout: what it would show is there all the same. */
export function trialNumbers(
  random: Random,
  candidates: readonly SimulatedTrial[],
  tried: readonly SimulatedTrial[],
): ProfileNumbers[] {
  const isScreened = screenedTrials(candidates, tried);
  const days = Int32Array.from({ length: candidates[0]?.candidate.returns.length ?? 0 }, (_, day) => day);
  const returnsOf = ({ trial, candidate }: SimulatedTrial) => ({ id: trial, trial, returns: candidate.returns });
  const ledger = tried.map((one): TrialSeries => ({ ...returnsOf(one), days, sharpeStep: null }));
  const settings = { ...usualProgramme, stepsPerYear: yearly };
  const evidence = judgeProgramme(candidates.map(returnsOf), days, ledger, settings, random);
  return candidates.map(({ candidate }, k) => finalNumbers(candidate, isScreened[k] === true, evidence, k));
}
