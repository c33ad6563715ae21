import { UserError } from '../errors.ts';
import { timerWait } from '../http/backoff.ts';
import type { HttpSettings } from '../http/settings.ts';
import type { Lake } from '../lake/lake.ts';
import type { Logger } from '../log/log.ts';
import { Random } from '../statistics/random.ts';
import type { Environment } from './git/git-environment.ts';
import { findRemote, type Remote } from './git/remote.ts';
import type { RetryPolicy } from './git/retry-policy.ts';
import { StateRepository } from './git/state-repository.ts';
import { type ObjectContext, objectStoreOf } from './objects/object-store-of.ts';
import { branchName, type MemorySettings } from './settings.ts';
import { StateBranch } from './state-branch.ts';

/** The branch, and what working with it takes. */
export interface OpenBranch {
  readonly branch: StateBranch;
  readonly retryPolicy: RetryPolicy;
}

/** What working with the branch takes of the world. */
export interface BranchContext extends ObjectContext {
  readonly config: { readonly pipeline: { readonly memory: MemorySettings; readonly http: HttpSettings } };
  readonly log: Logger;
  readonly lake: Pick<Lake, 'datasets'>;
}

/** Where the branch is. */
export interface BranchPlace {
  readonly remote: Remote;
  /** Its name; empty stands for the one of the configuration. */
  readonly name?: string;
}

/** The process around the stage. */
export interface HostOptions {
  readonly environment: Environment;
  /** Current folder. */
  readonly folder: string;
  /** Tells this process from those that start at the same moment. */
  readonly process: number;
}

/** The process that this is. */
export function thisProcess(): HostOptions {
  return { environment: process.env, folder: process.cwd(), process: process.pid };
}

export function remoteOf(
  given: string,
  { secret, signal }: Pick<BranchContext, 'secret' | 'signal'>,
  { environment, folder }: HostOptions,
): Promise<Remote> {
  return findRemote({ given, environment, folder, secret, signal });
}

/** Opens the state branch, works with it and removes everything that this took of the machine. */
export async function withStateBranch<T>(
  { remote, name = '' }: BranchPlace,
  context: BranchContext,
  { environment, process }: HostOptions,
  work: (open: OpenBranch) => Promise<T>,
): Promise<T> {
  const { config, clock, signal, log } = context;
  const branch = name === '' ? config.pipeline.memory.branch : name;
  if (!branchName.safeParse(branch).success) {
    throw new UserError(`A branch cannot be called "${branch}".`, { hint: 'The default is regimen-lake.' });
  }
  const random = Random.seeded(clock()).stream(`publisher ${process}`);
  const retryPolicy: RetryPolicy = { wait: timerWait, random, signal };
  const objects = await objectStoreOf(config.pipeline, context);
  const repository = await StateRepository.open({ remote, branch, environment, retryPolicy });
  try {
    return await work({
      branch: new StateBranch({ repository, objects, log, datasets: context.lake.datasets }),
      retryPolicy,
    });
  } finally {
    await repository.close();
  }
}
