import type { Candidate } from './candidates.ts';
import { type FoldPolicyValidation, type FoldWindow, foldWindows, validateFoldPolicy } from './fold-policy.ts';
import { type Fold, walkForwardFolds } from './folds.ts';
import { inputsOfAll } from './inputs.ts';
import { type SessionDays, usualStep } from './label-dates.ts';
import { marketBetas } from './market-beta.ts';
import type { PanelFrame } from './panel-frame.ts';
import { type ForwardColumns, type ScreenedCandidate, screenUniverse } from './screen.ts';
import type { StageASettings } from './settings.ts';
import { type CandidateSummary, summarise } from './summary.ts';
import { liquidUniverse } from './universe.ts';

/** What a screening is made of. */
export interface StageASubject {
  readonly frame: PanelFrame;
  readonly exchanges: readonly SessionDays[];
  readonly candidates: readonly Candidate[];
  readonly settings: StageASettings;
  /** By row of the panel: code of the sector, 0 where it is not known. */
  readonly sectors: Int32Array;
  /** By row of the panel: 0 where it cannot be ranked. */
  readonly admitted: Uint8Array;
}

/** How a panel is screened: what follows from its dates, before any candidate is scored. */
export interface StageAPlan {
  /** Sessions between as-of dates, as a rule. */
  readonly step: number;
  /** How many dates in a row share a part of their labels; also the books of the portfolio. */
  readonly overlap: number;
  readonly forward: ForwardColumns;
  readonly folds: readonly Fold[];
  readonly windows: readonly FoldWindow[];
  readonly policy: FoldPolicyValidation;
  /** Those of the settings, without what would be the same as one before: a panel of 2,000 names has no 3,000 most liquid. */
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
  const own = ['adv20_dollar', 'ca_suspicious_flag', 'ret_1d', 'ret_5d', 'ret_20d'];
  return [...new Set([...own, ...forward, ...inputsOfAll(candidates).flatMap(({ features }) => features)])];
}

/** Names of the columns with forward returns. */
function forwardName(sessions: number, lag: number): string {
  return lag === 0 ? `fwd_ret_${sessions}d` : `fwd_ret_lag${lag}_${sessions}d`;
}

/** @throws UserError where the panel has too few dates */
export function planStageA(
  { dates, starts }: Pick<PanelFrame, 'dates' | 'starts'>,
  exchanges: readonly SessionDays[],
  settings: StageASettings,
): StageAPlan {
  const { horizon, entry_lag: lag } = settings;
  const step = usualStep(dates, exchanges);
  const held = storedHorizons.find((sessions) => sessions <= step) ?? 1;
  const folds = walkForwardFolds(dates, exchanges, { lag, horizon }, settings.folds);
  const windows = foldWindows(folds, dates, exchanges);
  const mostNames = dates.reduce((most, _, i) => Math.max(most, (starts[i + 1] as number) - (starts[i] as number)), 0);
  const sizes = [...settings.universe_sizes].sort((a, b) => a - b);
  const covering = sizes.findIndex((size) => size >= mostNames);
  return {
    step,
    overlap: Math.max(1, Math.ceil(horizon / step)),
    forward: {
      horizon: forwardName(horizon, lag),
      step: forwardName(held, lag),
      windows: [forwardName(1, lag), forwardName(5, lag), forwardName(20, lag)],
    },
    folds,
    windows,
    policy: validateFoldPolicy(windows, { lag, horizon }, settings.folds),
    universeSizes: covering < 0 ? sizes : sizes.slice(0, covering + 1),
  };
}

/** Screens all candidates in one universe. */
export function screen(
  { frame, candidates, settings, sectors, admitted }: StageASubject,
  { step, overlap, forward, folds }: StageAPlan,
  betas: Float64Array,
  size: number,
): JudgedCandidate[] {
  const universe = liquidUniverse(frame, size, admitted);
  const plan = { frame, candidates, folds, settings, forward, books: overlap, betas, sectors };
  return screenUniverse(plan, universe).map((screened) => ({
    ...screened,
    universe: size,
    summary: summarise(screened, folds, overlap, step),
  }));
}

/** Betas from the trailing returns that span the step between dates. */
export function panelBetas(frame: PanelFrame, step: number): Float64Array {
  return marketBetas(frame, `ret_${storedHorizons.find((sessions) => sessions <= step) ?? 1}d`);
}
