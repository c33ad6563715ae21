import { UserError } from '../../../errors.ts';
import type { FeatureTable, WeekInputs } from '../../../scoring/features.ts';
import type { ScoringSchema } from '../../../scoring/schema.ts';
import { scoreFiles } from '../../../scoring/score-files.ts';
import { scoreFeaturesOffline, scoreWeek, type WeekResult } from '../../../scoring/score-week.ts';
import { type ScoreTable, scoreFeatures } from '../../../scoring/scores.ts';

/** The week as it should be, as far as that can be worked out. */
export interface Derivation {
  /** From the inputs. Undefined offline, where the features are the input. */
  readonly features: FeatureTable | undefined;
  /** From those features, or from the stored ones where the inputs are not at hand. */
  readonly scores: ScoreTable | undefined;
  readonly decision: WeekResult['decision'] | undefined;
  /** `report_meta.json`, `diagnostics.json` and `basket.csv`, by name. */
  readonly files: Readonly<Record<string, string>> | undefined;
  /** Why something above is missing. */
  readonly problem: string | undefined;
}

export interface DerivationRequest {
  readonly identity: Parameters<typeof scoreFiles>[0];
  /** The schema whose hash is recorded; undefined when it is not at hand. */
  readonly schema: ScoringSchema | undefined;
  readonly isOffline: boolean;
  /** What the recipe names and the lake still holds, or why it cannot be used. */
  readonly inputs: WeekInputs | string;
  readonly storedFeatures: FeatureTable | undefined;
}

const nothing = { features: undefined, scores: undefined, decision: undefined, files: undefined };

export function nothingDerived(problem: string): Derivation {
  return { ...nothing, problem };
}

/** Scores the week again. What cannot be worked out is left out with the reason, never guessed. */
export function derive({ identity, schema, isOffline, inputs, storedFeatures }: DerivationRequest): Derivation {
  if (!schema) return nothingDerived('the schema with the recorded hash is not at hand');
  if (isOffline) {
    if (!storedFeatures) return nothingDerived('the stored features cannot be read');
    const { scores, decision, ...rest } = scoreFeaturesOffline(storedFeatures, schema);
    const files = scoreFiles(identity, { scores, decision, ...rest });
    return { features: undefined, scores, decision, files, problem: undefined };
  }
  if (typeof inputs === 'string') {
    return { ...nothing, scores: storedFeatures && scoreFeatures(storedFeatures, schema), problem: inputs };
  }
  try {
    const result = scoreWeek({ ...inputs, schema });
    const { features, scores, decision } = result;
    return { features, scores, decision, files: scoreFiles(identity, result), problem: undefined };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...nothing, scores: storedFeatures && scoreFeatures(storedFeatures, schema), problem: error.message };
  }
}
