import type { WeekInputs } from '../../../scoring/features.ts';
import { recordedStatus } from '../../../scoring/regime.ts';
import { changedInputs } from '../../engine/changed-inputs.ts';
import type { InspectedPartition } from '../../engine/inspected-partition.ts';
import { type Sections, sectionsNamed } from '../../engine/sections.ts';
import type { InspectedFeatures, InspectedScores } from '../inspected/inspected-week.ts';
import { isRankedOverSteps } from '../inspected/ranked-over-steps.ts';
import { textOf } from '../inspected/recipe-text.ts';
import { type Derivation, derive, nothingDerived } from './derivation.ts';
import { differentReading } from './different-reading.ts';
import type { GivenSections } from './given.ts';
import type { InputSections, InputsNow } from './inputs.ts';
import type { ResultSections } from './results.ts';

const read = [
  'week',
  'scores',
  'features',
  'isOffline',
  'inputsNow',
  'schema',
  'recipe',
  'scoreVersion',
  'inspect',
] as const;

/** Scores the week again from the inputs that its recipe names. */
export async function deriveWeek(
  sections: Sections<GivenSections & ResultSections & InputSections>,
): Promise<Derivation> {
  const { week, scores, features, isOffline, inputsNow, schema, recipe, scoreVersion, inspect } = await sectionsNamed(
    sections,
    read,
  );
  if (recipe && recipe.version !== scoreVersion) {
    return nothingDerived(
      `the week was scored by version ${recipe.version} of the stage, this is version ${scoreVersion}`,
    );
  }
  if (isRankedOver(scores, inputsNow)) return nothingDerived('a symbol was ranked over an unexplained step');
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
    inputs: await usableInputs(scores.manifest ? scores : features, inputsNow, inspect),
    storedFeatures: features.table,
  });
}

/** Whether a symbol that had to stay out was ranked: then the others' features and ranks are not those that a derivation gives. */
function isRankedOver({ table }: InspectedScores, { inputs }: InputsNow): boolean {
  if (!table || inputs === undefined) return false;
  return isRankedOverSteps(table, inputs.market);
}

/** The inputs, as long as they are those that the recipe names: from other ones another result would be right. */
async function usableInputs(
  result: InspectedScores | InspectedFeatures,
  inputsNow: InputsNow,
  inspect: GivenSections['inspect'],
): Promise<WeekInputs | string> {
  if (inputsNow.problem !== undefined) return inputsNow.problem;
  if (!result.manifest) return 'no recipe says what the week was scored from';
  const partition = result as unknown as InspectedPartition;
  const changed = await changedInputs(partition, inspect);
  const differences = [...differentReading(partition, inputsNow), ...changed];
  return differences.length === 0 ? inputsNow.inputs : 'the inputs are not those that the recipe names';
}
