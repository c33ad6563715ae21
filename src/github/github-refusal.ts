import { z } from 'zod';
import type { Reply } from '../http/provider-exchange.ts';
import { visibleText } from '../text/visible-text.ts';

/** GitHub did not do what it was asked. The message holds no address and no secret. */
export class GitHubRefusal extends Error {
  override readonly name = 'GitHubRefusal';
  /** What to do, as one sentence. */
  readonly hint: string;

  constructor(message: string, hint = 'Try again later: the next run does what this one could not.') {
    super(`GitHub, ${message}.`);
    this.hint = hint;
  }
}

const longestDetail = 200;

const hints: Readonly<Record<number, string>> = {
  301: 'The repository was renamed: give its new name.',
  401: 'Give GITHUB_TOKEN a token that is valid: in a workflow github.token.',
  403: 'Give the job the permission "issues: write".',
  404: 'Check the name of the repository, and give the job the permission "issues: write".',
  410: 'Issues are switched off in this repository: switch them on under Settings, or leave this stage out.',
  422: 'The label or the text was refused.',
};

export function refusalOf(purpose: string, { status }: Pick<Reply, 'status'>, body: unknown): GitHubRefusal {
  const said = z.object({ message: z.string().min(1) }).safeParse(body).data?.message;
  const detail = said === undefined ? '' : `: ${oneLine(said)}`;
  return new GitHubRefusal(`asked to ${purpose}, the server answered with status ${status}${detail}`, hints[status]);
}

function oneLine(text: string): string {
  const line = visibleText(text).replaceAll(/\s+/gu, ' ').trim();
  return line.length > longestDetail ? `${line.slice(0, longestDetail - 1).toWellFormed()}…` : line;
}
