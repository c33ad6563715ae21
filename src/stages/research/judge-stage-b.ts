import type { StageContext } from '../../platform/stage.ts';
import {
  type EvidenceRule,
  type PathedCandidate,
  pathedCandidate,
  profileNumbers,
} from '../../research/stage-b/candidate-evidence.ts';
import { judgeProfile, mayOpenHoldout } from '../../research/stage-b/gate-profile.ts';
import type { HoldoutLook } from '../../research/stage-b/holdout-ledger.ts';
import { splitsOfPaths } from '../../research/stage-b/plan.ts';
import {
  type JudgedProgramme,
  judgeCandidates,
  standingReturns,
  type TriedCandidate,
} from '../../research/stage-b/programme.ts';
import type { ValidatedCandidate } from '../../research/stage-b/result-tables.ts';
import { type ProfileName, profileNames, stageBTrialRule } from '../../research/stage-b/run-identity.ts';
import { delayedReturns, type TrackPlan, trackCandidates } from '../../research/stage-b/track-candidates.ts';
import { stepSharpe } from '../../research/summary.ts';
import { returnsDigest, type TrialLedger, trialId, trialsOf } from '../../research/trials.ts';
import { liquidUniverse } from '../../research/universe.ts';
import { cosineTest } from '../../statistics/cosine-test.ts';
import { Random } from '../../statistics/random.ts';
import { type AskingRun, openHoldout } from './open-holdout.ts';
import { TrialAttempts, type TrialResult } from './trial-attempts.ts';
import { trialSeries } from './trial-series.ts';

/** A run that is about to be made. */
export interface PlannedStageB extends AskingRun {
  /** What Stage A let pass, as `universe candidate`. */
  readonly passedA: ReadonlySet<string>;
  /** Whether Stage A tested no day of the holdout. */
  readonly isHoldoutUnseen: boolean;
}

export interface JudgedStageB {
  readonly candidates: readonly ValidatedCandidate[];
  readonly programme: JudgedProgramme;
  /** Ledger of trials, as it was when the programme was judged. */
  readonly ledger: { readonly lines: number; readonly trials: number; readonly head: string };
  readonly openings: number;
}

/**
 * Scores and refits every candidate that Stage A screened, each between two lines of the ledger of trials; judges all of them together, and holds each against the gates. Those
 * that every other gate lets pass open the holdout.
 */
export async function judgeStageB(context: StageContext, run: PlannedStageB): Promise<JudgedStageB> {
  const { lake, clock } = context;
  const when = () => new Date(clock()).toISOString();
  const attempts = await TrialAttempts.plan(lake, plannedLines(run), when);
  const tried: TriedCandidate[] = [];
  const ledger = await attempts.during(async () => {
    const rule = evidenceRule(run);
    const tracks = trackPlan(run);
    const progress = context.progress('universes', run.subject.universeSizes.length);
    let last: TrialLedger | undefined;
    for (const size of run.subject.universeSizes) {
      context.signal.throwIfAborted();
      const universe = liquidUniverse(run.read.frame.starts, run.read.liquidity, size);
      const pathed = trackCandidates(tracks, universe).map((one) => withTrial(run, pathedCandidate(one, size, rule)));
      last = await attempts.finish(pathed.map((one) => trialResult(run, one)));
      tried.push(...pathed);
      progress.advance();
    }
    progress.end();
    return last as TrialLedger;
  });
  const programme = await judged(context, run, tried, ledger);
  const closed = tried.map((one) => validated(run, one, programme, undefined));
  const ready = closed.filter(({ numbers, isFitted }) => mayOpenHoldout(run.subject.deciding, numbers, { isFitted }));
  const looks = await openHoldout(context, run, { tracks: trackPlan(run), returns: evidenceRule(run).returns }, ready);
  return {
    candidates: closed.map((one) => {
      const look = looks.get(one.trial);
      return look === undefined ? one : validated(run, one, programme, look);
    }),
    programme,
    ledger: { lines: ledger.head.seq, trials: trialsOf(ledger).length, head: ledger.head.hash },
    openings: looks.size,
  };
}

function plannedLines({ id, subject, plan, who }: PlannedStageB) {
  return subject.universeSizes.flatMap((size) =>
    subject.candidates.map((candidate) => {
      const rule = stageBTrialRule(candidate, size, subject, plan.cadence);
      return { trial: trialId(rule), rule, stage: 'stage-b', run: id, snapshot: subject.snapshot, who };
    }),
  );
}

function withTrial({ subject, plan }: PlannedStageB, one: PathedCandidate): TriedCandidate {
  return { ...one, trial: trialId(stageBTrialRule(one.candidate, one.universe, subject, plan.cadence)) };
}

function evidenceRule({ subject, plan }: PlannedStageB): EvidenceRule {
  const { settings, rules, events } = subject;
  const returns = {
    costs: rules.costs,
    portfolio: settings.portfolio,
    cash: settings.cash_annual / plan.stepsPerYear,
  };
  return { plan, settings, events, returns };
}

/** How the dates of the sample are scored. */
function trackPlan({ subject, read, plan }: PlannedStageB): TrackPlan {
  const { frame } = read;
  const column = (name: string) => frame.columns.get(name) as Float64Array;
  return {
    frame,
    candidates: subject.candidates,
    first: 0,
    end: plan.sample,
    training: plan.training.map(({ train }) => train),
    splitOf: splitsOfPaths(plan),
    forward: plan.forward,
    delayed: delayedReturns(frame, column(plan.forward.step), column(plan.forward.one)),
    tradedShare: subject.settings.stress.traded_share,
    books: plan.overlap,
    quantiles: subject.rules.quantiles,
    minNames: subject.rules.min_names,
  };
}

function trialResult({ read, plan }: PlannedStageB, one: TriedCandidate): TrialResult {
  const { days, returns } = standingReturns(one, read.frame.dates.subarray(0, plan.sample));
  const { mean, t, pValue, n } = cosineTest(one.ics, plan.overlap);
  return {
    trial: one.trial,
    sharpe_step: stepSharpe(returns),
    sharpe: one.paths[one.median]?.netSharpe ?? null,
    steps: returns.length,
    returns: returnsDigest(days, returns),
    ic_mean: mean,
    ic_t: t,
    p: pValue,
    n,
  };
}

async function judged(
  { lake }: StageContext,
  { id, read, plan, subject }: PlannedStageB,
  tried: readonly TriedCandidate[],
  ledger: TrialLedger,
): Promise<JudgedProgramme> {
  const days = read.frame.dates.subarray(0, plan.sample);
  const own = new Map(tried.map((one) => [one.trial, standingReturns(one, days)]));
  const trials = await trialSeries(lake, ledger, own, plan.stepsPerYear);
  return judgeCandidates(tried, days, trials, {
    settings: subject.settings,
    stepsPerYear: plan.stepsPerYear,
    statedSharpe: subject.deciding.statedSharpe,
    random: Random.seeded(Number.parseInt(id.slice(0, 8), 16)),
  });
}

function validated(
  { subject, plan, passedA, isHoldoutUnseen }: PlannedStageB,
  one: TriedCandidate,
  programme: JudgedProgramme,
  look: HoldoutLook | undefined,
): ValidatedCandidate {
  const own = programme.own.get(one.trial);
  const numbers = profileNumbers(one, plan, {
    stageAPassed: subject.scope === 'all' ? null : passedA.has(`${one.universe} ${one.candidate.spec.id}`),
    isHoldoutUnseen,
    own,
    programme: programme.findings,
    negativeShare: programme.negativeShares.get(one.trial) ?? null,
    holdout: look,
  });
  const verdictOf = (name: ProfileName) => judgeProfile(subject.profiles[name], numbers, one);
  const verdicts = Object.fromEntries(profileNames.map((name) => [name, verdictOf(name)]));
  return {
    ...one,
    numbers,
    own,
    verdicts: verdicts as ValidatedCandidate['verdicts'],
    verdict: judgeProfile(subject.deciding, numbers, one),
  };
}
