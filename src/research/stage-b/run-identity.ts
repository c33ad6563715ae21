import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import type { InputReference } from '../../lake/manifest.ts';
import type { Cadence } from '../cadence.ts';
import { type Candidate, definitionOf } from '../candidates.ts';
import { universeRule, variantOf } from '../run-identity.ts';
import type { StageASettings } from '../settings.ts';
import type { TrialRule } from '../trials.ts';
import type { MarketEvent } from './event-settings.ts';
import type { ResolvedProfile } from './gate-profile.ts';
import type { HoldoutWindow } from './holdout-ledger.ts';
import type { InputScope, StageBSettings } from './settings.ts';

/** The profiles that every candidate is held against, in the order of the columns. */
export const profileNames = ['prep', 'light', 'strict', 'final'] as const;
export type ProfileName = (typeof profileNames)[number];

/** All that a run of Stage B is made of, but the ledger of trials. */
export interface StageBSubject {
  readonly snapshot: string;
  readonly featureSet: string;
  /** Run of Stage A: its id, and the digest of its candidates. */
  readonly stageA: { readonly run: string; readonly digest: string };
  readonly scope: InputScope;
  readonly candidates: readonly Candidate[];
  readonly universeSizes: readonly number[];
  /** What Stage A screened with. */
  readonly rules: StageASettings;
  readonly settings: StageBSettings;
  readonly profiles: Readonly<Record<ProfileName, ResolvedProfile>>;
  /** The one that says who survives. */
  readonly deciding: ResolvedProfile;
  readonly events: readonly MarketEvent[];
  readonly references: readonly InputReference[];
  /** What a sweep varies; empty elsewhere. */
  readonly variant: string;
}

/** The parameters of a run, as its recipe holds them. @param window days that are set aside; undefined where there are none */
export function stageBParameters(subject: StageBSubject, window: HoldoutWindow | undefined) {
  const { snapshot, featureSet, stageA, scope, candidates, universeSizes, settings, profiles, deciding } = subject;
  return JSON.parse(
    canonicalJson({
      snapshot,
      feature_set: featureSet,
      stage_a: stageA,
      input_scope: scope,
      candidates: candidates.map((candidate) => definitionOf(candidate)),
      universe_sizes: [...universeSizes],
      rules: screeningRules(subject.rules),
      settings: { ...settings, gates: deciding.id },
      gates: { ...profiles, deciding },
      events: subject.events.map(({ id, start, end }) => ({ id, start, end })),
      holdout: window === undefined ? null : { from: window.from, to: window.to },
      ...variantOf(subject.variant),
    }),
  ) as Record<string, unknown>;
}

/** The id of a run: the first 16 hexadecimal digits of the SHA-256 of its parameters and inputs. */
export function stageBRunId(subject: StageBSubject, window: HoldoutWindow | undefined, version: number): string {
  const parameters = stageBParameters(subject, window);
  return sha256Hex(canonicalJson({ version, parameters, inputs: subject.references })).slice(0, 16);
}

function screeningRules({ horizon, entry_lag, costs, quantiles, min_names }: StageASettings) {
  return { horizon, entry_lag, costs, quantiles, min_names };
}

/**
 * What a candidate is tried with in Stage B. Its folds are combinatorial, so the trial is another than that of Stage A; where the holdout begins is no part of it, as the span of the
 * dates is none.
 */
export function stageBTrialRule(
  candidate: Candidate,
  universe: number,
  { featureSet, rules, settings, variant }: Pick<StageBSubject, 'featureSet' | 'rules' | 'settings' | 'variant'>,
  cadence: Cadence,
): TrialRule {
  const { horizon, entry_lag, costs, quantiles, min_names } = rules;
  const { folds, portfolio, cash_annual } = settings;
  return {
    candidate: candidate.spec.id,
    definition: definitionOf(candidate),
    feature_set: featureSet,
    cadence: { ...cadence },
    universe: universeRule(universe),
    folds: { scheme: 'combinatorial', ...folds },
    horizon,
    entry_lag,
    costs: { ...costs },
    portfolio: { quantiles, min_names, kind: portfolio, cash_annual },
    ...variantOf(variant),
  };
}
