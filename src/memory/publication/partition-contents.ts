import { UserError } from '../../errors.ts';
import { sha256Hex } from '../../lake/canonical-json.ts';
import { type Dataset, tableFile } from '../../lake/dataset.ts';
import { eachOf } from '../../lake/each-of.ts';
import { nameList } from '../../text/name-list.ts';
import type { StateRepository } from '../git/state-repository.ts';
import type { ObjectStore } from '../objects/object-store.ts';
import { filesOf, type Publishable } from './publishable.ts';

/** Where the files of a partition are. */
export interface StoredFiles {
  /** Ids of those on the branch, by name. */
  readonly contents: ReadonlyMap<string, string>;
  /** Names of those in the object storage. */
  readonly objects: readonly string[];
  /** Names of those that lie nowhere. */
  readonly unstored: readonly string[];
}

const batchBytes = 64 * 2 ** 20;
const uploadsAtOnce = 8;

/** Stores the files of partitions in the repository, those over a limit and the tables of research in the object storage; each partition once, however often it is asked for. */
export class PartitionContents {
  readonly #repository: StateRepository;
  readonly #objects: ObjectStore | undefined;
  readonly #largestBytes: number;
  readonly #stored = new Map<string, StoredFiles>();

  constructor(repository: StateRepository, objects: ObjectStore | undefined, largestBytes: number) {
    this.#repository = repository;
    this.#objects = objects;
    this.#largestBytes = largestBytes;
  }

  /** @throws UserError when there is a file that is too large and no place for it */
  assertFits(partitions: readonly Publishable[]): void {
    if (this.#objects !== undefined) return;
    const large = partitions.flatMap(({ dataset, path, manifest }) =>
      manifest.files
        .filter((file) => file.bytes > this.#largestBytes && !isTableOfObjects(dataset, file.path))
        .map((file) => `${path}/${file.path} (${mib(file.bytes)})`),
    );
    if (large.length === 0) return;
    throw new UserError(
      `Too large for the branch, which takes files of ${mib(this.#largestBytes)} at most: ${nameList(large, 10)}.`,
      {
        hint:
          'Configure memory.objects, an object storage for such files; or raise memory.largest_file_mib (GitHub refuses over 100); ' +
          'or store less: a smaller universe makes smaller months. docs/state-branch.md says more.',
      },
    );
  }

  /** Where the files of each partition are, by path. */
  async store(partitions: readonly Publishable[]): Promise<Map<string, StoredFiles>> {
    const result = new Map<string, StoredFiles>();
    let batch: Publishable[] = [];
    let bytes = 0;
    for (const partition of partitions) {
      if (this.#stored.has(keyOf(partition))) continue;
      batch.push(partition);
      bytes += partition.manifest.files.reduce((sum, file) => sum + file.bytes, 0);
      if (bytes < batchBytes) continue;
      await this.#storeBatch(batch);
      batch = [];
      bytes = 0;
    }
    await this.#storeBatch(batch);
    for (const partition of partitions) result.set(partition.path, this.#stored.get(keyOf(partition)) as StoredFiles);
    return result;
  }

  async #storeBatch(partitions: readonly Publishable[]): Promise<void> {
    const contents: Uint8Array[] = [];
    const names: { key: string; here: string[]; objects: string[]; unstored: string[] }[] = [];
    const uploads: Uint8Array[] = [];
    for (const partition of partitions) {
      const of = { key: keyOf(partition), here: [] as string[], objects: [] as string[], unstored: [] as string[] };
      names.push(of);
      for (const [name, content] of await filesOf(partition)) {
        const isTable = isTableOfObjects(partition.dataset, name);
        if (this.#objects !== undefined && (isTable || content.length > this.#largestBytes)) {
          uploads.push(content);
          of.objects.push(name);
        } else if (isTable) of.unstored.push(name);
        else {
          contents.push(content);
          of.here.push(name);
        }
      }
    }
    await this.#upload(uploads);
    const oids = await this.#repository.store(contents);
    let next = 0;
    for (const { key, here, ...elsewhere } of names) {
      this.#stored.set(key, { contents: new Map(here.map((name) => [name, oids[next++] as string])), ...elsewhere });
    }
  }

  /** Several at once: what takes the time is waiting for answers. */
  async #upload(contents: readonly Uint8Array[]): Promise<void> {
    await eachOf(contents, uploadsAtOnce, async (content) => this.#objects?.put(sha256Hex(content), content));
  }
}

/** Whether a file is a table that goes to the object storage however small it is. */
function isTableOfObjects(dataset: Dataset, name: string): boolean {
  return dataset.research === 'objects' && name === tableFile(dataset);
}

function keyOf({ path, manifest }: Publishable): string {
  return `${path} ${manifest.seal}`;
}

function mib(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 3 : 1)} MiB`;
}
