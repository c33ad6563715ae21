import { weekEndingOn, weeksBack } from '../../calendar/weeks.ts';
import { type Dataset, type PartitionKeys, partitionPath, timeOf } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Publishable } from './publishable.ts';

/** The weeks and regimes that are published. */
export interface Scope {
  readonly passed: readonly { readonly week_ending: string; readonly regime: string }[];
  /** Weeks before each whose inputs go with it: it was scored from them. */
  readonly historyWeeks: number;
}

/**
 * Whether a partition goes to the branch with these weeks: results of the weeks and regimes themselves, inputs of the weeks that they
 * look back on, what is known as of them, and everything that is of no single week.
 */
export function scopeFilter({ passed, historyWeeks }: Scope): (dataset: Dataset, keys: PartitionKeys) => boolean {
  const weeks = new Set(passed.map(({ week_ending }) => week_ending));
  const results = new Set(passed.map(({ regime, week_ending }) => `${regime}/${week_ending}`));
  const inputs = new Set(
    [...weeks].flatMap((week) =>
      weeksBack(weekEndingOn(week), historyWeeks + 1).map(({ weekEnding }) => weekEnding as string),
    ),
  );
  return (dataset, keys) => {
    if (!isOfWeeks(dataset) || weeks.size === 0) return false;
    const { kind, value = '' } = timeOf(dataset, keys) ?? {};
    if (keys.regime !== undefined) return results.has(`${keys.regime}/${value}`);
    if (kind === 'week') return inputs.has(value);
    if (kind === 'as-of') return weeks.has(value);
    return true;
  };
}

/** Whether partitions of a dataset are published with the weeks. */
function isOfWeeks({ publication, research }: Dataset): boolean {
  return publication !== 'never' && research === undefined;
}

/** The partitions of a lake, over all its tiers, that go to the branch. */
export async function publishablePartitions(lake: Lake, scope: Scope): Promise<Publishable[]> {
  const isInScope = scopeFilter(scope);
  const partitions: Publishable[] = [];
  for (const dataset of lake.datasets.filter(isOfWeeks)) {
    for (const keys of (await lake.list(dataset)).filter((one) => isInScope(dataset, one))) {
      const manifest = await lake.manifest(dataset, keys);
      if (manifest) partitions.push({ lake, dataset, keys, path: partitionPath(dataset, keys), manifest });
    }
  }
  return partitions;
}
