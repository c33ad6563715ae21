import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import type { InputReference } from '../lake/manifest.ts';
import type { Cadence } from './cadence.ts';
import { type Candidate, definitionOf } from './candidates.ts';
import type { GateSet } from './gate-settings.ts';
import type { StageASettings } from './settings.ts';
import type { TrialRule } from './trials.ts';

/** All that a run of stage A is made of, but the ledger. */
export interface RunSubject {
  readonly snapshot: string;
  readonly featureSet: string;
  readonly candidates: readonly Candidate[];
  readonly gates: GateSet;
  readonly settings: StageASettings;
  readonly universeSizes: readonly number[];
  readonly references: readonly InputReference[];
  /** The days of the holdout, where they are left out. */
  readonly holdout?: { readonly from: string; readonly to: string } | undefined;
  /** What a sweep varies; empty elsewhere. */
  readonly variant: string;
}

/** The parameters of a run, as its recipe holds them. */
export function runParameters({
  snapshot,
  featureSet,
  candidates,
  gates,
  settings,
  universeSizes,
  holdout,
  variant,
}: RunSubject) {
  const { candidates: _, gates: _gates, universe_sizes: _sizes, spare_holdout: _spares, ...rules } = settings;
  return {
    snapshot,
    feature_set: featureSet,
    candidates: candidates.map((candidate) => definitionOf(candidate)),
    gates: { ...gates, description: '' },
    universe_sizes: [...universeSizes],
    rules,
    ...(holdout === undefined ? {} : { holdout: { from: holdout.from, to: holdout.to } }),
    ...variantOf(variant),
  };
}

/** The id of a run: the first 16 hexadecimal digits of the SHA-256 of its parameters and inputs. */
export function runId(subject: RunSubject, version: number): string {
  return sha256Hex(canonicalJson({ version, parameters: runParameters(subject), inputs: subject.references })).slice(
    0,
    16,
  );
}

/** What a candidate in a universe is tried with, on dates that follow each other by a rule. Snapshot and the dates themselves are no part of it. */
export function trialRuleOf(
  candidate: Candidate,
  universe: number,
  { featureSet, settings, variant }: Pick<RunSubject, 'featureSet' | 'settings' | 'variant'>,
  cadence: Cadence,
): TrialRule {
  const { horizon, entry_lag, costs, folds, quantiles, min_names } = settings;
  return {
    candidate: candidate.spec.id,
    definition: definitionOf(candidate),
    feature_set: featureSet,
    cadence: { ...cadence },
    universe: universeRule(universe),
    folds: { ...folds },
    horizon,
    entry_lag,
    costs: { ...costs },
    portfolio: { quantiles, min_names },
    ...variantOf(variant),
  };
}

/** The field of what a sweep varies; none elsewhere, so that trials and runs keep their ids. */
export function variantOf(variant: string): { readonly variant?: string } {
  return variant === '' ? {} : { variant };
}

/** Which assets a trial ranks. @param size how many of each date */
export function universeRule(size: number): TrialRule['universe'] {
  return { rule: 'most liquid by adv20_usd of those that could be bought', size };
}
