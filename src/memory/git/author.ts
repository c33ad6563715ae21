import { UserError } from '../../errors.ts';
import { Git, GitError } from './git.ts';
import type { Environment } from './git-environment.ts';

export interface Author {
  readonly name: string;
  readonly email: string;
}

/** The account under which GitHub shows what workflows do. */
const bot: Author = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

/** Who signs a publication: the workflow, else the user that git knows, else nobody in particular. */
export async function authorOf(environment: Environment, folder: string, signal: AbortSignal): Promise<Author> {
  if (environment.GITHUB_ACTIONS === 'true') return bot;
  const git = new Git({ environment, folder, signal });
  const name = await configured(git, 'user.name');
  const email = await configured(git, 'user.email');
  return name && email ? { name, email } : { name: 'Regimen', email: 'regimen@localhost' };
}

async function configured(git: Git, key: 'user.name' | 'user.email'): Promise<string> {
  try {
    // What ends a name in a commit cannot be part of it.
    return (await git.text(['config', '--get', key])).replaceAll(/[<>\p{Cc}]/gu, '').trim();
  } catch (error) {
    // Exit code 1 is "not set"; anything else is a configuration that git cannot read.
    if (error instanceof GitError && error.code === 1) return '';
    throw error instanceof GitError ? new UserError(`${error.message}.`, { cause: error }) : error;
  }
}
