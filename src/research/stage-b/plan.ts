import { epochDay, isoDate, parseIsoDate } from '../../calendar/date.ts';
import { UserError } from '../../errors.ts';
import { type Cadence, cadenceOf } from '../cadence.ts';
import { daysAfterSessions, type SessionDays, sessionsBetween, usualStep } from '../label-dates.ts';
import type { StageASettings } from '../settings.ts';
import { forwardName, heldSessions } from '../stage-a.ts';
import {
  type CombinatorialFolds,
  type CombinatorialTraining,
  combinatorialFolds,
  combinatorialTraining,
  usualEmbargo,
} from '../validation/combinatorial-folds.ts';
import { type HoldoutLedger, type HoldoutWindow, hasJoinedSample, windowOf, windowsOf } from './holdout-ledger.ts';
import type { StageBSettings } from './settings.ts';

/** How candidates are held and priced: what Stage A screened them with. */
export type ScreeningRules = Pick<StageASettings, 'horizon' | 'entry_lag' | 'costs' | 'quantiles' | 'min_names'>;

/** What follows from the dates of a panel, before any candidate is scored. */
export interface StageBPlan {
  /** Sessions between as-of dates, as a rule. */
  readonly step: number;
  readonly stepsPerYear: number;
  readonly cadence: Cadence;
  /** k: books of the portfolio. */
  readonly overlap: number;
  readonly forward: { readonly horizon: string; readonly step: string; readonly one: string };
  /** How many of the first dates are the sample. */
  readonly sample: number;
  /** Positions of the dates of the holdout, `first` … `end` − 1; undefined where no days are left for one yet. */
  readonly holdout: { readonly window: HoldoutWindow; readonly first: number; readonly end: number } | undefined;
  readonly folds: CombinatorialFolds;
  /** By split. */
  readonly training: readonly CombinatorialTraining[];
  readonly embargoSessions: number;
  /** By date of the panel: first and last day of its step. */
  readonly spans: { readonly from: Int32Array; readonly to: Int32Array };
}

/** Days that nobody knows yet are further away than any other. */
const unknownDay = 2 ** 30;

/**
 * @param dates as-of dates of the panel, days since 1970
 * @param ledger of holdouts, as it is before the run
 * @throws UserError where the sample has too few dates for its groups
 */
export function planStageB(
  dates: Int32Array,
  exchanges: readonly SessionDays[],
  rules: ScreeningRules,
  settings: StageBSettings,
  ledger: HoldoutLedger,
): StageBPlan {
  const { horizon, entry_lag: lag } = rules;
  const step = usualStep(dates, exchanges);
  const held = heldSessions(step);
  const starts = daysAfterSessions(dates, exchanges, lag);
  const ends = daysAfterSessions(dates, exchanges, lag + horizon);
  const { window, sample, reach } = sampleOf(dates, exchanges, rules, settings, ledger);
  refuseShortSample(dates, sample, settings, window);
  const first = dates.findIndex((day) => window !== undefined && isoDate(day) >= window.from);
  const end = reach.filter((day) => window !== undefined && day < unknownDay && isoDate(day) <= window.to).length;
  const sessions = sessionsBetween(dates[0] as number, dates[sample - 1] as number, exchanges);
  const embargoSessions = settings.folds.embargo_sessions ?? usualEmbargo(sessions);
  const folds = combinatorialFolds(sample, settings.folds.groups, settings.folds.tested);
  const inSample = dates.subarray(0, sample);
  const labels = {
    starts: starts.subarray(0, sample),
    ends: ends.subarray(0, sample),
    embargoEnds: daysAfterSessions(inSample, exchanges, lag + horizon + embargoSessions),
  };
  const training = folds.splits.map((split) => combinatorialTraining(folds, split, labels));
  refuseEmptyTraining(training, settings);
  const names = [horizon, held, 1].map((sessions) => forwardName(sessions, lag)) as [string, string, string];
  return {
    step,
    overlap: Math.max(1, Math.ceil(horizon / step)),
    stepsPerYear: 252 / step,
    cadence: cadenceOf(dates, step),
    forward: { horizon: names[0], step: names[1], one: names[2] },
    sample,
    holdout: window === undefined || first < 0 || end <= first ? undefined : { window, first, end },
    folds,
    training,
    embargoSessions,
    spans: { from: starts, to: daysAfterSessions(dates, exchanges, lag + held) },
  };
}

/** Which dates may be looked at. */
export interface Sample {
  /** The days that are set aside; undefined where none are left for a holdout yet. */
  readonly window: HoldoutWindow | undefined;
  /** How many of the first dates are the sample: nothing that they are judged by reaches behind its end. */
  readonly sample: number;
  /** By date: the last day that it is judged by. */
  readonly reach: Int32Array;
}

/** @param ledger of holdouts, as it is before the run */
export function sampleOf(
  dates: Int32Array,
  exchanges: readonly SessionDays[],
  { horizon, entry_lag: lag }: Pick<ScreeningRules, 'horizon' | 'entry_lag'>,
  settings: Pick<StageBSettings, 'programme' | 'holdout_sessions'>,
  ledger: HoldoutLedger,
): Sample {
  const held = heldSessions(usualStep(dates, exchanges));
  // A trade that comes one session later ends one session later.
  const reach = daysAfterSessions(dates, exchanges, lag + Math.max(horizon, held) + 1);
  const { window, sampleUntil } = holdoutWindow(dates, exchanges, settings, ledger);
  return { window, sample: reach.filter((day) => day <= sampleUntil).length, reach };
}

/**
 * The holdout as a run has it, and the last day of its sample. A programme begins with its last sessions set aside. While they are closed, or open on this very panel, the sample
 * ends before them; when the panel has grown since they were opened they belong to the sample, and the next holdout is the days behind them, as soon as there are so many.
 */
function holdoutWindow(
  dates: Int32Array,
  exchanges: readonly SessionDays[],
  { programme, holdout_sessions: sessions }: Pick<StageBSettings, 'programme' | 'holdout_sessions'>,
  ledger: HoldoutLedger,
): { readonly window: HoldoutWindow | undefined; readonly sampleUntil: number } {
  const last = dates.at(-1) as number;
  const known = windowsOf(ledger, programme).filter(({ from }) => from <= isoDate(last));
  const current = known.at(-1);
  const before = (day: string) => epochDay(parseIsoDate(day)) - 1;
  if (current === undefined) {
    const from = dates.find((day) => sessionsBetween(day, last, exchanges) < sessions) ?? last;
    return { window: windowOf(programme, isoDate(from), isoDate(last)), sampleUntil: from - 1 };
  }
  if (!hasJoinedSample(ledger, current, isoDate(last))) return { window: current, sampleUntil: before(current.from) };
  const until = epochDay(parseIsoDate(current.to));
  const [next] = daysAfterSessions(Int32Array.of(until), exchanges, sessions);
  if (next === undefined || next > last) return { window: undefined, sampleUntil: until };
  return { window: windowOf(programme, isoDate(until + 1), isoDate(next)), sampleUntil: until };
}

function refuseShortSample(
  dates: Int32Array,
  sample: number,
  { folds, holdout_sessions }: StageBSettings,
  window: HoldoutWindow | undefined,
): void {
  if (sample >= folds.groups) return;
  const aside = window === undefined ? '' : `, the days from ${window.from} to ${window.to} being the holdout`;
  throw new UserError(
    `Of the ${dates.length} as-of dates of the panel ${sample} are the sample${aside}: fewer than the ${folds.groups} groups that are asked for.`,
    {
      hint: `Make a longer panel, or ask for fewer groups (stage_b.folds.groups) or a shorter holdout (stage_b.holdout_sessions, now ${holdout_sessions}) in research.yaml before the programme begins.`,
    },
  );
}

function refuseEmptyTraining(training: readonly CombinatorialTraining[], { folds }: StageBSettings): void {
  const empty = training.findIndex(({ train }) => train.length === 0);
  if (empty < 0) return;
  throw new UserError(
    `Split ${empty + 1} of ${folds.groups} groups, ${folds.tested} of them tested, leaves no date to train on: what is not tested is purged or embargoed.`,
    { hint: 'Make a longer panel, or ask for other folds in research.yaml (stage_b.folds).' },
  );
}

/** By path: the split whose fit scores each date of the sample. */
export function splitsOfPaths({ folds, sample }: Pick<StageBPlan, 'folds' | 'sample'>): Int32Array[] {
  return folds.paths.map((splits) => {
    const byDate = new Int32Array(sample);
    for (const [group, { first, last }] of folds.groups.entries())
      byDate.fill(splits[group] as number, first, last + 1);
    return byDate;
  });
}
