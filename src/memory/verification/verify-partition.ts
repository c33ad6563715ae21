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
    const bytes = await bytesOf(file, options);
    if (bytes === 'unchecked') {
      unchecked += 1;
      continue;
    }
    checked += 1;
    if (typeof bytes === 'string') problems.push(inFile(file.path, bytes));
    else if (bytes.length !== file.bytes || sha256Hex(bytes) !== file.sha256) {
      problems.push(inFile(file.path, 'it is not the file of the manifest (size or SHA-256 differ)'));
    }
  }
  const listed = new Set(manifest.files.map((file) => file.path));
  for (const name of files.keys()) {
    if (name !== 'manifest.json' && !listed.has(name)) problems.push(inFile(name, 'the manifest does not list it'));
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
  if (state?.unstored.includes(name)) return 'unchecked';
  if (!state?.objects.includes(name)) return 'it is missing';
  if (objects === undefined) return 'unchecked';
  try {
    return (await objects.get(sha256)) ?? `${objects.name} does not have it`;
  } catch (error) {
    return (error as Error).message;
  }
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
