import type { Derivation } from './derivation.ts';
import type { GivenSections } from './given.ts';
import type { InputSections } from './inputs.ts';
import type { LakeSections } from './lake.ts';
import type { RegimeSections } from './regimes.ts';
import type { ResultSections } from './results.ts';

/** One week under one regime, as the rules see it: what was stored, what it was made from, and what it should be. */
export interface WeekSections extends GivenSections, ResultSections, InputSections, LakeSections, RegimeSections {
  /** The week scored again, as far as that can be worked out. */
  readonly derivation: Derivation;
}

/** Some sections of a week, for a function of a rule. */
export type OfWeek<Name extends keyof WeekSections> = Pick<WeekSections, Name>;
