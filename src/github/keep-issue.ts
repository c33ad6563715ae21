import type { GitHubClient, ListedIssue } from './github-client.ts';
import type { IssueFacts } from './issue-text.ts';
import type { RunOutcome } from './run-outcome.ts';
import { type IssueStep, issueSteps, issuesOfWeek, stepsAfterCreation } from './sticky-issue.ts';

/** Where issues are kept, and whose. */
export interface IssueKeeping {
  readonly client: Pick<GitHubClient, 'issues' | 'create' | 'change' | 'comment'>;
  /** Login of the account that the token belongs to. */
  readonly account: string;
  readonly label: string;
  /** Nothing is changed; what would be is told. */
  readonly isDryRun: boolean;
}

export interface IssueDeed {
  readonly action: IssueStep['action'];
  /** Undefined for one that would be made. */
  readonly issue: ListedIssue | undefined;
}

/**
 * Brings the issue of a week up to what its run came to.
 *
 * @param listed every issue with the label
 * @returns what was done, in order; empty when there was nothing to do
 * @throws GitHubRefusal
 */
export async function keepIssue(
  outcome: RunOutcome,
  facts: IssueFacts,
  listed: readonly ListedIssue[],
  { client, account, label, isDryRun }: IssueKeeping,
): Promise<readonly IssueDeed[]> {
  const deeds: IssueDeed[] = [];
  const ofWeek = (issues: readonly ListedIssue[]) => issuesOfWeek(issues, facts.week, account, label);
  const steps = [...issueSteps(outcome, ofWeek(listed), facts)];
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    const issue = isDryRun ? aimOf(step) : await carryOut(step, client, label);
    deeds.push({ action: step.action, issue });
    if (step.action !== 'create' || issue === undefined) continue;
    steps.push(...stepsAfterCreation(issue.number, ofWeek(await client.issues(label))));
  }
  return deeds;
}

function aimOf(step: IssueStep): ListedIssue | undefined {
  return step.action === 'create' ? undefined : step.issue;
}

async function carryOut(step: IssueStep, client: IssueKeeping['client'], label: string): Promise<ListedIssue> {
  switch (step.action) {
    case 'create':
      return client.create(step.title, step.body, label);
    case 'update':
      await client.change(step.issue.number, { body: step.body });
      break;
    // The state first: a comment that is refused must not be made again by the next run.
    case 'reopen':
      await client.change(step.issue.number, { body: step.body, state: 'open', state_reason: 'reopened' });
      await client.comment(step.issue.number, step.comment);
      break;
    case 'close':
      await client.change(step.issue.number, { state: 'closed', state_reason: 'completed' });
      await client.comment(step.issue.number, step.comment);
      break;
    case 'close-duplicate':
      await client.change(step.issue.number, { body: step.body, state: 'closed', state_reason: 'not_planned' });
      break;
  }
  return step.issue;
}
