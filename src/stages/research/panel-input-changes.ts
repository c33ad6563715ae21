import { universePit } from '../../backbone/datasets.ts';
import { epochDay, isoDate, parseIsoDate, yearOf } from '../../calendar/date.ts';
import { inputReference, type Lake } from '../../lake/lake.ts';
import type { InputReference, Manifest } from '../../lake/manifest.ts';
import { type InputChange, inputChanges } from '../../lake/recipe-changes.ts';
import { type BucketInputs, panelRecipe } from '../../panel/panel-recipes.ts';
import { unlessDamaged } from './recipe-differences.ts';

/**
 * In which inputs a partition of a panel differs from what it would be made from now, for the dates and the universe that it was asked for: changed ones,
 * those that came since, and those that are gone.
 *
 * @param lastSession of the store, an epoch day
 * @param inputs what its bucket can be made from now
 */
export async function changedInputs(
  { lake, lastSession }: { readonly lake: Lake; readonly lastSession: number },
  inputs: BucketInputs,
  manifest: Manifest,
): Promise<InputChange[]> {
  const { universe } = manifest.recipe.parameters;
  const days = asOfOf(manifest);
  const size = typeof universe === 'number' ? universe : 0;
  const choice = { snapshot: '', lastSession, universe: await universeOf(lake, days, size) };
  return inputChanges(manifest.recipe, panelRecipe(inputs, yearOfPart(manifest), days, choice));
}

export interface UniverseOfPanel {
  readonly size: number;
  readonly references: readonly InputReference[];
}

/** The universes of some dates that are there, as a recipe names them. */
export async function universeOf(
  lake: Lake,
  days: Int32Array | undefined,
  size: number,
): Promise<UniverseOfPanel | undefined> {
  if (size === 0 || days === undefined) return undefined;
  const references: InputReference[] = [];
  for (const day of days) {
    const manifest = await unlessDamaged(() => lake.manifest(universePit, { as_of: isoDate(day) }));
    if (manifest !== undefined && manifest !== 'damaged') references.push(inputReference(manifest));
  }
  return { size, references };
}

/** The as-of dates of a partition of a panel, as its recipe has them. */
export function asOfOf({ recipe }: Manifest): Int32Array {
  const { as_of } = recipe.parameters;
  return Int32Array.from(Array.isArray(as_of) ? as_of : [], (day) => epochDay(parseIsoDate(String(day))));
}

function yearOfPart(manifest: Manifest): number {
  return Number(manifest.keys.year ?? yearOf(asOfOf(manifest)[0] ?? 0));
}
