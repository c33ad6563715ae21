import { backtestOverfitting } from '../../statistics/backtest-overfitting.ts';
import type { Random } from '../../statistics/random.ts';
import { commonBlockLength, type ResampledMeans, resampleMeans } from '../../statistics/resampled-means.ts';
import {
  deflatedSharpeRatio,
  minimumBacktestLength,
  minimumTrackRecordLength,
  probabilisticSharpeRatio,
  sharpeHurdle,
  sharpeSample,
} from '../../statistics/sharpe-ratio.ts';
import { realityCheck, stepwiseSuperior, superiorAbility } from '../../statistics/superior-ability.ts';
import { clusterTrials, type TrialClusters, type TrialSeries, varianceOfOthers } from './trial-clusters.ts';

export type { TrialSeries } from './trial-clusters.ts';

/** A candidate of a programme, by its returns alone. */
export interface ProgrammeCandidate {
  readonly id: string;
  /** Its trial in the ledger. */
  readonly trial: string;
  /** d: net return less that of cash (dollar neutral) or of the benchmark (long only), by step; none missing. */
  readonly returns: Float64Array;
}

export interface ProgrammeSettings {
  /** Steps a year, as 252 for daily ones. */
  readonly stepsPerYear: number;
  /** Sharpe ratio by the year that a track record has to be long enough for. */
  readonly trackRecordSharpe: number;
  /** Of the track record lengths, 0.5 … 1. */
  readonly confidence: number;
  /** Resamples of the stationary bootstrap. */
  readonly draws: number;
  /** Level of StepM. */
  readonly level: number;
  /** S: blocks of PBO, even. */
  readonly blocks: number;
}

export const usualProgramme = {
  trackRecordSharpe: 1,
  confidence: 0.95,
  draws: 2_000,
  level: 0.05,
  blocks: 16,
} as const satisfies Omit<ProgrammeSettings, 'stepsPerYear'>;

/** What is said of one candidate; null where it cannot be computed. Sharpe ratios are by the step. */
export interface CandidateEvidence {
  readonly id: string;
  /** Null where the returns do not vary, and so everything that follows from it. */
  readonly sharpeStep: number | null;
  readonly skew: number | null;
  /** Raw: 3 of a normal distribution. */
  readonly kurtosis: number | null;
  /** Chance that the true Sharpe ratio is above 0. */
  readonly psr: number | null;
  /** Chance that it is above the hurdle. */
  readonly dsr: number | null;
  /** SR₀: what the best of so many clusters of trials without skill is expected to show. */
  readonly hurdle: number | null;
  /** N: clusters of trials, the candidate's own among them. */
  readonly clusters: number;
  readonly rawTrials: number;
  /** V, of the other clusters. */
  readonly trialVariance: number;
  /** The least that V may be. */
  readonly trialVarianceFloor: number;
  /** Steps that would show that the true Sharpe ratio is above 0; infinite where it is not above 0 in the sample. */
  readonly minTrl: number | null;
  readonly isInStepM: boolean;
}

/** What is said of all candidates together. */
export interface ProgrammeFindings {
  /** T: steps. */
  readonly steps: number;
  readonly spaLower: number;
  readonly spaConsistent: number;
  readonly spaUpper: number;
  readonly realityCheck: number;
  /** Null with fewer than two candidates whose returns vary, or too few steps for the blocks. */
  readonly pbo: number | null;
  readonly pboSplits: number;
  /** Mean block length of the bootstrap, steps. */
  readonly blockLength: number;
  readonly draws: number;
  /** Steps that a track record needs for a Sharpe ratio of `trackRecordSharpe` and normal returns. */
  readonly minTrlRequired: number;
  /** Steps over which the best of so many clusters without skill is expected to show no more than `trackRecordSharpe`. */
  readonly minBtl: number;
  readonly isLongEnough: boolean;
}

export interface ProgrammeEvidence {
  readonly perCandidate: readonly CandidateEvidence[];
  readonly programme: ProgrammeFindings;
}

/**
 * Judges the candidates of a programme by their returns and by all that was ever tried.
 *
 * @param candidates at least one, their returns of the same days
 * @param days days since 1970 of the returns, ascending
 * @param trials all of the ledger, in its order. One of a candidate that is not among them counts behind them
 * @param random draws the resamples: the same one gives the same evidence
 * @throws {RangeError} on no candidate, returns that are not as long as the days, or one that is not finite
 */
export function judgeProgramme(
  candidates: readonly ProgrammeCandidate[],
  days: Int32Array,
  trials: readonly TrialSeries[],
  settings: ProgrammeSettings,
  random: Random,
): ProgrammeEvidence {
  const series = candidates.map(({ returns }) => returns);
  refuseLengths(series, days);
  const all = withCandidates(trials, candidates, days);
  const clusters = clusterTrials(all);
  const { draws, level } = settings;
  const blockLength = commonBlockLength(series);
  const resampled = resampleMeans(series, { blockLength, draws, random });
  const shown = stepwiseSuperior(resampled, level);
  const clusterOf = new Map(all.map(({ trial }, i) => [trial, clusters.clusterOf[i] as number]));
  return {
    perCandidate: candidates.map((candidate, k) => ({
      ...judgeCandidate(candidate, clusters, clusterOf.get(candidate.trial) as number, settings),
      isInStepM: shown[k] === 1,
    })),
    programme: findingsOf(series, resampled, clusters, { ...settings, blockLength }),
  };
}

function withCandidates(
  trials: readonly TrialSeries[],
  candidates: readonly ProgrammeCandidate[],
  days: Int32Array,
): TrialSeries[] {
  const known = new Set(trials.map(({ trial }) => trial));
  const missing = candidates.filter(({ trial }) => !known.has(trial));
  return [...trials, ...missing.map(({ trial, returns }) => ({ trial, days, returns, sharpeStep: null }))];
}

function judgeCandidate(
  { id, returns }: ProgrammeCandidate,
  clusters: TrialClusters,
  own: number,
  { confidence }: ProgrammeSettings,
): Omit<CandidateEvidence, 'isInStepM'> {
  const { variance, floor } = varianceOfOthers(clusters, own, returns.length);
  const count = clusters.sharpes.length;
  const sample = sharpeSample(returns);
  return {
    id,
    sharpeStep: sample?.sharpe ?? null,
    skew: sample?.skew ?? null,
    kurtosis: sample?.kurtosis ?? null,
    psr: sample && probabilisticSharpeRatio(sample, 0),
    dsr: sample && deflatedSharpeRatio(sample, count, variance),
    hurdle: sample && sharpeHurdle(count, variance),
    clusters: count,
    rawTrials: clusters.clusterOf.length,
    trialVariance: variance,
    trialVarianceFloor: floor,
    minTrl: sample && minimumTrackRecordLength(sample, 0, confidence),
  };
}

function findingsOf(
  series: readonly Float64Array[],
  resampled: ResampledMeans,
  clusters: TrialClusters,
  settings: ProgrammeSettings & { readonly blockLength: number },
): ProgrammeFindings {
  const { stepsPerYear, trackRecordSharpe, confidence, blocks, blockLength, draws } = settings;
  const steps = resampled.n;
  const { lower, consistent, upper } = superiorAbility(resampled);
  const varying = series.filter((_, k) => resampled.deviations[k] !== 0);
  const overfitting = varying.length < 2 || steps < 2 * blocks ? null : backtestOverfitting(varying, blocks);
  const normal = { sharpe: trackRecordSharpe / Math.sqrt(stepsPerYear), skew: 0, kurtosis: 3 };
  const minTrlRequired = minimumTrackRecordLength(normal, 0, confidence);
  const minBtl = minimumBacktestLength(clusters.sharpes.length, trackRecordSharpe) * stepsPerYear;
  return {
    steps,
    spaLower: lower,
    spaConsistent: consistent,
    spaUpper: upper,
    realityCheck: realityCheck(resampled),
    pbo: overfitting?.probability ?? null,
    pboSplits: overfitting?.splits ?? 0,
    blockLength,
    draws,
    minTrlRequired,
    minBtl,
    isLongEnough: steps >= Math.max(minTrlRequired, minBtl),
  };
}

function refuseLengths(series: readonly Float64Array[], days: Int32Array): void {
  const other = series.find((returns) => returns.length !== days.length);
  if (other !== undefined)
    throw new RangeError(`A return belongs to each of the ${days.length} days, found ${other.length} returns.`);
}
