import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { UserError } from '../../errors.ts';
import { type Environment, type GitSetting, gitEnvironment } from './git-environment.ts';

/** After so long a single command counts as stuck, whatever it moves. */
const timeLimitMs = 1_800_000;

/** A command of git that ended with another exit code than it should. */
export class GitError extends Error {
  override readonly name = 'GitError';
  /** What git said, without secrets. */
  readonly said: string;
  readonly stdout: string;
  /** Exit code, null where a signal ended it. */
  readonly code: number | null;

  constructor(command: string, code: number | null, said: string, stdout: string) {
    super(
      `git ${command} ended with ${code === null ? 'a signal' : `exit code ${code}`}: ${said || 'it said nothing'}`,
    );
    this.said = said;
    this.stdout = stdout;
    this.code = code;
  }
}

export interface GitOptions {
  /** The bare repository to work in; undefined for the one around `folder`, which is only looked at. */
  readonly repository?: string;
  readonly folder?: string;
  /** Of this process. */
  readonly environment: Environment;
  readonly settings?: readonly GitSetting[];
  /** Texts that must be in no message. */
  readonly secrets?: readonly string[];
  readonly signal: AbortSignal;
}

export interface GitCall {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs git's command line without a shell. Arguments never begin with a text that somebody else chose. */
export class Git {
  readonly #options: GitOptions;
  readonly #environment: Record<string, string>;

  constructor(options: GitOptions) {
    this.#options = options;
    this.#environment = gitEnvironment(options.environment, options.repository, options.settings ?? []);
  }

  /**
   * What a command prints.
   *
   * @throws GitError when it fails, UserError when there is no git
   */
  async run(args: readonly [command: string, ...rest: string[]], call: GitCall = {}): Promise<Buffer> {
    const { signal } = this.#options;
    signal.throwIfAborted();
    const child = this.start(args, call.environment);
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    // Git may end without having read everything; its exit code tells why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input ?? '');
    const [stdout, stderr, code] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]).catch(
      (error: NodeJS.ErrnoException) => {
        throw this.#startFailure(error, args[0]);
      },
    );
    if (code === 0) return stdout;
    throw new GitError(args[0], code, this.#plain(stderr.toString('utf8')), this.#plain(stdout.toString('utf8')));
  }

  /** What a command prints, as text without the last line break. */
  async text(args: readonly [command: string, ...rest: string[]], call: GitCall = {}): Promise<string> {
    return (await this.run(args, call)).toString('utf8').replace(/\n$/, '');
  }

  /** A command that is talked to while it runs. */
  start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcessWithoutNullStreams {
    const { repository, folder = repository, signal } = this.#options;
    return spawn('git', args, {
      ...(folder === undefined ? {} : { cwd: folder }),
      env: { ...this.#environment, ...environment },
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)]),
      stdio: 'pipe',
      windowsHide: true,
    });
  }

  #startFailure(error: NodeJS.ErrnoException, command: string): Error {
    const { signal } = this.#options;
    if (signal.aborted) return signal.reason instanceof Error ? signal.reason : error;
    if (error.code === 'ENOENT') {
      return new UserError('The program git was not found.', {
        hint: 'The state branch needs git 2.31 or newer on the path.',
        cause: error,
      });
    }
    if (error.name !== 'AbortError') {
      return new UserError(`git ${command} could not be run: ${error.message}.`, {
        hint: 'The reason is that of the system. What was published is whole; run it again when that is mended.',
        cause: error,
      });
    }
    return new UserError(`git ${command} was given up after ${timeLimitMs / 60_000} minutes.`, {
      hint: 'Run it again; if it happens again, look at the network and at the size of the branch.',
      cause: error,
    });
  }

  #plain(text: string): string {
    let plain = text;
    for (const secret of this.#options.secrets ?? []) plain = plain.replaceAll(secret, '***');
    return plain.trim();
  }
}
