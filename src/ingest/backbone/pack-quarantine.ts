import type { Lake } from '../../lake/lake.ts';
import { LakeDraft } from '../../lake/lake-draft.ts';
import { type QuarantinedRow, storeQuarantine } from '../../sources/quarantine.ts';
import { backboneRecipe } from './backbone-recipe.ts';

/** Adds rows of packs to the quarantine of a dataset. @returns how many are new */
export async function quarantinePackRows(
  lake: Lake,
  dataset: string,
  rows: readonly QuarantinedRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const draft = new LakeDraft(lake);
  const added = await storeQuarantine(draft, dataset, rows, backboneRecipe);
  await draft.commit();
  return added;
}
