import type { Random } from '../../../src/statistics/random.ts';
import {
  type SimulatedCandidate,
  type SimulatedDays,
  seenUntil,
  simulatedDays,
  yearly,
} from './simulated-candidate.ts';
import { judgeTrials, type ProgrammeShape, type SimulatedTrial, screenedTrials } from './simulated-programme.ts';
import { clusteredReturns, correlatedReturns, mixed } from './simulated-returns.ts';

/*
 * Noise that is looked at again and again: by sweeps, and by reviews as time goes by. Where the screening lets nothing pass nothing is promoted, and the
 * programme is not judged any further.
 */

/** Correlations of a configuration with the candidate that it is one of: some share more than half of their variance with it, some do not. */
const kinship = [0.5, 0.8, 0.95] as const;

/**
 * Whether any night promotes noise where every night a sweep tries configurations of the candidates, and each candidate is judged in the configuration that
 * had the highest Sharpe ratio so far. Every configuration is a trial of the ledger.
 */
export function sweepPromotes(
  random: Random,
  { candidates, years, rho }: Omit<ProgrammeShape, 'planted'>,
  { nights, configurations }: { readonly nights: number; readonly configurations: number },
): boolean {
  const steps = years * yearly;
  const shocks = correlatedReturns(random, steps + yearly, candidates, rho);
  const noise = (own: Float64Array) => seenUntil(simulatedDays(random, own, 0), steps, yearly);
  const best = shocks.map((own, k): SimulatedTrial => ({ trial: `${k}`, candidate: noise(own) }));
  const tried = [...best];
  for (let night = 0; night < nights; night++) {
    for (let i = 0; i < configurations; i++) {
      const k = random.integer(candidates);
      const own = clusteredReturns(random, steps + yearly);
      const candidate = noise(mixed(shocks[k] as Float64Array, own, random.choice(kinship) ** 2));
      const trial = { trial: `${k} ${night} ${i}`, candidate };
      tried.push(trial);
      if (sharpeOf(candidate) > sharpeOf((best[k] as SimulatedTrial).candidate)) best[k] = trial;
    }
    if (promotes(random, best, tried)) return true;
  }
  return false;
}

/** Whether any of the reviews of three years after the sample promotes noise, each by all days up to it. There is no holdout: nothing is asked of it. */
export function reviewsPromote(
  random: Random,
  { candidates, years, rho }: Omit<ProgrammeShape, 'planted'>,
  { everySessions, overYears }: { readonly everySessions: number; readonly overYears: number },
): boolean {
  const [first, last] = [years * yearly, (years + overYears) * yearly];
  const shocks = correlatedReturns(random, last, candidates, rho);
  const all: SimulatedDays[] = shocks.map((own) => simulatedDays(random, own, 0));
  for (let steps = first; steps <= last; steps += everySessions) {
    const trials = all.map((days, k): SimulatedTrial => ({ trial: `${k}`, candidate: seenUntil(days, steps, 0) }));
    if (
      screenedTrials(trials, trials).includes(true) &&
      judgeTrials(random, trials, trials).some(({ isReady }) => isReady)
    )
      return true;
  }
  return false;
}

function promotes(random: Random, candidates: readonly SimulatedTrial[], tried: readonly SimulatedTrial[]): boolean {
  if (!screenedTrials(candidates, tried).includes(true)) return false;
  return judgeTrials(random, candidates, tried).some(({ isPromoted }) => isPromoted);
}

function sharpeOf({ screening }: SimulatedCandidate): number {
  return screening.netSharpe ?? Number.NEGATIVE_INFINITY;
}
