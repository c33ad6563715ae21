import type { AssetTable } from '../../../backbone/datasets.ts';

/** The class of each asset by its number: what it is now, or was last. */
export function classesOf({ rows, columns }: AssetTable): ReadonlyMap<number, string> {
  const classes = new Map<number, string>();
  for (let row = 0; row < rows; row++) classes.set(columns.number[row] as number, columns.class[row] as string);
  return classes;
}
