import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../src/errors.ts';
import type { ActionMetadata } from './definition/action-metadata.ts';
import { readActionFile, readActionMetadata } from './definition/action-metadata.ts';
import type { Location } from './definition/location.ts';
import { describeLocation, invalid } from './definition/location.ts';
import { readWorkflow } from './definition/workflow.ts';
import type { Workflow } from './definition/workflow-model.ts';
import { takeSnapshot } from './snapshot.ts';

/** A repository as this run sees it: a snapshot taken when the run began. */
export interface Repository {
  /** `owner/name`. */
  readonly name: string;
  readonly ref: string;
  readonly folder: string;
  /** What messages put before a path of it: nothing for the repository that is run. */
  readonly prefix: string;
}

/** The reference `owner/repo/path@ref` of a `uses`, taken apart. */
export interface RemoteReference {
  readonly repository: string;
  /** Path inside the repository, '' for its root. */
  readonly path: string;
  readonly ref: string;
}

/** Reads `owner/repo/path@ref`; undefined when it has another form. */
export function parseRemoteReference(uses: string): RemoteReference | undefined {
  const groups = /^(?<repository>[^/@\s.$][^/@\s]*\/[^/@\s]+)(?:\/(?<path>[^@\s]*))?@(?<ref>\S+)$/.exec(uses)?.groups;
  if (groups === undefined || uses.startsWith('docker://')) return undefined;
  return { repository: groups.repository ?? '', path: groups.path ?? '', ref: groups.ref ?? '' };
}

export interface LibraryOptions {
  /** The folder of the repository that is run. */
  readonly source: string;
  readonly overlay: string | undefined;
  /** Its `owner/name`. */
  readonly repository: string;
  readonly ref: string;
  /** Folders of other repositories, by `owner/repo` or `owner/repo@ref`. */
  readonly map: Readonly<Record<string, string>>;
  /** Where snapshots are put. */
  readonly folder: string;
}

/** The repositories of a run with their workflows and actions, each read once. */
export class Library {
  readonly home: Repository;
  readonly #options: LibraryOptions;
  readonly #mapped = new Map<string, Repository>();
  readonly #workflows = new Map<string, Promise<Workflow>>();

  constructor(options: LibraryOptions) {
    this.#options = options;
    requireFolder('source', options.source);
    if (options.overlay !== undefined) requireFolder('overlay', options.overlay);
    const folder = path.join(options.folder, '0');
    takeSnapshot(options.source, folder, options.overlay);
    this.home = { name: options.repository, ref: options.ref, folder, prefix: '' };
  }

  /** The mapped repository `owner/repo` at `ref`, or undefined when no folder was given for it. */
  mapped(name: string, ref: string): Repository | undefined {
    const key = [`${name}@${ref}`, name].find((candidate) => candidate in this.#options.map);
    const source = key === undefined ? undefined : this.#options.map[key];
    if (key === undefined || source === undefined) return undefined;
    const known = this.#mapped.get(key);
    if (known !== undefined) return { ...known, ref };
    requireFolder(`map ${key}`, source);
    const folder = path.join(this.#options.folder, String(this.#mapped.size + 1));
    takeSnapshot(source, folder);
    const repository = { name, ref, folder, prefix: `${name}/` };
    this.#mapped.set(key, repository);
    return repository;
  }

  /** Reads a workflow file of a repository. @param usedAt where it is called, for the message */
  workflow(repository: Repository, workflowPath: string, usedAt?: Location): Promise<Workflow> {
    const file = path.join(repository.folder, workflowPath);
    const known = this.#workflows.get(file);
    if (known !== undefined) return known;
    if (!existsSync(file)) {
      const message = `There is no workflow file '${repository.prefix}${workflowPath}'`;
      throw usedAt === undefined ? new UserError(message) : invalid(usedAt, message);
    }
    const workflow = readWorkflow(repository.prefix + workflowPath, workflowPath, readFileSync(file, 'utf8'));
    this.#workflows.set(file, workflow);
    return workflow;
  }

  /** Reads the action in `folder`, or undefined when there is none. @param name under which messages mention it */
  action(folder: string, name: string): ActionMetadata | undefined {
    const found = readActionFile(folder);
    return found && readActionMetadata(path.posix.join(name, found.fileName), folder, found.content);
  }

  /** The repository of `owner/repo/…@ref`. @throws UserError when none is mapped */
  requireMapped(reference: RemoteReference, usedAt: Location): Repository {
    const repository = this.mapped(reference.repository, reference.ref);
    if (repository !== undefined) return repository;
    throw new UserError(
      `${describeLocation(usedAt)}: '${reference.repository}' is used, but there is no local folder for it`,
      { hint: `Pass --map ${reference.repository}=FOLDER` },
    );
  }
}

function requireFolder(option: string, folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UserError(`--${option}: there is no folder '${folder}'`);
  }
}
