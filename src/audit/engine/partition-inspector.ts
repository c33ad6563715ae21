import { join, sep } from 'node:path';
import { exists, namesIfExistsSync, ownStatsIfExist, readFileIfExists } from '../../file-system.ts';
import { undisturbed } from '../../lake/atomic-folder.ts';
import { sha256Hex } from '../../lake/canonical-json.ts';
import { type Dataset, type PartitionKeys, partitionPath, tableFile } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { isSealed, type Manifest, manifestDigests, manifestSchema } from '../../lake/manifest.ts';
import { DamagedPartitionError } from '../../lake/partition-files.ts';
import type { Columns } from '../../lake/table.ts';
import { TableFormatError } from '../../lake/table-format-error.ts';
import type { FileProblem, InspectedPartition } from './inspected-partition.ts';

interface Known {
  /** Names, sizes and times of the files. */
  readonly signature: string;
  readonly partition: InspectedPartition;
}

/** Tables kept; a week under a regime looks at about sixty. */
const partitionsKept = 160;

/**
 * Looks at partitions without trusting them: what is damaged is described instead of thrown.
 *
 * One audit run looks at the same history for many weeks and regimes. A partition is hashed and decoded once per run, as long as names,
 * sizes and modification times of its files stay the same; what was nowhere is asked for elsewhere once per run, and looked for here
 * each time.
 */
export class PartitionInspector {
  readonly #lake: Lake;
  readonly #known = new Map<string, Known>();
  /** Paths that nobody had, or only a damaged copy of, which is what the value says. */
  readonly #nowhere = new Map<string, string | undefined>();

  constructor(lake: Lake) {
    this.#lake = lake;
  }

  async inspect<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys): Promise<InspectedPartition<C>> {
    const path = partitionPath(dataset, keys);
    const folder = this.#lake.folder(dataset, keys);
    let signature = this.#nowhere.has(path)
      ? signatureOf(folder)
      : await this.#surely(
          path,
          () => signatureOf(folder),
          (seen) => seen !== undefined,
        );
    if (signature === undefined) {
      const problem = this.#nowhere.has(path) ? this.#nowhere.get(path) : await this.#fetch(dataset, keys);
      signature = signatureOf(folder);
      if (signature === undefined) {
        this.#nowhere.set(path, problem);
        return { ...nothing(dataset, keys, path), exists: problem !== undefined, manifestProblem: problem };
      }
    }
    const known = this.#known.get(path);
    const partition =
      known?.signature === signature
        ? (known.partition as unknown as InspectedPartition<C>)
        : await this.#surely(path, () => this.#inspectFolder(folder, nothing(dataset, keys, path)), isSound);
    this.#known.delete(path);
    this.#known.set(path, { signature, partition: partition as unknown as InspectedPartition });
    const [oldest] = this.#known.keys();
    if (this.#known.size > partitionsKept && oldest !== undefined) this.#known.delete(oldest);
    return partition;
  }

  /** A local partition's manifest and the digests of its files; its table is not decoded. */
  async inspectBytes(dataset: Dataset, keys: PartitionKeys): Promise<InspectedPartition> {
    const path = partitionPath(dataset, keys);
    const look = async () => {
      const folder = this.#lake.folder(dataset, keys);
      if (!exists(folder)) return nothing(dataset, keys, path);
      return (await this.#hashFolder(folder, nothing(dataset, keys, path))).inspected;
    };
    return this.#surely(path, look, isSound);
  }

  /** What `look` sees; where that will not do, another run may be replacing the partition at this moment, and a second look decides. */
  async #surely<T>(path: string, look: () => T | Promise<T>, willDo: (seen: T) => boolean): Promise<T> {
    const seen = await look();
    if (willDo(seen) || !exists(this.#lake.root)) return seen;
    return undisturbed(this.#lake.root, [path], async () => look());
  }

  async #inspectFolder<C extends Columns>(
    folder: string,
    empty: InspectedPartition<C>,
  ): Promise<InspectedPartition<C>> {
    const { inspected, bytesOf } = await this.#hashFolder(folder, empty);
    const { manifest, fileProblems } = inspected;
    if (!manifest || fileProblems.some(({ file }) => file === tableFile(empty.dataset))) return inspected;
    return { ...inspected, ...(await this.#readTable(empty.dataset, manifest, bytesOf)) };
  }

  async #hashFolder<C extends Columns>(folder: string, empty: InspectedPartition<C>) {
    const bytesOf = new Map<string, Buffer>();
    const strange: FileProblem[] = [];
    for (const name of namesIfExistsSync(folder) ?? []) {
      const file = join(folder, name);
      const bytes = ownStatsIfExist(file)?.isFile() ? await readFileIfExists(file) : undefined;
      if (bytes === undefined) strange.push({ file: name, problem: 'is no file' });
      else bytesOf.set(name, bytes);
    }
    const fileDigests = new Map([...bytesOf].map(([name, bytes]) => [name, sha256Hex(bytes)]));
    const { manifest, manifestProblem } = readManifestBytes(bytesOf.get('manifest.json'));
    const fileProblems = manifest ? [...strange, ...differences(manifest, bytesOf, fileDigests)] : [];
    const inspected: InspectedPartition<C> = {
      ...empty,
      exists: true,
      manifest,
      manifestProblem,
      fileDigests,
      fileProblems,
    };
    return { inspected, bytesOf };
  }

  async #readTable<C extends Columns>(
    dataset: Dataset<C>,
    manifest: Manifest,
    bytesOf: ReadonlyMap<string, Buffer>,
  ): Promise<Pick<InspectedPartition<C>, 'table' | 'tableProblem'>> {
    const problem = (text: string) => ({ table: undefined, tableProblem: text });
    const name = tableFile(dataset);
    const bytes = bytesOf.get(name);
    const file = manifest.files.find(({ path }) => path === name);
    if (!bytes || !file) return problem(`the manifest lists no ${name}`);
    try {
      const table = await this.#lake.decode(dataset, file.sha256, bytes);
      if (table.rows === file.rows) return { table, tableProblem: undefined };
      return problem(`the manifest says ${file.rows ?? 'not how many'} rows, found ${table.rows}`);
    } catch (error) {
      if (!(error instanceof TableFormatError)) throw error;
      return problem(error.message.split('\n')[0] ?? 'not readable');
    }
  }

  /** Gets a partition that is not here from where it is. @returns what is wrong with it there */
  async #fetch(dataset: Dataset, keys: PartitionKeys): Promise<string | undefined> {
    try {
      await this.#lake.manifest(dataset, keys);
      return undefined;
    } catch (error) {
      if (!(error instanceof DamagedPartitionError)) throw error;
      return `the copy elsewhere is damaged: ${this.withoutRoot(error.message)}`;
    }
  }

  /** A message with paths relative to the lake, so that no path of this machine gets into a report. */
  withoutRoot(message: string): string {
    return message.replaceAll(`${this.#lake.root}${sep}`, '').replaceAll(this.#lake.root, 'the lake');
  }
}

function nothing<C extends Columns>(dataset: Dataset<C>, keys: PartitionKeys, path: string): InspectedPartition<C> {
  return {
    dataset,
    keys,
    path,
    exists: false,
    manifest: undefined,
    manifestProblem: undefined,
    fileProblems: [],
    fileDigests: new Map(),
    table: undefined,
    tableProblem: undefined,
  };
}

/** Undefined where there is no such folder, or where it is just being replaced. */
function signatureOf(folder: string): string | undefined {
  // Most of what is not there is asked for again and again, and an exception costs more than a look.
  if (!exists(folder)) return undefined;
  const signatures = namesIfExistsSync(folder)?.map((name) => {
    const stats = ownStatsIfExist(join(folder, name));
    return stats && `${name}:${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}:${stats.ino}`;
  });
  return signatures?.includes(undefined) ? undefined : signatures?.join('/');
}

function readManifestBytes(bytes: Buffer | undefined): Pick<InspectedPartition, 'manifest' | 'manifestProblem'> {
  const problem = (text: string) => ({ manifest: undefined, manifestProblem: text });
  if (!bytes) return problem('there is no manifest.json');
  let document: unknown;
  try {
    document = JSON.parse(bytes.toString('utf8'));
  } catch {
    return problem('it is not JSON');
  }
  const parsed = manifestSchema.safeParse(document);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'unknown' };
    return problem(`it is no manifest: ${path.join('.')}: ${message}`);
  }
  const { dataset, keys, recipe, files, digest, content } = parsed.data;
  const actual = manifestDigests(dataset, keys, recipe, files);
  for (const [name, stated] of [
    ['content', content],
    ['digest', digest],
  ] as const) {
    if (actual[name] !== stated) return problem(`it states the ${name} ${stated}, and has ${actual[name]}`);
  }
  if (!isSealed(bytes)) return problem('it is not the text that was sealed when it was written');
  return { manifest: parsed.data, manifestProblem: undefined };
}

function differences(
  { files }: Manifest,
  bytesOf: ReadonlyMap<string, Buffer>,
  digests: ReadonlyMap<string, string>,
): FileProblem[] {
  const found: FileProblem[] = [];
  for (const { path, bytes, sha256 } of files) {
    const size = bytesOf.get(path)?.length;
    if (size === undefined) found.push({ file: path, problem: 'the manifest lists it, and it is missing' });
    else if (size !== bytes) found.push({ file: path, problem: `expected ${bytes} bytes, found ${size}` });
    else if (digests.get(path) !== sha256) {
      found.push({ file: path, problem: `expected the SHA-256 ${sha256}, found ${digests.get(path)}` });
    }
  }
  const listed = new Set(['manifest.json', ...files.map(({ path }) => path)]);
  for (const name of bytesOf.keys()) {
    if (!listed.has(name)) found.push({ file: name, problem: 'the manifest does not list it' });
  }
  return found;
}

function isSound({ manifest, fileProblems, tableProblem }: InspectedPartition): boolean {
  return manifest !== undefined && fileProblems.length === 0 && tableProblem === undefined;
}
