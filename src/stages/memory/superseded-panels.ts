import { rowsOf } from '../../memory/publication/bases.ts';
import type { Publishable } from '../../memory/publication/publishable.ts';
import type { PublishedPartition } from '../../memory/published.ts';
import { panel, panelIndex, panelShards } from '../../panel/datasets.ts';

/**
 * Tells what on the branch a panel that is published as a whole takes the place of: partitions of its feature set for years that it has no more, and shards that are not those it was made in.
 * Where its index names partitions that are not published with it, nothing of it is told: a part of a panel replaces none.
 */
export function supersededBy(partitions: readonly Publishable[]): (published: PublishedPartition) => boolean {
  const ofSet = (name: string, set: string | undefined) =>
    partitions.filter(({ dataset, keys }) => dataset.name === name && keys.feature_set === set);
  const whole = partitions
    .filter(({ dataset }) => dataset.name === panelIndex.name)
    .filter(({ keys, manifest }) => ofSet(panel.name, keys.feature_set).length === rowsOf(manifest))
    .map(({ keys }) => keys.feature_set);
  const paths = new Set(partitions.map(({ path }) => path));
  const replaced = new Set<string>([panel.name, panelShards.name]);
  return ({ dataset, keys, path }) =>
    replaced.has(dataset.name) &&
    whole.includes(keys.feature_set) &&
    ofSet(dataset.name, keys.feature_set).length > 0 &&
    !paths.has(path);
}
