import { UserError } from '../errors.ts';

/** The run of a workflow that this program is a step of, as far as the environment tells. */
export interface WorkflowRun {
  readonly apiUrl: string;
  /** `owner/name` */
  readonly repository: string;
  /** The page of this run and attempt; undefined outside of a workflow. */
  readonly url: string | undefined;
}

const repositoryName = /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/;

/**
 * @param given the repository to act on; GITHUB_REPOSITORY when empty
 * @throws UserError when there is no repository
 */
export function workflowRun(environment: Readonly<Record<string, string | undefined>>, given: string): WorkflowRun {
  const {
    GITHUB_REPOSITORY: own = '',
    GITHUB_API_URL,
    GITHUB_SERVER_URL,
    GITHUB_RUN_ID,
    GITHUB_RUN_ATTEMPT,
  } = environment;
  const repository = given || own;
  if (!repositoryName.test(repository) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(repository)) {
    throw new UserError(repository === '' ? 'No repository is given.' : `"${repository}" is no repository.`, {
      hint: 'Give it as owner/name; in a workflow GITHUB_REPOSITORY has it.',
    });
  }
  const attempt = Number(GITHUB_RUN_ATTEMPT ?? '1');
  const page = `${GITHUB_SERVER_URL || 'https://github.com'}/${own}/actions/runs/${GITHUB_RUN_ID}`;
  const isRun = /^\d+$/.test(GITHUB_RUN_ID ?? '') && repositoryName.test(own);
  return {
    apiUrl: GITHUB_API_URL || 'https://api.github.com',
    repository,
    url: isRun ? `${page}${attempt > 1 ? `/attempts/${attempt}` : ''}` : undefined,
  };
}
