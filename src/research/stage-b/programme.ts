import type { Random } from '../../statistics/random.ts';
import { commonBlockLength, resampleMeans } from '../../statistics/resampled-means.ts';
import {
  type CandidateEvidence,
  judgeProgramme,
  type ProgrammeFindings,
  type TrialSeries,
  usualProgramme,
} from '../validation/judge-programme.ts';
import type { PathedCandidate, PathResult } from './candidate-evidence.ts';
import type { StageBSettings } from './settings.ts';

/** A candidate with the id of its trial. */
export type TriedCandidate = PathedCandidate & { readonly trial: string };

/** What all candidates of a run are together. */
export interface JudgedProgramme {
  /** Undefined where no candidate has returns: nothing can be said then. */
  readonly findings: ProgrammeFindings | undefined;
  /** By trial. */
  readonly own: ReadonlyMap<string, CandidateEvidence>;
  /** By trial: share of the resamples whose mean of d is not above 0. */
  readonly negativeShares: ReadonlyMap<string, number>;
}

/** Days and d of the path that stands for a candidate, where it is known. @param days by step of the sample */
export function standingReturns(one: PathedCandidate, days: Int32Array): { days: Int32Array; returns: Float64Array } {
  const { returns } = one.paths[one.median] as PathResult;
  const isKnown = (_: number, step: number) => !Number.isNaN(returns[step]);
  return { days: days.filter(isKnown), returns: returns.filter(isKnown) };
}

/**
 * Judges all candidates of a run together, whether they are in its scope or not: what was looked at counts. Compared are the steps that all of them have.
 *
 * @param days as-of dates of the sample
 * @param trials all of the ledger
 * @param statedSharpe of the deciding profile
 */
export function judgeCandidates(
  candidates: readonly TriedCandidate[],
  days: Int32Array,
  trials: readonly TrialSeries[],
  {
    settings,
    stepsPerYear,
    statedSharpe,
    random,
  }: {
    readonly settings: Pick<StageBSettings, 'draws' | 'level' | 'pbo_blocks'>;
    readonly stepsPerYear: number;
    readonly statedSharpe: number;
    readonly random: Random;
  },
): JudgedProgramme {
  const series = candidates.map((one) => (one.paths[one.median] as PathResult).returns);
  const isCommon = (step: number) => series.every((returns) => !Number.isNaN(returns[step]));
  const steps = Array.from(days.keys()).filter(isCommon);
  if (steps.length < fewestSteps) return { findings: undefined, own: new Map(), negativeShares: new Map() };
  const common = series.map((returns) => Float64Array.from(steps, (step) => returns[step] as number));
  const commonDays = Int32Array.from(steps, (step) => days[step] as number);
  const judged = judgeProgramme(
    candidates.map(({ universe, candidate, trial }, i) => ({
      id: `${universe} ${candidate.spec.id}`,
      trial,
      returns: common[i] as Float64Array,
    })),
    commonDays,
    trials,
    {
      ...usualProgramme,
      stepsPerYear,
      trackRecordSharpe: statedSharpe,
      draws: settings.draws,
      level: settings.level,
      blocks: settings.pbo_blocks,
    },
    random.stream('programme'),
  );
  const shares = negativeShares(common, settings.draws, random.stream('negative share'));
  return {
    findings: judged.programme,
    own: new Map(candidates.map(({ trial }, i) => [trial, judged.perCandidate[i] as CandidateEvidence])),
    negativeShares: new Map(candidates.map(({ trial }, i) => [trial, shares[i] as number])),
  };
}

/** Fewer steps than this have no distribution to speak of. */
const fewestSteps = 8;

function negativeShares(series: readonly Float64Array[], draws: number, random: Random): number[] {
  const { means, drawn } = resampleMeans(series, { blockLength: commonBlockLength(series), draws, random });
  return series.map((_, k) => {
    let negative = 0;
    for (let draw = 0; draw < draws; draw++)
      if ((means[k] as number) + (drawn[draw * series.length + k] as number) <= 0) negative++;
    return negative / draws;
  });
}

/** Net Sharpe ratios of the paths that have one. */
export function netByPath(paths: readonly PathResult[]): number[] {
  return paths.flatMap(({ netSharpe }) => netSharpe ?? []);
}
