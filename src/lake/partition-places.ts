import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from '../file-system.ts';
import { placeFolders, stagingFolderIn, undisturbed } from './atomic-folder.ts';
import { type Dataset, type PartitionKeys, partitionPath } from './dataset.ts';
import type { Manifest } from './manifest.ts';
import { checkFiles, checkIdentity, DamagedPartitionError, readManifest } from './partition-files.ts';
import type { Tier } from './tier.ts';

/** Where the partitions of a lake are: the local folder, and the tiers in order, from which they come there. */
export class PartitionPlaces {
  readonly #root: string;
  readonly #tiers: readonly Tier[];

  constructor(root: string, tiers: readonly Tier[]) {
    this.#root = root;
    this.#tiers = tiers;
  }

  /**
   * What `look` makes of a partition whose manifest says that it is this one.
   *
   * @returns undefined when it is nowhere
   * @throws DamagedPartitionError
   */
  find<T>(
    dataset: Dataset,
    keys: PartitionKeys,
    look: (folder: string, manifest: Manifest) => Promise<T>,
  ): Promise<T | undefined> {
    return this.#lookFor(dataset, keys, async (folder) => {
      const manifest = await readManifest(folder);
      return manifest && look(folder, checkIdentity(folder, manifest, dataset, keys));
    });
  }

  /**
   * Copies a partition from a tier to its place, checked.
   *
   * @param present of what is there by then: `keep` leaves it, as what another process wrote here meanwhile is newer
   * @returns whether the tier has it
   * @throws DamagedPartitionError
   */
  async fetch(
    tier: Tier,
    dataset: Dataset,
    keys: PartitionKeys,
    present: 'replace' | 'keep' = 'keep',
  ): Promise<boolean> {
    const path = partitionPath(dataset, keys);
    const staging = await stagingFolderIn(this.#root);
    try {
      if (!(await tier.fetch(dataset, keys, staging))) return false;
      const manifest = await readManifest(staging);
      if (!manifest) throw new DamagedPartitionError(staging, 'it is gone');
      checkIdentity(staging, await checkFiles(staging, manifest), dataset, keys);
      await placeFolders(this.#root, [{ path, source: staging }], present);
      return true;
    } catch (error) {
      if (!(error instanceof DamagedPartitionError)) throw error;
      throw error.at(`${path} in ${tier.name}`);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  }

  /** What `look` sees in a partition's folder, which is fetched from a tier when the local lake lacks it. */
  async #lookFor<T>(
    dataset: Dataset,
    keys: PartitionKeys,
    look: (folder: string) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const path = partitionPath(dataset, keys);
    const local = await this.#look(path, look);
    if (local !== undefined) return local;
    for (const tier of this.#tiers) {
      if (await this.fetch(tier, dataset, keys)) return this.#look(path, look);
    }
    return undefined;
  }

  /** A first look takes no lock. If it finds nothing, or damage, a replacement may have come between: the second look decides. */
  async #look<T>(path: string, look: (folder: string) => Promise<T | undefined>): Promise<T | undefined> {
    const folder = join(this.#root, path);
    const seen = await look(folder).catch((error: unknown) => {
      if (error instanceof DamagedPartitionError) return undefined;
      throw error;
    });
    if (seen !== undefined || !exists(this.#root)) return seen;
    return undisturbed(this.#root, [path], () => look(folder));
  }
}
