import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { exists, listIfExists } from '../file-system.ts';
import { byCodeUnits } from '../text/order.ts';
import {
  lockPath,
  placeFolder,
  recoverFolders,
  removeFolder,
  replaceFolder,
  stagingFolderIn,
  undisturbed,
} from './atomic-folder.ts';
import { type Dataset, keysMatch, keysOfPath, type PartitionKeys, partitionPath, tableFile } from './dataset.ts';
import { withLock } from './lock.ts';
import {
  type InputReference,
  type Manifest,
  manifestDigests,
  manifestText,
  type Produced,
  type Recipe,
  type SourceFile,
  sameRecipe,
} from './manifest.ts';
import { decodeParquet, encodeParquet, TableFormatError } from './parquet.ts';
import { attachmentBytes, fileList, refuseDuplicateRows } from './partition-content.ts';
import { DamagedPartitionError, readManifest, readVerified, type VerifiedPartition } from './partition-files.ts';
import { type Columns, sortedOrder, type Table, takeRows } from './table.ts';
import type { PartitionReference, Tier } from './tier.ts';

/** A partition as it was read and verified. Reads of the same bytes share one table: it is not to be changed. */
export interface Partition<C extends Columns> {
  readonly manifest: Manifest;
  readonly table: Table<C>;
}

/** A partition with all of its files, by name. */
export interface WholePartition<C extends Columns> extends Partition<C> {
  readonly files: ReadonlyMap<string, Buffer>;
}

export interface PartitionContent<C extends Columns> {
  readonly recipe: Recipe;
  readonly table: Table<C>;
  /** Further files of the partition, by name. */
  readonly attachments?: Readonly<Record<string, string | Uint8Array>>;
  /** Where raw input came from: kept in the manifest's `produced`, outside the digest. */
  readonly sources?: readonly SourceFile[];
}

export interface WrittenPartition {
  readonly dataset: Dataset;
  readonly keys: PartitionKeys;
  readonly digest: string;
}

export interface LakeOptions {
  /** The local folder. */
  readonly root: string;
  readonly tiers?: readonly Tier[];
  /** What it can hold. */
  readonly datasets: readonly Dataset[];
  readonly clock: () => number;
  /** Of the repository that holds the configuration. */
  readonly commit?: string | undefined;
  /** SHA-256 of the configuration where that commit does not have it so. */
  readonly uncommitted?: string | undefined;
  readonly run?: string | undefined;
  readonly software: string;
}

/** Who writes: the commit and run it is part of, null where there is none, and the program. */
export type Producer = Pick<Produced, 'commit' | 'run' | 'software'>;

/**
 * The lake: partitions by dataset and keys, wherever they live. Reads look in the local folder first, then in the tiers
 * in order; what a tier gives is verified and kept locally. Writes go to the local folder.
 */
export class Lake {
  readonly root: string;
  /** What this process has written or adopted, in order; on GitHub it becomes the run's artifact. */
  readonly written: WrittenPartition[] = [];
  readonly #options: LakeOptions;
  readonly #decoded = new Map<string, Table>();

  constructor(options: LakeOptions) {
    this.#options = options;
    this.root = options.root;
  }

  /** What it can hold, in the order in which a week makes it. */
  get datasets(): readonly Dataset[] {
    return this.#options.datasets;
  }

  /** Removes the leftovers of killed runs and puts back partitions whose replacement never came. */
  async recover(): Promise<void> {
    if (exists(this.root)) await recoverFolders(this.root);
  }

  /** Runs `work` while no other process on this lake does the same kind of work. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    return withLock(lockPath(this.root, name), work);
  }

  folder(dataset: Dataset, keys: PartitionKeys): string {
    return join(this.root, partitionPath(dataset, keys));
  }

  get producer(): Producer {
    const { commit, run, software } = this.#options;
    return { commit: commit ?? null, run: run ?? null, software };
  }

  /**
   * The manifest of a partition, fetched from a tier when the local folder lacks it.
   *
   * @returns undefined when no tier has it
   * @throws DamagedPartitionError
   */
  async manifest(dataset: Dataset, keys: PartitionKeys): Promise<Manifest | undefined> {
    return this.#find(dataset, keys, async (folder) => {
      const manifest = await readManifest(folder);
      return manifest && checkIdentity(folder, manifest, dataset, keys);
    });
  }

  /** Keys of all partitions of a dataset that agree with `wanted`, over all tiers, in path order. */
  async list(dataset: Dataset, wanted: PartitionKeys = {}): Promise<PartitionKeys[]> {
    const found = new Map<string, PartitionKeys>();
    const collect = (keys: PartitionKeys) => found.set(partitionPath(dataset, keys), keys);
    for (const keys of await this.listLocal(dataset)) if (keysMatch(keys, wanted)) collect(keys);
    for (const tier of this.#options.tiers ?? []) for (const keys of await tier.list(dataset, wanted)) collect(keys);
    return [...found].sort(([a], [b]) => byCodeUnits(a, b)).map(([, keys]) => keys);
  }

  /**
   * Whether the partition exists, undamaged, and was made by this very recipe, so that there is nothing to do.
   *
   * @throws DamagedPartitionError
   */
  async holds(dataset: Dataset, keys: PartitionKeys, recipe: Recipe): Promise<boolean> {
    const partition = await this.#verified(dataset, keys);
    return partition !== undefined && sameRecipe(partition.manifest.recipe, recipe);
  }

  /**
   * A partition's table, every byte of the partition checked against the manifest.
   *
   * @returns undefined when there is no such partition
   * @throws DamagedPartitionError
   */
  async read<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys): Promise<Partition<C> | undefined> {
    const whole = await this.readWhole(dataset, keys);
    return whole && { manifest: whole.manifest, table: whole.table };
  }

  /** As {@link read}, with every file of the partition: for a reader of several, as each read checks the whole partition again. */
  async readWhole<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys): Promise<WholePartition<C> | undefined> {
    const partition = await this.#verified(dataset, keys);
    if (!partition) return undefined;
    const { manifest, files } = partition;
    const folder = this.folder(dataset, keys);
    const name = tableFile(dataset);
    const file = manifest.files.find(({ path }) => path === name);
    const bytes = files.get(name);
    if (!file || !bytes) throw new DamagedPartitionError(folder, `its manifest lists no ${name}`);
    const table = await this.decode(dataset, file.sha256, bytes).catch((error: unknown) => {
      throw error instanceof TableFormatError ? new DamagedPartitionError(folder, error.message) : error;
    });
    if (table.rows !== file.rows) {
      throw new DamagedPartitionError(folder, `${name} holds ${table.rows} rows, its manifest says ${file.rows}`);
    }
    return { manifest, table, files };
  }

  /** The table of a partition that must exist. @throws UserError naming the stage that writes it. */
  async require<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys): Promise<Partition<C>> {
    const partition = await this.read(dataset, keys);
    if (partition) return partition;
    throw new UserError(`The lake ${this.root} has no ${partitionPath(dataset, keys)}.`, {
      hint: `Run the stage "${dataset.writtenBy}" for it first.`,
    });
  }

  /** A further file of a partition; the whole partition is checked. @throws DamagedPartitionError */
  async attachment(dataset: Dataset, keys: PartitionKeys, name: string): Promise<Buffer | undefined> {
    return (await this.#verified(dataset, keys))?.files.get(name);
  }

  /** Every file of a partition, checked against the manifest. @throws DamagedPartitionError */
  files(dataset: Dataset, keys: PartitionKeys): Promise<VerifiedPartition | undefined> {
    return this.#verified(dataset, keys);
  }

  /**
   * Takes partitions from a tier that is none of its own. They count as written, because what comes after this run knows of no such
   * tier. What the lake or one of its own tiers holds already stays as it is.
   *
   * @param onEach is called after each partition, taken or not
   * @returns how many were taken
   * @throws DamagedPartitionError for what the tier gives
   */
  async adopt(
    tier: Tier,
    wanted: readonly PartitionReference[],
    onEach: () => void = () => undefined,
  ): Promise<number> {
    const held = new Set<string>();
    for (const dataset of new Set(wanted.map((one) => one.dataset))) {
      for (const keys of await this.list(dataset)) held.add(partitionPath(dataset, keys));
    }
    const lacking = wanted.filter(({ dataset, keys }) => !held.has(partitionPath(dataset, keys)));
    await tier.prepare?.(lacking);
    const before = this.written.length;
    for (const { dataset, keys } of wanted) {
      if (!held.has(partitionPath(dataset, keys)) && (await this.#fetch(tier, dataset, keys))) {
        const { digest } = (await this.manifest(dataset, keys)) as Manifest;
        this.written.push({ dataset, keys, digest });
      }
      onEach();
    }
    return this.written.length - before;
  }

  /**
   * Stores a partition. Rows are sorted by the dataset's row key. When the stored one already has this digest nothing is
   * written; a damaged one is replaced.
   *
   * @throws Error when a row key occurs twice
   */
  async write<C extends Columns>(
    dataset: Dataset<C>,
    keys: PartitionKeys,
    content: PartitionContent<C>,
  ): Promise<'written' | 'unchanged'> {
    const path = partitionPath(dataset, keys);
    const ownKeys = Object.fromEntries(dataset.partitionKeys.map((key) => [key, keys[key] as string]));
    const { recipe } = content;
    const table = takeRows(content.table, sortedOrder(content.table, dataset.rowKey));
    refuseDuplicateRows(dataset, table);
    const bytes = {
      [tableFile(dataset)]: await encodeParquet(dataset.columns, table),
      ...attachmentBytes(dataset, content.attachments ?? {}),
    };
    const files = fileList(bytes, { [tableFile(dataset)]: table.rows });
    const digests = manifestDigests(dataset.name, ownKeys, recipe, files);
    const stored = await this.#verified(dataset, keys).catch((error: unknown) => {
      if (error instanceof DamagedPartitionError) return undefined;
      throw error;
    });
    if (stored?.manifest.digest === digests.digest) return 'unchanged';
    const produced = this.#circumstances(content.sources);
    const text = manifestText({ format: 1, dataset: dataset.name, keys: ownKeys, ...digests, recipe, files, produced });
    await replaceFolder(this.root, path, { ...bytes, 'manifest.json': text });
    this.written.push({ dataset, keys: ownKeys, digest: digests.digest });
    return 'written';
  }

  /**
   * Removes a partition from the local folder; what tiers have stays.
   *
   * @returns whether it was there
   */
  remove(dataset: Dataset, keys: PartitionKeys): Promise<boolean> {
    return removeFolder(this.root, partitionPath(dataset, keys));
  }

  #verified(dataset: Dataset, keys: PartitionKeys): Promise<VerifiedPartition | undefined> {
    return this.#find(dataset, keys, async (folder) => {
      const partition = await readVerified(folder);
      if (partition) checkIdentity(folder, partition.manifest, dataset, keys);
      return partition;
    });
  }

  /** What `look` sees in a partition's folder, which is fetched from a tier when the local lake lacks it. */
  async #find<T>(
    dataset: Dataset,
    keys: PartitionKeys,
    look: (folder: string) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const path = partitionPath(dataset, keys);
    const local = await this.#look(path, look);
    if (local !== undefined) return local;
    for (const tier of this.#options.tiers ?? []) {
      if (await this.#fetch(tier, dataset, keys)) return this.#look(path, look);
    }
    return undefined;
  }

  /** A first look takes no lock. If it finds nothing, or damage, a replacement may have come between: the second look decides. */
  async #look<T>(path: string, look: (folder: string) => Promise<T | undefined>): Promise<T | undefined> {
    const folder = join(this.root, path);
    const seen = await look(folder).catch((error: unknown) => {
      if (error instanceof DamagedPartitionError) return undefined;
      throw error;
    });
    if (seen !== undefined || !exists(this.root)) return seen;
    return undisturbed(this.root, [path], () => look(folder));
  }

  #circumstances(sources: readonly SourceFile[] | undefined): Produced {
    const { clock, uncommitted } = this.#options;
    return {
      time: new Date(clock()).toISOString(),
      ...this.producer,
      ...(uncommitted === undefined ? {} : { dirty: { configuration: uncommitted } }),
      ...(sources && sources.length > 0 ? { sources: [...sources] } : {}),
    };
  }

  async #fetch(tier: Tier, dataset: Dataset, keys: PartitionKeys): Promise<boolean> {
    const path = partitionPath(dataset, keys);
    const staging = await stagingFolderIn(this.root);
    try {
      if (!(await tier.fetch(dataset, keys, staging))) return false;
      const partition = await readVerified(staging);
      if (!partition) throw new DamagedPartitionError(staging, 'it is gone');
      checkIdentity(staging, partition.manifest, dataset, keys);
      // What another process has written here meanwhile is newer.
      await placeFolder(this.root, path, staging, 'keep');
      return true;
    } catch (error) {
      if (!(error instanceof DamagedPartitionError)) throw error;
      throw error.at(`${path} in ${tier.name}`);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  }

  /**
   * The table in the bytes of a file whose SHA-256 was checked. Weeks share their history: the last tables are kept, so that a run over
   * many weeks does not decode the same bytes again and again.
   *
   * @throws TableFormatError
   */
  async decode<C extends Columns>(dataset: Dataset<C>, sha256: string, bytes: Buffer): Promise<Table<C>> {
    const key = `${dataset.name} ${sha256}`;
    const known = this.#decoded.get(key) as Table<C> | undefined;
    const table = known ?? (await decodeParquet(dataset.columns, bytes));
    this.#decoded.delete(key);
    this.#decoded.set(key, table as Table);
    const oldest = this.#decoded.keys().next().value;
    if (this.#decoded.size > 96 && oldest !== undefined) this.#decoded.delete(oldest);
    return table;
  }

  /** Keys of the partitions of a dataset in the local folder. */
  async listLocal(dataset: Dataset): Promise<PartitionKeys[]> {
    if (!exists(this.root)) return [];
    const paths = await undisturbed(this.root, 'all', async () => {
      let folders = [dataset.name];
      for (const key of dataset.partitionKeys) {
        const deeper = await Promise.all(
          folders.map(async (folder) => {
            const entries = await listIfExists(join(this.root, folder));
            return entries.filter((entry) => entry.startsWith(`${key}=`)).map((entry) => `${folder}/${entry}`);
          }),
        );
        folders = deeper.flat();
      }
      return folders;
    });
    return paths.map((path) => keysOfPath(dataset, path)).filter((keys) => keys !== undefined);
  }
}

/** How a later recipe names a whole partition that was read. */
export function inputReference(manifest: Manifest): InputReference {
  return { dataset: manifest.dataset, keys: manifest.keys, content: manifest.content };
}

/** @throws DamagedPartitionError when a manifest says that it is another partition */
export function checkIdentity(folder: string, manifest: Manifest, dataset: Dataset, keys: PartitionKeys): Manifest {
  const path = partitionPath(dataset, keys);
  const names = [...new Set([...dataset.partitionKeys, ...Object.keys(manifest.keys)])];
  const stated = [manifest.dataset, ...names.map((key) => `${key}=${manifest.keys[key]}`)].join('/');
  if (stated !== path) throw new DamagedPartitionError(folder, `its manifest says that it is ${stated}`);
  return manifest;
}
