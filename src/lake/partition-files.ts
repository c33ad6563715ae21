import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { exists, listIfExists, readFileIfExists, readPiecesIfExist } from '../file-system.ts';
import { sha256Hex } from './canonical-json.ts';
import { type Dataset, type PartitionKeys, partitionName, partitionPath } from './dataset.ts';
import { isSealed, type Manifest, type ManifestFile, manifestDigests, manifestSchema } from './manifest.ts';

/** The lake itself is damaged: a stored file is not what its manifest says. Neither input nor configuration can mend it. */
export class DamagedPartitionError extends Error {
  override readonly name = 'DamagedPartitionError';

  readonly place: string;
  readonly problem: string;

  constructor(place: string, problem: string) {
    super(
      `${place}: ${problem}. Restore it, or move the folder out of the lake and run the stage that wrote it again.`,
    );
    this.place = place;
    this.problem = problem;
  }

  /** The same problem under another name for the place. */
  at(place: string): DamagedPartitionError {
    return new DamagedPartitionError(place, this.problem);
  }
}

/** A partition whose every byte was checked. */
export interface VerifiedPartition {
  readonly manifest: Manifest;
  /** The files that the manifest lists, by name. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * The manifest of a partition folder, checked against its own digests and its seal.
 *
 * @returns undefined when there is no such folder
 * @throws DamagedPartitionError, and UnreadableError where nobody can say
 */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const file = join(folder, 'manifest.json');
  // Most of what is asked for is not there, and a look costs less than a read that fails.
  const bytes = exists(file) ? await readFileIfExists(file) : undefined;
  if (bytes === undefined) {
    if (exists(folder)) throw new DamagedPartitionError(folder, 'it has no manifest.json');
    return undefined;
  }
  const parsed = parseManifest(bytes);
  if ('problem' in parsed) throw new DamagedPartitionError(folder, parsed.problem);
  return parsed.manifest;
}

/** A manifest from the bytes of its file, held against its own digests and its seal; or what is wrong with it. */
export function parseManifest(bytes: Buffer): { readonly manifest: Manifest } | { readonly problem: string } {
  let manifest: Manifest;
  try {
    manifest = manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    return { problem: `its manifest cannot be read (${(error as Error).message.split('\n')[0]})` };
  }
  const { digest, content } = manifestDigests(manifest.dataset, manifest.keys, manifest.recipe, manifest.files);
  if (digest !== manifest.digest || content !== manifest.content) {
    return { problem: 'its manifest does not have the digest that it states' };
  }
  if (!isSealed(bytes)) return { problem: 'its manifest is not the text that was sealed' };
  return { manifest };
}

/**
 * A partition folder with every file checked against the manifest.
 *
 * @returns undefined when there is no such folder
 * @throws DamagedPartitionError, also for a file that the manifest does not list; UnreadableError
 */
export async function readVerified(folder: string): Promise<VerifiedPartition | undefined> {
  const manifest = await readManifest(folder);
  return manifest && readFiles(folder, manifest);
}

/** As {@link readVerified}, of a manifest that was read. @throws DamagedPartitionError, UnreadableError */
export async function readFiles(folder: string, manifest: Manifest): Promise<VerifiedPartition> {
  const files = new Map<string, Buffer>();
  for (const file of manifest.files) files.set(file.path, await readPartitionFile(folder, file));
  await refuseUnlistedFiles(folder, manifest);
  return { manifest, files };
}

/** As {@link readFiles}, for who needs to know only that they are sound: no more than a piece of one is in memory. */
export async function checkFiles(folder: string, manifest: Manifest): Promise<Manifest> {
  for (const file of manifest.files) await checkPartitionFile(folder, file);
  await refuseUnlistedFiles(folder, manifest);
  return manifest;
}

/** Size and SHA-256 of a file that is there, read in pieces. @throws UnreadableError */
export async function digestOfFile(path: string): Promise<Pick<ManifestFile, 'bytes' | 'sha256'>> {
  const digest = await digestIfExists(path);
  if (digest === undefined) throw new Error(`${path} is gone`);
  return digest;
}

async function digestIfExists(path: string): Promise<Pick<ManifestFile, 'bytes' | 'sha256'> | undefined> {
  const hash = createHash('sha256');
  const bytes = await readPiecesIfExist(path, (piece) => hash.update(piece));
  return bytes === undefined ? undefined : { bytes, sha256: hash.digest('hex') };
}

/** @throws DamagedPartitionError unless a file is the one of the manifest */
export async function checkPartitionFile(folder: string, file: ManifestFile): Promise<void> {
  refuseOtherFile(folder, file, await digestIfExists(join(folder, file.path)));
}

/** One file of a partition, checked against the manifest's size and SHA-256. @throws DamagedPartitionError */
export async function readPartitionFile(folder: string, file: ManifestFile): Promise<Buffer> {
  const bytes = await readFileIfExists(join(folder, file.path));
  refuseOtherFile(folder, file, bytes && { bytes: bytes.length, sha256: sha256Hex(bytes) });
  return bytes ?? Buffer.alloc(0);
}

function refuseOtherFile(
  folder: string,
  file: ManifestFile,
  found: Pick<ManifestFile, 'bytes' | 'sha256'> | undefined,
): void {
  if (found === undefined) throw new DamagedPartitionError(folder, `${file.path} is missing`);
  if (found.bytes !== file.bytes || found.sha256 !== file.sha256) {
    throw new DamagedPartitionError(folder, `${file.path} is not the file of its manifest (size or SHA-256 differ)`);
  }
}

async function refuseUnlistedFiles(folder: string, manifest: Manifest): Promise<void> {
  const listed = new Set(manifest.files.map(({ path }) => path));
  for (const name of await partitionFileNames(folder)) {
    if (!listed.has(name)) throw new DamagedPartitionError(folder, `its manifest does not list ${name}`);
  }
}

/** @throws DamagedPartitionError when a manifest says that it is another partition */
export function checkIdentity(folder: string, manifest: Manifest, dataset: Dataset, keys: PartitionKeys): Manifest {
  const path = partitionPath(dataset, keys);
  const names = [...new Set([...dataset.partitionKeys, ...Object.keys(manifest.keys)])];
  const stated = partitionName(manifest, names);
  if (stated !== path) throw new DamagedPartitionError(folder, `its manifest says that it is ${stated}`);
  return manifest;
}

/** Names of what is in a partition folder, the manifest left out, sorted. */
async function partitionFileNames(folder: string): Promise<string[]> {
  return (await listIfExists(folder)).filter((name) => name !== 'manifest.json').sort();
}
