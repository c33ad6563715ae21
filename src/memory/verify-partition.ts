import { sha256Hex } from '../lake/canonical-json.ts';
import { partitionName } from '../lake/dataset.ts';
import type { Manifest, ManifestFile } from '../lake/manifest.ts';
import { parseManifest } from '../lake/partition-files.ts';
import type { PublishedState } from './ledgers.ts';
import type { ObjectStore } from './object-store/object-store.ts';

export interface PartitionOptions {
  readonly path: string;
  /** Ids of contents by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly read: (oid: string) => Promise<Buffer>;
  /** What the ledger says; undefined when it does not know the partition. */
  readonly state: PublishedState | undefined;
  readonly objects: ObjectStore | undefined;
}

export interface VerifiedFiles {
  readonly manifest: Manifest | undefined;
  /** Files that were looked at. */
  readonly checked: number;
  /** Files in an object storage that is not configured. */
  readonly unchecked: number;
  /** What is wrong, in words that follow the partition's path. */
  readonly problems: readonly string[];
}

/** Checks a partition on the branch: its manifest against digests, seal and ledger, each file against the manifest. */
export async function verifyPartition(options: PartitionOptions): Promise<VerifiedFiles> {
  const { path, files, read, state } = options;
  const parsed = parseManifest(await read(files.get('manifest.json') as string));
  if ('problem' in parsed) {
    return { manifest: undefined, checked: 1, unchecked: 0, problems: [`manifest.json: ${parsed.problem}`] };
  }
  const { manifest } = parsed;
  const problems = [...identityProblems(path, manifest), ...ledgerProblems(manifest, state)];
  let [checked, unchecked] = [1, 0];
  for (const file of manifest.files) {
    const bytes = await bytesOf(file, options);
    if (bytes === 'unchecked') {
      unchecked += 1;
      continue;
    }
    checked += 1;
    if (typeof bytes === 'string') problems.push(`${file.path}: ${bytes}`);
    else if (bytes.length !== file.bytes || sha256Hex(bytes) !== file.sha256) {
      problems.push(`${file.path}: it is not the file of the manifest (size or SHA-256 differ)`);
    }
  }
  const listed = new Set(manifest.files.map((file) => file.path));
  for (const name of files.keys()) {
    if (name !== 'manifest.json' && !listed.has(name)) problems.push(`${name}: the manifest does not list it`);
  }
  return { manifest, checked, unchecked, problems };
}

/** The bytes of a file, or why there are none. */
async function bytesOf(
  { path: name, sha256 }: ManifestFile,
  { files, read, state, objects }: PartitionOptions,
): Promise<Uint8Array | string> {
  const oid = files.get(name);
  if (oid !== undefined) return read(oid);
  if (!state?.objects.includes(name)) return 'it is missing';
  if (objects === undefined) return 'unchecked';
  try {
    return (await objects.get(sha256)) ?? `${objects.name} does not have it`;
  } catch (error) {
    return (error as Error).message;
  }
}

function identityProblems(path: string, manifest: Manifest): string[] {
  const stated = partitionName(manifest);
  return stated === path ? [] : [`manifest.json: it says that it is of ${stated}`];
}

function ledgerProblems({ digest, content }: Manifest, state: PublishedState | undefined): string[] {
  if (state === undefined || !state.isPresent || (state.digest === digest && state.content === content)) return [];
  return [`manifest.json: its digest is ${digest}, and line ${state.line} of the publications has ${state.digest}`];
}
