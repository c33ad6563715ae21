import { join } from 'node:path';
import { exists, listIfExists } from '../file-system.ts';
import { undisturbed } from './atomic-folder.ts';
import { type Dataset, keysOfPath, type PartitionKeys } from './dataset.ts';

/** Keys of the partitions of a dataset in the local folder of a lake. */
export async function localPartitions(root: string, dataset: Dataset): Promise<PartitionKeys[]> {
  if (!exists(root)) return [];
  const paths = await undisturbed(root, 'all', async () => {
    let folders = [dataset.name];
    for (const key of dataset.partitionKeys) {
      const deeper = await Promise.all(
        folders.map(async (folder) => {
          const entries = await listIfExists(join(root, folder));
          return entries.filter((entry) => entry.startsWith(`${key}=`)).map((entry) => `${folder}/${entry}`);
        }),
      );
      folders = deeper.flat();
    }
    return folders;
  });
  // Without keys nothing was listed: the folder is the only partition that there can be.
  if (dataset.partitionKeys.length === 0 && !exists(join(root, dataset.name))) return [];
  return paths.map((path) => keysOfPath(dataset, path)).filter((keys) => keys !== undefined);
}
