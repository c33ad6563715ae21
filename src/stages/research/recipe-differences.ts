import { type Dataset, type PartitionKeys, partitionName, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Recipe } from '../../lake/manifest.ts';
import { DamagedPartitionError } from '../../lake/partition-files.ts';
import { type InputChange, inputChanges, otherParameters } from '../../lake/recipe-changes.ts';
import type { Change, ChangeKind } from '../../research/invalidation.ts';
import { damagedReason } from './remake-reason.ts';

/** A change that is the partition's own: it is gone, damaged, or of other code. */
export function ownChange(dataset: Dataset, keys: PartitionKeys, kind: ChangeKind): Change {
  return { input: partitionPath(dataset, keys), dataset: dataset.name, kind, before: null, now: null };
}

/** A changed input of a recipe. */
export function changeOf({ input, kind, before, now }: InputChange): Change {
  const which = input.slice === undefined ? '' : ` (${input.slice})`;
  const name = `${partitionName(input)}${which}`;
  return { input: name, dataset: input.dataset, kind, before: before ?? null, now: now ?? null };
}

/** In what a recipe differs from the one that is wanted now. */
export function differences(dataset: Dataset, keys: PartitionKeys, recipe: Recipe, wanted: Recipe): Change[] {
  if (recipe.version !== wanted.version) return [ownChange(dataset, keys, 'other code')];
  if (otherParameters(recipe, wanted).length > 0) return [ownChange(dataset, keys, 'other parameters')];
  return inputChanges(recipe, wanted).map(changeOf);
}

/** What is behind the reason for which a partition has to be made. @param reason undefined: none */
export async function changesBehind(
  lake: Lake,
  dataset: Dataset,
  keys: PartitionKeys,
  wanted: Recipe,
  reason: string | undefined,
): Promise<Change[]> {
  if (reason === undefined) return [];
  if (reason === damagedReason) return [ownChange(dataset, keys, 'damaged')];
  const manifest = await lake.manifest(dataset, keys);
  return manifest === undefined
    ? [ownChange(dataset, keys, 'gone')]
    : differences(dataset, keys, manifest.recipe, wanted);
}

/** What is looked for; `damaged` where the look finds it so. @param look at one partition */
export async function unlessDamaged<T>(look: () => Promise<T>): Promise<T | 'damaged'> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof DamagedPartitionError) return 'damaged';
    throw error;
  }
}
