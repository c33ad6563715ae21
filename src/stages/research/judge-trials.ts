import type { StageContext } from '../../platform/stage.ts';
import type { GateSet } from '../../research/gate-settings.ts';
import { gateReasons } from '../../research/gates.ts';
import { type GatedCandidate, netReturns } from '../../research/result-tables.ts';
import { type RunSubject, trialRuleOf } from '../../research/run-identity.ts';
import { sharedIntegers } from '../../research/shared-columns.ts';
import { type JudgedCandidate, judgedIn, type StageAPlan, screenPlan } from '../../research/stage-a.ts';
import { stepSharpe } from '../../research/summary.ts';
import {
  correctedPValues,
  returnsDigest,
  type TrialLedger,
  type TrialRule,
  trialId,
  trialsOf,
} from '../../research/trials.ts';
import type { ReadPanel } from './panel-reading.ts';
import { type ScreeningThreads, screenedInThreads } from './screening-threads.ts';
import { TrialAttempts, type TrialResult } from './trial-attempts.ts';

/** A run that is about to be made. */
export interface PlannedRun {
  readonly id: string;
  readonly subject: RunSubject;
  readonly read: ReadPanel;
  readonly plan: StageAPlan;
  readonly who: string;
  readonly threads: ScreeningThreads;
}

export interface JudgedRun {
  readonly candidates: readonly GatedCandidate[];
  /** As it is after the run. */
  readonly ledger: TrialLedger;
}

/**
 * Scores every candidate in every universe, each between two lines of the ledger: one that says that it is tried, before, and one with what came of it. Where the work
 * fails the ledger says so of every trial that has no result yet; where it is killed they stand as abandoned. Either way they count.
 */
export async function judgeTrials(context: StageContext, run: PlannedRun): Promise<JudgedRun> {
  const { lake, clock } = context;
  const when = () => new Date(clock()).toISOString();
  const attempts = await TrialAttempts.plan(lake, plannedAttempts(run), when);
  const judged: (JudgedCandidate & { trial: string })[] = [];
  const ledger = await attempts.during(async () => {
    const { universeSizes } = run.plan;
    const progress = context.progress('universes', universeSizes.length);
    const plan = screenPlan(screeningSubject(run), run.plan);
    let last: TrialLedger | undefined;
    for await (const { size, screened: found } of screenedInThreads(
      run.threads,
      plan,
      run.read.liquidity,
      universeSizes,
    )) {
      const screened = judgedIn(size, found, run.plan).map((one) => ({ ...one, trial: trialOf(run, one) }));
      last = await attempts.finish(screened.map((one) => trialResult(one, run)));
      judged.push(...screened);
      progress.advance();
      context.signal.throwIfAborted();
    }
    progress.end();
    return last as TrialLedger;
  });
  return { candidates: gated(judged, ledger, run.subject.gates), ledger };
}

function plannedAttempts({ id, subject, plan, who }: PlannedRun) {
  return plan.universeSizes.flatMap((size) =>
    subject.candidates.map((candidate) => {
      const rule: TrialRule = trialRuleOf(candidate, size, subject, plan.cadence);
      return { trial: trialId(rule), rule, stage: 'stage-a', run: id, snapshot: subject.snapshot, who };
    }),
  );
}

function trialOf({ subject, plan }: PlannedRun, { candidate, universe }: JudgedCandidate): string {
  return trialId(trialRuleOf(candidate, universe, subject, plan.cadence));
}

function screeningSubject({ subject, read }: PlannedRun) {
  const { frame, facts } = read;
  const { candidates, settings } = subject;
  return { frame, candidates, settings, sectors: facts?.sectorsOf(frame) ?? sharedIntegers(frame.asset.length) };
}

function trialResult(judged: JudgedCandidate & { readonly trial: string }, { read, plan }: PlannedRun): TrialResult {
  const { days, returns } = netReturns(judged, plan, read.frame.dates);
  const { summary } = judged;
  return {
    trial: judged.trial,
    sharpe_step: stepSharpe(returns),
    sharpe: summary.net_sharpe,
    steps: returns.length,
    returns: returnsDigest(days, returns),
    ic_mean: summary.ic_mean,
    ic_t: summary.ic_t_cosine,
    p: summary.ic_p,
    n: summary.ic_dates,
  };
}

function gated(
  judged: readonly (JudgedCandidate & { readonly trial: string })[],
  ledger: TrialLedger,
  gates: GateSet,
): GatedCandidate[] {
  const corrected = correctedPValues(trialsOf(ledger));
  return judged.map((one) => {
    const own = one.summary.ic_p === null ? undefined : corrected.get(one.trial);
    const afterAll = { ic_q: own?.q ?? null, ic_p_holm: own?.holm ?? null };
    return { ...one, ...afterAll, reasons: gateReasons(gates, { ...one.summary, ...afterAll }) };
  });
}
