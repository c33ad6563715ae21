import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GateError, UserError } from '../errors.ts';
import { type Dataset, keysMatch, keysOfPath, type PartitionKeys, partitionPath } from '../lake/dataset.ts';
import { attachmentName, type ManifestFile, manifestSchema } from '../lake/manifest.ts';
import { DamagedPartitionError, parseManifest } from '../lake/partition-files.ts';
import type { PartitionReference, Tier } from '../lake/tier.ts';
import type { Logger } from '../log/log.ts';
import { byCodeUnits } from '../text/order.ts';
import { decisionsFile, partitionsOf, publicationsFile } from './branch-layout.ts';
import type { Snapshot, StateRepository } from './git/state-repository.ts';
import { type Ledgers, type PublishedState, publishedStates, readDecisions, readPublications } from './ledgers.ts';
import type { ObjectStore } from './objects/object-store.ts';
import type { PublishedPartition } from './published.ts';

export interface StateBranchOptions {
  readonly repository: StateRepository;
  /** Where files are that are too large for the branch. */
  readonly objects: ObjectStore | undefined;
  readonly log: Logger;
  /** What partitions can be of. */
  readonly datasets: readonly Dataset[];
}

/** The published partitions as a tier of the lake: those of one commit of the branch, until somebody asks for a newer one. */
export class StateBranch implements Tier {
  readonly name: string;
  readonly repository: StateRepository;
  readonly objects: ObjectStore | undefined;
  readonly datasets: readonly Dataset[];
  readonly #log: Logger;
  #snapshot: Snapshot | undefined;
  #isFetched = false;
  /** Files of each partition, with the ids of their contents. */
  #partitions: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map();
  /** What the ledger of publications says of each partition; read when the first is fetched. */
  #states: Map<string, PublishedState> | undefined;

  constructor({ repository, objects, log, datasets }: StateBranchOptions) {
    this.repository = repository;
    this.objects = objects;
    this.name = repository.name;
    this.datasets = datasets;
    this.#log = log;
  }

  /** The newest commit from now on. @returns undefined when the branch does not exist */
  async refresh(depth: 'tip' | 'history' = 'tip'): Promise<Snapshot | undefined> {
    const isFirst = !this.#isFetched;
    this.#snapshot = await this.repository.fetch(depth);
    this.#isFetched = true;
    this.#states = undefined;
    this.#partitions = partitionsOf(this.#snapshot?.blobs ?? new Map());
    if (isFirst) this.#noteUnknown();
    return this.#snapshot;
  }

  /** Id of the commit that is looked at; undefined when the branch does not exist. */
  async tip(): Promise<string | undefined> {
    return (await this.snapshot())?.commit;
  }

  async snapshot(): Promise<Snapshot | undefined> {
    return this.#isFetched ? this.#snapshot : this.refresh();
  }

  /** Files of each partition with the ids of their contents, by path below `lake/`; also of datasets that are not known here. */
  async files(): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
    await this.snapshot();
    return this.#partitions;
  }

  /** Every partition of a known dataset, in path order. */
  async listAll(): Promise<PublishedPartition[]> {
    return [...(await this.files()).keys()].sort(byCodeUnits).flatMap((path) => {
      const dataset = this.datasets.find(({ name }) => name === path.split('/')[0]);
      const keys = dataset && keysOfPath(dataset, path);
      return dataset && keys ? [{ dataset, keys, path }] : [];
    });
  }

  async list(dataset: Dataset, wanted: PartitionKeys): Promise<PartitionKeys[]> {
    const keys = [...(await this.files()).keys()].sort(byCodeUnits).map((path) => keysOfPath(dataset, path));
    return keys.filter((one) => one !== undefined).filter((one) => keysMatch(one, wanted));
  }

  async prepare(wanted: readonly PartitionReference[]): Promise<void> {
    const files = await this.files();
    const contents = wanted.flatMap(({ dataset, keys }) => [
      ...(files.get(partitionPath(dataset, keys))?.values() ?? []),
    ]);
    await this.repository.bring(contents);
  }

  async fetch(dataset: Dataset, keys: PartitionKeys, into: string): Promise<boolean> {
    const path = partitionPath(dataset, keys);
    const files = (await this.files()).get(path);
    if (files === undefined) return false;
    await this.repository.bring(files.values());
    await this.#assertPublished(path, files);
    for (const [name, oid] of files) {
      if (!attachmentName.test(name)) throw new DamagedPartitionError(path, `it holds ${name}`);
      await writeFile(join(into, name), await this.repository.read(oid));
    }
    const manifest = files.get('manifest.json') as string;
    for (const file of filesElsewhere(await this.repository.read(manifest), files)) {
      await writeFile(join(into, file.path), await this.#object(path, file));
    }
    return true;
  }

  /** Both ledgers, as they are: empty where the branch has none. */
  async ledgers(): Promise<Ledgers> {
    const { blobs } = (await this.snapshot()) ?? { blobs: new Map<string, string>() };
    const oids = [publicationsFile, decisionsFile].map((path) => blobs.get(path));
    await this.repository.bring(oids.filter((oid) => oid !== undefined));
    const [publications = '', decisions = ''] = await Promise.all(
      oids.map(async (oid) => (oid === undefined ? '' : (await this.repository.read(oid)).toString('utf8'))),
    );
    return { publications: readPublications(publications), decisions: readDecisions(decisions) };
  }

  /** @throws GateError for a partition that is whole and not the one that was published */
  async #assertPublished(path: string, files: ReadonlyMap<string, string>): Promise<void> {
    this.#states ??= publishedStates((await this.ledgers()).publications);
    const state = this.#states.get(path);
    const parsed = parseManifest(await this.repository.read(files.get('manifest.json') as string));
    // Whoever checks the partition says what is wrong with its manifest.
    if (state === undefined || 'problem' in parsed) return;
    const { digest, content } = parsed.manifest;
    if (state.digest === digest && state.content === content) return;
    throw new GateError(
      `${path} on ${this.name} is not the one that was published: its digest is ${digest}, and line ${state.line} of the publications has ` +
        `${state.digest}. "regimen verify" tells all that is wrong; docs/operations.md says how to go back to a sound commit.`,
    );
  }

  async #object(path: string, { path: name, sha256 }: ManifestFile): Promise<Uint8Array> {
    if (this.objects === undefined) {
      throw new UserError(`${path}/${name} is not on ${this.name}: it is missing, or it lies in an object storage.`, {
        hint: 'Configure memory.objects as it was when the partition was published, or run "regimen verify" to see what is wrong.',
      });
    }
    const bytes = await this.objects.get(sha256);
    if (bytes !== undefined) return bytes;
    throw new UserError(`${this.objects.name} has no ${sha256}, which is ${path}/${name}.`, {
      hint: 'Restore the object, or publish the partition again from a lake that has it.',
    });
  }

  #noteUnknown(): void {
    const known = new Set(this.datasets.map(({ name }) => name));
    const names = [...this.#partitions.keys()].map((path) => path.split('/')[0] as string);
    const unknown = [...new Set(names)].filter((name) => !known.has(name)).sort(byCodeUnits);
    if (unknown.length === 0) return;
    this.#log.info(`${this.name} also holds ${unknown.join(', ')}, which this version does not know: left alone.`);
  }
}

/** The files of a partition that its manifest names and that are not among those given: they lie in the object storage. */
function filesElsewhere(manifest: Uint8Array, files: { has(name: string): boolean }): readonly ManifestFile[] {
  try {
    const parsed = manifestSchema.parse(JSON.parse(Buffer.from(manifest).toString('utf8')));
    return parsed.files.filter(({ path }) => !files.has(path));
  } catch {
    // Whoever checks the partition says what is wrong with its manifest.
    return [];
  }
}
