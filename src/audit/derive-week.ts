import type { Week } from '../calendar/weeks.ts';
import type { Recipe } from '../lake/manifest.ts';
import type { WeekInputs } from '../scoring/features.ts';
import { recordedStatus } from '../scoring/regime.ts';
import type { ScoringSchema } from '../scoring/schema.ts';
import type { AuditRun } from './audit-run.ts';
import { type Derivation, derive, nothingDerived } from './derivation.ts';
import { changedInputs, differentReading, inspectReference } from './input-differences.ts';
import type { InspectedPartition } from './inspected-partition.ts';
import type { Look } from './look.ts';
import { rankedOverSteps } from './rules/rg023-unexplained-steps.ts';
import type { InputsNow, InspectedFeatures, InspectedScores } from './subject.ts';

/** A week with what its stored results say of themselves. */
export interface WeekToDerive {
  readonly run: AuditRun;
  readonly look: Look;
  readonly week: Week;
  readonly scores: InspectedScores;
  readonly features: InspectedFeatures;
  readonly isOffline: boolean;
  readonly inputsNow: InputsNow;
  readonly schema: ScoringSchema | undefined;
  readonly recipe: Recipe | undefined;
}

/** Scores the week again from the inputs that its recipe names. */
export async function deriveWeek({
  run,
  look,
  week,
  scores,
  features,
  isOffline,
  inputsNow,
  schema,
  recipe,
}: WeekToDerive): Promise<Derivation> {
  if (recipe && recipe.version !== run.scoreVersion) {
    return nothingDerived(
      `the week was scored by version ${recipe.version} of the stage, this is version ${run.scoreVersion}`,
    );
  }
  if (isRankedOverSteps(scores, inputsNow)) return nothingDerived('a symbol was ranked over an unexplained step');
  const { regime, status, schema_id: schemaId, schema_hash: schemaHash } = recipe?.parameters ?? {};
  return derive({
    identity: {
      regime: textOf(scores.keys.regime) ?? textOf(regime) ?? '',
      // A recipe that says nothing is RG019's; nobody is to buy what it picked.
      status: recordedStatus(status) ?? 'shadow',
      schemaId: textOf(schemaId) ?? '',
      schemaHash: textOf(schemaHash) ?? '',
      weekEnding: week.weekEnding,
      cutoffUtc: week.cutoffUtc,
    },
    schema,
    isOffline,
    inputs: await usableInputs(look, scores.manifest ? scores : features, inputsNow),
    storedFeatures: features.table,
  });
}

/** Whether a symbol that had to stay out was ranked: then the others' features and ranks are not those that a derivation gives. */
function isRankedOverSteps({ table }: InspectedScores, { inputs }: InputsNow): boolean {
  if (!table || inputs === undefined || inputs.market.ignoresSteps) return false;
  return rankedOverSteps(table, inputs.market).length > 0;
}

/** The inputs, as long as they are those that the recipe names: from other ones another result would be right. */
async function usableInputs(
  look: Look,
  result: InspectedScores | InspectedFeatures,
  inputsNow: InputsNow,
): Promise<WeekInputs | string> {
  if (inputsNow.problem !== undefined) return inputsNow.problem;
  if (!result.manifest) return 'no recipe says what the week was scored from';
  const inspect = inspectReference((dataset, keys) => look.inspect(dataset, keys));
  const partition = result as unknown as InspectedPartition;
  const differences = [...differentReading(partition, inputsNow), ...(await changedInputs(partition, inspect))];
  return differences.length === 0 ? inputsNow.inputs : 'the inputs are not those that the recipe names';
}

/** A text of a recipe; an empty one says nothing. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
