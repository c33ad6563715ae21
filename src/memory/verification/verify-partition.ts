import { sha256Hex } from '../../lake/canonical-json.ts';
import { partitionName } from '../../lake/dataset.ts';
import type { Manifest, ManifestFile } from '../../lake/manifest.ts';
import { parseManifest } from '../../lake/partition-files.ts';
import { lakeFolder } from '../branch-layout.ts';
import type { PublishedState } from '../ledgers.ts';
import type { ObjectStore } from '../objects/object-store.ts';
import type { Problem } from './verification.ts';

export interface PartitionOptions {
  readonly path: string;
  /** Ids of contents by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly read: (oid: string) => Promise<Buffer>;
  /** What the ledger says; undefined when it does not know the partition. */
  readonly state: PublishedState | undefined;
  readonly objects: ObjectStore | undefined;
  /** Sizes of the objects by SHA-256, where it is enough that an object of that size is there; undefined: every byte is fetched. */
  readonly sizes: ReadonlyMap<string, number> | undefined;
}

export interface VerifiedFiles {
  readonly manifest: Manifest | undefined;
  /** Files that were looked at. */
  readonly checked: number;
  /** Files in an object storage that is not configured. */
  readonly unchecked: number;
  readonly problems: readonly Problem[];
}

/** Checks a partition on the branch: its manifest against digests, seal and ledger, each file against the manifest. */
export async function verifyPartition(options: PartitionOptions): Promise<VerifiedFiles> {
  const { path, files, read, state } = options;
  const inFile = (name: string, problem: string): Problem => ({ place: `${lakeFolder}/${path}/${name}`, problem });
  const parsed = parseManifest(await read(files.get('manifest.json') as string));
  if ('problem' in parsed) {
    return { manifest: undefined, checked: 1, unchecked: 0, problems: [inFile('manifest.json', parsed.problem)] };
  }
  const { manifest } = parsed;
  const problems = [...identityProblems(path, manifest), ...ledgerProblems(manifest, state)].map((problem) =>
    inFile('manifest.json', problem),
  );
  let [checked, unchecked] = [1, 0];
  for (const file of manifest.files) {
    const found = await stateOf(file, options);
    if (found === 'unchecked') unchecked += 1;
    else checked += 1;
    if (found !== 'unchecked' && found !== 'sound') problems.push(inFile(file.path, found));
  }
  const listed = new Set(manifest.files.map((file) => file.path));
  for (const name of files.keys()) {
    if (name !== 'manifest.json' && !listed.has(name)) problems.push(inFile(name, 'the manifest does not list it'));
  }
  return { manifest, checked, unchecked, problems };
}

/** `sound`, `unchecked`, or what is wrong with a file. */
async function stateOf(file: ManifestFile, options: PartitionOptions): Promise<string> {
  const { files, read, state } = options;
  const oid = files.get(file.path);
  if (oid !== undefined) return bytesState(file, await read(oid));
  if (state?.unstored.includes(file.path)) return 'unchecked';
  return state?.objects.includes(file.path) ? objectState(file, options) : 'it is missing';
}

async function objectState(file: ManifestFile, { objects, sizes }: PartitionOptions): Promise<string> {
  const { sha256, bytes } = file;
  if (objects === undefined) return 'unchecked';
  const absent = `${objects.name} does not have it`;
  if (sizes !== undefined) {
    const size = sizes.get(sha256);
    if (size === undefined) return absent;
    return size === bytes ? 'sound' : `the object ${sha256} has ${size} bytes instead of ${bytes}`;
  }
  try {
    const found = await objects.get(sha256);
    return found === undefined ? absent : bytesState(file, found);
  } catch (error) {
    return (error as Error).message;
  }
}

function bytesState({ bytes, sha256 }: ManifestFile, found: Uint8Array): string {
  const isSame = found.length === bytes && sha256Hex(found) === sha256;
  return isSame ? 'sound' : 'it is not the file of the manifest (size or SHA-256 differ)';
}

/** What is wrong with a manifest. */
function identityProblems(path: string, manifest: Manifest): string[] {
  const stated = partitionName(manifest);
  return stated === path ? [] : [`it says that it is of ${stated}`];
}

function ledgerProblems({ digest, content }: Manifest, state: PublishedState | undefined): string[] {
  if (state === undefined || !state.isPresent || (state.digest === digest && state.content === content)) return [];
  return [`its digest is ${digest}, and line ${state.line} of the publications has ${state.digest}`];
}
