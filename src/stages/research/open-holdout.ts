import { isoDate } from '../../calendar/date.ts';
import type { StageContext } from '../../platform/stage.ts';
import type { PathResult } from '../../research/stage-b/candidate-evidence.ts';
import { holdoutOutcome } from '../../research/stage-b/holdout.ts';
import {
  type HoldoutLedger,
  type HoldoutLook,
  type HoldoutWindow,
  holdoutLook,
  lastResultOfTrial,
  openingOfTrial,
  openingsOf,
  type ResultLine,
} from '../../research/stage-b/holdout-ledger.ts';
import { holdoutStore } from '../../research/stage-b/holdout-store.ts';
import type { Track } from '../../research/stage-b/leg-books.ts';
import type { StageBPlan } from '../../research/stage-b/plan.ts';
import type { ValidatedCandidate } from '../../research/stage-b/result-tables.ts';
import type { StageBSubject } from '../../research/stage-b/run-identity.ts';
import { type TrackPlan, trackCandidates } from '../../research/stage-b/track-candidates.ts';
import { netReturns, type ReturnRule } from '../../research/stage-b/track-returns.ts';
import { returnsDigest } from '../../research/trials.ts';
import { liquidUniverse } from '../../research/universe.ts';
import type { ReadPanel } from './panel-reading.ts';

/** The run that asks. */
export interface AskingRun {
  readonly id: string;
  readonly subject: StageBSubject;
  readonly read: ReadPanel;
  readonly plan: StageBPlan;
  readonly who: string;
}

type Opening = { readonly seq: number; readonly one: ValidatedCandidate };

/**
 * Opens the holdout for those that every other gate let pass, each once: a line says so before anything of it is scored. Who opened it before is not looked at again, what was seen
 * then stands; an opening that another run left without a result is spent. A sweep opens nothing: the same idea in many variants would look as many times.
 *
 * @returns by trial, of those of whom something is known
 */
export async function openHoldout(
  context: StageContext,
  run: AskingRun,
  { tracks, returns }: { readonly tracks: TrackPlan; readonly returns: ReturnRule },
  ready: readonly ValidatedCandidate[],
): Promise<ReadonlyMap<string, HoldoutLook>> {
  const { lake } = context;
  if (ready.length === 0 || run.subject.variant !== '') return new Map();
  const before = await holdoutStore.read(lake);
  const fresh = ready.filter(({ trial }) => mayLook(context, run, before, trial));
  const { holdout } = run.plan;
  if (holdout !== undefined && fresh.length > 0) {
    const opened = await openings(context, run, holdout.window, fresh);
    for (const size of new Set(fresh.map(({ universe }) => universe))) {
      const own = opened.filter(({ one }) => one.universe === size);
      const looked = lookAt(
        run,
        tracks,
        size,
        own.map(({ one }) => one),
      );
      await writeResults(context, run, own, looked, returns);
    }
  }
  const after = await holdoutStore.read(lake);
  const { programme } = run.subject.settings;
  return new Map(
    ready.flatMap(({ trial }) => {
      const look = holdoutLook(after, programme, trial);
      return look === undefined ? [] : [[trial, look] as const];
    }),
  );
}

/** Whether a trial has not been looked at yet, or this very run was stopped between its opening and its result. */
function mayLook({ log }: StageContext, { id, plan }: AskingRun, ledger: HoldoutLedger, trial: string): boolean {
  if (lastResultOfTrial(ledger, trial) !== undefined) return false;
  if (plan.holdout === undefined) {
    log.warning(
      'A candidate passes every other gate, and no days are left for a holdout yet: the last one was opened.',
    );
    return false;
  }
  const known = openingOfTrial(ledger, plan.holdout.window, trial);
  if (known === undefined || known.opened.run === id) return true;
  log.warning(
    `The holdout was opened for the trial ${trial} by the run ${known.opened.run}, which left no result: there is no second look.`,
  );
  return false;
}

/** Writes the openings. @returns the number of the opening of each */
async function openings(
  { lake, clock }: StageContext,
  { id, subject, read, who }: AskingRun,
  window: HoldoutWindow,
  fresh: readonly ValidatedCandidate[],
): Promise<Opening[]> {
  const when = new Date(clock()).toISOString();
  const ledger = await holdoutStore.append(lake, (known) => {
    const count = openingsOf(known, window).length;
    const unopened = fresh.filter(({ trial }) => openingOfTrial(known, window, trial) === undefined);
    return unopened.map((one, i) => ({
      kind: 'opened',
      programme: subject.settings.programme,
      window: window.window,
      candidate: one.candidate.spec.id,
      universe: one.universe,
      trial: one.trial,
      run: id,
      snapshot: subject.snapshot,
      opening: count + 1 + i,
      panel_until: isoDate(read.frame.dates.at(-1) as number),
      who,
      when,
    }));
  });
  return fresh.flatMap((one) => {
    const opening = openingOfTrial(ledger, window, one.trial);
    return opening === undefined ? [] : [{ seq: opening.seq, one }];
  });
}

/** The tracks of candidates over the holdout, fitted ones by all dates of the sample. */
function lookAt(
  { read, plan }: AskingRun,
  tracks: TrackPlan,
  size: number,
  opened: readonly ValidatedCandidate[],
): Track[] {
  const { first, end } = plan.holdout as NonNullable<StageBPlan['holdout']>;
  const own: TrackPlan = {
    ...tracks,
    candidates: opened.map(({ candidate }) => candidate),
    first,
    end,
    training: [Int32Array.from({ length: plan.sample }, (_, date) => date)],
    splitOf: [new Int32Array(end - first)],
  };
  const universe = liquidUniverse(read.frame.starts, read.liquidity, size);
  return trackCandidates(own, universe).map((one) => one.tracks[0] as Track);
}

async function writeResults(
  { lake, clock }: StageContext,
  { read, plan }: AskingRun,
  opened: readonly Opening[],
  looked: readonly Track[],
  rule: ReturnRule,
): Promise<void> {
  const { window, first, end } = plan.holdout as NonNullable<StageBPlan['holdout']>;
  const days = read.frame.dates.subarray(first, end);
  const when = new Date(clock()).toISOString();
  const lines = opened.map(({ seq, one }, i): ResultLine => {
    const returns = netReturns(looked[i] as Track, rule);
    const sample = (one.paths[one.median] as PathResult).returns;
    const outcome = holdoutOutcome(returns, sample);
    const isKnown = (_: number, step: number) => !Number.isNaN(returns[step]);
    return {
      kind: 'result',
      opened: seq,
      trial: one.trial,
      window: window.window,
      net_return: outcome.netReturn,
      steps: outcome.steps,
      shortfall_p: outcome.shortfallP,
      returns: returnsDigest(days.filter(isKnown), returns.filter(isKnown)),
      when,
    };
  });
  await holdoutStore.append(lake, () => lines);
}
