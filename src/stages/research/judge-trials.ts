import type { StageContext } from '../../platform/stage.ts';
import type { GateSet } from '../../research/gate-settings.ts';
import { gateReasons } from '../../research/gates.ts';
import { type GatedCandidate, netReturns } from '../../research/result-tables.ts';
import { type RunSubject, trialRuleOf } from '../../research/run-identity.ts';
import { sharedIntegers } from '../../research/shared-columns.ts';
import { type JudgedCandidate, judgedIn, type StageAPlan, screenPlan } from '../../research/stage-a.ts';
import { stepSharpe } from '../../research/summary.ts';
import { appendTrials } from '../../research/trial-store.ts';
import {
  correctedPValues,
  type NumberedLine,
  type PlannedLine,
  returnsDigest,
  type ScoredLine,
  type TrialLedger,
  type TrialRule,
  trialId,
  trialsOf,
} from '../../research/trials.ts';
import type { ReadPanel } from './panel-reading.ts';
import { type ScreeningThreads, screenedInThreads } from './screening-threads.ts';

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
  const attempts = plannedAttempts(run, when());
  const firstOwn: { seq: number } = { seq: 0 };
  await appendTrials(lake, (ledger) => {
    firstOwn.seq = ledger.head.seq + 1;
    return attempts.map(({ line }) => line);
  });
  const seqOf = (position: number) => firstOwn.seq + position;
  const open = new Map(attempts.map(({ line }, position) => [line.trial, { line, seq: seqOf(position) }]));
  const judged: (JudgedCandidate & { trial: string })[] = [];
  let ledger: TrialLedger | undefined;
  try {
    const { universeSizes } = run.plan;
    const progress = context.progress('universes', universeSizes.length);
    const plan = screenPlan(screeningSubject(run), run.plan);
    for await (const { size, screened: found } of screenedInThreads(
      run.threads,
      plan,
      run.read.liquidity,
      universeSizes,
    )) {
      const screened = judgedIn(size, found, run.plan).map((one) => ({ ...one, trial: trialOf(run, one) }));
      ledger = await appendTrials(lake, () =>
        screened.map((one) => scoredLine(one, (open.get(one.trial) as NumberedPlan).seq, run, when())),
      );
      for (const { trial } of screened) open.delete(trial);
      judged.push(...screened);
      progress.advance();
      context.signal.throwIfAborted();
    }
    progress.end();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const noted = appendTrials(lake, () =>
      [...open.values()].map(({ line, seq }) => ({
        kind: 'failed',
        trial: line.trial,
        planned: seq,
        why,
        when: when(),
      })),
    );
    // Where not even that can be stored they stand as abandoned, and what is told is the first failure.
    await noted.catch(() => undefined);
    throw error;
  }
  const final = ledger ?? (await appendTrials(lake, () => []));
  return { candidates: gated(judged, final, run.subject.gates), ledger: final };
}

interface NumberedPlan extends Pick<NumberedLine, 'seq'> {
  readonly line: PlannedLine;
}

function plannedAttempts({ id, subject, plan, who }: PlannedRun, when: string): { readonly line: PlannedLine }[] {
  return plan.universeSizes.flatMap((size) =>
    subject.candidates.map((candidate) => {
      const rule: TrialRule = trialRuleOf(candidate, size, subject, plan.cadence);
      const circumstances = { stage: 'stage-a', run: id, snapshot: subject.snapshot, who, when };
      return { line: { kind: 'planned', trial: trialId(rule), rule, ...circumstances } as const };
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

function scoredLine(
  judged: JudgedCandidate & { readonly trial: string },
  planned: number,
  { read, plan }: PlannedRun,
  when: string,
): ScoredLine {
  const { days, returns } = netReturns(judged, plan, read.frame.dates);
  const { summary } = judged;
  return {
    kind: 'scored',
    trial: judged.trial,
    planned,
    sharpe_step: stepSharpe(returns),
    sharpe: summary.net_sharpe,
    steps: returns.length,
    returns: returnsDigest(days, returns),
    ic_mean: summary.ic_mean,
    ic_t: summary.ic_t_cosine,
    p: summary.ic_p,
    n: summary.ic_dates,
    when,
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
