import { datasets } from '../../../src/datasets.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import type { Lake } from '../../../src/lake/lake.ts';

/** Digests of all partitions of weeks up to one, by path. Months hold what came later too; what a week saw of them is in its recipes. */
export async function weeklyDigests(lake: Lake, until: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const dataset of datasets.filter(({ partitionKeys }) => partitionKeys.includes('week_ending'))) {
    for (const keys of await lake.list(dataset)) {
      if ((keys.week_ending ?? '') > until) continue;
      digests[partitionPath(dataset, keys)] = (await lake.manifest(dataset, keys))?.digest ?? '';
    }
  }
  return digests;
}

/** Digests of all partitions of a lake, by path. */
export async function lakeDigests(lake: Lake): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const dataset of datasets) {
    for (const keys of await lake.list(dataset)) {
      digests[partitionPath(dataset, keys)] = (await lake.manifest(dataset, keys))?.digest ?? '';
    }
  }
  return digests;
}
