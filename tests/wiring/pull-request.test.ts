import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { StubbedRepository, type StubbedRun } from '../support/workflows/stub-stages.ts';

// pr.yml over stub stages: who gets a comment, and what becomes of it.

const work = mkdtempSync(join(tmpdir(), 'regimen-comments-'));
const posted = join(work, 'posted');
const repository = new StubbedRepository();
// GitHub's command line tool: it writes down what it is asked to send, and knows from then on that there is a comment.
repository.program(
  'gh',
  `case "$*" in
  *--paginate*) cat "${posted}.id" 2> /dev/null || true ;;
  *) echo "$@" >> "${posted}.calls"; cp comment.md "${posted}.md"; echo 41 > "${posted}.id" ;;
esac
`,
);
beforeEach(() => {
  for (const part of ['id', 'calls', 'md']) rmSync(`${posted}.${part}`, { force: true });
});
afterAll(() => {
  repository.remove();
  rmSync(work, { recursive: true, force: true });
});

const comment = '### Fixture week, re-scored';
const regimes = 'news-novelty-v1,news-novelty-v1b';
const stages = ['ingest', 'enrich', `score ${regimes}`, `audit ${regimes}`, 'golden'];

function pullRequest(environment: Record<string, string>, head = 'owner/regimen'): Promise<StubbedRun> {
  const repo = { full_name: head };
  const pull = { number: 7, head: { sha: '0'.repeat(40), ref: 'change', repo }, base: { ref: 'main' } };
  return repository.run('pr', environment, {
    repository: 'owner/regimen',
    event: 'pull_request',
    eventPayload: { number: 7, pull_request: pull },
  });
}

const calls = () => readFileSync(`${posted}.calls`, 'utf8').trim().split('\n');
const text = () => readFileSync(`${posted}.md`, 'utf8');

test('scores the fixture week in one job, and writes one comment, which it updates', async () => {
  const first = await pullRequest({ COMMENT: comment });
  expect(first.ended).toEqual({ rescore: 'success', comment: 'success' });
  expect(first.calls.map((call) => call.split('|')[0])).toEqual(stages);
  expect(text()).toBe(`<!-- regimen: fixture week -->\n${comment}\n`);
  const second = await pullRequest({ COMMENT: 'another' });
  expect(second.ended).toEqual({ rescore: 'success', comment: 'success' });
  expect(calls()).toEqual([
    expect.stringContaining('--method POST repos/owner/regimen/issues/7/comments'),
    expect.stringContaining('--method PATCH repos/owner/regimen/issues/comments/41'),
  ]);
  expect(text()).toContain('another');
});

test('leaves the comment out for a pull request from a fork', async () => {
  const { ended } = await pullRequest({ COMMENT: comment }, 'stranger/regimen');
  expect(ended).toEqual({ rescore: 'success', comment: 'skipped' });
});

test('writes the comment of a week that is not the golden one, and fails', async () => {
  const { ended, result } = await pullRequest({ COMMENT: comment, REFUSING: 'golden' });
  expect([result.conclusion, ended]).toEqual(['failure', { rescore: 'failure', comment: 'success' }]);
  expect(text()).toContain(comment);
});

test.each(stages)('writes no comment when "%s" fails, since there is none', async (failing) => {
  const { ended, calls: called } = await pullRequest({ COMMENT: comment, FAILING: failing });
  expect(ended).toEqual({ rescore: 'failure', comment: 'skipped' });
  expect(called.at(-1)).toMatch(failing);
});

test('cuts a comment that is longer than GitHub takes, and says so', async () => {
  await pullRequest({ COMMENT: 'x'.repeat(70_000) });
  expect(text()).toMatch(/x\n\n_Cut here: the rest is in the summary of the run\._\n$/);
  expect(text().length).toBeLessThan(65_536);
});

test('the runs above have taken every branch of pr.yml', () => {
  expect(repository.untakenBranches('.github/workflows/pr.yml')).toEqual([]);
});
