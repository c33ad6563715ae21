import { describe, expect, it } from 'vitest';
import type { ListedIssue } from '../../../src/github/github-client.ts';
import { issueMarker } from '../../../src/github/issue-marker.ts';
import { failureBody } from '../../../src/github/issue-text.ts';
import { issueSteps, issuesOfWeek, stepsAfterCreation } from '../../../src/github/sticky-issue.ts';

const week = '2026-07-02';
const facts = { week, done: [], runUrl: 'https://github.example/someone/scores/actions/runs/12', details: 'It broke.' };
const body = failureBody('failure', facts);

function issue(number: number, change: Partial<ListedIssue> = {}): ListedIssue {
  return {
    number,
    isOpen: true,
    isPullRequest: false,
    body: `${issueMarker(week)}\nAs it was.`,
    url: `https://github.example/someone/scores/issues/${number}`,
    author: 'github-actions[bot]',
    labels: ['regimen'],
    ...change,
  };
}

const closed = (number: number) => issue(number, { isOpen: false });

describe('the issues of a week', () => {
  const ours = (...issues: ListedIssue[]) =>
    issuesOfWeek(issues, week, 'github-actions[bot]', 'regimen').map(({ number }) => number);

  it('are ours, oldest first', () => {
    expect(ours(issue(9), issue(3), closed(4))).toEqual([3, 4, 9]);
    expect(ours(issue(3, { author: 'GitHub-Actions[bot]', labels: ['bug', 'Regimen'] }))).toEqual([3]);
  });

  it.each<[string, Partial<ListedIssue>]>([
    ["a stranger's", { author: 'mallory' }],
    ['one of another app', { author: 'other-app[bot]' }],
    ['one of an account that is gone', { author: undefined }],
    ['a pull request', { isPullRequest: true }],
    ['one without the label', { labels: ['bug'] }],
    ['one of another week', { body: `${issueMarker('2026-06-26')}\n` }],
    ['one that only quotes the marker', { body: `> ${issueMarker(week)}\n` }],
  ])('are not %s', (_, change) => {
    expect(ours(issue(1, change))).toEqual([]);
  });
});

describe('a run that failed', () => {
  it('makes an issue where there is none', () => {
    expect(issueSteps('failure', [], facts)).toEqual([
      { action: 'create', title: 'The week ending 2026-07-02 is not done', body },
    ]);
  });

  it('says so in the open one, without a comment', () => {
    const open = issue(3);
    expect(issueSteps('failure', [closed(1), open], facts)).toEqual([{ action: 'update', issue: open, body }]);
  });

  it('says nothing twice', () => {
    expect(issueSteps('failure', [issue(3, { body: `${body.replaceAll('\n', '\r\n').trim()}` })], facts)).toEqual([]);
  });

  it('opens the oldest closed one again', () => {
    const steps = issueSteps('failure', [closed(2), closed(5)], facts);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ action: 'reopen', issue: { number: 2 }, body });
    expect(steps[0]).toHaveProperty('comment', expect.stringContaining(facts.runUrl));
  });

  it('closes further open ones as duplicates of the oldest', () => {
    const steps = issueSteps('failure', [issue(3), issue(5), issue(8)], facts);
    expect(steps.map((step) => [step.action, step.action === 'create' ? 0 : step.issue.number])).toEqual([
      ['update', 3],
      ['close-duplicate', 5],
      ['close-duplicate', 8],
    ]);
    expect(steps[2]).toHaveProperty('body', expect.stringContaining('Duplicate of #3'));
  });

  it('is one that was cancelled, too: that is how a time limit looks', () => {
    const [step] = issueSteps('cancelled', [], facts);
    expect(step).toHaveProperty('body', expect.stringContaining('was cancelled'));
  });
});

describe('a run that succeeded', () => {
  it('closes every open issue with a comment', () => {
    const steps = issueSteps('success', [closed(1), issue(3), issue(5)], facts);
    expect(steps).toMatchObject([
      { action: 'close', issue: { number: 3 } },
      { action: 'close', issue: { number: 5 } },
    ]);
    expect(steps[0]).toHaveProperty('comment', expect.stringContaining(facts.runUrl));
  });

  it('has nothing to do where none is open', () => {
    expect(issueSteps('success', [], facts)).toEqual([]);
    expect(issueSteps('success', [closed(1)], facts)).toEqual([]);
  });
});

it('learns nothing from a run that was skipped', () => {
  expect(issueSteps('skipped', [issue(3)], facts)).toEqual([]);
  expect(issueSteps('skipped', [], facts)).toEqual([]);
});

describe('an issue that was just made', () => {
  it('is closed when another run was faster', () => {
    expect(stepsAfterCreation(5, [closed(1), issue(4), issue(5)])).toMatchObject([
      { action: 'close-duplicate', issue: { number: 5 }, body: expect.stringContaining('#4') },
    ]);
  });

  it('stays when it is the oldest open one', () => {
    expect(stepsAfterCreation(5, [issue(5), issue(6)])).toEqual([]);
    expect(stepsAfterCreation(5, [closed(4), issue(5)])).toEqual([]);
    expect(stepsAfterCreation(5, [])).toEqual([]);
  });
});
