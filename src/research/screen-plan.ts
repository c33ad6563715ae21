import type { Candidate } from './candidates.ts';
import type { DateMetric } from './datasets.ts';
import type { Fold } from './folds.ts';
import type { PanelFrame } from './panel-frame.ts';
import type { StageASettings } from './settings.ts';

/** What every universe of a run is screened with. Nothing but plain objects and arrays, so that it can go to another thread. */
export interface ScreenPlan {
  readonly frame: PanelFrame;
  readonly candidates: readonly Candidate[];
  readonly folds: readonly Fold[];
  readonly settings: StageASettings;
  /** Names of the columns with forward returns. */
  readonly forward: ForwardColumns;
  /** By name of a forward return: 1 by date where its sessions are over. */
  readonly followed: ReadonlyMap<string, Uint8Array>;
  /** k: books of the portfolio, and how many dates in a row share a part of their labels. */
  readonly books: number;
  readonly betas: Float64Array;
  /** By row of the panel: code of the sector; 0 where it is not known. */
  readonly sectors: Int32Array;
}

export interface ForwardColumns {
  readonly horizon: string;
  /** Of the longest stored horizon that fits between two as-of dates. */
  readonly step: string;
  /** Of 1, 5 and 20 sessions. */
  readonly windows: readonly [string, string, string];
}

/** One value per tested date; NaN where it cannot be computed. */
export type CandidateSeries = Readonly<Record<DateMetric, Float64Array>>;
