import { isRateSeries } from '../../backbone/usd-rates.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { macroDaily } from '../../market/datasets.ts';
import { quarantine } from '../../sources/datasets.ts';
import type { Publishable } from './publishable.ts';

/**
 * Whether a partition goes to the branch of research: those of its datasets; of what weeks and research both write, rates of currencies and the rows of packs that were set
 * aside.
 *
 * @param datasets all that there are
 */
export function isOfResearch(
  { name, research, publication }: Dataset,
  keys: PartitionKeys,
  datasets: readonly Dataset[],
): boolean {
  if (name === macroDaily.name) return isRateSeries(keys.series ?? '');
  if (name === quarantine.name) return datasets.some((one) => one.research !== undefined && one.name === keys.dataset);
  return research !== undefined && publication !== 'never';
}

/** Names of the datasets of which partitions can be of research. */
export function namesOfResearch(datasets: readonly Dataset[]): string[] {
  const isShared = ({ name }: Dataset) => name === macroDaily.name || name === quarantine.name;
  return datasets.filter((one) => one.research !== undefined || isShared(one)).map(({ name }) => name);
}

/**
 * The partitions of a lake, over all its tiers, that go to the branch of research.
 *
 * @param names datasets to take; none means all
 */
export async function researchPartitions(lake: Lake, names: readonly string[]): Promise<Publishable[]> {
  const partitions: Publishable[] = [];
  for (const dataset of lake.datasets.filter(({ name }) => names.length === 0 || names.includes(name))) {
    for (const keys of await lake.list(dataset)) {
      if (!isOfResearch(dataset, keys, lake.datasets)) continue;
      const manifest = await lake.manifest(dataset, keys);
      if (manifest) partitions.push({ lake, dataset, keys, path: partitionPath(dataset, keys), manifest });
    }
  }
  return partitions;
}
