import { cosineTest } from '../../statistics/cosine-test.ts';
import { meanDeviation } from '../../statistics/mean-deviation.ts';
import { quantile } from '../../statistics/quantile.ts';
import type { Candidate } from '../candidates.ts';
import { meanOf } from '../summary.ts';
import type { CandidateEvidence, ProgrammeFindings } from '../validation/judge-programme.ts';
import type { MarketEvent } from './event-settings.ts';
import type { ProfileNumbers } from './gate-profile-settings.ts';
import type { Track } from './leg-books.ts';
import type { StageBPlan } from './plan.ts';
import type { StageBSettings } from './settings.ts';
import { type ReturnNumbers, returnNumbers, type StressResult, stressResults } from './stress.ts';
import type { TrackedCandidate } from './track-candidates.ts';
import { decidedReturns, netReturns, type ReturnRule } from './track-returns.ts';

/** One path of a candidate across all dates of the sample. */
export interface PathResult extends ReturnNumbers {
  /** 0 … paths − 1. */
  readonly path: number;
  readonly turnover: number | null;
  readonly icMean: number | null;
  /** d by step. */
  readonly returns: Float64Array;
}

/** What a group of dates showed, by the books that were decided in it. */
export interface GroupResult {
  readonly group: number;
  readonly icDates: number;
  readonly icMean: number | null;
  readonly netReturnAnnual: number | null;
  readonly netSharpe: number | null;
}

/** A candidate in a universe, before anything is said of all candidates together. */
export interface PathedCandidate {
  readonly universe: number;
  readonly candidate: Candidate;
  readonly isFitted: boolean;
  /** Different ones: one of a formula. */
  readonly paths: readonly PathResult[];
  /** How many paths the folds have. */
  readonly pathCount: number;
  /** The path that stands for the candidate: that of the median net Sharpe, the lower of two. */
  readonly median: number;
  readonly groups: readonly GroupResult[];
  readonly stress: readonly StressResult[];
  /** Rank ICs by date of the median path. */
  readonly ics: Float64Array;
}

/** What a candidate is looked at by, beside its track. */
export interface EvidenceRule {
  readonly plan: StageBPlan;
  readonly returns: ReturnRule;
  readonly settings: StageBSettings;
  readonly events: readonly MarketEvent[];
}

/** The paths of a candidate, and what groups, stresses and events make of the one that stands for it. */
export function pathedCandidate(
  { candidate, isFitted, tracks }: TrackedCandidate,
  universe: number,
  { plan, returns, settings, events }: EvidenceRule,
): PathedCandidate {
  const { stepsPerYear, folds, spans } = plan;
  const paths = tracks.map((track, path): PathResult => {
    const own = netReturns(track, returns);
    return {
      path,
      returns: own,
      turnover: meanOf(track.turnover),
      icMean: meanOf(track.ic),
      ...returnNumbers(own, stepsPerYear),
    };
  });
  const median = medianPath(paths);
  const track = tracks[median] as Track;
  const stress = stressResults(track, returns, settings.stress, events, spans, stepsPerYear);
  const groups = groupResults(track, plan, decidedReturns(track, returns));
  return {
    universe,
    candidate,
    isFitted,
    paths,
    pathCount: folds.paths.length,
    median,
    groups,
    stress,
    ics: track.ic,
  };
}

function medianPath(paths: readonly PathResult[]): number {
  const sharpe = ({ netSharpe }: PathResult) => netSharpe ?? Number.NEGATIVE_INFINITY;
  const ordered = paths.toSorted((a, b) => sharpe(a) - sharpe(b) || a.path - b.path);
  return (ordered[(ordered.length - 1) >> 1] as PathResult).path;
}

function groupResults(track: Track, { folds, stepsPerYear }: StageBPlan, decided: Float64Array): GroupResult[] {
  return folds.groups.map(({ first, last }, group) => {
    const ics = track.ic.subarray(first, last + 1);
    const own = returnNumbers(decided.subarray(first, last + 1), stepsPerYear);
    return {
      group,
      icDates: ics.filter((ic) => !Number.isNaN(ic)).length,
      icMean: meanOf(ics),
      netReturnAnnual: own.netReturnAnnual,
      netSharpe: own.netSharpe,
    };
  });
}

/** What is known of a candidate from elsewhere. */
export interface OtherEvidence {
  /** Whether Stage A let it pass; null where that was not asked. */
  readonly stageAPassed: boolean | null;
  /** Whether no day of the holdout was tested by Stage A. */
  readonly isHoldoutUnseen: boolean;
  /** Undefined where the programme could not be judged. */
  readonly own: CandidateEvidence | undefined;
  readonly programme: ProgrammeFindings | undefined;
  /** Share of the resamples of its mean net return that are not above 0. */
  readonly negativeShare: number | null;
  readonly holdout: { readonly netReturn: number | null; readonly shortfallP: number | null } | undefined;
}

/** Every number that a gate may name. */
export function profileNumbers(one: PathedCandidate, plan: StageBPlan, other: OtherEvidence): ProfileNumbers {
  const path = one.paths[one.median] as PathResult;
  const test = cosineTest(one.ics, plan.overlap);
  const sharpes = one.paths.flatMap(({ netSharpe }) => netSharpe ?? []);
  const ofGroups = one.groups.flatMap(({ icMean }) => icMean ?? []);
  const groupSharpes = one.groups.flatMap(({ netSharpe }) => netSharpe ?? []);
  const { programme, own, holdout } = other;
  const stress = one.stress.filter(({ kind }) => kind === 'stress');
  return {
    // Where survivors were not asked for, having passed is no condition.
    stage_a_passed: other.stageAPassed === false ? 0 : 1,
    holdout_unseen: Number(other.isHoldoutUnseen),
    folds_used: ofGroups.length,
    ic_dates: test.n,
    ic_mean: test.mean,
    ic_fold_min: least(ofGroups),
    ic_fold_deviation: meanDeviation(Float64Array.from(ofGroups)).deviation,
    return_steps: path.steps,
    track_record_share: programme === undefined ? null : trackRecordShare(programme),
    net_return_annual: path.netReturnAnnual,
    net_sharpe: path.netSharpe,
    fold_sharpe_mean: meanOf(Float64Array.from(groupSharpes)),
    fold_sharpe_min: least(groupSharpes),
    bootstrap_negative_share: other.negativeShare,
    max_drawdown: path.maxDrawdown,
    turnover: path.turnover,
    psr: own?.psr ?? null,
    dsr: own?.dsr ?? null,
    spa_p: programme?.spaConsistent ?? null,
    reality_check_p: programme?.realityCheck ?? null,
    pbo: programme?.pbo ?? null,
    in_step_m: own === undefined ? null : Number(own.isInStepM),
    path_sharpe_min: least(sharpes),
    path_sharpe_p25: sharpes.length === 0 ? null : quantile(sharpes, 0.25),
    path_sharpe_median: path.netSharpe,
    path_negative_share: sharpes.length === 0 ? null : sharpes.filter((value) => value <= 0).length / sharpes.length,
    stress_worst_sharpe: worst(stress.map(({ netSharpe }) => netSharpe)),
    stress_worst_drawdown: negated(worst(stress.map(({ maxDrawdown }) => negated(maxDrawdown)))),
    event_worst_sharpe: worst(one.stress.filter(({ kind }) => kind === 'event').map(({ netSharpe }) => netSharpe)),
    holdout_return: holdout?.netReturn ?? null,
    holdout_shortfall_p: holdout?.shortfallP ?? null,
  };
}

/** Steps that there are, as a share of those that the profile needs. */
export function trackRecordShare({ steps, minTrlRequired, minBtl }: ProgrammeFindings): number {
  return steps / Math.max(minTrlRequired, minBtl);
}

function least(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}

/** The least of them; null where one of them cannot be computed, or there is none. */
function worst(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 || known.length < values.length ? null : Math.min(...known);
}

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}
