import type { CrossSection } from './cross-section.ts';
import type { NumericFeature } from './features.ts';

/** One summand of a score. */
export interface ScoreTerm {
  readonly name: string;
  readonly weight: number;
  /** What the weight multiplies in UPS_raw, per symbol. */
  readonly up: (cross: CrossSection, row: number) => number;
  /** The same in DPS_raw. */
  readonly down: (cross: CrossSection, row: number) => number;
}

/** UPS_raw = Σ weight · up, DPS_raw = Σ weight · down, in the order of the terms; _adj = _raw · volatilityFactor(VR_pct). */
export interface ScoringModel {
  /** No weight is 0. */
  readonly terms: readonly ScoreTerm[];
  /** Features without which a symbol cannot be scored. */
  readonly neededFeatures: readonly NumericFeature[];
  /** In 0..1; where the penalty is 0 it is 1 whatever VR_pct is. */
  readonly volatilityFactor: (vrPct: number) => number;
}
