import { type PartitionKeys, partitionPath } from '../lake/dataset.ts';
import type { Lake } from '../lake/lake.ts';
import type { InputReference, Manifest } from '../lake/manifest.ts';
import { readPublishedPartitions } from '../lake/published-partitions.ts';
import { scoresWeekly } from '../scoring/datasets.ts';

/**
 * What to do where a lake lacks what a week was made from and the state branch holds it, as after a restore for another week; undefined where it
 * lacks nothing of the kind.
 *
 * @param keys of the scores
 */
export async function restoreHint(lake: Lake, keys: PartitionKeys): Promise<string | undefined> {
  const published = await readPublishedPartitions(lake);
  const lacking = new Set<string>();
  const look = async ({ dataset: name, keys: of, slice }: InputReference): Promise<Manifest | undefined> => {
    const dataset = lake.datasets.find((one) => one.name === name);
    if (dataset === undefined || slice !== undefined) return undefined;
    const manifest = await lake.manifest(dataset, of);
    if (manifest === undefined && published.has(dataset, of)) lacking.add(partitionPath(dataset, of));
    return manifest;
  };
  const scores = await lake.manifest(scoresWeekly, keys);
  for (const input of scores?.recipe.inputs ?? []) {
    const made = await look(input);
    for (const deeper of made?.recipe.inputs ?? []) await look(deeper);
  }
  const [first] = lacking;
  if (first === undefined) return undefined;
  return `Run regimen restore --for all, then the same again: the state branch holds what the week was made from, and this lake lacks ${lacking.size} of it, such as ${first}.`;
}
