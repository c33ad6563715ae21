import { UserError } from '../../errors.ts';
import type { Dataset, PartitionKeys } from '../../lake/dataset.ts';
import type { PackLoading } from './loading.ts';
import type { PackFile } from './pack-files.ts';

/**
 * Refuses a pack without any row where the store has rows of its kind: a source that broke looks like one that has nothing to say.
 *
 * @param isOfKind which partitions of the dataset hold rows of the kind
 * @throws UserError unless empty packs are to be taken
 */
export async function refuseEmpty(
  pack: PackFile,
  dataset: Dataset,
  { lake, forceEmpty }: Pick<PackLoading, 'lake' | 'forceEmpty'>,
  isOfKind: (keys: PartitionKeys) => boolean = () => true,
): Promise<void> {
  if (forceEmpty || !(await lake.list(dataset)).some(isOfKind)) return;
  throw new UserError(`${pack.name} has no row, and the store has ${pack.settings.kind}.`, {
    hint: 'Fetch or make the file again; where it is right that it has none: --force-empty.',
  });
}
