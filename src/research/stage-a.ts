import { type Cadence, cadenceOf } from './cadence.ts';
import type { Candidate } from './candidates.ts';
import { type FoldPolicyValidation, type FoldWindow, foldWindows, validateFoldPolicy } from './fold-policy.ts';
import { type Fold, walkForwardFolds } from './folds.ts';
import { inputsOfAll, tradedUsd } from './inputs.ts';
import { datesFollowed, type SessionDays, usualStep } from './label-dates.ts';
import { marketBetas } from './market-beta.ts';
import type { PanelFrame } from './panel-frame.ts';
import type { ScreenedCandidate } from './screen.ts';
import type { ForwardColumns, ScreenPlan } from './screen-plan.ts';
import type { StageASettings } from './settings.ts';
import { type CandidateSummary, summarise } from './summary.ts';

/** What a screening is made of. */
export interface StageASubject {
  readonly frame: PanelFrame;
  readonly candidates: readonly Candidate[];
  readonly settings: StageASettings;
  /** By row of the panel: code of the sector, 0 where it is not known. */
  readonly sectors: Int32Array;
}

/** How a panel is screened: what follows from its dates, before any candidate is scored. */
export interface StageAPlan {
  /** Sessions between as-of dates, as a rule. */
  readonly step: number;
  /** By which rule they follow each other. */
  readonly cadence: Cadence;
  /** How many dates in a row share a part of their labels; also the books of the portfolio. */
  readonly overlap: number;
  readonly forward: ForwardColumns;
  /** By name of a forward return: 1 by date where its sessions are over. */
  readonly followed: ReadonlyMap<string, Uint8Array>;
  readonly folds: readonly Fold[];
  readonly windows: readonly FoldWindow[];
  readonly policy: FoldPolicyValidation;
  /** Those of the settings, without what would be the same as one before: where 2,000 assets could be bought there are no 3,000 most liquid. */
  readonly universeSizes: readonly number[];
}

/** A candidate in a universe. */
export interface JudgedCandidate extends ScreenedCandidate {
  readonly universe: number;
  readonly summary: CandidateSummary;
}

const storedHorizons = [20, 5, 1] as const;

/** The features and outcomes of the panel that a screening reads. */
export function neededColumns(candidates: readonly Candidate[], lag: number): string[] {
  const forward = storedHorizons.map((sessions) => forwardName(sessions, lag));
  const own = ['ret_1d', 'ret_5d', 'ret_20d'];
  const inputs = inputsOfAll(candidates).flatMap(({ features }) => features);
  return [...new Set([...own, ...forward, ...inputs])].filter((name) => name !== tradedUsd);
}

/** The longest stored horizon that fits between two as-of dates, sessions. */
export function heldSessions(step: number): number {
  return storedHorizons.find((sessions) => sessions <= step) ?? 1;
}

/** Names of the columns with forward returns. */
export function forwardName(sessions: number, lag: number): string {
  return lag === 0 ? `fwd_ret_${sessions}d` : `fwd_ret_lag${lag}_${sessions}d`;
}

/**
 * @param buyable by date: assets that could be bought
 * @throws UserError where the panel has too few dates
 */
export function planStageA(
  dates: Int32Array,
  buyable: Int32Array,
  exchanges: readonly SessionDays[],
  settings: StageASettings,
): StageAPlan {
  const { horizon, entry_lag: lag } = settings;
  const step = usualStep(dates, exchanges);
  const held = heldSessions(step);
  const folds = walkForwardFolds(dates, exchanges, { lag, horizon }, settings.folds);
  const windows = foldWindows(folds, dates, exchanges);
  const mostNames = buyable.reduce((most, count) => Math.max(most, count), 0);
  const sizes = [...settings.universe_sizes].sort((a, b) => a - b);
  const covering = sizes.findIndex((size) => size >= mostNames);
  return {
    step,
    cadence: cadenceOf(dates, step),
    overlap: Math.max(1, Math.ceil(horizon / step)),
    forward: {
      horizon: forwardName(horizon, lag),
      step: forwardName(held, lag),
      windows: [forwardName(1, lag), forwardName(5, lag), forwardName(20, lag)],
    },
    followed: new Map(
      [horizon, ...storedHorizons].map((sessions) => [
        forwardName(sessions, lag),
        datesFollowed(dates, exchanges, lag + sessions),
      ]),
    ),
    folds,
    windows,
    policy: validateFoldPolicy(windows, { lag, horizon }, settings.folds),
    universeSizes: covering < 0 ? sizes : sizes.slice(0, covering + 1),
  };
}

/** With what the universes of a run are screened. */
export function screenPlan(
  { frame, candidates, settings, sectors }: StageASubject,
  { step, overlap, forward, followed, folds }: StageAPlan,
): ScreenPlan {
  const betas = panelBetas(frame, step);
  return { frame, candidates, folds, settings, forward, followed, books: overlap, betas, sectors };
}

/** What is said of the candidates of a universe. */
export function judgedIn(
  universe: number,
  screened: readonly ScreenedCandidate[],
  { folds, overlap, step }: StageAPlan,
): JudgedCandidate[] {
  return screened.map((one) => ({ ...one, universe, summary: summarise(one, folds, overlap, step) }));
}

/** Betas from the trailing returns that span the step between dates. */
export function panelBetas(frame: PanelFrame, step: number): Float64Array {
  return marketBetas(frame, `ret_${heldSessions(step)}d`);
}
