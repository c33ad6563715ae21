import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { BlobReader } from './blob-reader.ts';
import {
  type CommitContent,
  type CommitFiles,
  filesOfCommit,
  makeCommit,
  makeTag,
  storeContents,
  type TagContent,
} from './commit-objects.ts';
import { Git, GitError } from './git.ts';
import type { Environment } from './git-environment.ts';
import { looseRef } from './local-repository.ts';
import { type Remote, remoteName } from './remote.ts';
import { failureKind, remoteError } from './remote-failure.ts';
import { backoff, type RetryPolicy } from './retry-policy.ts';

export interface RepositoryOptions {
  readonly remote: Remote;
  readonly branch: string;
  readonly environment: Environment;
  readonly retryPolicy: RetryPolicy;
}

/** A commit of the branch with its files. */
export interface Snapshot extends CommitFiles {
  readonly commit: string;
}

/** `behind`: somebody else was faster. `unclear`: nobody knows what became of it, so look again. */
export type PushOutcome =
  | { readonly state: 'accepted' | 'behind' }
  | { readonly state: 'unclear'; readonly reason: UserError };

/** `there`: it was given before, and stays as it is. */
export type TagOutcome =
  | { readonly state: 'given' | 'there' }
  | { readonly state: 'unclear'; readonly reason: UserError };

const tipRef = 'refs/regimen/tip';
const triesOfReads = 5;
const fetchFlags = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc', '--filter=blob:none'];

/**
 * A bare repository in a scratch folder that knows one branch of a remote: without its history, and without the contents of files until
 * somebody wants them. The user's own repository is never touched.
 */
export class StateRepository {
  /** Scratch folder; it goes when the repository is closed. */
  readonly folder: string;
  /** What messages call the branch. */
  readonly name: string;
  readonly #git: Git;
  readonly #options: RepositoryOptions;
  /** Contents that the remote has and this repository lacks. */
  #missing = new Set<string>();
  #reader: BlobReader | undefined;

  private constructor(folder: string, options: RepositoryOptions) {
    const { remote, branch, environment, retryPolicy } = options;
    this.folder = folder;
    this.name = `the branch ${branch} of ${remote.name}`;
    this.#options = options;
    this.#git = new Git({
      repository: join(folder, 'repository'),
      environment,
      settings: remote.settings,
      secrets: remote.secrets,
      signal: retryPolicy.signal,
    });
  }

  /** @throws UserError when there is no git */
  static async open(options: RepositoryOptions): Promise<StateRepository> {
    const folder = await mkdtemp(join(options.environment.RUNNER_TEMP || tmpdir(), 'regimen-memory-'));
    const repository = new StateRepository(folder, options);
    try {
      await mkdir(join(folder, 'repository'));
      await repository.#git.run(['init', '--quiet', '--bare', '--template=']);
      return repository;
    } catch (error) {
      await repository.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#reader?.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /**
   * The newest commit of the branch.
   *
   * @param depth `history` fetches the commits before it, too
   * @returns undefined when the branch does not exist
   * @throws UserError when the remote cannot be read
   */
  async fetch(depth: 'tip' | 'history' = 'tip'): Promise<Snapshot | undefined> {
    const { remote, branch } = this.#options;
    const loose = remote.place === 'here' ? await looseRef(remote.name, branch) : undefined;
    const spec = `+refs/heads/${branch}:${tipRef}`;
    const flags = depth === 'tip' ? [...fetchFlags, '--depth=1'] : fetchFlags;
    const isThere = await this.#exchange(`${capital(this.name)} could not be read`, () =>
      this.#git.run(['fetch', ...flags, remoteName, spec]),
    );
    if (!isThere && loose !== undefined) {
      throw new UserError(`${capital(this.name)} is there, and git finds no commit in it: its ref is damaged.`, {
        hint: `Look at it with "git fsck" in that repository. Nothing was published over it.`,
      });
    }
    if (!isThere) return undefined;
    const listing = ['rev-list', '--objects', '--no-object-names', '--missing=print', tipRef] as const;
    const [commit = '', ...others] = (await this.#git.text(listing)).split('\n');
    this.#missing = new Set(others.flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : [])));
    return { commit, ...(await filesOfCommit(this.#git, commit)) };
  }

  /** Brings contents that are not here yet, all at once. */
  async bring(oids: Iterable<string>): Promise<void> {
    const wanted = [...new Set(oids)].filter((oid) => this.#missing.has(oid));
    if (wanted.length === 0) return;
    await this.#exchange(`Files of ${this.name} could not be fetched`, () =>
      this.#git.run(['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...fetchFlags, '--stdin', remoteName], {
        input: `${wanted.join('\n')}\n`,
      }),
    );
    for (const oid of wanted) this.#missing.delete(oid);
  }

  /** A content by its id; one that is not here is fetched. */
  async read(oid: string): Promise<Buffer> {
    await this.bring([oid]);
    this.#reader ??= new BlobReader(this.#git);
    return this.#reader.read(oid);
  }

  /** Stores contents. @returns their ids, in order */
  store(contents: readonly Uint8Array[]): Promise<string[]> {
    return storeContents(this.#git, join(this.folder, 'contents'), contents);
  }

  commit(content: CommitContent): Promise<string> {
    return makeCommit(this.#git, join(this.folder, 'index'), content);
  }

  /**
   * Makes a commit the newest of the branch, unless the branch has moved on.
   *
   * @throws UserError when the remote refuses for good
   */
  async push(commit: string): Promise<PushOutcome> {
    const spec = `${commit}:refs/heads/${this.#options.branch}`;
    try {
      // A thin pack would be made against old contents, and fetch them for it.
      await this.#git.run(['push', '--porcelain', '--no-thin', '--no-verify', '--no-signed', remoteName, spec]);
      return { state: 'accepted' };
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if (/^!\t.*\[rejected\]/m.test(error.stdout)) return { state: 'behind' };
      return unclearPush(error, `${capital(this.name)} could not be written`);
    }
  }

  /** Names of the tags of the remote that begin so. @throws UserError when the remote cannot be read */
  async tags(prefix: string): Promise<ReadonlySet<string>> {
    let listed = '';
    await this.#exchange(`Tags of ${this.#options.remote.name} could not be read`, async () => {
      listed = await this.#git.text(['ls-remote', '--refs', '--tags', remoteName, `refs/tags/${prefix}*`]);
    });
    return new Set(listed.split('\n').flatMap((line) => line.split('\trefs/tags/')[1] ?? []));
  }

  /**
   * Gives a commit an annotated tag, without force: one of that name that is there stays where it is.
   *
   * @throws UserError when the remote refuses for good
   */
  async tag({ name, ...content }: TagContent & { readonly name: string }): Promise<TagOutcome> {
    const oid = await makeTag(this.#git, name, content);
    try {
      await this.#git.run([
        'push',
        '--porcelain',
        '--no-verify',
        '--no-signed',
        remoteName,
        `${oid}:refs/tags/${name}`,
      ]);
      return { state: 'given' };
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if ((await this.tags(name)).has(name)) return { state: 'there' };
      return unclearPush(error, `The tag ${name} could not be given`);
    }
  }

  /** The commits from the first to this one, each with its parents; only after the history was fetched. */
  async history(commit: string): Promise<{ readonly commit: string; readonly parents: readonly string[] }[]> {
    const text = await this.#git.text(['rev-list', '--reverse', '--topo-order', '--parents', commit]);
    return text.split('\n').map((line) => {
      const [own = '', ...parents] = line.split(' ');
      return { commit: own, parents };
    });
  }

  /** Some files of a commit. */
  filesAt(commit: string, paths: readonly string[]): Promise<CommitFiles> {
    return filesOfCommit(this.#git, commit, paths);
  }

  /** Talks to the remote, a few times if it must be. @returns false when it has no such branch */
  async #exchange(what: string, work: () => Promise<unknown>): Promise<boolean> {
    for (let tries = 1; ; tries++) {
      try {
        await work();
        return true;
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        const kind = failureKind(error.said);
        if (kind === 'absent') return false;
        if (kind !== 'passing' || tries === triesOfReads) throw remoteError(what, error);
        await backoff(this.#options.retryPolicy, tries);
      }
    }
  }
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** What a push was that did not end: unclear where the remote may have taken it or may take it later. @throws UserError when the remote refuses for good */
function unclearPush(
  { said, stdout }: GitError,
  what: string,
): { readonly state: 'unclear'; readonly reason: UserError } {
  const told = new GitError('push', 1, `${said}\n${stdout}`, '');
  const kind = failureKind(told.said);
  const reason = remoteError(what, told);
  if (kind === 'passing' || kind === 'unclear') return { state: 'unclear', reason };
  throw reason;
}
