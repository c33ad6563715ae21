import type { Dataset, PartitionKeys } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Recipe } from '../../lake/manifest.ts';
import { DamagedPartitionError } from '../../lake/partition-files.ts';
import { reasonToMake } from '../../panel/panel-recipes.ts';

export const damagedReason = 'it was damaged';

/** Why a partition has to be made, in words; undefined where it is there, undamaged, by this recipe. */
export async function remakeReason(
  lake: Lake,
  dataset: Dataset,
  keys: PartitionKeys,
  recipe: Recipe,
): Promise<string | undefined> {
  try {
    const manifest = await lake.manifest(dataset, keys);
    const reason = reasonToMake(manifest, recipe);
    if (reason !== undefined || (await lake.holds(dataset, keys, recipe))) return reason;
    return 'it was gone';
  } catch (error) {
    if (error instanceof DamagedPartitionError) return damagedReason;
    throw error;
  }
}
