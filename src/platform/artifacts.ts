import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Artifact, DefaultArtifactClient } from '@actions/artifact';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { exists, listIfExists, readFileIfExists, readTextIfExists } from '../file-system.ts';
import { type Dataset, keysMatch, type PartitionKeys, partitionPath } from '../lake/dataset.ts';
import type { Lake, WrittenPartition } from '../lake/lake.ts';
import type { Tier } from '../lake/tier.ts';
import type { Logger } from '../log/log.ts';
import { artifactName, parseArtifactName } from './artifact-name.ts';
import { longestLedger } from './longest-ledger.ts';

const indexFile = 'partitions.json';
/** A key's value becomes a folder's name. */
const keyValue = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

const indexSchema = z.strictObject({
  format: z.literal(1),
  stage: z.string(),
  partitions: z.array(
    z.strictObject({
      dataset: z.string(),
      keys: z.record(z.string(), z.string().regex(keyValue)),
      path: z.string(),
      digest: z.string(),
    }),
  ),
});

/** In which artifacts a dataset is looked for. */
export interface ArtifactStages {
  /** Names of the stages that write a dataset, or take it over. */
  holding(dataset: Dataset): readonly string[];
  /** Names of those whose artifacts were published before this run: they count where nothing of this run does. */
  readonly restoring: readonly string[];
}

interface DownloadedArtifact {
  readonly id: number;
  readonly name: string;
  readonly stage: string;
  readonly base: string;
  readonly attempt: number;
  readonly folder: string;
  readonly partitions: z.infer<typeof indexSchema>['partitions'];
}

/** The artifacts that earlier jobs of this run uploaded, as a tier of the lake. */
export class ArtifactTier implements Tier {
  readonly name = "this run's artifacts";
  readonly #client = new DefaultArtifactClient();
  readonly #log: Logger;
  readonly #stages: ArtifactStages;
  readonly #lakeFolder: string;
  #listing: Promise<Artifact[]> | undefined;
  readonly #downloads = new Map<string, Promise<DownloadedArtifact | undefined>>();

  /** @param lakeFolder of the lake that it is a tier of: what was uploaded from there is there */
  constructor(log: Logger, stages: ArtifactStages, lakeFolder: string) {
    this.#log = log;
    this.#stages = stages;
    this.#lakeFolder = lakeFolder;
  }

  async list(dataset: Dataset, wanted: PartitionKeys): Promise<PartitionKeys[]> {
    const artifacts = await this.#artifactsFor(dataset, wanted);
    return artifacts.flatMap(({ partitions }) =>
      partitions.filter((p) => p.dataset === dataset.name && keysMatch(p.keys, wanted)).map(({ keys }) => keys),
    );
  }

  async fetch(dataset: Dataset, keys: PartitionKeys, into: string): Promise<boolean> {
    const path = partitionPath(dataset, keys);
    const holders = (await this.#artifactsFor(dataset, keys)).filter(({ partitions }) =>
      partitions.some((partition) => partition.path === path),
    );
    const made = newestAttempts(holders.filter(({ stage }) => !this.#stages.restoring.includes(stage)));
    const newest = made.length > 0 ? made : lastRestored(holders);
    const digests = new Set(newest.map((holder) => holder.partitions.find((p) => p.path === path)?.digest));
    const holder = digests.size > 1 ? await lastOfLedger(dataset, path, newest) : newest[0];
    if (digests.size > 1 && holder === undefined) {
      throw new UserError(
        `${path} is held with different digests by ${newest.map(({ name }) => name).join(' and ')}.`,
        {
          hint: 'Two jobs of one run must not write the same partition from different inputs; give each its own weeks or regime.',
        },
      );
    }
    if (!holder) return false;
    const source = join(holder.folder, path);
    const names = await listIfExists(source);
    if (names.length === 0) throw new Error(`The artifact ${holder.name} lacks ${path}, which its index names.`);
    for (const name of names) await copyFile(join(source, name), join(into, name));
    return true;
  }

  /** Artifacts that can hold partitions with these keys: of a stage that writes or restores the dataset, not named after other keys. */
  async #artifactsFor(dataset: Dataset, wanted: PartitionKeys): Promise<DownloadedArtifact[]> {
    this.#listing ??= this.#client
      .listArtifacts()
      .then(({ artifacts }) => artifacts.filter(({ id }) => !exists(uploadNote(this.#lakeFolder, id))));
    const stages = this.#stages.holding(dataset);
    const candidates = (await this.#listing).filter(({ name }) => {
      const parsed = parseArtifactName(name);
      if (!parsed || !stages.includes(parsed.stage)) return false;
      const { regime = 'all' } = parsed.keys;
      const several = regime === 'all' || regime.includes('+');
      return several || wanted.regime === undefined || regime === wanted.regime;
    });
    const downloads = candidates.map((artifact) => {
      const running = this.#downloads.get(artifact.name) ?? this.#download(artifact);
      this.#downloads.set(artifact.name, running);
      return running;
    });
    return (await Promise.all(downloads)).filter((artifact) => artifact !== undefined);
  }

  async #download(artifact: Artifact): Promise<DownloadedArtifact | undefined> {
    const folder = await mkdtemp(join(process.env.RUNNER_TEMP ?? tmpdir(), 'artifact-'));
    const expected = artifact.digest ? { expectedHash: artifact.digest } : {};
    const { digestMismatch } = await this.#client
      .downloadArtifact(artifact.id, { path: folder, ...expected })
      .catch((error: Error) => {
        throw new UserError(`The artifact ${artifact.name} could not be downloaded: ${error.message}`, {
          hint: 'Start a new run: this one cannot go on without what its earlier jobs wrote.',
          cause: error,
        });
      });
    if (digestMismatch) throw new Error(`The artifact ${artifact.name} was damaged on its way (digest differs).`);
    const parsed = parseArtifactName(artifact.name);
    const index = await readTextIfExists(join(folder, indexFile));
    if (!parsed || index === undefined) return undefined;
    const read = readIndex(index);
    if (!read) {
      this.#log.warning(`The artifact ${artifact.name} is left alone: its ${indexFile} is none of Regimen's.`);
      return undefined;
    }
    const { partitions } = read;
    this.#log.info(`Downloaded the artifact ${artifact.name}: ${partitions.length} partitions`);
    const { id, name } = artifact;
    return { id, name, stage: parsed.stage, base: parsed.base, attempt: parsed.attempt, folder, partitions };
  }
}

async function copyFile(from: string, to: string): Promise<void> {
  const bytes = await readFileIfExists(from);
  if (bytes === undefined) throw new Error(`${from} has gone while it was copied.`);
  await writeFile(to, bytes);
}

function readIndex(text: string): z.infer<typeof indexSchema> | undefined {
  try {
    return indexSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function newestAttempts(artifacts: readonly DownloadedArtifact[]): DownloadedArtifact[] {
  const newest = new Map<string, DownloadedArtifact>();
  for (const artifact of artifacts) {
    const known = newest.get(artifact.base);
    if (!known || known.attempt < artifact.attempt) newest.set(artifact.base, artifact);
  }
  return [...newest.values()];
}

/** Of a ledger to which several jobs of a run added lines, one after the other, the state that has all of them; undefined where there is none, or it is no ledger. */
async function lastOfLedger(
  dataset: Dataset,
  path: string,
  holders: readonly DownloadedArtifact[],
): Promise<DownloadedArtifact | undefined> {
  if (dataset.publication !== 'chained') return undefined;
  const folders = holders.map(({ folder }) => join(folder, path));
  const longest = await longestLedger(dataset, folders);
  return longest === undefined ? undefined : holders[longest];
}

/** The branch may have grown between two restores of a run: what came later holds what came before. */
function lastRestored(artifacts: readonly DownloadedArtifact[]): DownloadedArtifact[] {
  return artifacts.toSorted((a, b) => a.id - b.id).slice(-1);
}

/** Says that everything in an artifact lies in this very lake, so that a later step of the job need not fetch it. A folder whose name begins with a dot is no dataset. */
function uploadNote(lakeFolder: string, id: number): string {
  return join(lakeFolder, '.uploaded', String(id));
}

async function noteUpload(lakeFolder: string, id: number): Promise<void> {
  const note = uploadNote(lakeFolder, id);
  await mkdir(dirname(note), { recursive: true });
  await writeFile(note, '');
}

const daysVariable = 'REGIMEN_ARTIFACT_DAYS';

/** For how long GitHub keeps an artifact, where the workflow says so; else as the repository has it. @throws UserError */
function retention(): { readonly retentionDays?: number } {
  const text = process.env[daysVariable] ?? '';
  if (text === '') return {};
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= 90) return { retentionDays: days };
  throw new UserError(`${daysVariable} is "${text}".`, {
    hint: 'Give whole days, 1 to 90, as GitHub keeps artifacts.',
  });
}

/**
 * Uploads what a stage run wrote as one artifact with an index of its partitions.
 *
 * @returns the artifact's name, or undefined when nothing was written
 */
export async function uploadWritten(
  stage: string,
  keys: Readonly<Record<string, string>>,
  lake: Lake,
  log: Logger,
): Promise<string | undefined> {
  // A partition written twice in one run has one final state.
  const final = new Map<string, WrittenPartition>();
  for (const partition of lake.written) final.set(partitionPath(partition.dataset, partition.keys), partition);
  if (final.size === 0) return undefined;
  const staging = await mkdtemp(join(process.env.RUNNER_TEMP ?? tmpdir(), 'upload-'));
  try {
    const partitions = [...final].map(([path, { dataset, keys, digest }]) => ({
      dataset: dataset.name,
      keys,
      path,
      digest,
    }));
    const files: string[] = [join(staging, indexFile)];
    await writeFile(join(staging, indexFile), JSON.stringify({ format: 1, stage, partitions }, null, 2));
    for (const [path, { dataset, keys }] of final) {
      const manifest = await lake.manifest(dataset, keys);
      await mkdir(join(staging, path), { recursive: true });
      for (const file of ['manifest.json', ...(manifest?.files.map(({ path }) => path) ?? [])]) {
        await copyFile(join(lake.root, path, file), join(staging, path, file));
        files.push(join(staging, path, file));
      }
    }
    const name = artifactName(stage, keys, Number(process.env.GITHUB_RUN_ATTEMPT ?? '1'));
    const { id } = await new DefaultArtifactClient().uploadArtifact(name, files, staging, retention());
    if (id !== undefined) await noteUpload(lake.root, id);
    log.info(`Uploaded the artifact ${name}: ${final.size} partitions`);
    return name;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
