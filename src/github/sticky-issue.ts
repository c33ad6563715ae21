import type { ListedIssue } from './github-client.ts';
import { isAbout } from './issue-marker.ts';
import {
  closingComment,
  duplicateBody,
  failureBody,
  type IssueFacts,
  issueTitle,
  reopeningComment,
} from './issue-text.ts';
import type { RunOutcome } from './run-outcome.ts';

/** One thing to do about the issue of a week. */
export type IssueStep =
  | { readonly action: 'create'; readonly title: string; readonly body: string }
  | { readonly action: 'update'; readonly issue: ListedIssue; readonly body: string }
  | { readonly action: 'reopen'; readonly issue: ListedIssue; readonly body: string; readonly comment: string }
  | { readonly action: 'close'; readonly issue: ListedIssue; readonly comment: string }
  | { readonly action: 'close-duplicate'; readonly issue: ListedIssue; readonly body: string };

/**
 * The issues that are about a week, or about the run where it is undefined, and ours, oldest first. Ours is what the account itself has written, with the label, and with the marker as the very first
 * thing: whoever may open an issue could write the rest.
 */
export function issuesOfWeek(
  issues: readonly ListedIssue[],
  week: string | undefined,
  account: string,
  label: string,
): readonly ListedIssue[] {
  return issues
    .filter(({ isPullRequest, author }) => !isPullRequest && isSameName(author, account))
    .filter(({ labels }) => labels.some((name) => isSameName(name, label)))
    .filter(({ body }) => isAbout(body, week))
    .toSorted((a, b) => a.number - b.number);
}

/** GitHub tells neither logins nor labels apart by case. */
function isSameName(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

/**
 * What to do about the issues of one week.
 *
 * A failed or cancelled run: the oldest open issue says so, else the oldest closed one is opened again, else a new one is made; further open ones are
 * closed as its duplicates. A run that succeeded closes what is open. A skipped one says nothing about the week.
 *
 * @param issues of the week, oldest first
 */
export function issueSteps(
  outcome: RunOutcome,
  issues: readonly ListedIssue[],
  facts: IssueFacts,
): readonly IssueStep[] {
  if (outcome === 'skipped') return [];
  const open = issues.filter(({ isOpen }) => isOpen);
  if (outcome === 'success') {
    return open.map((issue) => ({ action: 'close', issue, comment: closingComment(facts) }));
  }
  const body = failureBody(outcome, facts);
  const [first, ...others] = open;
  if (first !== undefined) {
    const update: IssueStep[] = isSameText(first.body, body) ? [] : [{ action: 'update', issue: first, body }];
    return [...update, ...others.map((issue) => closeDuplicate(issue, first))];
  }
  const [closed] = issues;
  if (closed === undefined) return [{ action: 'create', title: issueTitle(facts), body }];
  return [{ action: 'reopen', issue: closed, body, comment: reopeningComment(outcome, facts) }];
}

/**
 * What to do about an issue that was just made, when another run may have made one at the same time: the older one stays.
 *
 * @param issues of the week, listed after it was made
 */
export function stepsAfterCreation(made: number, issues: readonly ListedIssue[]): readonly IssueStep[] {
  const older = issues.find(({ number, isOpen }) => isOpen && number < made);
  const issue = issues.find(({ number, isOpen }) => isOpen && number === made);
  return older === undefined || issue === undefined ? [] : [closeDuplicate(issue, older)];
}

function closeDuplicate(issue: ListedIssue, of: ListedIssue): IssueStep {
  return { action: 'close-duplicate', issue, body: duplicateBody(of.number) };
}

/** GitHub may give back other line ends, and drops white space around a body. */
function isSameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n').trim() === b.trim();
}
