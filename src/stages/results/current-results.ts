import type { Week } from '../../calendar/weeks.ts';
import { ledger as ledgerDataset } from '../../comparison/datasets.ts';
import { UserError } from '../../errors.ts';
import { weeklyReturns } from '../../evaluation/datasets.ts';
import { canonicalJson } from '../../lake/canonical-json.ts';
import { type Dataset, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Recipe } from '../../lake/manifest.ts';
import type { StageContext } from '../../platform/stage.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import { writtenBy } from '../../written-by.ts';
import { evaluationParameters } from './evaluate.ts';
import { ledgerSettings } from './ledger.ts';

/**
 * Refuses results that were made before the configuration was edited, or from scores that were made again since: beside the scores as they are
 * they would be wrong.
 *
 * @throws UserError with what changed and the stage to run
 */
export async function refuseOutdatedResults(
  { lake, config }: Pick<StageContext, 'lake' | 'config'>,
  week: Week,
): Promise<void> {
  const { pipeline } = config;
  await assertCurrent(lake, weeklyReturns, week, evaluationParameters(pipeline), [scoresWeekly]);
  await assertCurrent(lake, ledgerDataset, week, ledgerSettings(pipeline.evaluation), [scoresWeekly, weeklyReturns]);
}

async function assertCurrent(
  lake: Lake,
  dataset: Dataset,
  { weekEnding }: Week,
  parameters: Recipe['parameters'],
  madeFrom: readonly Dataset[],
): Promise<void> {
  const keys = { as_of: weekEnding };
  const manifest = await lake.manifest(dataset, keys);
  if (manifest === undefined) return;
  const { recipe } = manifest;
  const changed = Object.keys(parameters).filter(
    (name) => canonicalJson(recipe.parameters[name] ?? null) !== canonicalJson(parameters[name] ?? null),
  );
  const edits = changed.map(
    (name) => `${name} changed (${shown(recipe.parameters[name])}, now ${shown(parameters[name])})`,
  );
  const problem = edits.length > 0 ? edits.join(', ') : await changedInput(lake, recipe, madeFrom);
  if (problem === undefined) return;
  throw new UserError(`${partitionPath(dataset, keys)} is not of what there is now: ${problem}.`, {
    hint: `Make it again: regimen ${writtenBy[dataset.name]} --week-ending ${weekEnding}`,
  });
}

async function changedInput(lake: Lake, recipe: Recipe, madeFrom: readonly Dataset[]): Promise<string | undefined> {
  for (const { dataset: name, keys, content } of recipe.inputs) {
    const dataset = madeFrom.find((one) => one.name === name);
    const now = dataset && (await lake.manifest(dataset, keys));
    if (dataset && now && now.content !== content) return `${partitionPath(dataset, keys)} was made again since`;
  }
  return undefined;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
