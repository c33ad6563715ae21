import { snapshot } from '../../backbone/datasets.ts';
import { UserError } from '../../errors.ts';
import { type Dataset, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Manifest } from '../../lake/manifest.ts';

/** The partitions of a snapshot: content by path. */
export type PinnedContents = ReadonlyMap<string, string>;

/** @returns undefined for no snapshot @throws UserError where there is none of this id */
export async function pinnedContents(lake: Lake, id: string): Promise<PinnedContents | undefined> {
  if (id === '') return undefined;
  const stored = await lake.read(snapshot, { id });
  if (stored !== undefined) {
    const { partition, content } = stored.table.columns;
    return new Map(partition.map((path, row) => [path, content[row] as string]));
  }
  const ids = (await lake.list(snapshot)).map((keys) => keys.id);
  throw new UserError(`There is no snapshot ${id}.`, {
    hint: `Pin the research store with the stage "snapshot". There are: ${ids.join(', ') || 'none'}.`,
  });
}

/** @throws UserError when a partition is not what the snapshot pinned; undefined pins nothing */
export function refuseUnpinned(
  pinned: PinnedContents | undefined,
  dataset: Dataset,
  manifest: Manifest | undefined,
): void {
  if (pinned === undefined || manifest === undefined) return;
  const path = partitionPath(dataset, manifest.keys);
  const content = pinned.get(path);
  if (content === manifest.content) return;
  throw new UserError(
    `${path} is ${content === undefined ? 'not in the snapshot' : 'not what the snapshot pinned: the research store changed since'}.`,
    {
      hint: 'Pin the store as it is with the stage "snapshot" and name that one, or rebuild what it held with "snapshot --restore".',
    },
  );
}
