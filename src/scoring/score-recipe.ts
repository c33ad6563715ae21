import type { InputReference, Recipe } from '../lake/manifest.ts';
import { type StepSettings, stepParameter } from '../market/steps/settings.ts';
import type { Regime } from './regime.ts';
import type { LoadedSchema } from './schema.ts';

/** Raised whenever the same inputs could give other bytes than before. */
export const scoreVersion = 2;

/** What a week is scored with, beside its inputs. */
export interface ScoreParameters {
  readonly regime: Regime;
  readonly schema: LoadedSchema;
  readonly benchmark: string;
  readonly steps: StepSettings;
}

/** The recipe of a week's scores: equal recipes mean equal bytes. */
export function scoreRecipe(
  { regime, schema, benchmark, steps }: ScoreParameters,
  inputs: readonly InputReference[],
): Recipe {
  return {
    stage: 'score',
    version: scoreVersion,
    parameters: {
      regime: regime.id,
      status: regime.status,
      schema_id: regime.schema,
      schema_hash: schema.hash,
      benchmark,
      ...stepParameter(steps),
    },
    inputs: [...inputs],
  };
}
