import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from './canonical-json.ts';
import { isSealed, type Manifest, type ManifestFile, manifestDigests, manifestSchema } from './manifest.ts';

/** The lake itself is damaged: a stored file is not what its manifest says. Neither input nor configuration can mend it. */
export class DamagedPartitionError extends Error {
  override readonly name = 'DamagedPartitionError';

  readonly #problem: string;

  constructor(place: string, problem: string) {
    super(`${place}: ${problem}. Delete the folder and run the stage that wrote it again, or restore it.`);
    this.#problem = problem;
  }

  /** The same problem under another name for the place. */
  at(place: string): DamagedPartitionError {
    return new DamagedPartitionError(place, this.#problem);
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
 * @throws DamagedPartitionError
 */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) {
    if (existsSync(folder)) throw new DamagedPartitionError(folder, 'it has no manifest.json');
    return undefined;
  }
  const bytes = await readFile(file).catch((error: Error) => {
    throw new DamagedPartitionError(folder, `its manifest cannot be read (${error.message.split('\n')[0]})`);
  });
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
 * @throws DamagedPartitionError, also for a file that the manifest does not list
 */
export async function readVerified(folder: string): Promise<VerifiedPartition | undefined> {
  const manifest = await readManifest(folder);
  if (!manifest) return undefined;
  const files = new Map<string, Buffer>();
  for (const file of manifest.files) files.set(file.path, await readPartitionFile(folder, file));
  for (const name of await partitionFileNames(folder)) {
    if (!files.has(name)) throw new DamagedPartitionError(folder, `its manifest does not list ${name}`);
  }
  return { manifest, files };
}

/** One file of a partition, checked against the manifest's size and SHA-256. */
async function readPartitionFile(folder: string, file: ManifestFile): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(folder, file.path));
  } catch (error) {
    throw new DamagedPartitionError(folder, `${file.path} cannot be read (${(error as Error).message})`);
  }
  if (bytes.length !== file.bytes || sha256Hex(bytes) !== file.sha256) {
    throw new DamagedPartitionError(folder, `${file.path} is not the file of its manifest (size or SHA-256 differ)`);
  }
  return bytes;
}

/** Names of what is in a partition folder, the manifest left out, sorted. */
async function partitionFileNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name !== 'manifest.json').sort();
  } catch (error) {
    throw new DamagedPartitionError(folder, `it cannot be listed (${(error as Error).message})`);
  }
}
