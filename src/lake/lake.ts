import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import { exists } from '../file-system.ts';
import { byCodeUnits } from '../text/order.ts';
import { lockPath, recoverFolders, removeFolder, stagingFolderIn } from './atomic-folder.ts';
import { type Dataset, keysMatch, type PartitionKeys, partitionPath } from './dataset.ts';
import { eachOf } from './each-of.ts';
import type { AdoptOptions, LakeOptions } from './lake-options.ts';
import { localPartitions } from './local-partitions.ts';
import { withLock } from './lock.ts';
import { type Manifest, type Recipe, sameRecipe } from './manifest.ts';
import { noteFrame } from './native-garbage.ts';
import { decodeParquet, type RowGroup } from './parquet-decoding.ts';
import {
  type Partition,
  type PartitionContent,
  type Producer,
  producedNow,
  type WholePartition,
  type WrittenPartition,
} from './partition.ts';
import { PartitionBatch } from './partition-batch.ts';
import { checkFiles, DamagedPartitionError, readFiles, type VerifiedPartition } from './partition-files.ts';
import { PartitionPlaces } from './partition-places.ts';
import {
  checkTable,
  damaged,
  decodeColumns,
  listedTable,
  refuseOtherRows,
  rowGroupsOf,
  type TableBytes,
  tableBytesOf,
} from './partition-reading.ts';
import type { Columns, Table } from './table.ts';
import { TableCache } from './table-cache.ts';
import type { PartitionReference, Tier } from './tier.ts';

export {
  inputReference,
  type Partition,
  type Producer,
  type WholePartition,
  type WrittenPartition,
} from './partition.ts';
export { checkIdentity } from './partition-files.ts';

const usualKeptTableBytes = 256 * 2 ** 20;

/**
 * The lake: partitions by dataset and keys, wherever they live. Reads look in the local folder first, then in the tiers
 * in order; what a tier gives is verified and kept locally. Writes go to the local folder.
 */
export class Lake {
  readonly root: string;
  /** What this process has written or adopted, in order; on GitHub it becomes the run's artifact. */
  readonly written: WrittenPartition[] = [];
  /** Where ledgers are kept that are not here. */
  #home: Lake | undefined;
  readonly #options: LakeOptions;
  readonly #places: PartitionPlaces;
  readonly #decoded: TableCache;

  constructor(options: LakeOptions) {
    this.#options = options;
    this.root = options.root;
    this.#places = new PartitionPlaces(options.root, options.tiers ?? []);
    this.#decoded = new TableCache(options.keptTableBytes ?? usualKeptTableBytes);
  }

  /** What it can hold, in the order in which a week makes it. */
  get datasets(): readonly Dataset[] {
    return this.#options.datasets;
  }

  /** A lake on the same folder alone, whose writes get into no artifact of this run: for what each job can bring itself. */
  withoutArtifacts(): Lake {
    return new Lake({ ...this.#options, tiers: [] });
  }

  /** The lake in which a ledger is kept, under whose locks lines are added: this one, but for a view of another. */
  homeOf({ name }: Dataset): Lake {
    const { ledgers, ...options } = this.#options;
    if (!ledgers?.datasets.includes(name)) return this;
    this.#home ??= new Lake({ ...options, root: ledgers.root });
    return this.#home;
  }

  /** Removes the leftovers of killed runs and puts back partitions whose replacement never came. */
  async recover(): Promise<void> {
    if (exists(this.root)) await recoverFolders(this.root);
  }

  /** Runs `work` while no other process on this lake does the same kind of work. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    return withLock(lockPath(this.root, name), work);
  }

  /** Runs `work` with a new folder on the drive of the lake, which goes when the work is done, or, where it was killed, with the next run. */
  async withScratchFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = await stagingFolderIn(this.root);
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
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
    return this.#places.find(dataset, keys, async (_, manifest) => manifest);
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
    const manifest = await this.#checked(dataset, keys);
    return manifest !== undefined && sameRecipe(manifest.recipe, recipe);
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
    const file = listedTable(folder, dataset, manifest);
    const bytes = files.get(file.path) ?? Buffer.alloc(0);
    const table = await this.decode(dataset, file.sha256, bytes).catch((error: unknown) => damaged(folder, error));
    refuseOtherRows(folder, file, table.rows);
    return { manifest, table, files };
  }

  /**
   * The chosen columns of one table, every byte of its file checked; other files of the partition are not read. Nothing is kept: for what is read once, as each of many
   * buckets is.
   *
   * @returns undefined when there is no such partition
   * @throws DamagedPartitionError
   */
  async readColumns<C extends Columns, N extends keyof C & string>(
    dataset: Dataset<C>,
    keys: PartitionKeys,
    names: readonly N[],
  ): Promise<Partition<Pick<C, N>> | undefined> {
    const loaded = await this.tableBytes(dataset, keys);
    return loaded && { manifest: loaded.manifest, table: await decodeColumns(dataset, loaded, names) };
  }

  /** As {@link readColumns}, of a partition that must exist. @throws UserError naming the stage that writes it. */
  async requireColumns<C extends Columns, N extends keyof C & string>(
    dataset: Dataset<C>,
    keys: PartitionKeys,
    names: readonly N[],
  ): Promise<Partition<Pick<C, N>>> {
    return (await this.readColumns(dataset, keys, names)) ?? this.#refuseAbsent(dataset, keys);
  }

  /** The table of a partition that must exist. @throws UserError naming the stage that writes it. */
  async require<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys): Promise<Partition<C>> {
    return (await this.read(dataset, keys)) ?? this.#refuseAbsent(dataset, keys);
  }

  /**
   * The chosen columns of many partitions, one after the other, the next one's bytes read meanwhile. Every byte of a table's file is checked;
   * other files of the partition are not read. Nothing is kept: a table is gone when its reader is done with it.
   *
   * @throws UserError when there is no such partition; DamagedPartitionError
   */
  async *readEach<C extends Columns, N extends keyof C & string>(
    dataset: Dataset<C>,
    wanted: readonly PartitionKeys[],
    names: readonly N[],
  ): AsyncGenerator<Partition<Pick<C, N>>> {
    const load = (keys: PartitionKeys | undefined) => {
      const loading = keys && this.tableBytes(dataset, keys);
      // Told when its turn comes, or by nobody when the reader stops before.
      loading?.catch(() => undefined);
      return loading;
    };
    let next = load(wanted[0]);
    for (const [index, keys] of wanted.entries()) {
      const loaded = (await next) ?? this.#refuseAbsent(dataset, keys);
      next = load(wanted[index + 1]);
      const table = await decodeColumns(dataset, loaded, names);
      yield { manifest: loaded.manifest, table };
      noteFrame(table.rows, names.length);
      // Polars gives memory back when the event loop turns.
      await turn();
    }
  }

  /**
   * The chosen columns of one partition, row group after row group, so that no more than one of them is in memory. Every byte of the table's
   * file is checked before the first row is given.
   *
   * @throws UserError when there is no such partition; DamagedPartitionError
   */
  async *readRowGroups<C extends Columns, N extends keyof C & string>(
    dataset: Dataset<C>,
    keys: PartitionKeys,
    names: readonly N[],
  ): AsyncGenerator<RowGroup<Pick<C, N>>> {
    const checked = await this.#places.find(dataset, keys, (folder, manifest) => checkTable(folder, dataset, manifest));
    for await (const group of rowGroupsOf(dataset, checked ?? this.#refuseAbsent(dataset, keys), names)) {
      yield group;
      await turn();
    }
  }

  /**
   * The bytes of a partition's table, every one of them checked, for who decodes them elsewhere: see `CheckedTables`.
   *
   * @returns undefined when there is no such partition
   * @throws DamagedPartitionError
   */
  tableBytes(dataset: Dataset, keys: PartitionKeys): Promise<TableBytes | undefined> {
    return this.#places.find(dataset, keys, async (folder, manifest) => {
      return { folder, manifest, bytes: await tableBytesOf(folder, dataset, manifest) };
    });
  }

  #writerOf({ name }: Dataset): string {
    const stage = this.#options.writtenBy?.[name];
    return stage === undefined ? 'the stage that makes it' : `the stage "${stage}"`;
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
   * tier. What the lake or one of its own tiers holds already stays as it is, unless it is to be replaced.
   *
   * @param onEach is called after each partition, taken or not
   * @param options how many are fetched at once, and the partitions that replace what the lake holds
   * @returns how many were taken
   * @throws DamagedPartitionError for what the tier gives
   */
  async adopt(
    tier: Tier,
    wanted: readonly PartitionReference[],
    onEach: () => void = () => undefined,
    { atOnce = 1, replaced = [] }: AdoptOptions = {},
  ): Promise<number> {
    const held = new Set<string>();
    for (const dataset of new Set(wanted.map((one) => one.dataset))) {
      for (const keys of await this.list(dataset)) held.add(partitionPath(dataset, keys));
    }
    const toBeReplaced = new Set(replaced.map(({ dataset, keys }) => partitionPath(dataset, keys)));
    for (const path of toBeReplaced) held.delete(path);
    const lacking = wanted.filter(({ dataset, keys }) => !held.has(partitionPath(dataset, keys)));
    await tier.prepare?.(lacking);
    const before = this.written.length;
    await eachOf(wanted, atOnce, async ({ dataset, keys }) => {
      const path = partitionPath(dataset, keys);
      const present = toBeReplaced.has(path) ? 'replace' : 'keep';
      if (!held.has(path) && (await this.#places.fetch(tier, dataset, keys, present))) {
        const { digest } = (await this.manifest(dataset, keys)) as Manifest;
        this.written.push({ dataset, keys, digest });
      }
      onEach();
    });
    return this.written.length - before;
  }

  /**
   * Stores a partition. Rows are sorted by the dataset's row key. When the stored one already has this digest nothing is
   * written; a damaged one is replaced.
   *
   * @throws Error when a row key occurs twice
   */
  write<C extends Columns>(
    dataset: Dataset<C>,
    keys: PartitionKeys,
    content: PartitionContent<C>,
  ): Promise<'written' | 'unchanged'> {
    return this.writeTogether((batch) => batch.write(dataset, keys, content));
  }

  /**
   * Stores all partitions that `work` gives to the batch, or, when it fails, none. They come to their places together at the end: until then
   * reads do not see them.
   *
   * @throws what `work` throws
   */
  async writeTogether<T>(work: (batch: Pick<PartitionBatch, 'write' | 'takeFile'>) => Promise<T>): Promise<T> {
    const batch = new PartitionBatch({
      root: this.root,
      holdsDigest: (partition) => this.#holdsDigest(partition),
      circumstances: (of) => producedNow(this.#options, this.producer, of),
      onPlaced: (partition) => this.written.push(partition),
    });
    try {
      const result = await work(batch);
      await batch.place();
      return result;
    } finally {
      await batch.close();
    }
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
    return this.#places.find(dataset, keys, readFiles);
  }

  /** The manifest of a partition whose every byte was checked and none is in memory. */
  #checked(dataset: Dataset, keys: PartitionKeys): Promise<Manifest | undefined> {
    return this.#places.find(dataset, keys, checkFiles);
  }

  /** Whether the partition is there with this digest, undamaged. */
  async #holdsDigest({ dataset, keys, digest }: WrittenPartition): Promise<boolean> {
    const unlessDamaged = (error: unknown) => {
      if (error instanceof DamagedPartitionError) return undefined;
      throw error;
    };
    const manifest = await this.manifest(dataset, keys).catch(unlessDamaged);
    return manifest?.digest === digest && (await this.#checked(dataset, keys).catch(unlessDamaged)) !== undefined;
  }

  #refuseAbsent(dataset: Dataset, keys: PartitionKeys): never {
    throw new UserError(`The lake ${this.root} has no ${partitionPath(dataset, keys)}.`, {
      hint: `Run ${this.#writerOf(dataset)} for it first.`,
    });
  }

  /**
   * The table in the bytes of a file whose SHA-256 was checked. Weeks share their history: the last tables are kept, as far as memory is meant
   * for them, so that a run over many weeks does not decode the same bytes again and again.
   *
   * @throws TableFormatError
   */
  async decode<C extends Columns>(dataset: Dataset<C>, sha256: string, bytes: Buffer): Promise<Table<C>> {
    const key = `${dataset.name} ${sha256}`;
    const known = this.#decoded.get(key);
    if (known) return known as unknown as Table<C>;
    const table = await decodeParquet(dataset.columns, bytes);
    this.#decoded.set(key, table as unknown as Table);
    // Polars gives memory back when the event loop turns.
    if (bytes.length > 2 ** 20) await turn();
    return table;
  }

  /** Keys of the partitions of a dataset in the local folder. */
  listLocal(dataset: Dataset): Promise<PartitionKeys[]> {
    return localPartitions(this.root, dataset);
  }
}
